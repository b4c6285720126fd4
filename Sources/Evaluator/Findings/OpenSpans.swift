import Semantics
import Values

/// Counts open spans: how many may still be closed, and how many have an end that was left out or came too late; and
/// the pairs whose starts and ends never meet.
struct OpenSpans {
  private let matcher: EventMatcher
  private let all: EventCollector
  private let pairing: Pairing
  private let endsOfOtherRole: RejectedEnds
  private let failedEnds: RejectedEnds
  private let endsElsewhere: RejectedEnds
  /// Where spans form within several accounts: by pair and key the open starts, and the ends that close nothing.
  private var openStarts: [PairAndKey: [Occurrence]] = [:]
  private var looseEnds: [PairAndKey: [Occurrence]] = [:]
  /// Of the sequence that is read: which end follows a start.
  private var followers: [Int: Int]?
  private var openCount = 0
  private var young = 0
  private var endOfOtherRole = 0
  private var failedEnd = 0
  private var keysWithEndElsewhere = Set<PairAndKey>()
  /// Those of them whose end takes part, in another account.
  private var keysInOtherAccount = Set<PairAndKey>()
  /// Open spans with an end that came later than `within`, and by how much the nearest did.
  private(set) var endAfterWithin = 0
  private(set) var nearestAfterWithin: Interval?
  private var pairs: [PairCounts]

  private struct PairAndKey: Hashable {
    var pair: Int
    var key: TextTuple
  }

  private struct Occurrence {
    var scope: Int
    var time: Instant
  }

  /// What the sequences of one pair hold.
  private struct PairCounts {
    var starts = 0
    var ends = 0
    /// The first key of a start and of an end.
    var startKey: TextTuple?
    var endKey: TextTuple?
    /// The first key with a start in one scope and an end in another.
    var sharedKey: (key: TextTuple, start: [Text?], end: [Text?])?
    /// Sequences with starts and ends, and those of them in which an end comes after a start.
    var sequencesOfBoth = 0
    var sequencesInOrder = 0
    var alikeKeys = AlikeKeySearch()
  }

  init(_ matcher: EventMatcher, _ all: EventCollector, _ pairing: Pairing) {
    self.matcher = matcher
    self.all = all
    self.pairing = pairing
    endsOfOtherRole = all.statistics.endsOfOtherRole.sorted()
    failedEnds = all.statistics.failedEnds.sorted()
    endsElsewhere = all.statistics.endsElsewhere.sorted()
    pairs = matcher.plan.classification.pairs.map { _ in PairCounts() }
  }

  /// Called before the spans of a sequence; the sequences come in any order.
  mutating func begin(_ sequence: Pairing.Sequence) {
    followers = nil
    let starts = sequence.steps.count { $0.role == .start }
    let ends = sequence.steps.count { $0.role == .end }
    pairs[sequence.pair].starts += starts
    pairs[sequence.pair].ends += ends
    if starts > 0 { Self.keepFirst(sequence.key, in: &pairs[sequence.pair].startKey) }
    if ends > 0 { Self.keepFirst(sequence.key, in: &pairs[sequence.pair].endKey) }
    if starts > 0, ends == 0 { pairs[sequence.pair].alikeKeys.addStart(sequence.key, sequence.scope) }
    if ends > 0, starts == 0 { pairs[sequence.pair].alikeKeys.addEnd(sequence.key, sequence.scope) }
    guard starts > 0, ends > 0 else { return }
    pairs[sequence.pair].sequencesOfBoth += 1
    let firstStart = sequence.steps.firstIndex { $0.role == .start } ?? 0
    if sequence.steps[firstStart...].contains(where: { $0.role == .end }) {
      pairs[sequence.pair].sequencesInOrder += 1
    }
  }

  /// Keeps the key with its accounts, where it is the first of its pair.
  private mutating func noteSharedKey(_ place: PairAndKey, _ start: Occurrence, _ end: Occurrence) {
    let scopes = all.matched.scopes
    if let known = pairs[place.pair].sharedKey, TextTuple.ordering(place.key, known.key) != .before { return }
    pairs[place.pair].sharedKey = (place.key, scopes[start.scope], scopes[end.scope])
  }

  private static func keepFirst(_ key: TextTuple, in first: inout TextTuple?) {
    if first.map({ TextTuple.ordering(key, $0) == .before }) ?? true { first = key }
  }

  /// Called with every span, those outside `during` too: an end that closes nothing may be that of another account.
  mutating func observe(_ span: Pairing.Span, _ sequence: Pairing.Sequence) {
    guard span.state == .orphan, all.matched.scopes.count > 1, let end = span.end else { return }
    looseEnds[PairAndKey(pair: sequence.pair, key: sequence.key), default: []].append(
      Occurrence(scope: sequence.scope, time: all.matched.events[end].time))
  }

