import Catalogue
import Semantics
import Source
import Syntax
import Values

/// The steps of a path up to a dot that was just typed: `start.responseElements.instancesSet.items[].`.
struct PathBefore {
  /// `[]` and `[0]` are steps by themselves.
  var steps: [String] = []

  init(_ tokens: [Token], text: (Token) -> String) {
    var index = tokens.count - 1
    var reversed: [String] = []
    while index >= 0, tokens[index].kind == .dot {
      index -= 1
      while index >= 1, tokens[index].kind == .rightBracket {
        let hasNumber = tokens[index - 1].kind == .number
        let opening = index - (hasNumber ? 2 : 1)
        guard opening >= 0, tokens[opening].kind == .leftBracket else { break }
        reversed.append(hasNumber ? "[0]" : "[]")
        index = opening - 1
      }
      guard index >= 0, [.name, .quotedName, .string].contains(tokens[index].kind) else { break }
      let word = text(tokens[index])
      reversed.append(
        tokens[index].kind == .name ? word : String(decoding: word.utf8.dropFirst().dropLast(), as: UTF8.self))
      index -= 1
    }
    steps = reversed.reversed()
  }
}

extension Completer {
  /// What may follow the dot.
  func members(of path: PathBefore, in space: NameSpace) -> [CompletionItem] {
    guard let root = path.steps.first else { return [] }
    let rest = Array(path.steps.dropFirst())
    switch space {
    case .events: return members(of: path.steps, roles: [.start, .end])
    case .rows:
      if root == "start" { return rest.isEmpty ? eventRoots() : members(of: rest, roles: [.start]) }
      if root == "end" { return rest.isEmpty ? eventRoots() : members(of: rest, roles: [.end]) }
      if plan.classification.waypoints.contains(where: { $0.isIdentical(to: root) }) {
        let count = item("count", .variable, detail: "integer")
        return rest.isEmpty ? [count] + eventRoots() : members(of: rest, roles: [])
      }
      guard rest.isEmpty, let lookup = plan.lookups.first(where: { $0.name.isIdentical(to: root) }) else { return [] }
      return lookup.columns.filter(canBeName).map { item($0, .field, detail: "text", inserting: nameLiteral(of: $0)) }
    case .columns, .summary: return []
    }
  }

  private func eventRoots() -> [CompletionItem] {
    let injected = plan.pairing.accounts == .across ? [] : plan.scan.partitions.injected
    return tableColumns.map { item($0.name, .field, detail: $0.kind.word) }
      + FieldWords.shorthands.map { item($0.word, .field, detail: $0.path.joined(separator: ".")) }
      + plan.scan.partitions.columns.indices.filter { !injected.contains($0) }
      .map { item(plan.scan.partitions.columns[$0].name, .field, detail: "partition column") }
  }

  /// The members of a field of an event.
  private func members(of path: [String], roles: Set<Side>) -> [CompletionItem] {
    var path = path
    if let shorthand = FieldWords.shorthands.first(where: { $0.word == path[0] }) {
      path.replaceSubrange(0..<1, with: shorthand.path)
    }
    guard var column = tableColumns.first(where: { $0.name.isIdentical(to: path[0]) }) else { return [] }
    for (index, step) in path.enumerated().dropFirst() {
      switch column.kind {
      case .structure(let members):
        guard let member = members.first(where: { $0.name.isIdentical(to: step) }) else { return [] }
        column = member
      case .array(let members):
        return index == path.count - 1 ? members.map { item($0.name, .field, detail: "text") } : []
      case .json: return knownMembers(of: path, roles: roles)
      case .text, .map: return []
      }
    }
    switch column.kind {
    case .structure(let members): return members.map { item($0.name, .field, detail: $0.kind.word) }
    case .json: return knownMembers(of: path, roles: roles)
    case .text, .map, .array: return []
    }
  }

  /// What the catalogue knows to be inside the JSON of the spec's events.
  private func knownMembers(of path: [String], roles: Set<Side>) -> [CompletionItem] {
    var steps: [String] = []
    for known in knownPaths(roles) {
      let words = Self.steps(of: known)
      guard words.count > path.count, zip(words, path).allSatisfy({ $0.isIdentical(to: $1) }) else { continue }
      var next = nameLiteral(of: words[path.count])
      // The brackets of a list belong to its name here.
      if words.count > path.count + 1, words[path.count + 1] == "[]" { next += "[]" }
      if !steps.contains(where: { $0.isIdentical(to: next) }) { steps.append(next) }
    }
    return steps.map { item($0, .field, detail: "text") }
  }

  /// Paths of the starts and of the ends of the spec's pairs.
  private func knownPaths(_ roles: Set<Side>) -> [String] {
    var paths: [String] = []
    for pair in analysis.spec.pairs {
      for start in pair.starts where roles.contains(.start) {
        for known in Catalogue.pairs(startingWith: start.event.value, of: start.service.value) {
          paths += known.key.map(\.start) + known.otherStartPaths + known.columns.flatMap(\.self)
        }
      }
      for end in pair.ends where roles.contains(.end) {
        for known in Catalogue.pairs(endingWith: end.event.value, of: end.service.value) {
          paths += known.key.map(\.end) + known.otherEndPaths
        }
      }
    }
    return paths
  }

  /// `a.b[].c` as `a`, `b`, `[]`, `c`; of an expression over paths, its first one.
  private static func steps(of path: String) -> [String] {
    var steps: [String] = []
    for word in path.byteSplit(".") {
      var word = word
      var lists = 0
      while word.hasByteSuffix("[]") {
        word = word.droppingLastBytes(2)
        lists += 1
      }
      steps.append(word)
      steps += Array(repeating: "[]", count: lists)
    }
    return steps
  }
}
