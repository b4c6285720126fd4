package import Semantics

/// The files that paths lead to, in the order of their paths, and what was passed over on the way. What links lead to
/// comes last.
package struct EventFiles {
  package struct File: Hashable, Sendable {
    /// As it was written or found; nil for standard input.
    var path: [UInt8]?
    /// Bytes, when it was found.
    var size: Int
    /// Whether it can be read more than once, and from anywhere.
    var isRegular: Bool
    /// The path that was given and that led to it.
    var operand: Operand?
    /// Whether it was come upon through a link, and whether in a folder that was searched before by another name.
    var isLinked = false
    var isRepeated = false

    package var name: String { path.map { String(decoding: $0, as: UTF8.self) } ?? "-" }

    /// Where it lies; nil for standard input and other pipes, which lie nowhere.
    var place: FilePlace? {
      guard let path, let operand, isRegular else { return nil }
      return operand.place(of: path)
    }
  }

  package private(set) var files: [File] = []
  /// What was passed over, in the order of the reasons.
  let ignored: [IgnoredFiles]
  let faults: [FileFault]

  /// A file that is named is taken whatever it is called; folders are searched to their ends for CloudTrail's names.
  ///
  /// The plan's table may have a location: what CloudTrail writes beside `CloudTrail/` is passed over unless the table
  /// holds it, and names with `_` or `.` in front hide what is below a partition's folder alone.
  package init(paths: [String], of plan: Plan? = nil) {
    var search = FileSearch(plan)
    search.run(paths)
    files = search.files
    ignored = IgnoreReason.allCases.compactMap { reason in
      search.ignoredPaths[reason].map {
        IgnoredFiles(reason: reason, count: $0.count, first: String(decoding: $0.first, as: UTF8.self))
      }
    }
    faults = search.faults
  }

  /// The names of all files, standard input as `-`.
  package var names: [String] { files.map(\.name) }
}

extension EventFiles.File {
  /// A file of that path, whether it is there or not.
  init(named path: String) {
    let bytes = Array(path.utf8)
    let isFile = path != "-"
    self.init(
      path: isFile ? bytes : nil, size: 0, isRegular: isFile,
      operand: isFile ? Operand(bytes, in: FilePlace.workingFolder) : nil)
  }
}

/// A path that was given.
struct Operand: Hashable, Sendable {
  /// As it was written, without slashes at its end.
  var path: [UInt8]
  var place: FilePlace

  init(_ path: [UInt8], in folder: [UInt8]) {
    self.path = path
    place = FilePlace(path, in: folder)
  }

  /// Where a path that begins with this one leads.
  func place(of path: [UInt8]) -> FilePlace { place.below(path.dropFirst(self.path.count)) }

  /// How many bytes of its place this many bytes of a path are.
  func placeLength(of length: Int) -> Int { max(0, length - path.count + place.path.count) }
}
