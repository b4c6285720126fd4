import Values

/// Words of other languages for a test of a text.
enum ForeignTest: String {
  case ilike, contains, includes, has, matches, regexp, rlike, startswith, starts, endswith, ends, exists

  /// Words of other languages for the signs of a comparison.
  static let comparisons: [String: ComparisonOperator] = [
    "eq": .equal, "equals": .equal, "ne": .notEqual, "neq": .notEqual, "gt": .greater, "exceeds": .greater,
    "ge": .greaterOrEqual, "gte": .greaterOrEqual, "lt": .less, "le": .lessOrEqual, "lte": .lessOrEqual,
  ]

  /// The pattern of `like` that means the same, in quotes; nil where `*` cannot say it.
  func pattern(of text: String) -> String? {
    let escaped = text.replacingBytes("\\", with: "\\\\").replacingBytes("\"", with: "\\\"")
    let plain = escaped.replacingBytes("*", with: "\\*")
    switch self {
    // `_` is any one character there, which `like` has no sign for.
    case .ilike where text.containsBytes("_"): return nil
    // Without `%` a `*` is meant as the wildcard that it is here.
    case .ilike where !text.containsBytes("%"): return "\"\(escaped.lowercasedByLetter)\""
    case .ilike: return "\"\(plain.lowercasedByLetter.replacingBytes("%", with: "*"))\""
    case .contains, .includes, .has: return "\"*\(plain)*\""
    case .startswith, .starts: return "\"\(plain)*\""
    case .endswith, .ends: return "\"*\(plain)\""
    case .matches, .regexp, .rlike: return patternMeant(byRegularExpression: text)
    case .exists: return nil
    }
  }
}

/// The pattern of `like`, in quotes, that a simple regular expression is meant for: classes, groups and repetitions
/// have no counterpart.
package func patternMeant(byRegularExpression text: String) -> String? {
  var meant = text.replacingBytes(".*", with: "*")
  if meant.hasBytePrefix("^") { meant = meant.droppingFirstBytes(1) } else { meant = "*" + meant }
  if meant.hasByteSuffix("$") { meant = meant.droppingLastBytes(1) } else { meant += "*" }
  while meant.containsBytes("**") { meant = meant.replacingBytes("**", with: "*") }
  guard !meant.utf8.contains(where: { "[](){}|+?^$\\".utf8.contains($0) }) else { return nil }
  return "\"\(meant.replacingBytes("\"", with: "\\\""))\""
}
