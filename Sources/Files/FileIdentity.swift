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
