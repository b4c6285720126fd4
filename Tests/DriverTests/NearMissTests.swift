import Driver
import Foundation
import Support
import Testing

/// Words of a command line that are nearly right.
@Suite struct NearMissTests {
  @Test func pairsOfNoWord() {
    #expect(command(["pairs", "snapshto"]).errors.contains("did you mean snapshot?"))
    #expect(command(["pairs", "stepfunctions"]).errors.contains("did you mean states?"))
  }

  @Test func discoverOfAFolder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "trailspan-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: folder + "/a/AWSLogs/1", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(command(["discover", folder]).errors.contains("\(folder)/{alias}/AWSLogs/{account}/CloudTrail/"))
    #expect(command(["discover", folder + "/a"]).errors.contains("\(folder)/a/AWSLogs/{account}/CloudTrail/"))
  }
}
