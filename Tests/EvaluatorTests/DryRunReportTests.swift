import Evaluator
import Rows
import Testing
import Values

/// The words of a dry run beside its rows: hints, why there are none, the fate of one event, differences.
@Suite struct DryRunReportTests {
  static let base = "pair ec2:Start -> ec2:End on requestParameters.k\n"

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
        "pair \"b\": 2 starts, 1 end, none closed; a start has the key \"x\", an end has the key \"arn:x\": the same "
          + "thing? Then write `last(…, \":\")` around both sides of the key"
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

  /// Of rows it is said exactly which of them a limit has cut off.
  @Test func explainingALimit() throws {
    func last(_ id: String, _ clauses: String) throws -> String? {
      try run(
        Self.base + clauses, ["S 01:00:00 k id=a", "E 02:00:00 k id=b", "S 03:00:00 l id=c", "E 06:00:00 l id=d"],
        options: DryRunOptions(watching: id)
      ).explanation?.last
    }
    #expect(try last("a", "limit 1")?.hasSuffix(": a row") == true)
    #expect(try last("d", "limit 1")?.hasSuffix(": a row that \"limit 1\" cuts off") == true)
    let longest = "select { lived = duration } order by lived desc limit 1"
    #expect(try last("a", longest)?.hasSuffix(": a row that \"limit 1\" cuts off") == true)
    #expect(try last("d", longest)?.hasSuffix(": a row") == true)
    let summary = "summarize by key { n = count() } limit 1"
    #expect(try last("d", summary)?.hasSuffix(": one of the rows that \"summarize\" takes") == true)
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
    #expect(
      funnel.json.hasSuffix(
        #""keys_with_end_elsewhere": 0, "numbers_left_out": 0, "ignored": [], "not_cloudtrail": []}"#))
  }

  static let explained: [(event: String, words: String)] = [
    ("Other 01:00:00 k id=x", "left out: no pair names this event"),
    ("S 2022-05-10 k id=x", "left out: its eventTime is not of the form"),
    ("S 01:00:00 k id=x role=Q agent=a", "as a start: left out: its role is \"Q\""),
    ("S 01:00:00 k id=x agent=a", "as a start: left out: it has no role"),
    ("S 01:00:00 k id=x role=R agent=b", "as a start: left out: userAgent = \"a\" is false"),
    ("S 01:00:00 k id=x role=R", "as a start: left out: userAgent = \"a\" is unknown, because a field is missing"),
    ("S 01:00:00 k id=x role=R agent=a error=E", "as a start: left out: a failed call, errorCode \"E\""),
    ("S 01:00:00 - id=x role=R agent=a", "as a start: left out: it has no key"),
    ("S 01:00:00 k id=x role=R agent=a", "key \"k\": as start it comes after nothing and before the end e at"),
    ("S 01:00:00 k id=x role=R agent=a", "span: closed, the start x at 2022-05-10T01:00:00Z and the end e at"),
    ("S 05:00:00 k id=x role=R agent=a", "span: open, the start x at 2022-05-10T05:00:00Z: no row: \"keep\" does not"),
    ("S 01:00:00 k id=y role=R agent=a", "no record has the eventID x"),
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
    // They look the same and are other bytes, so both are shown with escapes.
    #expect(
      table(["a"], [["e\u{301}"]]).difference(from: table(["a"], [["\u{e9}"]]))
        == ["1 row expected, 1 came: 1 missing, 1 unexpected", "  a", "- \"\\u{e9}\"", "+ \"e\\u{301}\""])
    #expect(table(["e\u{301}"], []).difference(from: table(["\u{e9}"], [])).first == "the columns differ")
  }
}
