import Location
import Source
import Syntax
import Values

/// The table and its partition columns, before `events where` has pruned anything.
struct ResolvedTable {
  var table: Table?
  var partitions: Partitions
}

extension Analyzer {
  /// `table` and `partitions` together: a column that only `partitions` names is injected.
  mutating func layout() -> ResolvedTable {
    let clause = spec.tables.first
    let isBroken = spec.clauses.contains { $0.word == .table && diagnostics.hasErrors(within: $0.span) }
    var declared = columns(of: clause)
    let listed = value(of: { if case .partitions(let clause) = $0 { clause } else { nil } })
    var injected = declared.indices.filter { declared[$0].kind == .injected }
    var tuples: ListedTuples?
    var attributes: [String] = []
    if let listed {
      let order = injectedColumns(listed, declared: &declared)
      if let order { injected = order }
      attributes = self.attributes(listed, columns: declared)
      // Where the columns are wrong, the tuples are measured by the wrong ones.
      if order != nil { tuples = self.tuples(listed) }
    }
    var partitions = Partitions(columns: declared, injected: injected, tuples: tuples?.values)
    partitions.attributes = attributes
    partitions.attributeValues = tuples?.attributes ?? []
    for part in clause?.name ?? [] { reportUnfitLetter(of: part) }
    guard let clause, !clause.name.isEmpty else { return ResolvedTable(table: nil, partitions: partitions) }
    var table = Table(
      database: clause.name.count > 1 ? clause.name[clause.name.count - 2].value.text : nil,
      name: clause.name[clause.name.count - 1].value.text, location: nil, serde: serde(of: clause))
    table.schema = schema(of: clause)
    table.columns = fields(
      of: clause, besides: table.schema.shape.columns(table.serde), partitions: declared)
    if clause.name.count > 2 { table.catalog = clause.name[0].value.text }
    if table.schema != .athena {
      reportLayout(of: clause, table.schema)
      if table.isInLake { reportName(ofStore: clause.name[0]) }
    } else if let location = clause.locations.first {
      table.location = self.location(location, columns: declared, isBroken: isBroken)
    }
    return ResolvedTable(table: table, partitions: partitions)
  }

  private func item<Value>(of clause: TableClause, _ extract: (TableItem.Kind) -> Value?) -> Value? {
    for item in clause.items ?? [] {
      if let value = extract(item.kind) { return value }
    }
    return nil
  }

  private mutating func schema(of clause: TableClause) -> TableSchema {
    guard let word = item(of: clause, { if case .schema(let word) = $0 { word } else { nil } }) else { return .athena }
    guard let schema = TableSchema(rawValue: word.value), schema != .athena else {
      diagnostics.report(.unknownSchema(word.value, at: word.span))
      return .athena
    }
    return schema
  }

  private mutating func serde(of clause: TableClause) -> SerDe {
    guard let word = item(of: clause, { if case .serde(let word) = $0 { word } else { nil } }) else { return .json }
    if word.value != "cloudtrail", let line = clause.items?.first(where: { $0.span.contains(word.span) }) {
      let isNear =
        suggestion(for: word.value, among: ["cloudtrail"]) != nil
        || word.value.lowercased().hasBytePrefix("cloudtrail")
      diagnostics.report(.unknownSerDe(word.value, near: isNear, at: line.span))
    }
    return .cloudTrail
  }

  // MARK: Columns

  private mutating func columns(of clause: TableClause?) -> [PartitionColumn] {
    var columns: [PartitionColumn] = []
    var names = NameIndex(ignoringCase: true)
    var once: Set<String> = []
    for item in clause?.items ?? [] {
      switch item.kind {
      case .location(let text):
        if !once.insert("location").inserted { diagnostics.report(.tableItemTwice("location", at: text.span)) }
      case .serde(let word):
        if !once.insert("serde").inserted { diagnostics.report(.tableItemTwice("serde", at: word.span)) }
      case .schema(let word):
        if !once.insert("schema").inserted { diagnostics.report(.tableItemTwice("schema", at: word.span)) }
      case .column(let name, let kind):
        guard isNew(name, among: names) else { continue }
        names.append(name.value.text)
        recorder.define(.partitionColumn(Text(name.value.text)), at: name.span)
        let isField = reportField(name)
        let understood = self.kind(kind, of: name, among: columns)
        // A column whose name or kind is wrong is there all the same: naming it is not a second mistake.
        if isField || understood == nil || diagnostics.hasErrors(within: item.span) {
          invalidColumns.insert(Text(name.value.text))
        }
        columns.append(PartitionColumn(name: name.value.text, kind: understood ?? .manual))
      case .declaredField, .missing:
        break
      }
    }
    mendNames(of: &columns, in: clause)
    return columns
  }

