@testable import Athena
import Foundation
import Support
import Testing
import Values

/// The real AWS CLI over HTTP.
@Suite(.serialized, .enabled(if: MotoServer.isWanted, "set TRAILSPAN_MOTO=1 with moto_server and aws in PATH"))
struct MotoTests {
  @Test func runsAndReadsResults() throws {
    let moto = try MotoServer()
    try moto.queue([[["a", "b"], ["é\"\n", nil], ["", "x"]]])
    let path = "/tmp/moto-\(UUID().uuidString).run.json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    var options = AthenaOptions()
    options.outputLocation = "s3://results/"
    options.workgroup = "primary"
    options.database = "logs"
    var run = QueryRun(command: try moto.command(), engine: .athena(options), recordPath: path)
    run.firstPoll = .milliseconds(10)
    let long = Statement(
      sql: "SELECT 'é' -- " + String(repeating: "x", count: 250_000), scope: "", columns: ["a", "b"])
    let rows = try run.start([long], now: "", cancellation: Cancellation()) { _ in }
    #expect(rows.results == [[["é\"\n", nil], ["", "x"]]])
    // The same query again: its rows are kept, and nothing is started.
    #expect(try run.resume([long], cancellation: Cancellation()) { _ in }.results == rows.results)

    options.workgroup = "nowhere"
    run.engine = .athena(options)
    let error = #expect(throws: AthenaError.self) {
      try run.start([long], now: "", cancellation: Cancellation()) { _ in }
    }
    #expect(error?.help?.contains("--workgroup") == true, "\(String(describing: error))")
  }

  @Test func discoversThreeHundredAccountsByPages() throws {
    let moto = try MotoServer()
    #expect(try moto.send("PUT", "/logs") == 200)
    let accounts = (0..<300).map { padded($0 * 3_333_333_331, to: 12) }
    for (index, account) in accounts.enumerated() {
      let region = index % 2 == 0 ? "us-east-1" : "eu-west-1"
      let day = "2022/05/\(padded(index % 28 + 1, to: 2))"
      #expect(
        try moto.send("PUT", "/logs/AWSLogs/\(account)/CloudTrail/\(region)/\(day)/x.json.gz", "data") == 200)
    }
    #expect(
      try moto.send("PUT", "/logs/AWSLogs/odd%22$(id)%20%C3%A9/CloudTrail/us-east-1/2022/05/01/x", "data") == 200)
    var request = DiscoveryRequest(template: "s3://logs/AWSLogs/{account}/CloudTrail/{region}/{timestamp}")
    request.pageSize = 120
    request.tuplesForOthers = 5
    request.foldersForDays = 2
    let found = try request.run(command: moto.command, cancellation: Cancellation())
    #expect(found.tuples == (accounts.sorted() + ["odd\"$(id) é"]).map { [$0] as [String] })
    #expect(found.others == [.init(column: "region", values: ["eu-west-1", "us-east-1"])])
    #expect(found.sampled == 5)
    #expect(found.firstDay?.description == "2022-05-01")
    #expect(found.notes == [#"account "odd\"$(id) é" is not an account's 12 digits"#])

    let prefixes = (1...28).map { "s3://logs/AWSLogs/000000000000/CloudTrail/us-east-1/2022/05/\(padded($0, to: 2))/" }
    let estimate = try moto.command().estimate(
      prefixes: prefixes + ["s3://logs/AWSLogs/\(accounts[1])/CloudTrail/eu-west-1/2022/05/02/"], statements: 1,
      cancellation: Cancellation())
    #expect(estimate.bytes == 8)
    #expect(estimate.objects == 2)
    #expect(estimate.prefixes == 29)
    #expect(estimate.emptyPrefixes == 27)
    let error = #expect(throws: AthenaError.self) {
      try DiscoveryRequest(template: "s3://nowhere/{account}").run(
        command: moto.command, cancellation: Cancellation())
    }
    #expect(error?.help?.contains("bucket of `location` does not exist") == true, "\(String(describing: error))")
  }
}
