import Semantics
import Syntax
import Values

/// Why no row came out: the step at which everything fell out, and what was seen there instead.
struct EmptyResult {
  private let matcher: EventMatcher
  private let sightings: Sightings
  private let funnel: Funnel

  init(_ matcher: EventMatcher, _ all: EventCollector, _ funnel: Funnel) {
    self.matcher = matcher
    sightings = all.sightings
    self.funnel = funnel
  }

  var lines: [String] { [] }
}
