import Expressions
import Values

extension Value {
  /// The same value as a summary has it: -0 is 0, and a time prints as ISO 8601, with milliseconds where there are
  /// some.
  var normalized: Value {
    switch self {
    case .number(let number): number == 0 ? .number(0) : self
    case .time(let instant, _): .time(instant, .literal)
    case .null, .text, .integer, .duration, .boolean: self
    }
  }
}
