extension String {
  /// The account id that a spreadsheet or a comment put more signs around: `'111122223333`, `="111122223333"`,
  /// `111122223333 # prod`; nil for an id and for everything else.
  package var accountWithin: String? {
    let around = Array("'\"= \t".utf8)
    guard utf8.contains(where: { "'\"=#".utf8.contains($0) }) else { return nil }
    let text = utf8.prefix { $0 != UInt8(ascii: "#") }.filter { !around.contains($0) }
    guard text.count == 12, utf8.count > 12, text.allSatisfy(isDigit) else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether it is 12 digits, as the id of an AWS account is.
  package var isAccountID: Bool { utf8.count == 12 && utf8.allSatisfy(isDigit) }

  /// The id that is left without spaces and what nobody sees, where that is all there is beside it.
  package var accountIDInside: String? {
    guard utf8.count > 12, utf8.count < 64 else { return nil }
    let digits = String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isHidden && !$0.properties.isWhitespace }))
    return digits.isAccountID ? digits : nil
  }
}
