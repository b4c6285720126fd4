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

  package struct Other: Hashable, Sendable {
    package var column: String
    package var values: [String]

    package init(column: String, values: [String]) {
      self.column = column
      self.values = values
    }
  }
}

/// What to look for, and how thoroughly.
package struct DiscoveryRequest: Sendable {
  package var template: String
  /// Columns that are not named here are guessed from their names.
  package var kinds: [String: DiscoveryColumn]
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

  package init(template: String, kinds: [String: DiscoveryColumn] = [:], columns: [String]? = nil) {
    self.template = template
    self.kinds = kinds
    self.columns = columns
  }
}

extension DiscoveryRequest {
  /// Walks the location level by level, without descending into the days of every tuple. `command` is called for S3 only.
  package func run(
    command: () throws(AthenaError) -> AWSCommand, cancellation: Cancellation
  ) throws(AthenaError) -> Discovery {
    let template = try LocationTemplate(template, kinds: kinds)
    let named = template.components.flatMap { $0 }.compactMap { piece in
      if case .column(let name) = piece { name } else { nil }
    }
    let injected = named.filter { (kinds[$0] ?? .guessed(from: $0)) == .injected }
    guard
      let lastInjected = template.components.lastIndex(where: { component in
        component.contains { piece in injected.contains { piece == .column($0) } }
      })
    else { throw .notATemplate(self.template, .noInjectedColumn) }
    var unique: [String] = []
    for name in columns ?? injected where injected.contains(name) && !unique.contains(name) { unique.append(name) }

    let listing: FolderListing
    switch template.root {
    case .bucket(let bucket): listing = .s3(S3Listing(command: try command(), pageSize: pageSize), bucket: bucket)
    case .folder: listing = .local
    }
    var walk = DiscoveryWalk(
      template: template, listing: listing, workers: workers, cancellation: cancellation,
      discovery: Discovery(columns: unique, tuples: []))
    var start = DiscoveryWalk.Folder(path: "")
    if case .folder(let folder) = template.root { start.path = folder }

    let found = try walk.descend([start], through: template.components[...lastInjected], notesDeadEnds: true)
    walk.takeTuples(found)
    walk.noteOddAccounts()

    let samples = listing.isCheap ? found : evenly(found, tuplesForOthers)
    let below = template.components[(lastInjected + 1)...]
    let dates = below.firstIndex { $0.contains { if case .date = $0 { true } else { false } } } ?? below.endIndex
    let folders = try walk.descend(samples, through: below[..<dates], notesDeadEnds: false)
    walk.takeOthers(found + folders, sampled: samples.count, injected: Set(injected))
    let dayFolders = listing.isCheap ? folders : evenly(folders, foldersForDays)
    try walk.takeDays(dayFolders, below: below[dates...])
    walk.discovery.daysAreSampled = samples.count < found.count || dayFolders.count < folders.count
    return walk.discovery
  }
}

/// At most so many elements, the first and the last among them.
private func evenly<Element>(_ elements: [Element], _ count: Int) -> [Element] {
  guard elements.count > count, count > 1 else { return Array(elements.prefix(max(count, 0))) }
  return (0..<count).map { elements[$0 * (elements.count - 1) / (count - 1)] }
}
