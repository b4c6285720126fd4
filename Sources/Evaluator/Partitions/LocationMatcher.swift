import Location
import Semantics
import Values

/// Reads the values of partition columns off a file's place: the names of a folder above it must end with the whole
/// location template after the template's root. A partition holds all that lies below its folder, as Athena lists it.
struct LocationMatcher: Sendable {
  /// A folder that matches.
  private struct FolderMatch {
    /// By column, nil for those that the template does not name.
    var values: [Text?]
    var isListed: Bool
    /// Of the names of the file's folders those that are above what matches, and up to its end.
    var above: Int
    var end: Int
  }

  /// One for each way in which listed values are one name or several, the longest first.
  private let patterns: [LocationPattern]
  private let bucket: [UInt8]?
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
    bucket = template.bucket.map { Array($0.utf8) }
    patterns = lengths.sorted { $0.values.reduce(0, +) > $1.values.reduce(0, +) }
      .map { LocationPattern(template, dates: dates, lengths: $0) }
  }

  /// The values by column, nil for those that the template does not name; nil when no folder matches.
  func values(of place: FilePlace) -> [Text?]? { values(of: place, below: 0) }

  /// The same for the folders whose paths have at least this many bytes. Of several that match the lowest counts whose
  /// values are listed, else the lowest.
  ///
  /// Where the location is made of placeholders alone any folder matches, CloudTrail's folders of days too: then it is
  /// the folder below one that is called like the bucket, else one with nothing but a day's folders between it and the
  /// file, else the lowest of those that were named or found; folders above these say nothing.
  func values(of place: FilePlace, below length: Int) -> [Text?]? {
    let names = Array(place.path.split(separator: UInt8(ascii: "/")).dropLast())
    let isBare = patterns.allSatisfy(\.isBare)
    var first: FolderMatch?
    var matches: [FolderMatch] = []
    for end in stride(from: names.count, through: 0, by: -1) {
      if (end == 0 ? 0 : names[end - 1].endIndex) < length { break }
      guard let match = match(names[..<end]) else { continue }
      if isBare {
        matches.append(match)
      } else if match.isListed {
        return match.values
      } else if first == nil {
        first = match
      }
    }
    guard isBare else { return first?.values }
    if !listed.isEmpty, matches.contains(where: \.isListed) { matches.removeAll { !$0.isListed } }
    let best =
      matches.first { match in match.above > 0 && bucket.map { $0[...] == names[match.above - 1] } ?? false }
      ?? matches.first { Self.areDay(names[$0.end...]) }
      ?? matches.first { match in
        !listed.isEmpty && match.isListed || match.above == match.end
          || names[match.above].startIndex >= place.path.count - place.written
      }
    return best?.values
  }

  /// Whether any folder of the file's is called as a part of the location is, or as CloudTrail calls its own.
  func resembles(_ place: FilePlace) -> Bool {
    let names = Set(place.path.split(separator: UInt8(ascii: "/")).dropLast().map { Text($0.map(lowercasedASCII)) })
    if names.contains("awslogs") { return true }
    return patterns.contains { pattern in
      pattern.literalNames.count { names.contains(Text($0.map(lowercasedASCII))) } > 1
    }
  }

  /// Whether the values are among those of the columns that list theirs.
  func areListed(_ values: [Text?]) -> Bool {
    listed.allSatisfy { column, texts in values[column].map(texts.contains) ?? true }
  }

  private func match(_ names: ArraySlice<ArraySlice<UInt8>>) -> FolderMatch? {
    var first: FolderMatch?
    for pattern in patterns {
      guard let values = pattern.match(lastOf: names)?.values.map({ $0.map { Text($0) } }) else { continue }
      let match = FolderMatch(
        values: values, isListed: areListed(values), above: names.count - pattern.components.count, end: names.count)
      if match.isListed { return match }
      first = first ?? match
    }
    return first
  }

  /// Whether the names are those of a day's folders as CloudTrail makes them: `2022`, `05`, `17`.
  private static func areDay(_ names: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    names.map(\.count) == [4, 2, 2] && names.allSatisfy { $0.allSatisfy(isDigit) }
  }
}

extension Partitions {
  /// The values that a column may have, as far as the spec lists them.
  func listedValues(of column: Int) -> [String] {
    if case .enumeration(let values) = columns[column].kind { return values }
    guard let place = injected.firstIndex(of: column) else { return [] }
    return (tuples ?? []).map { $0[place] }
  }
}
