import Rows
import Source
import Syntax
import Values

extension Analyzer {
  /// The indices of the injected columns in the order of the clause; adds those that only the clause names.
  mutating func injectedColumns(_ clause: PartitionsClause, declared: inout [PartitionColumn]) -> [Int]? {
    var order: [Int] = []
    var areWrong = false
    var ordered = Set<Int>()
    var names = NameIndex(declared.map(\.name))
    var nearNames = NameIndex(declared.map(\.name), ignoringCase: true)
    let unlisted = unlistedColumns(clause, declared)
    // The columns of the location, where there is one.
    let placed = placedColumns.isEmpty ? nil : NameIndex(placedColumns)
    var unknown = 0
    for name in clause.columns {
      let text = name.value.text
      if let index = names[text] ?? misspeltColumns[Text(text)] {
        recorder.use(.partitionColumn(Text(text)), at: name.span)
        if invalidColumns.contains(Text(text)) { return nil }
        guard declared[index].kind == .injected else {
          diagnostics.report(.partitionColumnNotInjected(text, at: name.span))
          return nil
        }
        if !ordered.insert(index).inserted {
          diagnostics.report(.partitionColumnTwice(text, at: name.span))
          return nil
        }
        order.append(index)
      } else if text.isEmpty {
        return nil
      } else if let near = nearNames[text] {
        diagnostics.report(.partitionColumnCase(text, declared[near].name, at: name.span))
        return nil
      } else if unknown < Diagnostics.limit, let near = suggestion(for: text, among: unlisted),
        !CloudTrailColumn.isOfTable(text)
      {
        diagnostics.report(.partitionColumnCase(text, near, at: name.span))
        return nil
      } else if reportField(name) || placed.map({ !$0.contains(text) }) ?? false {
        names.append(text)
        nearNames.append(text)
        declared.append(PartitionColumn(name: text, kind: .injected))
        invalidColumns.insert(Text(text))
        if !areWrong, !CloudTrailColumn.isOfTable(text) {
          diagnostics.report(
            unlisted.isEmpty
              ? .columnWithoutPlace(text, isListed: true, at: name.span)
              : .injectedColumnMeant(text, unlisted: unlisted, at: name.span))
        }
        areWrong = true
        unknown += 1
      } else {
        reportUnfitLetter(of: name)
        recorder.define(.partitionColumn(Text(text)), at: name.span)
        unknown += 1
        order.append(declared.count)
        ordered.insert(declared.count)
        names.append(text)
        nearNames.append(text)
        declared.append(PartitionColumn(name: text, kind: .injected))
      }
    }
    if areWrong { return nil }
    let missing = declared.indices.filter { declared[$0].kind == .injected && !ordered.contains($0) }
    if let first = missing.first, let last = clause.columns.last {
      diagnostics.report(
        .injectedColumnMissing(declared[first].name, at: clause.columns[0].span.joined(with: last.span)))
      return nil
    }
    return order
  }

  /// The injected columns of the table that the clause does not list: one of them may be meant by another name.
  private func unlistedColumns(_ clause: PartitionsClause, _ declared: [PartitionColumn]) -> [String] {
    let listed = NameIndex(clause.columns.map(\.value.text))
    return declared.filter { $0.kind == .injected && !listed.contains($0.name) }.map(\.name)
  }

  /// The tuples, each once, with their attributes; nil where they could not be read.
  mutating func tuples(_ clause: PartitionsClause) -> ListedTuples? {
    switch clause.source {
    case .rows(let rows):
      if rows.isEmpty, let first = clause.columns.first, let last = clause.columns.last {
        diagnostics.report(.noTuples(at: first.span.joined(with: last.span)))
      }
      return tuples(rows, of: clause)
    case .file(let path): return tuples(fromFile: path, of: clause)
    case .missing: return nil
    }
  }

