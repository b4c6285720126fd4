/// Drives a scanner over the text of one file or part.
extension RecordScanner {
  /// Reads the whole text that `source` gives in pieces (none at its end) and hands every record that must be looked at
  /// to `visit`, which returns false where the bytes are not JSON. Returns what broke the text off.
  mutating func run(
    through window: inout SlidingWindow,
    source: (UnsafeMutablePointer<UInt8>, Int) -> Int,
    visit: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> RecordScanError? {
    var atEnd = false
    while true {
      switch next(window.bytes, window.count, atEnd: atEnd) {
      case .record(let range):
        let record = UnsafeBufferPointer(start: window.bytes + range.lowerBound, count: range.count)
        if !visit(record) {
          dropLastRecord()
          return .notJSON(start: windowOffset + range.lowerBound)
        }
      case .needsMore:
        let dropped = keepFrom(window.bytes)
        shift(by: dropped)
        guard window.makeRoom(dropping: dropped) else { return tooLarge }
        atEnd = window.fill(source) == 0
      case .finished: return nil
      case .broken(let breakage): return breakage
      }
    }
  }
}
