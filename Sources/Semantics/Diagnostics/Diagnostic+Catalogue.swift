import Catalogue
import Source
import Values

/// Codes E042x: what the catalogue of AWS's events knows better.
extension Diagnostic {
  static func unknownEvent(_ name: String, of service: String, nearest: String?, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0421", "`\(service)` has no operation `\(name)`", at: span,
      help: nearest.map { "did you mean `\($0)`?" }
        ?? "names are those that CloudTrail logs; an event that the service logs of itself may be called so",
      replacement: nearest)
  }

  static func loggedAs(_ name: String, of service: String, logged: String, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0421", "CloudTrail logs the operation `\(name)` of `\(service)` as `\(logged)`", at: span,
      help: "write \(logged)", replacement: logged)
  }

  static func serviceInCapitals(_ service: String, meant: String, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0425", "CloudTrail writes the service `\(meant)` in small letters, and no event matches `\(service)`", at: span,
      help: "write \(meant)", replacement: meant)
  }

  static func otherServiceName(_ service: String, meant: String, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0424", "no service logs as `\(service)`: CloudTrail calls it `\(meant)`", at: span, help: "write \(meant)",
      replacement: meant)
  }

  static func eventOfOtherService(
    _ name: String, of service: String, owners: [String], likely: String?, at span: SourceSpan
  ) -> Diagnostic {
    let shown = owners.count > 4 ? owners.prefix(3) + ["\(owners.count - 3) more"] : owners[...]
    return .warning(
      "W0424", "`\(service)` has no operation `\(name)`", at: span,
      help: likely.map { "did you mean `\($0):\(name)`?" }
        ?? "services that have one: \(shown.joined(separator: ", ")); an event that `\(service)` logs of itself may be "
        + "called so",
      replacement: likely.map { "\($0):\(name)" })
  }

  /// `isWhole` where the replacement is the whole part and not only the path.
  static func keyElsewhere(
    _ path: String, event: String, place: KnownKeyPaths.Entry, replacement: String?, isWhole: Bool, at span: SourceSpan
  ) -> Diagnostic {
    let source =
      switch place.evidence {
      case .seen: "in CloudTrail's records"
      case .model: "by AWS's API"
      }
    let advice = if isWhole, let replacement { ": write `\(replacement)`" } else { "" }
    let isList = place.text.replacingBytes("[]", with: "").isIdentical(to: path)
    return .warning(
      "W0422", isList ? "`\(event)` has a list in `\(path)`" : "`\(event)` has no `\(path)`", at: span,
      help: "\(source) it is `\(place.text)`\(advice)",
      replacement: replacement)
  }

  /// A key that reads one element of a list that the catalogue reads with `[]`.
  static func oneElementOfList(_ event: String, meant: String, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0431", "one `\(event)` may name several things, and this key reads only one of them", at: span,
      help: "write `\(meant)` to get a row for each", replacement: meant)
  }

  /// A key that every event has for itself.
  static func keyOfOneEvent(_ field: String, known: String?, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0432", "each call has a `\(field)` of its own, so this pairs almost nothing", at: span,
      help: known.map { "write `\($0)`" } ?? "name a field that start and end share, such as requestParameters.name",
      replacement: known)
  }

  /// A key that says who called, or from where, and not what the call was about.
  static func keyOfCaller(_ field: String, known: String, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0432", "`\(field)` describes the call, not what the call is about", at: span,
      help: "write `\(known)`", replacement: known)
  }

  static func sidesSwapped(_ path: String, meant: String, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0423", "`\(path)` is on the start: the sides of the key are swapped", at: span, help: "write `\(meant)`",
      replacement: meant)
  }

  /// Of a pair whose start and end are known the other way round.
  static func sidesSwapped(_ path: String, of event: String, meant: String, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0423", "`\(path)` is in `\(event)`, which is the end here: the sides of the key are swapped, or the events",
      at: span, help: "write `\(meant)`, or the events the other way round", replacement: meant)
  }
}
