import Libc

/// Makes a folder, and those above it, where there is none.
package func makeFolder(_ path: String) throws(FileFailure) {
  if let status = fileStatus(path) {
    guard status.isFolder else { throw FileFailure(reason: "it is not a folder") }
    return
  }
  let above = parent(of: path)
  if above != ".", above != "/" { try makeFolder(above) }
  guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileFailure() }
}

/// Whether there is a folder of that path.
package func isFolder(_ path: String) -> Bool { fileStatus(path)?.isFolder == true }

/// Whether there is a regular file of that path.
package func isRegularFile(_ path: String) -> Bool { fileStatus(path)?.isRegular == true }

/// Whether what is written to a path goes where standard output goes: a file, a pipe or a terminal.
package func isStandardOutput(_ path: String) -> Bool {
  guard let status = fileStatus(path), let output = fileStatus(1) else { return false }
  return status.isSameFile(as: output) && !isSameFile(path, "/dev/null")
}

/// Whether two paths lead to the same file.
package func isSameFile(_ path: String, _ other: String) -> Bool {
  guard let status = fileStatus(path), let otherStatus = fileStatus(other) else { return false }
  return status.isSameFile(as: otherStatus)
}

/// Whether there is anything of that path, be it a link that leads nowhere.
package func exists(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

/// Whether two paths are one name in one folder, where there may be no file yet.
package func isSamePlace(_ path: String, _ other: String) -> Bool {
  guard lastComponent(of: path).utf8.elementsEqual(lastComponent(of: other).utf8) else { return false }
  return FileIdentity(ofFolder: parent(of: path)).map { $0 == FileIdentity(ofFolder: parent(of: other)) } ?? false
}

/// Whether the path is a symbolic link.
package func isLink(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}

/// Whether the path is a symbolic link to what is not there.
package func isDeadLink(_ path: String) -> Bool { isLink(path) && fileStatus(path) == nil }

/// The path that all links of this one lead to; nil where there is nothing, and where it is not UTF-8: repaired, it
/// would be the path of another file.
package func resolvedPath(_ path: String) -> String? {
  guard let found = realpath(path, nil) else { return nil }
  defer { free(found) }
  return String(validatingCString: found)
}

/// The same for bytes, which need not be UTF-8.
package func resolvedPath(_ path: [UInt8]) -> [UInt8]? {
  guard let found = path.withCPath({ realpath($0, nil) }) else { return nil }
  defer { free(found) }
  return UnsafeBufferPointer(start: found, count: strlen(found)).map { UInt8(bitPattern: $0) }
}

/// Whether a file may be written to, or made in a folder.
package func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

/// Whether there is a folder of that path, which need not be UTF-8.
package func isFolder(_ path: [UInt8]) -> Bool {
  var status = stat()
  return path.withCPath { stat($0, &status) } == 0 && status.isFolder
}

/// Whether there is such a folder; fails where nobody can tell: a folder on the way to it may not be searched, or the path
/// is too long.
package func checkedIsFolder(_ path: [UInt8]) throws(FileFailure) -> Bool {
  var status = stat()
  if path.withCPath({ stat($0, &status) }) == 0 { return status.isFolder }
  if errno == EACCES || errno == ENAMETOOLONG { throw FileFailure() }
  return false
}

/// The names of what is in a folder, in the order of their bytes; those that begin with a prefix where one is given.
package func names(inFolder path: String, startingWith prefix: String = "") throws(FileFailure) -> [[UInt8]] {
  guard let folder = opendir(path) else { throw FileFailure() }
  defer { closedir(folder) }
  return folderEntries(folder, startingWith: prefix).map(\.name)
}

/// The names of what is in a folder, in the order of their bytes; none where it cannot be read.
package func namesInFolder(_ path: String) -> [String] {
  ((try? names(inFolder: path)) ?? []).map { String(decoding: $0, as: UTF8.self) }
}

/// Opens a folder that may be listed and searched; nil with `errno` otherwise. Of a folder that may only be listed (mode
/// 644) nothing is known but the names in it.
package func openFolder(_ path: [UInt8]) -> OpaquePointer? {
  guard let folder = path.withCPath({ opendir($0) }) else { return nil }
  if faccessat(dirfd(folder), ".", X_OK, AT_EACCESS) == 0 { return folder }
  let error = errno
  closedir(folder)
  errno = error
  return nil
}

/// The names of the folders in a folder, links to folders among them, in the order of their bytes.
package func folderNames(inFolder path: [UInt8]) throws(FileFailure) -> [[UInt8]] {
  guard let folder = openFolder(path) else { throw FileFailure() }
  defer { closedir(folder) }
  return folderEntries(folder).map(\.name).filter { name in
    var status = stat()
    return name.withCPath { fstatat(dirfd(folder), $0, &status, 0) } == 0 && status.isFolder
  }
}

extension [UInt8] {
  /// Lends the bytes as the system takes a path.
  package func withCPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (self + [0]).withUnsafeBytes { body($0.assumingMemoryBound(to: CChar.self).baseAddress!) }
  }
}

/// The names of what is in an open folder with the types that it gives, in the order of their bytes; those that begin
/// with a prefix where one is given.
package func folderEntries(_ folder: OpaquePointer, startingWith prefix: String = "") -> [(name: [UInt8], type: Int)] {
  var entries: [(name: [UInt8], type: Int)] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
      let text = UnsafeRawPointer(field)
      let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text.assumingMemoryBound(to: CChar.self)))
      return bytes.starts(with: prefix.utf8) ? [UInt8](bytes) : []
    }
    if name.isEmpty || name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { continue }
    entries.append((name, Int(entry.pointee.d_type)))
  }
  return entries.sorted { a, b in
    let order = memcmp(a.name, b.name, min(a.name.count, b.name.count))
    return order != 0 ? order < 0 : a.name.count < b.name.count
  }
}

/// Whether a file is read as though it had no folder: standard input, `<(…)`, a named pipe.
package func isPipe(_ file: String) -> Bool {
  file == "-" || file == "/dev/stdin" || file.utf8.starts(with: "/dev/fd/".utf8)
    || exists(file) && !isRegularFile(file) && !isFolder(file)
}

/// A path that a file names, relative to the folder of that file; where it comes from a pipe, to the current folder.
package func resolve(_ path: String, besides file: String) -> String {
  guard path.utf8.first != UInt8(ascii: "/"), !isPipe(file),
    let slash = file.utf8.lastIndex(of: UInt8(ascii: "/"))
  else { return path }
  return String(decoding: Array(file.utf8[...slash]) + Array(path.utf8), as: UTF8.self)
}

/// The last component of a path.
package func lastComponent(of path: String) -> String {
  path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? path
}

/// The last component of a path without its ending `.span`.
package func stem(of path: String) -> String {
  let name = Array(lastComponent(of: path).utf8)
  let ending = Array(".span".utf8)
  if name == [UInt8(ascii: "-")] { return "spec" }
  return String(
    decoding: name.suffix(ending.count) == ending[...] ? name.dropLast(ending.count) : name[...], as: UTF8.self)
}
