import Catalogue
import Expressions
import Source
import Syntax
import Values

/// Bare fields of one event: in KEYS, in `events where` and in an event's own `where`.
struct EventScope: FieldScope {
  typealias Field = EventField

  /// Those of the table.
  let fields: FieldIndex
  /// The names of all partition columns.
  let partitions: NameIndex
  /// The names of the attributes of tuples.
  let attributes: NameIndex
  let now: Instant
  let schema: TableSchema
  /// Whether a key is read, whose fields are mostly parameters of the call.
  var isKey = false
  /// The key of the catalogue for the pair whose key is read.
  var knownKey: [KnownPair.KeyPart] = []
  /// The side of a key that is read; nil where one expression is meant for both.
  var keySide: Side?
  /// That expression, where it is more than a path.
  var sharedKey: SharedKey?
  let recorder: AnnotationRecorder

  var columns: [CloudTrailColumn] { fields.columns }

  /// Shorthands and what they mean.
  static let shorthands: [(word: String, path: [String])] = [
    ("request", ["requestParameters"]), ("response", ["responseElements"]), ("time", ["eventTime"]),
    ("role", ["userIdentity", "sessionContext", "sessionIssuer", "userName"]), ("user", ["userIdentity", "userName"]),
  ]

  /// What people call fields by that have another name in a record.
  static let otherWords: [(word: String, meant: String)] = [
    ("account", "recipientAccountId"), ("accountId", "recipientAccountId"), ("account_id", "recipientAccountId"),
    ("region", "awsRegion"), ("ip", "sourceIPAddress"), ("sourceIp", "sourceIPAddress"), ("source", "eventSource"),
    ("event", "eventName"), ("error", "errorCode"),
    // The first half is what was thought of.
    ("requestElements", "requestParameters"), ("responseParameters", "responseElements"),
  ]

  func resolve(_ path: Path, at span: SourceSpan, into diagnostics: inout Diagnostics) -> Operand<EventField>? {
    if path.isBare("now"), path.steps.isEmpty {
      recorder.use(.now, at: span)
      return .value(.time(now))
    }
    if path.isBare("start") || path.isBare("end"), !partitions.contains(path.root.value.text) {
      var span = path.root.span
      let isWhole = if let step = path.steps.first, case .name = step.value { true } else { false }
      if isWhole { span = SourceSpan(Int(span.start), Int(path.steps[0].span.start)) }
      diagnostics.report(.sideInEventCondition(path.root.value.text, isWhole: isWhole, at: span))
      return nil
    }
    return field(path, at: span, into: &diagnostics)
  }

  /// A field of an event, without the words that only begin a whole expression (`now`, `start`).
  func field(_ path: Path, at span: SourceSpan, into diagnostics: inout Diagnostics) -> Operand<EventField>? {
    let operand = meaning(of: path, at: span, into: &diagnostics)
    let whole = path.span(throughStep: path.steps.count)
    switch operand {
    case .value(.field(.partition(let index))):
      recorder.use(.partitionColumn(Text(partitions[index])), at: path.root.span)
    case .value(.field(.attribute(let index))): recorder.use(.attribute(Text(attributes[index])), at: path.root.span)
    case .value(.field(let field)): recorder.use(.field(field), at: whole)
    case .elements(let elements): recorder.use(.elements(elements), at: whole)
    case .value, nil: break
    }
    return operand
  }

  private func meaning(
    of path: Path, at span: SourceSpan, into diagnostics: inout Diagnostics
  ) -> Operand<EventField>? {
    let name = path.root.value
    if let column = fields[name.text] {
      return member(path, step: 0, of: column, names: [name.text], span: span, into: &diagnostics)
    }
    if !name.isQuoted, let shorthand = Self.shorthands.first(where: { $0.word == name.text }) {
      return expanded(shorthand.path, path, span: span, into: &diagnostics)
    }
    let field = partitions[name.text].map { EventField.partition($0) } ?? attributes[name.text].map { .attribute($0) }
    if let field {
      guard path.steps.isEmpty else {
        diagnostics.report(.textHasNoMembers(name.text, at: path.steps[0].span))
        return nil
      }
      return .value(.field(field))
    }
    if schema != .athena, CloudTrailColumn.isOfRecords([name.text]) {
      let words = path.steps.prefix { $0.value.word != nil }.compactMap(\.value.word)
      diagnostics.report(.fieldNotHeld(name.text, whole: [name.text] + words, schema, at: path.root.span))
      return nil
    }
    diagnostics.report(
      diagnostics.areMany(before: path.root.span)
        ? .unknownField(name.text, suggestion: nil, at: path.root.span) : unknown(name.text, at: path.root.span))
    return nil
  }

  func mayHoldNumber(_ value: Expression<EventField>) -> Bool {
    if case .field(let field) = value { field.mayHoldNumber } else { true }
  }

