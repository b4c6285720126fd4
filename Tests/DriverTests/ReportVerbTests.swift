import Driver
import Foundation
import Support
import Testing

/// The page of `--report` and of `report`.
@Suite final class ReportVerbTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "trailspan-\(UUID().uuidString)").path()

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func example(_ name: String) -> (spec: String, events: String) {
    let path = checkout.appending(path: "examples/\(name)").path()
    return ("\(path)/\(name).span", "\(path)/events")
  }

  private func page(_ arguments: [String], input: String = "") throws -> String {
    let run = command(arguments + ["--report", "\(folder)/page.html", "--now", "2024-07-01"], input: input)
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.errors.contains("wrote \(folder)/page.html\n"))
    return try String(contentsOfFile: "\(folder)/page.html", encoding: .utf8)
  }

  /// The page without its style and script, and what is derived from them.
  private func markup(_ page: String) -> String {
    page.replacing(/<style>[^<]*<\/style>/, with: "<style>…</style>")
      .replacing(/<script>.*<\/script>/.dotMatchesNewlines(), with: "<script>…</script>")
      .replacing(/sha256-[A-Za-z0-9+\/=]+/, with: "sha256-…")
  }

  @Test func pageOfADryRun() throws {
    let (spec, events) = Self.example("leftovers")
    let arguments = ["dry-run", spec, "--events", events]
    let first = try page(arguments)
    #expect(try page(arguments) == first)
    expectGolden("Tests/DriverTests/Golden/report.html", markup(first))
  }

  /// Rows that were saved give the same figures where the columns say as much.
  @Test(arguments: ["csv", "json", "jsonl"])
  func pageOfSavedRows(format: String) throws {
    let (spec, events) = Self.example("access-keys")
    let printed = command(["dry-run", spec, "--events", events, "--format", format]).output
    let direct = try page(["dry-run", spec, "--events", events])
    let saved = command(["report", spec, "--rows", "-", "--now", "2024-07-01"], input: printed)
    #expect(saved.status == .done, "\(saved.errors)")
    for section in ["timeline", "alive", "durations", "summary", "rows"] {
      #expect(part(section, of: saved.output) == part(section, of: direct), "\(section)")
    }
    #expect(saved.output.contains("rows saved in standard input"))
    #expect(saved.output.contains("Only a dry run counts what became of each event"))
  }

  private func part(_ section: String, of page: String) -> Substring? {
    guard let start = page.firstRange(of: "<section aria-labelledby=\"\(section)-heading\">"),
      let end = page[start.upperBound...].firstRange(of: "</section>")
    else { return nil }
    return page[start.upperBound..<end.lowerBound]
  }

  /// Where the columns give no times there is no timeline, and the page says why.
  @Test func withoutTimes() throws {
    let spec = "pair ec2:A -> ec2:B on requestParameters.k select { key, duration }"
    let saved = command(["report", "-", "--rows", try file("key,duration\nx,0 00:10:00.000\n")], input: spec)
    #expect(saved.status == .done)
    #expect(saved.output.contains("add <code>start.eventTime</code> and <code>end.eventTime</code> to"))
    #expect(!saved.output.contains("class=\"bars\""))
    #expect(saved.output.contains("10m – 1h</th><td class=\"n\">1</td>"))
  }

  /// The spec is right and the format is not.
  @Test func rowsOfOtherFormats() throws {
    let (_, events) = Self.example("leftovers")
    for spec in [Self.summarized, Self.summarized.replacing(/summarize.*/, with: "")] {
      for format in ["tsv", "markdown", "table"] {
        let rows = command(["dry-run", "-", "--events", events, "--format", format], input: spec)
        #expect(rows.status == .done, "\(rows.errors)")
        let saved = command(["report", "-", "--rows", try file(rows.output)], input: spec)
        #expect(saved.status == .wrongInput)
        #expect(saved.errors.contains("it has the spec's columns, but as a table or TSV"), "\(saved.errors)")
      }
    }
    let second = command(["report", "a.span", "a.csv"])
    #expect(second.status == .usage)
    #expect(second.errors.contains("rows are named behind --rows\nhelp: trailspan report a.span --rows a.csv"))
  }

  static let summarized = """
    pair ec2:CreateVolume -> ec2:DeleteVolume on responseElements.volumeId = requestParameters.volumeId
    keep closed, open
    select { key  lived = duration  started = start.eventTime  state }
    summarize by state { volumes = count()  longest = max(lived) }
    """

  /// The spec's own summary comes first, and what is drawn is of the rows beneath.
  @Test func summary() throws {
    let (_, events) = Self.example("leftovers")
    let page = try page(["dry-run", "-", "--events", events, "--chart"], input: Self.summarized)
    let own = try #require(part("summary", of: page))
    #expect(own.contains("As <code>summarize</code> in the spec gives it."))
    #expect(own.contains(">volumes</th>"))
    #expect(page.contains("<g data-row=\"0\">"))
    // The rows beneath give the same summary, whoever saved them.
    let beneath = Self.summarized.replacing(/summarize.*/, with: "")
    let rows = command(["dry-run", "-", "--events", events], input: beneath).output
    let saved = command(["report", "-", "--rows", try file(rows), "--now", "2024-07-01"], input: Self.summarized)
    #expect(saved.status == .done, "\(saved.errors)")
    #expect(part("summary", of: saved.output) == own)
    #expect(part("timeline", of: saved.output) == part("timeline", of: page))
    // Of the summary alone there is nothing to draw.
    let printed = command(["dry-run", "-", "--events", events], input: Self.summarized).output
    let alone = command(["report", "-", "--rows", try file(printed)], input: Self.summarized)
    #expect(alone.status == .done, "\(alone.errors)")
    #expect(alone.output.contains("The rows beneath are not here, so that there is nothing to draw."))
    #expect(!alone.output.contains("<h2 id=\"timeline-heading\">"))
    #expect(alone.output.contains("A summary: 2 rows."))
  }

  @Test func traceOfASummaryIsOfItsRows() {
    let (_, events) = Self.example("leftovers")
    let words = ["dry-run", "-", "--events", events, "--format", "trace"]
    let run = command(words, input: Self.summarized)
    #expect(run.output.contains("\"name\": \"vol-02\""))
    #expect(run.output.contains("\"args\": {\"key\": \"vol-02\""))
    // A summary without `by` has a row of nothing, which is no row.
    let empty = "pair ec2:A -> ec2:B on requestParameters.k  summarize { n = count() }"
    #expect(command(["dry-run", "-", "--events", events, "--fail-empty"], input: empty).status == .findings)
  }

  private func file(_ text: String) throws -> String {
    let path = "\(folder)/rows"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func misuse() throws {
    let spec = "pair ec2:A -> ec2:B on requestParameters.k"
    let rows = try file("a,b\n")
    for (arguments, status, message) in [
      (["report", "-"], .usage, "report needs rows"), (["report", "-", "--rows", "-"], .usage, "cannot both come"),
      (["report", "-", "--rows", "/nonexistent"], .inputOutput, "/nonexistent cannot be read: No such file"),
      (
        ["report", "-", "--rows", rows], .wrongInput,
        "its columns are \"a\", \"b\", and the spec has \"account\", \"key\""
      ),
      (["dry-run", "-", "--events", rows, "--report", "-"], .usage, "would mix the page with the rows"),
      (["dry-run", "-", "--events", rows, "--expect", "-"], .usage, "the spec and the expected rows cannot both come"),
      (["check", "-", "-"], .usage, "a spec cannot come from standard input twice"),
      (["dry-run", "-", "--events", rows, "--report", folder], .inputOutput, "cannot be written: it is a folder"),
    ] as [([String], Driver.ExitStatus, String)] {
      let run = command(arguments, input: spec)
      #expect(run.status == status)
      #expect(run.errors.contains(message), "\(run.errors)")
    }
    let (example, events) = Self.example("leftovers")
    // Where nothing can be written is seen before anything is read; that there is no room, when it is too late.
    let nowhere = command(["dry-run", example, "--events", events, "--report", "/nonexistent/x.html"])
    #expect(nowhere.status == .inputOutput && nowhere.output == "")
    #expect(nowhere.errors.contains("/nonexistent/x.html cannot be written: there is no folder /nonexistent"))
    let link = "\(folder)/link.html"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere.html")
    let dead = command(["dry-run", example, "--events", events, "--report", link])
    #expect(dead.status == .inputOutput && dead.errors.contains("it is a link that leads nowhere"))
    let unwritten = command(["dry-run", example, "--events", events, "--report", "/dev/full"])
    #expect(unwritten.status == .inputOutput && unwritten.output.contains("vol-02"))
    #expect(unwritten.errors.contains("/dev/full cannot be written: No space left on device"))
  }

  /// Rows that are none of the spec's, such as the header of a second file after the first, and rows of no lines.
  @Test(arguments: [
    (
      "key,started\nx,2022-05-10T01:00:00Z\nkey,started\n", "",
      "row 2: \"started\" in the column started is not a time"
    ),
    (
      "key,started\nx,2022-05-10T01:00:00Z\nkey,started\n", "summarize { n = count() }",
      "row 2: \"started\" in the column started is not a time"
    ),
    ("n\nmany\n", "summarize { n = count() }", "row 1: \"many\" in the column n is not an integer"),
    ("[{\"key\":\"v\",\"started\":null},]", "summarize { n = count() }", "line 1: { is expected"),
    ("[{\"n\":1},]", "summarize { n = count() }", "line 1: { is expected"),
    ("[{\"key\":\"v\"}]", "summarize { n = count() }", "line 1: the column \"started\" is missing"),
    ("[{\"m\":1}]", "summarize { n = count() }", "the spec has no column \"m\""),
  ])
  func rowsThatAreNone(rows: String, clauses: String, message: String) throws {
    let spec = "pair ec2:A -> ec2:B on requestParameters.k select { key, started = start.eventTime } " + clauses
    let run = command(["report", "-", "--rows", try file(rows)], input: spec)
    #expect(run.status == .wrongInput && run.output == "")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func linesOfNoRows() throws {
    let path = "\(folder)/rows.jsonl"
    try "".write(toFile: path, atomically: true, encoding: .utf8)
    let run = command(["report", "-", "--rows", path], input: "pair ec2:A -> ec2:B on requestParameters.k")
    #expect(run.status == .done && run.output.contains("<p class=\"answer\">No rows.</p>"), "\(run.errors)")
  }

  /// An empty answer is a page too, with what was seen instead.
  @Test func noRows() throws {
    let (_, events) = Self.example("leftovers")
    let page = try page(
      ["dry-run", "-", "--events", events],
      input: "pair ec2:CreateVolum -> ec2:DeleteVolume on requestParameters.volumeId")
    #expect(page.contains("<p class=\"answer\">No rows.</p>"))
    #expect(page.contains("no rows: no start takes part:"))
    #expect(page.contains("did you mean ec2:CreateVolume (seen 4 times)?"))
  }
}
