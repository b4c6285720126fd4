import Rows
import Source
import Syntax
import Values

extension Analyzer {
  /// The indices of the injected columns in the order of the clause; adds those that only the clause names.
  mutating func injectedColumns(_ clause: PartitionsClause, declared: inout [PartitionColumn]) -> [Int]? {
    var order: [Int] = []
    for name in clause.columns {
      let text = name.value.text
      if let index = declared.firstIndex(where: { $0.name.isIdentical(to: text) }) {
        if invalidColumns.contains(Text(text)) { return nil }
        guard declared[index].kind == .injected else {
          diagnostics.report(.partitionColumnNotInjected(text, at: name.span))
          return nil
        }
        if order.contains(index) {
          diagnostics.report(.partitionColumnTwice(text, at: name.span))
          return nil
        }
        order.append(index)
      } else if text.isEmpty {
        return nil
      } else if let near = declared.first(where: { $0.name.nameKey == text.nameKey }) {
        diagnostics.report(.partitionColumnCase(text, near.name, at: name.span))
        return nil
      } else if CloudTrailColumn.all.contains(where: { $0.name.nameKey == text.nameKey }) {
        diagnostics.report(.partitionColumnIsField(text, at: name.span))
        return nil
      } else {
        reportUnfitLetter(of: name)
        order.append(declared.count)
        declared.append(PartitionColumn(name: text, kind: .injected))
      }
    }
    let missing = declared.indices.filter { declared[$0].kind == .injected && !order.contains($0) }
    if let first = missing.first, let last = clause.columns.last {
      diagnostics.report(
        .injectedColumnMissing(declared[first].name, at: clause.columns[0].span.joined(with: last.span)))
      return nil
    }
    return order
  }

  /// The tuples, each once; nil where they could not be read.
  mutating func tuples(_ clause: PartitionsClause) -> [[String]]? {
    switch clause.source {
    case .rows(let rows): return tuples(rows, width: clause.columns.count, of: clause)
    case .file(let path): return tuples(fromFile: path, columns: clause.columns)
    case .missing: return nil
    }
  }

  private mutating func tuples(
    _ rows: [PartitionsClause.Row], width: Int, of clause: PartitionsClause
  ) -> [[String]]? {
    var tuples: [[String]] = []
    var seen = Set<[Text]>()
    let accountColumns = accountColumns(clause.columns)
    var accounts = 0
    tuples.reserveCapacity(rows.count)
    for row in rows {
      guard row.values.count == width else {
        diagnostics.report(.tupleWidth(row.values.count, wanted: clause.columns.map(\.value.text), at: row.span))
        continue
      }
      if let empty = row.values.first(where: { $0.value.isEmpty }) {
        diagnostics.report(.emptyPartitionValue(at: empty.span))
        continue
      }
      reportAccounts(row.values, at: accountColumns, reported: &accounts)
      let tuple = row.values.map(\.value)
      guard seen.insert(tuple.map(Text.init)).inserted else {
        diagnostics.report(.tupleTwice(tuple, at: row.span))
        continue
      }
      tuples.append(tuple)
    }
    if rows.isEmpty, let first = clause.columns.first, let last = clause.columns.last {
      diagnostics.report(.noTuples(at: first.span.joined(with: last.span)))
    }
    return tuples
  }

  private mutating func tuples(fromFile path: Located<String>, columns: [Located<Name>]) -> [[String]]? {
    let bytes: [UInt8]
    switch options.readFile(path.value) {
    case .success(let content): bytes = content
    case .failure(let failure):
      diagnostics.report(.unreadablePartitions(path.value, reason: failure.reason, at: path.span))
      return nil
    }
    let records: [CSVReader.Record]
    do throws(CSVFailure) {
      records = try CSVReader.records(bytes).filter { !$0.isBlank }
    } catch {
      diagnostics.report(.partitionsFile(path.value, error.description, at: path.span))
      return nil
    }
    guard let header = records.first else {
      diagnostics.report(
        .partitionsFile(path.value, "the file is empty; its first line names the columns", at: path.span))
      return nil
    }
    let names = header.fields.map { trimmed($0.text) }
    var places: [Int] = []
    for column in columns {
      let found = names.indices.filter { names[$0].nameKey == column.value.text.nameKey }
      guard found.count == 1 else {
        diagnostics.report(
          .partitionsFileColumn(column.value.text, path.value, found: names, isTwice: found.count > 1, at: path.span))
        return nil
      }
      places.append(found[0])
    }
    var tuples: [[String]] = []
    var seen = Set<[Text]>()
    let accountColumns = accountColumns(columns)
    var accounts = 0
    for record in records.dropFirst() where !record.fields.allSatisfy({ trimmed($0.text).isEmpty }) {
      guard let tuple = tuple(of: record, at: places, columns: columns, path: path) else { continue }
      reportAccounts(
        tuple.map { Located($0, at: path.span) }, at: accountColumns, reported: &accounts, line: record.line,
        of: path.value)
      if seen.insert(tuple.map(Text.init)).inserted {
        tuples.append(tuple)
      } else {
        diagnostics.report(.tupleTwice(tuple, line: record.line, of: path.value, at: path.span))
      }
    }
    if tuples.isEmpty, !diagnostics.hasErrors {
      diagnostics.report(.partitionsFile(path.value, "no line follows the header", at: path.span))
    }
    return tuples
  }

  private mutating func tuple(
    of record: CSVReader.Record, at places: [Int], columns: [Located<Name>], path: Located<String>
  ) -> [String]? {
    var tuple: [String] = []
    for (place, column) in zip(places, columns) {
      let value = place < record.fields.count ? trimmed(record.fields[place].text) : ""
      guard !value.isEmpty else {
        diagnostics.report(
          .partitionsFile(
            path.value, "line \(record.line): the value of `\(column.value.text)` is empty", at: path.span))
        return nil
      }
      tuple.append(value)
    }
    return tuple
  }

  private func trimmed(_ text: String) -> String {
    let isSpace = { (scalar: Unicode.Scalar) in
      scalar == " " || scalar == "\t" || scalar == "\u{FEFF}" || scalar == "\r"
    }
    let scalars = text.unicodeScalars.drop(while: isSpace)
    let end = scalars.lastIndex { !isSpace($0) }.map { scalars.index(after: $0) } ?? scalars.startIndex
    return String(scalars[..<end])
  }
}
