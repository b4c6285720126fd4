import Values

/// What a `%` was meant for. The language has no such sign.
enum PercentSign {
  /// After a number, as in `95%`.
  case unit
  /// In a name or pattern, as in `ec2:Create%`.
  case wildcard
  /// Between two operands.
  case remainder

  init(at index: Int, in bytes: [UInt8]) {
    func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    func isOperand(_ byte: UInt8?) -> Bool { byte.map { isNamePart($0) || "()\"`".utf8.contains($0) } ?? false }
    let word = bytes[max(0, index - 200)..<index].reversed().prefix { isNamePart($0) || "%*:".utf8.contains($0) }
    let isOfEvent = word.contains(UInt8(ascii: ":"))
    let before = bytes[..<index].reversed().first { !isSpace($0) }
    let after = bytes[(index + 1)...].first { !isSpace($0) }
    if !isOfEvent, isOperand(before), isOperand(after) {
      self = .remainder
    } else if index > 0, isDigit(bytes[index - 1]), !isOfEvent {
      self = .unit
    } else {
      self = .wildcard
    }
  }
}
