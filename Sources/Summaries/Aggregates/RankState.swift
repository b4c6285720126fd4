import Expressions
import Values

/// `percentile` and `median`: the values of an input, from which the one of a rank is read.
final class RankState: AggregateState {
  private let input: ([Value]) -> Value
  private let type: ValueType
  /// By group, as whole numbers that have the order of the values.
  private var keys: [[Int64]] = []
  private var isSorted: [Bool] = []

  init(_ input: @escaping ([Value]) -> Value, _ type: ValueType) {
    self.input = input
    self.type = type
  }

  func addGroup() {
    keys.append([])
    isSorted.append(false)
  }

  func take(_ row: [Value], in group: Int) {
    let key: Int64
    switch input(row).normalized {
    case .number(let number): key = Self.swapped(Int64(bitPattern: number.bitPattern))
    case .integer(let integer): key = integer
    case .time(let instant, _): key = instant.milliseconds
    case .duration(let interval): key = interval.milliseconds
    case .null, .text, .boolean: return
    }
    keys[group].append(key)
    isSorted[group] = false
  }

  /// The value at ⌈P × n / 100⌉ of n values, counted from 1; P is over 0 and up to 100, in thousandths.
  func value(thousandths: Int, of group: Int) -> Value {
    if !isSorted[group] {
      keys[group].sort()
      isSorted[group] = true
    }
    let count = keys[group].count
    if count == 0 { return .null }
    let product = count.multipliedFullWidth(by: thousandths)
    let (quotient, remainder) = 100_000.dividingFullWidth(product)
    let key = keys[group][quotient + (remainder > 0 ? 1 : 0) - 1]
    switch type {
    case .number: return .number(Double(bitPattern: UInt64(bitPattern: Self.swapped(key))))
    case .integer: return .integer(key)
    case .time: return .time(Instant(milliseconds: key), .literal)
    case .duration: return .duration(Interval(milliseconds: key))
    case .text, .boolean: return .null
    }
  }

  /// The bits of doubles order them, except for those of negative ones, which do so backwards. Twice is the same again.
  private static func swapped(_ bits: Int64) -> Int64 { bits < 0 ? bits ^ .max : bits }
}
