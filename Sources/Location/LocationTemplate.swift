/// Where a table's files lie: `s3://BUCKET/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}`, or the same
/// under a local folder.
package struct LocationTemplate: Hashable, Sendable {
  package enum Segment: Hashable, Sendable {
    case literal(String)
    /// An index into the columns that the template was read with.
    case column(Int)
  }

  /// The text as written, without a trailing slash.
  package var text: String
  /// `s3://BUCKET`; for a local folder the text before the first placeholder, up to its last slash.
  package var root: String
  /// What follows the root and its slash.
  package var segments: [Segment]

  /// What is wrong with a template.
  package enum Fault: Error, Hashable, Sendable {
    case unbalancedBrace
    case emptyPlaceholder
    case unknownColumn(String)
    case columnTwice(String)
    /// Something other than a slash follows the place of the column.
    case placeWithoutSlash(String)
    case noBucket
    case placeholderInBucket
  }

  /// Reads a template without a trailing slash.
  package init(_ text: String, columns: [String]) throws(Fault) {
    let parts = try Self.split(text)
    let places = Dictionary(columns.enumerated().map { (Array($1.utf8), $0) }) { first, _ in first }
    var placed = Set<Int>()
    var segments: [Segment] = []
    for (index, part) in parts.enumerated() {
      guard part.isName else {
        segments.append(.literal(part.text))
        continue
      }
      guard !part.text.isEmpty else { throw .emptyPlaceholder }
      guard let column = places[Array(part.text.utf8)] else {
        throw .unknownColumn(part.text)
      }
      guard placed.insert(column).inserted else { throw .columnTwice(part.text) }
      guard index + 1 == parts.count || (!parts[index + 1].isName && parts[index + 1].text.utf8.first == slash) else {
        throw .placeWithoutSlash(part.text)
      }
      segments.append(.column(column))
    }
    let head = if case .literal(let head)? = segments.first { Array(head.utf8) } else { [UInt8]() }
    let root: ArraySlice<UInt8>
    if head.starts(with: scheme) {
      let rest = head[scheme.count...]
      let end = rest.firstIndex(of: slash) ?? rest.endIndex
      if end == rest.startIndex { throw parts.count > 1 ? .placeholderInBucket : .noBucket }
      if end == rest.endIndex, segments.count > 1 { throw .placeholderInBucket }
      root = head[..<end]
    } else if segments.count == 1 {
      root = head[...]
    } else {
      root = head[..<(head.lastIndex(of: slash) ?? 0)]
    }
    var rest = head[root.endIndex...]
    if rest.first == slash { rest.removeFirst() }
    if case .literal? = segments.first { segments.removeFirst() }
    if !rest.isEmpty { segments.insert(.literal(String(decoding: rest, as: UTF8.self)), at: 0) }
    self.text = text
    self.root = String(decoding: root, as: UTF8.self)
    self.segments = segments
  }

  /// The columns it holds, from left to right.
  package var columnIndices: [Int] {
    segments.compactMap { if case .column(let index) = $0 { index } else { nil } }
  }

  /// The deepest folder that all files are in, without a trailing slash: what is before the first column.
  package var fixedPrefix: String {
    if columnIndices.isEmpty { return text }
    guard case .literal(let text)? = segments.first else { return root }
    guard let end = text.utf8.lastIndex(of: slash) else { return root }
    return root + "/" + String(decoding: text.utf8[..<end], as: UTF8.self)
  }

  /// The bucket; nil for a local folder.
  package var bucket: String? {
    guard root.utf8.starts(with: scheme) else { return nil }
    return String(decoding: root.utf8.dropFirst(scheme.count), as: UTF8.self)
  }

  /// The names between braces, from left to right, each once.
  package static func placeholders(in text: String) throws(Fault) -> [String] {
    var seen = Set<[UInt8]>()
    return try split(text).filter { $0.isName && seen.insert(Array($0.text.utf8)).inserted }.map(\.text)
  }

  private static func split(_ text: String) throws(Fault) -> [(text: String, isName: Bool)] {
    var parts: [(text: String, isName: Bool)] = []
    var current: [UInt8] = []
    var isInside = false
    func string() -> String { String(decoding: current, as: UTF8.self) }
    for byte in text.utf8 {
      switch (byte, isInside) {
      case (UInt8(ascii: "{"), false):
        if !current.isEmpty { parts.append((string(), false)) }
        (current, isInside) = ([], true)
      case (UInt8(ascii: "}"), true):
        parts.append((string(), true))
        (current, isInside) = ([], false)
      case (UInt8(ascii: "{"), true), (UInt8(ascii: "}"), false): throw .unbalancedBrace
      default: current.append(byte)
      }
    }
    guard !isInside else { throw .unbalancedBrace }
    if !current.isEmpty { parts.append((string(), false)) }
    return parts
  }
}

private let slash = UInt8(ascii: "/")
private let scheme = Array("s3://".utf8)
