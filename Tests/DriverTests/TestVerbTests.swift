import Driver
import Foundation
import Support
import Testing

/// `test`: which cases are found, what is said of each, and what `--update` writes.
@Suite struct TestVerbTests {
  static let spec = "pair ec2:CreateVolume -> ec2:DeleteVolume on k\nselect { key }\n"
    .replacing(" k\n", with: " responseElements.volumeId = requestParameters.volumeId\n")
  static let events =
    #"{"eventSource":"ec2.amazonaws.com","eventName":"CreateVolume","eventTime":"2022-05-10T01:00:00Z","eventID":"a","responseElements":{"volumeId":"v1"}}"#
    + "\n"
    + #"{"eventSource":"ec2.amazonaws.com","eventName":"DeleteVolume","eventTime":"2022-05-10T02:00:00Z","eventID":"b","requestParameters":{"volumeId":"v1"}}"#
  static let good = ["a.span": spec, "events/1.json": events, "expected.csv": "key\nv1\n"]

  struct Scene {
    var name: String
    var files: [String: String]
    var arguments: [String] = []
    var status: Driver.ExitStatus
    /// Of standard output, the folder's path as FOLDER and times as 0.000.
    var output: String
    var errors = ""
    /// Files as they must be afterwards; the others as they were.
    var after: [String: String] = [:]
  }

