import Location
package import Semantics
import Values

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files that paths lead to, in the order of their paths, and what was passed over on the way.
package struct EventFiles {
  struct File {
    /// Nil for standard input.
    var path: [UInt8]?
    /// Bytes, when it was found.
    var size: Int
    /// Whether it can be read more than once, and from anywhere.
    var isRegular: Bool

    /// Each byte that is not UTF-8 is `\xff` in it: replaced, two folders would have one name, and their events one
    /// account.
    var name: String {
      guard let path else { return "-" }
      return String(validating: path, as: UTF8.self) ?? Self.escaped(path)
    }

    private static func escaped(_ path: [UInt8]) -> String {
      var text = ""
      var index = 0
      var parser = UTF8.ForwardParser()
      var bytes = path.makeIterator()
      while true {
        switch parser.parseScalar(from: &bytes) {
        case .valid(let scalar):
          text.unicodeScalars.append(UTF8.decode(scalar))
          index += scalar.count
        case .error(let length):
          for byte in path[index..<index + length] { text += "\\x" + String(byte, radix: 16) }
          index += length
        case .emptyInput: return text
        }
      }
    }
  }

  private(set) var files: [File] = []
  private var ignoredPaths: [IgnoreReason: (count: Int, first: [UInt8])] = [:]
  private(set) var faults: [FileFault] = []

  private struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64

    init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      inode = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }

  private enum Entry {
    case ignored(IgnoreReason)
    /// It was in the folder's list; the words say why it cannot be read.
    case missing(String)
    case found(stat, hasEventName: Bool)
  }

  private enum Kind {
    case file
    case folder
    case other
  }

  /// The siblings of `CloudTrail/` that are read all the same.
  private let wanted: Set<IgnoreReason>
  /// Where the table's partitions lie; nil where nothing says so.
  private let location: LocationMatcher?
  /// Folders searched with a hidden name in their paths, in case a partition lies there.
  private var hiddenFoldersSeen: [Identity] = []
  private var foldersSeen: Set<Identity> = []
  private var filesSeen: Set<Identity> = []

  /// A file that is named is taken whatever it is called; folders are searched to their ends for CloudTrail's names.
  ///
  /// The plan's table may have a location: what CloudTrail writes beside `CloudTrail/` is passed over unless the table
  /// lies there, and names with `_` or `.` in front hide what is below a partition's folder alone.
  package init(paths: [String], of plan: Plan? = nil) {
    let template = plan?.scan.table?.location
    wanted = Set(IgnoreReason.siblings.filter { template?.text.containsBytes("\($0.name)") ?? false }.map(\.reason))
    location = plan.flatMap { plan in template.map { LocationMatcher($0, plan.scan.partitions) } }
    var seen: Set<[UInt8]> = []
    for path in paths where seen.insert(Array(path.utf8)).inserted {
      if path == "-" {
        files.append(File(path: nil, size: 0, isRegular: false))
        continue
      }
      var bytes = Array(path.utf8)
      while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
      var status = stat()
      guard bytes.withCPath({ stat($0, &status) }) == 0 else {
        let error = systemError()
        if bytes.isEmpty {
          fault(bytes, "no path is given, and \"\" names no file")
          continue
        }
        let isAddress = bytes.starts(with: Array("s3://".utf8))
        fault(bytes, isAddress ? Self.copyAdvice(bytes) : "it could not be found: \(error)")
        continue
      }
      if Self.kind(status) == .folder {
        search(bytes, status)
      } else {
        take(bytes, status)
      }
    }
  }

  /// The names of all files, standard input as `-`.
  package var names: [String] { files.map(\.name) }

  /// What was passed over, in the order of the reasons.
  var ignored: [IgnoredFiles] {
    IgnoreReason.allCases.compactMap { reason in
      ignoredPaths[reason].map {
        IgnoredFiles(reason: reason, count: $0.count, first: String(decoding: $0.first, as: UTF8.self))
      }
    }
  }

  private static func copyAdvice(_ address: [UInt8]) -> String {
    "an address in S3 is not read; copy it to a folder first: aws s3 sync \(String(decoding: address, as: UTF8.self)) "
      + "FOLDER, then --events FOLDER"
  }

  /// Takes a file unless it was taken before: paths may overlap, and a link is the file that it leads to.
  private mutating func take(_ path: [UInt8], _ status: stat) {
    if Self.kind(status) == .file, !filesSeen.insert(Identity(status)).inserted {
      ignore(path, .alreadyTaken)
    } else {
      files.append(File(path: path, size: Int(status.st_size), isRegular: Self.kind(status) == .file))
    }
  }

  private mutating func ignore(_ path: [UInt8], _ reason: IgnoreReason) {
    let (count, first) = ignoredPaths[reason] ?? (0, path)
    ignoredPaths[reason] = (count + 1, path.lexicographicallyPrecedes(first) ? path : first)
  }

  /// - Parameter hiddenEnd: how long the path is up to its last hidden name; 0 without one.
  private mutating func search(_ folder: [UInt8], _ status: stat, hiddenEnd: Int = 0) {
    guard foldersSeen.insert(Identity(status)).inserted else {
      ignore(folder, .alreadySearched)
      return
    }
    if hiddenEnd > 0 { hiddenFoldersSeen.append(Identity(status)) }
    guard let entries = entries(in: folder) else {
      fault(folder, "the folder could not be read: \(systemError())")
      return
    }
    for (name, entry) in entries {
      let path = folder == [UInt8(ascii: "/")] ? folder + name : folder + [UInt8(ascii: "/")] + name
      switch entry {
      case .ignored(let reason): ignore(path, reason)
      case .missing(let error): fault(path, "it could not be found: \(error)")
      case .found(let status, let hasEventName):
        switch Self.kind(status) {
        case .folder where Self.isHidden(name): searchHidden(path, status, isOutermost: hiddenEnd == 0)
        case .folder: search(path, status, hiddenEnd: hiddenEnd)
        case .file where Self.isHidden(name), .other where Self.isHidden(name): ignore(path, .hidden)
        case .file where hasEventName && hiddenEnd > 0 && location?.holds(file: path, below: hiddenEnd) != true:
          ignore(path, .hidden)
        case .file where hasEventName: take(path, status)
        case .file: ignore(path, .otherName)
        case .other: ignore(path, .notRegular)
        }
      }
    }
  }

  /// Looks into a folder with a hidden name: a partition's folder may be there. Where there is none it is passed over as
  /// a whole, and what links in it lead to may be searched from elsewhere.
  private mutating func searchHidden(_ folder: [UInt8], _ status: stat, isOutermost: Bool) {
    let (before, ignored, faulty, seen) = (files.count, ignoredPaths, faults.count, hiddenFoldersSeen.count)
    search(folder, status, hiddenEnd: folder.count)
    guard files.count == before else { return }
    ignoredPaths = ignored
    faults.removeLast(faults.count - faulty)
    ignore(folder, .hidden)
    // Only once for all: folders that lead to each other would be searched over and over.
    guard isOutermost else { return }
    foldersSeen.subtract(hiddenFoldersSeen[seen...])
    hiddenFoldersSeen.removeLast(hiddenFoldersSeen.count - seen)
  }

  private static func isHidden(_ name: [UInt8]) -> Bool {
    name.first == UInt8(ascii: "_") || name.first == UInt8(ascii: ".")
  }

  /// Athena takes neither files nor folders whose names begin with `_` or `.` (Athena, "Other notable limitations"), but
  /// for the folders that lead to a partition (FACTS.md, "Athena: tables").
  private func reasonToIgnore(_ name: [UInt8], _ hasEventName: Bool, mayBeFolder: Bool) -> IgnoreReason? {
    if Self.isHidden(name) { return mayBeFolder && location != nil ? nil : .hidden }
    // A file has the word in its name, a folder is called so: an account's alias may hold it too.
    for sibling in IgnoreReason.siblings where !wanted.contains(sibling.reason) && name.containsBytes(sibling.name) {
      if !mayBeFolder || name.count == sibling.name.utf8CodeUnitCount { return sibling.reason }
    }
    return mayBeFolder || hasEventName ? nil : .otherName
  }

  /// `.json`, `.jsonl` and `.ndjson`, with `.gz` or without, and `.gz` alone: `1.gz` may hold events, while `.log.gz`,
  /// `.csv.gz` or `.tar.gz` is another thing, as the flow logs and access logs are that lie in the same buckets.
  private static func isEventFileName(_ name: [UInt8]) -> Bool {
    var name = name.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }[...]
    let isZipped = name.suffix(3) == Array(".gz".utf8)[...]
    if isZipped { name = name.dropLast(3) }
    if [".json", ".jsonl", ".ndjson"].contains(where: { name.suffix($0.utf8.count).elementsEqual($0.utf8) }) {
      return true
    }
    guard isZipped else { return false }
    guard let point = name.lastIndex(of: UInt8(ascii: ".")) else { return !name.isEmpty }
    return !name[(point + 1)...].allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// The entries of a folder in the order of their bytes; nil where it cannot be read.
  private func entries(in folder: [UInt8]) -> [(name: [UInt8], entry: Entry)]? {
    guard let stream = folder.withCPath({ opendir($0) }) else { return nil }
    defer { closedir(stream) }
    var names: [(name: [UInt8], isFile: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        let text = UnsafeRawPointer(field)
        let length = strlen(text.assumingMemoryBound(to: CChar.self))
        return [UInt8](UnsafeRawBufferPointer(start: text, count: length))
      }
      if name == [UInt8(ascii: ".")] || name == [UInt8(ascii: "."), UInt8(ascii: ".")] { continue }
      names.append((name, Int(entry.pointee.d_type) == Int(DT_REG)))
    }
    names.sort { a, b in
      let order = memcmp(a.name, b.name, min(a.name.count, b.name.count))
      return order != 0 ? order < 0 : a.name.count < b.name.count
    }
    return names.map { name, isFile in
      let hasEventName = Self.isEventFileName(name)
      // Only what is to be read or searched is worth a call of its own.
      if let reason = reasonToIgnore(name, hasEventName, mayBeFolder: !isFile && !hasEventName) {
        return (name, .ignored(reason))
      }
      var status = stat()
      // By its name in the open folder: the way to that need not be looked up for each.
      if name.withCPath({ fstatat(dirfd(stream), $0, &status, 0) }) == 0 {
        return (name, .found(status, hasEventName: hasEventName))
      }
      return (name, hasEventName ? .missing(systemError()) : .ignored(Self.isHidden(name) ? .hidden : .otherName))
    }
  }

  private static func kind(_ status: stat) -> Kind {
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
      return (0...(count - length)).contains {
        bytes[$0] == text.utf8Start[0] && memcmp(base + $0, text.utf8Start, length) == 0
      }
    }
  }
}
