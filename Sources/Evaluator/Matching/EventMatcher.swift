import Expressions
package import Semantics
import Values

/// What a dry run is asked beside its plan.
package struct DryRunOptions: Hashable, Sendable {
  /// `--any-partition`: events of accounts that the spec does not list stay.
  package var anyPartition = false
  /// `--explain`: the eventID whose fate is told.
  package var watching: String?
  /// Whether the rows come with their spans, for figures and traces.
  package var describesSpans = false

  package init(anyPartition: Bool = false, watching: String? = nil, describesSpans: Bool = false) {
    self.anyPartition = anyPartition
    self.watching = watching
    self.describesSpans = describesSpans
  }
}

/// A plan made ready to be asked of one event after the other. It is made once; all visitors share it.
package final class EventMatcher: Sendable {
  /// One side of one pair.
  struct Part: Sendable {
    var pair: Int
    var side: Side
    var selectors: [Selector]
    var roles: [TextPattern]?
    var keys: [@Sendable (EventView) -> [Text]]
    /// The slots of the JSON columns that the keys are read from.
    var keyColumns: [Int]
  }

  struct Selector: Sendable {
    var source: [UInt8]
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
  let shape: FieldTrie
  let slots: Slots
  let partitions: PartitionScheme
  let condition: (@Sendable (EventView) -> Bool?)?
  /// By pair, the start before the end.
  let parts: [Part]
  /// The texts of `plan.values`.
  let values: [@Sendable (EventView) -> Text?]
  /// In lower case.
  let watching: [UInt8]?
  let describesSpans: Bool
  /// The parts of `events where` whose values are told where they fail.
  let comparisons: [Comparison]

  package init(_ plan: Plan, _ options: DryRunOptions = DryRunOptions()) {
    let reading = EventFieldReader(plan)
    self.plan = plan
    shape = reading.shape
    slots = Slots(shape)
    partitions = PartitionScheme(plan, reading, anyPartition: options.anyPartition)
    condition = plan.eventCondition.map(reading.condition)
    parts = plan.pairs.enumerated().flatMap { index, pair in
      Side.allCases.map { side in
        Part(
          pair: index, side: side,
          selectors: pair.selectors(side).map { selector in
            Selector(
              source: Array(selector.source.utf8), name: selector.name,
              literalName: selector.name.literal.map { Array($0.utf8) },
              condition: selector.condition.map(reading.condition))
          },
          roles: plan.roles[side],
          keys: pair.keys.map { reading.key($0[side]) },
          keyColumns: JSONColumn.allCases.filter { column in
            pair.keys.contains { key in key[side].jsonPaths.contains { $0.first == column.rawValue } }
          }.map { reading.shape.slot($0.column) })
      }
    }
    values = plan.values.map(reading.text)
    watching = options.watching.map { $0.utf8.map(lowercasedASCII) }
    describesSpans = options.describesSpans
    comparisons = Comparison.all(of: plan, reading)
  }
}

extension EventMatcher.Selector {
  func matches(name: Text, in event: EventView, _ slots: EventMatcher.Slots) -> Bool {
    matchesName(name) && event.equals(slots.eventSource, source)
  }

  func matchesName(_ name: Text) -> Bool {
    literalName.map { $0 == name.bytes } ?? self.name.matches(name.bytes)
  }
}

extension EventMatcher.Part {
  /// Whether a selector names the event, whatever its condition says.
  func names(_ name: Text, in event: EventView, _ slots: EventMatcher.Slots) -> Bool {
    for selector in selectors where selector.matches(name: name, in: event, slots) { return true }
    return false
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