  static let scenes = [
    Scene(
      name: "a case beside its spec", files: good, status: .done,
      output: "ok      0.000 s  FOLDER/a.span\n1 case: 1 holds (0.000 s)\n"),
    Scene(
      name: "cases of their own folders, and a spec without one",
      files: [
        "a.span": spec, "b.span": spec, "a.tests/one/events/1.json": events, "a.tests/one/expected.csv": "key\nv1\n",
        "a.tests/two/events/1.json": events, "a.tests/two/expected.csv": "key\nv2\n", ".hidden/c.span": spec,
      ],
      status: .findings,
      output: """
        ok      0.000 s  FOLDER/a.tests/one
        FAIL    0.000 s  FOLDER/a.tests/two
          1 row expected, 1 came: 1 missing, 1 unexpected
            key
          - v2
          + v1
        none             FOLDER/b.span
        2 cases: 1 holds, 1 differs (0.000 s)

        """),
    Scene(
      name: "--update writes what differs and what is missing, and nothing else",
      files: [
        "a.span": spec, "a.tests/good/events/1.json": events, "a.tests/good/expected.csv": "key\r\nv1\r\n",
        "a.tests/bad/events/1.json": events, "a.tests/bad/expected.csv": "key\nv2\nv3\n",
        "a.tests/new/events/1.json": events, "a.tests/broken/events/1.json": "{",
        "a.tests/broken/expected.csv": "key\nv2\n",
      ],
      arguments: ["--update"], status: .wrongInput,
      output: """
        wrote   0.000 s  FOLDER/a.tests/bad
          FOLDER/a.tests/bad/expected.csv: 1 row, 2 before
        ERROR   0.000 s  FOLDER/a.tests/broken
          FOLDER/a.tests/broken/events/1.json: the value that begins at byte 0 has no end; no record before it was used
        ok      0.000 s  FOLDER/a.tests/good
        wrote   0.000 s  FOLDER/a.tests/new
          FOLDER/a.tests/new/expected.csv: 1 row, a new file
        4 cases: 1 holds, 2 updated, 1 could not be run (0.000 s)

        """,
      after: ["a.tests/bad/expected.csv": "key\nv1\n", "a.tests/new/expected.csv": "key\nv1\n"]),
    Scene(
      name: "rows that two specs are held against belong to neither",
      files: good.merging(["b.span": spec.replacing("{ key }", with: "{ k = key }")]) { $1 },
      arguments: ["--update"], status: .findings,
      output: """
        ok      0.000 s  FOLDER/a.span
        ERROR   0.000 s  FOLDER/b.span
          FOLDER/expected.csv was not written: several cases are held against it; give each spec its own in \
        b.tests/
        2 cases: 1 holds, 1 could not be run (0.000 s)

        """),
    Scene(
      name: "what a case may lack",
      files: [
        "a.span": spec, "a.tests/1/expected.csv": "key\n", "a.tests/2/events/1.json": events,
        "a.tests/3/events/1.txt": events, "a.tests/3/expected.csv": "key\n",
      ],
      status: .wrongInput,
      output: """
        ERROR   0.000 s  FOLDER/a.tests/1
          FOLDER/a.tests/1/events is missing: a folder of the case's events
        ERROR   0.000 s  FOLDER/a.tests/2
          FOLDER/a.tests/2/expected.csv is missing; --update writes the rows that come
        ERROR   0.000 s  FOLDER/a.tests/3
          no file of CloudTrail events in FOLDER/a.tests/3/events; ignored: their names do not end in .json, .jsonl or .ndjson, with .gz or without \
        (first: FOLDER/a.tests/3/events/1.txt)
        3 cases: 3 could not be run (0.000 s)

        """),
    Scene(
      name: "`now` and `options`",
      files: [
        "a.span": "during last 1d\n" + spec, "a.tests/day/events/1.json": events,
        "a.tests/day/expected.csv": "key\nv1\n", "a.tests/day/now": "\u{FEFF}2022-05-10T12:00:00Z\r\n",
        "a.tests/later/events/1.json": events, "a.tests/later/expected.csv": "key\n",
        "a.tests/later/options": "# nothing is left by then\n--any-partition\n--now=2022-06-01  --keep-going\n",
        "a.tests/wrong/events/1.json": events, "a.tests/wrong/expected.csv": "key\n", "a.tests/wrong/now": "today",
        "a.tests/strange/events/1.json": events, "a.tests/strange/expected.csv": "key\n",
        "a.tests/strange/options": "--format json",
      ],
      status: .wrongInput,
      output: """
        ok      0.000 s  FOLDER/a.tests/day
        ok      0.000 s  FOLDER/a.tests/later
        ERROR   0.000 s  FOLDER/a.tests/strange
          FOLDER/a.tests/strange/options: --format does not change which rows come; a case may have --any-partition, \
        --keep-going, --now, --rows
        ERROR   0.000 s  FOLDER/a.tests/wrong
          FOLDER/a.tests/wrong/now: --now needs a time, not "today"; write it as 2022-05-17T08:00:00Z or 2022-05-17
        4 cases: 2 hold, 2 could not be run (0.000 s)

        """,
      // Foundation reads it without the byte order mark.
      after: ["a.tests/day/now": "2022-05-10T12:00:00Z\r\n"]),
    Scene(
      name: "a summary, and the rows beneath it",
      files: [
        "a.span": spec + "summarize { n = count() }\n", "a.tests/rows/events/1.json": events,
        "a.tests/rows/expected.csv": "key\nv1\n", "a.tests/rows/options": "--rows",
        "a.tests/summary/events/1.json": events, "a.tests/summary/expected.csv": "n\n1\n",
      ],
      status: .done,
      output: """
        ok      0.000 s  FOLDER/a.tests/rows
        ok      0.000 s  FOLDER/a.tests/summary
        2 cases: 2 hold (0.000 s)

        """),
    Scene(
      name: "a spec with errors is shown once",
      files: [
        "a.span": "limit x\n", "a.tests/1/events/1.json": events, "a.tests/1/expected.csv": "key\n",
        "a.tests/2/events/1.json": events, "a.tests/2/expected.csv": "key\n",
      ],
      arguments: ["--diagnostics", "json"], status: .wrongInput,
      output: """
        ERROR   0.000 s  FOLDER/a.tests/1
          the spec has errors: trailspan check FOLDER/a.span
        ERROR   0.000 s  FOLDER/a.tests/2
          the spec has errors: trailspan check FOLDER/a.span
        2 cases: 2 could not be run (0.000 s)

        """,
      errors: "\"path\":\"FOLDER/a.span\""),
    Scene(
      name: "why there are no rows is said",
      files: good.merging([
        "events/1.json": events.replacing("v1", with: "v0").replacing("2022-05-10T02", with: "2021-05-10T02")
      ]) { $1 },
      status: .findings,
      output: """
        FAIL    0.000 s  FOLDER/a.span
          1 row expected, 0 came: 1 missing, 0 unexpected
            key
          - v1
          no rows: every end comes before its start: are start and end swapped?
            start ec2:CreateVolume: 1 event: 1 taking part
            end ec2:DeleteVolume: 1 event: 1 taking part
        1 case: 1 differs (0.000 s)

        """),
    Scene(
      name: "--filter", files: good.merging(["b/b.span": spec]) { $1 }, arguments: ["--filter", "a.sp"], status: .done,
      output: "ok      0.000 s  FOLDER/a.span\n1 case: 1 holds (0.000 s)\n"),
    Scene(
      name: "--filter of nothing", files: good, arguments: ["--filter", "a.spn"], status: .usage, output: "",
      errors: "none of the 1 cases has \"a.spn\" in its path\nhelp: did you mean a.span?\n"),
    Scene(
      name: "no case", files: ["a.span": spec], status: .usage, output: "",
      errors: "trailspan: no case in FOLDER, for 1 spec\nhelp: a case is a folder with events/ and expected.csv"),
    Scene(name: "no spec", files: ["a.txt": ""], status: .usage, output: "", errors: "no spec in FOLDER"),
    Scene(
      name: "cases whose spec was renamed",
      files: good.merging(["b.tests/1/events/1.json": events, "b.tests/1/expected.csv": "key\n"]) { $1 },
      status: .done, output: "ok      0.000 s  FOLDER/a.span\n1 case: 1 holds (0.000 s)\n",
      errors: "warning: FOLDER/b.tests holds cases, and the spec that it is named for is not beside it\n"),
    Scene(
      name: "TAP",
      files: good.merging(["a.tests/#1/events/1.json": events, "a.tests/#1/expected.csv": "key\nv2\n"]) { $1 },
      arguments: ["--format", "tap"], status: .findings,
      output: """
        TAP version 14
        1..2
        ok 1 - FOLDER/a.span
          ---
          duration_ms: 0
          ...
        not ok 2 - FOLDER/a.tests/\\#1
          ---
          duration_ms: 0
          message: |2
            1 row expected, 1 came: 1 missing, 1 unexpected
              key
            - v2
            + v1
          ...

        """),
    Scene(
      name: "JUnit",
      files: good.merging([
        "a.tests/<1>/events/1.json": events, "a.tests/<1>/expected.csv": "key\n\"v\u{7}\"\"&2\"\n",
        "b.span": "limit x", "b.tests/1/events/1.json": events, "b.tests/1/expected.csv": "key\n",
      ]) { $1 },
      arguments: ["--format", "junit"], status: .wrongInput,
      output: """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites tests="4" failures="1" errors="2" time="0.000">
          <testsuite name="FOLDER/a.span" tests="2" failures="1" errors="0" time="0.000">
            <testcase classname="FOLDER/a.span" name="FOLDER/a.span" time="0.000"/>
            <testcase classname="FOLDER/a.span" name="FOLDER/a.tests/&lt;1&gt;" time="0.000">
              <failure message="1 row expected, 1 came: 1 missing, 1 unexpected">1 row expected, 1 came: 1 missing, 1 unexpected
          key
        - &quot;v\\u{7}&quot;&quot;&amp;2&quot;
        + v1
        </failure>
            </testcase>
          </testsuite>
          <testsuite name="FOLDER/b.span" tests="2" failures="0" errors="2" time="0.000">
            <testcase classname="FOLDER/b.span" name="FOLDER/b.span" time="0.000">
              <error message="the spec has errors: trailspan check FOLDER/b.span">the spec has errors: trailspan check FOLDER/b.span
        </error>
            </testcase>
            <testcase classname="FOLDER/b.span" name="FOLDER/b.tests/1" time="0.000">
              <error message="the spec has errors: trailspan check FOLDER/b.span">the spec has errors: trailspan check FOLDER/b.span
        </error>
            </testcase>
          </testsuite>
        </testsuites>

        """,
      errors: "E0"),
  ]

