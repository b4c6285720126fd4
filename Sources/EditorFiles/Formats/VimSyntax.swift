extension HighlightGrammar {
  /// As a syntax file of Vim and Neovim, without its head.
  ///
  /// Every rule becomes an item of a group that names its scope and its context, and every context a cluster of groups.
  /// Of the items that match at one place Vim takes the one that was defined last, so they are defined from the weakest
  /// to the strongest.
  var vimItems: [String] {
    var lines: [String] = []
    let ofFile = flattened(contexts.count - 1)
    for place in placesFromWeakest() {
      let context = contexts[place.context]
      let contained = ofFile.contains(place) ? "" : " contained"
      guard let item = Self.vim(context.rules[place.rule], in: context) else { continue }
      lines.append(item + contained)
    }
    for (index, context) in contexts.dropLast().enumerated() {
      var groups: [String] = []
      for place in flattened(index) {
        let context = contexts[place.context]
        guard let group = Self.vimGroup(context.rules[place.rule], in: context), !groups.contains(group) else {
          continue
        }
        groups.append(group)
      }
      lines.append("syntax cluster trailspan\(context.name) contains=\(groups.joined(separator: ","))")
    }
    var linked: [String] = []
    for context in contexts {
      for rule in context.rules {
        guard let scope = Self.scope(of: rule), let group = Self.vimGroup(rule, in: context), !linked.contains(group)
        else { continue }
        linked.append(group)
        lines.append("highlight default link \(group) \(Self.vimGroup(scope))")
      }
    }
    return lines + HighlightScope.allCases.map { "highlight default link \(Self.vimGroup($0)) \($0.vim)" }
  }

  // MARK: Order

  /// A rule by its context's index and its own.
  private struct RuleIndex: Hashable {
    var context: Int
    var rule: Int
  }

  /// The rules that hold in a context, with those of the contexts that it includes, from the strongest to the weakest.
  private func flattened(_ context: Int) -> [RuleIndex] {
    var places: [RuleIndex] = []
    for (index, rule) in contexts[context].rules.enumerated() {
      var more = [RuleIndex(context: context, rule: index)]
      if case .include(let name) = rule { more = contexts.firstIndex { $0.name == name }.map(flattened) ?? [] }
      for place in more where !places.contains(place) { places.append(place) }
    }
    return places
  }

  /// All rules in an order in which none comes before one that is weaker in some context.
  private func placesFromWeakest() -> [RuleIndex] {
    var weaker: [RuleIndex: [RuleIndex]] = [:]
    let lists = contexts.indices.map(flattened)
    for list in lists {
      for (stronger, next) in zip(list, list.dropFirst()) { weaker[stronger, default: []].append(next) }
    }
    var order: [RuleIndex] = []
    var seen = Set<RuleIndex>()
    func visit(_ place: RuleIndex) {
      guard seen.insert(place).inserted else { return }
      for next in weaker[place] ?? [] { visit(next) }
      order.append(place)
    }
    for place in lists.joined() { visit(place) }
    return order
  }

  // MARK: Items

  private static func vim(_ rule: Rule, in context: Context) -> String? {
    guard let group = vimGroup(rule, in: context) else { return nil }
    switch rule {
    case .include: return nil
    case .match(let pattern, _): return "syntax match \(group) \(quoted(pattern))"
    case .region(let region):
      let end = region.endScope.map(vimGroup) ?? "NONE"
      return "syntax region \(group) matchgroup=\(vimGroup(region.beginScope)) start=\(quoted(region.begin))"
        + " matchgroup=\(end) end=\(quoted(region.end)) contains=@trailspan\(region.inside)"
    }
  }

  /// No pattern of the language holds a semicolon.
  private static func quoted(_ pattern: Pattern) -> String { ";\(pattern.vim);" }

  private static func scope(of rule: Rule) -> HighlightScope? {
    switch rule {
    case .match(_, let scope): scope
    case .region(let region): region.scope
    case .include: nil
    }
  }

  private static func vimGroup(_ scope: HighlightScope) -> String {
    "trailspan" + scope.rawValue.withCapital
  }

  private static func vimGroup(_ rule: Rule, in context: Context) -> String? {
    switch rule {
    case .match(_, let scope): "\(vimGroup(scope))In\(context.name)"
    case .region(let region): "\(region.scope.map(vimGroup) ?? "trailspan\(region.inside)")In\(context.name)"
    case .include: nil
    }
  }
}
