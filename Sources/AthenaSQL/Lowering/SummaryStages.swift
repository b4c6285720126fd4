import Expressions
import Rows
import Semantics
import Values

/// `summarize` and `having` in the same statement: the rows are read once, grouped, and the groups printed
/// (grammar.md, "summarize, having").
struct SummaryStages {
  let context: QueryContext
  let summary: Summary
  let rows: SQLName
  let hasHiddenColumns: Bool
  private let names: SummaryNames

  init(context: QueryContext, summary: Summary, rows: SQLName, hasHiddenColumns: Bool) {
    self.context = context
    self.summary = summary
    self.rows = rows
    self.hasHiddenColumns = hasHiddenColumns
    names = SummaryNames(summary, columns: context.plan.projection.columns.count, context.columns)
  }

  /// The output columns that the summary names, each by its value.
  func inputs() -> SQLSelect {
    let lowering = ExpressionLowering(RowFields(context: context, rows: rows))
    var read = Set<Int>()
    summary.forEachInput { read.insert($0.index) }
    let columns = read.sorted().map { index in
      SQLSelect.Column(
        value: Self.typed(context.plan.projection.columns[index].value, lowering), alias: names.inputs[index])
    }
    return SQLSelect(
      columns: columns.isEmpty ? [.init(value: .integer(1), alias: names.row)] : columns,
      from: SQLTableName(name: rows), condition: context.plan.filter.condition.map(lowering.condition))
  }

  /// What groups and aggregates compute of each row.
  func arguments(from source: SQLName) -> SQLSelect {
    let lowering = ExpressionLowering(SummaryInputs(names: names.inputs))
    var columns = zip(summary.groups, names.groups).map { group, name in
      SQLSelect.Column(value: Self.typed(group.value, lowering), alias: name)
    }
    for (aggregate, name) in zip(summary.aggregates, names.arguments) {
      switch aggregate {
      case .count: break
      case .countIf(let condition):
        columns.append(.init(value: .only(.integer(1), when: lowering.condition(condition)), alias: name))
      case .countDistinct(let input), .min(let input), .max(let input), .percentile(let input, _), .sum(let input),
        .avg(let input):
        columns.append(.init(value: Self.typed(input, lowering), alias: name))
      }
    }
    return SQLSelect(
      columns: columns.isEmpty ? [.init(value: .integer(1), alias: names.row)] : columns,
      from: SQLTableName(name: source))
  }

  var needsRanks: Bool {
    summary.aggregates.contains { aggregate in
      switch aggregate {
      case .percentile, .countDistinct: true
      case .count, .countIf, .min, .max, .sum, .avg: false
      }
    }
  }

  private var partition: [SQLExpression] { names.groups.prefix(summary.groups.count).map(SQLExpression.column) }

  func ranks(from source: SQLName) -> SQLSelect {
    var columns: [SQLSelect.Column] = []
    for (index, aggregate) in summary.aggregates.enumerated() {
      let argument = SQLExpression.column(names.arguments[index])
      switch aggregate {
      case .percentile:
        let ranked = SQLWindowDefinition(partition: partition, order: [SQLOrder(value: argument)])
        let counted = SQLWindowDefinition(partition: partition)
        columns.append(.init(value: .window(.rowNumber, [], .inline(ranked)), alias: names.ranks[index]))
        columns.append(.init(value: .window(.count, [argument], .inline(counted)), alias: names.counts[index]))
      case .countDistinct:
        let alike = SQLWindowDefinition(partition: partition + [argument], order: [SQLOrder(value: argument)])
        columns.append(.init(value: .window(.rowNumber, [], .inline(alike)), alias: names.ranks[index]))
      case .count, .countIf, .min, .max, .sum, .avg: break
      }
    }
    return SQLSelect(includesAll: true, columns: columns, from: SQLTableName(name: source))
  }

  func groups(from source: SQLName) -> SQLSelect {
    var columns = partition.map { SQLSelect.Column(value: $0, alias: nil) }
    for (index, aggregate) in summary.aggregates.enumerated() {
      columns.append(.init(value: value(of: aggregate, index), alias: names.aggregates[index]))
    }
    // An aggregate is what makes one row of all, also of none.
    if columns.isEmpty { columns = [.init(value: .call(.count, [.integer(1)]), alias: names.row)] }
    return SQLSelect(columns: columns, from: SQLTableName(name: source), groups: partition)
  }

