import Summaries
import Values

extension Finding {
  /// Sentences and lines of lists, as a person reads them; they may hold what events hold.
  var lines: [String] {
    switch self {
    case .emptyFiles(let count, let all):
      [all == 1 ? "it is empty" : "\(count) of \(all) files \(count == 1 ? "is" : "are") empty"]
    case .filesMisplaced(let files): [files.line]
    case .openYoungerThanWithin(let count, let all):
      [
        "\(count) \(Self.ofOpen(all)) \(count == 1 ? "is" : "are") younger than \"within\" at the newest event: "
          + "\(count == 1 ? "it" : "they") may still end"
      ]
    case .openWithEndAfterWithin(let count, let all, let nearest):
      [
        "\(count) \(Self.ofOpen(all)) \(count == 1 ? "is" : "are") followed by an end later than \"within\" "
          + "(the nearest by \(nearest.shortText))"
      ]
    case .openWithEndOfOtherRole(let count, let all):
      ["\(count) \(Self.ofOpen(all)) \(count == 1 ? "has" : "have") an end that was left out only for its role"]
    case .openWithFailedEnd(let count, let all):
      ["\(count) \(Self.ofOpen(all)) \(count == 1 ? "has" : "have") an end that was left out only for its error"]
    case .keysWithEndElsewhere(let count, let meeting, let match):
      [Self.keysElsewhere(count, meeting, match)]
    case .unmetKeys(let keys): [keys.line]
    case .supersededNotKept(let count, let all, let states):
      [
        "\(count) of \(all) \(all == 1 ? "start" : "starts") \(count == 1 ? "is" : "are") followed by another start "
          + "before any end (superseded) and not kept: `keep \(states.map(\.rawValue).joined(separator: ", "))` shows "
          + "\(count == 1 ? "it" : "them"), `match first` counts from the first of several starts"
      ]
    case .durationOfOpenRows(let columns, let rows):
      [
        "select \(columns.map(\.visible).joined(separator: ", ")): missing in \(rows == 1 ? "1 row" : "\(rows) rows") "
          + "that \(rows == 1 ? "is" : "are") open; \(Self.ageOfOpen)"
      ]
    case .sumOfFewerRows(let columns, let without, let all, let isForOpenRows):
      [
        "summarize \(columns.map(\.visible).joined(separator: ", ")): \(without) of \(all) \(all == 1 ? "row" : "rows") "
          + "\(without == 1 ? "has no value and counts" : "have no value and count") as nothing in the sum"
          + (isForOpenRows ? "; \(Self.ageOfOpen)" : "")
      ]
    case .lookupWithoutLine(let lookup): [lookup.line]
    case .numbersLeftOut(let count):
      [SummaryResult.note(onLargeNumbers: count)]
    case .missingPath(let path): [path.line]
    case .eventsWithoutTime(let count, let example): [Self.timeless(count, example)]
    case .eventsWithBadTime(let count, let id, let time): [Self.badTime(count, id, time)]
    case .eventsWithoutKey(let count, let all, let title, let keyless):
      [
        "\(title): \(count) of \(all) \(all == 1 ? "event" : "events") \(count == 1 ? "has" : "have") no key"
          + (keyless.map { ": \($0.text)" } ?? "")
      ]
    case .elementsNotRead(let count, let all, let title, let path):
      [
        "\(title): the key reads one element of a list, \(path), and \(count) of \(all) "
          + "\(all == 1 ? "event" : "events") \(count == 1 ? "has" : "have") more of them; `[]` gives a row for each"
      ]
    case .eventsLeftOut(let outcome, let selector):
      outcome.linesOfLeftOut
        + (selector.map { ["  what is asked of `\($0)` alone goes behind its name: `\($0) where …`"] } ?? [])
    case .eventsNotThere(let names, let near):
      [Self.notThere(names)] + near.map { "  \($0.selector): \($0.near.question)" }
    case .whereOfOpenRows(let count):
      [
        "where: unknown for \(count) open \(count == 1 ? "span" : "spans"), which \(count == 1 ? "is" : "are") left "
          + "out; \(Self.ageOfOpen)"
      ]
    case .notNumbers(let column, let rows, let example):
      [
        "select \(column.visible): empty in \(rows == 1 ? "1 row" : "\(rows) rows"), where number(…) reads a text that "
          + "is not a number: \"\(example.brief)\""
      ]
    case .regionsDiffer(let count, let all, let example):
      [
        "\(count) of \(all) closed \(all == 1 ? "row" : "rows") \(count == 1 ? "starts" : "start") in one region and "
          + "\(count == 1 ? "ends" : "end") in another: the start with the key \(example.key.keyText) is in "
          + "\(example.start.brief), its end in \(example.end.brief); where each region has names of its own, write "
          + "`and awsRegion` behind the key"
      ]
    case .rowsCutOff(let count, let limit):
      [
        "`limit \(limit)` cuts off \(count == 1 ? "1 row" : "\(count) rows"): the figures are of the rows that are shown"
      ]
    case .alikeKeys(let keys, let pair):
      [(pair.map { "\($0.text): " } ?? "") + keys.text]
    case .notCloudTrail(let records, let kinds, let isAll): [Self.notCloudTrail(records, kinds, isAll)]
    case .emptyResult(let result): result.lines
    }
  }

