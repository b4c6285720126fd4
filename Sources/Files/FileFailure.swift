import Libc

/// Why a file could not be read or written, as a sentence without the path.
package struct FileFailure: Error, Hashable, Sendable {
  package var reason: String

  package init(reason: String) {
    self.reason = reason
  }

  /// What the system said last.
  package init() {
    reason = String(cString: strerror(errno))
  }
}

/// What the system knows of a path, links followed; nil with `errno` where there is nothing.
func fileStatus(_ path: String) -> stat? {
  // The system reads a path as far as its first NUL, and no file's name holds one.
  guard !path.utf8.contains(0) else {
    errno = ENOENT
    return nil
  }
  var status = stat()
  return stat(path, &status) == 0 ? status : nil
}

/// What the system knows of an open file.
func fileStatus(_ descriptor: Int32) -> stat? {
  var status = stat()
  return fstat(descriptor, &status) == 0 ? status : nil
}

extension stat {
  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }

  /// Whether both are one file, under whatever names.
  func isSameFile(as other: stat) -> Bool { st_dev == other.st_dev && st_ino == other.st_ino }
}
