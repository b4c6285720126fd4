import Foundation
import Support
import Testing

/// What a shell does to a program: streams that are closed, that end early or go to files, and limits.
@Suite struct StreamTests {
  /// The exit status of a shell's command, with `$T` as the program, in a folder with a spec, events of many rows and
  /// a spec that is not formatted.
  private func shell(_ script: String, in folder: TemporaryFolder) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(filePath: folder.path)
    let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "trailspan")
    process.environment = ["PATH": "/usr/bin:/bin", "T": program.path()]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func scene() throws -> TemporaryFolder {
    let records = (0..<3000).map {
      #"{"eventTime":"2024-01-01T00:00:00Z","eventSource":"ec2.amazonaws.com","eventName":"A","eventID":"\#($0)","#
        + #""recipientAccountId":"111122223333","requestParameters":{"x":"volume \#($0)"}}"#
    }
    let comment = "# " + String(repeating: "x", count: 98) + "\n"
    return try TemporaryFolder([
      "x.span": FileTests.pair + "keep closed, open\n",
      "long.span": String(repeating: comment, count: 60) + FileTests.pair + "keep   open\n",
      "e.json": records.joined(separator: "\n") + "\n",
    ])
  }

  /// The page is there though nobody reads the rows to their end.
  @Test func aReaderThatStops() throws {
    let folder = try scene()
    let script = #""$T" dry-run x.span --events e.json --report page.html 2>/dev/null | head -n 1 > first"#
    #expect(try shell(script, in: folder) == 0)
    #expect(try folder.files()["first"]?.hasPrefix("account") == true)
    #expect(try folder.files()["page.html"]?.contains("</html>") == true)
  }

  /// A number that is free would be the next file's, and messages would go into that file.
  @Test(arguments: [
    (#""$T" check /dev/fd/2 2>&-"#, 2), (#""$T" check /dev/fd/1 >&- 2>/dev/null"#, 2),
    (#""$T" check - <&- 2>/dev/null"#, 74), (#""$T" fmt - < x.span >&- 2>/dev/null"#, 74),
  ])
  func closedStreams(script: String, status: Int32) throws {
    #expect(try shell(script, in: scene()) == status)
  }

  @Test func aLimitOfSize() throws {
    let folder = try scene()
    let before = try folder.files()["long.span"]
    #expect(try shell(#"ulimit -f 1; "$T" fmt long.span 2>/dev/null"#, in: folder) == 74)
    #expect(try folder.files()["long.span"] == before)
  }

  /// Rows and a page in one file are neither.
  @Test(arguments: [
    "--report both > both", "--report /dev/stdout > both", "--report /dev/stdout | cat > both; exit 64",
  ])
  func aPageWhereTheRowsGo(_ options: String) throws {
    let folder = try scene()
    #expect(try shell("\"$T\" dry-run x.span --events e.json 2>/dev/null \(options)", in: folder) == 64)
    #expect(try folder.files()["both"] == "")
  }

  /// A spec of a pipe has no folder for the record of a run.
  @Test func aSpecOfAPipe() throws {
    let folder = try scene()
    _ = try shell(#"cat x.span | "$T" run /dev/stdin --resume 2> errors"#, in: folder)
    #expect(try folder.files()["errors"]?.contains("there is no run to resume: spec.run.json") == true)
  }
}
