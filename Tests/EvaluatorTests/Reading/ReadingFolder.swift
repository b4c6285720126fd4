import CZlib
@testable import Evaluator
import Foundation
import Testing
import Values

/// A folder for one test's files, which goes when the test is done with it.
final class ReadingFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "trailspan-reading-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  /// What the reader makes of files in the folder, with paths from the folder: the same with zlib and with ISA-L.
  func read(
    _ names: [String] = [""], jobs: Int = 1, partSize: Int = 8 << 20, declining: String? = nil
  ) -> FolderReading {
    let reading = read(names, jobs, partSize, declining, .zlib)
    if let fast = Unzipping.fast() {
      let other = read(names, jobs, partSize, declining, fast)
      #expect(other.report == reading.report)
      #expect(other.visited.sorted() == reading.visited.sorted())
    }
    return reading
  }

  private func read(
    _ names: [String], _ jobs: Int, _ partSize: Int, _ declining: String?, _ unzipping: Unzipping
  ) -> FolderReading {
    let (visitors, report) = readRecords(
      paths: names.map { $0 == "" ? path : path + "/" + $0 }, names: [TextPattern("Wanted")], jobs: jobs,
      unzipping: unzipping, partSize: partSize
    ) { KeepingVisitor(declined: declining) }
    let strip = { (text: String) in text.replacing(self.path + "/", with: "") }
    var short = report
    short.faults = report.faults.map {
      FileFault(path: strip($0.path), kind: $0.kind, message: $0.message, format: $0.format)
    }
    return FolderReading(
      files: visitors.flatMap { $0.files }.map(strip), visited: visitors.flatMap { $0.visited }, report: short,
      visitors: visitors.count)
  }
}

struct FolderReading {
  var files: [String]
  var visited: [String]
  var report: ReadReport
  var visitors: Int
}

/// Keeps all that it is given.
struct KeepingVisitor: RecordVisitor {
  var declined: String?
  var files: [String] = []
  var visited: [String] = []
  var matches: Int { visited.count }

  mutating func begin(_ file: EventFiles.File) -> Bool {
    let path = file.name
    if let declined, path.hasSuffix(declined) { return false }
    files.append(path)
    return true
  }

  mutating func visit(record: UnsafeBufferPointer<UInt8>) -> Bool {
    visited.append(String(decoding: record, as: UTF8.self))
    return PlainJSON.isValid(Array(record))
  }
}

/// One gzip member.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(
    &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: bytes.count + 1024)
  let count = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      deflate(&stream, Z_FINISH)
      return Int(stream.total_out)
    }
  }
  return Array(output[..<count])
}

func gzip(_ text: String) -> [UInt8] { gzip(Array(text.utf8)) }

/// Reads all files that `paths` lead to. A path is a file, a folder that is searched, or `-` for standard input.
func readRecords<Visitor: RecordVisitor & SendableMetatype>(
  paths: [String], names: [TextPattern], jobs: Int, unzipping: Unzipping = .best(), partSize: Int = 8 << 20,
  progress: (@Sendable (ReadProgress) -> Void)? = nil,
  makeVisitor: @escaping @Sendable () -> Visitor
) -> (visitors: [Visitor], report: ReadReport) {
  readRecords(
    EventFiles(paths: paths), names: names, jobs: jobs, unzipping: unzipping, partSize: partSize, progress: progress,
    makeVisitor: makeVisitor)
}
