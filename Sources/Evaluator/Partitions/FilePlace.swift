import Files

/// Where a file or folder lies, however the way to it was written: what a table's location is held against.
struct FilePlace: Hashable, Sendable {
  /// Absolute, without `.`, `..` and empty names: `/logs/x.json`; nothing for the root. It need not be UTF-8.
  var path: [UInt8]
  /// How many bytes at its end were written by the user or found below what was.
  var written: Int

  /// The place of a path, relative ones from `folder`, which is absolute.
  init(_ path: [UInt8], in folder: [UInt8]) {
    let isAbsolute = path.first == slash
    var names = path.split(separator: slash)[...].filter { !$0.elementsEqual(".".utf8) }[...]
    var base = isAbsolute ? [] : Self.normal(folder)
    var isWhole = isAbsolute
    if let last = names.lastIndex(where: { $0.elementsEqual("..".utf8) }) {
      // What is above a link is only known to the file system.
      let head = (isAbsolute ? [slash] : []) + Array(names[...last].joined(separator: [slash]))
      base = Self.normal(resolvedPath(head) ?? base)
      names = names[(last + 1)...]
      isWhole = false
    }
    let rest = names.flatMap { [slash] + $0 }
    self.path = base + rest
    written = isWhole ? self.path.count : max(0, rest.count - 1)
  }

  /// The place of what was found below this one, by the part of its path after this one's.
  func below(_ rest: ArraySlice<UInt8>) -> FilePlace {
    if rest.isEmpty { return self }
    let rest = rest.first == slash ? rest : [slash] + rest
    var place = self
    place.path += rest
    // Without a name of its own (`.`) what was written begins after the slash.
    place.written += written == 0 ? rest.count - 1 : rest.count
    return place
  }

  /// The folder from which relative paths lead.
  static var workingFolder: [UInt8] { resolvedPath([UInt8(ascii: ".")]) ?? [] }

  private static func normal(_ path: [UInt8]) -> [UInt8] { path == [slash] ? [] : path }
}

private let slash = UInt8(ascii: "/")
