import Rows
import Source
import Syntax
import Values

extension Analyzer {
  /// The indices of the injected columns in the order of the clause; adds those that only the clause names.
  mutating func injectedColumns(_ clause: PartitionsClause, declared: inout [PartitionColumn]) -> [Int]? {
    var order: [Int] = []
    var areFields = false
    for name in clause.columns {
      let text = name.value.text
      if let index = declared.firstIndex(where: { $0.name.isIdentical(to: text) }) {
        recorder.use(.partitionColumn(Text(text)), at: name.span)
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
      } else if reportField(name) {
        declared.append(PartitionColumn(name: text, kind: .injected))
        invalidColumns.insert(Text(text))
        areFields = true
      } else if let near = unlistedColumn(like: text, clause, declared) {
        diagnostics.report(.partitionColumnCase(text, near, at: name.span))
        return nil
      } else {
        reportUnfitLetter(of: name)
        recorder.define(.partitionColumn(Text(text)), at: name.span)
        order.append(declared.count)
        declared.append(PartitionColumn(name: text, kind: .injected))
      }
    }
    if areFields { return nil }
    let missing = declared.indices.filter { declared[$0].kind == .injected && !order.contains($0) }
    if let first = missing.first, let last = clause.columns.last {
      diagnostics.report(
        .injectedColumnMissing(declared[first].name, at: clause.columns[0].span.joined(with: last.span)))
      return nil
    }
    return order
  }

  /// The injected column of the table that was meant by a name, which the clause does not list.
  private func unlistedColumn(
    like name: String, _ clause: PartitionsClause, _ declared: [PartitionColumn]
  ) -> String? {
    let unlisted = declared.filter { column in
      column.kind == .injected && !clause.columns.contains { $0.value.text.isIdentical(to: column.name) }
    }
    return suggestion(for: name, among: unlisted.map(\.name))
  }

  /// The tuples, each once, with their attributes; nil where they could not be read.
  mutating func tuples(_ clause: PartitionsClause) -> ListedTuples? {
    switch clause.source {
    case .rows(let rows): return tuples(rows, of: clause)
    case .file(let path): return tuples(fromFile: path, of: clause)
    case .missing: return nil
    }
  }

  private mutating func tuples(_ rows: [PartitionsClause.Row], of clause: PartitionsClause) -> ListedTuples {
    var tuples = ListedTuples()
    let width = clause.columns.count
    let names = clause.columns + clause.attributes
    let accountColumns = accountColumns(clause.columns)
    var accounts = 0
    // Rows of one width are one mistake, which is mostly that of the list of columns.
    var widths: [Int: Int] = [:]
    for row in rows where row.values.count != names.count { widths[row.values.count, default: 0] += 1 }
    for row in rows {
      guard row.values.count == names.count else {
        guard let count = widths.removeValue(forKey: row.values.count) else { continue }
        diagnostics.report(
          .tupleWidth(row.values.map(\.value), wanted: names.map(\.value.text), others: count - 1, at: row.span))
        continue
      }
      if let empty = row.values.prefix(width).first(where: { $0.value.isEmpty }) {
        diagnostics.report(.emptyPartitionValue(at: empty.span))
        continue
      }
      let values = row.values.prefix(width).map(\.value)
      reportAccounts(Array(row.values.prefix(width)), at: accountColumns, reported: &accounts)
      switch tuples.add(values, attributes: row.values.dropFirst(width).map(\.value)) {
      case .new: break
      case .repeated: diagnostics.report(.tupleTwice(values, at: row.span))
      case .otherAttributes(let first):
        diagnostics.report(
          .tupleWithOtherAttributes(values, first, row.values.dropFirst(width).map(\.value), at: row.span))
      }
    }
    if rows.isEmpty, let first = clause.columns.first, let last = clause.columns.last {
      diagnostics.report(.noTuples(at: first.span.joined(with: last.span)))
    }
    return tuples
  }

