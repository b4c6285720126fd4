package import Values

/// The outcome of every record and every span; each count is of records that fell out there, or of spans.
package struct Funnel: Hashable, Sendable {
  package var filesRead = 0
  package var filesSkipped = 0
  /// Files that lie outside the table's location, and are left out where others lie in it.
  package var filesOutsideLocation = 0
  package var firstOutsideLocation: String?
  /// Files and folders that were passed over, by reason.
  package var ignored: [IgnoredFiles] = []
  /// What was read that is not CloudTrail's: records and whole files.
  package var foreign: [ForeignSummary] = []
  package var recordsRead = 0
  package var notAnEvent = 0
  package var otherEventNames = 0
  package var noTime = 0
  package var badTime = 0
  package var conditionFalse = 0
  package var conditionUnknown = 0
  package var otherRole = 0
  package var outsidePartitions = 0
  package var outsideDuring = 0
  package var failedCall = 0
  package var noKey = 0
  package var duplicate = 0
  /// Events that took part in pairing.
  package var events = 0
  /// Starts and ends, one for each key of an event.
  package var starts = 0
  package var ends = 0
  /// Events of `until` and `via`, one for each key of an event.
  package var cancels = 0
  package var waypoints = 0
  package var spans: [SpanState: Int] = [:]
  /// Spans whose start, or whose end where there is no start, lies outside `during`.
  package var spansOutsideDuring = 0
  package var notKept = 0
  package var whereFalse = 0
  package var whereUnknown = 0
  /// Of a summary: the rows beneath, their groups, and what `having` did with these. Then `afterLimit` and `rows` are
  /// of groups too.
  package var summarized = 0
  package var groups = 0
  package var havingFalse = 0
  package var havingUnknown = 0
  package var afterLimit = 0
  package var rows = 0
  /// Open spans that may still be closed: younger than `within` at the newest event.
  package var openYoungerThanWithin = 0
  package var openWithEndOfOtherRole = 0
  package var openWithFailedEnd = 0
  package var openWithEndAfterWithin = 0
  /// Numbers that were left out of sums and averages for their size.
  package var numbersLeftOut = 0
  package var keysWithEndElsewhere = 0

  package init() {}

  /// Whether there were records and not one of them is an event: what was read is not a log of CloudTrail.
  package var hasNoEvent: Bool { recordsRead > 0 && notAnEvent == recordsRead }

  package struct Line: Hashable, Sendable {
    /// snake_case, stable.
    package var name: String
    /// For people.
    package var title: String
    package var count: Int
    /// Whether it is shown even when it counts nothing.
    package var isMain: Bool
    /// Whether it counts what falls out, rather than what is left.
    package var isLoss: Bool
  }

  /// All counts in order.
  package var lines: [Line] {
    func main(_ name: String, _ title: String, _ count: Int) -> Line {
      Line(name: name, title: title, count: count, isMain: true, isLoss: false)
    }
    func detail(_ name: String, _ title: String, _ count: Int) -> Line {
      Line(name: name, title: title, count: count, isMain: false, isLoss: false)
    }
    func other(_ name: String, _ title: String, _ count: Int) -> Line {
      Line(name: name, title: title, count: count, isMain: false, isLoss: true)
    }
    func counted(_ count: Int, _ one: String, _ many: String) -> String { count == 1 ? one : many }
    let skipped = counted(filesSkipped, "file skipped: its path is", "files skipped: their paths are")
    let outside = counted(filesOutsideLocation, "file left out: it lies", "files left out: they lie")
    let first =
      filesOutsideLocation > 1 ? firstOutsideLocation.map { ", first \($0)" } : firstOutsideLocation.map { ": \($0)" }
    let passedOver = counted(ignored.total, "file or folder ignored", "files or folders ignored")
    return [
      main("files_read", counted(filesRead, "file read", "files read"), filesRead),
      other("files_skipped", "\(skipped) outside the partitions", filesSkipped),
      other(
        "files_outside_location",
        "\(outside) outside the table's location, which other files match\(first ?? "")", filesOutsideLocation),
      other("files_ignored", passedOver + (ignored.text.map { ": \($0)" } ?? ""), ignored.total),
      main("records_read", counted(recordsRead, "record read", "records read"), recordsRead),
      other("not_an_event", "not an event", notAnEvent),
      other("other_event_names", "other event names", otherEventNames),
      other("no_time", "no eventTime", noTime),
      other("bad_time", "bad eventTime", badTime),
      other("condition_false", "condition false", conditionFalse),
      other("condition_unknown", "condition unknown (a missing field)", conditionUnknown),
      other("other_role", "other role", otherRole),
      other("outside_partitions", "outside the partitions", outsidePartitions),
      other("outside_during", "outside \"during\"", outsideDuring),
      other("failed_call", "failed call", failedCall),
      other("no_key", "no key", noKey),
      other("duplicate", "duplicate", duplicate),
      main("events", counted(events, "event that took part", "events that took part"), events),
      main("starts", counted(starts, "start", "starts"), starts),
      main("ends", counted(ends, "end", "ends"), ends),
      detail("cancels", counted(cancels, "event of \"until\"", "events of \"until\""), cancels),
      detail("waypoints", counted(waypoints, "event of \"via\"", "events of \"via\""), waypoints),
      other(
        "spans_outside_during", "spans outside \"during\" (not among the states below)", spansOutsideDuring),
    ]
      + SpanState.allCases.map { state in
        let count = spans[state] ?? 0
        return Line(
          name: state.rawValue, title: state.rawValue, count: count, isMain: state == .closed, isLoss: false)
      } + [
        other("not_kept", "not kept (\"keep\")", notKept),
        other("where_false", "\"where\" false", whereFalse),
        other("where_unknown", "\"where\" unknown (a missing field)", whereUnknown),
        detail("summarized", "rows that are summarized", summarized),
        detail("groups", counted(groups, "group", "groups"), groups),
        other("having_false", "\"having\" false", havingFalse),
        other("having_unknown", "\"having\" unknown (a NULL)", havingUnknown),
        other("after_limit", "after the limit", afterLimit),
        main("rows", counted(rows, "row", "rows"), rows),
      ]
  }

  /// What `DryRun.notes` says in words.
  package var hints: [Line] {
    [
      Line(
        name: "open_younger_than_within", title: "open, younger than \"within\" at the newest event",
        count: openYoungerThanWithin, isMain: false, isLoss: false),
      Line(
        name: "open_with_end_of_other_role", title: "open, an end left out only for its role",
        count: openWithEndOfOtherRole, isMain: false, isLoss: false),
      Line(
        name: "open_with_failed_end", title: "open, an end left out only for its error",
        count: openWithFailedEnd, isMain: false, isLoss: false),
      Line(
        name: "open_with_end_after_within", title: "open, followed by an end later than \"within\"",
        count: openWithEndAfterWithin, isMain: false, isLoss: false),
      Line(
        name: "keys_with_end_elsewhere", title: "keys with an end in another account or region",
        count: keysWithEndElsewhere, isMain: false, isLoss: false),
      Line(
        name: "numbers_left_out", title: "numbers of 1e20 or more left out of sums and averages",
        count: numbersLeftOut, isMain: false, isLoss: false),
    ]
  }
}
