import Source
import Values

extension Lexer {
  /// Reads what begins like a date. Digits and punctuation of another form than the language's are reported and read as
  /// the date or time that was meant.
  mutating func readDateOrTime() -> Bool {
    let year = end(from: index, while: isDigit)
    guard year - index == 4, byte(at: year) == UInt8(ascii: "-") else { return false }
    let month = end(from: year + 1, while: isDigit)
    guard (1...2).contains(month - year - 1), byte(at: month) == UInt8(ascii: "-") else { return false }
    var end = end(from: month + 1, while: isDigit)
    guard (1...2).contains(end - month - 1) else { return false }
    if let next = byte(at: end), next | 0x20 == UInt8(ascii: "t") {
      end = timeEnd(from: end)
      let text = bytes[index..<end]
      if readTime(text) == nil {
        found.append(.badTime(file.text(of: SourceSpan(index, end)), at: SourceSpan(index, end)))
      }
      add(.time, length: end - index)
      return true
    }
    end = self.end(from: end, while: isNamePart)
    let span = SourceSpan(index, end)
    switch readDate(bytes[index..<end]) {
    case .value: break
    case .outOfRange: found.append(.noSuchDay(file.text(of: span), at: span))
    case .malformed: found.append(.badDate(file.text(of: span), at: span))
    }
    add(.date, length: end - index)
    return true
  }

  /// The end of everything that people write into a time; `..` and `->` end it.
  private func timeEnd(from start: Int) -> Int {
    var end = start
    while let next = byte(at: end) {
      let following = byte(at: end + 1)
      switch next {
      case UInt8(ascii: "."):
        guard let following, isDigit(following) else { return end }
      case UInt8(ascii: ":"), UInt8(ascii: "+"): break
      case UInt8(ascii: "-"):
        guard let following, isDigit(following) else { return end }
      case _ where isNamePart(next): break
      default: return end
      }
      end += 1
    }
    return end
  }

  /// grammar: digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9"
  /// grammar: digits = digit { digit }
  /// grammar: number = digits [ "." digits ]
  mutating func readNumber() {
    var end = end(from: index, while: isDigit)
    var hasFraction = false
    if byte(at: end) == UInt8(ascii: "."), let next = byte(at: end + 1), isDigit(next) {
      hasFraction = true
      end = self.end(from: end + 1, while: isDigit)
    }
    let wordEnd = self.end(from: end, while: isNamePart)
    guard wordEnd > end else {
      add(.number, length: end - index)
      return
    }
    let span = SourceSpan(index, wordEnd)
    let text = file.text(of: span)
    let number = file.text(of: SourceSpan(index, end))
    let word = file.text(of: SourceSpan(end, wordEnd))
    if hasFraction {
      found.append(durationUnit(of: word) == nil ? .badNumber(text, at: span) : .fractionalDuration(text, at: span))
    } else {
      switch readDuration(bytes[index..<wordEnd]) {
      case .value: break
      case .outOfRange: found.append(.durationTooLong(text, at: span))
      case .malformed:
        if word == "M" {
          found.append(.monthOrMinute(number, at: span))
        } else if let unit = durationUnit(of: word) {
          found.append(.wordyDuration(text, meant: number + unit, at: span))
        } else if word.first == "e" || word.first == "E", word.dropFirst().allSatisfy(\.isNumber) {
          found.append(.badNumber(text, at: span))
        } else {
          found.append(.badDuration(text, at: span))
        }
      }
    }
    add(.duration, length: wordEnd - index)
  }
}
