import Values

/// The functions of the language. What a function takes, what it gives and what it computes is in this folder
/// (`Function+Signature.swift`, `Function+Value.swift`); its SQL is in AthenaSQL (`Function+SQL.swift`).
package enum Function: String, CaseIterable, Hashable, Sendable {
  case lower, upper, first, last, concat
  case number, round
  case seconds, minutes, hours, days
  case day, month, hour
  case `if`
}
