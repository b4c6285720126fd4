import Catalogue
import Source
import Syntax
import Values

extension Analyzer {
  /// Keys that the catalogue has elsewhere: sides swapped, and members that are logged at another place.
  mutating func reportMisplacedKeys(of clause: PairClause) {
    var known: [KnownKeyPaths] = []
    let ends = Dictionary(
      clause.ends.oncePerEvent.enumerated().map { (Text($1.eventText), $0) }, uniquingKeysWith: { first, _ in first })
    for start in clause.starts.oncePerEvent {
      let pairs = options.catalogue.pairs(startingWith: start.event.value, of: start.service.value)
      let byEnd = Dictionary(grouping: pairs) { ends[Text("\(start.service.value):\($0.end)")] ?? -1 }
      known += byEnd.filter { $0.key >= 0 }.sorted { $0.key < $1.key }.map { KnownKeyPaths($0.value) }
    }
    guard !known.isEmpty else { return reportReversedPair(clause) }
    for part in clause.keys { report(part, of: clause, known: known) }
  }

  private mutating func report(_ part: KeyPartSyntax, of clause: PairClause, known: [KnownKeyPaths]) {
    let left = part.left.keyPaths
    let right = (part.right ?? part.left).keyPaths
    guard let start = clause.starts.first, let end = clause.ends.first else { return }
    if let right = part.right, let swapped = swapped(part.left, right, known: known) {
      diagnostics.report(.sidesSwapped(right.keyPaths[0].text, meant: swapped, at: part.span))
      return
    }
    let misplacedLeft = left.compactMap { path in misplaced(path, .start, known).map { (path, $0) } }.first
    let misplacedRight = right.compactMap { path in misplaced(path, .end, known).map { (path, $0) } }.first
    if part.right == nil, misplacedLeft == nil, misplacedRight == nil { return reportOneSided(part, of: clause, known) }
    guard let (path, place) = misplacedLeft ?? misplacedRight else {
      for (paths, side, selector) in [(left, Side.start, start), (part.right == nil ? [] : right, .end, end)] {
        for path in paths {
          guard let list = known.first?.list(read: path, side), known.allSatisfy({ $0.list(read: path, side) != nil })
          else { continue }
          diagnostics.report(
            .oneElementOfList(selector.eventText, meant: list, at: path.span(throughStep: path.steps.count)))
        }
      }
      return
    }
    let selector = misplacedLeft != nil ? start : end
    let event = selector.eventText
    if part.right == nil {
      // One path is meant for both sides, and they have it at two places.
      let sides = (misplacedLeft?.1.text ?? path.text, misplacedRight?.1.text ?? path.text)
      let meant = sides.0.isIdentical(to: sides.1) ? sides.0 : "\(sides.0) = \(sides.1)"
      // A side that is left as it is has to be there.
      let isThere = { (place: KnownKeyPaths.Entry?, side: Side) in
        place != nil || path.eventSteps.map { steps in known.allSatisfy { $0.has(steps, side) } } ?? false
      }
      let names = [misplacedLeft?.1.steps.last, misplacedRight?.1.steps.last].compactMap { $0?.nameKey }
      let isWhole =
        isThere(misplacedLeft?.1, .start) && isThere(misplacedRight?.1, .end) && names[0] == names[names.count - 1]
      // The path that is meant may be there on both sides.
      let isOfBoth = known.allSatisfy { $0.has(place.steps, .start) && $0.has(place.steps, .end) }
      let replacement =
        isWhole ? meant : isOfBoth ? place.text : clause.keys.count == 1 ? knownKey(of: clause) : nil
      diagnostics.report(
        .keyElsewhere(
          path.text, event: event, place: place, replacement: part.left.isPath ? replacement : nil, isWhole: true,
          at: part.span))
      return
    }
    for (found, selector) in [(misplacedLeft, start), (misplacedRight, end)] {
      guard let (path, place) = found else { continue }
      diagnostics.report(
        .keyElsewhere(
          path.text, event: selector.eventText, place: place,
          replacement: place.text, isWhole: false, at: path.span(throughStep: path.steps.count)))
    }
  }

  /// One path for both sides that only the end has: the start returns the new id in its response.
  private mutating func reportOneSided(_ part: KeyPartSyntax, of clause: PairClause, _ known: [KnownKeyPaths]) {
    guard clause.keys.count == 1, case .path(let path) = part.left.kind, let steps = path.eventSteps,
      let start = clause.starts.first, let place = known[0].answer, let key = knownKey(of: clause),
      known.allSatisfy({ $0.hasKey(steps, .end) && !$0.has(steps, .start) && $0.answer != nil })
    else { return }
    diagnostics.report(
      .keyElsewhere(
        path.text, event: start.eventText, place: place, replacement: key, isWhole: true,
        at: part.span))
  }

