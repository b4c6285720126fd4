import Values

/// Why no row came out: the step at which everything fell out, and what was seen there instead.
struct EmptyResult: Hashable, Sendable {
  enum Reason: Hashable, Sendable {
    case noFiles
    case filesOutsidePartitions
    case noRecords
    /// No record is one of the events that the spec names.
    case noSuchEvent(String)
    case eventsLeftOut
    /// No start, or no end, takes part.
    case sideLeftOut(Side)
    case spansOutsideDuring(Int)
    case noEndWithin(Interval)
    case endsBeforeStarts
    case statesNotKept([SpanState], counts: [Int], keepsClosedAlone: Bool)
    case whereNotTrue(isFalse: Int, isUnknown: Int)
    case havingNotTrue(groups: Int)
    case limit(Int)
  }

  /// What was seen, in the order in which it is shown.
  enum Detail: Hashable, Sendable {
    case role(RoleOutcome)
    /// A selector and a name that was seen and differs little from it.
    case nearName(selector: String, NearName)
    case otherNames([SeenText])
    /// Users without a role whom the role's patterns would have matched.
    case users([SeenText])
    /// A part of `events where` and the values with which it was false; empty for none.
    case falseCondition(String, [SeenText])
    /// A part of `where`, its only field and what that was; empty for NULL.
    case falseWhere(String, field: String, [SeenText])
    /// A part of `where` of several fields, or one that is false for no span.
    case untrueWhere(String, isFalse: Int, isUnknown: Int)
    /// `events where` asks for an errorCode, and failed calls are not included.
    case failedCallsAskedFor
    /// Spans that `keep` left out before `where` was asked, and the states that would have to be kept.
    case notKept([SpanState], counts: [Int], wish: [SpanState])
    /// The roles of the events of a side; empty for none.
    case roles(Side, [SeenText])
    case outsidePartitions([SeenText])
    /// Files that were skipped for their paths; the reason may already say so.
    case skippedFiles([SeenText], isTitled: Bool)
    /// The dates of files or events outside those that are scanned; nil where `during` bounds none.
    case dates(first: Text, last: Text, scanned: String?)
    case times(first: Instant, last: Instant)
    case errors([SeenText])
    case unmetKeys(UnmetKeys)
  }

  var reason: Reason
  var details: [Detail]
}

/// Where the events of one role of one pair fell out.
struct RoleOutcome: Hashable, Sendable {
  struct Count: Hashable, Sendable {
    var reason: DropReason
    var events: Int
  }

  /// A condition that an event did not meet.
  struct UnmetCondition: Hashable, Sendable {
    /// Whether it is false, rather than unknown.
    var isFalse: Bool
    var condition: String
    var event: Text
    /// The fields that it reads and their values, where it is false.
    var values: [FieldValue]
    /// Where it is unknown.
    var advice: PathAdvice?
  }

  struct FieldValue: Hashable, Sendable {
    var field: String
    var value: Text
  }

  struct KeylessEvent: Hashable, Sendable {
    var event: Text
    var advice: PathAdvice
  }

  /// `start ec2:CreateSnapshot`.
  var title: String
  /// Empty where there is no such event.
  var counts: [Count]
  /// Names that differ little, where there is no such event.
  var nearNames: [NearName]
  /// An event without a key.
  var keyless: KeylessEvent?
  var unmet: [UnmetCondition]
}
