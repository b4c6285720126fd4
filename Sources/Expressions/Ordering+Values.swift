package import Values

extension Ordering {
  /// NULL last; the order of rows.
  package static func ofRows(_ a: Value, _ b: Value) -> Ordering {
    switch (a, b) {
    case (.null, .null): return .same
    case (.null, _): return .after
    case (_, .null): return .before
    default: return ofValues(a, b)
    }
  }

  /// Of two values of one type, neither NULL.
  package static func ofValues(_ a: Value, _ b: Value) -> Ordering {
    switch (a, b) {
    case (.text(let a), .text(let b)): return Ordering(a, b)
    case (.number(let a), .number(let b)): return Ordering(a, b)
    case (.integer(let a), .integer(let b)): return Ordering(a, b)
    case (.time(let a, _), .time(let b, _)): return Ordering(a, b)
    case (.duration(let a), .duration(let b)): return Ordering(a, b)
    case (.boolean(let a), .boolean(let b)): return Ordering(a ? 1 : 0, b ? 1 : 0)
    case (.null, _), (.text, _), (.number, _), (.integer, _), (.time, _), (.duration, _), (.boolean, _):
      preconditionFailure("values of two types were compared; the analyzer lets none through")
    }
  }
}
