import Files
@testable import Evaluator
import Foundation
import Testing
import Values

/// Which of a run's files are the table's, and what partition each lies in, however the way to it is written.
@Suite struct FilePlaceTests {
  static let places: [(path: String, folder: String, place: String, written: Int)] = [
    ("/a/b", "/w", "/a/b", 4), ("/a//./b/", "/w", "/a/b", 4), ("/", "/w", "", 0), ("x/y.json", "/w", "/w/x/y.json", 8),
    ("./x", "/w", "/w/x", 1), (".", "/w/v", "/w/v", 0), ("x", "/", "/x", 1), (".x/_y", "/w", "/w/.x/_y", 5),
    // What is above a link is known to the file system alone; the root is above itself.
    ("/../a", "/w", "/a", 1), ("/usr/../usr/x", "/w", "/usr/x", 5),
  ]

  @Test(arguments: places.indices)
  func placesOfPaths(row: Int) {
    let (path, folder, place, written) = Self.places[row]
    let found = FilePlace(Array(path.utf8), in: Array(folder.utf8))
    #expect(String(decoding: found.path, as: UTF8.self) == place, "\(path)")
    #expect(found.written == written, "\(path)")
  }

  @Test func placesBelowOthers() {
    func below(_ path: String, _ rest: String) -> [String] {
      let place = FilePlace(Array(path.utf8), in: Array("/w".utf8)).below(Array(rest.utf8)[...])
      return [
        String(decoding: place.path, as: UTF8.self), String(decoding: place.path.suffix(place.written), as: UTF8.self),
      ]
    }
    #expect(below(".", "/x/y") == ["/w/x/y", "x/y"])
    #expect(below("v", "/x") == ["/w/v/x", "v/x"])
    #expect(below("/", "x") == ["/x", "x"])
    #expect(below("/a", "/x") == ["/a/x", "/a/x"])
    #expect(below("a", "") == ["/w/a", "a"])
  }

  // MARK: Folders

  static let day = "AWSLogs/111/CloudTrail/us-east-1/2022/05/10"
  static let spec = """
    table logs {
      location  "s3://B/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"
      alias     injected
      account   injected
      region    enum ("us-east-1")
      timestamp date "yyyy/MM/dd" from 2022-01-01
    }
    pair ec2:Start -> ec2:End on requestParameters.k
    keep closed, open, orphan
    select { alias key }

    """

  /// What of a folder is read, as `alias key` rows and as counts of what was ignored.
  private func read(
    _ folder: ReadingFolder, _ paths: [String], _ partitions: String, spec: String = spec
  ) throws -> (rows: [String], ignored: [String]) {
    let plan = try plan(spec + partitions)
    let files = EventFiles(paths: paths.map { $0 == "" ? folder.path : folder.path + "/" + $0 }, of: plan)
    let matcher = EventMatcher(plan, DryRunOptions(), files: files.files)
    let (collectors, report) = readRecords(files, names: plan.eventNames, jobs: 1) { EventCollector(matcher) }
    return (
      lines(dryRun(matcher, collectors, report).rows).sorted(),
      report.filesIgnored.map { "\($0.reason.rawValue) \($0.count)" }
    )
  }

  private func start(_ key: String) -> String { event("S 01:00:00 \(key) account=111 region=us-east-1") }

  /// The same folder by other words is the same folder.
  @Test(arguments: [
    "B", "B/", "./B", "B//", "B/a1", "B/./a1/.", "B//a1", "B/a1/AWSLogs", "B/a1/AWSLogs/../AWSLogs", "x/../B",
    "B/a1/AWSLogs/111/CloudTrail/us-east-1/2022/..",
  ])
  func wordsForOneFolder(path: String) throws {
    let folder = try ReadingFolder()
    try folder.write("B/a1/\(Self.day)/1.json", start("k"))
    try folder.write("B/a1/\(Self.day.replacing("05/10", with: "02/10"))/2.json", start("early"))
    try folder.write("x/README", "")
    let spec = Self.spec + "during 2022-05-01 .. 2022-05-31 "
    #expect(try read(folder, [path], "partitions (alias, account) { (\"a1\", 111) }", spec: spec).rows == ["a1 k"])
  }

  static let a1 = "partitions (alias, account) { (\"a1\", 111) }"
  static let both = "partitions (alias, account) { (\"a1\", 111) (\"a2\", 111) }"

  struct Names: Sendable {
    var file: String
    /// Name and target; a hard link where the target is a file.
    var link: (name: String, target: String)
    var partitions: String
    var rows: [String]
    var ignored: [String]
  }

