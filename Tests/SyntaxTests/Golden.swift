import Foundation
import Testing

/// Holds text against the file of that name under `Golden`. With `RECORD=1` it writes the file, and fails.
func expectGolden(_ name: String, _ text: String, at location: SourceLocation = #_sourceLocation) {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(components: "Golden", name)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try? FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    #expect(throws: Never.self, sourceLocation: location) {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    Issue.record("recorded \(name)", sourceLocation: location)
    return
  }
  let wanted = (try? String(contentsOf: file, encoding: .utf8)) ?? "no file Golden/\(name)"
  #expect(text == wanted, "Golden/\(name)", sourceLocation: location)
}