  @Test(arguments: scenes.indices)
  func scene(row: Int) throws {
    let scene = Self.scenes[row]
    let folder = try TemporaryFolder(scene.files)
    let run = command(["test", folder.path] + scene.arguments)
    #expect(run.status == scene.status, "\(scene.name): \(run.output)\(run.errors)")
    let output = run.output.replacing(folder.path, with: "FOLDER").replacing(/[0-9]+\.[0-9]{3}/, with: "0.000")
      .replacing(/duration_ms: [0-9]+/, with: "duration_ms: 0")
    #expect(output == scene.output, "\(scene.name)")
    let errors = run.errors.replacing(folder.path, with: "FOLDER")
    #expect(scene.errors.isEmpty ? errors.isEmpty : errors.contains(scene.errors), "\(scene.name): \(errors)")
    #expect(try folder.files() == scene.files.merging(scene.after) { $1 }, "\(scene.name)")
  }

  /// A spec, its folder of cases and one case can be named; what is named twice runs once.
  @Test func operands() throws {
    let folder = try TemporaryFolder(
      Self.good.merging(["a.tests/1/events/1.json": Self.events, "a.tests/1/expected.csv": "key\nv1\n"]) { $1 })
    for (operands, cases) in [
      (["a.span"], 2), (["a.tests"], 2), (["a.tests/"], 2), (["a.tests/1"], 1), (["."], 2), ([".", "a.span", "./"], 2),
    ] {
      let run = command(["test"] + operands.map { folder.path + "/" + $0 })
      #expect(run.status == .done)
      #expect(run.output.contains("\(cases) case"), "\(operands): \(run.output)")
    }
    let missing = command(["test", folder.path + "/a.span", folder.path + "/nothing"])
    #expect(missing.status == .inputOutput)
    #expect(missing.output.contains("2 cases: 2 hold"))
    #expect(missing.errors.contains("nothing cannot be read: No such file or directory"))
    #expect(command(["test", "-"]).status == .usage)
  }

