package import Expressions
package import Values

/// A value that is known before any event is read, or not.
package enum PartialValue<Value: Equatable>: Equatable {
  case known(Value)
  case unknown
}

extension Condition<EventField> {
  /// What is known of it where some partition columns, by their indices, have these values.
  package func truth(ofPartition values: [Int: String]) -> PartialValue<Bool> {
    truth { field in
      if case .partition(let column) = field, let value = values[column] { .known(Text(value)) } else { .unknown }
    }
  }

  /// The partition columns that it reads, by their indices.
  package var partitionColumns: Set<Int> {
    var columns = Set<Int>()
    forEachField { if case .partition(let column) = $0 { columns.insert(column) } }
    return columns
  }

  /// What is known of the condition when some partition columns are: false excludes the partition.
  ///
  /// Covers what specs say about partitions (comparison, `in`, `like` with literals); anything else is unknown.
  package func truth(_ read: (EventField) -> PartialValue<Text>) -> PartialValue<Bool> {
    switch self {
    case .compare(let comparison, let a, let b):
      guard case .known(let x) = a.text(read), case .known(let y) = b.text(read) else { return .unknown }
      return .known(comparison.holds(x.bytes, y.bytes))
    case .like(let operand, let pattern):
      guard case .known(let text) = operand.text(read) else { return .unknown }
      return .known(pattern.matches(text.bytes))
    case .isIn(let operand, let candidates):
      guard case .known(let text) = operand.text(read) else { return .unknown }
      var result = PartialValue.known(false)
      for candidate in candidates {
        switch candidate.text(read) {
        case .known(text): return .known(true)
        case .known: break
        case .unknown: result = .unknown
        }
      }
      return result
    case .isMissing(let operand):
      if case .known = operand.text(read) { return .known(false) }
      return .unknown
    case .isTrue, .anyElement: return .unknown
    case .not(let operand):
      guard case .known(let value) = operand.truth(read) else { return .unknown }
      return .known(!value)
    case .and(let operands): return Self.joined(operands, decisive: false, read)
    case .or(let operands): return Self.joined(operands, decisive: true, read)
    }
  }

  /// `and` is false as soon as one is, `or` true; else unknown where one is unknown.
  private static func joined(
    _ operands: [Condition], decisive: Bool, _ read: (EventField) -> PartialValue<Text>
  ) -> PartialValue<Bool> {
    var result = PartialValue.known(!decisive)
    for operand in operands {
      switch operand.truth(read) {
      case .known(decisive): return .known(decisive)
      case .known: break
      case .unknown: result = .unknown
      }
    }
    return result
  }
}

extension Expression<EventField> {
  fileprivate func text(_ read: (EventField) -> PartialValue<Text>) -> PartialValue<Text> {
    switch self {
    case .field(let field): return read(field)
    case .text(let text): return .known(text)
    case .call(let function, let arguments):
      var values: [Value] = []
      for argument in arguments {
        guard case .known(let text) = argument.text(read) else { return .unknown }
        values.append(.text(text))
      }
      guard case .text(let result) = function.apply(values) else { return .unknown }
      return .known(result)
    case .number, .time, .duration, .coalesce, .toNumber, .negate, .arithmetic, .elapsed, .combine, .shift,
      .condition:
      return .unknown
    }
  }
}

extension ComparisonOperator {
  fileprivate func holds(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    switch self {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a.lexicographicallyPrecedes(b)
    case .lessOrEqual: !b.lexicographicallyPrecedes(a)
    case .greater: b.lexicographicallyPrecedes(a)
    case .greaterOrEqual: !a.lexicographicallyPrecedes(b)
    }
  }
}
