@testable import Evaluator
import Values

/// What a scanner made of a text.
struct Scanning: Hashable {
  /// The records that were handed over, as text.
  var visited: [String] = []
  var records = 0
  var otherEventNames = 0
  var breakage: RecordScanError?

  /// Scans, with vectors as wide as the processor has them, a text that comes in pieces of `chunk` bytes through a window of `capacity`.
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

  /// The same with vectors that every processor has, and with a window of its own, in which all that is not text is `filling`, on either side: what is read there
  /// must mean nothing.
  init(_ text: [UInt8], chunk: Int, filling: UInt8) {
    var scanner = RecordScanner(WantedNames([TextPattern("Wanted")]), usesWideVectors: false)
    let margin = 2 * BlockMasks.length
    var window: [UInt8] = []
    var rest = text[...]
    var atEnd = false
    while true {
      let blanks = [UInt8](repeating: 0x20, count: atEnd ? BlockMasks.length : 0)
      let edge = [UInt8](repeating: filling, count: margin)
      let bytes = edge + window + blanks + edge
      let step = bytes.withUnsafeBufferPointer {
        scanner.next($0.baseAddress! + margin, window.count, atEnd: atEnd)
      }
      switch step {
      case .record(let range):
        visited.append(String(decoding: window[range], as: UTF8.self))
        guard !PlainJSON.isValid(Array(window[range])) else { continue }
        scanner.dropLastRecord()
        breakage = .notJSON(start: scanner.windowOffset + range.lowerBound)
      case .needsMore:
        let dropped = bytes.withUnsafeBufferPointer { scanner.keepFrom($0.baseAddress! + margin) }
        scanner.shift(by: dropped)
        window = Array(window.dropFirst(dropped) + rest.prefix(chunk))
        atEnd = rest.isEmpty
        rest = rest.dropFirst(chunk)
        continue
      case .finished: break
      case .broken(let found): breakage = found
      }
      records = scanner.records
      otherEventNames = scanner.otherEventNames
      return
    }
  }
}
