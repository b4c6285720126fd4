import CZlib
import Foundation
package import Values

package struct ReadProgress { package var filesDone = 0, filesTotal = 0, bytesDone = 0, bytesTotal = 0, records = 0 }

package func readRecords<Visitor: RecordVisitor>(
  paths: [String], names: [TextPattern], jobs: Int,
  progress: (@Sendable (ReadProgress) -> Void)? = nil,
  makeVisitor: @escaping @Sendable () -> Visitor
) -> (visitors: [Visitor], report: ReadReport) {
  var visitor = makeVisitor()
  var report = ReadReport()
  var files: [String] = []
  for p in paths {
    var isDir: ObjCBool = false
    if FileManager.default.fileExists(atPath: p, isDirectory: &isDir), isDir.boolValue {
      let all = FileManager.default.enumerator(atPath: p)!.compactMap { $0 as? String }
      files += all.filter { $0.hasSuffix(".json") || $0.hasSuffix(".gz") }.map { p + "/" + $0 }
    } else { files.append(p) }
  }
  for f in files.sorted() {
    guard visitor.begin(file: f) else { report.filesSkipped += 1; continue }
    report.filesRead += 1
    let g = gzopen(f, "rb")
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true { let n = gzread(g, &buffer, 65536); if n <= 0 { break }; bytes += buffer[..<Int(n)] }
    gzclose(g)
    guard let key = String(decoding: bytes, as: UTF8.self).range(of: "\"Records\"") else { continue }
    _ = key
    var depth = 0, inS = false, esc = false, start = 0
    for (i, b) in bytes.enumerated() {
      if inS { if esc { esc = false } else if b == 92 { esc = true } else if b == 34 { inS = false } ; continue }
      if b == 34 { inS = true; continue }
      if b == 123 || b == 91 { depth += 1; if depth == 3, b == 123 { start = i } }
      if b == 125 || b == 93 { if depth == 3, b == 125 { report.recordsRead += 1; bytes[start...i].withUnsafeBufferPointer { _ = visitor.visit(record: $0) } }; depth -= 1 }
    }
  }
  return ([visitor], report)
}
