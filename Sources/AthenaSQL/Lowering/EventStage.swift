import Expressions
import Semantics
import Values

/// The events that pass every filter but time, each with its moment and with what it is.
struct EventStage {
  let context: QueryContext

  func select(from source: SQLName) -> SQLSelect {
    let plan = context.plan
    let instant = EventFields.instant(of: context.events.printed(.eventTime))
    var columns = [SQLSelect.Column(value: instant, alias: context.names.instant)]
    let arms = context.things.map { thing in
      SQLExpression.Case(condition: membership(thing), value: .integer(thing.number))
    }
    if context.mayBeSeveralThings {
      let cases = arms.map { SQLExpression.cases([$0], otherwise: nil) }
      columns.append(SQLSelect.Column(value: .longArray(cases), alias: context.names.things))
    } else {
      columns.append(SQLSelect.Column(value: .cases(arms, otherwise: nil), alias: context.names.thing))
    }
    var conditions = [names]
    if !plan.includesErrors {
      conditions.append(.equal(.call(.coalesce, [context.events.printed(.errorCode), .text("")]), .text("")))
    }
    if let patterns = sharedRoles { conditions.append(role(patterns)) }
    conditions += declaredValues
    let lowering = ExpressionLowering(context.rawEvents)
    conditions += plan.conditionsAfterScan.map(lowering.condition)
    return SQLSelect(includesAll: true, columns: columns, from: SQLTableName(name: source), condition: .all(conditions))
  }

  /// Sources and names of all selectors, without their conditions.
  private var names: SQLExpression {
    let selectors = context.things.flatMap(context.plan.selectors)
    var sources: [String] = []
    for selector in selectors where !sources.contains(selector.source) { sources.append(selector.source) }
    let choices = sources.map { source in
      SQLExpression.and([
        .equal(context.events.printed(.eventSource), .text(source)),
        self.names(selectors.filter { $0.source == source }.map(\.name)),
      ])
    }
    return .any(choices) ?? .boolean(false)
  }

  private func names(_ patterns: [TextPattern]) -> SQLExpression {
    Self.matches(context.events.printed(.eventName), anyOf: patterns)
  }

  private static func matches(_ value: SQLExpression, anyOf patterns: [TextPattern]) -> SQLExpression {
    var literals: [Text] = []
    var others: [TextPattern] = []
    for pattern in patterns {
      if let literal = pattern.literal {
        if !literals.contains(Text(literal)) { literals.append(Text(literal)) }
      } else if !others.contains(pattern) {
        others.append(pattern)
      }
    }
    var choices = literals.isEmpty ? [] : [SQLExpression.isOne(value, of: literals.map(SQLExpression.text))]
    choices += others.map { .like(value, $0) }
    return .any(choices) ?? .boolean(false)
  }

  /// Whether an event is that thing: by a selector with its own condition, and by the role of that side.
  private func membership(_ thing: PairSide) -> SQLExpression {
    let selectors = context.plan.selectors(thing)
    let hasOneSource = Set(context.things.flatMap(context.plan.selectors).map(\.source)).count == 1
    let lowering = ExpressionLowering(context.rawEvents)
    var choices: [SQLExpression] = []
    var groups: [(source: String, condition: Condition<EventField>?, names: [TextPattern])] = []
    for selector in selectors {
      if let index = groups.firstIndex(where: { $0.source == selector.source && $0.condition == selector.condition }) {
        groups[index].names.append(selector.name)
      } else {
        groups.append((selector.source, selector.condition, [selector.name]))
      }
    }
    for group in groups {
      var parts = hasOneSource ? [] : [SQLExpression.equal(context.events.printed(.eventSource), .text(group.source))]
      parts.append(names(group.names))
      if let condition = group.condition { parts.append(lowering.condition(condition)) }
      choices.append(.all(parts) ?? .boolean(true))
    }
    let isOne = SQLExpression.any(choices) ?? .boolean(false)
    guard sharedRoles == nil, let patterns = context.plan.roles[thing.side] else { return isOne }
    return .all([isOne, role(patterns)]) ?? isOne
  }

  /// The role filter where it is the same for both sides: then it need not be asked for each.
  private var sharedRoles: [TextPattern]? {
    context.plan.roles.start == context.plan.roles.end ? context.plan.roles.start : nil
  }

  private func role(_ patterns: [TextPattern]) -> SQLExpression {
    Self.matches(context.events.printed(.sessionIssuerUserName), anyOf: patterns)
  }

  /// What the table declares of its columns' values: a table's own projection finds nothing else, and one that holds
  /// more must not answer otherwise.
  private var declaredValues: [SQLExpression] {
    context.plan.partitions.columns.indices.compactMap { index in
      let field = EventField.partition(index)
      switch context.plan.partitions.columns[index].kind {
      case .enumeration(let values):
        return .isOne(context.events.printed(field), of: values.map(SQLExpression.text))
      case .integer(let range):
        let number = SQLExpression.tryCast(context.events.printed(field), .bigint)
        return .between(number, .integer(range.lowerBound), .integer(range.upperBound))
      case .injected, .date, .manual, .manualDate: return nil
      }
    }
  }
}

extension EventField {
  static let eventSource = EventField.column(Column(["eventSource"]))
  static let eventName = EventField.column(Column(["eventName"]))
}

extension Plan {
  /// The conjuncts of `events where` that prune the scan: they tell of partition columns alone, none of them injected.
  ///
  /// Athena takes nothing but equality with literals on an injected column (athena.md); what the spec asks of one is
  /// asked of the branch's literal after the scan.
  var conditionsInScan: [Condition<EventField>] {
    (partitions.condition?.conjuncts ?? []).filter { !$0.readsInjected(partitions) }
  }

  var conditionsAfterScan: [Condition<EventField>] {
    let pruning = Set(conditionsInScan)
    return (eventCondition?.conjuncts ?? []).filter { !pruning.contains($0) }
  }

  /// Whether some condition on events reads an injected column.
  var hasConditionOnInjected: Bool {
    let own = pairs.flatMap { $0.starts + $0.ends }.compactMap(\.condition)
    return (own + [eventCondition].compactMap { $0 }).contains { $0.readsInjected(partitions) }
  }
}

extension Condition<EventField> {
  func readsInjected(_ partitions: Partitions) -> Bool {
    var found = false
    forEachField { field in
      if case .partition(let index) = field, partitions.injected.contains(index) { found = true }
    }
    return found
  }
}
