import Files
import Values

/// The files that a search took, each under the names that it was found by.
struct TakenFiles {
  typealias File = EventFiles.File

  private(set) var files: [File] = []
  /// The place in `files` of the first name, and the others.
  private var places: [FileIdentity: Int] = [:]
  private var otherNames: [Int: [File]] = [:]

  /// - Parameter identity: nil for standard input and pipes, which are never the same.
  mutating func take(_ file: File, _ identity: FileIdentity?, _ location: LocationMatcher?) {
    guard let identity else { return files.append(file) }
    guard let first = places[identity] else {
      places[identity] = files.count
      return files.append(file)
    }
    // Of names that are found once more only those count that may be a partition's.
    if file.isRepeated, file.place.flatMap({ location?.values(of: $0) }) == nil { return }
    otherNames[first, default: []].append(file)
  }

  /// Keeps one of a file's names for each partition of the table's location, or one if none lies there: two hard links
  /// in two partitions are two objects to Athena. Returns the paths dropped, except those of folders searched again.
  mutating func chooseNames(_ location: LocationMatcher?) -> [[UInt8]] {
    if otherNames.isEmpty { return [] }
    var chosen: [File] = []
    var rest: [[UInt8]] = []
    for (index, file) in files.enumerated() {
      guard let others = otherNames[index] else {
        chosen.append(file)
        continue
      }
      let names = [file] + others
      let choice = Self.choice(names, location)
      chosen += choice
      rest += names.filter { !$0.isRepeated && !choice.contains($0) }.compactMap(\.path)
    }
    files = chosen
    otherNames = [:]
    return rest
  }

  /// Names whose partition the spec lists come before others, and a link's name counts where no other does; among
  /// equals the first.
  private static func choice(_ names: [File], _ location: LocationMatcher?) -> [File] {
    let sorted = names.map { (file: $0, place: $0.place?.path ?? []) }
      .sorted { $0.place.lexicographicallyPrecedes($1.place) }.map(\.file)
    var located = sorted.compactMap { file in
      file.place.flatMap { location?.values(of: $0) }.map { (file: file, values: $0) }
    }
    if located.isEmpty { return [sorted.first { !$0.isLinked } ?? sorted[0]] }
    if let location, located.contains(where: { location.areListed($0.values) }) {
      located.removeAll { !location.areListed($0.values) }
    }
    if located.contains(where: { !$0.file.isLinked }) { located.removeAll(where: \.file.isLinked) }
    var partitions: Set<[Text?]> = []
    return located.filter { partitions.insert($0.values).inserted }.map(\.file)
  }
}
