import Glibc

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file that only this user can read, in a folder of its own, gone after `remove`.
struct PrivateFile: Sendable {
  let path: String
  private let folder: String

  init(_ bytes: [UInt8]) throws(AthenaError) {
    let parent = ProcessInfo.processInfo.environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var template = Array("\(parent)/trailspan-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .file(path: parent, reason: String(cString: strerror(errno)))
    }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = folder + "/request.json"
    do {
      try writeNewFile(bytes, to: path, mode: 0o600)
    } catch {
      remove()
      throw error
    }
  }

  func remove() {
    unlink(path)
    rmdir(folder)
  }
}

/// Writes a file beside the path and renames it, so that a reader sees the old bytes or the new ones and nothing between.
package func writeAtomically(_ text: String, to path: String) throws(AthenaError) {
  // A link is written through, not replaced.
  var target = path
  if let resolved = realpath(path, nil) {
    target = String(cString: resolved)
    free(resolved)
  }
  var info = stat()
  let mode: mode_t = stat(target, &info) == 0 ? info.st_mode & 0o777 : 0o644
  let beside = "\(target).\(getpid()).\(UInt32.random(in: 0 ... .max)).tmp"
  do {
    try writeNewFile(Array(text.utf8), to: beside, mode: mode)
  } catch {
    unlink(beside)
    if case .file(_, let reason) = error { throw .file(path: path, reason: reason) }
    throw error
  }
  guard rename(beside, target) == 0 else {
    let reason = String(cString: strerror(errno))
    unlink(beside)
    throw .file(path: path, reason: reason)
  }
}

private func writeNewFile(_ bytes: [UInt8], to path: String, mode: mode_t) throws(AthenaError) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
  guard descriptor >= 0 else { throw .file(path: path, reason: String(cString: strerror(errno))) }
  var written = 0
  while written < bytes.count {
    let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      written += count
    } else if errno != EINTR {
      let reason = String(cString: strerror(errno))
      close(descriptor)
      throw .file(path: path, reason: reason)
    }
  }
  guard fsync(descriptor) == 0 || errno == EINVAL, close(descriptor) == 0 else {
    throw .file(path: path, reason: String(cString: strerror(errno)))
  }
}
