package import Libc

/// What tells one file or folder from all others, whatever path leads to it.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64

  /// Nil where there is no folder of that path.
  package init?(ofFolder path: String) {
    guard let status = fileStatus(path), status.isFolder else { return nil }
    self.init(status)
  }

  /// Nil where there is nothing of that path.
  package init?(of path: String) {
    guard let status = fileStatus(path) else { return nil }
    self.init(status)
  }

  package init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
  }
}

/// Numbers of which at least one differs once a regular file has been changed or replaced, and its size in bytes. Nil for
/// anything else, and for a file changed so recently that its next change may get the same time.
///
/// - Parameter now: in seconds since 1970.
package func fileMarks(_ path: String, now: Int = time(nil)) -> (marks: [Int64], size: Int)? {
  guard let status = fileStatus(path), status.isRegular else { return nil }
  #if canImport(Darwin)
    let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
  #else
    let (written, changed) = (status.st_mtim, status.st_ctim)
  #endif
  guard now - changed.tv_sec >= 2 else { return nil }
  let marks = [
    Int64(truncatingIfNeeded: status.st_dev), Int64(truncatingIfNeeded: status.st_ino), Int64(status.st_size),
    Int64(written.tv_sec), Int64(written.tv_nsec), Int64(changed.tv_sec), Int64(changed.tv_nsec),
  ]
  return (marks, Int(status.st_size))
}