  mutating func add(_ span: Pairing.Span, _ sequence: Pairing.Sequence) {
    guard span.state == .open, let start = span.start else { return }
    openCount += 1
    let plan = matcher.plan
    let time = all.matched.events[start].time
    if let within = plan.pairing.window.within {
      if let latest = all.statistics.latest, latest - time < within { young += 1 }
      let followers = followers ?? pairing.followers(of: sequence.steps)
      self.followers = followers
      if let end = followers[start] {
        endAfterWithin += 1
        let excess = Interval(
          milliseconds: (all.matched.events[end].time - time).milliseconds - within.milliseconds)
        nearestAfterWithin = min(nearestAfterWithin ?? excess, excess)
      }
    }
    if !endsOfOtherRole.isEmpty || !failedEnds.isEmpty {
      let hash = MatchStatistics.hash(
        scope: all.matched.scopes[sequence.scope], pair: sequence.pair, key: sequence.key)
      if endsOfOtherRole.couldClose(time, hash, plan) { endOfOtherRole += 1 }
      if failedEnds.couldClose(time, hash, plan) { failedEnd += 1 }
    }
    let place = PairAndKey(pair: sequence.pair, key: sequence.key)
    if all.matched.scopes.count > 1 {
      openStarts[place, default: []].append(Occurrence(scope: sequence.scope, time: time))
    }
    if endsElsewhere.isEmpty { return }
    let bare = MatchStatistics.hash(scope: [], pair: sequence.pair, key: sequence.key)
    if endsElsewhere.couldClose(time, bare, plan) { keysWithEndElsewhere.insert(place) }
  }

  /// Called when all spans were seen.
  mutating func finish() {
    let plan = matcher.plan
    for (place, starts) in openStarts {
      guard let ends = looseEnds[place]?.sorted(by: { $0.time < $1.time }) else { continue }
      let meet = starts.contains { start in
        let first = plan.pairing.match == .every ? 0 : ends.partitioningIndex { $0.time >= start.time }
        return ends[first...].lazy.prefix { plan.pairing.window.reaches($0.time - start.time) }
          .contains { $0.scope != start.scope }
      }
      if meet { keysInOtherAccount.insert(place) }
      func precedes(_ a: Occurrence, _ b: Occurrence) -> Bool {
        let (first, second) = (all.matched.scopes[a.scope], all.matched.scopes[b.scope])
        return first.lexicographicallyPrecedes(second) { Ordering.ofOptionals($0, $1) == .before }
      }
      if let start = starts.min(by: precedes), let end = ends.filter({ $0.scope != start.scope }).min(by: precedes) {
        noteSharedKey(place, start, end)
      }
    }
  }

  func fill(_ funnel: inout Funnel) {
    funnel.openYoungerThanWithin = young
    funnel.openWithEndOfOtherRole = endOfOtherRole
    funnel.openWithFailedEnd = failedEnd
    funnel.openWithEndAfterWithin = endAfterWithin
    funnel.keysWithEndElsewhere = keysWithEndElsewhere.union(keysInOtherAccount).count
  }

  /// Whether keys have a start and an end, and every end comes before its start.
  var isSwapped: Bool {
    pairs.contains { $0.sequencesOfBoth > 0 } && pairs.allSatisfy { $0.sequencesInOrder == 0 }
  }

  /// A key of a start and a key of an end of each pair where none ever met, and keys that may be one thing.
  var unmetKeys: [UnmetKeys] { pairs.indices.compactMap { unmetKeys(of: $0) } }

  private func unmetKeys(of index: Int) -> UnmetKeys? {
    let pair = pairs[index]
    guard pair.sequencesOfBoth == 0, let start = pair.startKey, let end = pair.endKey else { return nil }
    return UnmetKeys(
      pair: title(of: index), starts: pair.starts, ends: pair.ends,
      example: pair.sharedKey.map { .accountsDiffer(key: $0.key, start: $0.start, end: $0.end) }
        ?? pair.alikeKeys.first.map { .alike($0) } ?? .differ(start: start, end: end))
  }

  /// Nil for the only pair.
  private func title(of pair: Int) -> PairTitle? {
    pairs.count == 1 ? nil : PairTitle(pair, matcher.plan.classification.pairs)
  }

  private var keyFindings: [Finding] {
    pairs.indices.compactMap { index in
      // Of the only pair another finding says that the ends are in other accounts.
      if pairs.count == 1, pairs[index].sharedKey != nil { return nil }
      return unmetKeys(of: index).map { .unmetKeys($0) }
        ?? pairs[index].alikeKeys.first.map { .alikeKeys($0, pair: title(of: index)) }
    }
  }

  /// `hasRows`: without rows the reason for that says what a single pair's keys are.
  func findings(hasRows: Bool) -> [Finding] {
    var findings: [Finding] = []
    if young > 0 { findings.append(.openYoungerThanWithin(young, of: openCount)) }
    if let nearest = nearestAfterWithin {
      findings.append(.openWithEndAfterWithin(endAfterWithin, of: openCount, nearest: nearest))
    }
    if endOfOtherRole > 0 { findings.append(.openWithEndOfOtherRole(endOfOtherRole, of: openCount)) }
    if failedEnd > 0 { findings.append(.openWithFailedEnd(failedEnd, of: openCount)) }
    let elsewhere = keysWithEndElsewhere.union(keysInOtherAccount).count
    if elsewhere > 0 {
      findings.append(
        .keysWithEndElsewhere(
          elsewhere, meetingAcrossAccounts: keysInOtherAccount.count, matcher.plan.pairing.match))
    }
    return findings + (hasRows || pairs.count > 1 ? keyFindings : [])
  }
}
