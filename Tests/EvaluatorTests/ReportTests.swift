import Evaluator
import Rows
import Testing
import Values

/// The words of a dry run beside its rows: hints, why there are none, the fate of one event, differences.
@Suite struct ReportTests {
  static let base = "pair ec2:Start -> ec2:End on requestParameters.k\n"

  static let notes: [(spec: String, events: [String], notes: [String])] = [
    (
      "within 2h keep open", ["S 01:00:00 k", "S 08:00:00 l", "E 08:30:00 x"],
      ["1 of 2 open spans are younger than \"within\" at the newest event: they may still end"]
    ),
    (
      "role \"R\" keep open",
      ["S 01:00:00 k role=R", "E 02:00:00 k role=Q", "S 03:00:00 l role=R", "E 02:00:00 l role=Q"],
      ["1 of 2 open spans have an end that was left out only for its role"]
    ),
    (
      "role \"R\" keep open",
      ["S 01:00:00 k role=R", "E 02:00:00 k role=R error=X", "S 01:00:00 l role=R", "E 02:00:00 l role=Q error=X"],
      ["1 of 2 open spans have an end that was left out only for its error"]
    ),
    (
      "role \"R\"", ["S 01:00:00 k role=Q", "S 01:00:00 k role=Q", "S 02:00:00 k", "Other 02:00:00"],
      [
        "no rows: every event with a wanted name was left out:", "  start ec2:Start: 3 events: 3 of another role",
        "  end ec2:End: no such event", "  roles seen at the start: \"Q\" (2), (no role) (1)",
      ]
    ),
    (
      "", ["Other 01:00:00 k"],
      ["no rows: no record is one of the events ec2:Start, ec2:End", "among the others:", "  1 × ec2:Other"]
    ),
    ("", ["{}"], ["no rows: no record is a CloudTrail event"]),
    ("", [], ["no rows: the files hold no records"]),
    (
      "", ["S 01:00:00 [x] id=a", "E 01:00:00 k"],
      [
        "no rows: no start takes part:", "  start ec2:Start: 1 event: 1 without a key",
        "    without a key: the event a has requestParameters.items[].k", "  end ec2:End: 1 event: 1 taking part",
      ]
    ),
    (
      "during 2022-06-01 ..", ["S 01:00:00 k", "E 02:00:00 k"],
      [
        "no rows: every event with a wanted name was left out:", "  start ec2:Start: 1 event: 1 outside \"during\"",
        "  end ec2:End: 1 event: 1 outside \"during\"",
        "  the events lie between 2022-05-10T01:00:00Z and 2022-05-10T02:00:00Z",
      ]
    ),
    (
      "", ["S 01:00:00 k", "E 02:00:00 l"],
      [
        "no rows: the spans are 1 open, 1 orphan, and \"keep\" names none of that",
        "  a start has the key \"k\", an end has the key \"l\"", "  start ec2:Start: 1 event: 1 taking part",
        "  end ec2:End: 1 event: 1 taking part",
      ]
    ),
    (
      "events where requestParameters.key = \"k\"", ["S 01:00:00 k id=a", "S 02:00:00 - id=b"],
      [
        "no rows: every event with a wanted name was left out:",
        "  start ec2:Start: 2 events: 2 with an unknown condition (a missing field)",
        "    unknown is requestParameters.key = \"k\": the event a has requestParameters.k, requestParameters.tag",
        "  end ec2:End: no such event",
      ]
    ),
    (
      "events where requestParameters.k = \"l\"", ["S 01:00:00 k id=a", "S 00:00:00 m id=b"],
      [
        "no rows: every event with a wanted name was left out:",
        "  start ec2:Start: 2 events: 2 with a false condition",
        "    false is requestParameters.k = \"l\": in the event b requestParameters.k is \"m\"",
        "  end ec2:End: no such event",
      ]
    ),
    (
      "", ["S 01:00:00 - id=a", "S 02:00:00 [x] id=b", "E 01:00:00 k"],
      [
        "no rows: no start takes part:", "  start ec2:Start: 2 events: 2 without a key",
        "    without a key: the event b has requestParameters.items[].k", "  end ec2:End: 1 event: 1 taking part",
      ]
    ),
    (
      "during .. 2022-05-09 keep open", ["S 01:00:00 k"],
      [
        "no rows: no end takes part:", "  start ec2:Start: 1 event: 1 taking part", "  end ec2:End: no such event",
        "no rows: all spans (1) begin outside \"during\"",
        "  the events lie between 2022-05-10T01:00:00Z and 2022-05-10T01:00:00Z",
      ]
    ),
    (
      "", ["S 01:00:00 k error=A\\u001b[31m", "E 01:00:00 k"],
      [
        "no rows: no start takes part:", "  start ec2:Start: 1 event: 1 failed",
        "  end ec2:End: 1 event: 1 taking part",
        "  errors: A\\u{1b}[31m (1)",
      ]
    ),
  ]

