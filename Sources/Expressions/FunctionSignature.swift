package import Values

/// What a function takes and gives, and what help says about it.
package struct FunctionSignature: Hashable, Sendable {
  package enum Parameter: Hashable, Sendable {
    /// An expression of that type; an integer is fine where a number is asked for.
    case value(ValueType)
    /// A literal string that is not empty.
    case separator
    /// A literal whole number.
    case digits(ClosedRange<Int>)
    /// Of any type but boolean, the same one for all such parameters.
    case common
  }

  package enum Result: Hashable, Sendable {
    case type(ValueType)
    /// The type that the `common` parameters share.
    case common
  }

  package var parameters: [Parameter]
  /// Whether the last parameter may be given several times.
  package var isVariadic: Bool
  package var result: Result
  /// A call as a user would write it.
  package var usage: String
  /// One line.
  package var help: String

  init(
    _ usage: String, _ parameters: [Parameter], isVariadic: Bool = false, gives result: Result, _ help: String
  ) {
    self.parameters = parameters
    self.isVariadic = isVariadic
    self.result = result
    self.usage = usage
    self.help = help
  }
}
