/// What is wrong with a text of records, and at which of its bytes.
enum RecordScanError: Hashable {
  case noEnd(start: Int)
  case arrayWithoutEnd(at: Int)
  case unexpected(UInt8, at: Int)
  /// The bytes in a record's place are not JSON.
  case notJSON(start: Int)
  case tooLarge(start: Int)

  /// Whether there are bytes that JSON never has, rather than too few.
  var isOfAnotherFormat: Bool {
    switch self {
    case .unexpected, .notJSON: true
    case .noEnd, .arrayWithoutEnd, .tooLarge: false
    }
  }

  /// Whether the text goes on after the fault: that part is not used.
  var hasRest: Bool {
    switch self {
    case .unexpected, .notJSON, .tooLarge: true
    case .noEnd, .arrayWithoutEnd: false
    }
  }

  /// The words of a fault, without what was used before it.
  var message: String {
    switch self {
    case .noEnd(let start): "the value that begins at byte \(start) has no end"
    case .arrayWithoutEnd(let offset): "the file ends at byte \(offset), within its array of records"
    case .unexpected(let byte, let offset): "\(Self.name(of: byte)) at byte \(offset) is not JSON there"
    case .notJSON(let start): "what begins at byte \(start) is not JSON"
    case .tooLarge(let start):
      "the value that begins at byte \(start) is larger than \(SlidingWindow.defaultLimit >> 20) MiB; "
        + "a CloudTrail record has at most 256 KiB"
    }
  }

  /// The same of the column of records of a CSV file, whose bytes are not the file's.
  func message(inRow place: String) -> String {
    let what =
      switch self {
      case .noEnd, .arrayWithoutEnd: "has no end"
      case .unexpected, .notJSON: "is not JSON"
      case .tooLarge: "is larger than \(SlidingWindow.defaultLimit >> 20) MiB; a CloudTrail record has at most 256 KiB"
      }
    return "\(place): its \(Envelope.lakeColumn) \(what)"
  }

  /// The byte that it names.
  var offset: Int {
    switch self {
    case .noEnd(let offset), .arrayWithoutEnd(let offset), .unexpected(_, let offset), .notJSON(let offset),
      .tooLarge(let offset):
      offset
    }
  }

  private static func name(of byte: UInt8) -> String {
    if (0x21...0x7E).contains(byte) { return "'\(Unicode.Scalar(byte))'" }
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + String(repeating: "0", count: 2 - digits.count) + digits
  }
}
