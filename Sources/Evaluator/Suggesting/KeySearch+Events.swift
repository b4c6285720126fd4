import Expressions
import Values

extension KeySearch {
  enum Side {
    case start
    case end
  }

  /// The events of a name with each key that they hold.
  func events(of name: Int, _ keys: [KeyCandidate], _ side: Side) -> [KeyedEvent] {
    var found: [KeyedEvent] = []
    let kept = samples[name].kept
    for (index, event) in kept.events.enumerated() {
      var hashes: [UInt64] = [event.account]
      for key in keys {
        let path = side == .start ? key.startPath : key.endPath
        let parts = texts(of: name, index, path).map { cut($0, key.transform, side) }
        // One part alone may hold a list, and of that no event has very many elements.
        hashes = hashes.flatMap { hash in parts.prefix(1000).map { Self.hash(hash, $0) } }
      }
      for hash in hashes {
        found.append(KeyedEvent(event: index, milliseconds: event.milliseconds, key: hash))
      }
    }
    return found
  }

  private static func hash(_ hash: UInt64, _ part: ArraySlice<UInt8>) -> UInt64 {
    (hash ^ ValueHash.plain(part)) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The texts of a start's key, part by part.
  func keyTexts(of name: Int, _ start: KeyedEvent, _ keys: [KeyCandidate]) -> [ArraySlice<UInt8>] {
    var found: [(hash: UInt64, texts: [ArraySlice<UInt8>])] = [(samples[name].kept.events[start.event].account, [])]
    for key in keys {
      let parts = texts(of: name, start.event, key.startPath).map { cut($0, key.transform, .start) }
      found = found.flatMap { one in parts.prefix(1000).map { (Self.hash(one.hash, $0), one.texts + [$0]) } }
    }
    return found.first { $0.hash == start.key }?.texts ?? []
  }

  typealias ValueAtPath = (hash: UInt64, path: PathTree.Node)

  func values(of name: Int, _ event: Int) -> [ValueAtPath] {
    let kept = samples[name].kept
    return kept.values(of: event).map { (kept.hashes[$0], folding.path(name, kept.paths[$0])) }
  }

  func texts(of name: Int, _ event: Int, _ path: PathTree.Node) -> [ArraySlice<UInt8>] {
    let kept = samples[name].kept
    return kept.values(of: event).filter { folding.path(name, kept.paths[$0]) == path }.map(kept.text)
  }

  private func cut(
    _ text: ArraySlice<UInt8>, _ transform: KeyCandidate.Transform, _ side: Side
  ) -> ArraySlice<UInt8> {
    let sign: UInt8
    switch (transform, side) {
    case (.startAfterSlash, .start), (.endAfterSlash, .end): sign = UInt8(ascii: "/")
    case (.startAfterColon, .start), (.endAfterColon, .end): sign = UInt8(ascii: ":")
    case (.none, _), (.startAfterSlash, _), (.startAfterColon, _), (.endAfterSlash, _), (.endAfterColon, _):
      return text
    }
    return text.lastIndex(of: sign).map { text[($0 + 1)...] } ?? text
  }

  /// Whether a part may be beside others: only one of them may hold a list.
  func isWritable(_ key: KeyCandidate, beside others: [KeyCandidate]) -> Bool {
    let hasList = { (key: KeyCandidate) in
      [key.startPath, key.endPath].contains { tree.steps($0).contains(.each) }
    }
    return !(hasList(key) && others.contains(where: hasList))
  }

  /// Whether a part has the same path in both requests, and is called an id or a name, or holds digits among other
  /// signs, as ranges of addresses do: constants such as `STANDARD` and `8080` name nothing.
  func isNaming(_ key: KeyCandidate, of start: Int) -> Bool {
    let steps = tree.steps(key.startPath)
    guard key.startPath == key.endPath, steps.first == .column(.requestParameters), !steps.contains(.each) else {
      return false
    }
    if KeyScore.isCalledName(steps) { return true }
    return samples[start].kept.events.indices.prefix(20).contains { event in
      texts(of: start, event, key.startPath).contains { $0.contains(where: isDigit) && !$0.allSatisfy(isDigit) }
    }
  }

  /// How much a part looks like the name of a resource.
  func rank(of key: KeyCandidate, start: Int) -> Double {
    KeyScore(tree: tree, noun: EventWords(names[start].name.string).joinedNoun).weight(of: key)
  }
}
