import Libc
import Synchronization

/// A file that one process at a time holds and replaces. The lock is on the file itself, so that no other file has to
/// lie beside it, and it ends with the process, however that ends.
package final class LockedFile: Sendable {
  private let path: String
  /// Of the file as it is now; negative where there is none yet.
  private let descriptor: Mutex<Int32>

  private init(_ path: String, _ descriptor: Int32) {
    self.path = path
    self.descriptor = Mutex(descriptor)
  }

  deinit { release() }

  /// Nil where another process holds it. A file that is not there yet is held from the first `replace` on.
  package static func hold(_ path: String) throws(FileFailure) -> LockedFile? {
    // By the given path where the one that links lead to cannot be written as a text.
    let target = resolvedPath(path) ?? path
    // A holder may replace it between the opening and the lock.
    for _ in 0..<100 {
      var descriptor = open(target, O_RDWR | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
      if descriptor < 0, errno == EACCES || errno == EROFS {
        descriptor = open(target, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
      }
      guard descriptor >= 0 else {
        if errno == ENOENT { return LockedFile(target, -1) }
        throw FileFailure()
      }
      guard let status = fileStatus(descriptor), status.isRegular else {
        close(descriptor)
        throw FileFailure(reason: "it is not a regular file")
      }
      // Some file systems know no locks; there the file is taken without.
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        close(descriptor)
        return nil
      }
      if let now = fileStatus(target), now.isSameFile(as: status) { return LockedFile(target, descriptor) }
      close(descriptor)
    }
    return nil
  }

  /// Calls `body` with the descriptor of the file as it is now, negative where there is none yet. A program that
  /// inherits it holds the file too, and does so for as long as it lives, unless `release` or `replace` is called
  /// before.
  package func withDescriptor<Result>(_ body: (Int32) -> Result) -> Result { descriptor.withLock { body($0) } }

  /// Lets others hold it, even while this object is still in use.
  package func release() {
    descriptor.withLock { descriptor in
      if descriptor >= 0 {
        // A child that is about to be another program shares the lock until then: closing alone would leave it held.
        _ = flock(descriptor, LOCK_UN)
        close(descriptor)
      }
      descriptor = -1
    }
  }

  /// Writes the file anew. False where another file lies there by now, which is not this one's to replace.
  package func replace(with text: String) throws(FileFailure) -> Bool {
    let outcome = descriptor.withLock { descriptor in
      Result { () throws(FileFailure) in try replace(&descriptor, Array(text.utf8)) }
    }
    return try outcome.get()
  }

  private func replace(_ descriptor: inout Int32, _ bytes: [UInt8]) throws(FileFailure) -> Bool {
    let file = try NewFile(in: parent(of: path), mode: 0o666)
    defer { file.discard() }
    try file.write(bytes, isDurable: true)
    _ = flock(file.descriptor, LOCK_EX | LOCK_NB)
    let held = descriptor < 0 ? nil : fileStatus(descriptor)
    if let held, let now = fileStatus(path) {
      guard now.isSameFile(as: held) else { return false }
      try? file.take(ownerAndModeOf: held)
      try file.publish(as: path)
    } else {
      guard try file.publishAsNew(path) else { return false }
    }
    if descriptor >= 0 { close(descriptor) }
    descriptor = file.takeDescriptor()
    return true
  }
}
