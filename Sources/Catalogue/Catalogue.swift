import Source
import Values

/// Which CloudTrail event ends which, by which key, and which operations AWS's services have.
///
/// The tables are text in the program, made by `Derivation/derive.py` of AWS's API models and of pairs that were seen
/// in real records. They are searched where they lie; a question takes well below a millisecond.
package enum Catalogue {
  private static var table: TableText { TableText(pairTable) }

  /// The pairs that this event starts, those seen in records first.
  package static func pairs(startingWith event: String, of service: String) -> [KnownPair] {
    table.lines(beginningWith: "\(service):\(event)\t").compactMap { PairLine($0)?.pair }
  }

  /// The pairs of a service whose start's name begins with this text, by the names of their starts: what may follow
  /// `pair ec2:Cr`.
  package static func pairs(ofStartsBeginningWith prefix: String, of service: String) -> [KnownPair] {
    table.lines(beginningWith: "\(service):\(prefix)").compactMap { PairLine($0)?.pair }
  }

  /// The pairs that this event ends, those seen in records first.
  package static func pairs(endingWith event: String, of service: String) -> [KnownPair] {
    let event = Array(event.utf8)
    let lines = table.lines(beginningWith: "\(service):").compactMap(PairLine.init)
    let pairs = lines.filter { $0.end == event }.map(\.pair)
    return pairs.filter { $0.evidence == .seen } + pairs.filter { $0.evidence == .model }
  }

  /// The pairs between two events of a service.
  package static func pairs(from start: String, to end: String, of service: String) -> [KnownPair] {
    pairs(startingWith: start, of: service).filter { $0.end.isIdentical(to: end) }
  }

  /// Every pair, sorted by service and start.
  package static var allPairs: [KnownPair] {
    var pairs: [KnownPair] = []
    table.forEachLine { line in if let pair = PairLine(line)?.pair { pairs.append(pair) } }
    return pairs
  }

  /// The pairs in whose service, events or key every word occurs, case aside; `seen` and `model` say how they are
  /// known.
  package static func pairs(matching words: [String]) -> [KnownPair] {
    let words = words.map { $0.lowercased() }
    let evidence = words.compactMap(KnownPair.Evidence.init(rawValue:))
    let others = words.filter { KnownPair.Evidence(rawValue: $0) == nil }
    return allPairs.filter { pair in
      guard evidence.allSatisfy({ $0 == pair.evidence }) else { return false }
      guard !others.isEmpty else { return true }
      let text = "\(pair.startEvent) \(pair.endEvent) \(pair.keyText)".lowercased()
      return others.allSatisfy { $0.isEmpty || text.containsBytes($0) }
    }
  }

  /// The word of the catalogue, in lower case, that was most likely meant by one that it does not have: a service, an
  /// event, or a word of an event's name.
  package static func nearestWord(to word: String) -> String? {
    if let service = service(calledElsewhere: word.lowercased()) { return service }
    var words: Set<Text> = []
    for pair in allPairs {
      words.insert(Text(pair.service))
      for event in [pair.start, pair.end] {
        words.insert(Text(event.lowercased()))
        for word in wordsOfName(event) { words.insert(Text(word)) }
      }
    }
    return suggestion(for: word, among: words.sorted().map(\.string))
  }

  /// `create` and `snapshot` of `CreateSnapshot`.
  private static func wordsOfName(_ name: String) -> [String] {
    var words: [[UInt8]] = []
    var isSmall = false
    for byte in name.utf8 {
      if words.isEmpty || isCapital(byte) && isSmall { words.append([]) }
      words[words.count - 1].append(lowercasedASCII(byte))
      isSmall = !isCapital(byte)
    }
    return words.map { String(decoding: $0, as: UTF8.self) }
  }
}
