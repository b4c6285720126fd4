import Expressions

/// `count_distinct`: normalized values are equal where `=` says so.
final class DistinctState: SingleResult {
  private let input: ([Value]) -> Value
  private var values: [Set<Value>] = []

  init(_ input: @escaping ([Value]) -> Value) {
    self.input = input
  }

  func addGroup() { values.append([]) }

  func take(_ row: [Value], in group: Int) {
    let value = input(row).normalized
    if !value.isNull { values[group].insert(value) }
  }

  func value(of group: Int) -> Value { .integer(Int64(values[group].count)) }
}
