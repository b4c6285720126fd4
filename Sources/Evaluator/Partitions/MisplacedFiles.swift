import Values

/// The files of a run of which none lies in the table's location, though the folders of some are called as if they
/// should: the location is written wrong, or the files are of another table.
struct MisplacedFiles: Hashable, Sendable {
  /// The table's location, as written.
  var location: String
  var count: Int
  /// The first of them by its path.
  var first: String

  /// Nil where no file looks so. `files` are those of a run of which none matches.
  init?(_ files: [EventFiles.File], _ location: LocationMatcher?, template: String) {
    guard let location else { return nil }
    // The files of a folder come one after another and are called by it alike.
    var last: (folder: [UInt8], isFound: Bool)?
    let found = files.filter { file in
      guard let place = file.place else { return false }
      let folder = Array(place.path[..<(place.path.lastIndex(of: UInt8(ascii: "/")) ?? 0)])
      let isFound = last.flatMap { $0.folder == folder ? $0.isFound : nil } ?? location.resembles(place)
      last = (folder, isFound)
      return isFound
    }
    guard let first = found.map({ Text($0.name) }).min() else { return nil }
    self.location = template
    count = found.count
    self.first = first.string
  }
}
