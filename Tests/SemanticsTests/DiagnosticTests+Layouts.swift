import Source
import Support
import Testing
import Values

/// What a table's block, its partitions and its lookups show before anything is read.
extension DiagnosticTests {
  private static let day = "table t { location \"s3://b/{d}\" d date \"yyyy/MM/dd\" from 2022-01-01 } " + pair
  private static let numbers = "table t { year integer 2020 .. 2023 month integer 01 .. 04 day integer 01 .. 31 } "
  private static let organization =
    "table t { location \"s3://b/{org}/{account}\" org injected ⟦account⟧ enum (\"111122223333\", \"444455556666\") } "
    + "partitions (org) { (\"o-1\") } "
  private static let placed = "table t { location \"s3://b/{a}\" a injected } "

  /// Specs that can give no row, or another than is meant, by what the table declares.
  static let layouts = [
    Case(day + "events where ⟦d = \"2022-05-01\"⟧", "W0531"),
    Case(day + "events where ⟦d = \"2022/5/1\"⟧ and readOnly = \"true\"", "W0531"),
    Case(
      "table t { d date \"yyyy/MM/dd\" from 0001-01-01 } " + pair + "events where ⟦d = \"2022-05-01\"⟧", "W0531"),
    Case(
      day + "events where ⟦d >= \"2022-5-1\"⟧", "W0531", replacement: "d >= \"2022/05/01\""),
    Case(day + "events where ⟦d >= \"20220501\"⟧", "W0531", replacement: "d >= \"2022/05/01\""),
    Case(day + "events where ⟦d like \"2022-*\"⟧", "W0531"),
    Case(day + "events where ⟦d < \"2022/01/01\"⟧", "W0531"),
    Case(day + "events where ⟦d is missing⟧", "W0531"),
    Case(day + "during 2022-05-01 .. 2022-05-02 within 1d events where ⟦d = \"2022/05/05\"⟧", "W0531"),
    Case(enumerated + "events where ⟦region != \"us-east-1\" and region != \"us-west-1\"⟧", "W0531"),
    Case(enumerated + "events where ⟦region is missing⟧", "W0531"),
    Case(numbers + pair + "events where ⟦month = \"1\"⟧", "W0531"),
    Case("table t { region enum (\"a\") } pair ec2:A where ⟦region = \"b\"⟧ -> ec2:B on requestParameters.x", "W0531"),
    Case(numbers + pair + "⟦during 2024-05-01 .. 2024-05-31⟧", "W0410"),
    Case(numbers + pair + "⟦during 2022-05-01 .. 2022-05-31⟧", "W0410"),
    Case("table t " + pair + "⟦during 2030-01-01 .. 2030-01-31⟧", "W0410"),
    Case("table t { d date \"yyyy\" from ⟦2030-01-01⟧ } " + pair, "W0564"),
    // What a line that is not understood was meant for is missed by nobody.
    Case("table t { location \"s3://b/{a}\" a injected format ⟦\"x\"⟧ } " + pair, "E0127"),
    Case("table t { d date ⟦\"yyyy/MM/dd/\"⟧ from 2022-01-01 } " + pair, "E0510", replacement: "\"yyyy/MM/dd\""),
    Case("table t { d date ⟦\"yyyy,MM,dd\"⟧ from 2022-01-01 } " + pair, "E0510"),
    Case(placed + "partitions (a) { (⟦\"prod/\"⟧) } " + pair, "W0558", replacement: "\"prod\""),
    Case(placed + "partitions (a) { (⟦\"a//b\"⟧) } " + pair, "W0558", replacement: "\"a/b\""),
    Case(placed + "partitions (a) { (⟦\"*\"⟧) } " + pair, "W0558"),
    Case("partitions (a) { (⟦\"prod\u{200B}\"⟧) } " + pair, "W0558", replacement: "\"prod\""),
    Case("partitions (a) { (⟦\"prod\u{A0}\"⟧) } " + pair, "W0558", replacement: "\"prod\""),
    Case("table t { location \"s3://b/{r}\" r enum (⟦\"us-east-1 \"⟧) } " + pair, "W0558"),
    Case("table t { location ⟦\"s3://b/{d}/*.json.gz\"⟧ d manual } " + pair, "W0559"),
    Case(organization + pair, "W0560"),
    Case("table t { location ⟦\" s3://b/x\"⟧ } " + pair, "E0530", replacement: "\"s3://b/x\""),
    Case("table t { location ⟦\"s3:/b/x\"⟧ } " + pair, "E0530", replacement: "\"s3://b/x\""),
    Case("partitions (account) { (⟦\"111,122,223,333\"⟧) } " + pair, "W0532"),
    Case("partitions (account) { (⟦\"=\\\"012345678901\\\"\"⟧) } " + pair, "W0532"),
    Case("lookup l from ⟦\"spreadsheet.csv\"⟧ on account = start.recipientAccountId " + pair, "W0532"),
    Case(pair + "role ⟦\"arn:aws:sts::111122223333:assumed-role/R/session\"⟧", "W0407", replacement: "\"R\""),
    Case(pair + "role ⟦\"service-role/R\"⟧", "W0407", replacement: "\"R\""),
    Case(pair + "role end ⟦\"AROAEXAMPLE:bob\"⟧", "W0407"),
    Case(pair + "role ⟦\"R/session\"⟧", "W0407"),
    Case(pair + "role ⟦\"\"⟧", "W0407"),
    Case("partitions (account) { (\"111122223333\") (⟦\"Total\"⟧) } " + pair, "W0532"),
    Case(
      "lookup l from ⟦\"odd.csv\"⟧ on region = start.awsRegion " + pair + "select { usd = number(l.usd ?? \"0\") * 2 }",
      "W0739"),
    Case("lookup l from \"semicolons.csv\" on ⟦a⟧ = start.awsRegion " + pair, "E0731"),
  ]

