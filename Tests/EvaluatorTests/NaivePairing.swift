import Semantics
import Values

/// A tiny event of a random sequence.
struct TinyEvent {
  /// `S`, `E`, `B`, or `C` for a cancel, `V` and `W` for waypoints of two names.
  var kind: Character
  var second: Int
  var key: String?
  var id: String?
  var name: String?
  var account: String?

  var line: String {
    let word = ["C": "Cancel", "V": "Via", "W": "Way"][kind] ?? String(kind)
    return "\(word) 00:00:0\(second) \(key ?? "-")"
      + [("id", id), ("name", name), ("account", account)].map { word, value in value.map { " \(word)=\($0)" } ?? "" }
      .joined()
  }
}

/// The rule of grammar.md, "Pairing", word by word and slowly, for one pair.
struct NaivePairing {
  private let plan: Plan

  init(_ plan: Plan) {
    self.plan = plan
  }

  private enum Part: Hashable {
    case start, end, cancel, one, two
  }

  private struct Place {
    var event: TinyEvent
    var part: Part
    var key: String
    var isBoth: Bool

    var rank: Int {
      if isBoth { return 2 }
      switch part {
      case .start: return 0
      case .one, .two: return 1
      case .end, .cancel: return 3
      }
    }
  }

  private struct Row {
    var start: Place?
    var end: Place?
    var state: String
    var ones: [Place] = []
    var twos: [Place] = []
  }

  /// The lines of `key, start, end, their times, state`, and where the pair has waypoints of two names the count and the
  /// first of the one and the count of the other, in the order of rows.
  func rows(_ events: [TinyEvent]) -> [String] {
    let admitted = events.filter { plan.scan.period.admits(time($0)) }
    let scopes: [String?] = ["1", "2", nil]
    let groups =
      plan.pairing.accounts == .across ? [admitted] : scopes.map { scope in admitted.filter { $0.account == scope } }
    let hasWaypoints = !plan.classification.waypoints.isEmpty
    return groups.flatMap(rowsOfScope).sorted { sortKey($0).lexicographicallyPrecedes(sortKey($1)) }.map { row in
      var cells = [row.start?.key ?? row.end?.key, row.start?.event.id, row.end?.event.id]
      cells += [row.start, row.end].map { $0.map { "2022-05-10T00:00:0\($0.event.second)Z" } }
      cells.append(row.state)
      if hasWaypoints { cells += [String(row.ones.count), row.ones.first?.event.id, String(row.twos.count)] }
      return cells.map { $0 ?? "NULL" }.joined(separator: " ")
    }
  }

  private func time(_ event: TinyEvent) -> Instant {
    Instant(milliseconds: 1_652_140_800_000 + Int64(event.second) * 1000)
  }

  private func parts(_ event: TinyEvent) -> [Part] {
    switch event.kind {
    case "S": [.start]
    case "E": [.end]
    case "B": [.end, .start]
    case "C": [.cancel]
    case "V": [.one]
    default: [.two]
    }
  }

  private func rowsOfScope(_ events: [TinyEvent]) -> [Row] {
    let isNamed = plan.classification.pairs[0].name != nil
    var places = events.flatMap { event -> [Place] in
      guard let key = event.key else { return [] }
      return parts(event).map { Place(event: event, part: $0, key: key, isBoth: event.kind == "B") }
    }
    let starts = Set(places.map(\.key)).flatMap { key in
      withoutDuplicates(sorted(places.filter { $0.key == key && $0.part == .start }))
    }
    for event in events where event.key == nil && event.kind != "S" && isNamed {
      guard let name = event.name else { continue }
      var place = Place(event: event, part: parts(event)[0], key: "", isBoth: false)
      let before = starts.filter { start in
        start.event.name == name
          && (start.event.second < event.second || start.event.second == event.second && start.rank < place.rank)
      }
      let order = before.sorted { a, b in
        (sortKey(a) + [a.key]).lexicographicallyPrecedes(sortKey(b) + [b.key])
      }
      guard let meant = order.last else { continue }
      place.key = meant.key
      places.append(place)
    }
    return Set(places.map(\.key)).flatMap { key in
      let steps = withoutDuplicates(sorted(places.filter { $0.key == key }))
      return rows(of: steps).filter { row in
        (row.start ?? row.end).map { plan.pairing.window.contains(time($0.event)) } ?? false
      }
    }
  }

