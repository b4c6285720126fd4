import Expressions
import Source
import Syntax
import Values

/// Codes E02xx: names of fields and what may follow them.
extension Diagnostic {
  static func tooManyLists(limit: Int, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0223", "a path goes through \(limit) lists at most", at: span,
      help: "name the members of the inner lists by [0]")
  }

  static func unknownField(_ word: String, suggestion: String?, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0201", "no event field is called `\(word)`", at: span,
      help: suggestion.map { $0 == word ? "write \(word) without backquotes" : "did you mean `\($0)`?" }
        ?? "fields are written as in a CloudTrail record: eventName, requestParameters.volumeId, userIdentity.arn",
      replacement: suggestion.map(nameLiteral(of:)))
  }

  static func memberByItself(_ word: String, path: String, shorthand: String?, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0201", "no event field is called `\(word)`", at: span,
      help: shorthand.map { "did you mean `\($0)`, which is \(path)?" } ?? "did you mean `\(path)`?",
      replacement: shorthand ?? path)
  }

  static func athenaCase(_ word: String, _ exact: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0202", "no field is called `\(word)`: fields keep the case of the CloudTrail record", at: span,
      help: "write `\(exact)`", replacement: exact)
  }

  static func unknownMember(
    _ word: String, of parent: String, suggestion: String?, members: [String], at span: SourceSpan
  ) -> Diagnostic {
    .error(
      "E0203", "`\(parent)` has no member `\(word)`", at: span,
      help: suggestion.map { "did you mean `\($0)`?" } ?? "it has \(listed(members))",
      replacement: suggestion.map(memberLiteral(of:)))
  }

  static func notInTable(_ path: String, type: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0204", "records may hold `\(path)`, but Athena's CloudTrail table has no column for it", at: span,
      help: "if your table has one, declare it in the table's block: `column \(path) \(type)`")
  }

  static func columnOfNewerTable(_ word: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0205", "a table of `serde cloudtrail` has no column `\(word)`", at: span,
      help: "leave `serde cloudtrail` out if the table was made with the current JsonSerDe")
  }

  /// - Parameter function: the function that the step is called like.
  static func textHasNoMembers(_ name: String, function: Function? = nil, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0206", "`\(name)` is a plain value, with nothing inside it", at: span,
      help: function.map { "write \($0.rawValue)(\(name))" }
        ?? "steps go into requestParameters, responseElements, additionalEventData and serviceEventDetails")
  }

  static func structureIsNoValue(_ name: String, members: [String], at span: SourceSpan) -> Diagnostic {
    .error("E0207", "`\(name)` is a structure, not a value", at: span, help: "name a member: \(listed(members))")
  }

  static func jsonColumnIsNoValue(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0208", "`\(name)` holds JSON and is not a value by itself", at: span,
      help: "add a path into it, such as `\(name).\(name == "responseElements" ? "snapshotId" : "name")`")
  }

  static func mapNeedsOneKey(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error("E0209", "`\(name)` is a map and takes one key", at: span, help: "write `\(name).\"the key\"`")
  }

  static func resourcesNeedIndexAndMember(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0210", "`resources` is a list of structures", at: span,
      help: "name a place and a member: `resources[0].ARN`, `.accountId` or `.type`; `[]` works in JSON columns only")
  }

  /// - Parameter isWhole: whether the span is of `start.`, which can be left out.
  static func sideInEventCondition(_ side: String, isWhole: Bool, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0212", "`\(side).` has no meaning before pairing: here every field belongs to the event itself", at: span,
      help: "leave `\(side).` out; to ask about one side, put the condition behind its event in `pair`, or in `where`",
      replacement: isWhole ? "" : nil)
  }

  static func sidesInKey(meant: String?, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0218", "in `on`, the left of `=` is read off the start, and the right off the end",
      at: span, help: meant.map { "write \($0)" } ?? "leave `start.` and `end.` out", replacement: meant)
  }

  static func rowFieldBeforePairing(_ word: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0213", "`\(word)` is known only after pairing", at: span, help: "put this condition into a `where` clause")
  }

  static func rowFieldOfSide(_ word: String, _ side: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0221", "`\(word)` belongs to the row, not to \(side)", at: span, help: "write `\(word)`", replacement: word)
  }

  /// A member of the request or answer, or a column of a lookup, without the path to it.
  static func memberOfRow(_ word: String, path: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0215", "no field of a row is called `\(word)`", at: span, help: "did you mean `\(path)`?", replacement: path)
  }

  /// A column of the answer where rows are still being chosen.
  static func columnBeforeSelect(_ word: String, isOfSummary: Bool, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0222",
      isOfSummary
        ? "`where` is decided before `summarize`, whose column `\(word)` is"
        : "`where` is decided before `select`, whose column `\(word)` is", at: span,
      help: isOfSummary ? "write the condition behind `having`" : "write what `\(word)` is made of in its place")
  }

  static func bareEventField(_ word: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0214", "`\(word)` belongs to an event, and a row has two: its start and its end", at: span,
      help: "write `start.\(word)` or `end.\(word)`", replacement: "start.\(word)")
  }

  static func unknownRowField(_ word: String, suggestion: String?, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0215", "no field of a row is called `\(word)`", at: span,
      help: suggestion.map { $0 == word ? "write \(word) without backquotes" : "did you mean `\($0)`?" }
        ?? "rows have start.FIELD, end.FIELD, the injected columns, key, duration, state and pair",
      replacement: suggestion.map(nameLiteral(of:)))
  }

  static func sideByItself(_ side: Side, at span: SourceSpan) -> Diagnostic {
    let state: SpanState = side == .end ? .open : .orphan
    return .error(
      "E0219", "`\(side.rawValue)` is a whole event, and a field of it is needed here", at: span,
      help: "write `\(side.rawValue).eventTime`; for rows without \(side == .end ? "an end" : "a start"),"
        + " `state = \"\(state.rawValue)\"`", replacement: "\(side.rawValue).eventTime")
  }

  static func stateWithoutQuotes(_ word: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0220", "the name of a state is text, in quotes", at: span, help: "write \"\(word)\"",
      replacement: "\"\(word)\"")
  }

  /// A name in a key that the table has no column for is mostly a parameter of the call.
  static func unknownKeyField(_ word: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0201", "no event field is called `\(word)`", at: span,
      help: "did you mean `requestParameters.\(word)`, or `responseElements.\(word)` if the call returns it?",
      replacement: "requestParameters.\(word)")
  }

  static func knownKeyField(_ word: String, meant: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0201", "no event field is called `\(word)`", at: span, help: "write `\(meant)`, where these events have it",
      replacement: meant)
  }

  /// Where a condition is needed, the name of a state is compared.
  mutating func offerStateCondition() {
    guard code == "E0220", let name = replacement, name.hasBytePrefix("\"") else { return }
    help = "write state = \(name)"
    replacement = "state = \(name)"
  }

  /// Offers a name as a text where no name like it is known.
  mutating func offerQuotes(for word: String) {
    guard replacement == nil, ["E0201", "E0215"].contains(code) else { return }
    help = "texts go in quotes: write \(stringLiteral(of: word))"
    replacement = stringLiteral(of: word)
  }

  static func noSuchKeyPart(_ word: String, count: Int, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0216", count == 1 ? "the key has one part, `key`" : "the key has \(count) parts, `key` to `key\(count)`",
      at: span, help: "`\(word)` would be another; parts are joined with `and` behind `on`")
  }

  static func nameWithHyphens(_ path: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0224", "a name with a hyphen needs quotes: without them this subtracts", at: span, help: "write \(path)",
      replacement: path)
  }

  static func injectedColumnOfSide(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0217", "`\(name)` is injected and the same for start and end", at: span, help: "write `\(name)` alone",
      replacement: nameLiteral(of: name))
  }
}

/// `a`, `b` and `c`.
func listed(_ words: [String]) -> String {
  let quoted = words.map { "`\($0)`" }
  guard quoted.count > 1 else { return quoted.joined() }
  return quoted.dropLast().joined(separator: ", ") + " and " + quoted[quoted.count - 1]
}
