import Rows
import Values

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where the names below a folder come from.
enum FolderListing: Sendable {
  case s3(S3Listing, bucket: String)
  case local

  /// Whether a listing takes no start of a program.
  var isCheap: Bool {
    switch self {
    case .s3: false
    case .local: true
    }
  }

  /// The folders directly below, sorted by their bytes.
  func names(
    below path: String, startingWith start: String, cancellation: Cancellation
  ) throws(AthenaError) -> [String] {
    if cancellation.isCancelled { throw .cancelled }
    let names: [String]
    switch self {
    case .s3(let listing, let bucket):
      names = try listing.folders(bucket: bucket, below: path, startingWith: start, cancellation: cancellation)
    case .local:
      var isFolder = false
      guard FileManager.default.fileExists(atPath: path.isEmpty ? "." : path, isDirectory: &isFolder), isFolder
      else { return [] }
      guard let all = try? FileManager.default.contentsOfDirectory(atPath: path.isEmpty ? "." : path) else {
        throw .file(path: path, reason: "cannot be read")
      }
      names = all.filter { name in
        name.hasBytePrefix(start) && FileManager.default.fileExists(atPath: path + name, isDirectory: &isFolder)
          && isFolder
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// One discovery on its way.
struct DiscoveryWalk: Sendable {
  struct Folder: Hashable, Sendable {
    /// Ends in `/` or is empty.
    var path: String
    var values: [String: String] = [:]
  }

  let template: LocationTemplate
  let listing: FolderListing
  let workers: Int
  let cancellation: Cancellation
  var discovery: Discovery

  /// Follows every match of the components below the places.
  mutating func descend(
    _ places: [Folder], through components: ArraySlice<LocationTemplate.Component>, notesDeadEnds: Bool
  ) throws(AthenaError) -> [Folder] {
    var places = places
    for component in components {
      if let literal = component.onlyLiteral {
        for index in places.indices { places[index].path += literal + "/" }
        continue
      }
      let start = component.leadingLiteral
      let (listing, cancellation) = (listing, cancellation)
      let found = try mapConcurrently(places, workers: workers) { (place: Folder) throws(AthenaError) in
        try listing.names(below: place.path, startingWith: start, cancellation: cancellation)
      }
      var next: [Folder] = []
      for (place, names) in zip(places, found) {
        let before = next.count
        for name in names {
          guard let match = LocationTemplate.match(name, component[...]),
            match.values.allSatisfy({ (place.values[$0.key] ?? $0.value).isIdentical(to: $0.value) })
          else { continue }
          next.append(
            Folder(path: place.path + name + "/", values: place.values.merging(match.values) { old, _ in old }))
        }
        if notesDeadEnds, next.count == before, !place.path.isEmpty {
          discovery.notes.append("\(quoted(place.path)) has no folder for \(component.names.joined(separator: ", "))")
        }
      }
      places = next
    }
    return places
  }

  mutating func takeTuples(_ places: [Folder]) {
    let columns = discovery.columns
    let tuples = Set(places.map { place in columns.map { Text(place.values[$0] ?? "") } })
    discovery.tuples = tuples.sorted { $0.lexicographicallyPrecedes($1) }.map { $0.map(\.string) }
  }

  /// An account that is not 12 digits is listed all the same, with a note.
  mutating func noteOddAccounts() {
    for (index, column) in discovery.columns.enumerated() where column.lowercased().contains("account") {
      for value in Set(discovery.tuples.map { Text($0[index]) }).sorted().map(\.string) where !value.isAccountID {
        discovery.notes.append("\(column) \(quoted(value)) is not an account's 12 digits")
      }
    }
  }

  mutating func takeOthers(_ places: [Folder], sampled: Int, injected: Set<String>) {
    var values: [Text: Set<Text>] = [:]
    for place in places {
      for (column, value) in place.values where !injected.contains(column) {
        values[Text(column), default: []].insert(Text(value))
      }
    }
    discovery.others = values.sorted { $0.key < $1.key }
      .map { .init(column: $0.key.string, values: $0.value.sorted().map(\.string)) }
    discovery.sampled = sampled
  }

  /// Finds the first and the last day by going down at both ends only.
  mutating func takeDays(
    _ places: [Folder], below components: ArraySlice<LocationTemplate.Component>
  ) throws(AthenaError) {
    guard !components.isEmpty else { return }
    let walk = self
    let days = try mapConcurrently(places, workers: workers) { (place: Folder) throws(AthenaError) in
      guard let first = try walk.edge(place.path, components, [:], isFirst: true) else { return [CivilDate]() }
      return [first, try walk.edge(place.path, components, [:], isFirst: false) ?? first]
    }
    discovery.firstDay = days.joined().min()
    discovery.lastDay = days.joined().max()
  }

  private func edge(
    _ path: String, _ components: ArraySlice<LocationTemplate.Component>,
    _ date: [LocationTemplate.DatePart: Int], isFirst: Bool
  ) throws(AthenaError) -> CivilDate? {
    if let year = date[.year], let month = date[.month], let day = date[.day] {
      return CivilDate(year: year, month: month, day: day)
    }
    guard let component = components.first else { return nil }
    let rest = components.dropFirst()
    if let literal = component.onlyLiteral { return try edge(path + literal + "/", rest, date, isFirst: isFirst) }
    let names = try listing.names(
      below: path, startingWith: component.leadingLiteral, cancellation: cancellation)
    let matches = names.compactMap { name in
      LocationTemplate.match(name, component[...]).map { (name: name, date: $0.date) }
    }
    for match in isFirst ? matches : matches.reversed() {
      let date = date.merging(match.date) { old, _ in old }
      if let day = try edge(path + match.name + "/", rest, date, isFirst: isFirst) { return day }
    }
    return nil
  }
}

extension LocationTemplate.Component {
  fileprivate var onlyLiteral: String? {
    if count == 1, case .literal(let text) = self[0] { text } else { nil }
  }

  fileprivate var leadingLiteral: String {
    if case .literal(let text) = first { text } else { "" }
  }

  fileprivate var names: [String] {
    compactMap { piece in
      switch piece {
      case .column(let name): "{\(name)}"
      case .date: "the date"
      case .literal: nil
      }
    }
  }
}

extension String {
  fileprivate var isAccountID: Bool { utf8.count == 12 && utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
}
