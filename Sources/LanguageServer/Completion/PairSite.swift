import Syntax

/// What of a `pair` may come at a place, by the words before it.
enum PairSite: Equatable {
  case starts, ends
  case keys
  case named
  case untilEvents, untilKeys
  case waypointName
  case waypointEvents, waypointKeys
  /// A condition after the event of one of the others.
  indirect case condition(PairSite)

  init(after tokens: [Token], text: (Token) -> String) {
    var site = PairSite.starts
    var depth = 0
    for token in tokens {
      switch token.kind {
      case .leftParenthesis: depth += 1
      case .rightParenthesis: depth = max(0, depth - 1)
      case .arrow, .doubleArrow: site = .ends
      case .comma where depth == 0:
        if case .condition(let events) = site { site = events }
      case .colon:
        if site == .waypointName { site = .waypointEvents }
      case .name where depth == 0: site = site.after(text(token))
      default: break
      }
    }
    self = site
  }

  private func after(_ word: String) -> PairSite {
    switch (self, word) {
    case (.starts, "where"), (.ends, "where"), (.untilEvents, "where"), (.waypointEvents, "where"):
      return .condition(self)
    case (.starts, "on"), (.ends, "on"), (.condition(.starts), "on"), (.condition(.ends), "on"): return .keys
    case (.untilEvents, "on"), (.condition(.untilEvents), "on"): return .untilKeys
    case (.waypointEvents, "on"), (.condition(.waypointEvents), "on"): return .waypointKeys
    case (.keys, "named"): return .named
    case (.keys, "until"), (.named, "until"): return .untilEvents
    case (.keys, "via"), (.named, "via"), (.untilKeys, "via"), (.waypointKeys, "via"): return .waypointName
    default: return self
    }
  }

  /// Whether events are named here.
  var isOfEvents: Bool {
    switch self {
    case .starts, .ends, .untilEvents, .waypointEvents: true
    case .keys, .named, .untilKeys, .waypointName, .waypointKeys, .condition: false
    }
  }
}
