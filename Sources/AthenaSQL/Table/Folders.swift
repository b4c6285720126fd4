import Location
package import Semantics
import Values

/// Where the files lie that a plan reads.
package enum ScannedPrefixes: Hashable, Sendable {
  /// Such as `s3://BUCKET/a/AWSLogs/1/CloudTrail/us-east-1/2022/05/01/`.
  case known([String])
  /// Why they cannot be listed, in a sentence.
  case unknown(String)
}

/// The S3 prefixes that all statements of a plan together list.
package func scannedPrefixes(of plan: Plan) -> ScannedPrefixes {
  if let schema = plan.scan.table?.schema, schema != .athena {
    return .unknown(
      "A table of `schema \(schema.rawValue)` has no files to list: what a query reads is known after it ran."
        + " `explain --gb-per-day N` multiplies.")
  }
  guard let location = plan.scan.table?.location else { return .unknown("The table's block has no location.") }
  guard !plan.scan.partitions.columns.isEmpty else { return .known([location.text + "/"]) }
  switch folders(of: plan, at: location, pruned: true) {
  case .folders(let folders): return .known(folders.map(\.location))
  case .unknown(let reason): return .unknown(reason)
  }
}

enum Folders {
  case folders([AddedPartition])
  /// Why they cannot be listed, in a sentence for a comment.
  case unknown(String)
}

/// The folders of the days, values and tuples that the spec names, in their order.
///
/// `pruned` leaves out the values that `events where` excludes, and lets days without an end reach to the present: what
/// a query reads, as opposed to what a table holds.
func folders(of plan: Plan, at location: LocationTemplate, pruned: Bool) -> Folders {
  let columns = plan.scan.partitions.columns
  let placed = Set(location.columnIndices)
  if let column = columns.indices.first(where: { !placed.contains($0) }) {
    return .unknown(
      "Its partitions are not listed here: the location has no place for \(columns[column].name), so that each would be"
        + " the whole folder.")
  }
  // Each factor is a list of assignments to the columns that vary together.
  var factors: [[[Int: String]]] = []
  if let listed = plan.scan.partitions.tuples, !plan.scan.partitions.injected.isEmpty {
    let tuples = pruned ? plan.scan.partitions.scannedTuples.map { listed[$0] } : listed
    factors.append(tuples.map { Dictionary(zip(plan.scan.partitions.injected, $0)) { first, _ in first } })
  }
  let dates = plan.scan.partitions.dateColumns
  for (index, column) in columns.enumerated() where !dates.contains(where: { $0.column == index }) {
    switch column.kind {
    case .enumeration(let values):
      factors.append(values.filter { !pruned || plan.scan.mayRead([index: $0]) }.map { [index: $0] })
    case .integer(let range):
      let values = range.texts(atMost: 100_001)
      factors.append(values.filter { !pruned || plan.scan.mayRead([index: $0]) }.map { [index: $0] })
    case .manual:
      guard let values = plan.givenValues(of: index) else {
        return .unknown(
          "Its partitions are not listed here: name the values of \(column.name), such as"
            + " events where \(column.name) in (…).")
      }
      factors.append(values.map { [index: $0] })
    case .injected where plan.scan.partitions.tuples == nil:
      return .unknown("Its partitions are not listed here: a partitions clause names the values of \(column.name).")
    case .injected, .date, .manualDate: break
    }
  }
  if !dates.isEmpty {
    let days = plan.scan.days
    guard let first = days.first, let last = days.last ?? (pruned ? plan.now.date : nil) else {
      return .unknown("Its partitions are not listed here: that needs `during` with both ends, and `within`.")
    }
    let numbers = first.dayNumber <= last.dayNumber ? first.dayNumber...last.dayNumber : nil
    var values: [[Int: String]] = []
    for number in numbers.map(Array.init) ?? [] {
      let day = CivilDate(dayNumber: number)
      let value = Dictionary(dates.map { ($0.column, $0.format.text(of: day)) }) { first, _ in first }
      let isRead = plan.scan.partitions.declares(value) && (!pruned || plan.scan.mayRead(value))
      if values.last != value, isRead { values.append(value) }
    }
    factors.append(values)
  }
  let count = factors.reduce(1) { product, factor in
    let (result, overflows) = product.multipliedReportingOverflow(by: factor.count)
    return overflows ? Int.max : result
  }
  if count == 0, !pruned {
    return .unknown("Its partitions are not listed here: `events where` and the days that the spec names leave none.")
  }
  guard count <= 100_000 else {
    return .unknown("Its partitions are not listed here: there are \(count), and a table takes far fewer by hand.")
  }
  var all: [[Int: String]] = [[:]]
  for factor in factors {
    all = all.flatMap { values in factor.map { values.merging($0) { first, _ in first } } }
  }
  return .folders(
    all.map { values in
      let folder = location.segments.map { segment in
        switch segment {
        case .literal(let text): text
        case .column(let index): values[index] ?? ""
        }
      }
      return AddedPartition(
        values: columns.indices.map { .init(key: columns[$0].name.lowercased(), value: values[$0] ?? "") },
        location: "\(location.root)/\(folder.joined())/")
    })
}
