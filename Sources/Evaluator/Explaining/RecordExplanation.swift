import Values

/// Why an event did or did not become part of a row.
struct EventExplanation: Hashable, Sendable {
  /// As it was asked for, in lower case.
  var eventID: Text
  /// By the paths of their files, then as they read.
  var records: [RecordExplanation]
  /// The files and folders that were passed over, where it may be.
  var ignored: [IgnoredFiles]
}

/// Why the watched event did or did not become part of a row, once for each record that carries its eventID.
struct RecordExplanation: Hashable, Sendable {
  /// What the record says of itself; nil for what it does not have.
  struct Heading: Hashable, Sendable {
    var name, source, time, account, region: Text?
    var path: String
  }

  var heading: Heading
  var steps: [Step] = []

  enum Step: Hashable, Sendable {
    case namedByNoPair
    /// A pair has the name, but of this source.
    case otherSource(String)
    case noTime
    case badTime
    case partition([PartitionValue])
    case outsideTable(PartitionProblem)
    /// The whole file is skipped.
    case fileSkipped(PartitionProblem)
    /// What the event is asked as an event of a role; `title` is as `a start of the pair "label"`.
    case role(title: String, RoleAnswer)
    /// An event without a key that names the watched start.
    case meantBy(EventMention, name: Text)
    /// The watched event has no key but the name of a start; nil where no start before it is named so.
    case means(role: String, name: Text, start: EventMention?)
    case repeatedDelivery(key: TextTuple, role: String)
    /// Between which events of its key it comes.
    case position(key: TextTuple, role: String, before: EventMention?, after: EventMention?)
    case span(SpanMention, isWaypoint: Bool, SpanAnswer)
    /// An open span and the end that comes too late.
    case endTooLate(end: Text?, by: Interval, within: Interval)
    /// An orphan and the start that came too early.
    case startTooEarly(start: Text?, by: Interval, within: Interval)
  }

  struct PartitionValue: Hashable, Sendable {
    var column: String
    var value: Text?
  }

  enum RoleAnswer: Hashable, Sendable {
    case conditionFalse(String)
    case conditionUnknown(String, PathAdvice?)
    case otherRole(Text?)
    case outsidePartitions
    case outsideDuring
    case failedCall(Text?)
    case noKey(PathAdvice?)
    /// Without a key, but with the other name of what it is about.
    case named(Text?)
    /// At most `shownKeys` of `total`.
    case keys([TextTuple], total: Int)

    static let shownKeys = 20
  }

  struct EventMention: Hashable, Sendable {
    var role: String
    var id: Text?
    var time: Instant
  }

  struct SpanMention: Hashable, Sendable {
    var state: SpanState
    var events: [EventMention]
  }

  enum SpanAnswer: Hashable, Sendable {
    case row
    /// One of the rows that are summarized.
    case rowBeneath
    /// A row beyond `limit`; without `limit`, beyond the most rows that a dry run holds.
    case cut(limit: Int?)
    case notKept, whereFalse, whereUnknown, outsideDuring
  }
}
