import Source
import Syntax
import Values

/// Codes E07xx: summaries, attributes and lookups.
extension Diagnostic {
  static func havingWithoutSummary(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0701", "`having` is about groups, and nothing is summarized", at: span,
      help: "for a condition on rows write `where`; or add `summarize by … { … }`")
  }

  static func summaryWithoutColumns(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0702", "the summary has no columns", at: span,
      help: "write `summarize { rows = count() }`, or group `by` a column")
  }

  static func unknownSummaryInput(_ name: String, suggestion: String?, among: [String], at span: SourceSpan)
    -> Diagnostic
  {
    .error(
      "E0703", "the rows have no column `\(name.replacingBytes("`", with: ""))`", at: span,
      help: suggestion.map { "did you mean `\($0)`?" }
        ?? "a summary reads output columns: \(listed(among)); others are added to `select { … }`",
      replacement: suggestion.map(nameLiteral(of:)))
  }

  /// In `having`.
  static func unknownSummaryColumn(_ name: String, suggestion: String?, among: [String], at span: SourceSpan)
    -> Diagnostic
  {
    .error(
      "E0703", "the summary has no column `\(name.replacingBytes("`", with: ""))`", at: span,
      help: suggestion.map { "did you mean `\($0)`?" }
        ?? "`having` reads the columns of the summary: \(listed(among)); others are added to `summarize … { … }`",
      replacement: suggestion.map(nameLiteral(of:)))
  }

  /// A field of rows that no column shows.
  static func inputNotSelected(_ name: String, meant: String, hasSelect: Bool, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0703", "the rows have no column `\(name)`", at: span,
      help: hasSelect ? "add `\(meant)` to `select`" : "add a `select { … }` with `\(meant)`")
  }

  /// `month` alone in `by`, or a path where its column is meant.
  static func inputMeant(_ name: String, meant: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0703", "the rows have no column `\(name)`", at: span, help: "write \(meant)", replacement: meant)
  }

  static func groupTwice(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error("E0601", "`by` prints `\(name)` already", at: span, help: "leave it out here")
  }

  static func aggregateOfColumn(_ name: String, column: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0707", "`\(name)` is about rows, and `having` about the columns of `summarize`", at: span,
      help: "write \(nameLiteral(of: column))", replacement: nameLiteral(of: column))
  }

  static func inputOutsideAggregate(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0704", "`\(name)` has a value in every row, and a group has many rows", at: span,
      help: "add it to `by`, or say which: `max(\(name))`, `min(\(name))`, `count_distinct(\(name))`")
  }

  /// A column of the summary in another column of it.
  static func columnOfBlock(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0705", "the columns of `summarize` do not see each other, and `\(name)` is one of them", at: span,
      help: "write what `\(name)` is made of in its place")
  }

  static func unknownGroup(_ name: String, among: [String], suggestion: String?, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0705", "no column of `by` is called `\(name)`", at: span,
      help: suggestion.map { "did you mean `\($0)`?" }
        ?? (among.isEmpty
          ? "columns of the rows go into an aggregate, such as `max(…)`"
          : "outside aggregates there are \(listed(among))"),
      replacement: suggestion.map(nameLiteral(of:)))
  }

  static func nestedAggregate(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error("E0706", "`\(name)` is an aggregate, and they do not nest", at: span, help: "aggregate once")
  }

  static func aggregateOutsideSummary(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0707", "`\(name)` is about groups of rows, and belongs in `summarize`", at: span,
      help: "write `summarize { n = \(name)(…) }`; `having` and `order by` then name its column")
  }

  static func aggregateArguments(_ name: String, usage: String, at span: SourceSpan) -> Diagnostic {
    .error("E0708", "`\(name)` does not take these arguments", at: span, help: "write `\(usage)`")
  }

  static func aggregateType(_ name: String, _ type: ValueType, takes: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0709", "`\(name)` takes \(takes), and this is \(type.withArticle)", at: span,
      help: type == .text ? "read the text as a number with `number(…)` in `select`" : nil)
  }

  static func percentileRank(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0710", "a percentile is a number over 0 and up to 100, with at most three decimals", at: span,
      help: "write `percentile(x, 95)`")
  }

  /// Other tools take a fraction of 1 where this language takes a percentage.
  static func percentileOfFraction(_ digits: String, thousandths: Int, at span: SourceSpan) -> Diagnostic {
    let tenths = thousandths % 10
    let meant = "\(thousandths / 10)" + (tenths == 0 ? "" : ".\(tenths)")
    return .warning(
      "W0738", "`\(digits)` is less than one percent: this gives nearly the least value", at: span,
      help: "percentiles go up to 100: write \(meant)", replacement: meant)
  }

  static func countOfValue(_ text: String?, _ type: ValueType, at span: SourceSpan) -> Diagnostic {
    let x = text ?? "x"
    return .error(
      "E0709", "`count` takes a condition, and this is \(type.withArticle)", at: span,
      help: "write `count()` for rows, `count(\(x) is present)`, or `count_distinct(\(x))`")
  }

  static func columnHasNoMembers(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0711", "a summary reads output columns, and `\(name)` is one without members", at: span,
      help: "name the field in `select`, then its column here")
  }

  static func attributeNameTaken(_ name: String, by what: NameMeaning, at span: SourceSpan) -> Diagnostic {
    .error("E0720", "`\(name)` is \(what.text) already", at: span, help: "give the attribute another name")
  }

  static func tupleWithOtherAttributes(
    _ tuple: [String], _ first: [String], _ second: [String], at span: SourceSpan
  ) -> Diagnostic {
    func list(_ values: [String]) -> String { values.map { "\"\($0.visible)\"" }.joined(separator: ", ") }
    return .error(
      "E0721", "the tuple (\(list(tuple))) is listed with (\(list(first))) and with (\(list(second)))", at: span,
      help: "list it once")
  }

  static func noTupleLeft(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0722", "no tuple of `partitions` meets `events where`: there is nothing to scan", at: span,
      help: "compare what it says of the injected columns and attributes with the listed values")
  }

  static func lookupNameTaken(_ name: String, by what: NameMeaning, at span: SourceSpan) -> Diagnostic {
    .error("E0730", "`\(name)` is \(what.text) already", at: span, help: "give the lookup another name")
  }

  static func lookupFile(_ path: String, _ fault: TableFileFault, at span: SourceSpan) -> Diagnostic {
    .error("E0731", "\(path.visible): \(fault.text)", at: span, help: fault.help)
  }

  static func lookupColumnTwice(_ name: String, of lookup: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0731", "two columns of the file of `\(lookup)` are called `\(name)`", at: span,
      help: "rename one of them in the file; letter case alone does not tell names apart")
  }

  /// - Parameters:
  ///   - count: how many of `all` values of the column are no JSON numbers.
  ///   - text: one of them.
  static func valueIsNoNumber(
    _ text: String, _ column: String, count: Int, of all: Int, _ path: String, at span: SourceSpan
  ) -> Diagnostic {
    let values = all == 1 ? "the one value" : "\(count) of \(all) values"
    return .warning(
      "W0739",
      "\(path.visible): `number` takes \(values) of `\(column)` for missing, such as \(stringLiteral(of: text))",
      at: span,
      help: jsonNumber(meantBy: text).map { "write \($0): digits, and a point before the fraction" }
        ?? "a number is written as in JSON, such as 0.05: no currency, and no sign between thousands")
  }

  static func unreadableLookup(_ path: String, reason: String, at span: SourceSpan) -> Diagnostic {
    .error("E0732", unreadable(path, reason), at: span, help: Self.placeOfPaths)
  }

  static func lookupLinesAlike(
    _ path: String, _ keys: [String], _ first: Int, _ second: Int, at span: SourceSpan
  ) -> Diagnostic {
    let keys = keys.map { "\"\($0.visible)\"" }.joined(separator: ", ")
    return .error(
      "E0733", "\(path.visible): lines \(first) and \(second) both have the key \(keys)", at: span,
      help: "keep one of them, or name another column in `on`")
  }

  static func lookupKeyType(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0734", "a lookup compares texts, and this is \(type.withArticle)", at: span,
      help: type == .time ? "write `day(…)` or `month(…)` for the text of a day or month" : nil)
  }

  static func lookupIsNoValue(_ name: String, columns: [String], at span: SourceSpan) -> Diagnostic {
    .error(
      "E0735", "`\(name)` is a lookup, and a column of it is needed here", at: span,
      help: columns.isEmpty
        ? nil
        : "write `\(name).COLUMN`; it has \(listed(Array(columns.prefix(6))))"
          + (columns.count > 6 ? ", among others" : ""))
  }

  static func unknownLookupColumn(
    _ word: String, of lookup: String, among: [String], suggestion: String?, at span: SourceSpan
  ) -> Diagnostic {
    .error(
      "E0736", "the file of `\(lookup)` has no column `\(word)`", at: span,
      help: suggestion.map { "did you mean `\($0)`?" } ?? "it has \(listed(among))",
      replacement: suggestion.map(memberLiteral(of:)))
  }

  static func lookupInLookup(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0737", "a lookup's key is read off the row, not off the lookup `\(name)`", at: span,
      help: "join the two files into one")
  }
}

