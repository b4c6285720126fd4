import Expressions
@testable import Semantics
import Support
import Testing
import Values

@testable import AthenaSQL

/// Tables of AWS's own shape: how each field is read, and what bounds a scan.
@Suite struct ShapeTests {
  static let lake = "table `1234abcd-56ef-78ab-90cd-1234567890ab` { schema lake } "
  static let federated = "table `aws:cloudtrail`.`1234abcd-56ef-78ab-90cd-1234567890ab` { schema lake } "
  static let ocsf = "table security_lake.cloud_trail_mgmt_2_0 { schema ocsf } "
  static let question = """
    pair ec2:CreateSnapshot -> ec2:DeleteSnapshot on responseElements.snapshotId = requestParameters.snapshotId
    role "CNAPPAccessRole"
    during 2022-05-01 .. 2022-05-31 within 30d

    """

  /// All that a spec may name of an event, and the SQL inside the scan that reads it.
  @Test(arguments: TableSchema.allCases) func fields(_ schema: TableSchema) {
    let fields = TableFields(schema, ScanColumns(names: NameAllocator(reserved: []), isInside: true))
    let renderer = SQLRenderer()
    var lines: [String] = []
    func add(_ name: String, _ value: SQLExpression) { lines.append("\(name): \(renderer.flat(value))") }
    func walk(_ columns: [CloudTrailColumn], _ path: [String]) {
      for column in columns {
        let path = path + [column.name]
        let name = path.joined(separator: ".")
        switch column.kind {
        case .text where path == ["eventTime"]:
          add(name, fields.loggedTime)
          add("the moment", fields.moment)
        case .text: add(name, fields.text(Column(path)))
        case .json(let json): add(name + ".x.y", fields.scalar(JSONPath(json, ["x", "y"])))
        case .structure(let members): walk(members, path)
        case .map: add(name + ".x", fields.webIdentityAttribute("x"))
        case .array:
          for member in ResourceMember.allCases { add("\(name)[1].\(member.rawValue)", fields.resource(1, member)) }
        }
      }
    }
    walk(schema.shape.columns(.json), [])
    let window = TimeWindow(
      from: Instant(eventTime: "2022-05-01T00:00:00.250Z".utf8),
      to: Instant(eventTime: "2022-06-01T00:00:00.750Z".utf8),
      within: Interval(milliseconds: 1000))
    for bound in fields.bounds(of: window.events) { add("bound", bound) }
    expectGolden("Tests/AthenaSQLTests/Golden/fields-\(schema.rawValue).txt", lines.joined(separator: "\n") + "\n")
  }

  @Test(arguments: [("lake", lake), ("lake-in-athena", federated), ("ocsf", ocsf)])
  func statement(_ name: String, _ table: String) throws {
    let select =
      "events where recipientAccountId in (\"111122223333\", \"444455556666\") select { account key duration }"
    let compiled = try compile(analyzed(table + Self.question + select))
    expectGolden("Tests/AthenaSQLTests/Golden/shape-\(name).sql", compiled.statements.map(\.text).joined())
  }

  /// CloudTrail Lake counts characters and takes a statement without what separates it from the next.
  @Test func lakeTakesTenThousandCharacters() throws {
    func plan(_ columns: Int) throws -> Plan {
      let items = (0..<columns).map { "c\($0) = start.requestParameters.`member\($0)`" }.joined(separator: " ")
      return try analyzed(Self.lake + Self.question + "select { \(items) `é` = key }")
    }
    let short = try #require(try compile(plan(3)).statements.first)
    #expect(short.query + ";\n" == short.text)
    #expect(short.characters == short.query.unicodeScalars.count)
    #expect(short.characters < short.query.utf8.count)
    #expect(try compile(plan(3), CompileOptions(maxBytes: short.characters)).statements == [short])
    #expect(throws: CompileError.statementTooLong(characters: short.characters, limit: short.characters - 1)) {
      try compile(plan(3), CompileOptions(maxBytes: short.characters - 1))
    }
    #expect(throws: CompileError.self) { try compile(plan(60)) }
    #expect(throws: Never.self) {
      try compile(
        analyzed(Self.federated + Self.question + "select { x = \"\(String(repeating: "x", count: 20_000))\" }"))
    }
  }
}
