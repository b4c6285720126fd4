/// The types of the language (language.md, section 5).
package enum ValueType: String, CaseIterable, Hashable, Sendable {
  case text, number, time, duration, boolean

  /// Whether JSON output prints the value bare instead of as a string.
  package var isBareInJSON: Bool {
    switch self {
    case .number, .boolean: true
    case .text, .time, .duration: false
    }
  }
}
