extension String {
  /// Whether it is 12 digits, as the id of an AWS account is.
  package var isAccountID: Bool { utf8.count == 12 && utf8.allSatisfy { (0x30...0x39).contains($0) } }

  /// The id that is left without spaces and what nobody sees, where that is all there is beside it.
  package var accountIDInside: String? {
    guard utf8.count > 12, utf8.count < 64 else { return nil }
    let digits = String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isHidden && !$0.properties.isWhitespace }))
    return digits.isAccountID ? digits : nil
  }
}
