import Semantics

extension EventMatcher {
  /// `a start of the pair "label"`.
  func title(of part: Part) -> String {
    let article =
      switch part.role {
      case .start: "a start"
      case .end: "an end"
      case .cancel, .waypoint: "an event of `\(clause(of: part.role))`"
      }
    if plan.classification.pairs.count == 1 { return article }
    return
      "\(article) of \(plan.classification.pairs[part.pair].label.map { "the pair \"\($0)\"" } ?? "pair \(part.pair + 1)")"
  }

  /// Where a spec names the events of a role: `start`, `end`, `until`, `via NAME`.
  func clause(of role: EventRole) -> String {
    switch role {
    case .start: "start"
    case .end: "end"
    case .cancel: "until"
    case .waypoint(let index): "via \(plan.classification.waypoints[index])"
    }
  }

  /// `ec2:CreateSnapshot, ec2:CopySnapshot`.
  func selectorText(of part: Part) -> String {
    plan.classification.pairs[part.pair].selectors(part.role).map(\.specText).joined(separator: ", ")
  }

  /// What an event of a role is called: `start`, `end`, `cancel`, or the waypoint's name.
  func word(for role: EventRole) -> String {
    switch role {
    case .start: "start"
    case .end: "end"
    case .cancel: "cancel"
    case .waypoint(let index): plan.classification.waypoints[index]
    }
  }
}
