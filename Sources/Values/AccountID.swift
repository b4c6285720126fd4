extension String {
  /// Whether it is 12 digits, as the id of an AWS account is.
  /// The account id that a spreadsheet or a comment put more signs around: `'111122223333`, `="111122223333"`,
  /// `111122223333 # prod`; nil for an id and for everything else.
  package var accountWithin: String? {
    let around = Array("'\"= \t".utf8)
    let text = utf8.prefix { $0 != UInt8(ascii: "#") }.filter { !around.contains($0) }
    guard text.count == 12, utf8.count > 12, text.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  package var isAccountID: Bool { utf8.count == 12 && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
