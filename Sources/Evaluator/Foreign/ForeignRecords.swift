import Values

/// The records that are not events of CloudTrail, counted by what they are. Its size is bounded, apart from a number
/// for each file that holds some.
struct ForeignRecords: Sendable {
  struct Seen: Sendable {
    var records = 0
    /// By the digests of their paths, as a file may be read in parts.
    var files: Set<ContentDigest> = []
    /// By its bytes.
    var firstFile: Text
    /// What says more of them: the types of EventBridge events, the names of the members of other JSON.
    var details = Tally()

    mutating func add(_ file: (text: Text, digest: ContentDigest), _ detail: Text?) {
      records += 1
      files.insert(file.digest)
      firstFile = min(firstFile, file.text)
      if let detail { details.add(detail) }
    }
  }

  private(set) var byKind: [ForeignKind: Seen] = [:]
  /// The file of the last record: many come from one.
  private var file: (path: String, text: Text, digest: ContentDigest)?

  /// Counts a JSON value that is not an event.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, in path: String) {
    let (kind, detail) = Self.look(at: bytes)
    let last = file.flatMap { $0.path.isIdentical(to: path) ? $0 : nil }
    let current = last ?? (path, Text(path), ContentDigest(Text(path)))
    if last == nil { file = current }
    byKind[kind, default: Seen(firstFile: current.text)].add((current.text, current.digest), detail)
  }

  mutating func merge(_ other: ForeignRecords) {
    for (kind, seen) in other.byKind {
      guard var own = byKind[kind] else {
        byKind[kind] = seen
        continue
      }
      own.records += seen.records
      own.files.formUnion(seen.files)
      own.firstFile = min(own.firstFile, seen.firstFile)
      own.details.merge(seen.details)
      byKind[kind] = own
    }
  }

  private static let mostNames = 64
  private static let shownNames = 5

  private static func look(at bytes: UnsafeBufferPointer<UInt8>) -> (ForeignKind, detail: Text?) {
    var cursor = JSONCursor(bytes)
    cursor.skipSpace()
    guard cursor.take("{") else { return (.otherJSON, nil) }
    var names: [Text] = []
    var type: Text?
    var detailType: Text?
    cursor.skipSpace()
    while names.count < mostNames, let key = cursor.takeKey() {
      let name = key.text(in: bytes).cut(to: 40)
      let start = cursor.offset
      guard cursor.skipValue() else { break }
      func value() -> Text? { EventView.text(of: Slice(start: start, end: cursor.offset), in: bytes)?.cut(to: 80) }
      if name == eventType { type = value() }
      if name == typeOfDetail { detailType = value() }
      names.append(name)
      cursor.skipSpace()
      guard cursor.take(",") else { break }
      cursor.skipSpace()
    }
    let kind = ForeignKind(membersOf: Set(names), eventType: type)
    switch kind {
    case .eventBridgeEvent: return (kind, detailType)
    case .otherJSON:
      if names.isEmpty { return (kind, nil) }
      let shown = names.sorted().prefix(shownNames).map(\.string).joined(separator: ", ")
      return (kind, Text("with the keys " + shown + (names.count > shownNames ? ", …" : "")))
    case .logMessage, .insightEvent, .digest, .aggregatedEvent, .guardDutyFinding, .securityHubFinding,
      .configSnapshot, .ocsfEvent, .webACLLog, .resolverQueryLog, .kubernetesAuditEvent, .flattenedEvent, .flowLog,
      .loadBalancerLog, .bucketAccessLog, .distributionLog, .markup, .table, .binary:
      return (kind, nil)
    }
  }

  private static let eventType = Text("eventType")
  private static let typeOfDetail = Text("detail-type")
}

/// What was read that is not CloudTrail's, of one kind.
package struct ForeignSummary: Hashable, Sendable {
  package var kind: ForeignKind
  /// None where the files are not JSON.
  package var records: Int
  package var files: Int
  /// The first path, by its bytes.
  package var firstFile: String
  /// What most of them are, in the words of a list.
  package var detail: String?

  /// `12 × an EventBridge event of another source (EC2 …) in 3 files, first a.json`.
  var text: String {
    let place = files == 1 ? "in \(firstFile)" : "in \(files) files, first \(firstFile)"
    return "\(records) × \(kind.noun)\(detail.map { " (\($0))" } ?? "") \(place)"
  }
}

extension ForeignRecords {
  /// By kind, in the order of kinds.
  var summaries: [ForeignSummary] {
    ForeignKind.allCases.compactMap { kind in
      byKind[kind].map { seen in
        ForeignSummary(
          kind: kind, records: seen.records, files: seen.files.count, firstFile: seen.firstFile.string,
          detail: seen.details.top(1).first?.text.brief)
      }
    }
  }
}

extension [FileFault] {
  /// The files that are text of another kind, in the order of kinds.
  package var foreign: [ForeignSummary] {
    ForeignKind.allCases.compactMap { kind in
      let files = filter { $0.format == kind }
      return files.first.map { ForeignSummary(kind: kind, records: 0, files: files.count, firstFile: $0.path) }
    }
  }
}
