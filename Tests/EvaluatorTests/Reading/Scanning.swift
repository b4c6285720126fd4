@testable import Evaluator
import Values

/// What a scanner made of a text.
struct Scanning: Hashable {
  /// The records that were handed over, as text.
  var visited: [String] = []
  var records = 0
  var otherEventNames = 0
  var breakage: Breakage?

  /// Scans a text that comes in pieces of `chunk` bytes through a window of `capacity`.
  init(
    _ text: [UInt8], names: [String] = ["Wanted"], chunk: Int = .max, capacity: Int = 256, limit: Int = 1 << 20
  ) {
    var scanner = RecordScanner(WantedNames(names.map { TextPattern($0) }))
    var window = SlidingWindow(capacity: capacity, limit: limit)
    var rest = text[...]
    var visited: [String] = []
    breakage = scanner.run(through: &window) { target, room in
      let piece = rest.prefix(min(chunk, room))
      for (index, byte) in piece.enumerated() { target[index] = byte }
      rest = rest.dropFirst(piece.count)
      return piece.count
    } visit: { record in
      visited.append(String(decoding: record, as: UTF8.self))
      return PlainJSON.isValid(Array(record))
    }
    self.visited = visited
    records = scanner.records
    otherEventNames = scanner.otherEventNames
  }
}