/// What a name means to rows or events already.
enum NameMeaning {
  case partitionColumn, field, shorthand, rowField, keyPart, attribute, waypoint, lookup

  var text: String {
    switch self {
    case .partitionColumn: "a partition column"
    case .field: "a field of CloudTrail's"
    case .shorthand: "a shorthand of a field"
    case .rowField: "a field of rows"
    case .keyPart: "a part of the key"
    case .attribute: "an attribute"
    case .waypoint: "a waypoint"
    case .lookup: "a lookup"
    }
  }
}

/// The number that a text means which lacks a zero, has a comma for a point or a sign of currency; nil where it is not
/// clear.
private func jsonNumber(meantBy text: String) -> String? {
  let isOfNumber = { (byte: UInt8) in isDigit(byte) || [0x2B, 0x2C, 0x2D, 0x2E].contains(byte) }
  var number = String(decoding: text.utf8.drop { !isOfNumber($0) }, as: UTF8.self)
  while let last = number.utf8.last, !isOfNumber(last) { number = number.droppingLastBytes(1) }
  if !number.containsBytes("."), number.byteSplit(",").count == 2, number.byteSplit(",")[1].utf8.count != 3 {
    number = number.replacingBytes(",", with: ".")
  }
  if number.hasBytePrefix("+") { number = number.droppingFirstBytes(1) }
  if number.hasBytePrefix(".") { number = "0" + number }
  return jsonNumberForm(number.utf8) == nil ? nil : number
}