  /// A link stays one: the file that it leads to is written.
  @Test func updateThroughALink() throws {
    let folder = try TemporaryFolder(Self.good.merging(["expected.csv": "key\n"]) { $1 })
    let (link, target) = (folder.path + "/expected.csv", folder.path + "/target.csv")
    try FileManager.default.moveItem(atPath: link, toPath: target)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(command(["test", "--update", folder.path]).status == .done)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "key\nv1\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
  }

  /// Links lead to one spec, and folders that hold themselves end; a second name of a file is a spec of its own.
  @Test func whatIsFoundOnce() throws {
    let folder = try TemporaryFolder(Self.good)
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.path + "/b.span", withDestinationPath: folder.path + "/a.span")
    try manager.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: folder.path)
    #expect(command(["test", folder.path]).output.contains("1 case: 1 holds"))
    try manager.createDirectory(atPath: folder.path + "/sub/events", withIntermediateDirectories: true)
    try manager.linkItem(atPath: folder.path + "/a.span", toPath: folder.path + "/sub/a.span")
    #expect(command(["test", folder.path]).output.contains("none             \(folder.path)/sub/a.span"))
  }

  /// The paths of folders in folders are twice as long where they are twice as deep, and twice as many.
  @Test func deepFolders() throws {
    let folder = try TemporaryFolder([:])
    func cost(_ depth: Int) throws -> Double {
      let root = folder.path + "/\(depth)"
      let path = root + String(repeating: "/a", count: depth)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      let start = threadSeconds()
      #expect(command(["test", root]).status == .usage)
      return threadSeconds() - start
    }
    _ = try cost(50)
    let ratios = try (0..<3).map { _ in try cost(600) / cost(300) }
    #expect(ratios.contains { $0 < 5 }, "folders twice as deep took \(ratios) times as long")
  }

  /// A folder whose path is longer than the system takes may hold cases.
  @Test func pathsThatAreTooLong() throws {
    let folder = NSTemporaryDirectory() + "/long-" + UUID().uuidString
    func shell(_ command: String) throws {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", command, folder, String(repeating: "x", count: 200)]
      try process.run()
      process.waitUntilExit()
    }
    try shell(#"mkdir "$0" && cd "$0" && for i in $(seq 25); do mkdir "$1" && cd "$1"; done"#)
    defer { try? shell(#"rm -rf "$0""#) }
    let run = command(["test", folder])
    #expect(run.status == .inputOutput)
    #expect(run.errors.contains("File name too long"), "\(run.errors)")
  }
}
