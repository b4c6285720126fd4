import Source
import Syntax
import Values

/// What is allowed and yet hardly meant: a query that cannot return anything, account ids that cannot exist.
extension Analyzer {
  /// How many account ids of one clause are doubted; the others have the same cause.
  private static let accountLimit = 3

  /// The columns that hold account ids, by their names.
  func accountColumns(_ columns: [Located<Name>]) -> [Int] {
    columns.indices.filter { columns[$0].value.text.lowercased().contains("account") }
  }

  /// Values of accounts' columns that are a spreadsheet's numbers, or have too few digits or too many.
  ///
  /// - Parameter ids: those of the columns that hold an id in another tuple.
  mutating func reportAccounts(
    _ values: [Located<String>], at columns: [Int], besides ids: [Int] = [], reported: inout Int, line: Int? = nil,
    of path: String? = nil
  ) {
    let own = Set(columns)
    let other = reported == 0 ? values.indices.first { !own.contains($0) && values[$0].value.isAccountID } : nil
    for column in columns {
      let value = values[column]
      let isAccount = value.value.isAccountID
      if !isAccount, reported == 0, !isSuspiciousAccount(value.value), !isHyphenated(value.value), let other {
        // All tuples have the same order.
        reported = Self.accountLimit
        diagnostics.report(
          .accountBeside(value.value, id: values[other].value, line: line, of: path, at: value.span))
        return
      }
      if !isAccount, reported < Self.accountLimit, ids.contains(column), !isSuspiciousAccount(value.value),
        !value.value.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "*") })
      {
        reported += 1
        diagnostics.report(.accountAmongIDs(value.value, line: line, of: path, at: value.span))
      }
      guard reported < Self.accountLimit, isSuspiciousAccount(value.value) else { continue }
      reported += 1
      diagnostics.report(.accountNumber(value.value, line: line, of: path, at: value.span))
    }
  }

  /// `1111-2222-3333`, as the console of AWS shows an id.
  private func isHyphenated(_ text: String) -> Bool {
    text.utf8.count == 14
      && text.utf8.enumerated().allSatisfy { place, byte in
        place == 4 || place == 9 ? byte == UInt8(ascii: "-") : isDigit(byte)
      }
  }

  /// `111,122,223,333` and `="012345678901"`, as spreadsheets write numbers and texts.
  private func isFormatted(_ text: String) -> Bool {
    let signs = Array(",.'=\" ".utf8)
    let digits = text.utf8.count(where: isDigit)
    return digits < text.utf8.count && (9...12).contains(digits)
      && text.utf8.allSatisfy { isDigit($0) || signs.contains($0) }
  }

  func isSuspiciousAccount(_ text: String) -> Bool {
    if isHyphenated(text) || isFormatted(text) || text.accountWithin != nil { return true }
    if text.utf8.allSatisfy(isDigit) { return text.utf8.count != 12 }
    if text.accountIDInside != nil { return true }
    // A pattern is made anew at each use, which 50,000 tuples would notice.
    guard text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }), text.utf8.count < 32 else { return false }
    return text.wholeMatch(of: /[0-9]([.,][0-9]+)?[Ee]\+?[0-9]+/) != nil
  }

  /// Comparisons of `state` and `pair` with a text that no row has there.
  mutating func reportImpossibleLiterals(labels: [String]) {
    let known = [("pair", NameIndex(labels)), ("state", NameIndex(SpanState.allCases.map(\.rawValue)))]
    for test in spec.tests(of: .rowsWhere) where test.relation == .isOneOf {
      for (subject, text) in test.texts {
        guard let (word, values) = known.first(where: { subject.isBare($0.0) }), !values.contains(text.value) else {
          continue
        }
        let among = diagnostics.choice(values.names, at: text.span)
        diagnostics.report(.impossibleLiteral(text.value, of: word, values: among, at: text.span))
      }
    }
  }
}
