import Catalogue
import Expressions
import Semantics
import Source
import Syntax
import Values

/// What may be typed inside single clauses.
extension Completer {
  // MARK: table

  func tableItems(_ before: [Token]) -> [CompletionItem] {
    guard before.contains(where: { $0.kind == .leftBrace }), let last = before.last else { return [] }
    if last.kind == .leftBrace || cursor.isFirstOnLine(cursor.wordStart) { return tableLines() }
    let line = lastLine(of: before)
    guard let first = line.first else { return tableLines() }
    switch (text(of: first), line.count) {
    case ("serde", 1): return words(["cloudtrail"])
    case ("schema", 1): return TableSchema.allCases.filter { $0 != .athena }.map { item($0.rawValue, .enumMember) }
    case ("column", 2...) where last.kind == .name: return words(["text", "json"])
    case ("location", _), ("column", _): return []
    case (_, 1): return PartitionKindKeyword.allCases.map { item($0.rawValue, .keyword) }
    default: break
    }
    switch (text(of: line[1]), last.kind) {
    case ("date", .string): return words(["from"])
    case ("date", .date): return words(["to"])
    case ("manual", .name): return words(["date"])
    case ("integer", .number): return words(["digits"])
    default: return []
    }
  }

  private func tableLines() -> [CompletionItem] {
    let missing = placeholders.filter { name in
      !plan.scan.partitions.columns.contains { $0.name.isIdentical(to: name) && $0.kind != .injected }
    }
    return missing.map { item($0, .field, detail: "a column of the location", inserting: nameLiteral(of: $0) + " ") }
      + Keyword.tableLines.map { item($0.rawValue, .keyword, inserting: $0.rawValue + " ") }
  }

  /// The names in the braces of the location.
  private var placeholders: [String] {
    let locations = analysis.spec.tables.flatMap(\.locations)
    return locations.flatMap { $0.value.byteSplit("{").dropFirst().map { $0.byteSplit("}")[0] } }
      .filter { !$0.isEmpty }
  }

  /// The tokens on the line of the last one.
  private func lastLine(of tokens: [Token]) -> [Token] {
    guard let last = tokens.last else { return [] }
    let start = cursor.document.lines.startOfLine(of: Int(last.span.start))
    return tokens.filter { Int($0.span.start) >= start && $0.kind != .leftBrace }
  }

  // MARK: pair

  func pairItems(_ clause: Clause, _ before: [Token]) -> [CompletionItem] {
    guard case .pair(let pair) = clause.kind else { return [] }
    let site = PairSite(after: before, text: text)
    switch site {
    case .condition: return expression(.events, after: before) + (endsOperand(before) ? words(["on"]) : [])
    case .keys, .named, .untilKeys, .waypointKeys:
      if endsOperand(before) { return words(["and"] + wordsBehindKeys(site)) }
      let known = isFirstKey(before) ? keys(of: pair, at: site) : []
      return known + expression(.events, after: before)
    case .starts, .ends, .untilEvents, .waypointName, .waypointEvents: return []
    }
  }

  private func isFirstKey(_ before: [Token]) -> Bool {
    before.last.map { $0.kind == .name && [.on, .named].contains(Keyword(rawValue: text(of: $0))) } ?? false
  }

  private func wordsBehindKeys(_ site: PairSite) -> [String] {
    switch site {
    case .keys: ["named", "until", "via"]
    case .named: ["until", "via"]
    case .untilKeys, .waypointKeys: ["via"]
    case .starts, .ends, .untilEvents, .waypointName, .waypointEvents, .condition: []
    }
  }

  /// The keys that the catalogue has for the pair's events.
  private func keys(of pair: PairClause, at site: PairSite) -> [CompletionItem] {
    let others = site == .keys ? pair.ends : site == .untilKeys ? pair.until?.events ?? [] : []
    var seen = Set<Text>()
    var items: [CompletionItem] = []
    for start in pair.starts {
      for other in others {
        for known in Catalogue.pairs(from: start.event.value, to: other.event.value, of: start.service.value) {
          let text = site == .keys ? known.keyText : known.key.map(\.end).joined(separator: " and ")
          guard seen.insert(Text(text)).inserted else { continue }
          var item = item(text, .snippet, detail: known.evidence.rawValue)
          item.sortText = sortText(0, items.count)
          items.append(item)
        }
      }
    }
    return items
  }

  // MARK: partitions, lookup

  func partitionItems(_ before: [Token]) -> [CompletionItem] {
    guard let last = before.last else { return [] }
    switch last.kind {
    case .leftParenthesis where before.count == 1, .comma where !before.contains { $0.kind == .rightParenthesis }:
      return plan.scan.partitions.columns.filter { $0.kind == .injected }
        .map { item($0.name, .field, inserting: nameLiteral(of: $0.name)) }
    case .rightParenthesis where !before.contains { $0.kind == .leftBrace }:
      return words(before.contains { text(of: $0) == "with" } ? ["from"] : ["with", "from"])
    default: return []
    }
  }

  func lookupItems(_ clause: Clause, _ before: [Token]) -> [CompletionItem] {
    guard let last = before.last else { return [] }
    if before.count == 1 { return words(["from"]) }
    if last.kind == .string { return words(["on"]) }
    let isColumn = last.kind == .name && [.on, .and].contains(Keyword(rawValue: text(of: last)))
    if isColumn {
      let name = text(of: before[0])
      let lookup = plan.lookups.first { $0.name.isIdentical(to: name) }
      return (lookup?.columns ?? []).filter(canBeName).map { item($0, .field, inserting: nameLiteral(of: $0) + " = ") }
    }
    return expression(.rows, after: before)
  }

  // MARK: select, summarize

  func selectItems(_ before: [Token]) -> [CompletionItem] {
    guard before.contains(where: { $0.kind == .leftBrace }) else { return [] }
    return startsItem(before) ? rowNames() : expression(.rows, after: before)
  }

  /// Whether the next item of a block begins here.
  private func startsItem(_ before: [Token]) -> Bool {
    guard let last = before.last else { return true }
    return last.kind == .leftBrace || last.kind == .comma && parenthesisDepth(before) == 0
      || cursor.isFirstOnLine(cursor.wordStart) && endsOperand(before)
  }

  func parenthesisDepth(_ before: [Token]) -> Int {
    before.reduce(0) { depth, token in
      token.kind == .leftParenthesis ? depth + 1 : token.kind == .rightParenthesis ? depth - 1 : depth
    }
  }

  func summaryItems(_ before: [Token]) -> [CompletionItem] {
    let columns = plan.projection.columns.map { (name: $0.name, type: $0.value.type) }
    guard !before.isEmpty else { return words(["by"]) }
    guard before.contains(where: { $0.kind == .leftBrace }) else {
      return expression(.columns(columns), after: before)
    }
    if startsItem(before) { return [] }
    return expression(isInAggregate(before) ? .columns(columns) : .summary, after: before)
  }

  /// Whether a parenthesis of an aggregate is open.
  private func isInAggregate(_ before: [Token]) -> Bool {
    var open: [Bool] = []
    for (index, token) in before.enumerated() {
      if token.kind == .leftParenthesis {
        open.append(index > 0 && AggregateNames.all.contains(text(of: before[index - 1])))
      } else if token.kind == .rightParenthesis {
        _ = open.popLast()
      }
    }
    return open.contains(true)
  }
}
