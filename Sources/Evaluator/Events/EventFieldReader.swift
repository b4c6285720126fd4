import Expressions
import Semantics
import Values

/// How a plan's fields, conditions and keys are read off an event.
struct EventFieldReader: Sendable {
  /// The columns that are read of every record, whatever the plan says.
  enum RequiredColumns {
    static let eventName = Column(["eventName"])
    static let eventSource = Column(["eventSource"])
    static let eventTime = Column(["eventTime"])
    static let eventID = Column(["eventID"])
    static let errorCode = Column(["errorCode"])
    static let awsRegion = Column(["awsRegion"])
    static let recipientAccountID = Column(["recipientAccountId"])
    static let role = Column(["userIdentity", "sessionContext", "sessionIssuer", "userName"])
    static let user = Column(["userIdentity", "userName"])
    static let all =
      [eventName, eventSource, eventTime, eventID, errorCode, awsRegion, recipientAccountID, role, user]
      + JSONColumn.allCases.map(\.column)
  }

  let shape: FieldTrie
  private let time: TimeReading
  /// By listed tuple, then by `Partitions.attributes`.
  private let attributeValues: [[Text?]]

  init(_ plan: Plan) {
    var columns = RequiredColumns.all
    func add(_ field: EventField) { field.column.map { columns.append($0) } }
    func add(_ path: ElementPath) { columns.append(path.column.column) }
    func add(_ key: KeyExpression) {
      key.forEachField(add)
      key.elementPaths.forEach(add)
    }
    func add(_ condition: Condition<EventField>) {
      condition.forEachField(add)
      condition.forEachElementPath(add)
    }
    plan.classification.values.forEach(add)
    plan.pairing.accountFields.forEach(add)
    plan.scan.condition.map(add)
    for pair in plan.classification.pairs {
      for role in pair.roles {
        for selector in pair.selectors(role) { selector.condition.map(add) }
        pair.keys(role).forEach(add)
        pair.name(role).map(add)
      }
    }
    shape = FieldTrie(columns)
    time = (plan.scan.table?.schema ?? .athena).shape.time
    attributeValues = plan.scan.partitions.attributeValues.map { $0.map { $0.map { Text($0) } } }
  }

  private var evaluation: Evaluation<EventField, EventView> {
    Evaluation(field: value, anyElement: anyElement)
  }

  func condition(_ condition: Condition<EventField>) -> @Sendable (EventView) -> Bool? {
    evaluation.truth(condition)
  }

  func value(_ field: EventField) -> @Sendable (EventView) -> Value {
    switch field {
    case .eventTime:
      let text = text(field)
      return { event in
        guard let text = text(event), let instant = Instant(eventTime: text.bytes) else { return .null }
        return .time(instant, .logged(text))
      }
    case .column, .json, .resource, .webIdentityAttribute, .partition, .attribute, .sibling:
      let text = text(field)
      return { Value(text($0)) }
    }
  }

  /// The text of a field, a time as the table shows it. What is read off the element that gave a key comes with the key
  /// (`keyTexts`), and is NULL here.
  func text(_ field: EventField) -> @Sendable (EventView) -> Text? {
    switch field {
    case .column(let column):
      let slot = shape.slot(column)
      return { $0.text(slot) }
    case .eventTime:
      let slot = shape.slot(RequiredColumns.eventTime)
      switch time {
      case .logged: return { $0.text(slot) }
      case .milliseconds:
        return { event in
          event.withText(slot) { Instant(eventTime: $0).map { Text($0.description) } } ?? nil
        }
      }
    case .json(let path):
      let slot = shape.slot(path.column.column)
      let steps = path.steps.map(PathStep.init)
      return { event in event.withJSON(slot) { jsonExtractScalar($0, steps) } ?? nil }
    case .resource(let index, let member):
      let slot = shape.slot(Self.resources)
      let name = member.rawValue.utf8.map(lowercasedASCII)
      return { $0.resource(slot, index, name) }
    case .webIdentityAttribute(let key):
      let slot = shape.slot(Self.webIdentityAttributes)
      let key = key.bytes
      return { $0.mapValue(slot, key) }
    case .partition(let index):
      return { $0.partitions[index] }
    case .attribute(let index):
      let values = attributeValues
      return { event in event.tuple.flatMap { values[$0][index] } }
    case .sibling:
      return { _ in nil }
    }
  }

