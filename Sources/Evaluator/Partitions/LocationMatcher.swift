import Location
import Expressions
import Semantics
import Values

/// Reads the values of partition columns off a file's path: its folder must end with the whole location template after
/// the template's root. A partition holds all that lies below its folder: where the template stops above the days, whose
/// folders CloudTrail makes in any case, a folder above the file's may be the one that matches.
struct LocationMatcher: Sendable {
  /// One for each way in which listed values are one name or several, the longest first.
  private let patterns: [LocationPattern]
  private let reachesDays: Bool
  /// The values of columns that list them.
  private let listed: [Int: Set<Text>]

  init(_ template: LocationTemplate, _ partitions: Partitions) {
    let dates = partitions.columns.map(\.kind.dateFormat)
    var lengths: [[Int: Int]] = [[:]]
    var listed: [Int: Set<Text>] = [:]
    for column in partitions.columns.indices {
      let values = partitions.listedValues(of: column)
      guard !values.isEmpty else { continue }
      listed[column] = Set(values.map { Text($0) })
      let counts = Set(values.map { $0.utf8.count { $0 == UInt8(ascii: "/") } + 1 })
      guard counts != [1], lengths.count * counts.count <= 64 else { continue }
      lengths = lengths.flatMap { known in counts.map { known.merging([column: $0]) { $1 } } }
    }
    self.listed = listed
    reachesDays = partitions.dateColumns.contains { $0.format.calendarParts.contains(.day) }
    patterns = lengths.sorted { $0.values.reduce(0, +) > $1.values.reduce(0, +) }
      .map { LocationPattern(template, dates: dates, lengths: $0) }
  }

  /// The values by column, nil for those that the template does not name; nil when no folder matches. Of several that
  /// do the lowest counts whose values are listed, else the lowest.
  func values(ofFile path: String) -> [Text?]? {
    let matches = folders(ofFile: path.utf8).prefix(reachesDays ? 1 : .max).lazy.compactMap(values)
    return matches.first(where: areListed) ?? matches.first
  }

  /// Whether the file lies in a folder that matches, or in one below such a folder.
  func holds(file path: String) -> Bool { folders(ofFile: path.utf8).contains { values(in: $0) != nil } }

  /// The same for the folders that have at least so many bytes of the path.
  func holds(file path: [UInt8], below length: Int) -> Bool {
    folders(ofFile: path).contains { file in
      (file.lastIndex(of: UInt8(ascii: "/")) ?? 0) >= length && values(in: file) != nil
    }
  }

  /// The path, then that of its folder, and so on upwards.
  private func folders(ofFile path: some Sequence<UInt8>) -> [ArraySlice<UInt8>] {
    var path = Array(path)[...]
    var folders = [path]
    while let slash = path.lastIndex(of: UInt8(ascii: "/")) {
      path = path[..<slash]
      folders.append(path)
    }
    return folders
  }

  private func values(in path: ArraySlice<UInt8>) -> [Text?]? {
    let matches = patterns.lazy.compactMap { $0.match(ofFile: path)?.values.map { $0.map { Text($0) } } }
    return matches.first(where: areListed) ?? matches.first
  }

  private func areListed(_ values: [Text?]) -> Bool {
    listed.allSatisfy { column, texts in values[column].map(texts.contains) ?? true }
  }
}

extension Partitions {
  /// The values that a column may have, as far as the spec lists them.
  fileprivate func listedValues(of column: Int) -> [String] {
    if case .enumeration(let values) = columns[column].kind { return values }
    guard let place = injected.firstIndex(of: column) else { return [] }
    return (tuples ?? []).map { $0[place] }
  }
}
