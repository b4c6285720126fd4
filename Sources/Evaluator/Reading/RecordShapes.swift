import Values

/// A byte at which a record seems to begin, and where that would be.
struct RecordStart: Hashable {
  var offset: Int
  var nesting: RecordScanner.Nesting
}

/// What a file's records look like from outside, by which others are found in the middle of it.
///
/// Two things are looked for. A line that ends in `}` before one that begins with `{` lies between two top-level
/// values: in an array there would be a comma, and a string has no line feed. And after `},` an object whose first key
/// is that of a record seen before is a record in the same place, unless such objects are also within records.
struct RecordShapes {
  /// The first keys of the records in arrays, with their quotes.
  private var keys: Set<[UInt8]> = []
  private var arrayNesting: RecordScanner.Nesting?

  /// Nil where the head of a file holds no whole record.
  init?(head: [UInt8]) {
    var scanner = RecordScanner(WantedNames([TextPattern("*")]))
    let count = head.count
    let padded = head + [UInt8](repeating: 0x20, count: BlockMasks.length)
    padded.withUnsafeBufferPointer { bytes in
      while let base = bytes.baseAddress, case .record(let range) = scanner.next(base, count, atEnd: false) {
        guard scanner.nesting != RecordScanner.Nesting(), bytes[range.lowerBound] == UInt8(ascii: "{"),
          let key = Self.key(in: bytes, from: range.lowerBound + 1)
        else { continue }
        keys.insert(key)
        arrayNesting = scanner.nesting
      }
    }
    if scanner.records == 0 { return nil }
  }

  /// The first place in `bytes` where a record seems to begin.
  func firstStart(in bytes: [UInt8]) -> RecordStart? {
    bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices where bytes[offset] == UInt8(ascii: "{") {
        if let nesting = nesting(ofRecordAt: offset, in: bytes) { return RecordStart(offset: offset, nesting: nesting) }
      }
      return nil
    }
  }

  private func nesting(ofRecordAt offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> RecordScanner.Nesting? {
    var before = offset - 1
    while before >= 0, isBlank(bytes[before]) { before -= 1 }
    guard before >= 0 else { return nil }
    if bytes[before] == UInt8(ascii: "}") {
      return bytes[offset - 1] == UInt8(ascii: "\n") ? RecordScanner.Nesting() : nil
    }
    guard let arrayNesting, bytes[before] == UInt8(ascii: ",") else { return nil }
    before -= 1
    while before >= 0, isBlank(bytes[before]) { before -= 1 }
    guard before >= 0, bytes[before] == UInt8(ascii: "}"), let key = Self.key(in: bytes, from: offset + 1) else {
      return nil
    }
    return keys.contains(key) ? arrayNesting : nil
  }

  /// The key that comes next, with its quotes, if it is a short and plain one.
  private static func key(in bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> [UInt8]? {
    var first = offset
    while first < bytes.count, isBlank(bytes[first]) { first += 1 }
    guard first < bytes.count, bytes[first] == UInt8(ascii: "\"") else { return nil }
    let limit = min(bytes.count, first + 64)
    guard let last = (first + 1..<limit).first(where: { bytes[$0] == UInt8(ascii: "\"") }) else { return nil }
    return Array(bytes[first...last])
  }
}
