import Expressions
import Values

/// `min` and `max`.
final class ExtremeState: SingleResult {
  private let input: ([Value]) -> Value
  /// How a value that replaces another compares with it.
  private let wanted: Ordering
  private var values: [Value] = []

  init(_ input: @escaping ([Value]) -> Value, wanted: Ordering) {
    self.input = input
    self.wanted = wanted
  }

  func addGroup() { values.append(.null) }

  func take(_ row: [Value], in group: Int) {
    let value = input(row).normalized
    if value.isNull { return }
    if values[group].isNull || Ordering.ofValues(value, values[group]) == wanted { values[group] = value }
  }

  func value(of group: Int) -> Value { values[group] }
}