  /// A pair whose events are known the other way round, with the key as it is there: its paths are on the other sides.
  private mutating func reportReversedPair(_ clause: PairClause) {
    guard clause.starts.count == 1, clause.ends.count == 1, clause.keys.count == 1, let part = clause.keys.first,
      case .path(let left) = part.left.kind, case .path(let right)? = part.right?.kind, let first = left.eventSteps,
      let second = right.eventSteps
    else { return }
    let (start, end) = (clause.starts[0], clause.ends[0])
    let pairs = knownPairs(from: end, to: start)
    guard !pairs.isEmpty else { return }
    let known = KnownKeyPaths(pairs)
    guard known.hasKey(first, .start), known.hasKey(second, .end), !known.has(first, .end), !known.has(second, .start)
    else { return }
    diagnostics.report(
      .sidesSwapped(
        left.text, of: end.eventText, meant: "\(right.text) = \(left.text)", at: part.span))
  }

  /// The part with its sides in order, where each is at its place on the other side and at none on its own.
  private func swapped(_ left: ExpressionSyntax, _ right: ExpressionSyntax, known: [KnownKeyPaths]) -> String? {
    guard case .path(let first) = left.kind, case .path(let second) = right.kind,
      let start = first.eventSteps, let end = second.eventSteps
    else { return nil }
    let isSwapped = known.allSatisfy { places in
      !places.has(start, .start) && !places.has(end, .end) && places.has(start, .end) && places.has(end, .start)
    }
    return isSwapped ? "\(second.text) = \(first.text)" : nil
  }

  /// Where a path's member is instead, where every one of the pairs has it elsewhere and none has it here.
  private func misplaced(_ path: Path, _ side: Side, _ known: [KnownKeyPaths]) -> KnownKeyPaths.Entry? {
    guard let steps = path.eventSteps else { return nil }
    var first: KnownKeyPaths.Entry?
    for places in known {
      guard let place = places.place(of: steps, hasLists: path.hasPlaces, side) else { return nil }
      first = first ?? place
    }
    return first
  }
}

/// Where the events of some pairs have the members of the key.
struct KnownKeyPaths {
  struct Entry {
    var steps: [String]
    /// As a spec writes it.
    var text: String
    var evidence: KnownPair.Evidence
    var isKey: Bool

    var hasLists: Bool { text.containsBytes("[") }
  }

  private var start: [Entry] = []
  private var end: [Entry] = []

  init(_ pairs: [KnownPair]) {
    for pair in pairs {
      for part in pair.key {
        start += Self.places([part.start], of: pair, isKey: true)
        end += Self.places([part.end], of: pair, isKey: true)
      }
      start += Self.places(pair.otherStartPaths, of: pair, isKey: false)
      end += Self.places(pair.otherEndPaths, of: pair, isKey: false)
    }
  }

  func has(_ steps: [String], _ side: Side) -> Bool {
    places(side).contains { $0.steps.elementsEqual(steps) { $0.isIdentical(to: $1) } }
  }

  /// Whether a key is read there.
  func hasKey(_ steps: [String], _ side: Side) -> Bool {
    places(side).contains { $0.isKey && $0.steps.elementsEqual(steps) { $0.isIdentical(to: $1) } }
  }

  /// The start's place of the key, where it is in its answer by every key that is known.
  var answer: Entry? {
    let keys = start.filter(\.isKey)
    return keys.allSatisfy { $0.steps[0].isIdentical(to: "responseElements") } ? keys.first : nil
  }

  /// Where that side has a member of this name, if not at this path. Nil if the path is right or the catalogue knows no
  /// such member: another key may be as right.
  ///
  /// - Parameter hasLists: whether the path says which elements of lists are meant.
  func place(of steps: [String], hasLists: Bool, _ side: Side) -> Entry? {
    let here = places(side).filter { $0.steps.elementsEqual(steps) { $0.isIdentical(to: $1) } }
    if !here.isEmpty {
      // Its `[]` are missing: in SQL the path then reads nothing.
      return !hasLists && here.allSatisfy(\.hasLists) ? here.first : nil
    }
    guard let name = steps.last?.lowercased() else { return nil }
    let same = places(side).filter { $0.steps.last?.lowercased().isIdentical(to: name) ?? false }
    if same.contains(where: { $0.evidence == .model && Self.isAlike($0.steps, steps) }) { return nil }
    if same.isEmpty { return abbreviated(steps, side) }
    return same.first(where: \.isKey)
  }

