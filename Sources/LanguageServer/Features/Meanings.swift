import Expressions
import Location
import Semantics
import Values

extension SpanState {
  /// In a few words.
  package var meaning: String {
    switch self {
    case .closed: "an end closed it"
    case .open: "nothing came after the start, or an end too late"
    case .superseded: "another start came directly after it"
    case .repeated: "an earlier start of the same key counts"
    case .orphan: "an end that closes nothing"
    case .cancelled: "an event of `until` ended it"
    }
  }
}

extension MatchMode {
  var meaning: String {
    switch self {
    case .next: "a start is closed by the event directly after it, when that is an end"
    case .first: "of several starts in a row the first counts"
    case .every: "every start with every end, as an SQL join"
    }
  }
}

/// The words inside a `pair`.
package enum PairWords {
  package static func meaning(of word: String) -> String? {
    switch word {
    case "on": "`on LEFT = RIGHT`: where the start and the end have the key; a part that is alone is meant for both."
    case "named": "`named LEFT = RIGHT`: another name of the same thing, for events that have no key but this name."
    case "until": "`until EVENTS on PATHS`: events that end a span without being its end; the state is `cancelled`."
    case "via": "`via NAME: EVENTS on PATHS`: events that may come between; rows read `NAME.FIELD` and `NAME.count`."
    case "where": "`where CONDITION`: a condition on this event alone."
    default: nil
    }
  }
}

extension PartitionColumn.Kind {
  /// How its values are known.
  var words: String {
    switch self {
    case .injected: "injected: its values are listed in `partitions`"
    case .enumeration(let values): "one of \(values.map { "`\($0)`" }.joined(separator: ", "))"
    case .date(let format, let from, let to):
      "a day as `\(format.text)`, from \(from)\(to.map { " to \($0)" } ?? " on")"
    case .integer(let range):
      "a number from \(range.text(of: range.bounds.lowerBound)) to \(range.text(of: range.bounds.upperBound))"
    case .manual: "without projection"
    case .manualDate(let format): "a part of the date as `\(format.text)`, without projection"
    }
  }
}
