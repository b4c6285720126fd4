import Values

/// How many characters come before some places of long lines, so that a place in one of them is found without a walk
/// from where the line begins.
struct LongLineMarks: Sendable {
  struct Mark {
    var offset: Int
    /// Since the line's first byte.
    var bytes: Int
    var utf16: Int

    func character(_ encoding: PositionEncoding) -> Int {
      switch encoding {
      case .utf8: bytes
      case .utf16: utf16
      }
    }
  }

  private static let distance = 128

  private var marks: [Mark] = []

  init() {}

  init(_ bytes: [UInt8], _ starts: LineStarts) {
    for line in 0..<starts.count {
      let start = starts[line]
      let end = line + 1 < starts.count ? starts[line + 1] : bytes.count
      if end - start <= 2 * Self.distance { continue }
      var mark = Mark(offset: start, bytes: 0, utf16: 0)
      var last = start
      while mark.offset < end {
        mark.utf16 += PositionEncoding.utf16.length(ofScalarBeginningWith: bytes[mark.offset])
        mark.offset += utf8Length(bytes[mark.offset])
        guard mark.offset - last >= Self.distance, mark.offset < end else { continue }
        mark.bytes = mark.offset - start
        marks.append(mark)
        last = mark.offset
      }
    }
  }

  /// The last mark of the line with that start, up to the offset.
  func last(upTo offset: Int, from start: Int) -> Mark? {
    last(from: start, marks.partitioningIndex { $0.offset > offset })
  }

  /// The last mark of the line between these two, up to a character.
  func last(upTo character: Int, _ encoding: PositionEncoding, in line: Range<Int>) -> Mark? {
    last(
      from: line.lowerBound,
      marks.partitioningIndex { mark in
        mark.offset >= line.lowerBound
          && (mark.offset >= line.upperBound || mark.character(encoding) > character)
      })
  }

  private func last(from start: Int, _ index: Int) -> Mark? {
    guard index > 0, marks[index - 1].offset >= start else { return nil }
    return marks[index - 1]
  }

  /// What lies after a change is not known any more.
  mutating func forget(behind offset: Int) {
    marks.removeLast(marks.count - marks.partitioningIndex { $0.offset > offset })
  }
}
