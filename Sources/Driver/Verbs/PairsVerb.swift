import Catalogue
import Rows
import Source
import Values

/// `pairs [WORD…]`: the catalogue, or what of it holds all these words.
func pairs(_ session: Session) throws {
  let words = session.invocation.operands
  let found = Catalogue.pairs(matching: words)
  guard !found.isEmpty else {
    session.note("no known pair has \(words.map { "\"\($0.visible)\"" }.joined(separator: " and "))")
    for word in words {
      if Catalogue.pairs(matching: [word]).isEmpty, let near = nearWord(to: word) {
        session.note("help: did you mean \(near)?")
        return
      }
    }
    session.note("help: `trailspan suggest EVENT --events PATH…` finds pairs in your own logs")
    return
  }
  session.print(ResultTable(knownPairs: found))
}

/// A service or a word of an event's name that a misspelt word was meant for.
private func nearWord(to word: String) -> String? {
  if let service = Catalogue.service(calledElsewhere: word.lowercased()) { return service }
  var words = Set<Text>()
  for pair in Catalogue.allPairs {
    words.insert(Text(pair.service))
    for name in [pair.start, pair.end] {
      var letters: [UInt8] = []
      for byte in Array(name.utf8) + [UInt8(ascii: "A")] {
        if (0x41...0x5A).contains(byte), !letters.isEmpty {
          words.insert(Text(String(decoding: letters, as: UTF8.self).lowercased()))
          letters = []
        }
        letters.append(byte)
      }
    }
  }
  return suggestion(for: word.lowercased(), among: words.map(\.string).sorted())
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