  private mutating func isNew(_ name: Located<Name>, among names: NameIndex) -> Bool {
    let text = name.value.text
    if text.isEmpty { return false }
    reportUnfitLetter(of: name)
    if names.contains(text) {
      diagnostics.report(.partitionColumnTwice(text, at: name.span))
      return false
    }
    return true
  }

  /// Whether the CloudTrail table has a column of that name, which is reported.
  mutating func reportField(_ name: Located<Name>) -> Bool {
    guard CloudTrailColumn.isOfTable(name.value.text) else { return false }
    diagnostics.report(.partitionColumnIsField(name.value.text, at: name.span))
    return true
  }

  private mutating func kind(
    _ syntax: TableItem.PartitionKind, of name: Located<Name>, among columns: [PartitionColumn]
  ) -> PartitionColumn.Kind? {
    switch syntax {
    case .injected: return .injected
    case .enumeration(let values):
      for value in values where value.value.isEmpty || value.value.containsBytes(",") {
        diagnostics.report(.enumerationValue(value.value, at: value.span))
      }
      var faults = 0
      reportPartitionValues(values, placed: values.map { _ in true }, reported: &faults)
      return .enumeration(values.map { Text($0.value) }.removingRepeats.map(\.string))
    case .date(let format, let from, let to):
      guard let parsed = dateFormat(format, among: columns) else { return nil }
      if !parsed.calendarParts.contains(.year) {
        diagnostics.report(.projectedDateWithoutYear(format.value, name.value.text, at: format.span))
      }
      if let to, to.value < from.value { diagnostics.report(.emptyDateRange(at: to.span)) }
      if to == nil, from.value > options.now.date { diagnostics.report(.datesInFuture(from.value, at: from.span)) }
      return .date(parsed, from: from.value, to: to?.value)
    case .integer(let from, let to, let digits):
      return integerRange(from: from, to: to, digits: digits, of: name.value.text).map { .integer($0) }
    case .manual: return .manual
    case .manualDate(let format):
      return dateFormat(format, among: columns).map { .manualDate($0) }
    case .missing: return nil
    }
  }

  /// A range that is written with leading zeros, `01 .. 12`, means values of that many digits.
  private mutating func integerRange(
    from: Located<Int>, to: Located<Int>, digits: Located<Int>?, of name: String
  ) -> IntegerRange? {
    let whole = from.span.joined(with: to.span)
    guard from.value <= to.value else {
      diagnostics.report(.emptyIntegerRange(at: whole))
      return nil
    }
    let longest = String(to.value).utf8.count
    if let digits {
      guard (longest...18).contains(digits.value) else {
        diagnostics.report(.integerDigits(digits.value, of: to.value, at: digits.span))
        return nil
      }
      return IntegerRange(from.value...to.value, digits: digits.value)
    }
    let widths = [from, to].map { $0.span.range.count }
    let hasZeros = [from, to].contains { $0.span.range.count > String($0.value).utf8.count }
    if hasZeros {
      guard widths[0] == widths[1], widths[0] <= 18 else {
        diagnostics.report(.unevenZeros(from.value, to.value, digits: widths.max() ?? longest, at: whole))
        return nil
      }
      return IntegerRange(from.value...to.value, digits: widths[0])
    }
    if ["month", "day"].contains(where: { $0.nameKey == name.nameKey }), from.value < 10, longest == 2 {
      diagnostics.report(.datePartWithoutZeros(name, from.value, to.value, at: whole))
    }
    return IntegerRange(from.value...to.value)
  }

  private mutating func dateFormat(_ format: Located<String>, among columns: [PartitionColumn]) -> DateFormat? {
    guard let parsed = DateFormat(format.value) else {
      diagnostics.report(.dateFormat(format.value, at: format.span))
      return nil
    }
    // If another column is declared as a date, a number is a number, whatever its name.
    let taken = columns.compactMap(\.kind.dateFormat).flatMap(\.calendarParts)
    if parsed.calendarParts.contains(where: taken.contains) {
      diagnostics.report(.datePartTwice(format.value, at: format.span))
      return nil
    }
    return parsed
  }

