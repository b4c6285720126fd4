import Expressions
import Semantics
import Values

/// The events that pass every filter but time, each with its moment and with what it is.
struct EventStage {
  let context: QueryContext

  func select(from source: SQLName) -> SQLSelect {
    let plan = context.plan
    let instant = context.rawEvents.value(.eventTime)
    var columns = [SQLSelect.Column(value: instant, alias: context.names.instant)]
    let arms = context.kinds.map { kind in
      SQLExpression.Case(condition: membership(kind), value: .integer(kind.number))
    }
    if context.mayBeOfSeveralKinds {
      let cases = arms.map { SQLExpression.cases([$0], otherwise: nil) }
      columns.append(SQLSelect.Column(value: .longArray(cases), alias: context.names.kinds))
    } else {
      columns.append(SQLSelect.Column(value: .cases(arms, otherwise: nil), alias: context.names.kind))
    }
    var conditions = [names]
    if !plan.scan.includesErrors {
      let code = SQLExpression.call(.coalesce, [context.events.printed(.errorCode), .text("")])
      conditions.append(.isOne(code, of: Plan.Scan.successCodes.map(SQLExpression.text)))
    }
    if let patterns = sharedRoles { conditions.append(role(patterns)) }
    conditions += declaredValues
    let lowering = ExpressionLowering(context.rawEvents)
    conditions += plan.conditionsAfterScan.map(lowering.condition)
    return SQLSelect(includesAll: true, columns: columns, from: SQLTableName(name: source), condition: .all(conditions))
  }

  /// Sources and names of all selectors, without their conditions.
  private var names: SQLExpression {
    var places: [String?: Int] = [:]
    var sources: [(source: String?, names: [TextPattern])] = []
    for selector in context.kinds.flatMap(context.plan.classification.selectors) {
      if let place = places[selector.source] {
        sources[place].names.append(selector.name)
      } else {
        places[selector.source] = sources.count
        sources.append((selector.source, [selector.name]))
      }
    }
    let choices = sources.map { source, names in SQLExpression.and([isFrom(source), self.names(names)]) }
    return .any(choices) ?? .boolean(false)
  }

  /// Whether the event's source is that, or any of AWS's.
  private func isFrom(_ source: String?) -> SQLExpression {
    let value = context.events.printed(.eventSource)
    return source.map { .equal(value, .text($0)) } ?? .like(value, TextPattern("*" + eventSourceSuffix))
  }

  private func names(_ patterns: [TextPattern]) -> SQLExpression {
    Self.matches(context.events.printed(.eventName), anyOf: patterns)
  }

  private static func matches(_ value: SQLExpression, anyOf patterns: [TextPattern]) -> SQLExpression {
    var literals: [Text] = []
    var others: [TextPattern] = []
    for pattern in patterns.removingRepeats {
      if let literal = pattern.literal { literals.append(Text(literal)) } else { others.append(pattern) }
    }
    var choices = literals.isEmpty ? [] : [SQLExpression.isOne(value, of: literals.map(SQLExpression.text))]
    choices += others.map { .like(value, $0) }
    return .any(choices) ?? .boolean(false)
  }

  /// Whether an event is of that kind: by a selector with its own condition, and by the role of that side.
  private func membership(_ kind: EventKind) -> SQLExpression {
    let selectors = context.plan.classification.selectors(kind)
    let lowering = ExpressionLowering(context.rawEvents)
    var choices: [SQLExpression] = []
    var groups: [(source: String?, condition: Condition<EventField>?, names: [TextPattern])] = []
    struct Group: Hashable {
      var source: String?
      var condition: Condition<EventField>?
    }
    var places: [Group: Int] = [:]
    for selector in selectors {
      let group = Group(source: selector.source, condition: selector.condition)
      if let index = places[group] {
        groups[index].names.append(selector.name)
      } else {
        places[group] = groups.count
        groups.append((selector.source, selector.condition, [selector.name]))
      }
    }
    for group in groups {
      var parts = context.hasOneSource ? [] : [isFrom(group.source)]
      parts.append(names(group.names))
      if let condition = group.condition { parts.append(lowering.condition(condition)) }
      choices.append(.all(parts) ?? .boolean(true))
    }
    let isOne = SQLExpression.any(choices) ?? .boolean(false)
    let patterns = context.plan.classification.roles.patterns(for: kind.role)
    guard sharedRoles == nil, let patterns else { return isOne }
    return .all([isOne, role(patterns)]) ?? isOne
  }

