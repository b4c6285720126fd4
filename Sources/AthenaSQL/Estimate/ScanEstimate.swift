package import Semantics
package import Values

/// What a plan will make Athena do, before it does it, for `explain`.
package struct ScanEstimate: Hashable, Sendable {
  package struct StatementFigures: Hashable, Sendable {
    package var branches: Int
    /// About as many as Trino's distributed planner makes: one for each scan, one for the windows, one that puts the
    /// rows in order unless `limit` lets each worker keep the first ones, one that returns them. A single scan is not
    /// gathered by a union, and each window that shares the rows out anew has its own.
    package var stages: Int
    package var bytes: Int
  }

  package struct Cost: Hashable, Sendable {
    /// What the queries read, in bytes; CloudTrail's JSON files are read whole whatever columns are asked for. Of a
    /// columnar table it is an upper bound.
    package var bytes: Double
    /// Priced per 10^12 bytes, which overestimates; on Athena at least 10 MB per query.
    package var dollars: Double
    package var dollarsPerTerabyte: Double
  }

  /// As the spec writes it.
  package var table: String
  package var schema = TableSchema.athena
  package var tuples: Int?
  package var injectedColumns: [String]
  package var firstDay: CivilDate?
  package var lastDay: CivilDate?
  /// How many days are read: those from the first to the last that `events where` leaves; nil where they have no
  /// bounds.
  package var days: Int?
  package var statements: [StatementFigures]
  /// S3 prefixes that are listed, all statements together; nil where they depend on what the bucket holds.
  package var prefixes: Int?
  /// The most that one scan lists.
  package var prefixesOfOneScan: Int?
  /// Conditions inside each scan, as SQL.
  package var conditionsInScan: [String]
  /// Conditions on the events that were read.
  package var conditionsOnEvents: [String]
  /// Conditions on the rows that were made.
  package var conditionsOnRows: [String]
  /// Nil without a volume a day, or where the days have no beginning.
  package var cost: Cost?
  package var gigabytesPerDay: Double?

  package var branches: Int { statements.reduce(0) { $0 + $1.branches } }
  package var sqlBytes: Int { statements.reduce(0) { $0 + $1.bytes } }
}

/// The figures of a compiled plan.
///
/// - Parameter gigabytesPerDay: how much the listed accounts and regions log in a day, zipped as it lies in S3, in
///   10^9 bytes.
/// - Parameter dollarsPerTerabyte: the price of what is scanned; 5 in most regions.
package func estimate(
  _ plan: Plan, _ compiled: CompiledPlan, _ options: CompileOptions, gigabytesPerDay: Double? = nil,
  dollarsPerTerabyte: Double = AthenaPrice.listPrice
) -> ScanEstimate {
  let renderer = SQLRenderer()
  let context = QueryContext(plan)
  let table = plan.scan.table ?? Table(database: nil, name: "", location: nil, serde: .json)
  let scan = ScanStage(plan: plan, table: table, columns: [])
  func texts(_ condition: SQLExpression?) -> [String] {
    guard let condition else { return [] }
    if case .and(let operands) = condition { return operands.map { renderer.flat($0) } }
    return [renderer.flat(condition)]
  }
  let source = SQLName.plain("scan")
  let events = EventStage(context: context).select(from: source).condition
  let times = SQLExpression.all(KeyStage(context: context).timeBounds)
  let fields = RowFields(context: context, rows: .plain("spans"))
  let days = daysRead(by: plan, table)
  let perTuple = plan.scan.partitionsPerTuple(until: plan.now.date)
  let rectangles = group(plan, options).rectangles
  let partitions = plan.scan.partitions
  let tuples = partitions.injected.isEmpty || partitions.tuples == nil ? nil : partitions.scannedTuples.count
  var result = ScanEstimate(
    table: (table.database.map { $0 + "." } ?? "") + table.name, tuples: tuples,
    injectedColumns: plan.scan.partitions.injected.map { plan.scan.partitions.columns[$0].name },
    firstDay: days.range.first, lastDay: days.range.last, days: days.count,
    statements: compiled.statements.map {
      .init(branches: $0.branches, stages: stages(of: plan, branches: $0.branches), bytes: $0.bytes)
    },
    prefixes: perTuple.map { $0.saturatedProduct(with: tuples ?? 1) },
    prefixesOfOneScan: perTuple.map { $0.saturatedProduct(with: rectangles.map(\.tupleCount).max() ?? 1) },
    conditionsInScan: plan.scan.partitions.injected.enumerated().map { place, column in
      let isList = rectangles.contains { $0.values[place].count > 1 }
      return "\"\(plan.scan.partitions.columns[column].name)\" \(isList ? "IN its literals" : "= its literal")"
    }
      + scan.bounds.map { renderer.flat($0) },
    conditionsOnEvents: texts(events) + texts(times),
    conditionsOnRows: texts(plan.filter.condition.map(ExpressionLowering(fields).condition)),
    cost: nil, gigabytesPerDay: gigabytesPerDay)
  result.schema = table.schema
  if table.schema != .athena {
    result.prefixes = 0
    result.prefixesOfOneScan = 0
  }
  if let gigabytesPerDay, let days = result.days {
    let bytes = gigabytesPerDay * 1e9 * Double(days)
    let minimum = Double(AthenaPrice().minimumBytes) * Double(compiled.statements.count)
    let billed = table.isInLake ? bytes : max(bytes, minimum)
    result.cost = ScanEstimate.Cost(
      bytes: bytes, dollars: billed / AthenaPrice.bytesPerTerabyte * dollarsPerTerabyte,
      dollarsPerTerabyte: dollarsPerTerabyte)
  }
  return result
}

/// The first and the last day that a plan reads, and how many there are; a scan ends with the present at the latest.
private func daysRead(by plan: Plan, _ table: Table) -> (range: DayRange, count: Int?) {
  guard table.schema == .athena else {
    let days = plan.scan.period.days
    let last = days.last ?? plan.now.date
    return (DayRange(first: days.first, last: last), days.first.map { max(0, last.dayNumber - $0.dayNumber + 1) })
  }
  guard plan.scan.partitions.datesBoundScan else { return (DayRange(first: nil, last: nil), nil) }
  guard let listed = plan.scan.listedDays(until: plan.now.date) else {
    return (DayRange(first: nil, last: plan.scan.days.last ?? plan.now.date), nil)
  }
  return (DayRange(first: listed.first, last: listed.last), listed.count)
}

private func stages(of plan: Plan, branches: Int) -> Int {
  let sorting = plan.limit == nil ? 1 : 0
  guard branches == 1 else { return branches + 2 + sorting }
  let deliveries = plan.pairing.includesDuplicates ? 0 : 1
  let occurrences = plan.classification.mayBeBoth ? 1 : 0
  return 3 + sorting + deliveries + occurrences
}
