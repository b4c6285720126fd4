import CXattr
import Files
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder of its own for one test.
final class Scratch {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "/files-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  @discardableResult
  func make(_ name: String, _ text: String, mode: Int = 0o644) throws -> String {
    try text.write(toFile: path(name), atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path(name))
    return path(name)
  }

  func text(_ name: String) -> String? { try? String(contentsOfFile: path(name), encoding: .utf8) }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }
}

func status(_ path: String) -> stat {
  var status = stat()
  lstat(path, &status)
  return status
}

@Suite struct WriteFileTests {
  @Test func aFileKeepsItsModeAndItsOwner() throws {
    let scratch = try Scratch()
    let path = try scratch.make("x", "old, and longer", mode: 0o4750)
    if geteuid() == 0 { #expect(chown(path, 1234, 2345) == 0 && chmod(path, 0o4750) == 0) }
    let before = status(path)
    try writeFile(path, "new")
    let after = status(path)
    #expect(scratch.text("x") == "new")
    #expect(after.st_mode == before.st_mode && after.st_uid == before.st_uid && after.st_gid == before.st_gid)
    #expect(scratch.names == ["x"])
  }

  @Test func aLinkStaysALink() throws {
    let scratch = try Scratch()
    try scratch.make("x", "old")
    #expect(symlink("x", scratch.path("soft")) == 0)
    #expect(symlink("nothing yet", scratch.path("dangling")) == 0)
    try writeFile(scratch.path("soft"), "1")
    #expect(scratch.text("x") == "1")
    try writeFile(scratch.path("dangling"), "2")
    #expect(scratch.text("nothing yet") == "2")
    for name in ["soft", "dangling"] { #expect(status(scratch.path(name)).st_mode & S_IFMT == S_IFLNK) }
    #expect(link(scratch.path("x"), scratch.path("hard")) == 0)
    try writeFile(scratch.path("hard"), "both names")
    #expect(scratch.text("x") == "both names")
    try writeFile(scratch.path("x"), "3")
    #expect(scratch.text("hard") == "3")
    #expect(scratch.names == ["dangling", "hard", "nothing yet", "soft", "x"])
  }

  /// The way to a file may lead through a folder whose name is not UTF-8. Repaired, its name is that of another folder.
  @Test func aLockedFileIsTheOneThatWasNamed() throws {
    let scratch = try Scratch()
    let odd = Array(scratch.path("C").utf8) + [0xFC]
    _ = (odd + [0]).withUnsafeBytes { mkdir($0.assumingMemoryBound(to: CChar.self).baseAddress!, 0o755) }
    _ = (odd + [0]).withUnsafeBytes {
      symlink($0.assumingMemoryBound(to: CChar.self).baseAddress!, scratch.path("way"))
    }
    try makeFolder(scratch.path("C\u{FFFD}"))
    try scratch.make("C\u{FFFD}/record", "of somebody else")
    for text in ["first", "second"] {
      let file = try #require(try LockedFile.hold(scratch.path("way/record")))
      #expect(try LockedFile.hold(scratch.path("way/record")) == nil || text == "first")
      #expect(try file.replace(with: text))
      file.release()
      #expect(scratch.text("way/record") == text)
    }
    #expect(scratch.text("C\u{FFFD}/record") == "of somebody else")
    #expect(resolvedPath(scratch.path("way/record")) == nil)
  }

  @Test func aDeviceIsWrittenTo() throws {
    try writeFile("/dev/null", "x")
    #expect(status("/dev/null").st_mode & S_IFMT == S_IFCHR)
    #expect(throws: FileFailure(reason: "No space left on device")) { try writeFile("/dev/full", "x") }
  }

  @Test func aPipeIsWrittenTo() throws {
    let scratch = try Scratch()
    let pipe = scratch.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(symlink("pipe", scratch.path("link")) == 0)
    for path in [pipe, scratch.path("link")] {
      let reader = open(pipe, O_RDONLY | O_NONBLOCK)
      defer { close(reader) }
      try writeFile(path, "through")
      var buffer = [UInt8](repeating: 0, count: 100)
      #expect(read(reader, &buffer, buffer.count) == 7)
    }
    #expect(status(pipe).st_mode & S_IFMT == S_IFIFO)
    #expect(scratch.names == ["link", "pipe"])
  }

  @Test func whatCannotBeWritten() throws {
    let scratch = try Scratch()
    #expect(throws: FileFailure(reason: "Is a directory")) { try writeFile(scratch.folder, "x") }
    #expect(throws: FileFailure(reason: "No such file or directory")) { try writeFile(scratch.path("no/x"), "x") }
    try scratch.make("x", "")
    #expect(throws: FileFailure(reason: "Not a directory")) { try writeFile(scratch.path("x/y"), "x") }
  }

  @Test func newFilesAndFolders() throws {
    let scratch = try Scratch()
    try makeFolder(scratch.path("a/b/c"))
    try makeFolder(scratch.path("a/b"))
    try writeFile(scratch.path("a/b/c/x"), "new")
    #expect(scratch.text("a/b/c/x") == "new")
    #expect(status(scratch.path("a/b/c/x")).st_mode & 0o111 == 0)
    #expect(throws: FileFailure(reason: "it is not a folder")) { try makeFolder(scratch.path("a/b/c/x")) }
    #expect(try folderNames(inFolder: Array(scratch.path("a").utf8)) == [Array("b".utf8)])
    #expect(try folderNames(inFolder: Array(scratch.path("a/b/c").utf8)) == [])
  }

  @Test func oneHolderAtATime() throws {
    let scratch = try Scratch()
    let path = scratch.path("record")
    do {
      let first = try #require(try LockedFile.hold(path))
      let late = try #require(try LockedFile.hold(path))
      #expect(try first.replace(with: "1"))
      // Who came before there was a file finds another's.
      #expect(try !late.replace(with: "late"))
      #expect(try LockedFile.hold(path) == nil)
      #expect(try first.replace(with: "2"))
      #expect(try LockedFile.hold(path) == nil)
      #expect(scratch.text("record") == "2")
      withExtendedLifetime(first) {}
    }
    let next = try #require(try LockedFile.hold(path))
    #expect(try LockedFile.hold(path) == nil)
    #expect(try next.replace(with: "3"))
    #expect(scratch.text("record") == "3")
    #expect(scratch.names == ["record"])
  }

  #if os(Linux)
    /// An access control list would be lost where a new file took the place of the old one.
    @Test func attributesStay() throws {
      let scratch = try Scratch()
      let path = try scratch.make("a.span", "old")
      guard setxattr(path, "user.note", "x", 1, 0) == 0 else { return }
      try writeFile(path, "new text")
      #expect(scratch.text("a.span") == "new text")
      #expect(getxattr(path, "user.note", nil, 0) == 1)
    }
  #endif

  @Test func aPrivateFileIsGone() throws {
    let scratch = try Scratch()
    let file = try PrivateFile([1, 2], in: scratch.folder)
    #expect(try readFile(file.path) == [1, 2])
    #expect(status(file.path).st_mode & 0o777 == 0o600)
    file.remove()
    #expect(scratch.names == [])
    // What a killed process left is old and held by nobody.
    let stale = scratch.path("trailspan-request-abcdef")
    // So called too, and somebody's own.
    let own = ["trailspan-request-notes1", "trailspan-request-backups"].map(scratch.path)
    for folder in [stale] + own {
      try makeFolder(folder)
      try writeFile(folder + (folder == own[0] ? "/notes.txt" : "/request.json"), "{}")
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -3600), .posixPermissions: 0o700], ofItemAtPath: folder)
    }
    PrivateFile.sweep(in: scratch.folder)
    #expect(scratch.names == ["trailspan-request-backups", "trailspan-request-notes1"])
  }
}