  /// Texts that have the order of events; a missing eventID is empty, a missing account is last. Of equal ones a cancel comes first.
  private func sortKey(_ place: Place) -> [String] {
    ["\(place.event.second)", "\(place.rank)", place.event.id ?? ""]
      + (plan.pairing.accounts == .across ? [place.event.account ?? "~"] : [])
  }

  /// Both-events that are equal in all are told apart by their place in the list.
  private func sorted(_ places: [Place]) -> [Place] {
    var seen: [[String]: Int] = [:]
    let keyed = places.map { place -> (key: [String], place: Place) in
      let key = sortKey(place) + [place.part == .cancel ? "0" : "1"]
      let occurrence = seen[key + ["\(place.part)"], default: 0]
      seen[key + ["\(place.part)"]] = occurrence + 1
      return (key + [String(1000 + occurrence), place.isBoth && place.part == .start ? "1" : "0"], place)
    }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.place)
  }

  private func withoutDuplicates(_ places: [Place]) -> [Place] {
    places.enumerated().filter { index, place in
      guard let id = place.event.id else { return true }
      return !places[..<index].contains { $0.part == place.part && $0.event.id == id }
    }.map(\.element)
  }

  private func reaches(_ start: Place, _ other: Place) -> Bool {
    plan.pairing.window.reaches(time(other.event) - time(start.event))
  }

  private func rows(of steps: [Place]) -> [Row] {
    if plan.pairing.match == .every { return everyRows(of: steps) }
    var rows: [Row] = []
    var turns = steps.indices.filter { steps[$0].part != .one && steps[$0].part != .two }
    if plan.pairing.match == .first {
      let repeated = zip(turns.dropFirst(), turns).filter { steps[$0].part == .start && steps[$1].part == .start }.map(
        \.0)
      rows += repeated.map { Row(start: steps[$0], end: nil, state: "repeated") }
      turns.removeAll(where: repeated.contains)
    }
    for (index, turn) in turns.enumerated() {
      let step = steps[turn]
      let next = index + 1 < turns.count ? turns[index + 1] : nil
      switch step.part {
      case .start:
        var row = Row(start: step, end: nil, state: "open")
        if let next, steps[next].part == .start { row.state = "superseded" }
        if let next, steps[next].part != .start, reaches(step, steps[next]) {
          row.state = steps[next].part == .end ? "closed" : "cancelled"
          row.end = steps[next]
        }
        let between = steps[(turn + 1)..<(next ?? steps.count)].filter { reaches(step, $0) }
        row.ones = between.filter { $0.part == .one }
        row.twos = between.filter { $0.part == .two }
        rows.append(row)
      case .end:
        let before = index > 0 ? steps[turns[index - 1]] : nil
        if !(before.map { $0.part == .start && reaches($0, step) } ?? false) {
          rows.append(Row(start: nil, end: step, state: "orphan"))
        }
      case .cancel, .one, .two: break
      }
    }
    return rows
  }

  private func everyRows(of steps: [Place]) -> [Row] {
    let starts = steps.filter { $0.part == .start }
    let ends = steps.filter { $0.part == .end }
    return starts.flatMap { start -> [Row] in
      let reached = ends.filter { reaches(start, $0) }
      return reached.isEmpty
        ? [Row(start: start, end: nil, state: "open")] : reached.map { Row(start: start, end: $0, state: "closed") }
    } + ends.filter { end in !starts.contains { reaches($0, end) } }.map { Row(start: nil, end: $0, state: "orphan") }
  }

  /// Texts that have the order of rows: `~` is after all others.
  private func sortKey(_ row: Row) -> [String] {
    func second(_ place: Place?) -> String { place.map { "\($0.event.second)" } ?? "~" }
    func account(_ place: Place?) -> String { place?.event.account ?? "~" }
    let accounts =
      plan.pairing.accounts == .across ? [account(row.start), account(row.end)] : [account(row.start ?? row.end)]
    var key = [second(row.start ?? row.end), second(row.end), row.start?.key ?? row.end?.key ?? ""]
    key += [row.start?.event.id ?? "~", row.end?.event.id ?? "~"] + accounts + [row.state]
    // The columns that may differ still.
    return key + [String(row.ones.count), row.ones.first?.event.id ?? "~", String(row.twos.count)]
  }
}
