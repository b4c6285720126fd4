import Source
import Testing

/// Replacements that mean what was meant, and mistakes that are said once.
extension DiagnosticTests {
  private static let lookup = "lookup price from \"prices.csv\" on region = start.awsRegion "
  private static let days = "select { `gb-days` = duration gb = hours(duration) } "

  static let replacements = [
    // Names that need their backquotes keep them.
    Case(pair + days + "summarize { x = max(⟦gb_days⟧) }", "E0703", replacement: "`gb-days`"),
    Case(pair + days + "order by ⟦gb_days⟧", "E0603", replacement: "`gb-days`"),
    Case(
      "partitions (`te-am`) { (\"x\") } " + pair + "where ⟦te_am⟧ = \"x\"", "E0215", replacement: "`te-am`"),
    Case(
      "partitions (`te-am`) { (\"x\") } " + pair + "events where ⟦te_am⟧ = \"x\"", "E0201", replacement: "`te-am`"),
    // A word of the tool's own columns, and states where a condition is needed.
    Case(pair + "where ⟦started⟧ > 2022-05-01", "E0215", replacement: "start.eventTime"),
    Case(pair + "where ⟦ended⟧ > 2022-05-01", "E0215", replacement: "end.eventTime"),
    Case(pair + "keep open, closed where ⟦open⟧", "E0220", replacement: "state = \"open\""),
    Case("table t { ⟦serde json⟧ location \"s3://b/x\" } " + pair, "E0501", replacement: ""),
    Case("table t { schema ⟦ocfs⟧ } " + pair, "E0544", replacement: "ocsf"),
    // One letter is not near to another.
    Case(pair + "select { a = key } summarize by a { n = count() m = ⟦n⟧ * 2 }", "E0705"),
    Case(pair + "select { a = key } summarize by a { n = count() } order by ⟦d⟧", "E0603"),
    Case(pair + "select { a = key } summarize { n = ⟦dcount⟧(a) }", "E0307", replacement: "count_distinct"),
  ]

  /// What follows from another mistake is not said.
  static let consequences = [
    Case(
      pair + "select { gb = number(start.⟦requestParameter⟧.size) } summarize { gb = sum(gb) } having gb > 1", "E0201",
      replacement: "requestParameters"),
    Case(pair + "select { gb = ⟦nubmer⟧(key) } summarize { gb = sum(gb) }", "E0307", replacement: "number"),
    Case(pair + "summarize { n = ⟦cuont⟧() } having n > 1", "E0307", replacement: "count"),
    Case(pair + "select { gb = ⟦=⟧ number(key)\n} summarize { gb = sum(gb) }", "E0187", replacement: ""),
    Case(
      "table t { location ⟦\"s3://b/{account}\"⟧ Account injected } partitions (account) { (\"111122223333\") } "
        + pair, "E0514"),
    Case(pair + "select { h = hours(duration ⟦duration⟧) }", "E0187", replacement: ""),
    Case(pair + "select {\n a ⟦a⟧ = state\n}", "E0601", replacement: ""),
    Case(pair + "summarize { n ⟦n⟧ = count() }", "E0601", replacement: ""),
    Case(pair + "select {\n a = start ⟦start⟧.user\n}", "E0187", replacement: ""),
    Case("pair ec2:A -> ec2:B on ⟦.bucketName⟧", "E0201", replacement: "requestParameters.bucketName"),
    // What a text that could not be read would have named is not missed elsewhere.
    Case("table t { region ⟦enm⟧ (\"a\") } " + pair + "events where region = \"a\"", "E0128", replacement: "enum"),
    Case("table t {\n region ⟦(⟧\n} " + pair + "events where region = \"a\"", "E0127"),
    Case(pair + "⟦selekt⟧ a b c\nwhere duration > 1d\norder by gb", "E0123", replacement: "select"),
    Case(pair + "select { a = duration\n = ⟦\"x\"⟧ } order by b", "E0301"),
    Case(pair + "keep ⟦,⟧ open\nwhere duration > 1d or state = \"open\"", "E0127"),
    Case(
      "pair ec2:A ⟦ec2:B⟧ on requestParameters.x via used: ec2:C on requestParameters.x\nselect { n = used.count }",
      "E0127"),
    Case(
      "table t { location \"s3://b/{account}/x\" ⟦acocunt⟧ injected } partitions (account) { (\"111122223333\") } "
        + pair, "E0514", replacement: "account"),
    Case(pair + "keep open, ⟦select⟧ {\n a = state\n}\norder by a", "E0128"),
    Case(pair + "within ⟦select⟧\n7d {\n a = state\n}\nsummarize by a { }", "E0127"),
    // Whoever uses the declared name makes no second mistake.
    Case(
      "table t { ⟦account⟧ injected location \"s3://b/{acount}/x\" } partitions (account) { (\"111122223333\") } "
        + pair, "E0514", replacement: "acount"),
    Case(
      "table t { account injected location ⟦\"s3://b/{ACCOUNT}/x\"⟧ } partitions (account) { (\"111122223333\") } "
        + pair, "E0514"),
    Case(
      "table t { account injected location \"s3://b/{account}/x\" } partitions (account) { (⟦\" 111122223333\"⟧) } "
        + pair, "W0532", replacement: "\"111122223333\""),
  ]

  /// A mistake elsewhere that does not follow from the one in the syntax.
  @Test(arguments: [
    pair + "keep open, select { a = state }\norder by b",
    pair + "select { a = pair, b = nope, c = start. }",
    pair + "select { a = state c = start. }\nwhere nope = \"x\"",
  ]) func independent(_ text: String) {
    #expect(diagnostics(of: text).count == 2, "\(diagnostics(of: text).map(\.message))")
  }
}
