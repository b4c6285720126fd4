import Expressions
import Semantics
import Values

/// The JSON of an event in which a key was not found or that did not meet a condition.
struct Sample: Sendable {
  /// `noKey`, `conditionUnknown` or `conditionFalse`.
  var stage: DropReason
  var part: Int
  /// The first selector of the part that names the event.
  var selector: Int
  /// Samples that hold nothing of the column that is asked about say the least.
  var isBare: Bool
  var time: Instant
  var id: Text
  var digest: ContentDigest
  /// What its JSON columns hold.
  var paths = EventPaths.none
  /// The condition that was not met, and the fields of it that are there, with their values.
  var condition: Condition<EventField>?
  var values: [(field: EventField, text: Text)] = []

  fileprivate func precedes(_ other: Sample) -> Bool {
    if isBare != other.isBare { return !isBare }
    if (part, selector, stage, time, id) != (other.part, other.selector, other.stage, other.time, other.id) {
      return (part, selector, stage, time, id) < (other.part, other.selector, other.stage, other.time, other.id)
    }
    return digest < other.digest
  }

  /// The samples that it competes with are of the same part, selector and stage.
  fileprivate struct Place: Hashable {
    var part: Int
    var selector: Int
    var stage: DropReason
  }

  fileprivate var place: Place { Place(part: part, selector: selector, stage: stage) }
}

/// What was seen of events that fell out, for hints and for the explanation of an empty result. Its size is
/// bounded except for the hashes, of which each event that fell out for one reason alone gives one.
struct MatchStatistics: Sendable {
  private static let sampleLimit = 3

  /// The first and last time among the events with a wanted name.
  var earliest: Instant?
  var latest: Instant?
  /// `service:EventName` of visited records with another name or source.
  var otherNames = Tally()
  /// The names of roles that were not wanted, by side; "" for none.
  var roles: [Side: Tally] = [:]
  /// The names of users without a role whom the role's patterns would have matched.
  var users = Tally()
  /// By `EventMatcher.comparisons`: the values with which they were false; "" for none.
  var falseValues: [Int: Tally] = [:]
  /// The first and the last of the dates that are not scanned, as partitions write them.
  var firstDate: Text?
  var lastDate: Text?
  /// Records that are not events.
  var foreign = ForeignRecords()
  /// Events with a wanted name that have no `eventTime`.
  var timeless = SampledCount<TimelessEvent>()
  /// Events with a wanted name whose eventTime is not of the form that CloudTrail writes.
  var badTimes = SampledCount<(id: Text?, time: Text)>()
  var partitions = Tally()
  var errors = Tally()
  /// Files that were left unread for their path, by reason.
  var skippedFiles = Tally()
  /// Those of them that lie outside the table's location, each once though it may be read in parts.
  var filesOutside: Set<Text> = []
  /// By part the first few of each place, in order.
  private var samplesByPart: [Int: [Sample.Place: [Sample]]] = [:]
  /// Which part fell out at which stage, by `EventMatcher.parts`.
  var stages: [StageCounts]
  /// The same by selector, the first that names an event; empty for parts of one selector.
  var selectorStages: [[StageCounts]]
  /// By part, then by `Part.furtherElements`: the events that took part and have such an element.
  var furtherElements: [[Int]]
  /// Ends that were left out only for their role or only for their error: scope, pair and key as one hash.
  var endsOfOtherRole = RejectedEnds()
  var failedEnds = RejectedEnds()
  /// Ends that were left out only for their partition: pair and key as one hash.
  var endsElsewhere = RejectedEnds()
  var ambiguous: Set<AmbiguousAccount> = []
  /// By `EventMatcher.probes`: which paths of conditions were there.
  var probes: ProbeCounts
  /// What paths events with a wanted name have.
  var pathSamples: PathSamples