  @Test(arguments: notes.indices)
  func notesOfADryRun(row: Int) throws {
    let (spec, events, notes) = Self.notes[row]
    #expect(try run(Self.base + spec, events).notes == notes)
  }

  @Test func theFunnelAsText() throws {
    let funnel = try run(Self.base + "keep closed, open", ["S 01:00:00 k", "E 02:00:00 k", "Other 01:00:00 k"]).funnel
    #expect(
      funnel.text == """
        1  files read
        3  records read
        1    other event names
        2  events that took part
        1  starts
        1  ends
        1  closed
        1  rows

        """)
    #expect(funnel.json.hasPrefix(#"{"files_read": 1, "files_skipped": 0, "files_ignored": 0, "records_read": 3, "#))
    #expect(funnel.json.hasSuffix(#""keys_with_end_elsewhere": 0}"#))
  }

  static let explained: [(event: String, words: String)] = [
    ("Other 01:00:00 k id=x", "left out: no pair names this event"),
    ("S 2022-05-10 k id=x", "left out: its eventTime is not of the form"),
    ("S 01:00:00 k id=x role=Q agent=a", "as a start: left out: its role is \"Q\""),
    ("S 01:00:00 k id=x agent=a", "as a start: left out: it has no role"),
    ("S 01:00:00 k id=x role=R agent=b", "as a start: left out: false is userAgent = \"a\""),
    ("S 01:00:00 k id=x role=R", "as a start: left out: unknown, because a field is missing, is userAgent = \"a\""),
    ("S 01:00:00 k id=x role=R agent=a error=E", "as a start: left out: a failed call, errorCode \"E\""),
    ("S 01:00:00 - id=x role=R agent=a", "as a start: left out: it has no key"),
    ("S 01:00:00 k id=x role=R agent=a", "key \"k\": as start it stands after nothing and before the end e at"),
    ("S 01:00:00 k id=x role=R agent=a", "span: closed, the start x at 2022-05-10T01:00:00Z and the end e at"),
    ("S 05:00:00 k id=x role=R agent=a", "span: open, the start x at 2022-05-10T05:00:00Z: no row: \"keep\" does not"),
    ("S 01:00:00 k id=y role=R agent=a", "no record with the eventID x was looked at"),
  ]

  @Test(arguments: explained.indices)
  func explanation(row: Int) throws {
    let (event, words) = Self.explained[row]
    let result = try run(
      Self.base + "role \"R\" events where userAgent = \"a\"", [event, "E 02:00:00 k id=e role=R agent=a"],
      options: DryRunOptions(watching: "x"))
    let text = (result.explanation ?? []).joined(separator: "\n")
    #expect(text.contains(words), "\(text)")
  }

  @Test func differences() {
    func table(_ names: [String], _ rows: [[String?]]) -> ResultTable {
      ResultTable(columns: names.map { ResultTable.Column(name: $0, type: .text) }, rows: rows)
    }
    let expected = table(["a", "b"], [["1", nil], ["2", ""], ["2", ""]])
    #expect(expected.difference(from: expected) == [])
    #expect(table(["a", "c"], []).difference(from: expected) == ["the columns differ", "- a,b", "+ a,c"])
    #expect(
      table(["a", "b"], [["2", ""], ["1", nil], ["2", ""]]).difference(from: expected) == [
        "the rows are the same but for their order; the first that differs is row 1", "- 1,", "+ 2,\"\"",
      ])
    #expect(
      table(["a", "b"], [["1", ""], ["2", ""]]).difference(from: expected) == [
        "3 rows expected, 2 came: 2 missing, 1 unexpected", "  a,b", "- 1,", "- 2,\"\"", "+ 1,\"\"",
      ])
  }
}
