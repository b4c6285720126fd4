import AthenaSQL
import Expressions
import Semantics
import Source
import Syntax
import Values

/// What is to be said of the names and words of a spec, in Markdown.
struct SpecHelp {
  let analysis: Analysis

  init(_ analysis: Analysis) {
    self.analysis = analysis
  }

  private var plan: Plan { analysis.draft }

  func text(of symbol: Symbol) -> String {
    switch symbol {
    case .partitionColumn(let name): partitionColumn(name.string)
    case .attribute(let name): "`\(name.string)`: text\n\nAn attribute of the tuples that `partitions` lists."
    case .waypoint(let name):
      "`\(name.string)`\n\nThe first of the events of `via \(name.string)` within a span: `\(name.string).FIELD`, and "
        + "`\(name.string).count` of all."
    case .lookup(let name): lookup(name)
    case .lookupColumn(let lookup, let column):
      "`\(lookup.string).\(column.string)`: text\n\nA column of the lookup's file, missing where it has no such line."
    case .label(let name): label(name.string)
    case .column(let name): column(name.string, among: plan.projection.columns.map { ($0.name, $0.value.type) })
    case .summaryColumn(let name): column(name.string, among: plan.summary?.resultColumns ?? [])
    case .field(let field): text(of: field)
    case .elements(let path):
      "`\(path.specText)`: list of texts\n\nEvery element of a list in the JSON of `\(path.column.rawValue)`."
    case .side(.start): "The event that begins the span: `start.FIELD`."
    case .side(.end): "The event that ends the span: `end.FIELD`, missing where nothing ended it."
    case .rowField(let field): text(of: field)
    case .now: "`now`: time\n\n\(plan.now.description), when the program started."
    case .function(let function):
      "```span\n\(function.signature.usage)\n```\n\(sentence(function.signature.help))"
    case .aggregate(let function): "```span\n\(function.usage)\n```\n\(sentence(function.help))"
    case .event(let service, let name): EventHelp(service: service.string, name: name.string).text
    }
  }

  private func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

  // MARK: Names of the spec

  private func partitionColumn(_ name: String) -> String {
    guard let column = plan.scan.partitions.columns.first(where: { $0.name.isIdentical(to: name) }) else {
      return "`\(name)`: text"
    }
    return "`\(name)`: text\n\nA partition column, \(column.kind.words)."
  }

  private func lookup(_ name: Text) -> String {
    guard let lookup = plan.lookups.first(where: { Text($0.name) == name }), !lookup.columns.isEmpty else {
      return "`\(name.string)`\n\nA lookup."
    }
    // A header may hold what no spec can name, and Markdown would take for its own.
    let columns = lookup.columns.filter(canBeName).map { "`\($0)`" }.joined(separator: ", ")
    let lines = lookup.lines.count == 1 ? "1 line" : "\(lookup.lines.count) lines"
    return "`\(name.string)`\n\nA lookup of \(lines) with the columns \(columns)."
  }

  private func label(_ name: String) -> String {
    for pair in analysis.spec.pairs where pair.label?.value.isIdentical(to: name) == true {
      let events = { (events: [SelectorSyntax]) in
        events.map(\.eventText).joined(separator: ", ")
      }
      return "The label of\n```span\npair \(events(pair.starts)) -> \(events(pair.ends))\n```"
    }
    return "No pair has this label."
  }

  private func column(_ name: String, among columns: [(name: String, type: ValueType)]) -> String {
    let type = columns.first { $0.name.isIdentical(to: name) }?.type
    return "`\(name)`\(type.map { ": \($0.rawValue)" } ?? "")\n\nA column of the answer."
  }

  // MARK: Fields

  /// Where a record has a field, and how SQL reads it.
  func text(of field: EventField) -> String {
    let path = plan.specText(field)
    var text = "`\(path)`: \(field.type.rawValue)\n"
    if let sql = sqlText(of: field, in: plan) { text += "```sql\n\(sql)\n```\n" }
    switch field {
    case .column, .eventTime: text += "A column of the CloudTrail table."
    case .json(let json):
      text += "A value in the JSON of `\(json.column.rawValue)`, NULL where there is none, or an object or a list."
    case .resource: text += "Of one of the resources that the event touched."
    case .webIdentityAttribute: text += "An attribute of the web identity."
    case .partition: text += "A partition column."
    case .attribute: text += "An attribute of the tuple."
    case .sibling: text += "Read off the element that gave the key."
    }
    return text
  }

  private func text(of field: RowField) -> String {
    switch field {
    case .event(_, let inner), .waypoint(_, let inner): text(of: inner)
    case .waypointCount(let index):
      "`\(plan.classification.waypoints[index]).count`: integer\n\nHow many of its events the span has."
    case .account: "`account`: text\n\nThe recipientAccountId that the span formed within."
    case .attribute(let index): text(of: .attribute(Text(plan.scan.partitions.attributes[index])))
    case .lookup(let index, let column):
      text(
        of: .lookupColumn(
          lookup: Text(plan.lookups[index].name), column: Text(plan.lookups[index].columns[column])))
    case .injected(let index):
      partitionColumn(plan.scan.partitions.columns[plan.scan.partitions.injected[index]].name)
    case .key(let index): "`key\(index == 0 ? "" : "\(index + 1)")`: text\n\nPart \(index + 1) of the key."
    case .duration: "`duration`: duration\n\nThe end's time minus the start's; NULL where a side is missing."
    case .state:
      "`state`: text\n\n" + SpanState.allCases.map { "- `\($0.rawValue)`: \($0.meaning)" }.joined(separator: "\n")
    case .pair: "`pair`: text\n\nThe label of the pair; NULL where it has none."
    }
  }

  // MARK: Words

  func text(of clause: Clause) -> String? {
    guard let word = clause.word else { return nil }
    var text = "```span\n\(word.help.usage)\n```\n\(word.help.text)"
    switch clause.kind {
    case .during, .within: if let window { text += "\n\n\(window)" }
    case .table, .pair, .role, .eventsWhere, .partitions, .lookup, .match, .include, .keep, .rowsWhere, .select,
      .summarize, .having, .orderBy, .limit, .missing:
      break
    }
    return text
  }

  /// What the window asks for, and what is scanned for it.
  private var window: String? {
    let window = plan.pairing.window
    guard window.from != nil || window.to != nil else { return nil }
    let from = window.from.map { "from \($0.description)" } ?? "of any time"
    let to = window.to.map { " up to \($0.description), itself excluded" } ?? ""
    var text = "Starts \(from)\(to)."
    let scanned = plan.scan.days
    guard let first = scanned.first, let last = scanned.last else { return text + " The scan has no end." }
    let days = last.dayNumber - first.dayNumber + 1
    text += " Scanned: \(first) to \(last), \(days) \(days == 1 ? "day" : "days")"
    let tuples = plan.scan.partitions.scannedTuples.count
    if plan.scan.partitions.tuples != nil { text += " of \(tuples) \(tuples == 1 ? "tuple" : "tuples")" }
    return text + "."
  }

  /// A word of the language inside a clause.
  func text(ofWord word: String, in clause: ClauseKeyword?) -> String? {
    switch clause {
    case .keep: SpanState(rawValue: word).map { "`\(word)`: \($0.meaning)" }
    case .match: MatchMode(rawValue: word).map { "`match \(word)`: \($0.meaning)" }
    case .pair: PairWords.meaning(of: word)
    default: nil
    }
  }
}
