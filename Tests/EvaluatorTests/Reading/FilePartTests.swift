@testable import Evaluator
import Foundation
import Support
import Testing

@Suite struct FilePartTests {
  /// Files of every shape, whole and broken, give on several threads what they give on one.
  ///
  /// READING_CASES sets the number of files.
  @Test func sameAsOneThread() throws {
    let cases = ProcessInfo.processInfo.environment["READING_CASES"].flatMap { Int($0) } ?? 150
    let folder = try ReadingFolder()
    var inParts = 0
    var broken = 0
    for seed in 0..<cases {
      var random = RandomLog(seed: UInt64(seed))
      let text = random.next()
      try folder.write("f", text)
      let partSize = random.number(200...3000)
      let one = folder.read(["f"], partSize: partSize)
      let many = folder.read(["f"], jobs: random.number(2...4), partSize: partSize)
      guard one.report == many.report, one.visited.sorted() == many.visited.sorted() else {
        Issue.record("seed \(seed): \(many.report) for \(one.report)")
        return
      }
      if many.visitors > 1 { inParts += 1 }
      if !one.report.faults.isEmpty { broken += 1 }
    }
    #expect(inParts > cases / 4)
    #expect(broken > cases / 10 && broken < cases)
  }

  /// Where a file is cut, and where the records stand at which its parts begin.
  @Test(
    arguments: [
      ("lines", record.repeated(100, by: "\n"), RecordScanner.Nesting()),
      ("lines of Windows", record.repeated(100, by: "\r\n"), RecordScanner.Nesting()),
      ("array", "[" + record.repeated(100, by: ",") + "]", RecordScanner.Nesting(inTopLevelArray: true)),
      (
        "log", "{\"Records\":[" + record.repeated(100, by: ",") + "]}", RecordScanner.Nesting(inRecordsArray: true)
      ),
      (
        "pretty log", "{\n  \"Records\" : [\n  " + record.repeated(100, by: ",\n  ") + "\n]\n}\n",
        RecordScanner.Nesting(inRecordsArray: true)
      ),
      (
        "logs", ("{\"Records\":[" + record.repeated(5, by: ",") + "]}").repeated(20, by: "\n"),
        RecordScanner.Nesting(inRecordsArray: true)
      ),
    ])
  func parts(_ name: String, _ text: String, _ nesting: RecordScanner.Nesting) throws {
    let parts = try parts(of: text, partSize: 1000)
    #expect(parts.count > text.utf8.count / 1500)
    #expect(parts.first?.range.lowerBound == 0 && parts.first?.nesting == RecordScanner.Nesting())
    #expect(parts.last?.range.upperBound == .max && parts.last?.nextNesting == nil)
    for (part, next) in zip(parts, parts.dropFirst()) {
      #expect(part.range.upperBound == next.range.lowerBound)
      #expect(part.nextNesting == next.nesting)
      #expect(next.nesting == nesting || name == "logs")
      #expect(Array(text.utf8)[next.range.lowerBound...].starts(with: "{\"".utf8))
    }
  }

  /// Other files have no parts: one long line without arrays, another format, a zipped file.
  @Test(
    arguments: [
      ("one record", Array(("{\"a\":\"" + String(repeating: "x", count: 5000) + "\"}").utf8)),
      ("one line", Array(record.repeated(100, by: " ").utf8)),
      ("text", Array(String(repeating: "hello\n", count: 1000).utf8)),
      ("gzip", gzip((0..<5000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) })),
    ])
  func noParts(_ name: String, _ bytes: [UInt8]) throws {
    let folder = try ReadingFolder()
    try folder.write("f", bytes)
    #expect(FilePart.parts(of: Array((folder.path + "/f").utf8), size: bytes.count, partSize: 100) == nil)
  }

  private func parts(of text: String, partSize: Int) throws -> [FilePart] {
    let folder = try ReadingFolder()
    try folder.write("f", text)
    return try #require(
      FilePart.parts(of: Array((folder.path + "/f").utf8), size: text.utf8.count, partSize: partSize))
  }
}

private let record = #"{"eventVersion":"1.08","eventName":"Wanted","a":[{"b":1},{"b":2}],"c":"},{\"eventVersion\":"}"#

extension String {
  fileprivate func repeated(_ count: Int, by separator: String) -> String {
    Array(repeating: self, count: count).joined(separator: separator)
  }
}
