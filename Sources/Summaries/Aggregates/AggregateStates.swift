import Expressions
import Semantics
import Values

/// The states of a summary's aggregates. Aggregates of one input share a state: percentiles the sorted values, `sum`
/// and `avg` the sum.
final class AggregateStates {
  private var states: [any AggregateState] = []
  private var results: [(Int) -> Value] = []
  private var ranks: [Aggregate.Input: RankState] = [:]
  private var decimalSums: [Aggregate.Input: DecimalSumState] = [:]
  private var wholeSums: [Aggregate.Input: WholeSumState] = [:]
  /// By the index of a sum, the rows that have a value for it.
  private var presentInputs: [Int: () -> Int] = [:]

  init(_ aggregates: [Aggregate], _ evaluation: Evaluation<Summary.ColumnField, [Value]>) {
    for aggregate in aggregates { add(aggregate, evaluation) }
  }

  /// Counts each number once, however many aggregates leave it out.
  var largeNumbers: Int { decimalSums.values.reduce(0) { $0 + $1.largeNumbers } }

  /// The rows that have a value for a sum, be it too large; nil for other aggregates.
  func presentInputs(ofSum index: Int) -> Int? { presentInputs[index]?() }

  func addGroup() {
    for state in states { state.addGroup() }
  }

  func take(_ row: [Value], in group: Int) {
    for state in states { state.take(row, in: group) }
  }

  /// In the order of `Summary.aggregates`.
  func values(of group: Int) -> [Value] { results.map { $0(group) } }

  private func add(_ aggregate: Aggregate, _ evaluation: Evaluation<Summary.ColumnField, [Value]>) {
    switch aggregate {
    case .count: own(CountState { _ in true })
    case .countIf(let condition): own(CountState(evaluation.truth(condition)))
    case .countDistinct(let input): own(DistinctState(evaluation.value(input)))
    case .min(let input): own(ExtremeState(evaluation.value(input), wanted: .before))
    case .max(let input): own(ExtremeState(evaluation.value(input), wanted: .after))
    case .percentile(let input, let thousandths):
      let state = shared(in: \.ranks, input) { RankState(evaluation.value(input), input.type) }
      results.append { state.value(thousandths: thousandths, of: $0) }
    case .sum(let input):
      if input.type == .number {
        let state = shared(in: \.decimalSums, input) { DecimalSumState(evaluation.value(input)) }
        presentInputs[results.count] = { state.presentInputs }
        results.append { state.sum(of: $0) }
      } else {
        let state = shared(in: \.wholeSums, input) { WholeSumState(evaluation.value(input), input.type) }
        presentInputs[results.count] = { state.presentInputs }
        results.append { state.sum(of: $0) }
      }
    case .avg(let input):
      if input.type == .number {
        let state = shared(in: \.decimalSums, input) { DecimalSumState(evaluation.value(input)) }
        results.append { state.average(of: $0) }
      } else {
        let state = shared(in: \.wholeSums, input) { WholeSumState(evaluation.value(input), input.type) }
        results.append { state.average(of: $0) }
      }
    }
  }

  private func own(_ state: some SingleResult) {
    states.append(state)
    results.append { state.value(of: $0) }
  }

  private func shared<State: AggregateState>(
    in table: ReferenceWritableKeyPath<AggregateStates, [Aggregate.Input: State]>, _ input: Aggregate.Input,
    _ make: () -> State
  ) -> State {
    if let known = self[keyPath: table][input] { return known }
    let state = make()
    self[keyPath: table][input] = state
    states.append(state)
    return state
  }
}

/// What is held of the rows for one input, by group.
protocol AggregateState: AnyObject {
  func addGroup()
  /// The row's values are normalized.
  func take(_ row: [Value], in group: Int)
}

/// A state of which one aggregate is read.
protocol SingleResult: AggregateState {
  func value(of group: Int) -> Value
}
