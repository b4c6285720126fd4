import Expressions
import Source
import Syntax
import Values

/// The fields of result rows: in `where` and `select`.
struct RowScope: FieldScope {
  typealias Field = RowField

  var recorder: AnnotationRecorder { events.recorder }

  /// Resolves what follows `start.` and `end.`.
  var events: EventScope
  /// Names of the injected columns, in the order of `Partitions.injected`.
  let injected: NameIndex
  /// The largest number of key parts of any pair.
  var keyCount: Int
  var accounts: AccountScope
  /// `Classification.waypoints`.
  let waypoints: NameIndex
  /// The lists through which some pair reads its key, by the role of the event.
  private let keyLists: [EventRole: KeyLists]
  /// The lookups; nil while their own keys are read.
  var lookups: [LookupColumns]?
  /// The names of all lookups.
  let lookupNames: NameIndex

  /// In `where`: the columns of `select` and of the summary, which come after it.
  var laterColumns = NameIndex()
  var summaryColumns = NameIndex()
  /// Where the catalogue has a member of that name in a start of these pairs.
  var knownStartPath: (String) -> String? = { _ in nil }

  init(
    events: EventScope, injected: [String], accounts: AccountScope, waypoints: NameIndex, pairs: [Pair],
    lookupNames: [String]
  ) {
    self.events = events
    self.injected = NameIndex(injected)
    keyCount = pairs.map(\.keys.count).max() ?? 1
    self.accounts = accounts
    self.waypoints = waypoints
    self.lookupNames = NameIndex(lookupNames)
    var lists: [EventRole: KeyLists] = [:]
    for pair in pairs {
      for role in pair.roles {
        // A cancel is the end of its row.
        let place = role == .cancel ? .end : role
        for path in pair.keys(role).flatMap(\.elementPaths) { lists[place, default: KeyLists()].add(path) }
      }
    }
    keyLists = lists
  }

  /// The words of result rows that are not fields of events; also `key2` and so on.
  static let rowWords = ["key", "duration", "state", "pair"]

  func resolve(_ path: Path, at span: SourceSpan, into diagnostics: inout Diagnostics) -> Operand<RowField>? {
    let name = path.root.value
    if !name.isQuoted {
      if path.isBare("now"), path.steps.isEmpty {
        recorder.use(.now, at: span)
        return .value(.time(events.now))
      }
      if let side = Side(rawValue: name.text), let inner = path.withoutRoot {
        recorder.use(.side(side), at: path.root.span)
        return eventField(inner, of: side == .start ? .start : .end, at: span, into: &diagnostics)
      }
      switch meaning(of: name.text) {
      case .field(let field): return plain(field, path, into: &diagnostics)
      case .missingKeyPart:
        diagnostics.report(.noSuchKeyPart(name.text, count: keyCount, at: path.root.span))
        return nil
      case nil: break
      }
    }
    return named(path, at: span, into: &diagnostics)
  }

  /// A name that the spec gave to something.
  private func named(
    _ path: Path, at span: SourceSpan, into diagnostics: inout Diagnostics
  ) -> Operand<RowField>? {
    let name = path.root.value
    if let index = waypoints[name.text] { return waypoint(index, path, at: span, into: &diagnostics) }
    if let index = lookupNames[name.text] { return lookup(index, path, at: span, into: &diagnostics) }
    let field =
      injected[name.text].map { RowField.injected($0) }
      ?? events.attributes[name.text].map { .attribute($0) }
    if let field {
      guard accounts != .across else {
        diagnostics.report(.needsSideAcrossAccounts(name.text, at: path.root.span))
        return nil
      }
      return plain(field, path, into: &diagnostics)
    }
    if !name.isQuoted, name.text == "account" {
      switch accounts {
      case .recipient: return plain(.account, path, into: &diagnostics)
      case .across:
        diagnostics.report(.needsSideAcrossAccounts(name.text, at: path.root.span))
        return nil
      case .injected: break
      }
    }
    diagnostics.report(
      diagnostics.areMany(before: span)
        ? .unknownRowField(name.text, suggestion: nil, at: path.root.span) : unknown(path, at: span))
    return nil
  }

  private func waypoint(
    _ index: Int, _ path: Path, at span: SourceSpan, into diagnostics: inout Diagnostics
  ) -> Operand<RowField>? {
    recorder.use(.waypoint(Text(path.root.value.text)), at: path.root.span)
    guard let inner = path.withoutRoot else {
      diagnostics.report(.waypointIsNoValue(path.root.value.text, at: span))
      return nil
    }
    if inner.isBare("count"), inner.steps.isEmpty {
      recorder.use(.rowField(.waypointCount(index)), at: inner.root.span)
      return .value(.field(.waypointCount(index)))
    }
    return eventField(inner, of: .waypoint(index), at: span, into: &diagnostics)
  }

