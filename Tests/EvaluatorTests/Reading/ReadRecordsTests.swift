@testable import Evaluator
import Foundation
import Synchronization
import Support
import Testing
import Values

private let wanted = #"{"eventName":"Wanted"}"#
private let other = #"{"eventName":"Other"}"#

@Suite struct ReadRecordsTests {
  @Test func filesOfFolders() throws {
    let folder = try ReadingFolder()
    let names = [
      "b/2.json", "b/1.json.gz", "a.JSON", "c.jsonl", "d.ndjson.gz", ".hidden.json", "e.txt", "README", "json",
      "1.gz", "2022.05.gz", "x.log.gz", ".gz", "x.log",
      "x/CloudTrail-Digest/y.json.gz", "1_CloudTrail-Digest_z.json.gz", "1_CloudTrail-Insight_z.json.gz",
      "x/CloudTrail-Insight/y.json", "x/CloudTrail-NetworkActivity/a/y.json", "x/CloudTrail-Aggregated/y.json",
      "_b.json", "._a.JSON", "_temporary/0/y.json", ".git/y.json",
    ]
    for name in names { try folder.write(name, wanted) }
    try folder.link("b/loop", to: folder.path)
    for name in ["broken.json", "acct2", "notes.txt"] { try folder.link(name, to: "nowhere") }
    try folder.link("z.json", to: "a.JSON")
    let reading = folder.read()
    #expect(
      reading.files == [
        "1.gz", "2022.05.gz", "a.JSON", "b/1.json.gz", "b/2.json", "c.jsonl", "d.ndjson.gz",
      ])
    #expect(reading.report.filesRead == 7)
    let ignored = reading.report.filesIgnored.map { "\($0.reason.rawValue) \($0.count) \($0.first)" }
    #expect(
      ignored.map { $0.replacing(folder.path + "/", with: "") } == [
        "other_name 6 README", "hidden 6 ._a.JSON", "digest 2 1_CloudTrail-Digest_z.json.gz",
        "insight 2 1_CloudTrail-Insight_z.json.gz", "network_activity 1 x/CloudTrail-NetworkActivity",
        "aggregated 1 x/CloudTrail-Aggregated", "already_taken 1 z.json", "already_searched 1 b/loop",
      ])
    #expect(
      reading.report.faults
        == ["acct2", "broken.json"].map {
          FileFault(path: $0, kind: .unreadable, message: "it could not be found: No such file or directory")
        })
  }

  @Test func namedFiles() throws {
    let folder = try ReadingFolder()
    try folder.write("any.name", gzip(wanted))
    try folder.write("CloudTrail-Digest/x.json", other)
    let reading = folder.read(["missing", "any.name", "CloudTrail-Digest", "any.name"], declining: "/x.json")
    #expect(reading.visited == [wanted])
    #expect(reading.report.filesRead == 1)
    #expect(reading.report.filesSkipped == 1)
    #expect(reading.report.faults.map(\.path) == ["missing"])
    #expect(reading.report.bytesUnzipped == wanted.utf8.count)
  }

  /// A file counts once, however often the paths lead to it.
  @Test func overlappingPaths() throws {
    let folder = try ReadingFolder()
    for name in ["a/b/1.json", "a/2.json"] { try folder.write(name, wanted) }
    let reading = folder.read(["a/2.json", "a/b", "a", "a/./2.json"])
    #expect(reading.files.sorted() == ["a/2.json", "a/b/1.json"])
    #expect(reading.report.recordsRead == 2)
  }

  @Test func emptyFiles() throws {
    let folder = try ReadingFolder()
    try folder.write("1.json", "")
    try folder.write("2.json", gzip(""))
    let report = folder.read().report
    #expect(report.emptyText == "2 of 2 files are empty")
    #expect(report.hasReadNothing)
    try folder.write("3.json", "{\"Records\":[]}")
    #expect(!folder.read().report.hasReadNothing)
  }

  @Test func textThatIsNoLog() throws {
    let folder = try ReadingFolder()
    try folder.write("f.json", "plain text")
    let report = folder.read().report
    #expect(
      report.faults.map(\.message) == [
        "not a CloudTrail log: what begins at byte 0 is not JSON; no record before it was used"
      ])
    #expect(report.hasReadNothing)
  }

  @Test(
    arguments: [
      ("members", gzip("[" + wanted + ",") + gzip(other + "]"), 2, nil),
      ("zeros", gzip(wanted) + [0, 0, 0], 1, nil),
      ("zeros between", gzip(wanted) + [UInt8](repeating: 0, count: 300_000) + gzip(other), 2, nil),
      (
        "something else", gzip(wanted) + Array("PK".utf8), 1,
        "after the gzip stream, from byte 42 of the file, comes something else; 1 record before it was used, nothing behind it"
      ),
      ("empty members", gzip("") + gzip("") + gzip(wanted), 1, nil),
      ("nothing", [], 0, nil),
      (
        "zstd", [0x28, 0xB5, 0x2F, 0xFD, 1], 0,
        "it is compressed with zstd, which is not read; unzip it or pipe `zstdcat` to `-`; no record before it was used"
      ),
      (
        "broken JSON", gzip(wanted + wanted + "]"), 2,
        "']' at byte 44 is not JSON there; 2 records before it were used, nothing behind it"
      ),
    ] as [(String, [UInt8], Int, String?)])
  func streams(_ name: String, _ bytes: [UInt8], _ records: Int, _ fault: String?) throws {
    let folder = try ReadingFolder()
    try folder.write("f", bytes)
    let report = folder.read(["f"]).report
    #expect(report.recordsRead == records)
    #expect(report.faults.map(\.message) == (fault.map { [$0] } ?? []))
    if fault == nil { #expect(report.bytesRead == bytes.count) }
  }

  /// Cut anywhere, a file gives the records before the cut, and one fault.
  @Test func truncatedGzip() throws {
    let folder = try ReadingFolder()
    let records = (0..<5).map { "{\"eventName\":\"Wanted\",\"n\":\($0)}" }
    let bytes = gzip("{\"Records\":[" + records.joined(separator: ",") + "]}")
    for count in 2..<bytes.count {
      try folder.write("f", Array(bytes[..<count]))
      let reading = folder.read(["f"])
      #expect(records.starts(with: reading.visited))
      #expect(reading.report.faults.count == 1)
      #expect(reading.report.faults.first?.message.hasPrefix("the gzip stream ends early, at byte \(count)") == true)
    }
  }

  /// Bytes 4 to 9 of the header are a time and names of systems; a wrong byte anywhere else is found.
  @Test func corruptGzip() throws {
    let folder = try ReadingFolder()
    let records = (0..<5).map { "{\"eventName\":\"Wanted\",\"n\":\($0)}" }
    let bytes = gzip("{\"Records\":[" + records.joined(separator: ",") + "]}")
    for index in bytes.indices {
      var broken = bytes
      broken[index] ^= 0xFF
      try folder.write("f", broken)
      let report = folder.read(["f"]).report
      #expect(report.faults.map(\.kind) == ((4...9).contains(index) ? [] : [.malformed]), "byte \(index)")
    }
  }

  /// Longer than every buffer, with records of all lengths.
  @Test func longFile() throws {
    let folder = try ReadingFolder()
    var random = SeededGenerator(seed: 3)
    let records = (0..<300).map { index in
      let padding = String(repeating: "x{\\\"", count: Int.random(in: 0...800, using: &random))
      let name = index % 3 == 0 ? "Wanted" : "Other"
      return "{\"a\":\(index),\"eventName\":\"\(name)\",\"padding\":\"\(padding)\"}"
    }
    try folder.write("f.json.gz", gzip("{\"Records\":[" + records.joined(separator: ",") + "]}"))
    try folder.write("g.json", records.joined(separator: "\n"))
    let reading = folder.read()
    let expected = records.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
    #expect(reading.visited == expected + expected)
    #expect(reading.report.otherEventNames == 400)
    #expect(reading.report.faults == [])
  }

  /// The report is the same on any number of threads, and so are the records, except for their order.
  @Test func threads() throws {
    let folder = try ReadingFolder()
    for index in 0..<40 {
      let text = (0..<index).map { "{\"eventName\":\"\($0 % 3 == 0 ? "Wanted" : "Other")\",\"n\":\($0)}\n" }.joined()
      let bytes = index % 2 == 0 ? gzip(text) : Array(text.utf8)
      try folder.write("\(index).json", index % 5 == 4 ? bytes.dropLast(3) : bytes)
    }
    let one = folder.read()
    #expect(one.report.faults.count == 8)
    #expect(one.report.faults.map(\.path) == one.report.faults.map(\.path).sorted())
    for jobs in 2...5 {
      let many = folder.read(jobs: jobs)
      #expect(many.report == one.report)
      #expect(many.visited.sorted() == one.visited.sorted())
      #expect(many.visitors == jobs)
    }
  }

  @Test func progress() throws {
    let folder = try ReadingFolder()
    for index in 0..<5 { try folder.write("\(index).json", wanted + other) }
    let last = Mutex<ReadProgress?>(nil)
    _ = readRecords(paths: [folder.path], names: [TextPattern("Wanted")], jobs: 2) { progress in
      last.withLock { $0 = progress }
    } makeVisitor: {
      KeepingVisitor()
    }
    let bytes = 5 * (wanted + other).utf8.count
    #expect(
      last.withLock { $0 }
        == ReadProgress(filesDone: 5, filesTotal: 5, bytesDone: bytes, bytesTotal: bytes, matches: 5))
  }
}
