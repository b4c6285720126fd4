import Expressions
import Rows
import Source
import Syntax
import Values

/// `lookup` (grammar.md).
extension Analyzer {
  /// All lookups, in the order of the spec; one whose file could not be read has no columns, which was reported.
  mutating func lookups(rows: RowScope) -> [Lookup] {
    let taken = TakenNames(partitionColumns: rows.injected.names)
    let attributes = NameIndex(rows.events.attributes.names, ignoringCase: true)
    let waypoints = NameIndex(rows.waypoints.names, ignoringCase: true)
    var known = NameIndex(ignoringCase: true)
    var lookups: [Lookup] = []
    for clause in spec.lookups {
      let name = clause.name.value.text
      if !name.isEmpty { recorder.define(.lookup(Text(name)), at: clause.name.span) }
      let meaning =
        taken.meaning(of: name) ?? (attributes.contains(name) ? .attribute : nil)
        ?? (waypoints.contains(name) ? .waypoint : nil) ?? (known.contains(name) ? .lookup : nil)
      if let meaning, !name.isEmpty { diagnostics.report(.lookupNameTaken(name, by: meaning, at: clause.name.span)) }
      known.append(name)
      lookups.append(
        lookup(clause, rows: rows) ?? Lookup(name: name, columns: [], keys: [], lines: []))
    }
    return lookups
  }

  private mutating func lookup(_ clause: LookupClause, rows: RowScope) -> Lookup? {
    let checker = ExpressionChecker(scope: rows, allowsElementPaths: false)
    var keys: [Expression<RowField>] = []
    for key in clause.keys {
      guard let value = checker.expression(key.expression, into: &diagnostics) else { continue }
      guard value.type == .text else {
        diagnostics.report(.lookupKeyType(value.type, at: key.expression.span))
        continue
      }
      keys.append(value)
    }
    guard let (file, table) = table(clause.file, Diagnostic.unreadableLookup, Diagnostic.lookupFile) else { return nil }
    var places: [Int] = []
    for key in clause.keys {
      let found = table.columns(named: key.column.value.text)
      guard found.count == 1 else {
        diagnostics.report(
          .lookupFile(
            clause.file.value,
            found.isEmpty
              ? .noColumn(key.column.value.text, among: table.header) : .columnTwice(key.column.value.text),
            at: key.column.span))
        return nil
      }
      recorder.use(
        .lookupColumn(lookup: Text(clause.name.value.text), column: Text(table.header[found[0]])), at: key.column.span)
      places.append(found[0])
    }
    guard keys.count == clause.keys.count, !keys.isEmpty else { return nil }
    let words = [clause.file.value] + clause.keys.map(\.column.value.text)
    let lines = reading(file, .lookup, words, at: clause.file.span) { $0.lines(of: table, places, clause) }
    return lines.map { Lookup(name: clause.name.value.text, columns: table.header, keys: keys, lines: $0) }
  }

  /// - Parameter places: of the columns of `on`, among those of the file.
  private mutating func lines(of table: CSVTable, _ places: [Int], _ clause: LookupClause) -> [Lookup.Line]? {
    let accountColumns = accountColumns(clause.keys.map { Located(Name($0.column.value.text), at: $0.column.span) })
    var accounts = 0
    var lines: [Lookup.Line] = []
    var seen: [[Text]: Int] = [:]
    for line in table.lines {
      let texts = places.map(line.cell)
      if texts.contains(where: \.isEmpty) { continue }
      reportAccounts(
        texts.map { Located($0, at: clause.file.span) }, at: accountColumns, reported: &accounts, line: line.number,
        of: clause.file.value)
      if let first = seen.updateValue(line.number, forKey: texts.map { Text($0) }) {
        diagnostics.report(.lookupLinesAlike(clause.file.value, texts, first, line.number, at: clause.file.span))
        return nil
      }
      let cells = table.header.indices.map { column in
        line.cell(column).isEmpty ? nil : Text(line.cell(column))
      }
      lines.append(Lookup.Line(keys: texts.map { Text($0) }, cells: cells))
    }
    return lines
  }

  /// A CSV file with a header; nil where there is none, which is reported.
  mutating func table(
    _ path: Located<String>, _ unreadable: (String, String, SourceSpan) -> Diagnostic,
    _ fault: (String, Diagnostic.TableFileFault, SourceSpan) -> Diagnostic
  ) -> (SpecFile, CSVTable)? {
    // A name without its quotes was reported, and is not looked up as a file.
    if diagnostics.hasSyntaxErrors(within: path.span) { return nil }
    let file = file(path.value)
    switch file.content {
    case .success(.table(let table)): return (file, table)
    case .success(.empty): diagnostics.report(fault(path.value, .empty, path.span))
    case .success(.broken(let reason)): diagnostics.report(fault(path.value, .csv(reason), path.span))
    case .failure(let failure): diagnostics.report(unreadable(path.value, failure.reason, path.span))
    }
    return nil
  }
}
