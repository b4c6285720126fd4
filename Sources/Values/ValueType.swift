/// The types of the language (language.md, section 5).
package enum ValueType: String, CaseIterable, Hashable, Sendable {
  case text, number, integer, time, duration, boolean
}
