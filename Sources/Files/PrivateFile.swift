import Libc

/// A file that only this user can read, in a folder of its own, gone after `remove`.
///
/// The folder is locked while this process lives. What a process that was killed has left is thus known, and removed by
/// the next one.
package struct PrivateFile: Sendable {
  package let path: String
  private let folder: String
  private let lock: Int32

  /// `temporary` is the folder that the environment names; a relative one is not used.
  package init(_ bytes: [UInt8], in temporary: String?) throws(FileFailure) {
    let parent = Self.parent(temporary)
    var template = Array("\(parent)/\(Self.prefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileFailure(reason: "\(parent): \(FileFailure().reason)") }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    lock = open(folder, O_RDONLY | O_CLOEXEC)
    if lock >= 0 { _ = flock(lock, LOCK_EX | LOCK_NB) }
    path = "\(folder)/\(Self.fileName)"
    do throws(FileFailure) {
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw FileFailure() }
      defer { close(descriptor) }
      try writeAll(descriptor, bytes)
    } catch {
      remove()
      throw error
    }
  }

  package func remove() {
    unlink(path)
    rmdir(folder)
    if lock >= 0 { close(lock) }
  }

  private static let prefix = "trailspan-request-"
  private static let fileName = "request.json"

  private static func parent(_ temporary: String?) -> String {
    temporary.flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil } ?? "/tmp"
  }

  /// Removes folders of this user that no process holds; those of the last minute may be about to be held. Once in a
  /// process is enough: the folder may hold very many files of others.
  package static func sweep(in temporary: String?) {
    let parent = parent(temporary)
    for name in (try? names(inFolder: parent, startingWith: prefix)) ?? []
    where name.count == prefix.utf8.count + 6 {
      let folder = "\(parent)/\(String(decoding: name, as: UTF8.self))"
      var status = stat()
      guard lstat(folder, &status) == 0, status.isFolder, status.st_uid == geteuid(), status.st_mode & 0o777 == 0o700,
        Int(time(nil)) - modificationTime(status) > 60
      else { continue }
      let descriptor = open(folder, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { continue }
      // Nothing else is in a folder of ours, and a folder with something else in it stays.
      guard let files = try? names(inFolder: folder), files.allSatisfy({ $0.elementsEqual(fileName.utf8) }) else {
        continue
      }
      unlink("\(folder)/\(fileName)")
      rmdir(folder)
    }
  }

  private static func modificationTime(_ status: stat) -> Int {
    #if canImport(Darwin)
      status.st_mtimespec.tv_sec
    #else
      status.st_mtim.tv_sec
    #endif
  }
}
