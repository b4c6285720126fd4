import Semantics
import Syntax
import Values

/// Hints about open rows: how many may still be closed, and how many have an end that was left out.
struct SpanHints {
  private let matcher: EventMatcher
  private let all: EventCollector
  /// By pair and key: the scopes that hold an end.
  private var endScopes: [PairAndKey: Set<Int>] = [:]
  private var openCount = 0
  private var young = 0
  private var endOfOtherRole = 0
  private var failedEnd = 0
  private var keysWithEndElsewhere = Set<PairAndKey>()

  private struct PairAndKey: Hashable {
    var pair: Int
    var key: TextTuple
  }

  init(_ matcher: EventMatcher, _ all: EventCollector) {
    self.matcher = matcher
    self.all = all
    guard all.matched.scopes.count > 1 else { return }
    for entry in all.matched.entries where entry.side == .end {
      endScopes[PairAndKey(pair: entry.pair, key: entry.key), default: []].insert(all.matched.events[entry.event].scope)
    }
  }

  mutating func take(_ span: Pairing.Span, _ sequence: Pairing.Sequence) {
    guard span.state == .open, let start = span.start else { return }
    openCount += 1
    let time = all.matched.events[start].time
    if let within = matcher.plan.window.within, let latest = all.sightings.latest, latest - time < within { young += 1 }
    if !all.sightings.endsOfOtherRole.isEmpty || !all.sightings.failedEnds.isEmpty {
      let hash = Sightings.hash(
        scope: all.matched.scopes[sequence.scope], pair: sequence.pair, key: sequence.key)
      if let end = all.sightings.endsOfOtherRole[hash], end >= time { endOfOtherRole += 1 }
      if let end = all.sightings.failedEnds[hash], end >= time { failedEnd += 1 }
    }
    if all.sightings.endsElsewhere.isEmpty, endScopes.isEmpty { return }
    let place = PairAndKey(pair: sequence.pair, key: sequence.key)
    let bare = Sightings.hash(scope: [], pair: sequence.pair, key: sequence.key)
    let isLeftOutElsewhere = all.sightings.endsElsewhere[bare].map { $0 >= time } ?? false
    if isLeftOutElsewhere || endScopes[place]?.contains(where: { $0 != sequence.scope }) ?? false {
      keysWithEndElsewhere.insert(place)
    }
  }

  func fill(_ funnel: inout Funnel) {
    funnel.openYoungerThanWithin = young
    funnel.openWithEndOfOtherRole = endOfOtherRole
    funnel.openWithFailedEnd = failedEnd
    funnel.keysWithEndElsewhere = keysWithEndElsewhere.count
  }

  var notes: [String] {
    var notes: [String] = []
    if young > 0 {
      notes.append(
        "\(young) of \(openCount) open spans are younger than \"within\" at the newest event: they may still end")
    }
    if endOfOtherRole > 0 {
      notes.append("\(endOfOtherRole) of \(openCount) open spans have an end that was left out only for its role")
    }
    if failedEnd > 0 {
      notes.append("\(failedEnd) of \(openCount) open spans have an end that was left out only for its error")
    }
    if !keysWithEndElsewhere.isEmpty {
      let count = keysWithEndElsewhere.count
      let subject = count == 1 ? "1 key of an open span has its" : "\(count) keys of open spans have their"
      notes.append("\(subject) end in another account or region")
    }
    return notes
  }
}
