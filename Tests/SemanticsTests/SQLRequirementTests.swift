import Semantics
import Source
import Support
import Syntax
import Testing

/// What SQL and DDL need of a spec that a dry run does without.
@Suite struct SQLRequirementTests {
  private static let pair = DiagnosticTests.pair
  private static let table = DiagnosticTests.table

  @Test func sqlNeedsATableAndTuples() {
    #expect(requirements(Self.pair) == ["E0605"])
    #expect(requirements(Self.table + Self.pair) == ["E0606", "W0625"])
    #expect(requirements("table t { d date \"yyyy/MM/dd\" from 2022-01-01 } " + Self.pair) == ["W0608"])
    #expect(
      requirements(
        "table t { d date \"yyyy/MM/dd\" from 2022-01-01 } events where d >= \"2022/05/01\" " + Self.pair) == [])
    #expect(
      requirements("table t { d date \"yyyy/MM/dd\" from 2022-01-01 } during 2022-01-01 .. " + Self.pair) == ["W0609"])
    let dated = "table t { d date \"yyyy/MM/dd\" from 2022-01-01 } " + Self.pair
    #expect(requirements(dated + "during 2022-01-01 .. 2022-01-31") == ["W0609"])
    #expect(requirements(dated + "during 2022-01-01 .. 2022-01-31 within 30d") == [])
    #expect(requirements(dated + "during last 30d") == [])
    // What Trino was not seen to compile.
    func list(_ count: Int, by word: String) -> String {
      (0..<count).map { "userAgent != \"\($0)\"" }.joined(separator: " \(word) ")
    }
    #expect(requirements("table t " + Self.pair) == ["W0625"])
    #expect(requirements("table t events where \(list(100, by: "and")) " + Self.pair) == ["W0625"])
    #expect(requirements("table t events where \(list(101, by: "and")) " + Self.pair) == ["W0625", "E0622"])
    #expect(requirements("table t events where not (\(list(101, by: "or"))) " + Self.pair) == ["W0625", "E0622"])
    #expect(
      requirements("table t " + Self.pair + " until ec2:C where \(list(101, by: "or")) on requestParameters.x") == [
        "W0625", "E0622",
      ])
    // Wherever they are joined.
    let patterns = { (count: Int) in (0..<count).map { "\"r\($0)*\"" }.joined(separator: ", ") }
    let tests = list(101, by: "or").replacing("userAgent", with: "start.userAgent")
    for (clauses, isTooMuch) in [
      ("role \(patterns(100))", false), ("role \(patterns(101))", true), ("role end \(patterns(101))", true),
      ("select { a = if(\(tests), 1, 2) }", true),
      (
        "select { u = start.userAgent } summarize { n = count(\(list(101, by: "or").replacing("userAgent", with: "u"))) }",
        true
      ),
      (
        "select { u = key } summarize by u { n = count() } having \(list(101, by: "and").replacing("userAgent", with: "u"))",
        true
      ),
    ] {
      #expect(
        requirements("table t " + Self.pair + " " + clauses).contains("E0622") == isTooMuch, "\(clauses.prefix(60))")
    }
    let events = (0..<101).map { "ec2:A\($0)*" }.joined(separator: ", ")
    #expect(requirements("table t pair \(events) -> ec2:B on requestParameters.x").contains("E0622"))
    let pairs = { (count: Int) in
      (0..<count).map { "pair ec2:A\($0) -> ec2:B on requestParameters.x " }.joined()
    }
    #expect(requirements("table t " + pairs(60)) == ["W0625"])
    #expect(requirements("table t " + pairs(61)) == ["W0625", "E0623"])
    // A column of the region prunes, awsRegion does not.
    let regional = "table t { region enum (\"us-east-1\") d date \"yyyy/MM/dd\" from 2022-01-01 } during last 1d "
    #expect(requirements(regional + "within 1d events where awsRegion = \"us-east-1\" " + Self.pair) == ["W0626"])
    #expect(requirements(regional + "within 1d events where region = \"us-east-1\" " + Self.pair) == [])
    // So does a column of the account.
    let listed =
      "table t { account injected d date \"yyyy/MM/dd\" from 2022-01-01 } during last 1d within 1d partitions (account) "
      + "{ (\"111122223333\") (\"444455556666\") } "
    #expect(requirements(listed + "events where recipientAccountId = \"111122223333\" " + Self.pair) == ["W0629"])
    #expect(requirements(listed + "events where account = \"111122223333\" " + Self.pair) == [])
  }

  /// Columns of a date that bound nothing, scans that Athena stops, and tables of another shape.
  @Test func scansThatNothingBounds() {
    let window = " during 2022-05-01 .. 2022-05-02 within 1d " + Self.pair
    #expect(requirements("table t { m manual date \"MM\" d manual date \"dd\" }" + window) == ["W0625"])
    #expect(requirements("table t { d manual date \"MM/dd\" }" + window) == ["W0625"])
    #expect(requirements("table t { y manual date \"yyyy\" d manual date \"dd\" }" + window) == ["W0625"])
    #expect(requirements("table t { y manual date \"yyyy\" m manual date \"MM\" }" + window) == [])
    let sharded = "table t { shard integer 0 .. 999 d date \"yyyy/MM/dd\" from 2013-01-01 } " + Self.pair
    #expect(requirements(sharded + "during 2018-01-01 .. 2022-04-30 within 1d") == ["W0563"])
    #expect(requirements(sharded + "during 2022-01-01 .. 2022-04-30 within 1d") == [])
    #expect(requirements(sharded + "during 2018-01-01 .. 2022-04-30 within 1d events where shard = \"7\"") == [])
    let lake = "amazon_security_lake_table_us_east_1_"
    for name in [
      lake + "cloud_trail_mgmt_2_0", "d.`\(lake)s3_data_2_0`", "`0123abcd-0123-0123-0123-0123456789ab`",
      "`aws:cloudtrail`.x", "`s3tablescatalog/aws-cloudwatch`.logs.aws_cloudtrail__management",
    ] {
      #expect(requirements("table \(name)" + window) == ["W0561"], "\(name)")
    }
    #expect(requirements("table \(lake)vpc_flow_2_0" + window) == ["W0625"])
    #expect(requirements("table \(lake)cloud_trail_mgmt_1_0 { schema ocsf }" + window) == ["W0562"])
    #expect(requirements("table \(lake)vpc_flow_2_0 { schema ocsf }" + window) == ["W0562"])
    #expect(requirements("table \(lake)cloud_trail_mgmt_2_0 { schema ocsf }" + window) == [])
  }

  @Test func ddlNeedsALocation() {
    let text = "⟦table⟧ t { alias injected } " + Self.pair
    let marked = MarkedSource(text)
    var diagnostics = Diagnostics()
    let spec = parse(SourceFile(name: "test.span", text: marked.text), into: &diagnostics)
    guard let plan = analyze(spec, options: testOptions, into: &diagnostics) else { return #expect(Bool(false)) }
    reportTableRequirements(of: plan, spec, into: &diagnostics)
    #expect(diagnostics.sorted.map(\.code) == ["E0607"])
    #expect(diagnostics.sorted.first?.span.range == marked.span)
  }

  @Test func ddlNeedsS3() {
    let marked = MarkedSource("table t { location ⟦\"logs/{alias}\"⟧ alias injected } " + Self.pair)
    var diagnostics = Diagnostics()
    let spec = parse(SourceFile(name: "test.span", text: marked.text), into: &diagnostics)
    guard let plan = analyze(spec, options: testOptions, into: &diagnostics) else { return #expect(Bool(false)) }
    reportTableRequirements(of: plan, spec, into: &diagnostics)
    #expect(diagnostics.sorted.map(\.code) == ["E0611"])
    #expect(diagnostics.sorted.first?.span.range == marked.span)
  }

  @Test func checkForeseesWhatSQLNeeds() {
    var diagnostics = Diagnostics()
    let spec = parse(SourceFile(name: "test.span", text: Self.table + Self.pair), into: &diagnostics)
    guard let plan = analyze(spec, options: testOptions, into: &diagnostics) else { return #expect(Bool(false)) }
    reportSQLWarnings(of: plan, spec, into: &diagnostics)
    #expect(diagnostics.sorted.map(\.code) == ["W0610", "W0625"])
  }
}
