/// Two paths of two events that may be one key.
struct KeyCandidate: Hashable, Sendable {
  /// What is done to one of the two texts before they are compared.
  enum Transform: UInt8, CaseIterable, Sendable {
    case none
    case startAfterSlash
    case startAfterColon
    case endAfterSlash
    case endAfterColon

    /// Nil where both would have to be cut.
    init?(start: ValueIndex.Part, end: ValueIndex.Part) {
      switch (start, end) {
      case (.whole, .whole): self = .none
      case (.afterSlash, .whole): self = .startAfterSlash
      case (.afterColon, .whole): self = .startAfterColon
      case (.whole, .afterSlash): self = .endAfterSlash
      case (.whole, .afterColon): self = .endAfterColon
      case (.afterSlash, _), (.afterColon, _): return nil
      }
    }
  }

  var startPath: PathTree.Node
  var endPath: PathTree.Node
  var transform: Transform
}

/// What speaks for a candidate, over the values of the starts that come back in later ends.
struct KeyStatistics: Sendable {
  /// Distinct values.
  var values = 0
  /// Starts and ends that hold them.
  var starts = 0
  var ends = 0
  /// Values that ends also held before the start.
  var earlier = 0
  /// Values that no other event held before the start.
  var new = 0
  /// Values that no other event held after the end.
  var last = 0
  /// How hard it is to meet such a value by chance, in bits, summed over the values.
  var bits = 0.0

  static func += (a: inout Self, b: Self) {
    a.values += b.values
    a.starts += b.starts
    a.ends += b.ends
    a.earlier += b.earlier
    a.new += b.new
    a.last += b.last
    a.bits += b.bits
  }

  func share(of count: Int) -> Double { values == 0 ? 0 : Double(count) / Double(values) }
}