  private mutating func tuples(fromFile path: Located<String>, of clause: PartitionsClause) -> ListedTuples? {
    let bytes: [UInt8]
    switch options.readFile(path.value) {
    case .success(let content): bytes = content
    case .failure(let failure):
      diagnostics.report(.unreadablePartitions(path.value, reason: failure.reason, at: path.span))
      return nil
    }
    let table: CSVTable
    do throws(CSVFailure) {
      table = try CSVTable(bytes)
    } catch {
      diagnostics.report(.partitionsFile(path.value, .csv(error.description), at: path.span))
      return nil
    }
    guard !table.header.isEmpty else {
      diagnostics.report(
        .partitionsFile(path.value, .empty, at: path.span))
      return nil
    }
    var places: [Int] = []
    for column in clause.columns + clause.attributes {
      let found = table.columns(named: column.value.text)
      guard found.count == 1 else {
        diagnostics.report(
          .partitionsFileColumn(
            column.value.text, path.value, found: table.header, isTwice: found.count > 1, at: path.span))
        return nil
      }
      places.append(found[0])
    }
    var tuples = ListedTuples()
    let width = clause.columns.count
    let accountColumns = accountColumns(clause.columns)
    var accounts = 0
    for line in table.lines {
      let cells = places.map(line.cell)
      let values = Array(cells.prefix(width))
      if let empty = values.firstIndex(where: \.isEmpty) {
        let name = clause.columns[empty].value.text
        diagnostics.report(
          .partitionsFile(path.value, .emptyValue(column: name, line: line.number), at: path.span))
        continue
      }
      reportAccounts(
        values.map { Located($0, at: path.span) }, at: accountColumns, reported: &accounts, line: line.number,
        of: path.value)
      switch tuples.add(values, attributes: Array(cells.dropFirst(width))) {
      case .new: break
      case .repeated: diagnostics.report(.tupleTwice(values, line: line.number, of: path.value, at: path.span))
      case .otherAttributes(let first):
        diagnostics.report(.tupleWithOtherAttributes(values, first, Array(cells.dropFirst(width)), at: path.span))
      }
    }
    if tuples.values.isEmpty, !diagnostics.hasErrors {
      diagnostics.report(.partitionsFile(path.value, .noLines, at: path.span))
    }
    return tuples
  }

  /// The names behind `with`, none of which may mean something else to a row or an event.
  mutating func attributes(_ clause: PartitionsClause, columns: [PartitionColumn]) -> [String] {
    var names: [String] = []
    var known: Set<Text> = []
    for name in clause.attributes {
      let text = name.value.text
      recorder.define(.attribute(Text(text)), at: name.span)
      reportUnfitLetter(of: name)
      if let taken = meaning(ofName: text, columns: columns)
        ?? (known.insert(text.nameKey).inserted ? nil : .attribute)
      {
        diagnostics.report(.attributeNameTaken(text, by: taken, at: name.span))
      }
      names.append(text)
    }
    return names
  }

  /// What a bare name means to rows or events already; nil for a free one.
  func meaning(ofName name: String, columns: [PartitionColumn]) -> NameMeaning? {
    let key = name.nameKey
    if columns.contains(where: { $0.name.nameKey == key }) { return .partitionColumn }
    if CloudTrailColumn.all.contains(where: { $0.name.nameKey == key }) { return .field }
    if EventScope.shorthands.contains(where: { $0.word.nameKey == key }) { return .shorthand }
    if (RowScope.rowWords + ["account", "start", "end", "now"]).contains(where: { $0.nameKey == key }) {
      return .rowField
    }
    if name.hasBytePrefix("key"), name.utf8.count > 3, name.utf8.dropFirst(3).allSatisfy({ (0x30...0x39).contains($0) })
    {
      return .keyPart
    }
    return nil
  }
}

/// The tuples of `partitions`, each once.
struct ListedTuples {
  private(set) var values: [[String]] = []
  /// For each tuple its attributes; nil for an empty text.
  private(set) var attributes: [[String?]] = []
  private var places: [[Text]: Int] = [:]

  enum Addition {
    case new, repeated
    /// It is there with these.
    case otherAttributes([String])
  }

  mutating func add(_ tuple: [String], attributes: [String]) -> Addition {
    let key = tuple.map { Text($0) }
    if let place = places[key] {
      let first = self.attributes[place].map { $0 ?? "" }
      return first.map { Text($0) } == attributes.map { Text($0) } ? .repeated : .otherAttributes(first)
    }
    places[key] = values.count
    values.append(tuple)
    self.attributes.append(attributes.map { $0.isEmpty ? nil : $0 })
    return .new
  }
}
