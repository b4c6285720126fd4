#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files that paths lead to, in the order of their paths, and what was passed over on the way.
struct EventFiles {
  struct File {
    /// Nil for standard input.
    var path: [UInt8]?
    /// Bytes, when it was found.
    var size: Int

    var name: String { path.map { String(decoding: $0, as: UTF8.self) } ?? "-" }
  }

  private(set) var files: [File] = []
  private(set) var ignored: [String: Int] = [:]
  private(set) var faults: [FileFault] = []

  private struct FolderIdentity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  private enum EntryKind {
    case file
    case folder
    case other
    case missing
  }

  private var foldersSeen: Set<FolderIdentity> = []

  /// A file that is named is taken whatever it is called; folders are searched to their ends for CloudTrail's names.
  init(paths: [String]) {
    var seen: Set<String> = []
    for path in paths where seen.insert(path).inserted {
      if path == "-" {
        files.append(File(path: nil, size: 0))
        continue
      }
      var bytes = Array(path.utf8)
      while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
      var status = stat()
      guard bytes.withCPath({ stat($0, &status) }) == 0 else {
        fault(bytes, "it could not be found: \(systemError())")
        continue
      }
      if Self.kind(status) == .folder {
        search(bytes, status)
      } else {
        files.append(File(path: bytes, size: Int(status.st_size)))
      }
    }
  }

  private mutating func search(_ folder: [UInt8], _ status: stat) {
    let identity = FolderIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
    guard foldersSeen.insert(identity).inserted else {
      ignored["folder that was already searched", default: 0] += 1
      return
    }
    guard let names = Self.names(in: folder) else {
      fault(folder, "the folder could not be read: \(systemError())")
      return
    }
    for (name, kind) in names {
      let path = folder == [UInt8(ascii: "/")] ? folder + name : folder + [UInt8(ascii: "/")] + name
      // Only what is to be read or searched is worth a call of its own.
      if let reason = Self.reasonToIgnore(name, mayBeFolder: kind != .file && !Self.isEventFileName(name)) {
        ignored[reason, default: 0] += 1
        continue
      }
      var status = stat()
      guard path.withCPath({ stat($0, &status) }) == 0 else {
        if Self.isEventFileName(name) {
          fault(path, "it could not be found: \(systemError())")
        } else {
          ignored[Self.notCloudTrail, default: 0] += 1
        }
        continue
      }
      switch Self.kind(status) {
      case .folder: search(path, status)
      case .file where Self.isEventFileName(name): files.append(File(path: path, size: Int(status.st_size)))
      case .file: ignored[Self.notCloudTrail, default: 0] += 1
      case .other, .missing: ignored["not a regular file", default: 0] += 1
      }
    }
  }

  private static let notCloudTrail = "not a CloudTrail file"

  private static func reasonToIgnore(_ name: [UInt8], mayBeFolder: Bool) -> String? {
    if name.containsBytes("CloudTrail-Digest") { return mayBeFolder ? "digest folder" : "digest file" }
    if name.containsBytes("CloudTrail-Insight") { return mayBeFolder ? "Insight folder" : "Insight file" }
    return mayBeFolder || isEventFileName(name) ? nil : notCloudTrail
  }

  private static func isEventFileName(_ name: [UInt8]) -> Bool {
    var name = name.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }[...]
    if name.suffix(3) == Array(".gz".utf8)[...] { name = name.dropLast(3) }
    return [".json", ".jsonl", ".ndjson"].contains { name.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// The entries of a folder in the order of their bytes; nil where it cannot be read.
  private static func names(in folder: [UInt8]) -> [(name: [UInt8], kind: EntryKind)]? {
    guard let stream = folder.withCPath({ opendir($0) }) else { return nil }
    defer { closedir(stream) }
    var names: [(name: [UInt8], kind: EntryKind)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        let text = UnsafeRawPointer(field)
        let length = strlen(text.assumingMemoryBound(to: CChar.self))
        return [UInt8](UnsafeRawBufferPointer(start: text, count: length))
      }
      if name == [UInt8(ascii: ".")] || name == [UInt8(ascii: "."), UInt8(ascii: ".")] { continue }
      let type = Int(entry.pointee.d_type)
      let kind: EntryKind = type == Int(DT_REG) ? .file : type == Int(DT_DIR) ? .folder : .other
      names.append((name, kind))
    }
    names.sort { a, b in
      let order = memcmp(a.name, b.name, min(a.name.count, b.name.count))
      return order != 0 ? order < 0 : a.name.count < b.name.count
    }
    return names
  }

  private static func kind(_ status: stat) -> EntryKind {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFREG: .file
    default: .other
    }
  }

  private mutating func fault(_ path: [UInt8], _ message: String) {
    faults.append(FileFault(path: String(decoding: path, as: UTF8.self), kind: .unreadable, message: message))
  }
}

extension [UInt8] {
  fileprivate func containsBytes(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, count >= length else { return false }
      return (0...(count - length)).contains { memcmp(base + $0, text.utf8Start, length) == 0 }
    }
  }
}
