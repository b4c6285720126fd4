import Evaluator
import Testing
import Values

@Suite struct PartitionTests {
  static let table = """
    table logs {
      location  "s3://BUCKET/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"
      alias     injected
      account   injected
      region    enum ("us-east-1", "eu-west-1")
      timestamp date "yyyy/MM/dd" from 2022-01-01 to 2022-12-31
    }
    pair ec2:Start -> ec2:End on requestParameters.k

    """
  static let listed = "partitions (alias, account) { (\"a1\", 111) (\"a2\", 222) }\n"
  static let columns =
    "keep open\nselect { alias, account, r = start.region, t = start.timestamp, k = key }\n"

  private func run(
    _ spec: String, _ events: [String], path: String = "-", any: Bool = false
  ) throws -> DryRun {
    dryRun(
      try plan(spec), records: events.map(event), path: path, options: DryRunOptions(anyPartition: any))
  }

  static let good = "S 01:00:00 k account=111 region=us-east-1"

  static let paths: [(path: String, row: String?)] = [
    ("/data/a2/AWSLogs/222/CloudTrail/eu-west-1/2022/05/11/x.json.gz", "a2 222 eu-west-1 2022/05/11 k"),
    ("a2/AWSLogs/222/CloudTrail/eu-west-1/2022/05/11/x.json.gz", "a2 222 eu-west-1 2022/05/11 k"),
    // Below the folder of a partition is in it.
    ("/data/a2/AWSLogs/222/CloudTrail/eu-west-1/2022/05/11/more/x.json.gz", "a2 222 eu-west-1 2022/05/11 k"),
    ("/data/a2/AWSLogs/222/CloudTrail/eu-west-1/2022/05/11/2022/05/12/x.json.gz", "a2 222 eu-west-1 2022/05/11 k"),
    ("/data/a1/AWSLogs/222/CloudTrail/eu-west-1/2022/05/11/more/x.json.gz", nil),
    ("/data/a2/AWSLogs/222/CloudTrail/eu-west-1/2021/12/31/more/x.json.gz", nil),
    // Whatever way to it was written.
    ("/data/./a2//AWSLogs/222/CloudTrail/./eu-west-1/2022/05/11/x.json.gz", "a2 222 eu-west-1 2022/05/11 k"),
    // Not the whole template: the event itself tells.
    ("/AWSLogs/222/CloudTrail/eu-west-1/2022/05/11/x.json.gz", "a1 111 us-east-1 2022/05/10 k"),
    ("/data/a2/AWSLogs/222/CloudTrail/eu-west-1/2022/05/x.json.gz", "a1 111 us-east-1 2022/05/10 k"),
    ("x.json", "a1 111 us-east-1 2022/05/10 k"),
    // What the table could not hold.
    ("/data/a1/AWSLogs/222/CloudTrail/eu-west-1/2022/05/11/x.json.gz", nil),
    ("/data/a2/AWSLogs/222/CloudTrail/eu-north-1/2022/05/11/x.json.gz", nil),
    ("/data/a2/AWSLogs/222/CloudTrail/eu-west-1/2021/12/31/x.json.gz", nil),
    ("/data/a2/AWSLogs/222/CloudTrail/eu-west-1/2023/01/01/x.json.gz", nil),
    ("/data/a2/AWSLogs/222/CloudTrail/eu-west-1/2022/02/30/x.json.gz", nil),
  ]

  @Test(arguments: paths.indices)
  func pathsOfFiles(row: Int) throws {
    let (path, expected) = Self.paths[row]
    let result = try run(Self.table + Self.listed + Self.columns, [Self.good], path: path)
    #expect(lines(result.rows) == (expected.map { [$0] } ?? []), "\(path)")
    #expect(result.funnel.filesSkipped == (expected == nil ? 1 : 0))
  }

  static let scanned: [(clauses: String, day: String, isRead: Bool)] = [
    ("during 2022-05-10 .. 2022-05-10 within 1d", "2022/05/09", false),
    ("during 2022-05-10 .. 2022-05-10 within 1d", "2022/05/10", true),
    // The last moment is in the 11th, and a day more for files that are published late.
    ("during 2022-05-10 .. 2022-05-10 within 1d", "2022/05/12", true),
    ("during 2022-05-10 .. 2022-05-10 within 1d", "2022/05/13", false),
    ("during 2022-05-10 .. 2022-05-10", "2022/11/13", true),
    ("events where timestamp >= \"2022/06/01\"", "2022/05/31", false),
    ("events where timestamp >= \"2022/06/01\"", "2022/06/01", true),
    ("events where region = \"us-east-1\" and userAgent is present", "2022/05/31", false),
  ]

