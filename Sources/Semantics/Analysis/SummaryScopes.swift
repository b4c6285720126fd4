import Expressions
import Source
import Syntax
import Values

/// The columns of rows, inside aggregates and in `by`; the columns of a summary in `having`.
struct ColumnScope: FieldScope {
  typealias Field = Summary.ColumnField

  let columns: [(name: String, type: ValueType)]
  let places: NameIndex
  /// Columns whose expression has a mistake, so that their type is not known; what reads them is passed over.
  let unread: Set<Text>
  /// Whether a call of an aggregate here would be inside another.
  var isInAggregate = false
  var now: Instant
  /// Whether these are the columns of a summary.
  var isOfSummary = false
  let hints: SummaryHints
  let recorder: AnnotationRecorder

  init(
    columns: [(name: String, type: ValueType)], unread: Set<Text>, now: Instant, isOfSummary: Bool = false,
    hints: SummaryHints, recorder: AnnotationRecorder
  ) {
    self.columns = columns
    self.unread = unread
    places = NameIndex(columns.map(\.name))
    self.now = now
    self.isOfSummary = isOfSummary
    self.hints = hints
    self.recorder = recorder
  }

  func resolve(
    _ path: Path, at span: SourceSpan, into diagnostics: inout Diagnostics
  ) -> Operand<Summary.ColumnField>? {
    let name = path.root.value.text
    guard let index = places[name] else {
      if path.isBare("now"), path.steps.isEmpty {
        recorder.use(.now, at: span)
        return .value(.time(now))
      }
      let names = diagnostics.choice(columns, at: span).map(\.name)
      if !isOfSummary, let known = hints.unknownInput(path, columns: columns, at: span) {
        diagnostics.report(known)
        return nil
      }
      let near = path.steps.isEmpty ? suggestion(for: name, among: names) : nil
      diagnostics.report(
        isOfSummary
          ? .unknownSummaryColumn(path.text, suggestion: near, among: names, at: span)
          : .unknownSummaryInput(path.text, suggestion: near, among: names, at: span))
      return nil
    }
    guard path.steps.isEmpty else {
      diagnostics.report(.columnHasNoMembers(name, at: span))
      return nil
    }
    recorder.use(isOfSummary ? .summaryColumn(Text(name)) : .column(Text(name)), at: path.root.span)
    if unread.contains(Text(name)) { return nil }
    return .value(.field(Summary.ColumnField(index, columns[index].type)))
  }

  func resolveCall(
    _ name: Located<String>, _ arguments: [ExpressionSyntax], at span: SourceSpan, into diagnostics: inout Diagnostics
  ) -> CallMeaning<Summary.ColumnField>? {
    guard AggregateFunction(rawValue: name.value) != nil else { return nil }
    if isOfSummary, let column = hints.column(of: name.value, arguments) {
      diagnostics.report(.aggregateOfColumn(name.value, column: column, at: span))
      return .reported
    }
    diagnostics.report(
      isInAggregate ? .nestedAggregate(name.value, at: span) : .aggregateOutsideSummary(name.value, at: span))
    return .reported
  }
}

/// The columns of a summary's block: the names of `by`, and aggregates over the columns of rows.
final class SummaryScope: FieldScope {
  typealias Field = Summary.Field

  let inputs: ColumnScope
  let groups: [(name: String, type: ValueType)]
  private let groupPlaces: NameIndex
  let unreadGroups: Set<Text>
  /// The other columns of the block, which do not see each other.
  let block: [String]
  private(set) var aggregates: [Aggregate] = []
  private var aggregatePlaces: [Aggregate: Int] = [:]
  var recorder: AnnotationRecorder { inputs.recorder }
  var functions: [String] { AggregateFunction.allCases.map(\.rawValue) + Function.allCases.map(\.rawValue) }

  init(inputs: ColumnScope, groups: [(name: String, type: ValueType)], unreadGroups: Set<Text>, block: [String]) {
    var inputs = inputs
    inputs.isInAggregate = true
    self.inputs = inputs
    self.groups = groups
    groupPlaces = NameIndex(groups.map(\.name))
    self.unreadGroups = unreadGroups
    self.block = block
  }

