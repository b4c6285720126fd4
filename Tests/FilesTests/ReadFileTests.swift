import Files
import Foundation
import Support
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct ReadFileTests {
  /// A file that was changed or replaced has other marks, though it is as long as before and says it is as old.
  @Test func marks() throws {
    let scratch = try Scratch()
    let path = try scratch.make("x", "abc")
    let later = time(nil) + 10
    let (first, size) = try #require(fileMarks(path, now: later))
    #expect(size == 3)
    #expect(fileMarks(path, now: later)?.marks == first)
    let date = try #require(
      try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
    usleep(50_000)
    try Data("abd".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    #expect(fileMarks(path, now: later)?.marks != first)
    // The next change may come within the same tick of the clock.
    #expect(fileMarks(path) == nil)
    #expect(
      fileMarks(scratch.folder, now: later) == nil
        && fileMarks(scratch.path("none"), now: later) == nil)
  }

  @Test func whatATextMayName() throws {
    let scratch = try Scratch()
    let path = try scratch.make("x", "abc")
    #expect(try readFile(path, namedBy: .text) == Array("abc".utf8))
    #expect(try readFile(try scratch.make("empty", ""), namedBy: .text) == [])
    #expect(mkfifo(scratch.path("pipe"), 0o600) == 0)
    #expect(symlink("pipe", scratch.path("link")) == 0)
    let irregular = FileFailure(reason: "it is not a regular file")
    for name in ["/dev/zero", "/dev/null", "/proc/self/environ", scratch.path("pipe"), scratch.path("link")] {
      #expect(throws: irregular, "\(name)") { try readFile(name, namedBy: .text) }
      #expect(name.hasPrefix("/proc") || !isRepeatable(name))
    }
    #expect(throws: FileFailure(reason: "it is a folder")) { try readFile(scratch.folder, namedBy: .text) }
    #expect(throws: FileFailure(reason: "it is a folder")) { try readFile(scratch.folder) }
    #expect(isRepeatable(path) && isRepeatable(scratch.folder))
  }

  /// A folder of mode 644 has names of which nothing is known.
  @Test func aFolderThatMayNotBeSearched() throws {
    let scratch = try Scratch()
    let folder = scratch.path("folder")
    try makeFolder(folder + "/inner")
    #expect(try folderNames(inFolder: Array(folder.utf8)) == [Array("inner".utf8)])
    #expect(chmod(folder, 0o644) == 0)
    defer { chmod(folder, 0o755) }
    let denied = FileFailure(reason: "Permission denied")
    asNobody {
      #expect(throws: denied) { try folderNames(inFolder: Array(folder.utf8)) }
      #expect(throws: denied) { try checkedIsFolder(Array((folder + "/inner").utf8)) }
      #expect(throws: denied) { try checkReadable(folder) }
      #expect(throws: Never.self) { try checkedIsFolder(Array("/nowhere".utf8)) }
    }
  }

  @Test func nothingLargerThanTheLimit() throws {
    let scratch = try Scratch()
    let path = try scratch.make("x", String(repeating: "x", count: (1 << 20) + 1))
    let failure = FileFailure(reason: "it has more than 1 MiB, and no more are read")
    for origin in [FileOrigin.text, .commandLine] {
      #expect(throws: failure) { try readFile(path, namedBy: origin, limit: 1 << 20) }
      #expect(try readFile(path, namedBy: origin, limit: (1 << 20) + 1).count == (1 << 20) + 1)
    }
    #expect(throws: failure) { try readFile("/dev/zero", limit: 1 << 20) }
  }

  @Test(arguments: [
    ("a.csv", "x.span", "a.csv"), ("a.csv", "g/x.span", "g/a.csv"), ("/a.csv", "g/x.span", "/a.csv"),
    ("a.csv", "-", "a.csv"), ("a.csv", "/dev/fd/63", "a.csv"), ("a.csv", "/dev/stdin", "a.csv"),
    ("a.csv", "/dev/shm/x.span", "/dev/shm/a.csv"),
    ("a.csv", "g/\u{301}x.span", "g/a.csv"), ("../a", "/\u{301}g/x", "/\u{301}g/../a"),
  ])
  func besides(path: String, file: String, expected: String) {
    #expect(Array(resolve(path, besides: file).utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    ("x.span", "x"), ("../g/x.span", "x"), ("-", "spec"), ("../\u{301}y.span", "\u{301}y"), ("x", "x"), ("/", "/"),
    ("g/.span", ""),
  ])
  func stems(path: String, expected: String) {
    #expect(Array(stem(of: path).utf8) == Array(expected.utf8))
  }
}