  /// - Parameter file: the file that they are in, and on which lines.
  private mutating func tuples(
    _ rows: [PartitionsClause.Row], of clause: PartitionsClause, in file: (path: String, lines: [Int])? = nil
  ) -> ListedTuples {
    var tuples = ListedTuples()
    let width = clause.columns.count
    let names = clause.columns + clause.attributes
    let accountColumns = accountColumns(clause.columns)
    let placed = placed(clause)
    var (accounts, faults) = (0, 0)
    // Rows of one width are one mistake, which is mostly that of the list of columns.
    var widths: [Int: Int] = [:]
    for row in rows where row.values.count != names.count { widths[row.values.count, default: 0] += 1 }
    let ids = accountColumns.filter { column in
      rows.prefix(10).contains { column < $0.values.count && $0.values[column].value.isAccountID }
    }
    for (index, row) in rows.enumerated() {
      let line = file?.lines[index]
      guard row.values.count == names.count else {
        guard let count = widths.removeValue(forKey: row.values.count) else { continue }
        diagnostics.report(
          .tupleWidth(row.values.map(\.value), wanted: names.map(\.value.text), others: count - 1, at: row.span))
        continue
      }
      let located = Array(row.values.prefix(width))
      if let empty = located.firstIndex(where: \.value.isEmpty) {
        if let file, let line {
          let fault = Diagnostic.TableFileFault.emptyValue(column: names[empty].value.text, line: line)
          diagnostics.report(.partitionsFile(file.path, fault, at: row.span))
        } else {
          diagnostics.report(.emptyPartitionValue(at: located[empty].span))
        }
        continue
      }
      reportAccounts(located, at: accountColumns, besides: ids, reported: &accounts, line: line, of: file?.path)
      reportPartitionValues(located, placed: placed, reported: &faults, line: line, of: file?.path)
      let values = located.map(\.value)
      let attributes = row.values.dropFirst(width).map(\.value)
      switch tuples.add(values, attributes: attributes) {
      case .new: break
      case .repeated: diagnostics.report(.tupleTwice(values, line: line, of: file?.path, at: row.span))
      case .otherAttributes(let first):
        diagnostics.report(.tupleWithOtherAttributes(values, first, attributes, at: row.span))
      }
    }
    return tuples
  }

  private mutating func tuples(fromFile path: Located<String>, of clause: PartitionsClause) -> ListedTuples? {
    guard let (file, table) = table(path, Diagnostic.unreadablePartitions, Diagnostic.partitionsFile) else {
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
    // All that the lines are held against.
    let columns = zip(clause.columns, placed(clause)).flatMap { [$0.value.text, $1 ? "placed" : ""] }
    let words = [path.value, "\(columns.count)"] + columns + clause.attributes.map(\.value.text)
    let tuples = reading(file, .tuples, words, at: path.span) { analyzer in
      let rows = table.lines.map { line in
        PartitionsClause.Row(values: places.map { Located(line.cell($0), at: path.span) }, span: path.span)
      }
      return analyzer.tuples(rows, of: clause, in: (path.value, table.lines.map(\.number)))
    }
    if tuples.values.isEmpty, !diagnostics.hasErrors {
      diagnostics.report(.partitionsFile(path.value, .noLines, at: path.span))
    }
    return tuples
  }

  /// Of each column whether it has a place in the table's location.
  private func placed(_ clause: PartitionsClause) -> [Bool] {
    let names = placedColumns
    return clause.columns.map { column in names.contains { $0.isIdentical(to: column.value.text) } }
  }

  /// The names after `with`, none of which may mean something else to a row or an event.
  mutating func attributes(_ clause: PartitionsClause, columns: [PartitionColumn]) -> [String] {
    let taken = TakenNames(partitionColumns: columns.map(\.name))
    var names: [String] = []
    var known: Set<Text> = []
    for name in clause.attributes {
      let text = name.value.text
      recorder.define(.attribute(Text(text)), at: name.span)
      reportUnfitLetter(of: name)
      if let taken = taken.meaning(of: text)
        ?? (known.insert(text.nameKey).inserted ? nil : .attribute)
      {
        diagnostics.report(.attributeNameTaken(text, by: taken, at: name.span))
      }
      names.append(text)
    }
    return names
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
