extension String {
  /// Whether it is 12 digits, as the id of an AWS account is.
  package var isAccountID: Bool { utf8.count == 12 && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
