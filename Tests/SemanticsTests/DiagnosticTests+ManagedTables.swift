import Semantics
import Source
import Syntax
import Testing

/// Tables that AWS makes: `schema lake` and `schema ocsf`.
extension DiagnosticTests {
  static let lake = "table `1234abcd-56ef-78ab-90cd-1234567890ab` { schema lake } "
  static let ocsf = "table lake.events { schema ocsf } "
  static let id = "1234abcd-56ef-78ab-90cd-1234567890ab"

  static let managed = [
    Case(ocsf + pair + "events where ⟦eventCategory⟧ = \"Data\"", "E0550"),
    Case(ocsf + pair + "events where ⟦managementEvent⟧ = \"true\"", "E0550"),
    Case(ocsf + pair + "select { x = start.userIdentity.⟦onBehalfOf⟧.userId }", "E0550"),
    // One mistake, one message: where the files lie is no question here.
    Case("table t.u { schema ocsf ⟦location \"https://b\"⟧ } " + pair, "E0552"),
    Case(ocsf + pair + "events where userIdentity.⟦nme⟧ = \"x\"", "E0203"),
    Case(ocsf + pair + "select { x = start.additionalEventData.list⟦[0]⟧.y }", "E0551"),
    Case(ocsf + "pair ec2:A -> ec2:B on serviceEventDetails.x⟦[]⟧.y", "E0551"),
    Case("table t.u { schema ocsf ⟦location \"s3://b/x\"⟧ } " + pair, "E0552"),
    Case("table t.u { schema ocsf ⟦serde cloudtrail⟧ } " + pair, "E0552"),
    Case("table t.u { schema ocsf ⟦region enum (\"us-east-1\")⟧ } " + pair, "E0552"),
    Case(lake + "⟦partitions⟧ (account) { (\"111122223333\") } " + pair, "E0553"),
    Case("table ⟦t⟧ { schema lake } " + pair, "E0554"),
    Case("table ⟦`1234abcd-56ef-78ab-90cd-1234567890ab;`⟧ { schema lake } " + pair, "E0554"),
    Case(
      "table ⟦`arn:aws:cloudtrail:us-east-1:111122223333:eventdatastore/\(id)`⟧ { schema lake } " + pair, "E0554",
      replacement: "`\(id)`"),
    Case(lake + pair + "events where ⟦edgeDeviceDetails⟧ = \"x\"", "E0208"),
  ]

  /// What Lake's record holds, and what a table is said to hold, needs no more than its name.
  @Test(arguments: [
    lake + pair + "select { a = start.managementEvent b = start.eventContext.tag c = start.edgeDeviceDetails.x }",
    lake + pair + "events where userIdentity.sessionContext.sourceIdentity = \"x\" and addendum.reason is present",
    "table `aws:cloudtrail`.anything { schema lake } " + pair,
    "table lake.events { schema ocsf column eventCategory text } " + pair + "events where eventCategory = \"Data\"",
    ocsf + pair + "select { x = start.additionalEventData.x.y z = start.responseElements.x[0] }",
  ]) func holds(_ text: String) {
    #expect(diagnostics(of: text).map(\.message) == [])
  }

  /// The whole path is what could be declared.
  @Test func aFieldThatIsNotHeldMayBeDeclared() {
    let condition = "events where userIdentity.onBehalfOf.userId = \"x\""
    let help = diagnostics(of: Self.ocsf + Self.pair + condition).first?.help
    #expect(help?.hasSuffix("`column userIdentity.onBehalfOf.userId text`") == true, "\(help ?? "")")
    let declared = "table a.b { schema ocsf column userIdentity.onBehalfOf.userId text } "
    #expect(diagnostics(of: declared + Self.pair + condition).map(\.message) == [])
  }

  @Test(arguments: [lake, ocsf]) func tablesOfAWSHaveNoDDL(_ table: String) {
    var found = Diagnostics()
    let spec = parse(SourceFile(name: "test.span", text: table + Self.pair), into: &found)
    guard let plan = analyze(spec, options: testOptions, into: &found) else { return #expect(Bool(false)) }
    reportTableRequirements(of: plan, spec, into: &found)
    #expect(found.sorted.map(\.code) == ["E0545"])
  }

  @Test(arguments: [lake, ocsf]) func tablesOfAWSAreBoundByTime(_ table: String) {
    #expect(requirements(table + Self.pair) == ["W0555"])
    #expect(requirements(table + Self.pair + "during 2022-01-01 .. within 1d") == ["W0556"])
    #expect(requirements(table + Self.pair + "during 2022-01-01 .. 2022-01-31") == ["W0556"])
    #expect(requirements(table + Self.pair + "during 2022-01-01 .. 2022-01-31 within 1d") == [])
    #expect(requirements(table + Self.pair + "during last 30d") == [])
  }
}
