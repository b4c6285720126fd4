import Location
import Source
import Syntax
import Values

/// Codes E05xx: the table and its layout.
extension Diagnostic {
  /// - Parameter near: whether the word is near to the one that there is. Otherwise what stands there is left out.
  static func unknownSerDe(_ word: String, near: Bool, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0501", "no table is of `serde \(word)`", at: span,
      help:
        "write `serde cloudtrail` for a table with the older CloudTrailSerde; leave it out for the current JsonSerDe",
      replacement: near ? "serde cloudtrail" : "")
  }

  static func unknownSchema(_ word: String, at span: SourceSpan) -> Diagnostic {
    let near = suggestion(for: word, among: ["lake", "ocsf"])
    return .error(
      "E0544", "no table is of `schema \(word)`", at: span,
      help: near.map { "did you mean `\($0)`?" }
        ?? "write `schema lake` for CloudTrail Lake, `schema ocsf` for Security Lake; leave it out for log files",
      replacement: near)
  }

  static func declaredTwice(_ path: String, at span: SourceSpan) -> Diagnostic {
    .error("E0538", "the table has a column `\(path)` already", at: span, help: "remove it: nothing need be declared")
  }

  static func declaredType(_ word: String, at span: SourceSpan) -> Diagnostic {
    let near = suggestion(for: word, among: ["text", "json"])
    return .error(
      "E0539", "a declared column is `text` or `json`, not `\(word)`", at: span,
      help: near.map { "did you mean `\($0)`?" } ?? "numbers and booleans are text too: the table has strings",
      replacement: near)
  }

  static func declaredPath(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0540", "what is declared is a column, or a member of a structure: names of letters, digits and `_`", at: span,
      help: "write it as in a record: `column userIdentity.sessionContext.sourceIdentity text`")
  }

  static func declaredInside(_ parent: String, isJSON: Bool, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0541", "`\(parent)` is not a structure to which a member could be added", at: span,
      help: isJSON ? "paths into its JSON need no declaration: leave it out" : "declare a column of another name")
  }

  static func declaredJSONMember(_ root: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0542", "`json` is the type of a whole column, and this is a member", at: span,
      help: "write `column \(root) json`, or `text` for a member")
  }

  static func tableItemTwice(_ word: String, at span: SourceSpan) -> Diagnostic {
    .error("E0502", "the table has a second `\(word)`", at: span, help: "keep one of them")
  }

  static func columnNotOfLocation(_ name: String, meant: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0514", "the location has no place for the column `\(name)`, and names one `\(meant)`", at: span,
      help: "did you mean `\(meant)`?", replacement: nameLiteral(of: meant))
  }

  static func partitionColumnTwice(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0503", "the partition column `\(name)` appears twice", at: span, help: "Athena's names differ by more than case"
    )
  }

  static func partitionColumnIsField(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0504", "`\(name)` is a column of the CloudTrail table itself and cannot be a partition column too", at: span,
      help: "Athena refuses such a table; give the partition column another name")
  }

  static func enumerationValue(_ value: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0507", value.isEmpty ? "an enum value may not be empty" : "an enum value may not hold a comma", at: span,
      help: "Athena separates the values of `projection.….values` by commas")
  }

  static func emptyDateRange(at span: SourceSpan) -> Diagnostic {
    .error("E0508", "the dates end before they begin", at: span, help: "put the earlier date behind `from`")
  }

  static func emptyIntegerRange(at span: SourceSpan) -> Diagnostic {
    .error("E0509", "the range ends before it begins", at: span, help: "put the smaller number first: `1 .. 99`")
  }

  static func integerDigits(_ digits: Int, of last: Int, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0533", digits > 18 ? "`digits` is 18 at most" : "\(last) has more than \(digits) digits", at: span,
      help: "`digits` is the length that every value has, with zeros in front")
  }

  static func unevenZeros(_ from: Int, _ to: Int, digits: Int, at span: SourceSpan) -> Diagnostic {
    let meant = digits <= 18 ? "\(from) .. \(to) digits \(digits)" : nil
    return .error(
      "E0534", "these leading zeros leave open how long the values are", at: span,
      help: meant.map { "write `\($0)` if all have \(digits) digits" } ?? "write the numbers without leading zeros",
      replacement: meant)
  }

  static func datePartWithoutZeros(_ name: String, _ from: Int, _ to: Int, at span: SourceSpan) -> Diagnostic {
    let meant = "\(from) .. \(to) digits 2"
    return .warning(
      "W0535",
      "Athena will look for `\(name)` 1 to 9 in folders without a leading zero, and CloudTrail writes 01 to 09",
      at: span, help: "write `\(meant)`", replacement: meant)
  }

  static func doubleSlash(meant text: String, at span: SourceSpan) -> Diagnostic {
    var path = text.droppingFirstBytes(5)
    while path.containsBytes("//") { path = path.replacingBytes("//", with: "/") }
    let meant = stringLiteral(of: "s3://" + path)
    return .error(
      "E0536", "`//` in a location finds nothing in Athena", at: span, help: "write \(meant)", replacement: meant)
  }

  static func hiddenInLocation(_ letter: Unicode.Scalar, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0537", "the location holds \(letter.visible), which does not print", at: span,
      help: "write the path of the logs without it")
  }

  static func patternInLocation(at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0559", "Athena knows no patterns in a location: it looks for a folder that is called `*`", at: span,
      help: "end the location with the last folder, of which all files are read; what differs within is a {column}")
  }

  static func datesInFuture(_ from: CivilDate, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0564", "the column has no day yet: its dates begin on \(from), in the future", at: span,
      help: "write the first day of the logs")
  }

  static func dateFormat(_ text: String, at span: SourceSpan) -> Diagnostic {
    let inJava = text.replacingBytes("Y", with: "y").replacingBytes("D", with: "d").replacingBytes("mm", with: "MM")
      .byteSplit("/").filter { !$0.isEmpty }.joined(separator: "/")
    return .error(
      "E0510", "the date format \"\(text)\" is not understood", at: span,
      help: "use `yyyy`, `MM` and `dd`, each once, with `/` or `-` between: \"yyyy/MM/dd\"",
      replacement: DateFormat(inJava).map { _ in stringLiteral(of: inJava) })
  }

  /// Trino's `DateProjection` reads both ends of the range, and the present, by the format alone: without a year they
  /// lie in 1970.
  static func projectedDateWithoutYear(_ format: String, _ column: String, at span: SourceSpan) -> Diagnostic {
    let range = format == "MM" ? "1 .. 12" : "1 .. 31"
    return .error(
      "E0557", "a `date` column needs the year: Athena counts its values from the first date to the present", at: span,
      help: "for a part of a date write `\(column) integer \(range) digits 2`, or"
        + " `manual date \(stringLiteral(of: format))` for a table without projection")
  }

  static func datePartTwice(_ text: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0511", "another column holds a part of \"\(text)\" already", at: span,
      help: "a year, month or day has one column")
  }

  static func locationTemplate(_ fault: LocationTemplate.Fault, at span: SourceSpan) -> Diagnostic {
    switch fault {
    case .unbalancedBrace:
      .error("E0513", "a brace in the location has no partner", at: span, help: "a placeholder is {column}")
    case .emptyPlaceholder:
      .error(
        "E0514", "`{}` in the location names no column", at: span, help: "write the column's name, such as {account}")
    case .unknownColumn(let name):
      .error(
        "E0514", "the location names a column `\(name)` that the table does not have", at: span,
        help: "declare it in the table's block, such as `\(name) injected`, or in `partitions (\(name))`")
    case .columnTwice(let name):
      .error("E0515", "the location names the column `\(name)` twice", at: span, help: "a column has one place")
    case .placeWithoutSlash(let name):
      .error(
        "E0516", "a `/` must follow the place of `\(name)`", at: span,
        help: "every partition value is a folder of its own")
    case .noBucket:
      .error("E0517", "the location names no bucket", at: span, help: "write \"s3://BUCKET/…\"")
    case .placeholderInBucket:
      .error("E0518", "the bucket's name may hold no placeholder", at: span, help: "write \"s3://BUCKET/{column}/…\"")
    }
  }

  static func placeholderCase(_ name: String, _ declared: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0514", "the location names a column `\(name)`, and the table's is `\(declared)`", at: span,
      help: "write {\(declared)}")
  }

  static func locationScheme(meant: String?, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0530", "a location is \"s3://BUCKET/…\" or a local folder", at: span,
      help: "write \(meant.map(stringLiteral(of:)) ?? "\"s3://BUCKET/…\"")", replacement: meant.map(stringLiteral(of:)))
  }
}