  private func value(of aggregate: Aggregate, _ index: Int) -> SQLExpression {
    let argument = SQLExpression.column(names.arguments[index])
    let rank = SQLExpression.column(names.ranks[index])
    switch aggregate {
    case .count: return .call(.count, [.integer(1)])
    case .countIf: return .call(.count, [argument])
    case .countDistinct: return .call(.count, [.only(argument, when: .equal(rank, .integer(1)))])
    case .min: return .call(.min, [argument])
    case .max: return .call(.max, [argument])
    case .percentile(_, let thousandths):
      let divisor = Self.greatestCommonDivisor(thousandths, 100_000)
      let reached = SQLExpression.infix(
        .infix(rank, .multiply, .integer(100_000 / divisor)), .greaterOrEqual,
        .infix(.integer(thousandths / divisor), .multiply, .column(names.counts[index])))
      return .call(.min, [.only(argument, when: reached)])
    case .sum(let input):
      if input.type == .number { return .cast(.call(.sum, [Self.decimal(argument)]), .double) }
      return Self.wholeSum(argument)
    case .avg(let input):
      guard input.type == .number else { return Self.mean(Self.wholeSum(argument), .call(.count, [argument])) }
      let summed = Self.decimal(argument)
      let (sum, count) = (SQLExpression.call(.sum, [summed]), SQLExpression.call(.count, [summed]))
      return .infix(.cast(sum, .double), .divide, .cast(count, .double))
    }
  }

  /// The sum of bigints; NULL where none holds it, at which SUM itself would fail.
  private static func wholeSum(_ argument: SQLExpression) -> SQLExpression {
    .tryCast(.call(.sum, [.cast(argument, .wholeDecimal)]), .bigint)
  }

  /// The sum divided by the count, half rounded toward +∞: the quotient rounded down, and one more where what is left
  /// is half of the count or more. A division of bigints is exact only where nothing is left, so the remainder goes
  /// first.
  private static func mean(_ sum: SQLExpression, _ count: SQLExpression) -> SQLExpression {
    let divisor = SQLExpression.call(.nullIf, [count, .integer(0)])
    let remainder = SQLExpression.call(.mod, [.infix(.call(.mod, [sum, divisor]), .add, divisor), divisor])
    let quotient = SQLExpression.infix(.infix(sum, .subtract, remainder), .divide, divisor)
    let isHalf = SQLExpression.infix(.infix(.integer(2), .multiply, remainder), .greaterOrEqual, divisor)
    return .infix(
      .cast(quotient, .bigint), .add,
      .cases([.init(condition: isHalf, value: .integer(1))], otherwise: .integer(0)))
  }

  func output(from source: SQLName) -> (select: SQLSelect, keys: [MergeKey]) {
    let plan = context.plan
    let fields = SummaryFields(groups: names.groups, aggregates: names.aggregates, source: source)
    let lowering = ExpressionLowering(fields)
    let values: [Expression<Summary.Field>] =
      summary.groups.enumerated().map { .field(.group($0, $1.value.type)) } + summary.columns.map(\.value)
    let results = summary.resultColumns
    var columns = zip(results, values).map { result, value in
      SQLSelect.Column(value: Self.shown(value, lowering), alias: .quoted(result.name))
    }
    let keys = order(values, lowering)
    let mergeKeys = hasHiddenColumns ? OutputKey.append(keys, to: &columns, reserved: results.map(\.name)) : []
    let resultLowering = ExpressionLowering(SummaryResults(values: values, lowering: lowering))
    let select = SQLSelect(
      columns: columns, from: SQLTableName(name: source), condition: summary.having.map(resultLowering.condition),
      order: keys.map(\.order), limit: plan.limit)
    return (select, mergeKeys)
  }

  private func order(
    _ values: [Expression<Summary.Field>], _ lowering: ExpressionLowering<SummaryFields>
  ) -> [OutputKey] {
    var keys: [OutputKey] = []
    func add(_ column: Int, isDescending: Bool) {
      let value = values[column]
      keys.append(
        OutputKey(
          order: SQLOrder(value: lowering.value(value), isDescending: isDescending),
          printed: Self.shown(value, lowering), type: value.type))
    }
    for key in context.plan.order { add(key.column, isDescending: key.isDescending) }
    for group in summary.groups.indices where !context.plan.order.contains(where: { $0.column == group }) {
      add(group, isDescending: false)
    }
    return keys
  }
}

extension SummaryStages {
  /// What compares, sorts and adds up: a duration in milliseconds, a time as a timestamp, -0 as 0.
  fileprivate static func typed<Fields: SQLFields>(
    _ expression: Expression<Fields.Field>, _ lowering: ExpressionLowering<Fields>
  ) -> SQLExpression {
    switch expression.type {
    case .duration: lowering.milliseconds(expression)
    case .number: .infix(lowering.value(expression), .add, .double(0))
    case .text, .integer, .time, .boolean: lowering.value(expression)
    }
  }

  /// What a row of the summary shows.
  fileprivate static func shown(
    _ expression: Expression<Summary.Field>, _ lowering: ExpressionLowering<SummaryFields>
  ) -> SQLExpression {
    let value = lowering.value(expression)
    return switch expression.type {
    case .time: .shortISO8601(value)
    case .number: .infix(value, .add, .double(0))
    case .text, .integer, .duration, .boolean: value
    }
  }

  /// A double as the decimal that it prints as, rounded to 9 places; NULL from 1e20 on, which DECIMAL(38, 9) could not
  /// add up.
  fileprivate static func decimal(_ value: SQLExpression) -> SQLExpression {
    .cast(.only(value, when: .infix(.call(.abs, [value]), .less, .double(1e20))), .decimal)
  }

  fileprivate static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? a : greatestCommonDivisor(b, a % b)
  }
}
