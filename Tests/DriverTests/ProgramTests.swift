import Driver
import Foundation
import Glibc
import Support
import Testing

/// What becomes of a run when its process is asked to end, or is killed.
@Suite(.serialized) struct ProgramTests {
  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalStopsTheQueriesFirst(signal: Int32) throws {
    let scene = try RunScene()
    let aws = StandIn()
    try aws.answerWithRows(of: scene, hasPages: false)
    aws.answer("get-query-execution", StandIn.execution("RUNNING"))
    aws.answer("get-query-execution.q1", StandIn.execution("SUCCEEDED"))
    let program = try Program(
      ["run", scene.spec, "--parallel", "3"] + RunScene.splitting, environment: aws.environment, folder: scene.folder)
    let isWaiting = eventually {
      aws.calls("get-query-execution").count > 4 && aws.calls("get-query-results").count == 1
    }
    #expect(isWaiting)
    kill(program.identifier, signal)
    #expect(program.end() == 69)
    let options = "--parallel 3 " + RunScene.splitting.joined(separator: " ")
    #expect(
      program.errors.withoutSeconds == """
        trailspan: cancelled; 2 queries were stopped
        help: `run --resume` goes on from here: finished statements are not run again
        1 of 3 statements in N s: 0 bytes scanned, 0 bytes charged, $0
        queries q1, q2, q3 (\(scene.record))
        to go on: trailspan run \(scene.spec) \(options) --resume

        """)
    #expect(program.output == "")
    #expect(aws.calls("stop-query-execution").sorted() == ["stop-query-execution q2", "stop-query-execution q3"])

