import Libc

extension LockedFile {
  /// The process that holds a file because it inherited it from one which is gone: see `withDescriptor`. Nil where the
  /// process that took the lock lives, and where the system does not say.
  package static func heir(of path: String) -> Int32? {
    guard let status = fileStatus(resolvedPath(path) ?? path) else { return nil }
    var heir: Int32?
    for name in (try? names(inFolder: "/proc", startingWith: "")) ?? [] {
      let process = String(decoding: name, as: UTF8.self)
      guard let identifier = Int32(process) else { continue }
      for descriptor in (try? names(inFolder: "/proc/\(process)/fd", startingWith: "")) ?? [] {
        let descriptor = String(decoding: descriptor, as: UTF8.self)
        guard let open = fileStatus("/proc/\(process)/fd/\(descriptor)"), open.isSameFile(as: status),
          let flags = flags(ofDescriptor: "/proc/\(process)/fdinfo/\(descriptor)"), flags & (O_WRONLY | O_RDWR) != 0
        else { continue }
        // Whoever opened it keeps it from other programs.
        if flags & O_CLOEXEC != 0 { return nil }
        heir = heir ?? identifier
      }
    }
    return heir
  }

  /// What a descriptor was opened with, as `proc(5)` gives it, in octal digits: `flags:	02100001`.
  private static func flags(ofDescriptor path: String) -> Int32? {
    guard let bytes = try? readFile(path) else { return nil }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: "\t")
      if words.count == 2, words[0] == "flags:" { return Int32(words[1], radix: 8) }
    }
    return nil
  }
}