  // MARK: Location

  /// - Parameter isBroken: whether a line of the block was not understood, which may have been meant for a column.
  private mutating func location(
    _ text: Located<String>, columns: [PartitionColumn], isBroken: Bool
  ) -> LocationTemplate? {
    var whole = text.value
    while whole.hasByteSuffix("/"), !whole.isIdentical(to: "s3://") { whole = whole.droppingLastBytes(1) }
    // The parser has said how placeholders are written.
    guard !whole.containsBytes("${") else { return nil }
    if let fault = foreignScheme(of: whole) {
      diagnostics.report(.locationScheme(meant: fault.meant, at: text.span))
      return nil
    }
    if whole.hasBytePrefix("s3://"), whole.droppingFirstBytes(5).containsBytes("//") {
      diagnostics.report(.doubleSlash(meant: whole, at: text.span))
      return nil
    }
    if let letter = whole.unicodeScalars.first(where: \.isHidden) {
      diagnostics.report(.hiddenInLocation(letter, at: text.span))
      return nil
    }
    if whole.containsBytes("*") { diagnostics.report(.patternInLocation(at: text.span)) }
    let template: LocationTemplate
    do throws(LocationTemplate.Fault) {
      template = try LocationTemplate(whole, columns: columns.map(\.name))
    } catch {
      if isBroken, case .unknownColumn = error { return nil }
      if case .unknownColumn(let name) = error {
        if invalidColumns.contains(where: { $0.string.nameKey == name.nameKey }) { return nil }
        if reportField(Located(Name(name), at: text.span)) { return nil }
      }
      diagnostics.report(.locationTemplate(error, at: text.span))
      return nil
    }
    let placed = Set(template.columnIndices)
    for (index, column) in columns.enumerated() where !placed.contains(index) && column.kind.isProjected {
      if invalidColumns.contains(Text(column.name)) { continue }
      diagnostics.report(.columnWithoutPlace(column.name, at: text.span))
    }
    return template
  }
}

/// A location that is neither in S3 nor a local path.
private struct ForeignScheme {
  /// The same place as `s3://…`, where that is clear.
  var meant: String?
}

/// `https://BUCKET.s3.REGION.amazonaws.com/…`, `https://s3.REGION.amazonaws.com/BUCKET/…`, `s3a://…`, an ARN.
private func foreignScheme(of location: String) -> ForeignScheme? {
  let trimmed = CSVTable.trimmed(location)
  if !trimmed.isIdentical(to: location), trimmed.hasBytePrefix("s3:") { return ForeignScheme(meant: trimmed) }
  if let match = location.firstMatch(of: /^s3:\/([^\/].*)$/) { return ForeignScheme(meant: "s3://\(match.1)") }
  if let match = location.firstMatch(of: /^arn:aws[a-z-]*:s3:::(.+)$/) {
    return ForeignScheme(meant: "s3://\(match.1)")
  }
  guard !location.hasBytePrefix("s3://"), let match = location.firstMatch(of: /^([A-Za-z][A-Za-z0-9+.-]*):\/\/(.*)$/)
  else { return nil }
  let rest = String(match.2)
  if match.1.lowercased().hasPrefix("s3") { return ForeignScheme(meant: "s3://\(rest)") }
  if let bucket = rest.firstMatch(of: /^s3[a-z0-9.-]*\.amazonaws\.com(?:\.cn)?\/(.+)$/) {
    return ForeignScheme(meant: "s3://\(bucket.1)")
  }
  if let bucket = rest.firstMatch(of: /^([a-z0-9.-]+?)\.s3[a-z0-9.-]*\.amazonaws\.com(?:\.cn)?(\/.*)?$/) {
    return ForeignScheme(meant: "s3://\(bucket.1)\(bucket.2 ?? "")")
  }
  return ForeignScheme(meant: nil)
}

extension Array where Element: Hashable {
  /// Each element once, in the order of first sight.
  package var removingRepeats: [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}

extension PartitionColumn.Kind {
  /// Whether Athena computes the values instead of looking them up in the catalog.
  package var isProjected: Bool {
    switch self {
    case .injected, .enumeration, .date, .integer: true
    case .manual, .manualDate: false
    }
  }
}
