import Location
package import Values

/// The injected values that a bucket or folder holds, and what was seen beside them.
package struct Discovery: Hashable, Sendable {
  /// The injected columns in the order asked for.
  package var columns: [String]
  /// Sorted, each once.
  package var tuples: [[String]]
  /// The other columns with their values, sorted; of the tuples that were looked into.
  package var others: [Other] = []
  package var firstDay: CivilDate?
  package var lastDay: CivilDate?
  /// How many tuples were looked into for `others`.
  package var sampled = 0
  /// Whether there are folders whose days were not looked at.
  package var daysAreSampled = false
  /// What does not look like a log folder, a sentence each.
  package var notes: [String] = []

  /// Whether nothing has the form of the location; one without an injected column has no tuples.
  package var isEmpty: Bool { columns.isEmpty ? others.isEmpty && firstDay == nil : tuples.isEmpty }

  package struct Other: Hashable, Sendable {
    package var column: String
    package var values: [String]
  }
}

/// What to look for, and how thoroughly.
package struct DiscoveryRequest: Sendable {
  package var template: String
  /// By name. A column that is not named here is guessed from its name.
  package var kinds: [(name: String, kind: DiscoveryColumn)]
  /// The injected columns in the order wanted; nil for the template's.
  package var columns: [String]?
  /// Keys a listing; S3 gives at most 1,000.
  package var pageSize = 1000
  /// Listings at once.
  package var workers = 8
  /// Tuples in S3 that are looked into for regions; a listing each.
  package var tuplesForOthers = 24
  /// Folders in S3 that are looked into for days; about six listings each.
  package var foldersForDays = 8

  package init(
    template: String, kinds: [(name: String, kind: DiscoveryColumn)] = [], columns: [String]? = nil
  ) {
    self.template = template
    self.kinds = kinds
    self.columns = columns
  }
}

extension DiscoveryRequest {
  /// Walks the location level by level, without descending into the days of every tuple. `command` is called for S3
  /// only.
  package func run(
    command: () throws(AthenaError) -> AWSCommand, cancellation: Cancellation
  ) throws(AthenaError) -> Discovery {
    let layout = try layout()
    guard !layout.names.isEmpty else { throw .nothingToDiscover(template) }
    let injected = layout.names.indices.filter { layout.kinds[$0] == .injected }
    let isInjected = { (segment: LocationPattern.Segment) in
      if case .value(let column) = segment { injected.contains(column) } else { false }
    }
    var wanted: [Int] = []
    for name in columns ?? injected.map({ layout.names[$0] }) {
      guard let column = injected.first(where: { layout.names[$0].utf8.elementsEqual(name.utf8) }) else { continue }
      if !wanted.contains(column) { wanted.append(column) }
    }

    let listing: FolderListing
    if let bucket = layout.template.bucket {
      listing = .s3(S3Listing(command: try command(), pageSize: pageSize), bucket: bucket)
    } else {
      listing = .local
    }
    var walk = DiscoveryWalk(
      pattern: layout.pattern, columns: wanted, names: layout.names, listing: listing, workers: workers,
      cancellation: cancellation, discovery: Discovery(columns: wanted.map { layout.names[$0] }, tuples: []))
    let start = DiscoveryWalk.Folder(path: layout.start, match: layout.pattern.start)

    let components = layout.pattern.components
    let lastInjected = components.lastIndex { $0.contains(where: isInjected) }
    let below = components[(lastInjected.map { $0 + 1 } ?? 0)...]
    let all = try walk.descend([start], through: components[..<below.startIndex], notesDeadEnds: true)
    let samples = listing.isCheap ? all : evenly(all, tuplesForOthers)
    let dates = below.firstIndex { $0.contains(where: \.isDate) } ?? below.endIndex
    let folders = try walk.descend(samples, through: below[..<dates], notesDeadEnds: false)
    // A listing is saved where something was found below.
    let isSeen = !listing.isCheap && below[..<dates].contains { $0.onlyLiteral == nil }
    let unseen =
      isSeen ? samples.filter { place in !folders.contains { $0.path.starts(with: place.path) } } : samples
    let lacking = try walk.placesLackingFolders(unseen, below: below)
    // Where none of many has the location's folder, the others have it no more.
    let found = lacking.count == samples.count ? [] : all.filter { !lacking.contains($0.path) }
    if !wanted.isEmpty {
      walk.takeTuples(found)
      walk.noteOddAccounts()
    }
    walk.takeOthers(found + folders, sampled: samples.count - lacking.count, injected: injected)
    let dayFolders = listing.isCheap ? folders : evenly(folders, foldersForDays)
    try walk.takeDays(dayFolders, below: below[dates...])
    walk.discovery.daysAreSampled = samples.count < all.count || dayFolders.count < folders.count
    return walk.discovery
  }

  private struct Layout {
    var template: LocationTemplate
    var names: [String]
    var kinds: [DiscoveryColumn]
    var pattern: LocationPattern
    /// The folder to start in: empty or with a slash at its end.
    var start: [UInt8]
  }

  private func layout() throws(AthenaError) -> Layout {
    var text = template.utf8[...]
    while text.last == UInt8(ascii: "/"), text.count > 1, !text.elementsEqual("s3://".utf8) { text.removeLast() }
    let names: [String]
    let parsed: LocationTemplate
    do throws(LocationTemplate.Fault) {
      names = try LocationTemplate.placeholders(in: template)
      parsed = try LocationTemplate(String(Substring(text)), columns: names)
    } catch {
      throw .notATemplate(template, error)
    }
    let kinds = names.map { name in
      self.kinds.first { $0.name.utf8.elementsEqual(name.utf8) }?.kind ?? .guessed(from: name)
    }
    // Of a local folder the root is a path; of a bucket the paths begin after it.
    let isFolder = parsed.bucket == nil && (!parsed.root.isEmpty || template.utf8.first == UInt8(ascii: "/"))
    return Layout(
      template: parsed, names: names, kinds: kinds,
      pattern: LocationPattern(parsed, dates: kinds.map(\.dateFormat)),
      start: isFolder ? Array(parsed.root.utf8) + [UInt8(ascii: "/")] : [])
  }
}

extension LocationPattern.Segment {
  /// Whether it is a part of a date.
  var isDate: Bool {
    switch self {
    case .digits, .separator, .slash: true
    case .literal, .value: false
    }
  }
}

/// At most this many elements, the first and the last among them.
private func evenly<Element>(_ elements: [Element], _ count: Int) -> [Element] {
  guard elements.count > count, count > 1 else { return Array(elements.prefix(max(count, 0))) }
  return (0..<count).map { elements[$0 * (elements.count - 1) / (count - 1)] }
}
