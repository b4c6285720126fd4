import Catalogue
import Rows
import Values

/// `pairs [WORD…]`: the catalogue, or what of it holds all these words.
func pairs(_ session: Session) throws {
  let words = session.invocation.operands
  let found = Catalogue.pairs(matching: words)
  guard !found.isEmpty else {
    session.note("no known pair has \(words.map { "\"\($0.visible)\"" }.joined(separator: " and "))")
    let near = words.compactMap { word in
      Catalogue.pairs(matching: [word]).isEmpty ? Catalogue.nearestWord(to: word) : nil
    }
    session.note(
      near.isEmpty
        ? "help: `trailspan suggest EVENT --events PATH…` finds pairs in your own logs"
        : "help: did you mean \(near.joined(separator: " and "))?")
    // A program gets an empty table, not empty output.
    if session.invocation.has("format") { session.print(ResultTable(knownPairs: [])) }
    return
  }
  session.print(ResultTable(knownPairs: found))
}

extension ResultTable {
  /// A row for all starts that one end ends by one key.
  fileprivate init(knownPairs pairs: [KnownPair]) {
    var groups: [[KnownPair]] = []
    var places: [String: Int] = [:]
    for pair in pairs {
      let end = "\(pair.endEvent) \(pair.evidence.rawValue) \(pair.keyText)"
      if let place = places[end] {
        groups[place].append(pair)
      } else {
        places[end] = groups.count
        groups.append([pair])
      }
    }
    self.init(
      columns: ["service", "starts", "ends", "keys", "known"].map { Column(name: $0, type: .text) },
      rows: groups.map { group in
        [
          group[0].service, group.map(\.startEvent).joined(separator: ", "), group[0].endEvent, group[0].keyText,
          group[0].evidence.rawValue,
        ]
      })
  }
}