  func resolve(_ path: Path, at span: SourceSpan, into diagnostics: inout Diagnostics) -> Operand<Summary.Field>? {
    let name = path.root.value.text
    if let index = groupPlaces[name] {
      guard path.steps.isEmpty else {
        diagnostics.report(.columnHasNoMembers(name, at: span))
        return nil
      }
      recorder.use(.summaryColumn(Text(name)), at: path.root.span)
      if unreadGroups.contains(Text(name)) { return nil }
      return .value(.field(.group(index, groups[index].type)))
    }
    if path.isBare("now"), path.steps.isEmpty {
      recorder.use(.now, at: span)
      return .value(.time(inputs.now))
    }
    if path.steps.isEmpty, inputs.places.contains(name) {
      diagnostics.report(.inputOutsideAggregate(name, at: span))
    } else if path.steps.isEmpty, block.contains(where: { $0.isIdentical(to: name) }) {
      diagnostics.report(.columnOfBlock(name, at: span))
    } else {
      let names = diagnostics.choice(groups, at: span).map(\.name)
      diagnostics.report(
        .unknownGroup(path.text, among: names, suggestion: suggestion(for: name, among: names), at: span))
    }
    return nil
  }

  func resolveCall(
    _ name: Located<String>, _ arguments: [ExpressionSyntax], at span: SourceSpan, into diagnostics: inout Diagnostics
  ) -> CallMeaning<Summary.Field>? {
    guard let function = AggregateFunction(rawValue: name.value) else { return nil }
    recorder.use(.aggregate(function), at: name.span)
    guard let aggregate = aggregate(function, arguments, at: span, into: &diagnostics) else { return .reported }
    let index = aggregatePlaces[aggregate] ?? aggregates.count
    if index == aggregates.count {
      aggregates.append(aggregate)
      aggregatePlaces[aggregate] = index
    }
    return .value(.field(.aggregate(index, aggregate.type)))
  }

  private func aggregate(
    _ function: AggregateFunction, _ arguments: [ExpressionSyntax], at span: SourceSpan,
    into diagnostics: inout Diagnostics
  ) -> Aggregate? {
    // The argument list is incomplete, so its length is unknown.
    if arguments.contains(where: \.isMissing) { return nil }
    let wanted = function == .percentile ? 2 : 1
    guard arguments.count == wanted || (function == .count && arguments.isEmpty) else {
      diagnostics.report(.aggregateArguments(function.rawValue, usage: function.usage, at: span))
      return nil
    }
    if arguments.isEmpty { return .count }
    let checker = ExpressionChecker(scope: inputs, allowsElementPaths: false)
    guard let value = checker.expression(arguments[0], into: &diagnostics) else { return nil }
    guard function.accepts(value.type) else {
      if function == .count {
        diagnostics.report(.countOfValue(arguments[0].pathText, value.type, at: arguments[0].span))
        return nil
      }
      diagnostics.report(
        .aggregateType(function.rawValue, value.type, takes: function.takes, at: arguments[0].span))
      return nil
    }
    switch function {
    case .count:
      if case .condition(let condition) = value { return .countIf(condition) }
      return .countIf(.isTrue(value))
    case .countDistinct: return .countDistinct(value)
    case .min: return .min(value)
    case .max: return .max(value)
    case .percentile:
      return rank(arguments[1], into: &diagnostics).map { .percentile(value, thousandths: $0) }
    case .median: return .percentile(value, thousandths: 50_000)
    case .sum: return .sum(value)
    case .avg: return .avg(value.asNumber)
    }
  }

  /// A literal percentage in thousandths.
  private func rank(_ syntax: ExpressionSyntax, into diagnostics: inout Diagnostics) -> Int? {
    if case .missing = syntax.kind { return nil }
    if case .number(let digits) = syntax.kind {
      let parts = digits.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      let fraction = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
      if parts.count <= 2, fraction.utf8.count <= 3, let whole = Int(String(decoding: parts[0], as: UTF8.self)),
        whole <= 100, let rest = Int(fraction + String(repeating: "0", count: 3 - fraction.utf8.count))
      {
        let thousandths = whole * 1000 + rest
        if (1..<1000).contains(thousandths) {
          diagnostics.report(.percentileOfFraction(digits, thousandths: thousandths, at: syntax.span))
        }
        if (1...100_000).contains(thousandths) { return thousandths }
      }
    }
    diagnostics.report(.percentileRank(at: syntax.span))
    return nil
  }
}
