import Expressions
import Semantics
import Values

/// One of `Classification.values`: its column on the events, and on the rows where a start's or an end's is asked for.
struct ValueColumn {
  let field: EventField
  /// The expression that reads it off an event; nil for one that depends on the key.
  let value: SQLExpression?
  let name: SQLName
  /// The end's value on the row of its start, before rows are made.
  let next: SQLName
  let start: SQLName
  let end: SQLName
  /// By waypoint the first one's value on the row of its span, where some row shows it.
  let waypoints: [Int: SQLName]
  let isReadFromStart: Bool
  let isReadFromEnd: Bool

  /// Whether it is read off the element that gave the key.
  var isSibling: Bool {
    if case .sibling = field { true } else { false }
  }

  subscript(side: Side) -> SQLName {
    switch side {
    case .start: start
    case .end: end
    }
  }
}

extension EventField {
  /// A readable name for a column that holds the field.
  func columnWord(_ partitions: Partitions) -> String {
    switch self {
    case .column(let column): NameAllocator.word(column.names.suffix(2))
    case .eventTime: "eventtime"
    case .json(let path): NameAllocator.word([path.column.shortWord] + path.steps)
    case .resource(let index, let member): NameAllocator.word(["resource", String(index), member.rawValue])
    case .webIdentityAttribute(let key): NameAllocator.word(["web_identity", key.string])
    case .partition(let index): NameAllocator.word(["partition", partitions.columns[index].name])
    case .attribute(let index): NameAllocator.word(["attribute", partitions.attributes[index]])
    case .sibling(let path): NameAllocator.word([path.column.shortWord, "element"] + path.element)
    }
  }
}

extension JSONColumn {
  fileprivate var shortWord: String {
    switch self {
    case .requestParameters: "request"
    case .responseElements: "response"
    case .additionalEventData: "additional"
    case .serviceEventDetails: "service"
    default: rawValue
    }
  }
}
