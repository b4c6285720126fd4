import Expressions
import Semantics
import Source
import Syntax
import Values

/// Where names are looked up.
enum NameSpace {
  case events
  case rows
  case columns([(name: String, type: ValueType)])
  /// A summary's block outside of aggregates.
  case summary
}

enum AggregateNames {
  static let all = Set(AggregateFunction.allCases.map(\.rawValue))
}

/// What may be typed in expressions.
extension Completer {
  func expression(_ space: NameSpace, after before: [Token]) -> [CompletionItem] {
    if let last = before.last, last.kind == .dot {
      return members(of: PathBefore(before, text: text), in: space)
    }
    if endsOperand(before) { return operators(after: before) }
    return names(in: space) + functions() + aggregates(in: space) + [item("now", .variable, detail: "time")]
  }

  /// Whether a value ends with the last word, after which an operator must follow.
  func endsOperand(_ before: [Token]) -> Bool {
    guard let last = before.last else { return false }
    switch last.kind {
    case .name:
      let isStep = before.count > 1 && before[before.count - 2].kind == .dot
      return isStep || !Self.wordsBeforeOperands.contains(text(of: last))
    case .quotedName, .string, .number, .duration, .date, .time, .rightParenthesis, .rightBracket: return true
    case .brokenString, .event, .leftBrace, .rightBrace, .leftParenthesis, .leftBracket, .comma, .colon, .dot, .dots,
      .arrow, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star, .slash,
      .coalesce, .foreignAnd, .foreignOr, .foreignNot, .doubleArrow, .unknown, .end:
      return false
    }
  }

  private static let wordsBeforeOperands: Set<String> = [
    "and", "or", "not", "where", "on", "named", "by", "like", "in",
  ]

  private func operators(after before: [Token]) -> [CompletionItem] {
    words(["and", "or", "like", "not like", "in", "not in", "is missing", "is present"])
  }

  private func functions() -> [CompletionItem] {
    Function.allCases.map { call($0.rawValue, usage: $0.signature.usage, help: $0.signature.help) }
  }

  private func aggregates(in space: NameSpace) -> [CompletionItem] {
    guard case .summary = space else { return [] }
    return AggregateFunction.allCases.map { call($0.rawValue, usage: $0.usage, help: $0.help) }
  }

  private func call(_ name: String, usage: String, help: String) -> CompletionItem {
    var item = item(name, .function, detail: usage, inserting: client.takesSnippets ? "\(name)($0)" : "\(name)(")
    if client.takesSnippets { item.insertTextFormat = 2 }
    item.documentation = MarkupContent(help, isMarkdown: client.takesMarkdown)
    item.sortText = sortText(2, 0) + name
    return item
  }

  // MARK: Names

  private func names(in space: NameSpace) -> [CompletionItem] {
    switch space {
    case .events: eventNames()
    case .rows: rowNames() + sideNames()
    case .columns(let columns):
      columns.map { item($0.name, .variable, detail: $0.type.rawValue, inserting: nameLiteral(of: $0.name)) }
    case .summary:
      (plan.summary?.groups ?? []).map {
        item($0.name, .variable, detail: $0.value.type.rawValue, inserting: nameLiteral(of: $0.name))
      }
    }
  }

  private func eventNames() -> [CompletionItem] {
    let partitions = plan.scan.partitions.columns.map {
      item($0.name, .field, detail: "partition column", inserting: root($0.name))
    }
    let attributes = plan.scan.partitions.attributes.map { item($0, .field, detail: "attribute", inserting: root($0)) }
    let shorthands = FieldWords.shorthands.map { shorthand in
      item(shorthand.word, .field, detail: shorthand.path.joined(separator: "."))
    }
    return tableColumns.map { item($0.name, .field, detail: $0.kind.word) } + shorthands + partitions + attributes
  }

  /// A name at the head of a field, in backquotes where the bare word means something else.
  private func root(_ name: String) -> String {
    FieldWords.all.contains { $0.isIdentical(to: name) } ? "`\(name)`" : nameLiteral(of: name)
  }

  var tableColumns: [CloudTrailColumn] { plan.scan.table?.columns ?? CloudTrailColumn.all }

  /// The fields of rows that are not fields of events.
  func rowNames() -> [CompletionItem] {
    var items: [CompletionItem] = []
    for index in 0..<plan.classification.keyCount {
      items.append(item(index == 0 ? "key" : "key\(index + 1)", .variable, detail: ValueType.text.rawValue))
    }
    items.append(item("duration", .variable, detail: ValueType.duration.rawValue))
    items.append(item("state", .variable, detail: ValueType.text.rawValue))
    items.append(item("pair", .variable, detail: ValueType.text.rawValue))
    switch plan.pairing.accounts {
    case .injected:
      for index in plan.scan.partitions.injected {
        let name = plan.scan.partitions.columns[index].name
        items.append(item(name, .field, detail: "partition column", inserting: root(name)))
      }
    case .recipient: items.append(item("account", .variable, detail: "text"))
    case .across: return items
    }
    return items + plan.scan.partitions.attributes.map { item($0, .field, detail: "attribute", inserting: root($0)) }
  }

  private func sideNames() -> [CompletionItem] {
    [item("start", .module, detail: "the event that begins"), item("end", .module, detail: "the event that ends")]
      + plan.classification.waypoints.map { item($0, .module, detail: "via", inserting: root($0)) }
      + lookupNames.map { item($0, .module, detail: "lookup", inserting: root($0)) }
  }

  private var lookupNames: [String] {
    analysis.spec.lookups.map(\.name.value.text)
  }
}

extension CloudTrailColumn.Kind {
  var word: String {
    switch self {
    case .text: "text"
    case .json: "JSON"
    case .structure: "structure"
    case .map: "map"
    case .array: "list"
    }
  }
}
