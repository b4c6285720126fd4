import Values

/// One step of a path: a key of an object or, where it reads as an integer, an index of an array.
struct PathStep: Hashable, Sendable {
  var key: [UInt8]
  /// Nil where Java's `Integer.parseInt`, by which Trino reads a step, has no number: it takes the decimal digits of
  /// every script and any number of zeros in front.
  var index: Int?

  init(_ text: String) {
    key = Array(text.utf8)
    let isSigned = key.first == UInt8(ascii: "-") || key.first == UInt8(ascii: "+")
    let digits = text.unicodeScalars.dropFirst(isSigned ? 1 : 0)
    guard !digits.isEmpty else { return }
    var number = 0
    for scalar in digits {
      guard scalar.properties.generalCategory == .decimalNumber, scalar.value <= 0xFFFF,
        let digit = scalar.properties.numericValue
      else { return }
      number = number * 10 + Int(digit)
      guard number <= Int(Int32.max) else { return }
    }
    index = key.first == UInt8(ascii: "-") ? -number : number
  }
}

/// `json_extract_scalar` as Trino has it: the text is read as a stream and nothing after the hit is looked at; null,
/// objects, arrays, misses and what is not JSON up to the hit give nil; numbers keep their source digits.
func jsonExtractScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ steps: [PathStep]) -> Text? {
  var cursor = JSONCursor(bytes)
  cursor.skipSpace()
  guard cursor.find(steps) else { return nil }
  let start = cursor.offset
  guard let scalar = cursor.takeScalar() else { return nil }
  if steps.isEmpty, !cursor.endsNumber(from: start) { return nil }
  return scalar.text(in: bytes)
}

/// The texts of a list's elements (`ElementPath`), in order; elements without text are left out, equal ones are not.
///
/// A number is read as Trino re-writes JSON: an integer with its digits, any other as a double prints. For Trino each
/// element of an array is a tree (`CAST(… AS ARRAY(JSON))`, io.trino.util.JsonUtil), in which the last of equal keys
/// counts, where a text that is read as a stream has the first.
func jsonElements(_ bytes: UnsafeBufferPointer<UInt8>, _ path: ElementSteps) -> [Text] {
  var texts: [Text] = []
  forEachElement(of: bytes, path.lists[...], inside: []) { element, _ in
    if let text = element.rewrittenText(path.element) { texts.append(text) }
  }
  return texts
}

/// The same, with what else is read off each element that has a text; nil asks for nothing.
func jsonElements(
  _ bytes: UnsafeBufferPointer<UInt8>, _ path: ElementSteps, siblings: [ElementSteps.Sibling?]
) -> [KeyText] {
  var texts: [KeyText] = []
  forEachElement(of: bytes, path.lists[...], inside: []) { element, outer in
    guard let text = element.rewrittenText(path.element) else { return }
    let beside = siblings.map { sibling in
      sibling.flatMap { ($0.depth <= outer.count ? outer[$0.depth - 1] : element).rewrittenText($0.element) }
    }
    texts.append(KeyText(text: text, siblings: beside))
  }
  return texts
}

/// A value in a list, or the one that stands in a list's place.
private struct JSONElement {
  var cursor: JSONCursor
  /// Whether it is of an array, or inside one that is.
  var isTree: Bool

  /// The scalar that the steps lead to from here; nil where there is none.
  func rewrittenText(_ steps: [PathStep]) -> Text? {
    var cursor = cursor
    guard cursor.find(steps, isTree: isTree) else { return nil }
    return cursor.takeScalar()?.rewrittenText(in: cursor.bytes)
  }
}