    try aws.answerWithRows(of: scene, hasPages: false)
    aws.answer("get-query-execution", StandIn.execution("SUCCEEDED"))
    let before = aws.calls("start-query-execution").count
    let resumed = command(
      ["run", scene.spec, "--resume", "--format", "jsonl"] + RunScene.splitting, environment: aws.environment)
    #expect(resumed.output == scene.expected("jsonl"), "\(resumed.errors)")
    #expect(
      aws.calls("start-query-execution").dropFirst(before).sorted()
        == ["start-query-execution q2", "start-query-execution q3"])
  }

  /// The second signal ends the program though a query cannot be stopped.
  @Test func theSecondSignalDoesNotWait() throws {
    let scene = try RunScene()
    let aws = StandIn()
    aws.answer("get-query-execution", StandIn.execution("RUNNING"))
    aws.answer("stop-query-execution", "", exit: "hang")
    let program = try Program(["run", scene.spec], environment: aws.environment, folder: scene.folder)
    #expect(eventually { aws.calls("get-query-execution").count > 1 })
    kill(program.identifier, SIGINT)
    // Within a second it is taken for the same: a terminal that ends sends several.
    usleep(1_200_000)
    #expect(eventually { !aws.calls("stop-query-execution").isEmpty })
    kill(program.identifier, SIGINT)
    #expect(program.end() == -SIGINT)
  }

  /// Rows that were paid for and did not come to their reader: nobody pays for them again without a word. That the disk
  /// is full the run can say; that the reader of a pipe has gone ends it.
  @Test(arguments: [true, false])
  func rowsThatWereNotWrittenOut(isDiskFull: Bool) throws {
    let scene = try RunScene()
    let aws = StandIn()
    try aws.answerWithRows(of: scene, hasPages: false)
    let output = scene.folder + "/output"
    var reader: Int32 = -1
    if isDiskFull {
      try FileManager.default.createSymbolicLink(atPath: output, withDestinationPath: "/dev/full")
    } else {
      #expect(mkfifo(output, 0o600) == 0)
      reader = open(output, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    }
    let arguments = ["run", scene.spec] + RunScene.splitting
    let program = try Program(arguments, environment: aws.environment, folder: scene.folder)
    if reader >= 0 { close(reader) }
    #expect(program.end() == (isDiskFull ? 74 : -SIGPIPE), "\(program.errors)")
    unlink(output)
    let starts = { aws.calls("start-query-execution").count }
    #expect(starts() == 3)

    let again = command(arguments, environment: aws.environment)
    if isDiskFull {
      #expect(program.errors.contains("the rows are paid for: trailspan run"))
      #expect(again.status == .done)
      #expect(
        again.errors.contains(
          " of the last run have finished, and their rows or their page were not written out in full\n"))
    } else {
      #expect(again.status == .unavailable)
      #expect(
        again.errors.contains(
          "the last run was ended before it had written out all rows of 3 queries that have finished"))
      #expect(starts() == 3)
      #expect(command(arguments + ["--resume"], environment: aws.environment).output == scene.expected("csv"))
      #expect(starts() == 3)
    }
    // Now they are read.
    let last = command(arguments, environment: aws.environment)
    #expect(last.status == .done && !last.errors.contains("last run"), "\(last.errors)")
  }

  /// While rows are written out nothing is left to stop: one signal ends the program, though their reader sleeps.
  @Test func aSignalEndsTheWriting() throws {
    let scene = try RunScene()
    let aws = StandIn()
    try aws.answerWithRows(of: scene, hasPages: false)
    let output = scene.folder + "/output"
    #expect(mkfifo(output, 0o600) == 0)
    let reader = open(output, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    defer { close(reader) }
    // The pipe is full from the beginning.
    while write(reader, "x", 1) == 1 {}
    // The page is written before the rows.
    let page = scene.folder + "/page.html"
    let program = try Program(
      ["run", scene.spec, "--report", page] + RunScene.splitting, environment: aws.environment, folder: scene.folder)
    #expect(eventually { FileManager.default.fileExists(atPath: page) })
    kill(program.identifier, SIGTERM)
    #expect(program.end() == -SIGTERM, "\(program.errors)")
  }

  /// A page that could not be written is not forgotten either.
  @Test func aPageThatWasNotWritten() throws {
    let scene = try RunScene()
    let aws = StandIn()
    try aws.answerWithRows(of: scene, hasPages: false)
    let arguments = ["run", scene.spec] + RunScene.splitting
    let page = ["--report", "/dev/full"]
    #expect(command(arguments + page, environment: aws.environment).status == .inputOutput)
    let again = command(arguments, environment: aws.environment)
    #expect(
      again.errors.contains(
        " of the last run have finished, and their rows or their page were not written out in full\n"))
    #expect(again.status == .done)
  }

  /// A run has many calls at once, and each call open files.
  @Test func manyOpenFiles() throws {
    let scene = try RunScene()
    let aws = scene.folder + "/aws"
    try "#!/bin/sh\nulimit -S -n >> '\(scene.folder)/limit'\nexit 1\n".write(
      toFile: aws, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: aws)
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", #"ulimit -S -n 64 && exec "$0" run "$1" --aws "$2""#, Program.path, scene.spec, aws]
    shell.standardError = Pipe()
    try shell.run()
    shell.waitUntilExit()
    let limit = try String(contentsOfFile: scene.folder + "/limit", encoding: .utf8)
    #expect(limit.split(separator: "\n").allSatisfy { Int($0) ?? .max > 64 }, "\(limit)")
  }

  /// The real AWS CLI, behind a script that counts its calls and kills the program at the second start.
  @Test(.enabled(if: MotoServer.isWanted, "set TRAILSPAN_MOTO=1 with moto_server and aws in PATH"))
  func aKilledRunIsResumed() throws {
    let scene = try RunScene()
    let moto = try MotoServer()
    try moto.queue(try scene.answers())
    let aws = scene.folder + "/aws $(touch harm)"
    try #"""
    #!/bin/sh
    cd "$SCENE"
    echo "$2" >> log
    if [ "$2 $(grep -c start-query log)" = "start-query-execution 2" ]; then kill -9 $PPID; exit 1; fi
    exec aws "$@"
    """#.write(toFile: aws, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: aws)
    var environment = moto.environment
    environment["SCENE"] = scene.folder
    let arguments =
      [
        "run", scene.spec, "--aws", aws, "--endpoint-url", moto.url, "--region", "us-east-1", "--output-location",
        "s3://results/", "--workgroup", "primary", "--parallel", "1",
      ] + RunScene.splitting
    let killed = try Program(arguments, environment: environment, folder: scene.folder)
    #expect(killed.end() == -SIGKILL, "\(killed.errors)")
    #expect(killed.output == "")

    func calls(_ operation: String) throws -> Int {
      try String(contentsOfFile: scene.folder + "/log", encoding: .utf8).split(separator: "\n").count {
        $0 == operation
      }
    }
    let looks = try calls("get-query-execution")
    let resumed = try Program(arguments + ["--resume"], environment: environment, folder: scene.folder)
    #expect(resumed.end() == 0, "\(resumed.errors)")
    #expect(resumed.output == scene.expected("csv"))
    // The start that never came about is made again, and the first statement neither started nor looked at.
    #expect(try calls("start-query-execution") == 4)
    #expect(try calls("get-query-execution") >= looks + 2)
    let again = command(arguments + ["--resume", "--format", "json"], environment: environment)
    #expect(again.output == scene.expected("json"), "\(again.errors)")
    #expect(try calls("start-query-execution") == 4)
    #expect(!FileManager.default.fileExists(atPath: "harm"))
    #expect(!FileManager.default.fileExists(atPath: scene.folder + "/harm"))
  }
}
