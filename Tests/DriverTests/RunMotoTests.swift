import Foundation
import Support
import Testing

/// `run` with the real AWS CLI.
@Suite(.enabled(if: MotoServer.isWanted, "set TRAILSPAN_MOTO=1 with moto_server and aws in PATH"))
struct RunMotoTests {
  /// Moto says of every query that it scanned nothing.
  @Test func rowsAndEnding() throws {
    let moto = try MotoServer()
    let scene = try RunScene()
    try moto.queue(try scene.answers())
    let run = command(
      [
        "run", scene.spec, "--format", "csv", "--parallel", "1", "--endpoint-url", moto.url, "--region", "us-east-1",
        "--output-location", "s3://results/",
      ] + RunScene.splitting, environment: moto.environment)
    #expect(run.output == scene.expected("csv"))
    let id = /[0-9a-f]{8}-[0-9a-f-]{27}/
    #expect(
      run.errors.withoutSeconds.replacing(id, with: "ID") == """
        3 statements in N s: 0 bytes scanned, 0 bytes charged, $0
        queries ID, ID, ID (\(scene.record))

        """)
  }
}
