import Expressions

/// `count()` and `count(CONDITION)`.
final class CountState: SingleResult {
  private let holds: ([Value]) -> Bool?
  private var counts: [Int64] = []

  init(_ holds: @escaping ([Value]) -> Bool?) {
    self.holds = holds
  }

  func addGroup() { counts.append(0) }

  func take(_ row: [Value], in group: Int) {
    if holds(row) == true { counts[group] += 1 }
  }

  func value(of group: Int) -> Value { .integer(counts[group]) }
}