  @Test(arguments: scanned.indices)
  func filesThatAreSkipped(row: Int) throws {
    let (clauses, day, isRead) = Self.scanned[row]
    let path = "/d/a2/AWSLogs/222/CloudTrail/eu-west-1/\(day)/x.json"
    let result = try run(Self.table + Self.listed + clauses, [Self.good], path: path)
    #expect(result.funnel.filesRead == (isRead ? 1 : 0), "\(clauses) \(day)")
    #expect(result.funnel.recordsRead == (isRead ? 1 : 0))
  }

  static let events: [(event: String, any: Bool, row: String?)] = [
    ("S 01:00:00 k account=222 region=eu-west-1", false, "a2 222 eu-west-1 2022/05/10 k"),
    ("S 01:00:00 k account=333 region=eu-west-1", false, nil),
    ("S 01:00:00 k region=eu-west-1", false, nil),
    ("S 01:00:00 k account=222 region=eu-north-1", false, nil),
    ("S 01:00:00 k account=222", false, nil),
    ("S 01:00:00 k account=333 region=eu-west-1", true, "NULL 333 eu-west-1 2022/05/10 k"),
    ("S 01:00:00 k account=222 region=eu-west-1", true, "a2 222 eu-west-1 2022/05/10 k"),
    ("S 01:00:00 k", true, "NULL NULL NULL 2022/05/10 k"),
    ("S 2023-05-10T00:00:00Z k account=222 region=eu-west-1", true, nil),
  ]

  @Test(arguments: events.indices)
  func eventsWithoutAPath(row: Int) throws {
    let (event, any, expected) = Self.events[row]
    let result = try run(Self.table + Self.listed + Self.columns, [event], any: any)
    #expect(lines(result.rows) == (expected.map { [$0] } ?? []), "\(event)")
    #expect(result.funnel.outsidePartitions == (expected == nil ? 1 : 0))
    checkSums(result.funnel)
  }

  @Test func aPathWinsOverTheRecord() throws {
    let path = "/d/a2/AWSLogs/222/CloudTrail/eu-west-1/2022/05/10/x.json"
    let result = try run(Self.table + Self.listed + Self.columns, [Self.good], path: path)
    #expect(lines(result.rows) == ["a2 222 eu-west-1 2022/05/10 k"])
  }

