import Semantics
import Values

/// Something that a dry run noticed beside its rows. The words are in `Finding+Text.swift`.
enum Finding: Hashable, Sendable {
  case emptyFiles(Int, of: Int)
  /// No file lies where the table's location says.
  case filesMisplaced(MisplacedFiles)
  /// Of the open spans: those younger than `within` at the newest event.
  case openYoungerThanWithin(Int, of: Int)
  /// Those that an end follows later than `within`, and by how much the nearest is later.
  case openWithEndAfterWithin(Int, of: Int, nearest: Interval)
  case openWithEndOfOtherRole(Int, of: Int)
  case openWithFailedEnd(Int, of: Int)
  /// Keys of open spans with an end in another account or region; `across accounts` lets some of them meet.
  case keysWithEndElsewhere(Int, meetingAcrossAccounts: Int, MatchMode)
  case unmetKeys(UnmetKeys)
  /// Of the starts, those that another start follows before any end, and the `keep` that would show them.
  case supersededNotKept(Int, of: Int, keep: [SpanState])
  /// Columns that compute with the duration of rows that have not ended.
  case durationOfOpenRows([String], rows: Int)
  /// Columns of a summary with sums that some rows have no value for: because they have not ended, or for other
  /// reasons.
  case sumOfFewerRows([String], without: Int, of: Int, isForOpenRows: Bool)
  case lookupWithoutLine(UnmetLookup)
  /// Numbers too large for a sum or an average.
  case numbersLeftOut(Int)
  case missingPath(MissingPath)
  case eventsWithoutTime(Int, example: TimelessEvent)
  /// Events whose eventTime is not of the form that CloudTrail writes, and the eventID and the time of one.
  case eventsWithBadTime(Int, id: Text?, time: Text)
  /// Of the events of a selector that passed every filter, those without a key.
  case eventsWithoutKey(Int, of: Int, String, keyless: RoleOutcome.KeylessEvent?)
  /// Of the events of a role that took part, those with elements that the key does not read, and its path.
  case elementsNotRead(Int, of: Int, String, path: String)
  /// Events of which none takes part, because of a condition; the events after which the condition may belong.
  case eventsLeftOut(RoleOutcome, conditionOf: String?)
  /// Events that no record is, and names that differ little.
  case eventsNotThere([String], near: [NearSelector])
  /// Spans for which `where` is unknown because they have not ended.
  case whereOfOpenRows(Int)
  /// A column with `number(…)` of texts that are no numbers: in how many rows, and one of the texts.
  case notNumbers(column: String, rows: Int, example: Text)
  /// Closed rows whose events are in different regions, and one of them.
  case regionsDiffer(Int, of: Int, example: RegionChange)
  /// Rows that `limit` cuts off where figures are made of those that are shown.
  case rowsCutOff(Int, limit: Int)
  /// A start that has not ended and an end that closes nothing whose keys may mean the same thing.
  case alikeKeys(AlikeKeys, pair: PairTitle?)
  /// Records and files that are not CloudTrail's.
  case notCloudTrail(records: Int, [ForeignSummary], isAll: Bool)
  case emptyResult(EmptyResult)
}

/// A text that events hold, and how many of them.
struct SeenText: Hashable, Sendable {
  var text: Text
  var count: Int
}

/// A selector and a name that was seen and differs little from it.
struct NearSelector: Hashable, Sendable {
  var selector: String
  var near: NearName
}

/// The key of a row and the regions of its events.
struct RegionChange: Hashable, Sendable {
  var key: TextTuple
  var start: Text
  var end: Text
}

/// The starts and ends of a pair of which no key has both.
struct UnmetKeys: Hashable, Sendable {
  enum Example: Hashable, Sendable {
    /// The first key of a start and of an end.
    case differ(start: TextTuple, end: TextTuple)
    /// Keys that may be one thing, written in two ways.
    case alike(AlikeKeys)
    /// A key whose start and end are in different accounts.
    case accountsDiffer(key: TextTuple, start: [Text?], end: [Text?])
  }

  /// Nil for the only pair.
  var pair: PairTitle?
  var starts: Int
  var ends: Int
  var example: Example
}

/// A lookup in which some spans find no line.
struct UnmetLookup: Hashable, Sendable {
  struct Key: Hashable, Sendable {
    var texts: [Text]
    /// How many spans looked for it.
    var count: Int
  }

  var name: String
  /// Those that looked for a line.
  var spans: Int
  /// Those of them whose key is missing.
  var keyless: Int
  var spansOfUnknownKeys: Int
  /// The keys that no line has, and the first of them by how many spans looked for each.
  var unknownKeys: Int
  var firstKeys: [Key]
}

/// How messages name one pair of several.
struct PairTitle: Hashable, Sendable {
  var index: Int
  var label: String?

  init(_ index: Int, _ pairs: [Pair]) {
    self.index = index
    label = pairs[index].label
  }
}

/// A path that rows or conditions read and that no event has.
struct MissingPath: Hashable, Sendable {
  enum Reader: Hashable, Sendable {
    case eventsWhere
    /// The condition of a selector, as `ec2:CreateSnapshot`.
    case selector(String)
    case named
    /// `select NAME`, `where` and `lookup NAME`, which read it off the events of a side or of `via`: the word for
    /// these.
    case rows([String], String)
  }

  enum Nearby: Hashable, Sendable {
    case nothing
    /// The nearest path that is there, and the role that has it where that is another.
    case path(String, role: String?)
    /// Paths of the same column.
    case paths([String], areMore: Bool)
    case emptyColumn(String)
  }

  var reader: Reader
  var path: String
  var nearby: Nearby
}

/// An event without an eventTime.
struct TimelessEvent: Hashable, Sendable {
  var id: Text?
  /// Its members whose names speak of a time.
  var members: [Text]
}