  @Test(arguments: layouts) func reportsLayouts(_ testCase: Case) { reports(testCase) }

  /// What looks like one of those and is not.
  static let soundLayouts = [
    day + "events where d = \"2022/05/01\"", day + "events where d >= \"2022/05/01\" and d like \"2022/*\"",
    day + "during 2022-05-01 .. 2022-05-02 within 1d events where d = \"2022/05/04\"",
    "table t { d manual date \"yyyy/MM/dd\" } " + pair + "events where d = \"2022/05/01\"",
    enumerated + "events where region != \"us-east-1\" or readOnly = \"true\"",
    numbers + pair + "during 2022-04-30 .. 2022-05-31", "table t " + pair + "during 2022-05-01 .. 2030-01-31",
    organization.replacingBytes("⟦", with: "").replacingBytes("⟧", with: "")
      + "pair ec2:A -> ec2:B on requestParameters.x and recipientAccountId",
    organization.replacingBytes("⟦", with: "").replacingBytes("⟧", with: "") + pair + "match next across accounts",
    organization.replacingBytes("⟦", with: "").replacingBytes("⟧", with: "") + pair
      + "events where account = \"111122223333\"",
    placed + "partitions (a) { (\"team/prod\") } " + pair, "partitions (a) { (\"prod/\") } " + pair,
    "table t { year integer 2020 .. 2022 ts date \"yyyy/MM/dd\" from 2022-01-01 } " + pair,
    "table t { ts date \"yyyy/MM/dd\" from 2022-01-01 year integer 2020 .. 2022 } " + pair,
    pair + "role \"Ops+a=b,c.d@e_f-*\"",
    "lookup l from \"prices.csv\" on region = start.awsRegion and unit = key " + pair
      + "select { usd = number(l.usd) }",
  ]

  @Test(arguments: soundLayouts) func isSound(_ source: String) {
    #expect(diagnostics(of: source).isEmpty, "\(diagnostics(of: source).map(\.message))")
  }

  /// Of many values alike the first three are named, and the sentence says what is meant.
  @Test func oddValuesOfFiles() {
    let found = diagnostics(of: Self.placed + "partitions (a) from \"slashes.csv\" " + Self.pair)
    #expect(found.map(\.code) == ["W0558", "W0558", "W0558"])
    #expect(
      found.first?.message
        == #"line 2 of slashes.csv: the value "prod/" makes a `//` in its path, where Athena finds nothing"#)
    #expect(found.first?.replacement == nil && found.first?.help == #"write "prod""#)
    let day = diagnostics(of: Self.day + "events where d = \"2022-5-1\"").first
    #expect(day?.help == #"did you mean "2022/05/01"?"#)
    let price = diagnostics(
      of: "lookup l from \"odd.csv\" on region = start.awsRegion " + Self.pair + "select { usd = number(l.usd) }"
    ).first
    #expect(price?.message == #"odd.csv: `number` takes 2 of 3 values of `usd` for missing, such as "0,05""#)
    #expect(price?.help == "write 0.05: digits, and a point before the fraction")
    let header = diagnostics(of: "lookup l from \"semicolons.csv\" on a = start.awsRegion " + Self.pair).first
    #expect(header?.help == "its columns are separated by `;`: save it with commas")
  }
}