  @Test func unlistedPathsUnderAnyPartition() throws {
    let path = "/d/zz/AWSLogs/999/CloudTrail/eu-west-1/2022/05/10/x.json"
    #expect(
      lines(try run(Self.table + Self.listed + Self.columns, [Self.good], path: path, any: true).rows) == [
        "zz 999 eu-west-1 2022/05/10 k"
      ])
    #expect(
      lines(try run(Self.table + Self.columns, [Self.good], path: path).rows) == ["zz 999 eu-west-1 2022/05/10 k"])
  }

  @Test func tuplesAreScopesOfTheirOwn() throws {
    let events = ["S 01:00:00 k account=111 region=us-east-1", "E 02:00:00 k account=222 region=us-east-1"]
    let result = try run(Self.table + Self.listed + "keep closed, open, orphan\nselect { alias, state }", events)
    #expect(lines(result.rows) == ["a1 open", "a2 orphan"])
    #expect(result.funnel.keysWithEndElsewhere == 1)
    #expect(
      result.notes == [
        "1 key of an open span has its end in another account or region: `match next across accounts` lets them meet"
      ])
  }

  @Test func anAccountInTwoTuples() throws {
    let tuples = "partitions (alias, account) { (\"a1\", 111) (\"a2\", 111) }\n"
    let result = try run(Self.table + tuples + Self.columns, [Self.good, Self.good])
    #expect(
      result.faults == [
        "the account 111 is in two listed partitions, (\"a1\", \"111\") and (\"a2\", \"111\"), and the path of its "
          + "events does not say which; lay the files out as the table's location says, or list the account once"
      ])
    #expect(result.notes == [])
    let path = "/d/a2/AWSLogs/111/CloudTrail/us-east-1/2022/05/10/x.json"
    #expect(try run(Self.table + tuples + Self.columns, [Self.good], path: path).faults == [])
  }

  /// What lies outside the table's location is left out where other files of the run lie in it, and counted; a folder
  /// below one that matches is in it.
  @Test func filesOutsideTheLocation() throws {
    let folder = try ReadingFolder()
    let inside = "a2/AWSLogs/222/CloudTrail/eu-west-1/2022/05/10"
    let start = event("S 01:00:00 in account=222 region=eu-west-1")
    let other = event("S 02:00:00 out account=222 region=eu-west-1")
    try folder.write("\(inside)/1.json", start)
    try folder.write("\(inside)/more/2.json", event("S 03:00:00 below account=222 region=eu-west-1"))
    try folder.write("old/222/CloudTrail/eu-west-1/2022/05/10/3.json", other)
    try folder.write("a2/4.json", other)
    let spec = Self.table + Self.listed + Self.columns
    func read(_ names: [String], watching: String? = nil) throws -> DryRun {
      let files = EventFiles(paths: names.map { folder.path + "/" + $0 })
      let matcher = EventMatcher(try plan(spec), DryRunOptions(watching: watching), files: files.files)
      let (collectors, report) = readRecords(files, names: [TextPattern("Start")], jobs: 2) { EventCollector(matcher) }
      return dryRun(matcher, collectors, report)
    }
    let both = try read(["old", "a2"])
    #expect(lines(both.rows).map { $0.split(separator: " ").last ?? "" } == ["in", "below"])
    #expect(both.funnel.filesOutsideLocation == 2 && both.funnel.filesRead == 2 && both.funnel.filesSkipped == 0)
    #expect(both.funnel.json.contains("\"files_outside_location\": 2,"))
    let line =
      "2    files left out: they lie outside the table's location, which other files match, first FOLDER/a2/4.json"
    #expect(both.funnel.text.replacing(folder.path, with: "FOLDER").contains(line))
    // Where none matches, each event is placed by its own values.
    let alone = try read(["old"])
    #expect(lines(alone.rows) == ["a2 222 eu-west-1 2022/05/10 out"])
    #expect(alone.funnel.filesOutsideLocation == 0)
    #expect(try read(["a2/4.json", inside], watching: "x").funnel.filesSkipped == 0)
  }

  /// `_` and `.` hide files, and folders below a partition's: those that lead to it may have such names.
  @Test func hiddenNamesAboveAPartition() throws {
    let folder = try ReadingFolder()
    let day = "AWSLogs/222/CloudTrail/eu-west-1/2022/05/10"
    for (path, key) in [
      ("_a/\(day)/1.json", "in"), ("_a/\(day)/_2.json", "file"), ("_a/\(day)/_temporary/3.json", "below"),
      ("_a/\(day)/more/4.json", "deep"), ("_a/5.json", "above"), (".git/6.json", "git"), (".git/x/7.json", "git"),
      ("_c/_a/\(day)/8.json", "two"), ("old/9.json", "old"),
    ] {
      try folder.write(path, event("S 01:00:00 \(key) account=222 region=eu-west-1"))
    }
    try folder.link("zlink", to: ".git")
    try folder.link("_gone", to: "nowhere")
    let listed = "partitions (alias, account) { (\"_a\", 222) }\n"
    let plan = try plan(Self.table + listed + Self.columns)
    let located = EventFiles(paths: [folder.path], of: plan)
    let matcher = EventMatcher(plan, DryRunOptions(), files: located.files)
    let (collectors, report) = readRecords(located, names: [TextPattern("Start")], jobs: 1) { EventCollector(matcher) }
    let rows = lines(dryRun(matcher, collectors, report).rows)
    #expect(rows.map { $0.split(separator: " ").last ?? "" } == ["deep", "in", "two"])
    let names = located.names.map { $0.replacing(folder.path + "/", with: "") }
    #expect(
      names == [
        "_a/\(day)/1.json", "_a/\(day)/more/4.json", "_c/_a/\(day)/8.json", "old/9.json", "zlink/6.json",
        "zlink/x/7.json",
      ])
    // Of `.git` the folder counts, of `_a` the three files, and the link that leads nowhere.
    #expect(report.filesIgnored.map { "\($0.reason.rawValue) \($0.count)" } == ["hidden 5"])
    #expect(report.faults.isEmpty)
    // Where nothing says where partitions lie, hidden folders are passed over as they are.
    #expect(EventFiles(paths: [folder.path]).names.count == 3)
  }

  /// A partition holds what lies below its folder, whatever the events in it say.
  @Test func foldersBelowALocationGiveItsValues() throws {
    let spec = """
      table t {
        location "s3://b/{alias}/AWSLogs/{account}/CloudTrail/{region}"
        alias injected
        account injected
        region enum ("us-east-1")
      }
      pair ec2:Start -> ec2:End on requestParameters.k
      keep closed, open
      select { alias account place = start.region key }
      partitions (alias, account) { ("prod", "111") ("staging", "111") }
      """
    let path = "/d/staging/AWSLogs/111/CloudTrail/us-east-1/2022/05/10/x.json"
    #expect(lines(try run(spec, ["S 01:00:00 k account=999"], path: path).rows) == ["staging 111 us-east-1 k"])
    // Every folder matches a template without a literal: the one counts whose values are listed.
    let bare = spec.replacing("{alias}/AWSLogs/{account}/CloudTrail/{region}", with: "{alias}/{account}/{region}")
    let below = "/d/prod/111/us-east-1/2022/05/10/x.json"
    #expect(lines(try run(bare, ["S 01:00:00 k account=111"], path: below).rows) == ["prod 111 us-east-1 k"])
  }

  /// The template is filled in with values as they are, slashes too.
  @Test(arguments: [
    ("/d/org/prod/AWSLogs/111/c/d/x.json", "org/prod 111 c/d k"), ("/d/z/AWSLogs/111/e/x.json", "z 111 e k"),
    ("/d/prod/AWSLogs/111/e/x.json", nil), ("/d/org/z/AWSLogs/111/e/x.json", "z 111 e k"),
  ])
  func valuesWithSlashes(path: String, row: String?) throws {
    let spec = """
      table t {
        location "s3://b/{alias}/AWSLogs/{account}/{kind}"
        alias injected
        account injected
        kind enum ("c/d", "e")
      }
      pair ec2:Start -> ec2:End on requestParameters.k
      keep closed, open
      select { alias account kind = start.kind key }
      partitions (alias, account) { ("org/prod", "111") ("z", "111") }
      """
    #expect(lines(try run(spec, ["S 01:00:00 k account=111"], path: path).rows) == (row.map { [$0] } ?? []))
  }

  @Test func aWatchedEventInASkippedFile() throws {
    let result = dryRun(
      try plan(Self.table + Self.listed), records: [event(Self.good + " id=x"), event(Self.good + " id=y")],
      path: "/d/zz/AWSLogs/222/CloudTrail/eu-west-1/2022/05/10/f.json", options: DryRunOptions(watching: "x"))
    #expect(
      result.explanation == [
        "Start of ec2.amazonaws.com at 2022-05-10T01:00:00Z, account 111, region us-east-1, in "
          + "/d/zz/AWSLogs/222/CloudTrail/eu-west-1/2022/05/10/f.json",
        "  left out with its whole file: (zz, 222) is not among the listed partitions",
      ])
    #expect(result.funnel.recordsRead == 0)
  }

  @Test func datesInSeveralColumns() throws {
    let spec = """
      table logs {
        location "s3://B/logs/{region}/y={year}/m={month}/d={day}"
        region manual
        year manual date "yyyy"
        month manual date "MM"
        day manual date "dd"
      }
      pair ec2:Start -> ec2:End on requestParameters.k
      during 2022-05-10 .. 2022-05-10 within 1d
      keep open
      select { r = start.region, y = start.year, d = start.day }
      """
    for (path, rows) in [
      ("/x/logs/eu/y=2022/m=05/d=12/f.json", ["eu 2022 12"]), ("/x/logs/eu/y=2022/m=05/d=13/f.json", []),
      ("f.json", ["us-east-1 2022 10"]),
    ] {
      #expect(lines(try run(spec, [Self.good], path: path).rows) == rows, "\(path)")
    }
  }

  @Test func integers() throws {
    let spec = """
      table logs {
        location "s3://B/{org}/n-{shard}/logs"
        org manual
        shard integer 1 .. 9
      }
      pair ec2:Start -> ec2:End on requestParameters.k
      keep open
      select { o = start.org, s = start.shard }
      """
    #expect(lines(try run(spec, [Self.good], path: "/x/a-b/n-7/logs/f").rows) == ["a-b 7"])
    #expect(try run(spec, [Self.good], path: "/x/a-b/n-10/logs/f").funnel.filesSkipped == 1)
  }
}
