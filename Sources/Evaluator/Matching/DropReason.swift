/// Where an event is dropped, in the order of the checks. For an event with several roles (a start of two pairs, a
/// start and an end) the furthest check that one of them reached counts.
enum DropReason: Int, CaseIterable, Comparable, Sendable {
  case notAnEvent, otherEventName, noTime, badTime, conditionFalse, conditionUnknown, otherRole, outsidePartitions
  case outsideDuring, failedCall, noKey, duplicate
  /// It did not fall out: it took part in pairing.
  case tookPart

  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Counts by stage.
struct StageCounts: Hashable, Sendable {
  private var counts = [Int](repeating: 0, count: DropReason.allCases.count)

  subscript(stage: DropReason) -> Int {
    get { counts[stage.rawValue] }
    set { counts[stage.rawValue] = newValue }
  }

  var total: Int { counts.reduce(0, +) }

  static func += (a: inout Self, b: Self) {
    for stage in DropReason.allCases { a[stage] += b[stage] }
  }
}
