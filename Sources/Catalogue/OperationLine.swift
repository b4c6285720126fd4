/// A line of the operations' table: the service, then its nouns in order, each after the number of letters it shares
/// with the one before it, and its verbs after a colon: `ec2 0Address:2F 7es:5` for ReleaseAddress and so on.
///
/// The first line of the table has the verbs by their number, the most frequent first: the first 62 are written as one
/// digit of base 62, the others as a mark and a digit. `-` is not a verb.
struct OperationLine {
  private let bytes: TableText.Line
  private let verbs: [[UInt8]]

  init(_ line: TableText.Line, verbs: [[UInt8]]) {
    bytes = line
    self.verbs = verbs
  }

  var service: String { String(decoding: bytes.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self) }

  var names: [String] {
    var names: [[UInt8]] = []
    forEachNoun { noun, codes in
      forEachVerb(codes) { names.append($0 + noun) }
      return true
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map { String(decoding: $0, as: UTF8.self) }
  }

  func contains(_ name: String) -> Bool {
    let name = Array(name.utf8)
    var isFound = false
    forEachNoun { noun, codes in
      let verb = name.count - noun.count
      guard verb >= 0, noun.indices.allSatisfy({ noun[$0] == name[verb + $0] }) else { return true }
      forEachVerb(codes) { if $0.count == verb, $0.elementsEqual(name[..<verb]) { isFound = true } }
      return !isFound
    }
    return isFound
  }

  /// Calls with each noun and the bytes of its verbs' codes, until that gives false.
  private func forEachNoun(_ body: ([UInt8], Range<Int>) -> Bool) {
    var noun: [UInt8] = []
    var position = 0
    while position < bytes.count, bytes[position] != UInt8(ascii: " ") { position += 1 }
    while position + 1 < bytes.count {
      guard let shared = Self.digit(bytes[position + 1]) else { return }
      position += 2
      noun.removeLast(max(noun.count - shared, 0))
      while position < bytes.count, bytes[position] != UInt8(ascii: ":") {
        noun.append(bytes[position])
        position += 1
      }
      let codes = position + 1
      position = codes
      while position < bytes.count, bytes[position] != UInt8(ascii: " ") { position += 1 }
      guard codes <= position, body(noun, codes..<position) else { return }
    }
  }

  private func forEachVerb(_ codes: Range<Int>, _ body: ([UInt8]) -> Void) {
    var mark: Int?
    for position in codes {
      if let digit = Self.digit(bytes[position]) {
        let number = digit + (mark.map { ($0 + 1) * 62 } ?? 0)
        mark = nil
        if verbs.indices.contains(number) { body(verbs[number] == [UInt8(ascii: "-")] ? [] : verbs[number]) }
      } else {
        mark = Self.marks.firstIndex(of: bytes[position])
      }
    }
  }

  private static let marks = Array("!#$%&'()*+,-./:;<=>?@[]^_`{|}~".utf8)

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 36
    default: nil
    }
  }
}