  func isOfJSON(_ value: Expression<EventField>) -> Bool {
    if case .field(let field) = value { field.isOfJSON } else { false }
  }

  /// Every word that may begin a field.
  var words: [String] { columns.map(\.name) + Self.shorthands.map(\.word) + partitions.names + attributes.names }

  /// What a shorthand means.
  private func expanded(
    _ names: [String], _ path: Path, span: SourceSpan, into diagnostics: inout Diagnostics
  ) -> Operand<EventField>? {
    let steps = names.dropFirst().map { Located(Path.Step.name($0), at: path.root.span) }
    let whole = Path(root: Located(Name(names[0], isQuoted: true), at: path.root.span), steps: steps + path.steps)
    return meaning(of: whole, at: span, into: &diagnostics)
  }

  /// Walks the steps from `step` on into a column or a member of one.
  private func member(
    _ path: Path, step: Int, of node: FieldIndex.Node, names: [String], span: SourceSpan,
    into diagnostics: inout Diagnostics
  ) -> Operand<EventField>? {
    let rest = path.steps[step...]
    switch node.column.kind {
    case .text:
      guard let next = rest.first else {
        return .value(.field(names == ["eventTime"] ? .eventTime : .column(Column(names))))
      }
      diagnostics.report(.textHasNoMembers(names.joined(separator: "."), at: next.span))
      return nil
    case .json(let json):
      return jsonField(json, Array(rest), span: span, into: &diagnostics)
    case .structure(let members):
      guard let next = rest.first, let word = next.value.word else {
        diagnostics.report(
          .structureIsNoValue(names.joined(separator: "."), members: members.map(\.name), at: rest.first?.span ?? span))
        return nil
      }
      if let found = node.members[word] {
        return member(path, step: step + 1, of: found, names: names + [word], span: span, into: &diagnostics)
      }
      let words = rest.dropFirst().prefix { $0.value.word != nil }.compactMap(\.value.word)
      if schema != .athena, CloudTrailColumn.isOfRecords(names + [word]) {
        let path = (names + [word]).joined(separator: ".")
        diagnostics.report(.fieldNotHeld(path, whole: names + [word] + words, schema, at: next.span))
        return nil
      }
      if let field = DocumentedField.first(under: names + [word] + words) ?? .first(under: names + [word]),
        !members.contains(where: { $0.name.nameKey == word.nameKey })
      {
        diagnostics.report(.notInTable(field.path.joined(separator: "."), type: field.type, at: next.span))
        return nil
      }
      diagnostics.report(
        unknownMember(word, of: names, members: diagnostics.choice(members, at: next.span), at: next.span))
      return nil
    case .map:
      guard let word = rest.first?.value.word, rest.count == 1 else {
        diagnostics.report(.mapNeedsOneKey(names.joined(separator: "."), at: span))
        return nil
      }
      return .value(.field(.webIdentityAttribute(Text(word))))
    case .array(let members):
      return resource(Array(rest), members: members, span: span, into: &diagnostics)
    }
  }

  /// Records have three at most; the SQL of each holds that of those before it.
  private static let mostLists = 8

  private func jsonField(
    _ column: JSONColumn, _ steps: [Located<Path.Step>], span: SourceSpan, into diagnostics: inout Diagnostics
  ) -> Operand<EventField>? {
    guard !steps.isEmpty else {
      diagnostics.report(.jsonColumnIsNoValue(column.rawValue, at: span))
      return nil
    }
    let list = steps.first { step in
      switch step.value {
      case .index, .each: true
      case .name, .quoted: false
      }
    }
    if let list, case .entries = schema.shape.json(column) {
      diagnostics.report(.listNotHeld(column.rawValue, schema, at: list.span))
      return nil
    }
    var lists: [[String]] = []
    var current: [String] = []
    for step in steps {
      switch step.value {
      case .name(let text), .quoted(let text): current.append(text)
      case .index(let index): current.append(String(index))
      case .each:
        lists.append(current)
        current = []
      }
    }
    if lists.count > Self.mostLists, let last = steps.last(where: { $0.value == .each }) {
      diagnostics.report(.tooManyLists(limit: Self.mostLists, at: last.span))
      return nil
    }
    if !lists.isEmpty { return .elements(ElementPath(column, lists: lists, element: current)) }
    return .value(.field(.json(JSONPath(column, current))))
  }

  private func resource(
    _ steps: [Located<Path.Step>], members: [CloudTrailColumn], span: SourceSpan, into diagnostics: inout Diagnostics
  ) -> Operand<EventField>? {
    guard steps.count == 2, case .index(let index) = steps[0].value, let word = steps[1].value.word else {
      diagnostics.report(.resourcesNeedIndexAndMember(at: span))
      return nil
    }
    guard let member = ResourceMember(rawValue: word) else {
      diagnostics.report(unknownMember(word, of: ["resources[\(index)]"], members: members, at: steps[1].span))
      return nil
    }
    return .value(.field(.resource(index, member)))
  }
}
