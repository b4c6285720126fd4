import Values

/// Whether one event may be named by several lists of selectors.
///
/// Names without `*` are looked up, so that the time grows with their number; each pattern, and each selector of any
/// source, is held against all others.
package func selectorsOverlap(_ lists: [[EventSelector]]) -> Bool {
  struct Literal: Hashable {
    var source: Text
    var name: Text
  }
  var owners: [Literal: Int] = [:]
  var literals: [(owner: Int, selector: EventSelector)] = []
  var patterns: [(owner: Int, selector: EventSelector)] = []
  for (owner, list) in lists.enumerated() {
    for selector in list {
      guard let name = selector.name.literal, let source = selector.source else {
        patterns.append((owner, selector))
        continue
      }
      let literal = Literal(source: Text(source), name: Text(name))
      if let other = owners[literal] {
        if other != owner { return true }
      } else {
        owners[literal] = owner
        literals.append((owner, selector))
      }
    }
  }
  for (index, pattern) in patterns.enumerated() {
    for other in literals where other.owner != pattern.owner && pattern.selector.overlaps(other.selector) {
      return true
    }
    for other in patterns[(index + 1)...] where other.owner != pattern.owner {
      if pattern.selector.overlaps(other.selector) { return true }
    }
  }
  return false
}
