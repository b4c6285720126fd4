import Catalogue
import Source
import Syntax
import Values

/// Events of the catalogue, with what ends them and the key that joins the two.
struct EventCompletion {
  /// How many items one answer holds; more typing finds the others.
  private static let limit = 300

  let site: PairSite
  /// What the item replaces.
  let range: TextRange
  /// What is typed of the event.
  let typed: String
  /// The clause, as far as it is there.
  let pair: PairClause
  /// Whether the arrow and the keys follow the place.
  let hasArrow: Bool
  let hasKeys: Bool
  let isMarkdown: Bool

  private var items: [CompletionItem] = []
  private var isCut = false

  init(
    site: PairSite, range: TextRange, typed: String, pair: PairClause, hasArrow: Bool, hasKeys: Bool, isMarkdown: Bool
  ) {
    self.site = site
    self.range = range
    self.typed = typed
    self.pair = pair
    self.hasArrow = hasArrow
    self.hasKeys = hasKeys
    self.isMarkdown = isMarkdown
  }

  mutating func list() -> CompletionList {
    if let colon = typed.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let service = String(typed[..<colon])
      addEvents(like: String(typed[typed.utf8.index(after: colon)...]), of: service)
    } else {
      addKnown(like: typed, of: nil)
      for service in services where isLike(service, typed) {
        add(service + ":", .module, detail: nil, inserting: service + ":", rank: 3)
      }
    }
    return CompletionList(isIncomplete: isCut || !typed.utf8.contains(UInt8(ascii: ":")), items: items)
  }

  /// Those that may be meant: where nothing is typed after a start, its own.
  private var services: [String] {
    let own = pair.starts.map(\.service.value)
    guard typed.isEmpty, site != .starts, !own.isEmpty else { return Catalogue.services }
    return Catalogue.services.filter { service in own.contains { $0.isIdentical(to: service) } }
  }

  private mutating func addEvents(like name: String, of service: String) {
    addKnown(like: name, of: service)
    var known = Set<Text>()
    for item in items { known.insert(Text(item.filterText ?? item.label)) }
    for event in Catalogue.events(of: service) ?? [] where isLike(event, name) {
      let text = "\(service):\(event)"
      if !known.contains(Text(text)) { add(text, .event, detail: nil, inserting: text, rank: 2) }
    }
  }

  /// What the catalogue proposes at this place.
  private mutating func addKnown(like name: String, of service: String?) {
    switch site {
    case .starts: addStarts(like: name, of: service)
    case .ends: for known in knownPairs where isMeant(known, name, service) { addEnd(known) }
    case .untilEvents, .waypointEvents:
      for known in knownPairs where isMeant(known, name, service) {
        let keys = "\n    on \(known.key.map(\.end).joined(separator: " and "))"
        add(known.endEvent, .event, detail: known.keyText, inserting: known.endEvent + (hasKeys ? "" : keys), rank: 0)
      }
    case .keys, .named, .untilKeys, .waypointName, .waypointKeys, .condition: break
    }
  }

  private func isMeant(_ known: KnownPair, _ name: String, _ service: String?) -> Bool {
    service.map { $0.isIdentical(to: known.service) } ?? true
      && (isLike(known.end, name) || service == nil && isLike(known.service, name))
  }

  /// The pairs that the clause's starts begin.
  private var knownPairs: [KnownPair] {
    pair.starts.flatMap { Catalogue.pairs(startingWith: $0.event.value, of: $0.service.value) }
  }

  /// A start with its end and its key, as far as they are not there.
  private mutating func addStarts(like name: String, of service: String?) {
    // A bare word is the beginning of an event's name where it has a capital.
    guard let service else {
      guard let first = name.utf8.first, isCapital(first) else { return }
      for known in Catalogue.allPairs where known.start.hasBytePrefix(name) { addStart(known, filter: known.start) }
      return
    }
    for known in Catalogue.pairs(ofStartsBeginningWith: "", of: service) where isLike(known.start, name) {
      addStart(known, filter: known.startEvent)
    }
  }

  private mutating func addStart(_ known: KnownPair, filter: String) {
    if hasArrow {
      add(known.startEvent, .event, detail: "ends with \(known.end)", inserting: known.startEvent, filter: filter)
      return
    }
    let both = "\(known.startEvent) -> \(known.endEvent)"
    add(
      both, .event, detail: "on \(known.keyText)", inserting: both + (hasKeys ? "" : "\n  on \(known.keyText)"),
      filter: filter, rank: known.evidence == .seen ? 0 : 1, note: known.evidence)
  }

  private mutating func addEnd(_ known: KnownPair) {
    add(
      known.endEvent, .event, detail: "on \(known.keyText)",
      inserting: known.endEvent + (hasKeys ? "" : "\n  on \(known.keyText)"),
      rank: known.evidence == .seen ? 0 : 1, note: known.evidence)
  }

  private mutating func add(
    _ label: String, _ kind: CompletionItem.Kind, detail: String?, inserting text: String, filter: String? = nil,
    rank: Int = 0, note evidence: KnownPair.Evidence? = nil
  ) {
    guard items.count < Self.limit else {
      isCut = true
      return
    }
    var item = CompletionItem(label, kind, detail: detail, inserting: text, over: range)
    item.filterText = filter
    // What begins with the typed letters comes before what only has them.
    item.sortText = sortText(isPrefix(typed, of: filter ?? label) ? rank : rank + 4, items.count)
    item.documentation = evidence.map { MarkupContent($0.sentence, isMarkdown: isMarkdown) }
    items.append(item)
  }
}

extension KnownPair.Evidence {
  /// How a pair is known, for people.
  var sentence: String {
    switch self {
    case .seen: "Seen in real CloudTrail records."
    case .model: "Follows from AWS's API models; try it on some events."
    }
  }
}

/// A text that orders items by their rank, and then as they come.
func sortText(_ rank: Int, _ index: Int) -> String {
  let digits = String(index)
  return "\(rank)" + String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
}

/// Whether a word begins with what is typed, case aside.
private func isPrefix(_ typed: String, of word: String) -> Bool {
  word.utf8.starts(with: typed.utf8) { $0 | 0x20 == $1 | 0x20 }
}

/// Whether all that is typed occurs in a word in this order, case aside.
func isLike(_ word: String, _ typed: String) -> Bool {
  var rest = typed.utf8[...]
  for byte in word.utf8 {
    guard let next = rest.first else { return true }
    if byte | 0x20 == next | 0x20 { rest = rest.dropFirst() }
  }
  return rest.isEmpty
}
