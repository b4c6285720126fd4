import Expressions
import Semantics
import Values

/// The entries: one for each event, kind and key, with the key's parts and the values.
struct KeyStage {
  let context: QueryContext

  func select(from source: SQLName) -> SQLSelect {
    let names = context.names
    var select = SQLSelect(columns: [], from: SQLTableName(name: source))
    if context.mayBeOfSeveralKinds {
      select.unnested.append(
        SQLSelect.Unnest(array: .column(names.kinds), alias: .plain("of_kinds"), column: names.kind))
    }
    if let elements {
      select.unnested.append(SQLSelect.Unnest(array: elements, alias: .plain("of_elements"), column: names.element))
    }
    select.columns = (context.accountColumns + context.attributes).map { SQLSelect.Column(value: $0, alias: nil) }
    let kindsWithPart = kindsWithPart
    if context.hasPairs {
      let pair = switchOver(context.kinds) { .integer($0.pair + 1) }
      select.columns.append(SQLSelect.Column(value: pair, alias: names.pair))
    }
    let isSideNumber = context.kinds.allSatisfy { $0.number == $0.sideNumber }
    let side = isSideNumber ? kindColumn : switchOver(context.kinds) { .integer($0.sideNumber) }
    select.columns.append(SQLSelect.Column(value: side, alias: names.side))
    for (part, name) in names.ownKeys.enumerated() {
      let key = switchOver(kindsWithPart[part]) { self.key($0, part) }
      select.columns.append(SQLSelect.Column(value: key, alias: name))
    }
    if context.plan.classification.hasNames {
      let named = context.kinds.filter { context.plan.classification.pairs[$0.pair].name != nil }
      select.columns.append(SQLSelect.Column(value: switchOver(named, otherName), alias: names.otherName))
    }
    select.columns.append(SQLSelect.Column(value: .column(names.instant), alias: nil))
    select.columns.append(SQLSelect.Column(value: context.eventID, alias: nil))
    for value in context.values where value.field != .eventID && !context.accountColumns.contains(.column(value.name)) {
      if case .sibling(let path) = value.field {
        let element = switchOver(context.kinds) { sibling(path, of: $0) }
        select.columns.append(SQLSelect.Column(value: element, alias: value.name))
      } else if let read = value.value, !context.attributes.contains(read) {
        select.columns.append(SQLSelect.Column(value: read, alias: read == .column(value.name) ? nil : value.name))
      }
    }
    if context.hasRank { select.columns.append(SQLSelect.Column(value: tieRank, alias: names.tieRank)) }
    select.condition = .all([.isNotNull(kindColumn)] + timeBounds)
    return select
  }

  /// For each part of a key the kinds whose pairs have it.
  private var kindsWithPart: [[EventKind]] {
    var kinds = [[EventKind]](repeating: [], count: context.names.ownKeys.count)
    for kind in context.kinds {
      for part in context.plan.classification.pairs[kind.pair].keys.indices { kinds[part].append(kind) }
    }
    return kinds
  }

  /// That every part of the pair's key is there: asked by the stage that reads this one, where the parts have names.
  var hasKey: [SQLExpression] {
    context.names.keys.enumerated().map { part, name in
      let isThere = SQLExpression.isNotNull(.column(name))
      let without = context.plan.classification.pairs.indices.filter {
        context.plan.classification.pairs[$0].keys.count <= part
      }
      if without.isEmpty { return isThere }
      return .or([isThere, .isOne(.column(context.names.pair), of: without.map { .integer($0 + 1) })])
    }
  }

  private var kindColumn: SQLExpression { .column(context.names.kind) }

  /// That the event has a moment, and takes part by it.
  var timeBounds: [SQLExpression] {
    let instant = SQLExpression.column(context.names.instant)
    var bounds: [SQLExpression] = []
    if let from = context.plan.pairing.window.from { bounds.append(.infix(instant, .greaterOrEqual, .instant(from))) }
    if let before = context.plan.scan.period.before { bounds.append(.infix(instant, .less, .instant(before))) }
    return bounds.isEmpty ? [.isNotNull(instant)] : bounds
  }

  /// The value for the kind that an entry is: one expression where all agree, else a CASE.
  private func switchOver(_ kinds: [EventKind], _ value: (EventKind) -> SQLExpression) -> SQLExpression {
    var groups: [(value: SQLExpression, kinds: [EventKind])] = []
    var places: [SQLExpression: Int] = [:]
    for kind in kinds {
      let value = value(kind)
      if let index = places[value] {
        groups[index].kinds.append(kind)
      } else {
        places[value] = groups.count
        groups.append((value, [kind]))
      }
    }
    if groups.count == 1, groups[0].kinds.count == context.kinds.count { return groups[0].value }
    return .cases(
      groups.map { group in
        SQLExpression.Case(
          condition: .isOne(kindColumn, of: group.kinds.map { .integer($0.number) }), value: group.value)
      }, otherwise: nil)
  }

  private func expression(_ kind: EventKind, _ part: Int) -> KeyExpression {
    context.plan.classification.pairs[kind.pair].key(part, kind.role)
  }

  /// The key's part on the entry's own side.
  private func key(_ kind: EventKind, _ part: Int) -> SQLExpression {
    scalar(expression(kind, part)) ?? .column(context.names.element)
  }

  private func otherName(_ kind: EventKind) -> SQLExpression {
    context.plan.classification.pairs[kind.pair].name(kind.role).flatMap(scalar) ?? .null(.varchar)
  }

  private func scalar(_ key: KeyExpression) -> SQLExpression? {
    if case .scalar(let scalar) = key { ExpressionLowering(context.events).printed(scalar) } else { nil }
  }