  private static let ageOfOpen =
    "an open span has no `duration`, and its age so far is `(end.eventTime ?? now) - start.eventTime`"

  private static func ofOpen(_ count: Int) -> String { count == 1 ? "of 1 open span" : "of \(count) open spans" }

  private static func keysElsewhere(_ count: Int, _ meeting: Int, _ match: MatchMode) -> String {
    let subject = count == 1 ? "1 key of an open span has its" : "\(count) keys of open spans have their"
    let clause = "`match \(match.rawValue) across accounts`"
    let advice =
      meeting == 0 ? "" : meeting == count ? ": \(clause) lets them meet" : ": \(clause) lets \(meeting) of them meet"
    return "\(subject) end in another account or region\(advice)"
  }

  private static func timeless(_ count: Int, _ example: TimelessEvent) -> String {
    let subject = count == 1 ? "1 event has no eventTime" : "\(count) events have no eventTime"
    let event = example.id.map { "the event \($0.brief)" } ?? "an event without eventID"
    let names = example.members.map(\.string).joined(separator: ", ")
    return "\(subject): eventTime is missing in \(event)" + (names.isEmpty ? "" : "; it has \(names)")
  }

  private static func badTime(_ count: Int, _ id: Text?, _ time: Text) -> String {
    let subject = count == 1 ? "1 event has" : "\(count) events have"
    let event = id.map { "the event \($0.brief)" } ?? "an event without eventID"
    return
      "\(subject) a bad eventTime: it is \"\(time.brief)\" in \(event); CloudTrail writes 2024-01-31T08:00:00Z, and "
      + "nothing else is read"
  }

  private static let shownNames = 5

  private static func notThere(_ names: [String]) -> String {
    let shown = names.prefix(shownNames).joined(separator: ", ") + (names.count > shownNames ? ", …" : "")
    return names.count == 1 ? "no record is the event \(shown)" : "no record is one of the events \(shown)"
  }

  private static func notCloudTrail(_ records: Int, _ kinds: [ForeignSummary], _ isAll: Bool) -> String {
    let kinds = kinds.map(\.text).joined(separator: "; ")
    if isAll { return "not a CloudTrail log: no record is a CloudTrail event, but \(kinds)" }
    return
      "\(records) \(records == 1 ? "record is not a CloudTrail event" : "records are not CloudTrail events"), but \(kinds)"
  }
}

