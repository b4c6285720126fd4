import Files
import Location
import Values

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

  /// The folders directly below, in the order of their bytes.
  func names(
    below path: [UInt8], startingWith start: [UInt8], cancellation: Cancellation
  ) throws(AthenaError) -> [[UInt8]] {
    if cancellation.isCancelled { throw .cancelled }
    switch self {
    case .s3(let listing, let bucket):
      return try listing.folders(bucket: bucket, below: path, startingWith: start, cancellation: cancellation)
        .sorted { $0.lexicographicallyPrecedes($1) }
    case .local:
      let folder = path.isEmpty ? [UInt8(ascii: ".")] : path
      do throws(FileFailure) {
        guard try checkedIsFolder(folder) else { return [] }
        return try folderNames(inFolder: folder).filter { $0.starts(with: start) }
      } catch {
        throw .file(path: text(folder), reason: error.reason)
      }
    }
  }
}

/// One discovery on its way.
struct DiscoveryWalk: Sendable {
  struct Folder: Sendable {
    /// Ends in a slash or is empty.
    var path: [UInt8]
    var match: LocationPattern.Match
  }

  let pattern: LocationPattern
  /// Those whose values make up a tuple.
  let columns: [Int]
  let names: [String]
  let listing: FolderListing
  let workers: Int
  let cancellation: Cancellation
  var discovery: Discovery

