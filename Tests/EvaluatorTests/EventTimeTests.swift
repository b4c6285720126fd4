import Evaluator
import Testing

/// A time is shown as the spec's table has it, so that SQL and a dry run print the same.
@Suite struct EventTimeTests {
  private static let logged = [
    "2022-05-10T08:00:00.500999999Z", "2022-05-10T08:00:01.0Z", "2022-05-10T08:00:02Z",
  ]

  @Test(arguments: [
    ("", logged),
    ("table lake.events { schema lake }", logged),
    (
      "table lake.events { schema ocsf }",
      ["2022-05-10T08:00:00.500Z", "2022-05-10T08:00:01Z", "2022-05-10T08:00:02Z"]
    ),
  ])
  func shownAsTheTableHasIt(table: String, shown: [String]) throws {
    let spec =
      table.replacing(
        "lake.events { schema lake",
        with: "`aws:cloudtrail`.`1234abcd-56ef-78ab-90cd-1234567890ab` { schema lake")
      + "\npair ec2:Start -> ec2:End on requestParameters.k select { a = start.eventTime b = end.eventTime ?? start.time }"
      + " keep closed, open, orphan"
    let events = ["S \(Self.logged[0]) k", "E \(Self.logged[1]) k", "S \(Self.logged[2]) k"]
    let rows = lines(try run(spec, events).rows)
    #expect(rows == ["\(shown[0]) \(shown[1])", "\(shown[2]) \(shown[2])"])
  }

  /// Times of one moment that the table does not tell apart make one group.
  @Test func groups() throws {
    let spec = """
      table lake.events { schema ocsf }
      pair ec2:Start -> ec2:End on requestParameters.k select { a = start.eventTime }
      summarize by a { n = count() }
      """
    let events = ["1.0Z k", "1.000Z l", "1Z m"].flatMap { ["S 2022-05-10T08:00:0\($0)", "E 09:00:00 \($0.suffix(1))"] }
    #expect(lines(try run(spec, events).rows) == ["2022-05-10T08:00:01Z 3"])
  }
}