  func elements(_ path: ElementPath) -> @Sendable (EventView) -> [Text] {
    let slot = shape.slot(path.column.column)
    let path = ElementSteps(path)
    return { event in event.withJSON(slot) { jsonElements($0, path) } ?? [] }
  }

  private func anyElement(_ path: ElementPath, _ test: ElementTest) -> @Sendable (EventView) -> Bool {
    let elements = elements(path)
    let test = test.function
    return { elements($0).contains(where: test) }
  }

  /// The distinct texts of a key part, in the order in which the event holds them.
  func key(_ expression: KeyExpression) -> @Sendable (EventView) -> [Text] {
    switch expression {
    case .scalar(let expression):
      let value = evaluation.value(expression)
      return { event in value(event).printed.map { [$0] } ?? [] }
    case .each(let path):
      let elements = elements(path)
      return { distinct(elements($0)) }
    case .firstPresent(let alternatives):
      let alternatives = alternatives.map(key)
      return { event in
        for alternative in alternatives {
          let texts = alternative(event)
          if !texts.isEmpty { return texts }
        }
        return []
      }
    case .mapped(let function, let inner, let literals):
      let inner = key(inner)
      let rest = literals.map { literal in evaluation.value(literal) }
      return { event in
        distinct(
          inner(event).compactMap { text in
            if case .text(let result) = function.apply([.text(text)] + rest.map { $0(event) }) { result } else { nil }
          })
      }
    }
  }

  /// The distinct texts of a key part as `key` gives them, each with what `siblings` are in the first element that gave
  /// it: NULL for those that another list holds.
  func keyTexts(_ expression: KeyExpression, siblings: [ElementPath]) -> @Sendable (EventView) -> [KeyText] {
    let none = [Text?](repeating: nil, count: siblings.count)
    switch expression {
    case .scalar:
      let key = key(expression)
      return { event in key(event).map { KeyText(text: $0, siblings: none) } }
    case .each(let path):
      let slot = shape.slot(path.column.column)
      let steps = ElementSteps(path)
      let inside = siblings.map { sibling in
        path.sharesLists(of: sibling)
          ? ElementSteps.Sibling(depth: sibling.lists.count, element: sibling.element.map(PathStep.init)) : nil
      }
      return { event in distinct(event.withJSON(slot) { jsonElements($0, steps, siblings: inside) } ?? []) }
    case .firstPresent(let alternatives):
      let alternatives = alternatives.map { keyTexts($0, siblings: siblings) }
      return { event in
        for alternative in alternatives {
          let texts = alternative(event)
          if !texts.isEmpty { return texts }
        }
        return []
      }
    case .mapped(let function, let inner, let literals):
      let inner = keyTexts(inner, siblings: siblings)
      let rest = literals.map { literal in evaluation.value(literal) }
      return { event in
        distinct(
          inner(event).compactMap { key in
            guard case .text(let result) = function.apply([.text(key.text)] + rest.map { $0(event) }) else {
              return nil
            }
            return KeyText(text: result, siblings: key.siblings)
          })
      }
    }
  }

  fileprivate static let resources = Column(["resources"])
  fileprivate static let webIdentityAttributes =
    Column(["userIdentity", "sessionContext", "webIdFederationData", "attributes"])
}

private func distinct(_ texts: [Text]) -> [Text] {
  if texts.count < 2 { return texts }
  var seen = Set<Text>()
  return texts.filter { seen.insert($0).inserted }
}

private func distinct(_ keys: [KeyText]) -> [KeyText] {
  if keys.count < 2 { return keys }
  var seen = Set<Text>()
  return keys.filter { seen.insert($0.text).inserted }
}

extension JSONColumn {
  var column: Column { Column([rawValue]) }
}

extension EventField {
  /// The column of the record that it is read from; nil for what the partition gives.
  var column: Column? {
    switch self {
    case .column(let column): column
    case .eventTime: EventFieldReader.RequiredColumns.eventTime
    case .json(let path): path.column.column
    case .resource: EventFieldReader.resources
    case .webIdentityAttribute: EventFieldReader.webIdentityAttributes
    case .sibling(let path): path.column.column
    case .partition, .attribute: nil
    }
  }
}
