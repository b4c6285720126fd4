import Expressions
package import Semantics
package import Values

/// What a dry run is asked beside its plan.
package struct DryRunOptions: Hashable, Sendable {
  /// `--any-partition`: events of accounts that the spec does not list stay.
  package var anyPartition = false
  /// `--explain`: the eventID whose fate is asked for.
  package var watching: String?
  /// Whether the rows come with their spans, for figures and traces.
  package var describesSpans = false
  /// How many rows of `match every` come out where the spec has no `limit`: there may be as many as starts times ends.
  var mostRows = 10_000_000

  package init(anyPartition: Bool = false, watching: String? = nil, describesSpans: Bool = false) {
    self.anyPartition = anyPartition
    self.watching = watching
    self.describesSpans = describesSpans
  }
}

/// A plan made ready to be asked of one event after the other. It is made once; all visitors share it.
package final class EventMatcher: Sendable {
  /// One role of one pair.
  struct Part: Sendable {
    var pair: Int
    var role: EventRole
    /// Of a start the part of the pair's ends, of an end that of its starts; nil for the others.
    var opposite: Int?
    var selectors: [Selector]
    fileprivate let selectorPlaces: NamedPlaces
    var roles: RolePatterns?
    var keys: [@Sendable (EventView) -> [Text]]
    /// The other name of what the event is about (`named`), none or one text.
    var name: (@Sendable (EventView) -> [Text])?
    /// How keys are read where something else is read off the element that gives one.
    var siblings: SiblingReader?
    /// The slots of the JSON columns that the keys are read from.
    var keyColumns: [Int]
    /// The elements of lists that the keys pass over.
    var furtherElements: [FurtherElement]
  }

  struct Selector: Sendable {
    /// Nil for any that ends in `eventSourceSuffix`.
    var source: [UInt8]?
    var name: TextPattern
    /// The name without a star in it.
    var literalName: [UInt8]?
    var condition: (@Sendable (EventView) -> Bool?)?
  }

  struct Slots: Sendable {
    var eventName, eventSource, eventTime, eventID, errorCode, awsRegion, recipientAccountID, role, user: Int

    init(_ shape: FieldTrie) {
      eventName = shape.slot(EventFieldReader.RequiredColumns.eventName)
      eventSource = shape.slot(EventFieldReader.RequiredColumns.eventSource)
      eventTime = shape.slot(EventFieldReader.RequiredColumns.eventTime)
      eventID = shape.slot(EventFieldReader.RequiredColumns.eventID)
      errorCode = shape.slot(EventFieldReader.RequiredColumns.errorCode)
      awsRegion = shape.slot(EventFieldReader.RequiredColumns.awsRegion)
      recipientAccountID = shape.slot(EventFieldReader.RequiredColumns.recipientAccountID)
      role = shape.slot(EventFieldReader.RequiredColumns.role)
      user = shape.slot(EventFieldReader.RequiredColumns.user)
    }
  }

  let plan: Plan
  private let wanted: WantedNames
  let shape: FieldTrie
  let slots: Slots
  let partitions: PartitionScheme
  let condition: (@Sendable (EventView) -> Bool?)?
  /// By pair, in the order of `Pair.roles`.
  let parts: [Part]
  private let partPlaces: NamedPlaces
  /// The texts of `Classification.values`, then those of `Pairing.accountValues`.
  let values: [@Sendable (EventView) -> Text?]
  /// The places in `values` of what is read off the element that gave a key.
  let siblings: [Int]
  /// What spans form within.
  let scope: [@Sendable (EventView) -> Text?]
  /// The paths that conditions on events read, by part.
  let probes: [PathProbe]
  /// By `parts`: indices into `probes`.
  let probesOfPart: [[Int]]
  /// How the plan's fields are read off an event.
  let reading: EventFieldReader
  /// In lower case.
  let watching: [UInt8]?
  let describesSpans: Bool
  let mostRows: Int
  /// The parts of `events where` whose values are shown where they fail.
  let comparisons: [Comparison]

  /// `files` are all files of the run, where they are known.
  package init(_ plan: Plan, _ options: DryRunOptions = DryRunOptions(), files: [EventFiles.File] = []) {
    let reading = EventFieldReader(plan)
    self.plan = plan
    wanted = WantedNames(plan.eventNames)
    shape = reading.shape
    slots = Slots(shape)
    partitions = PartitionScheme(plan, reading, anyPartition: options.anyPartition, files: files)
    condition = plan.scan.condition.map(reading.condition)
    let siblings = plan.classification.values.enumerated().compactMap { index, field in
      if case .sibling(let path) = field { (index, path) } else { nil }
    }
    self.siblings = siblings.map(\.0)
    var parts: [Part] = []
    for (index, pair) in plan.classification.pairs.enumerated() {
      let first = parts.count
      for role in pair.roles {
        parts.append(
          Part(index, pair, role, roles: plan.classification.roles.patterns(for: role), siblings.map(\.1), reading))
      }
      // The first two are the starts and the ends.
      parts[first].opposite = first + 1
      parts[first + 1].opposite = first
    }
    self.parts = parts
    partPlaces = NamedPlaces(parts.map { $0.selectors.map(\.literalName) })
    values = (plan.classification.values + plan.pairing.accountValues).map(reading.text)
    scope = plan.pairing.scope.map(reading.text)
    probes = PathProbe.all(of: plan, parts, reading)
    let byPart = Dictionary(grouping: probes.indices) { [probes] in probes[$0].part }
    probesOfPart = parts.indices.map { byPart[$0] ?? [] }
    self.reading = reading
    watching = options.watching.map { $0.utf8.map(lowercasedASCII) }
    describesSpans = options.describesSpans
    mostRows = options.mostRows
    comparisons = Comparison.all(of: plan, reading)
  }
}

