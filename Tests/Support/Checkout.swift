package import Foundation

/// The folder of the checkout that the tests were built from.
package let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// Real records that may lie beside the checkout; nil where they do not.
package let sharedData: String? = {
  let path = checkout.deletingLastPathComponent().appending(path: "shared/data").path()
  return FileManager.default.fileExists(atPath: path) ? path : nil
}()

/// The text of a file of the checkout.
package func checkoutText(_ path: String) throws -> String {
  try String(contentsOf: checkout.appending(path: path), encoding: .utf8)
}

/// All files below a folder of the checkout whose names end so, as paths from the checkout, sorted.
package func checkoutFiles(below folder: String, ending suffix: String) -> [String] {
  let root = checkout.appending(path: folder).path()
  guard let all = FileManager.default.enumerator(atPath: root) else { return [] }
  return all.compactMap { $0 as? String }.filter { $0.hasSuffix(suffix) }.map { folder + "/" + $0 }.sorted()
}

/// Whether a recording run was asked for, which rewrites golden files and fails.
package let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

/// The difference between a golden file of the checkout and what was made now; nil when they are equal.
///
/// A recording run writes the file and reports that it did, so that it cannot pass.
package func goldenFault(_ path: String, _ text: String) throws -> String? {
  let url = checkout.appending(path: path)
  if isRecording {
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
    return "\(path) was recorded; run again without RECORD"
  }
  guard let golden = try? String(contentsOf: url, encoding: .utf8) else {
    return "\(path) is missing: RECORD=1 makes it"
  }
  guard golden != text else { return nil }
  let (old, new) = (
    golden.split(separator: "\n", omittingEmptySubsequences: false),
    text.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
  let shown = { (lines: [Substring]) in line < lines.count ? String(lines[line]) : "(end)" }
  return "\(path) differs at line \(line + 1):\n- \(shown(old))\n+ \(shown(new))"
}