extension MisplacedFiles {
  fileprivate var line: String {
    "no file lies where the table's location says, \(location), so each event was placed by its own account, region "
      + "and time; Athena would not find \(count == 1 ? "this file there" : "these \(count) files there, the first of them"): "
      + first
  }
}

extension UnmetLookup {
  fileprivate var line: String {
    var reasons: [String] = []
    if unknownKeys > 0 {
      let keys = firstKeys.map { key in
        "\(key.texts.map { stringLiteral(of: $0.brief) }.joined(separator: " and ")) (\(key.count))"
      }
      reasons.append(
        "no line has \(unknownKeys == 1 ? "the key" : "the \(unknownKeys) keys") \(keys.joined(separator: ", "))"
          + (unknownKeys > keys.count ? ", …" : ""))
    }
    if keyless > 0 { reasons.append("the key is missing in \(keyless)") }
    return
      "lookup \(name.visible): \(keyless + spansOfUnknownKeys) of \(spans) \(spans == 1 ? "span finds" : "spans find") "
      + "no line: \(reasons.joined(separator: "; "))"
  }
}

extension PairTitle {
  var text: String { label.map { "pair \"\($0)\"" } ?? "pair \(index + 1)" }
}

extension AlikeKeys {
  var text: String {
    let advice =
      switch likeness {
      case .letterCase: "`lower(…)` around both sides of the key"
      case .lastStep(let separator): "`last(…, \"\(separator)\")` around both sides of the key"
      case .secretName: "the key is once a name and once an ARN"
      }
    let hint = "a start has the key \(start.keyText), an end has the key \(end.keyText)"
    return likeness == .secretName ? "\(hint); \(advice)" : "\(hint): the same thing? Then write \(advice)"
  }
}

extension UnmetKeys {
  /// A key of a start and a key of an end.
  var line: String {
    let starts = starts == 1 ? "1 start" : "\(starts) starts"
    let ends = ends == 1 ? "1 end" : "\(ends) ends"
    return "\(pair.map { "\($0.text): " } ?? "")\(starts), \(ends), none closed; \(example.text)"
  }
}

extension UnmetKeys.Example {
  var text: String {
    func text(_ scope: [Text?]) -> String { scope.map { $0?.brief ?? "(none)" }.joined(separator: ", ") }
    return switch self {
    case .differ(let start, let end): "a start has the key \(start.keyText), an end has the key \(end.keyText)"
    case .accountsDiffer(let key, let start, let end):
      "the start with the key \(key.keyText) is in \(text(start)), its end in \(text(end)): "
        + "a span starts and ends in one account"
    case .alike(let keys): keys.text
    }
  }
}

extension TextTuple {
  /// A key as messages show it: its parts as a spec writes them.
  var keyText: String { texts.map { stringLiteral(of: $0.brief) }.joined(separator: " and ") }
}

extension MissingPath {
  fileprivate var line: String {
    switch reader {
    case .eventsWhere: "events where: no event has \(path)\(nearby.text)"
    case .selector(let name): "\(name) where: no such event has \(path)\(nearby.text)"
    case .named: "named: no start event has \(path)\(nearby.text)"
    case .rows(let places, let event):
      "\(places.joined(separator: ", ")): no \(event) event has \(path)\(nearby.text)"
    }
  }
}

extension MissingPath.Nearby {
  fileprivate var text: String {
    switch self {
    case .nothing: ""
    case .path(let path, role: nil): "; \(path) is there"
    case .path(let path, let role?): "; \(path) is there at \(role)"
    case .paths(let paths, let areMore): "; there are \(paths.joined(separator: ", "))" + (areMore ? ", …" : "")
    case .emptyColumn(let column): "; \(column) was empty in the events that were looked at"
    }
  }
}

extension Interval {
  /// As it prints, without a fraction of zeros.
  var shortText: String {
    let text = description
    return text.hasSuffix(".000") ? String(text.dropLast(4)) : text
  }
}