extension EventMatcher {
  /// Whether a reader of the plan's own names would pass over this record without a look at what is in it.
  func isPassedOver(_ record: UnsafeBufferPointer<UInt8>) -> Bool {
    // A scanner looks up to 64 bytes after the end.
    let text = Array(record) + Array(repeating: UInt8(ascii: " "), count: 64)
    return text.withUnsafeBufferPointer { text in
      guard let bytes = text.baseAddress else { return false }
      var scanner = RecordScanner(wanted)
      guard case .finished = scanner.next(bytes, record.count, atEnd: true) else { return false }
      return scanner.records == 1 && scanner.otherEventNames == 1
    }
  }

  /// The parts that name an event, by their places.
  func parts(naming name: Text, in event: EventView) -> [Int] {
    partPlaces[name].filter { parts[$0].names(name, in: event, slots) }
  }
}

extension EventMatcher.Selector {
  func matches(name: Text, in event: EventView, _ slots: EventMatcher.Slots) -> Bool {
    guard matchesName(name) else { return false }
    guard let source else { return event.ends(slots.eventSource, with: Self.domain) }
    return event.equals(slots.eventSource, source)
  }

  private static let domain = Array(eventSourceSuffix.utf8)

  func matchesName(_ name: Text) -> Bool {
    literalName.map { $0 == name.bytes } ?? self.name.matches(name.bytes)
  }
}

extension EventMatcher.Part {
  fileprivate init(
    _ index: Int, _ pair: Pair, _ role: EventRole, roles: [TextPattern]?, _ siblings: [ElementPath],
    _ reading: EventFieldReader
  ) {
    let keys = pair.keys(role)
    let paths = (keys + [pair.name(role)].compactMap(\.self)).flatMap(\.jsonPaths)
    let selectors = pair.selectors(role).map { selector in
      EventMatcher.Selector(
        source: selector.source.map { Array($0.utf8) }, name: selector.name,
        literalName: selector.name.literal.map { Array($0.utf8) },
        condition: selector.condition.map(reading.condition))
    }
    self.init(
      pair: index, role: role, selectors: selectors,
      selectorPlaces: NamedPlaces(selectors.map { [$0.literalName] }), roles: roles.map(RolePatterns.init),
      keys: keys.map(reading.key),
      name: pair.name(role).map(reading.key),
      siblings: siblings.isEmpty ? nil : SiblingReader(keys, siblings, reading),
      keyColumns: JSONColumn.allCases.filter { column in paths.contains { $0.first == column.rawValue } }
        .map { reading.shape.slot($0.column) },
      furtherElements: FurtherElement.all(of: keys, reading))
  }

  /// The selectors that may name events of a name.
  func selectors(of name: Text) -> some Sequence<EventMatcher.Selector> {
    selectorPlaces[name].lazy.map { selectors[$0] }
  }

  /// Whether a selector names the event, whatever its condition says.
  func names(_ name: Text, in event: EventView, _ slots: EventMatcher.Slots) -> Bool {
    selectorPlaces[name].contains { selectors[$0].matches(name: name, in: event, slots) }
  }

  /// Every combination of the texts that the event gives for the parts of the key; empty without a key.
  func keys(of event: EventView) -> [TextTuple] {
    if keys.count == 1 { return keys[0](event).map { TextTuple(key: [$0]) } }
    var result: [[Text]] = [[]]
    for key in keys {
      let texts = key(event)
      if texts.isEmpty { return [] }
      result = result.flatMap { begun in texts.map { begun + [$0] } }
    }
    return result.map { TextTuple(key: $0) }
  }
}

extension Plan {
  /// The names of all events that a plan is about.
  package var eventNames: [TextPattern] {
    classification.pairs.flatMap { pair in pair.roles.flatMap { pair.selectors($0).map(\.name) } }
  }
}
