import Libc

/// A file being written. On Linux it has no name until it is complete, so a killed program leaves nothing after; on
/// systems that cannot do that it has a temporary name.
final class NewFile {
  private let folder: String
  private(set) var descriptor: Int32
  /// Its present name, which `discard` removes.
  private var temporaryName: String?

  /// Fails with `.cannotWriteBeside` where the folder may not be written to.
  init(in folder: String, mode: mode_t) throws(FileFailure) {
    self.folder = folder
    #if os(Linux)
      // Its name comes by way of `/proc`, which may be missing.
      descriptor = access("/proc/self/fd", X_OK) == 0 ? open(folder, unnamed | O_WRONLY | O_CLOEXEC, mode) : -1
      if descriptor >= 0 { return }
    #else
      descriptor = -1
    #endif
    try makeNamed(mode)
  }

  private func makeNamed(_ mode: mode_t) throws(FileFailure) {
    for _ in 0..<100 {
      let name = Self.name(in: folder)
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if descriptor >= 0 {
        temporaryName = name
        return
      }
      guard errno == EEXIST else { break }
    }
    if errno == EACCES || errno == EPERM { throw FileFailure.cannotWriteBeside }
    throw FileFailure()
  }

  /// A name that no other file has: one that an earlier program left behind is not in the way.
  private static func name(in folder: String) -> String {
    "\(folder)/.trailspan-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
  }

  /// `isDurable` waits until the bytes are on the disk.
  func write(_ bytes: [UInt8], isDurable: Bool = false) throws(FileFailure) {
    try writeAll(descriptor, bytes)
    guard isDurable, fsync(descriptor) != 0, errno != EINVAL else { return }
    throw FileFailure()
  }

  func take(ownerAndModeOf status: stat) throws(FileFailure) {
    guard let own = fileStatus(descriptor) else { throw FileFailure() }
    if own.st_uid != status.st_uid || own.st_gid != status.st_gid {
      guard fchown(descriptor, status.st_uid, status.st_gid) == 0 else { throw FileFailure.cannotWriteBeside }
    }
    guard fchmod(descriptor, status.st_mode & 0o7777) == 0 else { throw FileFailure.cannotWriteBeside }
  }

  /// Gives it its name; a file that has that name now is replaced.
  func publish(as path: String) throws(FileFailure) {
    #if os(Linux)
      if temporaryName == nil {
        if link(as: path) { return }
        if errno != EEXIST { throw FileFailure() }
        let name = Self.name(in: folder)
        guard link(as: name) else { throw FileFailure() }
        temporaryName = name
      }
    #endif
    guard let name = temporaryName, rename(name, path) == 0 else {
      // A file that is a mount point of its own, as in a container, cannot be replaced and can be written to.
      throw errno == EBUSY || errno == EXDEV ? FileFailure.cannotWriteBeside : FileFailure()
    }
    temporaryName = nil
  }

  /// Gives it its name where no file has it yet; false where one has.
  func publishAsNew(_ path: String) throws(FileFailure) -> Bool {
    if let name = temporaryName {
      if Self.link(name, path) == 0 {
        unlink(name)
        temporaryName = nil
        return true
      }
      guard errno != EEXIST else { return false }
      // FAT, for example, has no links: the name is taken first, and the file then put in its place.
      let reserved = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard reserved >= 0 else {
        guard errno == EEXIST else { throw FileFailure() }
        return false
      }
      close(reserved)
      guard rename(name, path) == 0 else {
        let failure = FileFailure()
        unlink(path)
        throw failure
      }
      temporaryName = nil
      return true
    }
    if link(as: path) { return true }
    guard errno == EEXIST else { throw FileFailure() }
    return false
  }

  private func link(as path: String) -> Bool {
    linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
  }

  private static func link(_ old: String, _ new: String) -> Int32 { linkat(AT_FDCWD, old, AT_FDCWD, new, 0) }

  /// The open file, which is the caller's to close from now on.
  func takeDescriptor() -> Int32 {
    defer { descriptor = -1 }
    return descriptor
  }

  /// Closes it, and removes what was not published.
  func discard() {
    if let temporaryName { unlink(temporaryName) }
    temporaryName = nil
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }
}

extension FileFailure {
  /// The folder, or the file's owner, allows no other file in its place.
  static let cannotWriteBeside = FileFailure(reason: "Permission denied")
}

#if os(Linux)
  /// `O_TMPFILE`, a macro that Swift does not see (Linux's `fcntl.h`).
  private let unnamed: Int32 = 0o20000000 | O_DIRECTORY
#endif
