import Files
import Libc
import Values

/// An entry of a folder.
struct FolderEntry {
  enum Kind {
    case ignored(IgnoreReason)
    /// It was in the folder's list; the words say why it cannot be read.
    case missing(String)
    case found(stat, hasEventName: Bool)
  }

  var name: [UInt8]
  var kind: Kind
  /// Whether it is a symbolic link; `found` is what that leads to.
  var isLink: Bool

  /// The entries of a folder in the order of their bytes, nil where it cannot be read. `reasonToIgnore` is asked of
  /// each name first, so that only what is to be read or searched costs a call of its own.
  static func entries(
    in folder: [UInt8],
    reasonToIgnore: (_ name: [UInt8], _ hasEventName: Bool, _ mayBeFolder: Bool) -> IgnoreReason?
  ) -> [FolderEntry]? {
    guard let stream = openFolder(folder) else { return nil }
    defer { closedir(stream) }
    return folderEntries(stream).map { name, type in
      let hasEventName = isEventFileName(name)
      if let reason = reasonToIgnore(name, hasEventName, type != Int(DT_REG) && !hasEventName) {
        return FolderEntry(name: name, kind: .ignored(reason), isLink: false)
      }
      var status = stat()
      var isLink = type == Int(DT_LNK)
      if type == Int(DT_UNKNOWN) {
        let isThere = name.withCPath { fstatat(dirfd(stream), $0, &status, AT_SYMLINK_NOFOLLOW) } == 0
        isLink = isThere && status.st_mode & S_IFMT == S_IFLNK
      }
      // By its name in the open folder: the way to that need not be looked up for each.
      let isFound = name.withCPath { fstatat(dirfd(stream), $0, &status, 0) } == 0
      let kind: Kind =
        if isFound {
          .found(status, hasEventName: hasEventName)
        } else if hasEventName || isLink && !isHidden(name) && !name.contains(UInt8(ascii: ".")) {
          // A link that leads nowhere may have been one to a folder.
          .missing(systemError())
        } else {
          .ignored(isHidden(name) ? .hidden : .otherName)
        }
      return FolderEntry(name: name, kind: kind, isLink: isLink)
    }
  }

  static func isHidden(_ name: [UInt8]) -> Bool {
    name.first == UInt8(ascii: "_") || name.first == UInt8(ascii: ".")
  }

  /// `.json`, `.jsonl` and `.ndjson`, with `.gz` or without, and `.gz` alone: `1.gz` may hold events, while `.log.gz`,
  /// `.csv.gz` or `.tar.gz` is another thing, as the flow logs and access logs are that lie in the same buckets.
  private static func isEventFileName(_ name: [UInt8]) -> Bool {
    var name = name.map(lowercasedASCII)[...]
    let isZipped = name.suffix(3) == Array(".gz".utf8)[...]
    if isZipped { name = name.dropLast(3) }
    if [".json", ".jsonl", ".ndjson"].contains(where: { name.suffix($0.utf8.count).elementsEqual($0.utf8) }) {
      return true
    }
    guard isZipped else { return false }
    guard let point = name.lastIndex(of: UInt8(ascii: ".")) else { return !name.isEmpty }
    return !name[(point + 1)...].allSatisfy(isLetter)
  }
}