/// Hands every element of the innermost list to `visit`, with the elements of the outer lists that it lies in.
private func forEachElement(
  of bytes: UnsafeBufferPointer<UInt8>, _ lists: ArraySlice<[PathStep]>, inside outer: [JSONElement],
  _ visit: (JSONElement, [JSONElement]) -> Void
) {
  guard let list = lists.first else { return }
  let inner = lists.dropFirst()
  let isTree = outer.last?.isTree == true
  var cursor = JSONCursor(bytes)
  cursor.skipSpace()
  guard cursor.find(list, isTree: isTree) else { return }
  let start = cursor.offset
  guard cursor.skipValue(), !list.isEmpty || cursor.endsNumber(from: start) else { return }
  let value = UnsafeBufferPointer(rebasing: bytes[start..<cursor.offset])
  func take(_ offset: Int, isTree: Bool) {
    let element = JSONElement(cursor: JSONCursor(value, at: offset), isTree: isTree)
    if inner.isEmpty { return visit(element, outer) }
    var end = element.cursor
    guard end.skipValue() else { return }
    forEachElement(
      of: UnsafeBufferPointer(rebasing: value[offset..<end.offset]), inner, inside: outer + [element], visit)
  }
  switch value[0] {
  case UInt8(ascii: "["):
    var walk = JSONCursor(value, at: 1)
    walk.skipSpace()
    while walk.next != UInt8(ascii: "]") {
      take(walk.offset, isTree: true)
      guard walk.skipValue() else { return }
      walk.skipSpace()
      if walk.take(",") { walk.skipSpace() }
    }
  case UInt8(ascii: "\"") where value.count == 2: break
  default: take(0, isTree: isTree)
  }
}

/// A scalar that was found.
enum JSONScalar {
  case string(JSONString)
  /// A number, true or false, as written.
  case word(start: Int, end: Int)

  func text(in bytes: UnsafeBufferPointer<UInt8>) -> Text {
    switch self {
    case .string(let string): string.text(in: bytes)
    case .word(let start, let end): Text(Array(bytes[start..<end]))
    }
  }

  fileprivate func rewrittenText(in bytes: UnsafeBufferPointer<UInt8>) -> Text {
    let text = text(in: bytes)
    switch self {
    case .string: return text
    case .word:
      switch jsonNumberForm(text.bytes) {
      case .integer: return text.bytes == Array("-0".utf8) ? Text("0") : text
      case .floatingPoint: return Text((Double(text.string) ?? .nan).athenaText)
      case nil: return text
      }
    }
  }
}

extension JSONCursor {
  /// Moves from a value to the one that the steps lead to; false when there is none or the way to it is not JSON. Of
  /// equal keys the first counts, and in a tree the last.
  fileprivate mutating func find(_ steps: [PathStep], isTree: Bool = false) -> Bool {
    for step in steps {
      if take("{") {
        guard isTree ? find(lastKey: step.key) : find(key: step.key) else { return false }
      } else if take("[") {
        guard let index = step.index, index >= 0, find(index: index) else { return false }
      } else {
        return false
      }
    }
    return next != nil
  }

  private mutating func find(key: [UInt8]) -> Bool {
    skipSpace()
    while let string = takeKey() {
      if string.equals(key, in: bytes) { return true }
      guard skipValue() else { return false }
      skipSpace()
      guard take(",") else { return false }
      skipSpace()
    }
    return false
  }

  private mutating func find(lastKey key: [UInt8]) -> Bool {
    var last: Int?
    var rest = self
    while rest.find(key: key) {
      last = rest.offset
      guard rest.skipValue() else { return false }
      rest.skipSpace()
      guard rest.take(",") else { break }
    }
    if let last { offset = last }
    return last != nil
  }

  private mutating func find(index: Int) -> Bool {
    skipSpace()
    if next == UInt8(ascii: "]") { return false }
    for _ in 0..<index {
      guard skipValue() else { return false }
      skipSpace()
      guard take(",") else { return false }
      skipSpace()
    }
    return true
  }

  /// Passes a scalar that begins here; nil for null, an object, an array and what is not JSON.
  mutating func takeScalar() -> JSONScalar? {
    switch next {
    case UInt8(ascii: "{"), UInt8(ascii: "["), nil: return nil
    case UInt8(ascii: "\""): return takeString().map(JSONScalar.string)
    default:
      let start = offset
      guard skipValue(), bytes[start] != UInt8(ascii: "n") else { return nil }
      return .word(start: start, end: offset)
    }
  }

  /// Trino reads a number at the root only where a space or the end follows; true for every other value.
  fileprivate func endsNumber(from start: Int) -> Bool {
    guard bytes[start] == UInt8(ascii: "-") || isDigit(bytes[start]), let next else { return true }
    return [0x20, 0x09, 0x0A, 0x0D].contains(next)
  }
}
