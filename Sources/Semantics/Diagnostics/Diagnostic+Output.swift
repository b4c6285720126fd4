import Location
import Source
import Syntax
import Values

/// Codes E06xx: output columns, and what SQL needs beyond a dry run.
extension Diagnostic {
  static func columnNameRepeated(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error("E0601", "`\(name)` is written twice", at: span, help: "leave one out", replacement: "")
  }

  static func columnTwice(_ name: String, first: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0601",
      name.isIdentical(to: first)
        ? "two columns are called `\(name)`"
        : "`\(name)` and `\(first)` differ by case alone, and Athena's names do not",
      at: span, help: "give one of them another name")
  }

  static func unfitLetterInName(_ letter: Unicode.Scalar, _ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0620",
      letter.isHidden
        ? "the name `\(name)` holds \(letter.visible), which does not print"
        : "Athena cannot find a column or table by the name `\(name)`: it looks names up in lower case, and `\(letter)` is"
          + " several letters there", at: span,
      help: "give it another name")
  }

  /// Athena's LIMIT beside an ORDER BY (docs.aws.amazon.com/athena/latest/ug/select.html).
  static func limitTooLarge(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0621", "`limit` reaches to 2147483647", at: span, help: "leave `limit` out: then all rows come")
  }

  static func tooManyConditions(_ count: Int, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0622",
      "Athena may be unable to compile \(count) conditions joined with `and` and `or`; \(SQLLimits.conditions) are"
        + " known to work", at: span,
      help: "say it shorter, such as `x in (\"a\", \"b\")` for `x = \"a\" or x = \"b\"`; `dry-run` takes any number")
  }

  static func tooManyPairs(_ count: Int, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0623", "Athena may be unable to compile \(count) pairs in one query; \(SQLLimits.pairs) are known to work",
      at: span,
      help: "share them out over several specs; `dry-run` takes any number")
  }

  static func defaultColumnClash(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0602", "without a `select`, two columns would be called `\(name)`", at: span,
      help: "write a `select { … }` that names the columns")
  }

  static func unknownOutputColumn(_ name: String, among columns: [String], at span: SourceSpan) -> Diagnostic {
    let near = suggestion(for: name, among: columns)
    return .error(
      "E0603", "no output column is called `\(name)`", at: span,
      help: near.map { "did you mean `\($0)`?" } ?? "there are \(listed(columns))",
      replacement: near.map(nameLiteral(of:)))
  }

  static func orderedTwice(_ name: String, at span: SourceSpan) -> Diagnostic {
    .warning("W0604", "the rows are ordered by `\(name)` already", at: span, help: "remove it")
  }

  static func tableNeeded(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0605", "SQL needs a table, and the spec names none", at: span,
      help: "add `table NAME { … }`: `trailspan new START --location TEMPLATE` writes it; `dry-run` works without")
  }

  static func tuplesNeeded(_ columns: [String], at span: SourceSpan) -> Diagnostic {
    .error(
      "E0606", "SQL needs the values of the injected column\(columns.count == 1 ? "" : "s") \(listed(columns))",
      at: span,
      help: "add `partitions (\(columns.joined(separator: ", "))) { … }`; `discover` finds them in the bucket")
  }

  /// The same as an error of `compile`, for those who only check.
  static func tuplesWillBeNeeded(_ columns: [String], at span: SourceSpan) -> Diagnostic {
    let error = tuplesNeeded(columns, at: span)
    return .warning("W0610", error.message, at: span, help: error.help)
  }

  static func locationNotInS3(_ text: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0611", "a table of Athena lies in S3, and \"\(text)\" is a local path", at: span,
      help: "write \"s3://BUCKET/…\"; `dry-run` and `discover` read local folders too")
  }

  static func locationNeeded(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0607", "the table's block has no `location`", at: span,
      help: "add `location \"s3://BUCKET/{column}/…\"`: where its files lie")
  }

  static func impossibleLiteral(
    _ value: String, of word: String, values: [String], at span: SourceSpan
  ) -> Diagnostic {
    let near = suggestion(for: value, among: values)
    return .warning(
      "W0624", "no row has the \(word == "state" ? "state" : "pair") \(stringLiteral(of: value))", at: span,
      help: near.map { "did you mean \(stringLiteral(of: $0))?" }
        ?? (values.isEmpty ? "no pair of this spec has a label" : "there are \(listed(values))"),
      replacement: near.map(stringLiteral(of:)))
  }

  /// - Parameter keep: the states that would have to be kept.
  static func stateNotKept(
    _ state: SpanState, keep: [SpanState], hasKeep: Bool, isNamed: Bool, at span: SourceSpan
  ) -> Diagnostic {
    let states = keep.map(\.rawValue).joined(separator: ", ")
    let subject = isNamed ? "no row is \(stringLiteral(of: state.rawValue))" : "this is true of no row"
    return .warning(
      "W0624",
      hasKeep
        ? "\(subject): `keep` leaves such spans out" : "\(subject): without `keep` only closed spans come out",
      at: span, help: hasKeep ? "write `keep \(states)`" : "add `keep \(states)`")
  }

  static func statesLeftOut(_ states: [SpanState], isAll: Bool, at span: SourceSpan) -> Diagnostic {
    let names = states.map(\.rawValue).joined(separator: " or ")
    let orphans = states.contains(.orphan)
    let lacked =
      !orphans
      ? "it has no end"
      : states.count == 1 ? "it has no start" : "an orphan has no start, and the others have no end"
    return .warning(
      "W0627",
      isAll
        ? "this is true of no row: the spans that `keep` names lack the side that this reads"
        : "this leaves out every \(names) span, though `keep` names it: \(lacked)",
      at: span,
      help: states.contains(.open)
        ? "an open span has no `duration`, and its age so far is `(end.eventTime ?? now) - start.eventTime`; "
          + "for other fields say what is taken instead, as in `end.user ?? \"\"`"
        : "say what is taken instead of a field that is missing, as in `\(orphans ? "start" : "end").user ?? \"\"`")
  }

  static func neverOfField(_ text: String, field: String, meant: String?, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0630", "`\(field)` is never \(stringLiteral(of: text))", at: span,
      help: meant.map { "write \(stringLiteral(of: $0))" } ?? "it is \"true\" or \"false\"",
      replacement: meant.map(stringLiteral(of:)))
  }

  static func longerThanWithin(_ within: String, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0631", "this is true of no row: by `within \(within)` no span lasts longer", at: span,
      help: "write a longer `within`, or leave it out")
  }

  static func errorsNotIncluded(at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0628", "this finds no failed calls: they are left out", at: span,
      help: "add `include errors`")
  }

  static func emptyErrorCode(areErrorsIncluded: Bool, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0633", "this matches almost no call: a call that succeeded has no errorCode, rarely an empty one", at: span,
      help: areErrorsIncluded ? "write `is missing`" : "leave it out: failed calls are left out already")
  }

  /// A table that has no column of the date.
  static func wholeTableScan(at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0625", "the whole table will be read, however long it reaches back: no column of its date is declared",
      at: span,
      help: "declare the column by which the files lie in days, such as"
        + " `table NAME { timestamp date \"yyyy/MM/dd\" from 2022-01-01 }`")
  }

  /// A table whose columns of the date begin with no year, or skip the month.
  static func wholeTableScan(columns: [String], lacking part: DateFormat.Part, at span: SourceSpan) -> Diagnostic {
    let isYear = part == .year
    return .warning(
      "W0625",
      "the whole table will be read, however long it reaches back: \(listed(columns))"
        + " \(columns.count == 1 ? "is" : "are") of a date without its \(isYear ? "year" : "month")",
      at: span,
      help: "declare the column of the \(isYear ? "year" : "month") too, such as"
        + (isYear ? " `year manual date \"yyyy\"`" : " `month manual date \"MM\"`"))
  }

  /// Athena's limit (HIVE_EXCEEDED_PARTITION_LIMIT).
  static func tooManyPartitions(_ count: Int, isOfTuple: Bool, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0563",
      "Athena stops a scan at 1,000,000 partitions, and \(isOfTuple ? "that of each tuple" : "this one") has \(count)",
      at: span,
      help: "shorten `during` and `within`, or read fewer values: `events where region in (…)`")
  }

  static func regionBesideColumn(_ column: String, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0626", "`awsRegion` is looked at in every file of every region", at: span,
      help: "write `\(column)`, the table's column of the region: then only its files are read",
      replacement: nameLiteral(of: column))
  }

  static func accountBesideColumn(_ column: String, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0629", "`recipientAccountId` is looked at in the files of every account of `partitions`", at: span,
      help: "write `\(column)`, the table's column of the account: then only its files are read", replacement: column)
  }

  static func openScan(_ column: String, hasEnd: Bool, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0609",
      hasEnd
        ? "every day of `\(column)` after `during` will be read, for ends may lie anywhere there"
        : "every day of `\(column)` from there on will be read: `during` has no end", at: span,
      help: hasEnd
        ? "add `within DURATION`, such as within 30d: it bounds how far past `during` ends are looked for"
        : "give `during` an end, and add `within DURATION` to bound how far past it ends are looked for")
  }

  static func unboundedScan(_ column: String, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0608", "every day of `\(column)` will be read: the spec has no bound on it", at: span,
      help: "add `during FROM .. TO`, and `within DURATION` to bound how far past it ends are looked for")
  }
}
