import Values

extension LocationTemplate {
  /// What is wrong with a template.
  package enum Fault: Hashable, Sendable {
    case unbalancedBrace
    case unknownColumn(String)
    case columnTwice(String)
    case placeWithoutSlash(String)
    case noBucket
    case placeholderInBucket
  }

  /// Reads a template such as `s3://BUCKET/{alias}/…/{timestamp}` without a trailing slash; nil where `fault` finds one.
  package init?(_ text: String, columns: [String]) {
    guard case .success(let template) = Self.parse(text, columns: columns) else { return nil }
    self = template
  }

  /// The first fault of a template that cannot be read; `unbalancedBrace` for one that can.
  package static func fault(in text: String, columns: [String]) -> Fault {
    guard case .failure(let failure) = parse(text, columns: columns) else { return .unbalancedBrace }
    return failure.fault
  }

  /// The columns it holds, from left to right.
  package var columnIndices: [Int] {
    pieces.compactMap { if case .column(let index) = $0 { index } else { nil } }
  }

  private struct Failure: Error {
    var fault: Fault
  }

  private static func parse(_ text: String, columns: [String]) -> Result<LocationTemplate, Failure> {
    guard let parts = split(text) else { return .failure(Failure(fault: .unbalancedBrace)) }
    var pieces: [Piece] = []
    for (index, part) in parts.enumerated() {
      guard part.isName else {
        pieces.append(.literal(part.text))
        continue
      }
      guard let column = columns.firstIndex(where: { $0.isIdentical(to: part.text) }) else {
        return .failure(Failure(fault: .unknownColumn(part.text)))
      }
      guard !pieces.contains(.column(column)) else { return .failure(Failure(fault: .columnTwice(part.text))) }
      guard index + 1 == parts.count || (!parts[index + 1].isName && parts[index + 1].text.hasBytePrefix("/")) else {
        return .failure(Failure(fault: .placeWithoutSlash(part.text)))
      }
      pieces.append(.column(column))
    }
    let head = if case .literal(let head)? = pieces.first { head } else { "" }
    let root: String
    if head.hasBytePrefix("s3://") {
      let afterScheme = head.droppingFirstBytes(5)
      let bucket = afterScheme.byteSplit("/")[0]
      guard !bucket.isEmpty else { return .failure(Failure(fault: parts.count > 1 ? .placeholderInBucket : .noBucket)) }
      guard bucket.utf8.count < afterScheme.utf8.count || pieces.count == 1 else {
        return .failure(Failure(fault: .placeholderInBucket))
      }
      root = "s3://" + bucket
    } else if pieces.count == 1 {
      root = head
    } else {
      root = head.byteSplit("/").dropLast().joined(separator: "/")
    }
    var rest = head.droppingFirstBytes(root.utf8.count)
    if rest.hasBytePrefix("/") { rest = rest.droppingFirstBytes(1) }
    if !pieces.isEmpty, case .literal = pieces[0] { pieces.removeFirst() }
    if !rest.isEmpty { pieces.insert(.literal(rest), at: 0) }
    return .success(LocationTemplate(text: text, root: root, pieces: pieces))
  }

  private static func split(_ text: String) -> [(text: String, isName: Bool)]? {
    var parts: [(text: String, isName: Bool)] = []
    var current = String.UnicodeScalarView()
    var isInside = false
    for scalar in text.unicodeScalars {
      switch (scalar, isInside) {
      case ("{", false):
        if !current.isEmpty { parts.append((String(current), false)) }
        (current, isInside) = (String.UnicodeScalarView(), true)
      case ("}", true):
        parts.append((String(current), true))
        (current, isInside) = (String.UnicodeScalarView(), false)
      case ("{", true), ("}", false): return nil
      default: current.append(scalar)
      }
    }
    guard !isInside else { return nil }
    if !current.isEmpty { parts.append((String(current), false)) }
    return parts
  }
}
