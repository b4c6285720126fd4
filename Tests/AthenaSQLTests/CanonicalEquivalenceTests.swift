import AthenaSQL
import Semantics
import Source
import Syntax
import Testing
import Values

/// Texts that differ in bytes and not by canonical equivalence are two texts, wherever a spec may hold them.
@Suite struct CanonicalEquivalenceTests {
  static let composed = "caf\u{E9}"
  static let decomposed = "cafe\u{301}"

  /// Specs in which `A` and `B` stand for the two texts.
  static let specs = [
    "partitions (alias) { (\"A\") (\"B\") } table t { alias injected }",
    "partitions (alias, n) { (\"A\", \"1\") (\"B\", \"1\") (\"A\", \"2\") } table t",
    "table t { location \"s3://X/{e}/\" e enum (\"A\", \"B\") }",
    "table t events where userAgent in (\"A\", \"B\")",
    "table t events where userAgent = \"A\" or userAgent = \"B\"",
    "table t events where requestParameters.a[].b in (\"A\", \"B\")",
    "table t pair \"A\" ec2:C -> ec2:D on requestParameters.\"A\" pair \"B\" ec2:C -> ec2:D on requestParameters.\"B\"",
    "table t pair ec2:C -> ec2:D on requestParameters.y ?? \"A\" pair ec2:E -> ec2:F on requestParameters.y ?? \"B\"",
    "table t pair ec2:C where userAgent = \"A\", ec2:D where userAgent = \"B\" -> ec2:E on requestParameters.y",
    "table t pair ec2:C -> ec2:D on requestParameters.\"A\"[].x pair ec2:E -> ec2:F on requestParameters.\"B\"[].x",
    "table t role \"A\", \"B\"",
    "table t role \"A*\", \"B*\"",
    "table t select { x = start.requestParameters.\"A\" y = start.requestParameters.\"B\" }",
    "table t select { `A` = key `B` = duration } order by `B`",
    "table t select { x = key ?? \"A\" y = key ?? \"B\" }",
    "table t select { x = start.userIdentity.sessionContext.webIdFederationData.attributes.\"A\""
      + " y = start.userIdentity.sessionContext.webIdFederationData.attributes.\"B\" }",
    "table t where key like \"A*\" or key like \"B*\"",
  ]

  @Test(arguments: specs) func bothTextsReachTheSQL(_ spec: String) throws {
    let text = spec.replacingBytes("\"A", with: "\"" + Self.composed).replacingBytes(
      "\"B", with: "\"" + Self.decomposed
    )
    .replacingBytes("`A", with: "`" + Self.composed).replacingBytes("`B", with: "`" + Self.decomposed)
    let pair = spec.containsBytes("pair") ? "" : " pair ec2:Create -> ec2:Delete on requestParameters.x"
    let sql = try compiledText(of: text + pair)
    #expect(sql.containsBytes(Self.composed))
    #expect(sql.containsBytes(Self.decomposed))
  }

  /// Separators are reversed by their scalars.
  @Test func separators() throws {
    let pair = "table t pair ec2:Create -> ec2:Delete on requestParameters.x "
    let sql = try compiledText(
      of: pair + "select { x = last(key, \"\(Self.composed)\") y = last(key, \"\(Self.decomposed)\") }")
    #expect(sql.containsBytes("\u{E9}fac"))
    #expect(sql.containsBytes("\u{301}efac"))
  }
}

/// The plan of a spec that has no mistake.
func analyzed(_ text: String, at location: SourceLocation = #_sourceLocation) throws -> Plan {
  var diagnostics = Diagnostics()
  let spec = parse(SourceFile(name: "test.span", text: text), into: &diagnostics)
  let options = AnalysisOptions(now: Instant(eventTime: "2025-02-01T00:00:00Z".utf8)!) { _ in
    .failure(.init(reason: "no files here"))
  }
  let plan = analyze(spec, options: options, into: &diagnostics)
  #expect(diagnostics.sorted.filter { $0.severity == .error }.isEmpty, "\(text)", sourceLocation: location)
  return try #require(plan, sourceLocation: location)
}

/// All statements of a spec that has no mistake.
func compiledText(of text: String, at location: SourceLocation = #_sourceLocation) throws -> String {
  try compile(analyzed(text, at: location)).statements.map(\.text).joined(separator: "\n")
}

/// Patterns are built from what the spec writes.
@Suite struct PatternTests {
  @Test func backslashes() throws {
    let pair = "table t pair ec2:A -> ec2:B on requestParameters.x "
    let sql = try compiledText(
      of: pair + #"role "back\\*", "star\*", "both\\\*" where key like "x\\" and start.userAgent = "y\*""#)
    #expect(sql.containsBytes(#"LIKE 'back\\%' ESCAPE '\'"#))
    #expect(sql.containsBytes("('star*', 'both\\*')"))
    #expect(sql.containsBytes(#"= 'x\'"#))
    #expect(sql.containsBytes("= 'y*'"))
  }

  /// A folder's name has four digits for the year.
  @Test func boundsThatNoFolderCanHold() throws {
    let table = "table t { location \"s3://B/{d}/\" d date \"yyyy/MM/dd\" from 2022-01-01 } "
    let pair = "pair ec2:A -> ec2:B on requestParameters.x "
    let sql = try compiledText(of: table + pair + "during 2024-01-01 .. 9999-12-31 within 30d")
    #expect(sql.containsBytes("\"d\" BETWEEN '2024/01/01' AND '9999/12/31'"))
  }
}
