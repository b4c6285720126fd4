import Expressions
import Location
import Source
import Syntax
import Values

/// Windows and conditions that no partition of the table can meet: no row can come out.
extension Analyzer {
  /// A `during` of which the table declares no day, or none that has begun; whether there is one.
  mutating func reportOutsideTable(_ plan: Plan) -> Bool {
    let (partitions, window) = (plan.scan.partitions, plan.pairing.window)
    guard let clause = spec.first(.during) else { return false }
    for (column, format) in partitions.dateColumns {
      let declared = partitions.columns[column].kind.declaredDays(format)
      // The block's own dates end before they begin, which was reported.
      if let first = declared.first, let last = declared.last, last < first { return true }
      // Dates that all lie in the future were reported too.
      if let first = declared.first, declared.last == nil, first > options.now.date { return true }
      let endsBefore = if let to = window.to, let first = declared.first { to <= first.start } else { false }
      let startsAfter =
        if let from = window.from, let last = declared.last { from >= last.advanced(by: 1).start } else { false }
      guard endsBefore || startsAfter, let first = declared.first else { continue }
      let text = declared.last.map { "from \(first) to \($0)" } ?? "from \(first) on"
      diagnostics.report(.windowOutsideTable(partitions.columns[column].name, declared: text, at: clause.span))
      return true
    }
    if let from = window.from, let to = window.to, from < to, let column = undeclaredNumber(from, to, partitions) {
      guard case .integer(let range) = partitions.columns[column].kind else { return false }
      let text = "\(range.text(of: range.bounds.lowerBound)) .. \(range.text(of: range.bounds.upperBound))"
      diagnostics.report(.windowOutsideTable(partitions.columns[column].name, declared: text, at: clause.span))
      return true
    }
    if plan.scan.table != nil, let from = window.from, from >= plan.now.date.advanced(by: 1).start {
      diagnostics.report(.windowInFuture(plan.now.date, at: clause.span))
      return true
    }
    return false
  }

  /// The `integer` column of a month or a day that declares none of a time's.
  private func undeclaredNumber(_ from: Instant, _ to: Instant, _ partitions: Partitions) -> Int? {
    let last = (to - Interval(milliseconds: 1)).date
    guard last.dayNumber - from.date.dayNumber < 366,
      partitions.dateValues(from: from.date, to: last)?.isEmpty == true
    else { return nil }
    let days = (from.date.dayNumber...last.dayNumber).map { CivilDate(dayNumber: $0) }
    return partitions.dateColumns.first { column, format in
      days.allSatisfy { !partitions.declares([column: format.text(of: $0)]) }
    }?.column
  }

  /// Conditions on partition columns that no value of theirs meets: each part of `events where` by itself, else the
  /// whole, and those of single events.
  mutating func reportNeverMet(_ scan: Plan.Scan, _ eventsWhere: ExpressionSyntax?) {
    var conditions = selectorConditions
    if let eventsWhere, let condition = scan.condition {
      let parts = eventsWhere.conjuncts
      let meanings = condition.conjuncts
      let isPartedAlike = parts.count == meanings.count
      let single = isPartedAlike ? Array(zip(parts, meanings)) : []
      var isReported = false
      for (syntax, meaning) in single
      where diagnostics.hasFindings(at: syntax.span) || reportNeverMet(syntax, meaning, scan) { isReported = true }
      if !isReported { conditions.append((eventsWhere, condition)) }
    }
    for (syntax, meaning) in conditions { _ = reportNeverMet(syntax, meaning, scan) }
  }

  private mutating func reportNeverMet(
    _ syntax: ExpressionSyntax, _ meaning: Condition<EventField>, _ scan: Plan.Scan
  ) -> Bool {
    let partitions = scan.partitions
    let read = meaning.partitionColumns
    let dates = partitions.dateColumns
    for index in read.sorted() where !dates.contains(where: { $0.column == index }) {
      let column = partitions.columns[index]
      guard let values = column.kind.declaredValues, !values.isEmpty,
        values.allSatisfy({ meaning.truth(ofPartition: [index: $0]) == .known(false) })
      else { continue }
      let wanted = meaning.texts
      let declared = diagnostics.choice(values, at: syntax.span)
      let meant = wanted.count == 1 ? suggestion(for: wanted[0], among: declared) : nil
      diagnostics.report(.valueNotDeclared(column.name, declared: declared, meant: meant, at: syntax.span))
      return true
    }
    guard let date = dates.first(where: { read.contains($0.column) }),
      let days = partitions.dateValues(
        from: max(scan.days.first ?? .firstOfCloudTrail, .firstOfCloudTrail),
        to: scan.days.last ?? options.now.date.advanced(by: 1)),
      let first = days.compactMap({ $0.values[date.column] }).min(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }),
      let last = days.compactMap({ $0.values[date.column] }).max(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }),
      days.allSatisfy({ meaning.truth(ofPartition: $0.values) == .known(false) })
    else { return false }
    let values = Set(days.compactMap { $0.values[date.column].map { Text($0) } })
    let rewritten = meaning.textsBesideOrders.compactMap { text in
      date.format.rewritten(text) ?? date.format.padded(text).flatMap { values.contains(Text($0)) ? $0 : nil }
    }
    let meant = rewritten.count == meaning.textsBesideOrders.count ? rewritten : []
    let column = partitions.columns[date.column].name
    diagnostics.report(.noDayMeets(column, first: first, last: last, meant: meant, at: syntax.span))
    return true
  }
}

extension Condition<EventField> {
  /// The same, and those that it is ordered by.
  fileprivate var textsBesideOrders: [String] {
    switch self {
    case .compare(let sign, .text(let text), _) where sign != .notEqual: [text.string]
    case .compare(let sign, _, .text(let text)) where sign != .notEqual: [text.string]
    case .compare, .isIn, .like, .isMissing, .isTrue, .anyElement, .not, .and, .or: texts
    }
  }

  /// The texts that a field is compared with for equality.
  fileprivate var texts: [String] {
    switch self {
    case .compare(.equal, .text(let text), _), .compare(.equal, _, .text(let text)): [text.string]
    case .isIn(_, let candidates):
      candidates.compactMap { if case .text(let text) = $0 { text.string } else { nil } }
    case .compare, .like, .isMissing, .isTrue, .anyElement, .not, .and, .or: []
    }
  }
}

extension PartitionColumn.Kind {
  /// The values that the table declares; nil where it names none, or too many to go through.
  fileprivate var declaredValues: [String]? {
    switch self {
    case .enumeration(let values): values
    case .integer(let range): range.count > 1000 ? nil : range.texts(atMost: 1000)
    case .injected, .date, .manual, .manualDate: nil
    }
  }
}

extension DateFormat {
  /// A month or day without the zero that it begins with in this format, which is of one part of a date; nil for
  /// others.
  fileprivate func padded(_ text: String) -> String? {
    guard text.utf8.count < self.text.utf8.count, self.text.utf8.count == 2,
      text.utf8.allSatisfy(isDigit)
    else { return nil }
    return String(repeating: "0", count: 2 - text.utf8.count) + text
  }

  /// The day of a text such as `2022-5-1` as this format writes it; nil where the text is not such a day.
  func rewritten(_ text: String) -> String? {
    guard sortsAsText,
      let match = text.wholeMatch(of: /([0-9]{4})[-\/.]?([0-9]{1,2})[-\/.]?([0-9]{1,2})/),
      let year = Int(match.1), let month = Int(match.2), let day = Int(match.3),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    let rewritten = self.text(of: date)
    return rewritten.isIdentical(to: text) ? nil : rewritten
  }
}