  static let names: [Names] = [
    // A name outside the location adds nothing and takes nothing away.
    Names(
      file: "B/a1/\(day)/1.json", link: ("B/0.json", "B/a1/\(day)/1.json"), partitions: a1, rows: ["a1 k"],
      ignored: ["already_taken 1"]),
    // Two partitions are two objects; two names in one are one file.
    Names(
      file: "B/a1/\(day)/1.json", link: ("B/a2/\(day)/1.json", "B/a1/\(day)/1.json"), partitions: both,
      rows: ["a1 k", "a2 k"], ignored: []),
    Names(
      file: "B/a1/\(day)/1.json", link: ("B/a1/\(day)/2.json", "B/a1/\(day)/1.json"), partitions: both, rows: ["a1 k"],
      ignored: ["already_taken 1"]),
    // A folder's own name counts before a link's, whatever sorts first.
    Names(
      file: "B/a1/\(day)/1.json", link: ("B/_0", "a1"), partitions: a1, rows: ["a1 k"], ignored: ["already_searched 1"]),
    Names(
      file: "B/a1/\(day)/1.json", link: ("B/0", "a1"), partitions: a1, rows: ["a1 k"], ignored: ["already_searched 1"]),
    Names(
      file: "B/a1/\(day)/1.json", link: ("B/a2", "a1"), partitions: both, rows: ["a1 k"],
      ignored: ["already_searched 1"]),
    // Unless the link's is the one that is listed, or that lies in the location.
    Names(
      file: "B/export/\(day)/1.json", link: ("B/a1", "export"), partitions: a1, rows: ["a1 k"],
      ignored: ["already_taken 1", "already_searched 1"]),
    Names(
      file: "store/1.json", link: ("B/a1/\(day)", "../../../../../../../../store"), partitions: both, rows: ["a1 k"],
      ignored: ["already_taken 1", "already_searched 1"]),
    Names(
      file: "B/a1/\(day)/1.json", link: ("B/a1/loop", "../.."), partitions: a1, rows: ["a1 k"],
      ignored: ["already_searched 1"]),
  ]

  @Test(arguments: names.indices)
  func severalNames(row: Int) throws {
    let names = Self.names[row]
    let folder = try ReadingFolder()
    try folder.write(names.file, start("k"))
    try folder.write("B/README/x.json", "")
    let link = folder.path + "/" + names.link.name
    try FileManager.default.createDirectory(
      at: URL(filePath: link).deletingLastPathComponent(), withIntermediateDirectories: true)
    if names.link.target.hasSuffix(".json") {
      try FileManager.default.linkItem(atPath: folder.path + "/" + names.link.target, toPath: link)
    } else {
      try folder.link(names.link.name, to: names.link.target)
    }
    // Whatever the order of the paths.
    for paths in [[""], ["B", ""], ["", "B"]]
      + (names.file.hasPrefix("store") ? [["store", "B"], ["B", "store"]] : [])
    {
      let (rows, ignored) = try read(folder, paths, names.partitions)
      #expect(rows == names.rows, "\(names.link.name) \(paths)")
      if paths == [""] { #expect(ignored == names.ignored, "\(names.link.name)") }
    }
  }

  /// A file that is named is not counted as ignored in its folder besides.
  @Test func namedFilesAreNotIgnored() throws {
    let folder = try ReadingFolder()
    for name in ["x.log", "_h.json", "1_CloudTrail-Digest_.json", "y.log"] {
      try folder.write("L/\(name)", start(name))
    }
    for paths in [["L/x.log", "L/_h.json", "L/1_CloudTrail-Digest_.json", "L"], ["L", "L/./x.log", "L/_h.json"]] {
      let files = EventFiles(paths: paths.map { folder.path + "/" + $0 })
      #expect(files.files.count + files.ignored.reduce(0) { $0 + $1.count } == 4, "\(paths)")
    }
  }

  /// Two names that are not UTF-8 are two, though both are shown with the same replacement.
  @Test func namesThatAreNotUTF8() throws {
    let folder = try ReadingFolder()
    for (byte, line) in [(UInt8(0xFF), "S 01:00:00 k account=111"), (0xFE, "E 02:00:00 k account=111")] {
      try folder.write("plain/x/e.json", event(line))
      let name = Array((folder.path + "/a").utf8) + [byte]
      let isMoved = Array((folder.path + "/plain").utf8).withCPath { old in name.withCPath { rename(old, $0) } } == 0
      try #require(isMoved)
    }
    let spec = """
      table t {
        location "s3://B/{alias}/x"
        alias injected
      }
      pair ec2:Start -> ec2:End on requestParameters.k
      keep closed, open, orphan
      select { state }
      """
    #expect(try read(folder, [""], "", spec: spec).rows == ["open", "orphan"])
  }

  // MARK: Locations of placeholders alone

  static let bare: [(path: String, partitions: String, row: String)] = [
    ("/x/B/111/us-east-1/2022/05/10/f", "", "111 us-east-1"), ("/x/B/111/us-east-1/f", "", "111 us-east-1"),
    ("/x/logs/111/us-east-1/2022/05/10/f", "", "111 us-east-1"), ("/x/logs/111/us-east-1/f", "", "111 us-east-1"),
    ("/x/B/111/us-east-1/2022/f", "", "111 us-east-1"), ("111/us-east-1/f", "", "111 us-east-1"),
    ("/x/111/us-east-1/more/and/more/f", "partitions (account) { (111) }", "111 us-east-1"),
    // Folders that nobody named say nothing: the event is asked.
    ("f", "", "999 eu-west-1"), ("f", "partitions (account) { (999) }", "999 eu-west-1"),
  ]

  @Test(arguments: bare.indices)
  func placeholdersAlone(row: Int) throws {
    let (path, partitions, expected) = Self.bare[row]
    let spec = """
      table t {
        location "s3://B/{account}/{region}"
        account injected
        region manual
      }
      pair ec2:Start -> ec2:End on requestParameters.k
      keep open
      select { account region = start.region }
      \(partitions)
      """
    let result = dryRun(
      try plan(spec), records: [event("S 01:00:00 k account=999 region=eu-west-1")], path: path)
    #expect(lines(result.rows) == [expected], "\(path)")
  }

  // MARK: What is said

  /// A location that no file matches, though folders are called as it says.
  @Test(arguments: [
    ("AWSlogs", "B/a1/\(day)/1.json", true), ("AWSLogs/o-abc", "B/a1/\(day)/1.json", true),
    ("AWSLogs", "B/a1/\(day)/1.json", false), ("AWSLogs", "loose/1.json", false), ("logs", "logs/1.json", false),
    ("logs/trail", "Logs/Trail/1.json", true),
  ])
  func aLocationThatNothingMatches(text: String, path: String, isSaid: Bool) throws {
    let folder = try ReadingFolder()
    try folder.write(path, start("k"))
    let plan = try plan(Self.spec.replacing("AWSLogs", with: text) + Self.a1)
    let files = EventFiles(paths: [folder.path], of: plan)
    let matcher = EventMatcher(plan, DryRunOptions(), files: files.files)
    let (collectors, report) = readRecords(files, names: plan.eventNames, jobs: 1) { EventCollector(matcher) }
    let result = dryRun(matcher, collectors, report)
    #expect(lines(result.rows) == ["a1 k"])
    let note =
      "no file lies where the table's location says, s3://B/{alias}/\(text)/{account}/CloudTrail/{region}/{timestamp}, "
      + "so each event was placed by its own account, region and time; Athena would not find this file there: \(path)"
    #expect(
      result.notes.map { $0.replacing(folder.path + "/", with: "") } == (isSaid ? [note] : []) + [
        "no record is the event ec2:End"
      ])
  }

