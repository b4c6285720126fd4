import Expressions
import Values

/// `sum` and `avg` of integers and durations.
final class WholeSumState: AggregateState {
  private let input: ([Value]) -> Value
  private let type: ValueType
  /// The sum of as many as there can be has room.
  private var sums: [Int128] = []
  private var counts: [Int64] = []
  /// Of all groups.
  var presentInputs: Int { counts.reduce(0) { $0 + Int($1) } }

  init(_ input: @escaping ([Value]) -> Value, _ type: ValueType) {
    self.input = input
    self.type = type
  }

  func addGroup() {
    sums.append(0)
    counts.append(0)
  }

  func take(_ row: [Value], in group: Int) {
    switch input(row) {
    case .integer(let integer): sums[group] += Int128(integer)
    case .duration(let interval): sums[group] += Int128(interval.milliseconds)
    case .null, .text, .number, .time, .boolean: return
    }
    counts[group] += 1
  }

  /// NULL where nothing was summed, or the type cannot hold the sum.
  func sum(of group: Int) -> Value {
    guard counts[group] > 0, let sum = Int64(exactly: sums[group]) else { return .null }
    return type == .duration ? .duration(Interval(milliseconds: sum)) : .integer(sum)
  }

  /// Of durations to the millisecond, half of one rounded toward +∞; NULL where the sum is.
  func average(of group: Int) -> Value {
    guard counts[group] > 0 else { return .null }
    guard type == .duration else { return .number(Double(sums[group]) / Double(counts[group])) }
    guard let sum = Int64(exactly: sums[group]) else { return .null }
    let count = Int128(counts[group])
    let (quotient, remainder) = (2 * Int128(sum) + count).quotientAndRemainder(dividingBy: 2 * count)
    let floor = remainder < 0 ? quotient - 1 : quotient
    return Int64(exactly: floor).map { .duration(Interval(milliseconds: $0)) } ?? .null
  }
}