  private func lookup(
    _ index: Int, _ path: Path, at span: SourceSpan, into diagnostics: inout Diagnostics
  ) -> Operand<RowField>? {
    guard let lookups else {
      diagnostics.report(.lookupInLookup(path.root.value.text, at: span))
      return nil
    }
    recorder.use(.lookup(Text(path.root.value.text)), at: path.root.span)
    // A lookup whose file could not be read was reported.
    guard index < lookups.count, !lookups[index].columns.names.isEmpty else { return nil }
    let lookup = lookups[index]
    guard path.steps.count == 1, let word = path.steps[0].value.word else {
      let columns = diagnostics.choice(lookup.columns.names, at: span)
      diagnostics.report(.lookupIsNoValue(lookup.name, columns: columns, at: span))
      return nil
    }
    guard let column = lookup.columns[word] else {
      let among = diagnostics.choice(lookup.columns.names, at: path.steps[0].span)
      diagnostics.report(
        .unknownLookupColumn(
          word, of: lookup.name, among: among, suggestion: suggestion(for: word, among: among),
          at: path.steps[0].span))
      return nil
    }
    if lookup.isRepeated(word) {
      diagnostics.report(.lookupColumnTwice(word, of: lookup.name, at: path.steps[0].span))
      return nil
    }
    recorder.use(
      .lookupColumn(lookup: Text(lookup.name), column: Text(lookup.columns[column])), at: path.steps[0].span)
    return .value(.field(.lookup(index, column: column)))
  }

  private func plain(_ field: RowField, _ path: Path, into diagnostics: inout Diagnostics) -> Operand<RowField>? {
    guard let step = path.steps.first else {
      recorder.use(symbol(of: field), at: path.root.span)
      return .value(.field(field))
    }
    let function = path.steps.count == 1 ? step.value.word.flatMap(Function.init) : nil
    diagnostics.report(.textHasNoMembers(path.root.value.text, function: function, at: step.span))
    return nil
  }

  private func symbol(of field: RowField) -> Symbol {
    switch field {
    case .injected(let index): .partitionColumn(Text(injected[index]))
    case .attribute(let index): .attribute(Text(events.attributes[index]))
    case .event, .key, .duration, .state, .pair, .account, .waypoint, .waypointCount, .lookup: .rowField(field)
    }
  }

  /// A text that `pair` is compared with is a label.
  func note(_ literal: ExpressionSyntax, comparedWith value: Expression<RowField>) {
    guard case .text(let text) = literal.kind, case .field(.pair) = value else { return }
    recorder.use(.label(Text(text)), at: literal.span)
  }

  func mayHoldNumber(_ value: Expression<RowField>) -> Bool {
    guard case .field(let field) = value else { return true }
    return switch field {
    case .event(_, let inner), .waypoint(_, let inner): inner.mayHoldNumber
    case .key, .attribute, .lookup, .injected, .waypointCount, .duration: true
    case .account, .state, .pair: false
    }
  }

  func isOfJSON(_ value: Expression<RowField>) -> Bool {
    guard case .field(let field) = value else { return false }
    return switch field {
    case .event(_, let inner), .waypoint(_, let inner): inner.isOfJSON
    case .lookup: true
    case .key, .attribute, .injected, .waypointCount, .duration, .account, .state, .pair: false
    }
  }

  private enum WordMeaning {
    case field(RowField)
    /// `key4` where no pair has that many parts.
    case missingKeyPart
  }

  private func meaning(of word: String) -> WordMeaning? {
    switch word {
    case "duration": return .field(.duration)
    case "state": return .field(.state)
    case "pair": return .field(.pair)
    case "key": return .field(.key(0))
    default:
      guard word.hasBytePrefix("key"), let number = numberOfKeyPart(word), number >= 1,
        !injected.contains(word)
      else { return nil }
      return (2...max(2, keyCount)).contains(number) && number <= keyCount ? .field(.key(number - 1)) : .missingKeyPart
    }
  }

  /// A field of the event that has a role in the row.
  private func eventField(
    _ path: Path, of role: EventRole, at span: SourceSpan, into diagnostics: inout Diagnostics
  ) -> Operand<RowField>? {
    func row(_ field: EventField) -> Operand<RowField> {
      switch role {
      case .start: .value(.field(.event(.start, field)))
      case .end, .cancel: .value(.field(.event(.end, field)))
      case .waypoint(let index): .value(.field(.waypoint(index, field)))
      }
    }
    if accounts == .across, path.isBare("account"), path.steps.isEmpty,
      !events.partitions.contains("account")
    {
      recorder.use(.field(.recipientAccountID), at: path.root.span)
      return row(.recipientAccountID)
    }
    if path.steps.isEmpty, meaning(of: path.root.value.text) != nil, !path.root.value.isQuoted,
      !events.words.contains(where: { $0.isIdentical(to: path.root.value.text) })
    {
      diagnostics.report(.rowFieldOfSide(path.root.value.text, ofWhom(role), at: span))
      return nil
    }
    guard let operand = events.field(path, at: span, into: &diagnostics) else { return nil }
    switch operand {
    case .elements(let elements):
      guard keyLists[role]?.contains(elements) == true else {
        diagnostics.report(.listOfNoKey(at: span))
        return nil
      }
      return row(.sibling(elements))
    case .value(.field(.partition(let index)))
    where accounts != .across && injected.contains(events.partitions[index]):
      diagnostics.report(.injectedColumnOfSide(events.partitions[index], at: span))
      return nil
    case .value(.field(.attribute(let index))) where accounts != .across:
      diagnostics.report(.attributeOfSide(events.attributes[index], at: span))
      return nil
    case .value(.field(let field)): return row(field)
    case .value: return nil
    }
  }

  private func ofWhom(_ role: EventRole) -> String {
    switch role {
    case .start: "its start"
    case .end, .cancel: "its end"
    case .waypoint(let index): "`\(waypoints[index])`"
    }
  }
}
