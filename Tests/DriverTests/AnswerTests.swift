import Driver
import Foundation
import Support
import Testing

/// What becomes of rows beside being printed: charts, traces, tables that fit, and an exit status for none.
@Suite struct AnswerTests {
  static let example = checkout.appending(path: "examples/leftovers").path()
  static let dryRun = [
    "dry-run", example + "/leftovers.span", "--events", example + "/events", "--stats", "none",
  ]
  static let nothing = dryRun[..<1] + ["-"] + dryRun[2...]

  @Test func chartIsOnStandardError() {
    let plain = command(Self.dryRun)
    let run = command(Self.dryRun + ["--chart"], environment: ["LANG": "C"])
    #expect(run.output == plain.output)
    #expect(run.errors.hasPrefix("durations: 1, half up to 10d 12h, longest 10d 12h"))
    #expect(run.errors.contains("alive at once: at most 5, first from 2024-06-07T00:00:00Z"))
    #expect(run.errors.utf8.allSatisfy { $0 < 0x80 })
    for (environment, isUnicode) in [
      (["LANG": "de_DE.UTF-8"], true), (["LC_ALL": "C", "LANG": "de_DE.UTF-8"], false),
      (["LC_ALL": "", "LC_CTYPE": "en_US.utf8@euro"], true), (["LANG": "C.UTF-8", "TERM": "dumb"], false), ([:], false),
    ] {
      let run = command(Self.dryRun + ["--chart"], environment: environment)
      #expect(run.errors.contains("█") == isUnicode, "\(environment)")
    }
  }

  @Test func noRowsFail() {
    #expect(command(Self.dryRun + ["--fail-empty"]).status == .done)
    let spec = "pair ec2:CreateVolume -> ec2:DeleteVolume on requestParameters.nothing"
    #expect(command(Array(Self.nothing), input: spec).status == .done)
    let run = command(Self.nothing + ["--fail-empty", "--chart", "--format", "trace"], input: spec)
    #expect(run.status == .findings)
    #expect(run.errors == "durations: none is known\nalive at once: no row says from when to when\n")
    #expect(run.output.contains("process_name"))
  }

  /// A check of nothing does not pass: neither expected rows nor an event that is asked for are in an empty folder.
  @Test func nothingToRead() throws {
    let folder = try TemporaryFolder([
      "rows.csv": "volume\nvol-1\n", "none.csv": "volume\n", "empty.json": "", "events/notes.txt": "",
    ])
    let spec = """
      pair ec2:CreateVolume -> ec2:DeleteVolume on responseElements.volumeId = requestParameters.volumeId
      select { volume = key }
      """
    for events in ["/events", "/empty.json"] {
      let words = ["dry-run", "-", "--events", folder.path + events]
      let missing = command(words + ["--expect", folder.path + "/rows.csv"], input: spec)
      #expect(missing.status == .findings)
      #expect(missing.output.contains("1 row expected, 0 came"))
      #expect(command(words + ["--expect", folder.path + "/none.csv"], input: spec).status == .done)
      let explained = command(words + ["--explain", "a1"], input: spec)
      #expect(explained.status == .findings)
      #expect(explained.output.contains("a1"))
    }
  }

  @Test(arguments: ["--report=x.html", "--chart", "--fail-empty"])
  func needsRows(option: String) {
    for instead in ["--explain=x", "--expect=/nonexistent"] {
      let run = command(Self.dryRun + [option, instead])
      #expect(run.status == .usage)
      #expect(run.errors.contains("leave out one of the two"))
    }
  }

  /// All that is known of a span goes into a trace of a dry run, whatever its columns.
  @Test func traceOfADryRun() throws {
    let run = command(Self.dryRun + ["--format", "trace"])
    let root = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let events = try #require(root["traceEvents"] as? [[String: Any]])
    let names = events.filter { $0["ph"] as? String == "M" }.compactMap { ($0["args"] as? [String: String])?["name"] }
    #expect(names == ["all accounts", "prod / 111122223333", "volume", "snapshot", "address"])
    #expect(events.count { $0["ph"] as? String == "b" } == 5)
    let counts = events.compactMap { ($0["args"] as? [String: Any])?["alive"] as? Int }
    #expect(counts.max() == 5)
  }

  /// Where the columns do not give the times, that is said before Athena is paid.
  @Test func traceOfARunNeedsTimes() {
    let spec = """
      table logs { location "s3://b/{account}/{day}" account injected day date "yyyy/MM/dd" from 2024-01-01 }
      pair ec2:CreateVolume -> ec2:DeleteVolume on responseElements.volumeId = requestParameters.volumeId
      during 2024-01-01 .. 2024-01-02 within 1d
      partitions (account) { ("111122223333") }
      select { key, duration }
      """
    let run = command(["run", "-", "--format", "trace", "--aws", "/nonexistent"], input: spec)
    #expect(run.status == .usage)
    #expect(
      run.errors == """
        trailspan: a trace needs the times of each row, and `select` has no start.eventTime and no end.eventTime
        help: add started = start.eventTime and ended = end.eventTime to `select`

        """)
  }

  @Test func tablesFitATerminal() {
    let words = Self.dryRun + ["--format", "table"]
    #expect(!command(words).output.contains("…"))
    for (environment, ellipsis) in [(["LANG": "C.UTF-8"], "snap-…"), (["LANG": "C"], "sna...")] {
      let output = MemoryStream(isTerminal: true, columns: 78)
      let streams = Streams(output: output, errors: MemoryStream(), readInput: { [] }, environment: environment)
      #expect(trailspan(words, on: streams) == .done)
      #expect(output.text.contains(ellipsis), "\(output.text)")
    }
  }

  @Test func price() throws {
    let spec = Self.example + "/leftovers.span"
    let run = command(["explain", spec, "--gb-per-day", "100", "--usd-per-tb", "6.75"])
    #expect(run.output.contains("USD at 6.75 USD for 1,000 GB"))
    #expect(command(["explain", spec, "--gb-per-day", "100"]).output.contains("USD at 5 USD for 1,000 GB"))
    #expect(command(["explain", spec, "--usd-per-tb", "6"]).errors.contains("without --gb-per-day"))
  }
}