  /// The path with `[]` of which a path with `[0]` reads one element; nil where it is also known without `[]`.
  func list(read path: Path, _ side: Side) -> String? {
    guard path.hasPlaces, !path.steps.contains(where: { $0.value == .each }), let steps = path.eventSteps else {
      return nil
    }
    let here = places(side).filter { $0.steps.elementsEqual(steps) { $0.isIdentical(to: $1) } }
    return here.allSatisfy { $0.text.containsBytes("[]") } ? here.first?.text : nil
  }

  /// The member that a shorter name is meant for, as `bucket` for `bucketName`.
  private func abbreviated(_ steps: [String], _ side: Side) -> Entry? {
    guard steps.count == 2 else { return nil }
    return places(side).first { entry in
      entry.isKey && entry.steps.count == 2 && entry.steps[0].isIdentical(to: steps[0])
        && (["name", "id", "arn", "identifier"].contains {
          entry.steps[1].nameKey == (steps[1] + $0).nameKey
        } || Self.isMistyped(steps[1], for: entry.steps[1]))
    }
  }

  /// Whether a name is another with one letter wrong, or with letters left out within: `volId`, `snapId`, `roleNmae`.
  private static func isMistyped(_ name: String, for known: String) -> Bool {
    let (a, b) = (Array(name.lowercased().utf8), Array(known.lowercased().utf8))
    guard a.count > 4, a[0] == b[0] else { return false }
    if isOneEditApart(a, b) { return true }
    var rest = b[...]
    let isWithin = a.allSatisfy { byte in
      guard let place = rest.firstIndex(of: byte) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
    return isWithin && b.starts(with: a.prefix(3)) && b.suffix(2) == a.suffix(2)
  }

  private func places(_ side: Side) -> [Entry] {
    switch side {
    case .start: start
    case .end: end
    }
  }

  /// Whether two paths differ by letter case and EC2's wrapping alone, of which API models say little.
  private static func isAlike(_ a: [String], _ b: [String]) -> Bool {
    let plain = { (steps: [String]) in
      steps.map { $0.lowercased() }.filter { !$0.hasByteSuffix("request") && !$0.hasByteSuffix("response") }
    }
    return plain(a).elementsEqual(plain(b)) { $0.isIdentical(to: $1) }
  }

  private static func places(_ texts: [String], of pair: KnownPair, isKey: Bool) -> [Entry] {
    guard !texts.isEmpty else { return [] }
    // Keys of the catalogue are a spec's own words, so the parser reads them.
    var diagnostics = Diagnostics()
    let text = "pair a:b -> a:c on " + texts.joined(separator: " and ")
    let spec = parse(SourceFile(name: "catalogue", text: text), into: &diagnostics)
    guard let clause = spec.pairs.first else { return [] }
    return clause.keys.flatMap(\.left.keyPaths).compactMap { path in
      path.eventSteps.map { Entry(steps: $0, text: path.text, evidence: pair.evidence, isKey: isKey) }
    }
  }
}

extension ExpressionSyntax {
  /// The paths of a key's side.
  fileprivate var keyPaths: [Path] {
    switch kind {
    case .path(let path): [path]
    case .call(_, let operands), .coalesce(let operands): operands.flatMap(\.keyPaths)
    case .text, .number, .duration, .date, .time, .negate, .arithmetic, .comparison, .like, .isIn, .isMissing, .not,
      .and, .or, .missing:
      []
    }
  }

  fileprivate var isPath: Bool { if case .path = kind { true } else { false } }
}

extension Path {
  /// Whether it holds `[]` or `[0]`.
  fileprivate var hasPlaces: Bool { steps.contains { $0.value.word == nil } }

  /// The names from the JSON column on, without `[]` and `[0]`; nil for a path into anything else.
  fileprivate var eventSteps: [String]? {
    let columns = ["requestParameters", "responseElements", "additionalEventData", "serviceEventDetails"]
    let root = root.value.isQuoted ? nil : EventScope.shorthands.first { $0.word.isIdentical(to: self.root.value.text) }
    let names = (root?.path ?? [self.root.value.text]) + steps.compactMap(\.value.word)
    return names.count > 1 && columns.contains { $0.isIdentical(to: names[0]) } ? names : nil
  }
}
