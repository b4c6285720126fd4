import Values

/// The names of `role`: those without `*` are looked up, so that a long list costs a record no more than a short one.
struct RolePatterns: Sendable {
  private let names: Set<Text>
  private let patterns: [TextPattern]

  init(_ patterns: [TextPattern]) {
    names = Set(patterns.compactMap { $0.literal.map { Text($0) } })
    self.patterns = patterns.filter { $0.literal == nil }
  }

  func matches(_ role: Text) -> Bool {
    names.contains(role) || patterns.contains { $0.matches(role.bytes) }
  }
}
