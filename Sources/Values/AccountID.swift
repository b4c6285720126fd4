extension String {
  /// The account id to which a spreadsheet or a comment has added characters: `'111122223333`, `="111122223333"`,
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

  /// The account id that is left once spaces and invisible characters are removed; nil if there are none to remove.
  package var accountIDInside: String? {
    guard utf8.count > 12, utf8.count < 64 else { return nil }
    let digits = String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isHidden && !$0.properties.isWhitespace }))
    return digits.isAccountID ? digits : nil
  }
}
