import Values

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file could not be read or written, as a sentence without the path.
struct FileFailure: Error {
  var reason: String

  init(reason: String) {
    self.reason = reason
  }

  /// What the system said last.
  init() {
    reason = String(cString: strerror(errno))
  }
}

/// The whole of a file.
func readFile(_ path: String) throws(FileFailure) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileFailure() }
  defer { close(descriptor) }
  return try readAll(descriptor)
}

/// Whether a file or folder is there and may be read.
func checkReadable(_ path: String) throws(FileFailure) {
  guard access(path, R_OK) == 0 else { throw FileFailure() }
}

/// Everything up to the end of a descriptor.
func readAll(_ descriptor: Int32) throws(FileFailure) -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      bytes.append(contentsOf: buffer[..<count])
    } else if count == 0 {
      return bytes
    } else if errno != EINTR {
      throw FileFailure()
    }
  }
}

/// Writes beside the file and renames, so that a failure leaves no half of it. A link stays one: what it leads to is
/// written.
func writeFile(_ link: String, _ text: String) throws(FileFailure) {
  let path = resolvedPath(link) ?? link
  let temporary = path + ".tmp\(getpid())"
  let mode = fileMode(path) ?? 0o644
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
  guard descriptor >= 0 else { throw FileFailure() }
  let bytes = Array(text.utf8)
  var start = 0
  while start < bytes.count {
    let count = bytes[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      start += count
    } else if count < 0, errno != EINTR {
      let failure = FileFailure()
      close(descriptor)
      unlink(temporary)
      throw failure
    }
  }
  guard close(descriptor) == 0, rename(temporary, path) == 0 else {
    let failure = FileFailure()
    unlink(temporary)
    throw failure
  }
}

/// Makes a folder, and those above it, where there is none.
func makeFolder(_ path: String) throws(FileFailure) {
  var status = stat()
  if stat(path, &status) == 0 {
    guard status.st_mode & S_IFMT == S_IFDIR else { throw FileFailure(reason: "it is no folder") }
    return
  }
  if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
  guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileFailure() }
}

/// The path that all links of this one lead to; nil where there is nothing.
func resolvedPath(_ path: String) -> String? {
  let resolved = realpath(path, nil)
  defer { free(resolved) }
  return resolved.map { String(cString: $0) }
}

/// Whether there is anything of that path, be it a link that leads nowhere.
func exists(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

/// Whether there is a file of that path that is not a device, a pipe or a folder.
func isRegularFile(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}

/// Whether there is a folder of that path.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// The names of what is in a folder, in their order; none where it cannot be read.
func namesInFolder(_ path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      })
  }
  return names.sorted()
}

private func fileMode(_ path: String) -> mode_t? {
  var status = stat()
  return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
}

/// A path that a file names, relative to the folder of that file.
func resolve(_ path: String, besides file: String) -> String {
  guard !path.hasBytePrefix("/"), file != "-", let slash = file.utf8.lastIndex(of: UInt8(ascii: "/"))
  else { return path }
  return String(decoding: file.utf8[...slash], as: UTF8.self) + path
}

/// The last component of a path without its ending `.span`.
func stem(of path: String) -> String {
  let name = lastComponent(of: path)
  return name == "-" ? "spec" : name.hasByteSuffix(".span") ? name.droppingLastBytes(5) : name
}

func lastComponent(of path: String) -> String { path.byteSplit("/").last { !$0.isEmpty } ?? path }
