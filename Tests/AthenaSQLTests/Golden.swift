import Foundation
import Testing

/// A text that is kept in a file beside the tests; `RECORD=1` writes it anew, and the recording run fails.
enum Golden {
  static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    let kept = try? String(contentsOf: path, encoding: .utf8)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      if kept != text { try? text.write(to: path, atomically: true, encoding: .utf8) }
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    guard kept != text else { return }
    let old = (kept ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    Issue.record(
      "\(name):\(line + 1) differs: \(line < new.count ? new[line] : "missing")", sourceLocation: sourceLocation)
  }
}
