import Values

/// What the text of a value alone says about whether it may be the key of a resource.
enum ValueShape {
  /// Longer texts are documents and tokens; keys are names, ids and ARNs.
  static let longest = 512

  /// How many bits a text may carry at most: few for words and small numbers, many for ids. Nil for what names no
  /// noun: truth values, numbers below 1,000, fractions, times, regions, what was redacted.
  static func bits(_ text: UnsafeBufferPointer<UInt8>, isNumber: Bool) -> Double? {
    guard (2...longest).contains(text.count) else { return nil }
    if text.allSatisfy(isDigit) { return digitBits(text, isNumber: isNumber) }
    // Fractions, exponents, negative numbers; true and false.
    if isNumber { return nil }
    if isWord(text, "true") || isWord(text, "false") || isWord(text, "null") { return nil }
    if isTime(text) || isRegion(text) || isRedacted(text) { return nil }
    var (hasDigit, hasLetter, hasSign) = (false, false, false)
    for byte in text {
      if isDigit(byte) { hasDigit = true } else if isLetter(byte) { hasLetter = true } else { hasSign = true }
    }
    // A word such as `Success` says least.
    return min(40, Double(text.count) * (hasDigit && hasLetter ? 2.5 : hasDigit || hasSign ? 1.5 : 1))
  }

  private static func digitBits(_ text: UnsafeBufferPointer<UInt8>, isNumber: Bool) -> Double? {
    guard text.count >= 4 else { return nil }
    if isNumber {
      // Seconds and milliseconds since 1970, from 2001 to 2099.
      let seconds = text.count == 13 ? text.prefix(10) : text[...]
      if seconds.count == 10,
        seconds.first == UInt8(ascii: "1") || seconds.first.map({ (0x32...0x34).contains($0) }) ?? false
      {
        return nil
      }
    }
    // Twelve digits are an account, of which there are few.
    return text.count == 12 ? 8 : min(24, Double(text.count) * 3.3)
  }

  /// `2023-07-10…`, `Jul 10, 2023…`, `Mon, 10 Jul 2023…`, `Mon Jul 10…`.
  private static func isTime(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    matches(text, "dddd-dd-dd") || matches(text, "Ull d, dddd") || matches(text, "Ull dd, dddd")
      || matches(text, "Ull, dd Ull dddd") || matches(text, "Ull Ull dd dd:dd:dd")
  }

  /// `us-east-1`, `us-gov-west-1`, and its zones, `us-east-1a`.
  private static func isRegion(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count <= 20 else { return false }
    var parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (3...4).contains(parts.count), parts[0].count == 2 else { return false }
    let last = parts.removeLast()
    guard let first = last.first, isDigit(first), last.count <= 2, last.dropFirst().allSatisfy(isLetter) else {
      return false
    }
    let directions = ["north", "south", "east", "west", "central"]
    return parts.allSatisfy { $0.allSatisfy(isLetter) }
      && directions.contains { direction in parts[parts.count - 1].starts(with: direction.utf8) }
  }

  private static func isRedacted(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.starts(with: "HIDDEN_DUE_TO".utf8) || text.allSatisfy { $0 == UInt8(ascii: "*") }
  }

  private static func isWord(_ text: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    text.count == word.utf8CodeUnitCount
      && (0..<text.count).allSatisfy { lowercasedASCII(text[$0]) == word.utf8Start[$0] }
  }

  /// Whether a text begins with a form: `d` a digit, `U` a capital, `l` a lower-case letter, else the byte itself.
  private static func matches(_ text: UnsafeBufferPointer<UInt8>, _ form: StaticString) -> Bool {
    guard text.count >= form.utf8CodeUnitCount else { return false }
    for index in 0..<form.utf8CodeUnitCount {
      let byte = text[index]
      switch form.utf8Start[index] {
      case UInt8(ascii: "d"): if !isDigit(byte) { return false }
      case UInt8(ascii: "U"): if !isCapital(byte) { return false }
      case UInt8(ascii: "l"): if !(0x61...0x7A).contains(byte) { return false }
      case let other: if byte != other { return false }
      }
    }
    return true
  }

  /// Names of members that hold what is made up for one call, so that only retries share it.
  static func isCallToken(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.count <= 24 else { return false }
    let letters = name.map(lowercasedASCII).filter { isLetter($0) || isDigit($0) }
    return callTokens.contains(letters)
  }

  private static let callTokens = Set(
    [
      "requestid", "clientrequestid", "clienttoken", "clientrequesttoken", "idempotencytoken", "nexttoken", "xamzid2",
      "xamzrequestid", "useragent", "ciphersuite", "signatureversion", "authenticationmethod", "xmlns",
    ].map { Array($0.utf8) })
}
