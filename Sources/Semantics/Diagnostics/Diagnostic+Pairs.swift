import Source
import Values

/// Codes E04xx: pairs, keys, roles, windows, states.
extension Diagnostic {
  static func noPair(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0401", "a spec needs a `pair` clause", at: span,
      help: "for example: pair ec2:CreateSnapshot -> ec2:DeleteSnapshot"
        + " on responseElements.snapshotId = requestParameters.snapshotId")
  }

  static func pairWithoutKey(known: String?, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0402", "the pair does not say by what its start and its end belong together", at: span,
      help: known.map { "add `on \($0)`" }
        ?? "add `on START_FIELD = END_FIELD`, such as `on responseElements.volumeId = requestParameters.volumeId`")
  }

  /// The key that the catalogue has, after the last event.
  static func pairWithoutKnownKey(_ known: String, event: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0402", "the pair does not say by what its start and its end belong together", at: span,
      help: "add `on \(known)`", replacement: "\(event) on \(known)")
  }

  static func pairTwice(at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0430", "this pair is in the spec already: each of its rows comes twice", at: span, help: "leave one of them out"
    )
  }

  static func secondListPart(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0403", "only one part of a key may hold `[]`", at: span,
      help: "leave this part out where the other one with `[]` names the thing; `[0]` in place of it reads the first "
        + "element alone")
  }

  static func everyWithOneEventOnBothSides(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0404", "`match every` cannot pair an event with itself, and this pair names one event on both sides", at: span,
      help: "use `match next`: each event then ends the one before it")
  }

  static func keyIsNoText(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0405", "a key is a text, and this is \(type.withArticle)", at: span,
      help: type == .number ? "leave `number(…)` out: keys compare as they are logged" : nil)
  }

  /// - Parameter path: the field that is named in quotes.
  static func constantKey(_ path: String?, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0406", "a key is read off the event, and there is no field here", at: span,
      help: path.map { "write \($0) without quotes" } ?? "name a field", replacement: path)
  }

  static func emptyRole(at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0407", "no role has an empty name, and an event without a role meets no `role`", at: span,
      help: "for events without a role write `events where role is missing`")
  }

  static func roleIsName(_ text: String, _ sign: String, meant: String?, at span: SourceSpan) -> Diagnostic {
    let isARN = text.hasBytePrefix("arn:")
    let meant = meant.map(stringLiteral(of:))
    return .warning(
      "W0407",
      isARN
        ? "`role` is compared with the role's name, and this looks like an ARN"
        : "`role` is compared with the role's name, and no name of a role has `\(sign)`", at: span,
      help: meant.map { "write \($0)" }
        ?? "write the name alone, as sessionIssuer.userName has it, without a path, a session or an id beside it",
      replacement: meant)
  }

  /// Why nothing can lie in `during`.
  enum EmptyWindow {
    case isReversed
    case isOfNoTime
    case lastsNoTime
  }

  static func emptyWindow(_ reason: EmptyWindow, at span: SourceSpan) -> Diagnostic {
    let help =
      switch reason {
      case .isReversed: "put the earlier moment first"
      case .isOfNoTime: "a time as the end is itself excluded: write a later one"
      case .lastsNoTime: "write how long, such as last 30d"
      }
    return .error(
      "E0408", "nothing can lie in `during`: it ends \(reason == .isReversed ? "before" : "where") it begins", at: span,
      help: help)
  }

  /// - Parameter declared: what the table's block says of the column, such as `from 2022-01-01 on`.
  static func windowOutsideTable(_ column: String, declared: String, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0410", "no row can come out: the table's `\(column)` has no day of `during`", at: span,
      help: "it is declared \(declared); mend `during` or the table's block")
  }

  static func windowInFuture(_ now: CivilDate, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0410", "no row can come out: `during` lies in the future", at: span, help: "today is \(now): mend the dates")
  }

  static func stateNeverMade(_ state: SpanState, by mode: MatchMode, hasCancels: Bool, at span: SourceSpan)
    -> Diagnostic
  {
    let made = mode.states(hasCancels: hasCancels)
    let states = SpanState.allCases.filter(made.contains).map(\.rawValue)
    return .warning(
      "W0409",
      state == .cancelled && mode != .every
        ? "no pair says what may cancel a span" : "`match \(mode.rawValue)` never makes a row `\(state.rawValue)`",
      at: span,
      help: state == .cancelled && mode != .every
        ? "add `until EVENTS on …` to a pair" : "it makes \(listed(states))")
  }
}