  /// A path through the list of the key, read off the element that gave it.
  private func sibling(_ path: ElementPath, of kind: EventKind) -> SQLExpression {
    let part = context.plan.classification.pairs[kind.pair].keys(kind.role).first(where: \.hasElements)
    return part.flatMap { sibling(path, of: $0) { $0 } } ?? .null(.varchar)
  }

  /// Nil where no alternative of the key goes through the lists of the path.
  private func sibling(
    _ path: ElementPath, of key: KeyExpression, _ map: (SQLExpression) -> SQLExpression
  ) -> SQLExpression? {
    switch key {
    case .scalar: return nil
    case .each(let own):
      guard own.sharesLists(of: path) else { return nil }
      let place = SQLExpression.call(.arrayPosition, [map(context.events.texts(own)), .column(context.names.element)])
      let elements = ElementList(document: context.events.table.document(own.column))
        .elements(own, depth: path.lists.count)
      let element = SQLExpression.call(.elementAt, [elements, .call(.nullIf, [place, .integer(0)])])
      return .call(.jsonExtractScalar, [element, JSONPathText.literal(path.element)])
    case .mapped(let function, let inside, let literals):
      return sibling(path, of: inside) { map(applied(function, literals, to: $0)) }
    case .firstPresent(let alternatives):
      let values = alternatives.map { sibling(path, of: $0, map) }
      guard values.contains(where: { $0 != nil }) else { return nil }
      let cases = zip(alternatives, values).map { alternative, value in
        SQLExpression.Case(
          condition: .infix(.call(.cardinality, [present(alternative)]), .greater, .integer(0)),
          value: value ?? .null(.varchar))
      }
      return .cases(cases, otherwise: nil)
    }
  }

  /// The texts of the part with `[]`, for each kind that has one, and one text for those that have none.
  private var elements: SQLExpression? {
    guard
      context.kinds.contains(where: {
        context.plan.classification.pairs[$0.pair].keys($0.role).contains(where: \.hasElements)
      })
    else { return nil }
    return switchOver(context.kinds) { kind in
      let part = context.plan.classification.pairs[kind.pair].keys(kind.role).first(where: \.hasElements)
      return part.map { .call(.arrayDistinct, [texts($0)]) } ?? .array([.text("")])
    }
  }

  private func texts(_ key: KeyExpression) -> SQLExpression {
    switch key {
    case .scalar(let scalar): return .array([ExpressionLowering(context.events).printed(scalar)])
    case .each(let path): return context.events.texts(path)
    case .firstPresent(let alternatives):
      let present = alternatives.map(present)
      let empty = SQLExpression.cast(.array([]), .array(.varchar))
      return .call(.coalesce, present.dropLast().map { .call(.nullIf, [$0, empty]) } + [present[present.count - 1]])
    case .mapped(let function, let inside, let literals): return applied(function, literals, to: texts(inside))
    }
  }

  private func present(_ key: KeyExpression) -> SQLExpression {
    let item = SQLName.plain("item")
    return .call(.filter, [texts(key), .lambda(item, .isNotNull(.column(item)))])
  }

  private func applied(
    _ function: Function, _ literals: [Expression<EventField>], to texts: SQLExpression
  ) -> SQLExpression {
    let item = SQLName.plain("item")
    let arguments = literals.map(ExpressionLowering(context.events).value)
    let body = function.sql([.column(item)] + arguments) { _ in .null(.bigint) }
    return .call(.transform, [texts, .lambda(item, body)])
  }

  /// `EventRole.rank`: 2 where the event is a start and an end of this very key.
  private var tieRank: SQLExpression {
    let both = context.kinds.filter { context.plan.classification.pairs[$0.pair].sidesOverlap }.compactMap { kind in
      opposite(kind).map { opposite in
        let parts = context.plan.classification.pairs[kind.pair].keys.indices.compactMap { part in
          isSame(kind, opposite, part)
        }
        let other = SQLExpression.call(.contains, [.column(context.names.kinds), .integer(opposite.number)])
        return SQLExpression.and([.equal(kindColumn, .integer(kind.number)), other] + parts)
      }
    }
    var cases: [SQLExpression.Case] = []
    if let both = SQLExpression.any(both) {
      cases.append(.init(condition: both, value: .integer(EventRole.start.rank(isBoth: true))))
    }
    for rank in [EventRole.start.rank(isBoth: false), EventRole.waypoint(0).rank(isBoth: false)] {
      let kinds = context.kinds.filter { $0.role.rank(isBoth: false) == rank }.map {
        SQLExpression.integer($0.number)
      }
      if !kinds.isEmpty { cases.append(.init(condition: .isOne(kindColumn, of: kinds), value: .integer(rank))) }
    }
    return .cases(cases, otherwise: .integer(EventRole.end.rank(isBoth: false)))
  }

  /// The start for an end of a pair, and the end for its start.
  private func opposite(_ kind: EventKind) -> EventKind? {
    let role: EventRole
    switch kind.role {
    case .start: role = .end
    case .end: role = .start
    case .cancel, .waypoint: return nil
    }
    return context.kinds.first { $0.pair == kind.pair && $0.role == role }
  }

  /// Whether the other side gives the same text for that part; nil where it always does.
  private func isSame(_ kind: EventKind, _ opposite: EventKind, _ part: Int) -> SQLExpression? {
    let other = expression(opposite, part)
    if expression(kind, part) == other { return nil }
    let own = key(kind, part)
    switch other {
    case .scalar(let scalar): return .equal(own, ExpressionLowering(context.events).printed(scalar))
    case .each, .firstPresent, .mapped: return .call(.contains, [texts(other), own])
    }
  }
}
