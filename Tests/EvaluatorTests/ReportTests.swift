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
      ["1 of 2 open spans is younger than \"within\" at the newest event: it may still end"]
    ),
    (
      "role \"R\" keep open",
      ["S 01:00:00 k role=R", "E 02:00:00 k role=Q", "S 03:00:00 l role=R", "E 02:00:00 l role=Q"],
      ["1 of 2 open spans has an end that was left out only for its role"]
    ),
    // Too late, and after the next start: neither would have closed the first.
    (
      "role \"R\" within 1h keep open, superseded",
      ["S 01:00:00 k role=R", "E 02:00:01 k role=Q", "S 03:00:00 k role=R", "E 05:00:00 k role=Q", "E 01:30:00 m"], []
    ),
    (
      "within 1h match every keep open", ["S 05:00:00 k", "E 01:00:00 k error=X"],
      [
        "1 of 1 open span is younger than \"within\" at the newest event: it may still end",
        "1 of 1 open span has an end that was left out only for its error",
      ]
    ),
    (
      "within 1m keep open", ["S 01:00:00 k", "E 01:03:01 k", "S 02:00:00 k", "E 02:09:09 k", "S 02:00:00 l"],
      ["2 of 3 open spans are followed by an end later than \"within\" (the nearest by 0 00:02:01)"]
    ),
    (
      "role \"R\" keep open",
      ["S 01:00:00 k role=R", "E 02:00:00 k role=R error=X", "S 01:00:00 l role=R", "E 02:00:00 l role=Q error=X"],
      ["1 of 2 open spans has an end that was left out only for its error"]
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
    ("", ["{}"], ["not a CloudTrail log: no record is a CloudTrail event, but 1 × JSON of another kind in -"]),
    (
      "", ["{}", "S 01:00:00 k", "E 02:00:00 k"],
      ["1 record is not a CloudTrail event, but 1 × JSON of another kind in -"]
    ),
    (
      "", ["{}", "{\"detail\":1,\"detail-type\":\"T\"}", "S 01:00:00 k", "E 02:00:00 k"],
      [
        "2 records are not CloudTrail events, but 1 × an EventBridge event of another source (T) in -; "
          + "1 × JSON of another kind in -"
      ]
    ),
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
        "no rows: the spans are 1 open, 1 orphan, and only closed rows are kept (`keep open, orphan` shows them)",
        "  a start has the key \"k\", an end has the key \"l\"", "  start ec2:Start: 1 event: 1 taking part",
        "  end ec2:End: 1 event: 1 taking part",
      ]
    ),
    (
      "events where requestParameters.key = \"k\"", ["S 01:00:00 k id=a", "S 02:00:00 - id=b"],
      [
        "events where: no event has requestParameters.key; there are requestParameters.k, requestParameters.tag",
        "no rows: every event with a wanted name was left out:",
        "  start ec2:Start: 2 events: 2 with an unknown condition (a missing field)",
        "    unknown is requestParameters.key = \"k\"",
        "  end ec2:End: no such event",
      ]
    ),
    (
      "events where requestParameters.k = \"l\"", ["S 01:00:00 k id=a", "S 00:00:00 m id=b"],
      [
        "no rows: every event with a wanted name was left out:",
        "  start ec2:Start: 2 events: 2 with a false condition",
        "  end ec2:End: no such event",
        "  false is requestParameters.k = \"l\" for \"k\" (1), \"m\" (1)",
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
        "no rows: the span begins outside \"during\"",
        "  the events lie between 2022-05-10T01:00:00Z and 2022-05-10T01:00:00Z",
        "  start ec2:Start: 1 event: 1 taking part", "  end ec2:End: no such event",
      ]
    ),
    (
      "events where requestParameters.k = eventID", ["S 01:00:00 k id=a", "S 00:00:00 m id=b"],
      [
        "no rows: every event with a wanted name was left out:",
        "  start ec2:Start: 2 events: 2 with a false condition",
        "    false is requestParameters.k = eventID: in the event b requestParameters.k is \"m\", eventID is \"b\"",
        "  end ec2:End: no such event",
      ]
    ),
    (
      "", ["S 02:00:00 k", "E 01:00:00 k"],
      [
        "no rows: every end comes before its start: are start and end swapped?",
        "  start ec2:Start: 1 event: 1 taking part", "  end ec2:End: 1 event: 1 taking part",
      ]
    ),
    (
      "within 1m", ["S 01:00:00 k", "E 01:03:01 k"],
      [
        "1 of 1 open span is followed by an end later than \"within\" (the nearest by 0 00:02:01)",
        "no rows: no end comes within 1m of its start",
        "  start ec2:Start: 1 event: 1 taking part", "  end ec2:End: 1 event: 1 taking part",
      ]
    ),
    (
      "keep closed, superseded", ["S 01:00:00 k"],
      [
        "no rows: no end takes part:", "  start ec2:Start: 1 event: 1 taking part", "  end ec2:End: no such event",
      ]
    ),
    (
      "keep open where key = \"l\"", ["S 01:00:00 k"],
      [
        "no rows: \"where\" is false for 1 span", "  start ec2:Start: 1 event: 1 taking part",
        "  end ec2:End: no such event",
      ]
    ),
    (
      "within 1d during 2022-05-09 .. 2022-05-09", ["S 01:00:00 k", "E 02:00:00 k"],
      [
        "no rows: the span begins outside \"during\"",
        "  the events lie between 2022-05-10T01:00:00Z and 2022-05-10T02:00:00Z",
        "  start ec2:Start: 1 event: 1 taking part", "  end ec2:End: 1 event: 1 taking part",
      ]
    ),
    (
      "", ["start 01:00:00 k", "Ends 01:00:00 k", "Ends 01:00:00 k"],
      [
        "no rows: no record is one of the events ec2:Start, ec2:End",
        "  ec2:Start: did you mean ec2:start (seen once)?",
        "  ec2:End: did you mean ec2:Ends (seen 2 times)?", "among the others:", "  2 × ec2:Ends", "  1 × ec2:start",
      ]
    ),
    (
      "events where userAgent = \"a\" and eventID is present",
      ["S 01:00:00 k id=1 agent=b", "E 01:00:00 k id=2 agent=c", "E 02:00:00 k id=3 agent=c"],
      [
        "no rows: every event with a wanted name was left out:", "  start ec2:Start: 1 event: 1 with a false condition",
        "  end ec2:End: 2 events: 2 with a false condition", "  false is userAgent = \"a\" for \"c\" (2), \"b\" (1)",
      ]
    ),
    (
      "role \"bert*\"",
      [
        #"{"eventSource": "ec2.amazonaws.com", "eventName": "Start", "eventTime": "2022-05-10T01:00:00Z", "#
          + #""userIdentity": {"type": "IAMUser", "userName": "bert-jan"}}"#
      ],
      [
        "no rows: every event with a wanted name was left out:", "  start ec2:Start: 1 event: 1 of another role",
        "  end ec2:End: no such event",
        "  made by the user \"bert-jan\": role is for assumed roles; write events where user = \"bert-jan\"",
        "  roles seen at the start: (no role) (1)",
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

  @Test func aPairWhoseKeysNeverMeet() throws {
    let spec = """
      pair "a" ec2:Start -> ec2:End on requestParameters.k
      pair "b" ec2:Run -> ec2:Stop on requestParameters.k
      """
    let events = [
      "S 01:00:00 k", "E 02:00:00 k", "Run 01:00:00 x", "Run 02:00:00 y", "Stop 01:00:00 arn:x",
    ]
    #expect(
      try run(spec, events).notes == [
        "pair \"b\": 2 starts, 1 end, none closed; a start has the key \"x\", an end has the key \"arn:x\""
      ])
  }

  @Test func datesByPathThatAreNotScanned() throws {
    let spec = """
      table t {
        location "s3://b/{account}/{timestamp}"
        account injected
        timestamp date "yyyy/MM/dd" from 2022-01-01
      }
      pair ec2:Start -> ec2:End on requestParameters.k
      partitions (account) { ("1") }
      during 2022-05-10 .. 2022-05-10
      within 1d
      """
    let result = dryRun(try plan(spec), records: [event("S 01:00:00 k")], path: "x/1/2022/06/01/a.json")
    #expect(
      result.notes == [
        "no rows: every file lies outside the partitions by its path:", "  1 × the date 2022/06/01 is not scanned",
        "  dates seen: 2022/06/01; dates scanned: 2022-05-10 .. 2022-05-12",
      ])
  }

  @Test func recordsThatAreNoEvents() throws {
    #expect(try run(Self.base, ["{}"]).notes.first?.hasPrefix("not a CloudTrail log: ") == true)
  }

  @Test func explainingWhatCameTooLate() throws {
    func explanation(_ id: String) throws -> [String] {
      try run(
        Self.base + "within 1m keep open", ["S 01:00:00 k id=s", "E 01:08:09 k id=E"],
        options: DryRunOptions(watching: id)
      ).explanation ?? []
    }
    #expect(try explanation("S").last == "  open: the end E comes 0 00:08:09 later, and \"within\" is 1m")
    #expect(try explanation("S").contains { $0.hasSuffix(": a row") })
    #expect(try explanation("e").last == "  orphan: the start s came 0 00:08:09 earlier, and \"within\" is 1m")
  }

  @Test func theFunnelAddsUpForReaders() throws {
    let events = ["S 2022-05-11T00:30:00Z k", "S 01:00:00 k", "S 02:00:00 l", "E 02:00:00 k", "E 03:00:00 m"]
    let funnel = try run(Self.base + "within 1h during 2022-05-10 .. 2022-05-10 keep closed, open", events).funnel
    #expect(
      funnel.text == """
        1  file read
        5  records read
        5  events that took part
        3  starts
        2  ends
        1    spans outside "during" (not among the states below)
        1  closed
        1  open
        1  orphan
        1    not kept ("keep")
        2  rows

        """)
  }

  @Test func theFunnelAsText() throws {
    let funnel = try run(Self.base + "keep closed, open", ["S 01:00:00 k", "E 02:00:00 k", "Other 01:00:00 k"]).funnel
    #expect(
      funnel.text == """
        1  file read
        3  records read
        1    other event names
        2  events that took part
        1  start
        1  end
        1  closed
        1  row

        """)
    #expect(
      funnel.json.hasPrefix(
        #"{"files_read": 1, "files_skipped": 0, "files_outside_location": 0, "files_ignored": 0, "records_read": 3, "#))
    #expect(funnel.json.hasSuffix(#""keys_with_end_elsewhere": 0, "ignored": [], "not_cloudtrail": []}"#))
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
    ("S 01:00:00 k id=x role=R agent=a", "key \"k\": as start it comes after nothing and before the end e at"),
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
    // Texts are their bytes, whatever Unicode takes for equivalent.
    #expect(!table(["a"], [["e\u{301}"]]).difference(from: table(["a"], [["\u{E9}"]])).isEmpty)
    #expect(!table(["e\u{301}"], []).difference(from: table(["\u{E9}"], [])).isEmpty)
    #expect(
      table(["a", "b"], [["1", ""], ["2", ""]]).difference(from: expected) == [
        "3 rows expected, 2 came: 2 missing, 1 unexpected", "  a,b", "- 1,", "- 2,\"\"", "+ 1,\"\"",
      ])
    // They look the same and are other bytes.
    #expect(
      table(["a"], [["e\u{301}"]]).difference(from: table(["a"], [["\u{e9}"]]))
        == ["1 row expected, 1 came: 1 missing, 1 unexpected", "  a", "- \u{e9}", "+ e\u{301}"])
    #expect(table(["e\u{301}"], []).difference(from: table(["\u{e9}"], [])).first == "the columns differ")
  }
}