  @Test func whatIsNotReadWhereAnEventIsNotFound() throws {
    let folder = try ReadingFolder()
    for name in ["1.json", "_2.json", "3.log"] { try folder.write(name, start("k")) }
    let plan = try plan("pair ec2:Start -> ec2:End on requestParameters.k")
    let files = EventFiles(paths: [folder.path], of: plan)
    let matcher = EventMatcher(plan, DryRunOptions(watching: "x"), files: files.files)
    let (collectors, report) = readRecords(files, names: [TextPattern("*")], jobs: 1) { EventCollector(matcher) }
    #expect(
      dryRun(matcher, collectors, report).explanation?.map { $0.replacing(folder.path + "/", with: "") } == [
        "no record has the eventID x",
        "  2 files or folders were not read: their names begin with _ or ., which hides them from Athena (first: "
          + "_2.json); their names do not end in .json, .jsonl or .ndjson, with .gz or without (first: 3.log)",
      ])
  }

  /// What a reader of the plan's names passes over unread breaks no file where all names are read.
  @Test func brokenRecordsOfOtherNames() throws {
    let broken = event("Other 01:00:00 k").replacing("2022-05-10T01", with: "\\q")
    let folder = try ReadingFolder()
    try folder.write("1.json", "{\"Records\": [\(broken), \(event("E 02:00:00 k id=x"))]}")
    try folder.write(
      "2.json", "[\(event("E 02:00:00 k id=y")), \(event("E 03:00:00 k").replacing("ec2.", with: "\\q"))]")
    let plan = try plan("pair ec2:Start -> ec2:End on requestParameters.k keep orphan select { e = end.eventID }")
    let funnels = [plan.eventNames, [TextPattern("*")]].map { names in
      let matcher = EventMatcher(plan)
      let (collectors, report) = readRecords(paths: [folder.path], names: names, jobs: 1) { EventCollector(matcher) }
      #expect(report.faults.map(\.path) == [folder.path + "/2.json"])
      let result = dryRun(matcher, collectors, report)
      #expect(lines(result.rows) == ["x", "y"])
      return result.funnel
    }
    #expect(funnels[0] == funnels[1])
  }
}