  /// The role filter where it is the same for all that an event can be: then it need not be asked for each.
  private var sharedRoles: [TextPattern]? {
    let plan = context.plan
    return plan.classification.roles.start == plan.classification.roles.end && !plan.classification.hasCancels
      && !plan.classification.hasWaypoints ? plan.classification.roles.start : nil
  }

  private func role(_ patterns: [TextPattern]) -> SQLExpression {
    Self.matches(context.events.printed(.sessionIssuerUserName), anyOf: patterns)
  }

  /// What the table declares of its columns' values: a table's own projection finds nothing else, and one that holds
  /// more must not answer otherwise.
  private var declaredValues: [SQLExpression] {
    context.plan.scan.partitions.columns.indices.compactMap { index in
      let field = EventField.partition(index)
      switch context.plan.scan.partitions.columns[index].kind {
      case .enumeration(let values):
        return .isOne(context.events.printed(field), of: values.map(SQLExpression.text))
      case .integer(let range):
        let text = context.events.printed(field)
        let number = SQLExpression.tryCast(text, .bigint)
        let plain = SQLExpression.cast(number, .varchar)
        let written = range.digits.map { .call(.lpad, [plain, .integer($0), .text("0")]) } ?? plain
        let isBetween = SQLExpression.between(
          number, .integer(range.bounds.lowerBound), .integer(range.bounds.upperBound))
        return .and([isBetween, .equal(text, written)])
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
  /// The conjuncts of `events where` that prune the scan: they read partition columns alone, none of them injected.
  ///
  /// Athena takes nothing but equality with literals on an injected column; what the spec asks of one is
  /// asked of the branch's literal after the scan.
  ///
  /// AWS's own tables find an account and a region by themselves.
  var conditionsInScan: [Condition<EventField>] {
    if let table = scan.table, table.schema != .athena {
      return (scan.condition?.conjuncts ?? []).filter { !$0.testsElements && $0.readsOnly(Self.fieldsInScan) }
    }
    return (scan.partitions.condition?.conjuncts ?? []).filter { !$0.readsInjected(scan.partitions) }
  }

  private static let fieldsInScan: Set<EventField> = [.column(Column(["awsRegion"])), .recipientAccountID]

  var conditionsAfterScan: [Condition<EventField>] {
    let pruning = Set(conditionsInScan)
    return (scan.condition?.conjuncts ?? []).filter { !pruning.contains($0) && !isDecidedByTuples($0) }
  }

  /// Whether the tuples that are scanned all meet a condition.
  private func isDecidedByTuples(_ condition: Condition<EventField>) -> Bool {
    scan.partitions.tuples != nil && scan.partitions.isDecided(condition)
  }

  /// The conditions of the events themselves, of whatever role.
  var ownConditions: [Condition<EventField>] {
    classification.kinds.flatMap(classification.selectors).compactMap(\.condition)
  }

  /// Whether some condition on events that is asked after the scan reads an injected column.
  var hasConditionOnInjected: Bool {
    (ownConditions + conditionsAfterScan).contains { $0.readsInjected(scan.partitions) }
  }

  /// The attributes, by their indices, that the query reads of each branch.
  var readAttributes: [Int] {
    var read = Set<Int>()
    func collect(_ field: EventField) { if case .attribute(let index) = field { read.insert(index) } }
    for condition in ownConditions + conditionsAfterScan { condition.forEachField(collect) }
    for pair in classification.pairs {
      for role in pair.roles {
        (pair.keys(role) + [pair.name(role)].compactMap { $0 }).forEach { $0.forEachField(collect) }
      }
    }
    classification.values.forEach(collect)
    for field in fieldsOfRows { if case .attribute(let index) = field { read.insert(index) } }
    return read.sorted()
  }
}

extension Condition<EventField> {
  /// Whether it reads some of these fields, and no other.
  fileprivate func readsOnly(_ fields: Set<EventField>) -> Bool {
    var read: Set<EventField> = []
    forEachField { read.insert($0) }
    return !read.isEmpty && read.isSubset(of: fields)
  }

  func readsInjected(_ partitions: Partitions) -> Bool {
    var found = false
    forEachField { field in
      if case .partition(let index) = field, partitions.isInjected(index) { found = true }
    }
    return found
  }
}
