import Values

/// Where the lines of a text begin: after a line feed, a carriage return, or both together.
///
/// A change of the text moves all lines after it. These are kept by their distance from the end, which stays the same,
/// so that many changes in the order of their places, one way or the other, cost no more than their own length.
struct LineStarts: Sendable {
  /// The first lines, by their offsets.
  private var front = [0]
  /// The others from the last one on, by how many bytes they and what follows them have.
  private var back: [Int] = []
  private var length: Int

  init(_ bytes: [UInt8]) {
    length = bytes.count
    addLines(endedIn: bytes.indices, of: bytes)
  }

  var count: Int { front.count + back.count }

  subscript(line: Int) -> Int {
    line < front.count ? front[line] : length - back[count - 1 - line]
  }

  /// The line that an offset lies in.
  func line(of offset: Int) -> Int { (0..<count).partitioningIndex { self[$0] > offset } - 1 }

  /// - Parameter bytes: the text in which `range` was replaced by `newCount` bytes.
  mutating func replace(_ range: Range<Int>, withCount newCount: Int, in bytes: [UInt8]) {
    while front.count > 1, let start = front.last, start >= range.lowerBound {
      front.removeLast()
      back.append(length - start)
    }
    while let rest = back.last, length - rest < range.lowerBound {
      back.removeLast()
      front.append(length - rest)
    }
    // A line that begins at the end of the range was begun by the byte before it.
    while let rest = back.last, length - rest <= range.upperBound { back.removeLast() }
    length = bytes.count
    // The byte before the range may be a carriage return, which ends its line unless a line feed follows.
    addLines(endedIn: max(0, range.lowerBound - 1)..<(range.lowerBound + newCount), of: bytes)
  }

  private mutating func addLines(endedIn range: Range<Int>, of bytes: [UInt8]) {
    for index in range where bytes[index] == lineFeed || bytes[index] == carriageReturn {
      if bytes[index] == carriageReturn, index + 1 < bytes.count, bytes[index + 1] == lineFeed { continue }
      front.append(index + 1)
    }
  }
}

let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
