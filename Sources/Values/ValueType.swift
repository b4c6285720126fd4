/// The types of the language (grammar.md, "Expressions").
package enum ValueType: String, CaseIterable, Hashable, Sendable {
  case text, number, integer, time, duration, boolean
}