  /// Follows every match of the components below the places.
  mutating func descend(
    _ places: [Folder], through components: ArraySlice<LocationPattern.Component>, notesDeadEnds: Bool
  ) throws(AthenaError) -> [Folder] {
    var places = places
    for component in components {
      if let literal = component.onlyLiteral {
        for index in places.indices { places[index].path += literal + [slash] }
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
          guard let match = pattern.match(name, component, after: place.match) else { continue }
          next.append(Folder(path: place.path + name + [slash], match: match))
        }
        if notesDeadEnds, next.count == before, !place.path.isEmpty {
          discovery.notes.append("\(stringLiteral(of: text(place.path))) has no folder for \(words(for: component))")
        }
      }
      places = next
    }
    return places
  }

  /// The places without the folders that the location names below them, such as `CloudTrail`; the first are noted.
  mutating func placesLackingFolders(
    _ places: [Folder], below components: ArraySlice<LocationPattern.Component>
  ) throws(AthenaError) -> Set<[UInt8]> {
    let steps = Array(components.prefix { $0.onlyLiteral != nil }.compactMap(\.onlyLiteral))
    guard let last = steps.last else { return [] }
    let before = steps.dropLast().flatMap { $0 + [slash] }
    let (listing, cancellation) = (listing, cancellation)
    let isThere = try mapConcurrently(places, workers: workers) { (place: Folder) throws(AthenaError) in
      try listing.names(below: place.path + before, startingWith: last, cancellation: cancellation).contains(last)
    }
    let lacking = zip(places, isThere).filter { !$0.1 }.map(\.0)
    for place in lacking.prefix(3) { discovery.notes.append(try lack(of: place, steps)) }
    if lacking.count > 3 { discovery.notes.append("\(lacking.count - 3) more are like that") }
    return Set(lacking.map(\.path))
  }

  /// Which of the folders is not there, and what is in its place.
  private func lack(of place: Folder, _ steps: [[UInt8]]) throws(AthenaError) -> String {
    var path = place.path
    for step in steps {
      let names = try listing.names(below: path, startingWith: [], cancellation: cancellation)
      guard names.contains(step) else {
        let others = names.prefix(3).map { stringLiteral(of: text($0)) }.joined(separator: ", ")
        let folder = path.isEmpty ? "the bucket" : stringLiteral(of: text(path))
        return "\(folder) has no folder \(stringLiteral(of: text(step)))"
          + (names.isEmpty ? "" : "; it has \(others)\(names.count > 3 ? ", …" : "")")
      }
      path += step + [slash]
    }
    return "\(stringLiteral(of: text(path))) is not there"
  }

  private func words(for component: LocationPattern.Component) -> String {
    component.compactMap { segment in
      switch segment {
      case .value(let column): "{\(names[column])}"
      case .digits(.year, _), .digits(.month, _), .digits(.day, _): "the date"
      case .literal, .separator, .slash: nil
      }
    }.first ?? "the date"
  }

  /// The tuples that are there, each once. A spec cannot hold a name that is not UTF-8, so it is only mentioned.
  mutating func takeTuples(_ places: [Folder]) {
    var tuples = Set<[[UInt8]]>()
    for place in places {
      let tuple = columns.map { place.match.values[$0] ?? [] }
      guard tuple.allSatisfy({ String(validating: $0, as: UTF8.self) != nil }) else {
        discovery.notes.append("\(stringLiteral(of: text(place.path))) is left out: its name is not UTF-8")
        continue
      }
      tuples.insert(tuple)
    }
    discovery.tuples = tuples.sorted { a, b in a.lexicographicallyPrecedes(b) { $0.lexicographicallyPrecedes($1) } }
      .map { $0.map(text) }
  }

  /// An account that is not 12 digits is listed all the same, with a note.
  mutating func noteOddAccounts() {
    for (index, column) in discovery.columns.enumerated() where column.lowercased().contains("account") {
      var last: String?
      for value in discovery.tuples.map({ $0[index] }).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        defer { last = value }
        if value.isAccountID || last.map({ $0.utf8.elementsEqual(value.utf8) }) == true { continue }
        discovery.notes.append("\(column) \(stringLiteral(of: value)) is not an account's 12 digits")
      }
    }
  }

  mutating func takeOthers(_ places: [Folder], sampled: Int, injected: [Int]) {
    for column in names.indices where !injected.contains(column) && !isDate(column) {
      let values = Set(places.compactMap { $0.match.values[column] })
      guard !values.isEmpty else { continue }
      discovery.others.append(
        .init(
          column: names[column],
          values: values.sorted { $0.lexicographicallyPrecedes($1) }.map(text)))
    }
    discovery.others.sort { $0.column.utf8.lexicographicallyPrecedes($1.column.utf8) }
    discovery.sampled = sampled
  }

  private func isDate(_ column: Int) -> Bool {
    pattern.components.joined().contains { segment in
      if case .digits(_, column) = segment { true } else { false }
    }
  }

  /// Finds the first and the last day by going down at both ends only.
  mutating func takeDays(
    _ places: [Folder], below components: ArraySlice<LocationPattern.Component>
  ) throws(AthenaError) {
    guard !components.isEmpty else { return }
    let walk = self
    let days = try mapConcurrently(places, workers: workers) { (place: Folder) throws(AthenaError) in
      guard let first = try walk.edge(place, components, isFirst: true) else { return [CivilDate]() }
      return [first, try walk.edge(place, components, isFirst: false) ?? first]
    }
    discovery.firstDay = days.joined().min()
    discovery.lastDay = days.joined().max()
  }

  private func edge(
    _ place: Folder, _ components: ArraySlice<LocationPattern.Component>, isFirst: Bool
  ) throws(AthenaError) -> CivilDate? {
    if let year = place.match.year, let month = place.match.month, let day = place.match.day {
      return CivilDate(year: year, month: month, day: day)
    }
    guard let component = components.first else { return nil }
    let rest = components.dropFirst()
    if let literal = component.onlyLiteral {
      return try edge(Folder(path: place.path + literal + [slash], match: place.match), rest, isFirst: isFirst)
    }
    let names = try listing.names(
      below: place.path, startingWith: component.leadingLiteral, cancellation: cancellation)
    let matches = names.compactMap { name in
      pattern.match(name, component, after: place.match).map { Folder(path: place.path + name + [slash], match: $0) }
    }
    for match in isFirst ? matches : matches.reversed() {
      if let day = try edge(match, rest, isFirst: isFirst) { return day }
    }
    return nil
  }
}

extension LocationPattern.Component {
  var onlyLiteral: [UInt8]? {
    if isEmpty { return [] }
    return if count == 1, case .literal(let text) = self[0] { text } else { nil }
  }

  fileprivate var leadingLiteral: [UInt8] {
    if case .literal(let text) = first { text } else { [] }
  }
}

private let slash = UInt8(ascii: "/")

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