  init(_ matcher: EventMatcher) {
    let parts = matcher.parts
    stages = Array(repeating: StageCounts(), count: parts.count)
    selectorStages = parts.map { part in
      part.selectors.count == 1 ? [] : Array(repeating: StageCounts(), count: part.selectors.count)
    }
    furtherElements = parts.map { Array(repeating: 0, count: $0.furtherElements.count) }
    probes = ProbeCounts(probes: matcher.probes.count)
    pathSamples = PathSamples(parts: parts.count)
  }

  mutating func observe(_ time: Instant) {
    earliest = min(earliest ?? time, time)
    latest = max(latest ?? time, time)
  }

  mutating func observe(_ problem: PartitionProblem) {
    guard case .dateOutside(let date) = problem else { return }
    firstDate = min(firstDate ?? date, date)
    lastDate = max(lastDate ?? date, date)
  }

  /// Why a file is not read.
  mutating func observe(_ problem: PartitionProblem, inFile path: String) {
    observe(problem)
    if problem == .outsideLocation { filesOutside.insert(Text(path)) }
  }

  /// Whether the sample, which need not be filled yet, would be kept.
  func shouldKeep(_ sample: Sample) -> Bool {
    let known = samplesByPart[sample.part]?[sample.place] ?? []
    return known.count < Self.sampleLimit || known.contains { sample.precedes($0) }
  }

  /// Keeps the first few for each part and stage, whatever the order in which they come.
  mutating func keep(_ sample: Sample) {
    var known = samplesByPart[sample.part]?[sample.place] ?? []
    known.insert(sample, at: known.firstIndex { sample.precedes($0) } ?? known.count)
    samplesByPart[sample.part, default: [:]][sample.place] = Array(known.prefix(Self.sampleLimit))
  }

  /// Those of a part, the ones first that say most.
  func samples(of part: Int) -> [Sample] {
    (samplesByPart[part] ?? [:]).values.joined().sorted { $0.precedes($1) }
  }

  /// Those of all parts, in no order.
  var samples: [Sample] { samplesByPart.values.flatMap { $0.values.joined() } }

  mutating func merge(_ other: MatchStatistics) {
    if let time = other.earliest { observe(time) }
    if let time = other.latest { observe(time) }
    otherNames.merge(other.otherNames)
    for (side, tally) in other.roles { roles[side, default: Tally()].merge(tally) }
    partitions.merge(other.partitions)
    errors.merge(other.errors)
    skippedFiles.merge(other.skippedFiles)
    other.samples.forEach { keep($0) }
    for index in stages.indices {
      stages[index] += other.stages[index]
      for path in furtherElements[index].indices { furtherElements[index][path] += other.furtherElements[index][path] }
    }
    for part in selectorStages.indices {
      for index in selectorStages[part].indices { selectorStages[part][index] += other.selectorStages[part][index] }
    }
    users.merge(other.users)
    for (index, tally) in other.falseValues { falseValues[index, default: Tally()].merge(tally) }
    for date in [other.firstDate, other.lastDate].compactMap(\.self) { observe(.dateOutside(date)) }
    foreign.merge(other.foreign)
    timeless.merge(other.timeless)
    badTimes.merge(other.badTimes)
    filesOutside.formUnion(other.filesOutside)
    endsOfOtherRole.merge(other.endsOfOtherRole)
    failedEnds.merge(other.failedEnds)
    endsElsewhere.merge(other.endsElsewhere)
    ambiguous.formUnion(other.ambiguous)
    probes.merge(other.probes)
    pathSamples.merge(other.pathSamples)
  }

  /// The outcome of the events of a selector of a part.
  func stages(of part: Int, selector: Int) -> StageCounts {
    selectorStages[part].isEmpty ? stages[part] : selectorStages[part][selector]
  }

  static func hash(scope: [Text?], pair: Int, key: TextTuple) -> Int {
    var hasher = Hasher()
    hasher.combine(scope)
    hasher.combine(pair)
    hasher.combine(key)
    return hasher.finalize()
  }
}
