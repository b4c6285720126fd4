import Semantics
import Values

/// The entries: one for each event, thing and key, with the key's parts and the values.
struct KeyStage {
  let context: QueryContext

  func select(from source: SQLName) -> SQLSelect {
    let names = context.names
    var select = SQLSelect(columns: [], from: SQLTableName(name: source))
    if context.mayBeSeveralThings {
      select.unnested.append(
        SQLSelect.Unnest(array: .column(names.things), alias: .plain("of_things"), column: names.thing))
    }
    if let elements {
      select.unnested.append(SQLSelect.Unnest(array: elements, alias: .plain("of_elements"), column: names.element))
    }
    select.columns = context.injected.map { SQLSelect.Column(value: $0, alias: nil) }
    if context.hasPairs {
      let pair = switchOver(context.things) { .integer($0.pair + 1) }
      select.columns.append(SQLSelect.Column(value: pair, alias: names.pair))
    }
    let side = context.hasPairs ? switchOver(context.things) { .integer($0.side == .start ? 1 : 2) } : thing
    select.columns.append(SQLSelect.Column(value: side, alias: names.side))
    for (part, name) in names.keys.enumerated() {
      let key = switchOver(context.things.filter { part < context.plan.pairs[$0.pair].keys.count }) {
        self.key($0, part)
      }
      select.columns.append(SQLSelect.Column(value: key, alias: name))
    }
    select.columns.append(SQLSelect.Column(value: .column(names.instant), alias: nil))
    select.columns.append(SQLSelect.Column(value: context.eventID, alias: nil))
    for value in context.values where value.field != .eventID {
      let alias = value.value == .column(value.name) ? nil : value.name
      select.columns.append(SQLSelect.Column(value: value.value, alias: alias))
    }
    if context.mayBeBoth { select.columns.append(SQLSelect.Column(value: tieRank, alias: names.tieRank)) }
    select.condition = .all([.isNotNull(thing)] + timeBounds)
    return select
  }

  /// That every part of the pair's key is there: asked by the stage that reads this one, where the parts have names.
  var hasKey: [SQLExpression] {
    context.names.keys.enumerated().map { part, name in
      let isThere = SQLExpression.isNotNull(.column(name))
      let without = context.plan.pairs.indices.filter { context.plan.pairs[$0].keys.count <= part }
      if without.isEmpty { return isThere }
      return .or([isThere, .isOne(.column(context.names.pair), of: without.map { .integer($0 + 1) })])
    }
  }

  private var thing: SQLExpression { .column(context.names.thing) }

  /// That the event has a moment, and takes part by it.
  var timeBounds: [SQLExpression] {
    let instant = SQLExpression.column(context.names.instant)
    var bounds: [SQLExpression] = []
    if let from = context.plan.window.from { bounds.append(.infix(instant, .greaterOrEqual, .instant(from))) }
    if let before = context.plan.window.eventsBefore { bounds.append(.infix(instant, .less, .instant(before))) }
    return bounds.isEmpty ? [.isNotNull(instant)] : bounds
  }

  /// The value for the thing that an entry is: one expression where all agree, else a CASE.
  private func switchOver(_ things: [PairSide], _ value: (PairSide) -> SQLExpression) -> SQLExpression {
    var groups: [(value: SQLExpression, things: [PairSide])] = []
    for thing in things {
      let value = value(thing)
      if let index = groups.firstIndex(where: { $0.value == value }) {
        groups[index].things.append(thing)
      } else {
        groups.append((value, [thing]))
      }
    }
    if groups.count == 1, groups[0].things.count == context.things.count { return groups[0].value }
    return .cases(
      groups.map { group in
        SQLExpression.Case(
          condition: .isOne(thing, of: group.things.map { .integer($0.number) }), value: group.value)
      }, otherwise: nil)
  }

  private func expression(_ thing: PairSide, _ part: Int) -> KeyExpression {
    context.plan.pairs[thing.pair].keys[part][thing.side]
  }

  /// The key's part on the entry's own side.
  private func key(_ thing: PairSide, _ part: Int) -> SQLExpression {
    switch expression(thing, part) {
    case .scalar(let scalar): ExpressionLowering(context.events).printed(scalar)
    case .each, .firstPresent, .mapped: .column(context.names.element)
    }
  }

  /// The texts of the part with `[]`, for each thing that has one, and one text for those that have none.
  private var elements: SQLExpression? {
    guard context.plan.pairs.contains(where: { $0.keys.contains { $0.start.hasElements || $0.end.hasElements } })
    else { return nil }
    return switchOver(context.things) { thing in
      let part = context.plan.pairs[thing.pair].keys.map { $0[thing.side] }.first(where: \.hasElements)
      return part.map { .call(.arrayDistinct, [texts($0)]) } ?? .array([.text("")])
    }
  }

  private func texts(_ key: KeyExpression) -> SQLExpression {
    switch key {
    case .scalar(let scalar): return .array([ExpressionLowering(context.events).printed(scalar)])
    case .each(let path): return context.events.texts(path)
    case .firstPresent(let alternatives):
      let item = SQLName.plain("item")
      let present = alternatives.map { alternative in
        SQLExpression.call(.filter, [texts(alternative), .lambda(item, .isNotNull(.column(item)))])
      }
      let empty = SQLExpression.cast(.array([]), .array(.varchar))
      return .call(.coalesce, present.dropLast().map { .call(.nullIf, [$0, empty]) } + [present[present.count - 1]])
    case .mapped(let function, let inside, let literals):
      let item = SQLName.plain("item")
      let arguments = literals.map(ExpressionLowering(context.events).value)
      let body = function.sql([.column(item)] + arguments) { _ in .null(.bigint) }
      return .call(.transform, [texts(inside), .lambda(item, body)])
    }
  }

  /// 1 where the event is a start and an end of this very key.
  private var tieRank: SQLExpression {
    let both = context.things.filter { context.plan.pairs[$0.pair].sidesOverlap }.map { thing in
      let parts = context.plan.pairs[thing.pair].keys.indices.compactMap { part in isSame(thing, part) }
      let other = SQLExpression.call(.contains, [.column(context.names.things), .integer(thing.opposite.number)])
      return SQLExpression.and([.equal(self.thing, .integer(thing.number)), other] + parts)
    }
    let starts = context.things.filter { $0.side == .start }.map { SQLExpression.integer($0.number) }
    return .cases(
      [
        .init(condition: .any(both) ?? .boolean(false), value: .integer(1)),
        .init(condition: .isOne(thing, of: starts), value: .integer(0)),
      ], otherwise: .integer(2))
  }

  /// Whether the other side gives the same text for that part; nil where it always does.
  private func isSame(_ thing: PairSide, _ part: Int) -> SQLExpression? {
    let other = expression(thing.opposite, part)
    if expression(thing, part) == other { return nil }
    let own = key(thing, part)
    switch other {
    case .scalar(let scalar): return .equal(own, ExpressionLowering(context.events).printed(scalar))
    case .each, .firstPresent, .mapped: return .call(.contains, [texts(other), own])
    }
  }
}
