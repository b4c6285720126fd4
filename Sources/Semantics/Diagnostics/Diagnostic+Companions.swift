import Source
import Syntax
import Values

/// Codes E042x: what may follow the keys of a pair (`named`, `until`, `via`), and accounts.
extension Diagnostic {
  static func companionWithEvery(_ word: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0420", "`match every` takes no `\(word)`: there every start meets every end", at: span,
      help: "use `match next` or `match first`")
  }

  static func companionKeyCount(_ found: Int, wanted: Int, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0421",
      "the key has \(wanted == 1 ? "one part" : "\(wanted) parts"), and \(found) \(found == 1 ? "is" : "are")"
        + " given here", at: span,
      help: "write as many paths as `on` has parts, joined with `and`")
  }

  static func companionOverlap(_ event: String, _ first: String, _ second: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0422", "\(event) is named behind \(second), and is \(first) too", at: span,
      help: "leave it out of one of the two; an event's own `where` does not tell them apart here")
  }

  static func waypointNameTaken(_ name: String, by what: NameMeaning, at span: SourceSpan) -> Diagnostic {
    .error("E0423", "`\(name)` is \(what.text) already", at: span, help: "give the waypoint another name")
  }

  static func namedNeedsOnePart(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0424", "`named` is for keys of one part without `[]`", at: span,
      help: "leave `named` out, or choose one element with `[0]`")
  }

  static func namedWithOneEventOnBothSides(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0425", "`named` looks for the start before an end, and here one event may be both", at: span,
      help: "leave `named` out")
  }

  static func waypointIsNoValue(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0426", "the waypoint `\(name)` has fields, and is not a value itself", at: span,
      help: "write `\(name).eventTime`, or `\(name).count` for how many there were")
  }

  /// A bare name where spans cross accounts, and each side has its own.
  static func needsSideAcrossAccounts(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0427", "under `across accounts` a row may have two of `\(name)`, its start's and its end's", at: span,
      help: "write `start.\(name)` or `end.\(name)`", replacement: "start.\(memberLiteral(of: name))")
  }

  static func listOfNoKey(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0428", "`[]` here means the element that gave the key, and no pair has its key in this list", at: span,
      help: "`[0]` reads the first element, whichever that is; to choose one by a name in it is not possible")
  }

  static func attributeOfSide(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0429", "`\(name)` belongs to the account, which start and end share", at: span, help: "write `\(name)`",
      replacement: nil)
  }
}
