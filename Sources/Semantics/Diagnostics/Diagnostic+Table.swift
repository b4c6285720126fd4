import Location
import Source
import Syntax
import Values

/// Codes E05xx: the table, its layout and `partitions`.
extension Diagnostic {
  static func unknownSerDe(_ word: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0501", "no table is of `serde \(word)`", at: span,
      help:
        "write `serde cloudtrail` for a table with the older CloudTrailSerde; leave it out for the current JsonSerDe",
      replacement: "cloudtrail")
  }

  static func unknownSchema(_ word: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0544", "no table is of `schema \(word)`", at: span,
      help: "write `schema lake` for CloudTrail Lake, `schema ocsf` for Security Lake; leave it out for log files")
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
      "E0541", "`\(parent)` is no structure to which a member could be added", at: span,
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

  static func partitionColumnTwice(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0503", "the partition column `\(name)` stands twice", at: span, help: "Athena's names differ by more than case")
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
    let meant = quoted("s3://" + path)
    return .error(
      "E0536", "`//` in a location finds nothing in Athena", at: span, help: "write \(meant)", replacement: meant)
  }

  static func hiddenInLocation(_ letter: Unicode.Scalar, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0537", "the location holds \(letter.visible), which does not print", at: span,
      help: "write the path of the logs without it")
  }

  static func dateFormat(_ text: String, at span: SourceSpan) -> Diagnostic {
    let inJava = text.replacingBytes("Y", with: "y").replacingBytes("D", with: "d").replacingBytes("mm", with: "MM")
    return .error(
      "E0510", "the date format \"\(text)\" is not understood", at: span,
      help: "use `yyyy`, `MM` and `dd`, each once, with `/` or `-` between: \"yyyy/MM/dd\"",
      replacement: DateFormat(inJava).map { _ in quoted(inJava) })
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

  static func locationScheme(meant: String?, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0530", "a location is \"s3://BUCKET/…\" or a local folder", at: span,
      help: "write \(meant.map(quoted) ?? "\"s3://BUCKET/…\"")", replacement: meant.map(quoted))
  }

  static func valueNotDeclared(
    _ column: String, declared: [String], meant: String?, at span: SourceSpan
  ) -> Diagnostic {
    let some = declared.prefix(6).map(quoted).joined(separator: ", ") + (declared.count > 6 ? ", …" : "")
    return .warning(
      "W0531", "no row can come out: the table declares no `\(column)` that meets this", at: span,
      help: meant.map { "did you mean \(quoted($0))?" } ?? "it declares \(some)")
  }

  /// Account ids are twelve digits (docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html).
  static func accountNumber(_ text: String, line: Int?, of path: String?, at span: SourceSpan) -> Diagnostic {
    let isNumber = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let place = path.map { "line \(line ?? 0) of \($0): " } ?? ""
    let digits = text.utf8.count
    let message =
      isNumber
      ? "\(place)\"\(text)\" has \(digits) digit\(digits == 1 ? "" : "s"), and an account id has 12"
        + ((8..<12).contains(digits) ? ": did a spreadsheet drop a zero?" : "")
      : "\(place)\"\(text)\" is a number as spreadsheets show it, and an account id has 12 digits"
    let help = isNumber && digits < 12 && digits > 7 ? String(repeating: "0", count: 12 - digits) + text : nil
    return .warning(
      "W0532", message, at: span,
      help: help.map { "perhaps \(quoted($0))" }
        ?? (path == nil
          ? "write the account's twelve digits" : "format the column as text before the file is saved as CSV"),
      replacement: path == nil ? help.map(quoted) : nil)
  }

  static func columnWithoutPlace(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0519", "the location has no place for the column `\(name)`", at: span,
      help: "put {\(name)} where its values stand in the path; only `manual` columns need no place")
  }

  static func partitionColumnNotInjected(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0520", "`\(name)` is not injected: only injected columns stand in `partitions`", at: span,
      help: "to read some of its values only, add `events where \(name) = \"…\"`")
  }

  static func partitionColumnCase(_ name: String, _ declared: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0521", "the table declares `\(declared)`, not `\(name)`", at: span, help: "write `\(declared)`",
      replacement: declared)
  }

  static func injectedColumnMissing(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0522", "`partitions` lacks the injected column `\(name)`", at: span,
      help: "every query must give a value for each injected column; add it to the list and to every tuple")
  }

  static func tupleWidth(_ found: Int, wanted: [String], at span: SourceSpan) -> Diagnostic {
    .error(
      "E0523", "the tuple has \(found) value\(found == 1 ? "" : "s"), and there are \(wanted.count) columns", at: span,
      help: "a tuple is (\(wanted.map { "\"\($0)\"" }.joined(separator: ", ")))")
  }

  static func emptyPartitionValue(at span: SourceSpan) -> Diagnostic {
    .error("E0524", "a partition value may not be empty", at: span, help: "it is the name of a folder in the bucket")
  }

  static func noTuples(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0525", "`partitions` lists no tuple", at: span, help: "add one for each account: (\"alias\", \"111122223333\")")
  }

  static func tupleTwice(_ tuple: [String], at span: SourceSpan) -> Diagnostic {
    .warning("W0526", "this tuple stands here a second time and is used once", at: span, help: "remove it")
  }

  static func tupleTwice(_ tuple: [String], line: Int, of path: String, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0526", "line \(line) of \(path): the tuple (\(tuple.joined(separator: ", "))) is used once", at: span,
      help: "remove the line")
  }

  static func unreadablePartitions(_ path: String, reason: String, at span: SourceSpan) -> Diagnostic {
    .error("E0527", "\(path) cannot be read: \(reason)", at: span, help: "the path is relative to the spec")
  }

  /// What is wrong with a file of tuples or of a lookup.
  enum TableFileFault {
    case csv(String)
    case empty
    case noLines
    case emptyValue(column: String, line: Int)
    case noColumn(String, among: [String])
    case columnTwice(String)

    var text: String {
      switch self {
      case .csv(let fault): fault
      case .empty: "the file is empty; its first line names the columns"
      case .noLines: "no line follows the header"
      case .emptyValue(let column, let line): "line \(line): the value of `\(column)` is empty"
      case .noColumn(let name, let columns): "it has no column `\(name)`; its first line has \(listed(columns))"
      case .columnTwice(let name): "two columns are called `\(name)`"
      }
    }
  }

  static func partitionsFile(_ path: String, _ fault: TableFileFault, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0528", "\(path): \(fault.text)", at: span,
      help: "the file is CSV: a header with the columns' names, then a line a tuple")
  }

  /// The names of a header are shown only where they look like names, and not many: the file may be any that a spec of
  /// somebody else names.
  static func partitionsFileColumn(
    _ name: String, _ path: String, found: [String], isTwice: Bool, at span: SourceSpan
  ) -> Diagnostic {
    let isHeader = found.allSatisfy(isPlainName)
    let near = isHeader ? suggestion(for: name, among: found) : nil
    let help: String
    if isTwice {
      help = "keep one of the two columns"
    } else if let near {
      help = "did you mean `\(near)`?"
    } else if isHeader, found.count > 1 {
      help = "it names \(listed(Array(found.prefix(6))))\(found.count > 6 ? ", among others" : "")"
    } else {
      help = "its first line has to name the columns, such as account,team"
    }
    return .error(
      "E0529", "the header of \(path) names `\(name)` \(isTwice ? "twice" : "nowhere")", at: span, help: help)
  }
}

/// Whether it is a column's name as people write them, and short.
private func isPlainName(_ text: String) -> Bool {
  let isLetter = { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
    default: false
    }
  }
  return text.utf8.count <= 32 && text.utf8.first.map(isLetter) == true
    && text.utf8.allSatisfy {
      isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-")
    }
}
