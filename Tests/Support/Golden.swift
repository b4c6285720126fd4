import Foundation

#if canImport(Testing)
  package import Testing

  /// Holds text against a golden file of the checkout, such as `Tests/DriverTests/Golden/messages.txt`.
  ///
  /// `RECORD=1` rewrites the file, and a recording run fails.
  package func expectGolden(_ path: String, _ text: String, at location: SourceLocation = #_sourceLocation) {
    let url = checkout.appending(path: path)
    let kept = try? String(contentsOf: url, encoding: .utf8)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      #expect(throws: Never.self, sourceLocation: location) {
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
      }
      Issue.record("\(path) was recorded; run again without RECORD", sourceLocation: location)
      return
    }
    guard let kept else {
      Issue.record("\(path) is missing: RECORD=1 makes it", sourceLocation: location)
      return
    }
    guard kept != text else { return }
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    let shown = { (lines: [Substring]) in line < lines.count ? String(lines[line]) : "(end)" }
    Issue.record(
      "\(path) differs at line \(line + 1):\n- \(shown(old))\n+ \(shown(new))", sourceLocation: location)
  }
#endif
