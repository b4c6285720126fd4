import Libc

/// Who named the file that is to be read, and with it what it may be.
package enum FileOrigin: Hashable, Sendable {
  /// Whoever runs the program. A pipe or a device is what they mean.
  case commandLine
  /// A text that somebody else may have written. Only a regular file will do: a device may have no end, a FIFO no
  /// writer, and the files of `/proc` may hold secrets.
  case text
}

/// In bytes: far more than a spec or a table beside one has, and little enough to be held several times.
package let largestTextFile = 64 << 20

/// The whole of a file, unless it has more than `limit` bytes.
package func readFile(
  _ path: String, namedBy origin: FileOrigin = .commandLine, limit: Int = 1 << 30
) throws(FileFailure) -> [UInt8] {
  var flags = O_RDONLY | O_CLOEXEC | O_NOCTTY
  switch origin {
  case .commandLine: break
  case .text:
    // Asked before it is opened, as to open a device may do something.
    guard let status = fileStatus(path) else { throw FileFailure() }
    try requireRegular(status)
    flags |= O_NONBLOCK
  }
  let descriptor = open(path, flags)
  guard descriptor >= 0 else { throw FileFailure() }
  defer { close(descriptor) }
  guard let status = fileStatus(descriptor) else { throw FileFailure() }
  if status.isFolder { throw FileFailure(reason: "it is a folder") }
  if status.isRegular, status.st_size > limit { throw tooLarge(limit) }
  guard case .text = origin else { return try readAll(descriptor, limit: limit) }
  try requireRegular(status)
  let bytes = try readAll(descriptor, limit: limit)
  // So are the files that the kernel makes up.
  guard status.st_size > 0 || bytes.isEmpty else { throw notRegular }
  return bytes
}

/// The first 4,096 bytes of a regular file; nil if it cannot be read.
package func head(ofFile path: String) -> [UInt8]? {
  guard isRegularFile(path) else { return nil }
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  let count = 4096
  return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    filled = max(0, pread(descriptor, buffer.baseAddress, count, 0))
  }
}

/// Whether a file may be written over: there is none, it is empty, or its beginning shows that it is of our making. One
/// that cannot be read may be anybody's.
package func mayReplace(_ path: String, _ isOurs: (_ head: [UInt8]) -> Bool) -> Bool {
  guard isRegularFile(path) else { return true }
  return head(ofFile: path).map { $0.isEmpty || isOurs($0) } ?? false
}

/// Everything up to the end of a descriptor, unless that is more than `limit` bytes.
package func readAll(_ descriptor: Int32, limit: Int = 1 << 30) throws(FileFailure) -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      guard bytes.count + count <= limit else { throw tooLarge(limit) }
      bytes.append(contentsOf: buffer[..<count])
    } else if count == 0 {
      return bytes
    } else if errno == EAGAIN {
      waitUntilReady(descriptor, POLLIN)
    } else if errno != EINTR {
      throw FileFailure()
    }
  }
}

/// Waits until a descriptor that does not block by itself can be read (`POLLIN`) or written (`POLLOUT`): another
/// program that has the same terminal or pipe may have set that.
package func waitUntilReady(_ descriptor: Int32, _ event: Int32) {
  var request = pollfd(fd: descriptor, events: Int16(event), revents: 0)
  _ = poll(&request, 1, -1)
}

/// What of a descriptor is there, waiting until there is something; nothing at its end.
package func readSome(_ descriptor: Int32) throws(FileFailure) -> [UInt8] {
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 { return Array(buffer[..<count]) }
    if errno == EAGAIN { waitUntilReady(descriptor, POLLIN) } else if errno != EINTR { throw FileFailure() }
  }
}

/// Whether a file or folder is there and may be read.
package func checkReadable(_ path: String) throws(FileFailure) {
  let mode = isFolder(path) ? R_OK | X_OK : R_OK
  guard faccessat(AT_FDCWD, path, mode, AT_EACCESS) == 0 else { throw FileFailure() }
}

/// Whether reading a path a second time gives the same again: a pipe is empty by then.
package func isRepeatable(_ path: String) -> Bool {
  fileStatus(path).map { $0.isRegular || $0.isFolder } ?? true
}

private let notRegular = FileFailure(reason: "it is not a regular file")

private func requireRegular(_ status: stat) throws(FileFailure) {
  if status.isFolder { throw FileFailure(reason: "it is a folder") }
  guard status.isRegular else { throw notRegular }
}

private func tooLarge(_ limit: Int) -> FileFailure { .tooLarge(limit) }

extension FileFailure {
  /// The limit is in bytes.
  package static func tooLarge(_ limit: Int) -> FileFailure {
    FileFailure(reason: "it has more than \(limit >> 20) MiB, and no more are read")
  }
}
