import CXattr
import Libc

/// Writes the whole of a file.
///
/// A regular file is written beside and renamed, so that a reader sees the old bytes or the new ones and a failure
/// leaves the old ones; it keeps its mode and its owner, and a link to it stays one. What has several names or extended
/// attributes, as access control lists are, is written in place, as is what lies in a folder that may not be written
/// to. A device, a pipe or a terminal is written to.
package func writeFile(_ path: String, _ text: String) throws(FileFailure) {
  let bytes = Array(text.utf8)
  guard let status = fileStatus(path) else {
    guard errno == ENOENT else { throw FileFailure() }
    var link = stat()
    guard lstat(path, &link) != 0 else { return try overwrite(path, bytes, creating: true) }
    let folder = parent(of: path)
    let file = try NewFile(in: folder, mode: 0o666)
    defer { file.discard() }
    try file.write(bytes)
    return try file.publish(as: path)
  }
  // `/dev/stdout` of a program whose output goes to a file: that is open already, and writing goes on where it is.
  for descriptor: Int32 in [1, 2] {
    if let standard = fileStatus(descriptor), standard.isSameFile(as: status), status.isRegular {
      return try writeAll(descriptor, bytes)
    }
  }
  guard status.isRegular, status.st_nlink == 1, !hasAttributes(path), let target = resolvedPath(path),
    fileStatus(target).map({ $0.isSameFile(as: status) }) == true
  else { return try overwrite(path, bytes, creating: false) }
  // The file's own mode decides whether it may be written, not its folder's.
  guard access(target, W_OK) == 0 else { throw FileFailure() }
  do throws(FileFailure) {
    let file = try NewFile(in: parent(of: target), mode: 0o600)
    defer { file.discard() }
    try file.write(bytes)
    try file.take(ownerAndModeOf: status)
    try file.publish(as: target)
  } catch {
    guard error == .cannotWriteBeside else { throw error }
    try overwrite(target, bytes, creating: false)
  }
}

/// Writes a file where there is none, whole or not at all; false where there is something by that name.
package func writeNewFile(_ path: String, _ text: String) throws(FileFailure) -> Bool {
  let file = try NewFile(in: parent(of: path), mode: 0o666)
  defer { file.discard() }
  try file.write(Array(text.utf8))
  return try file.publishAsNew(path)
}

/// Writes to what is there, and cuts a regular file where the text ends.
private func overwrite(_ path: String, _ bytes: [UInt8], creating: Bool) throws(FileFailure) {
  let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY | (creating ? O_CREAT : 0), 0o666)
  guard descriptor >= 0 else { throw FileFailure() }
  defer { close(descriptor) }
  guard let status = fileStatus(descriptor), status.isRegular else { return try writeAll(descriptor, bytes) }
  // All the room before the first byte: where the disk is full the old text is still there.
  if bytes.count > status.st_size, !reserve(descriptor, off_t(bytes.count)) {
    let failure = FileFailure()
    _ = ftruncate(descriptor, status.st_size)
    throw failure
  }
  // Pad to the old length with blank lines, so that a kill before the truncation leaves a valid text.
  let surplus = max(0, Int(status.st_size) - bytes.count)
  try writeAll(descriptor, bytes + Array(repeating: UInt8(ascii: "\n"), count: surplus))
  guard ftruncate(descriptor, off_t(bytes.count)) == 0 else { throw FileFailure() }
}

/// Whether a file has room for this many bytes now; sets `errno` if not.
private func reserve(_ descriptor: Int32, _ size: off_t) -> Bool {
  #if os(Linux)
    errno = posix_fallocate(descriptor, 0, size)
    // A file system that cannot say so beforehand says it when it is written.
    return errno == 0 || errno == EOPNOTSUPP || errno == EINVAL
  #else
    return true
  #endif
}

/// Whether a file has extended attributes besides SELinux's label, which the folder gives.
private func hasAttributes(_ path: String) -> Bool {
  #if os(Linux)
    let size = listxattr(path, nil, 0)
    guard size > 0 else { return false }
    var names = [CChar](repeating: 0, count: size)
    let count = listxattr(path, &names, size)
    guard count > 0 else { return true }
    let list = names[..<count].split(separator: 0).map {
      String(decoding: $0.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    return list.contains { $0 != "security.selinux" }
  #else
    return false
  #endif
}

func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) throws(FileFailure) {
  var start = 0
  while start < bytes.count {
    let count = bytes[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      start += count
    } else if count == 0 || errno != EINTR {
      throw FileFailure()
    }
  }
}

/// The folder that a path lies in, as a path.
package func parent(of path: String) -> String {
  let bytes = path.utf8
  guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == bytes.startIndex ? "/" : String(path[..<slash])
}
