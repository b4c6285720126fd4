/// How a kind of editor writes regular expressions.
private struct Dialect {
  /// What a backslash makes plain.
  var specials: Set<Unicode.Scalar>
  var group: (open: String, close: String)
  var alternative: String
  var optional: String
  var oneOrMore: String
  var openCount: String
  var wordStart: String
  var wordEnd: String
  var ahead: (open: String, close: String)
  var notAhead: (open: String, close: String)
  var behind: (open: String, close: String)
  var notBehind: (open: String, close: String)

  /// Of TextMate, VS Code and Sublime Text.
  static let oniguruma = Dialect(
    specials: Set("\\^$.|?*+()[]{}".unicodeScalars), group: ("(?:", ")"), alternative: "|", optional: "?",
    oneOrMore: "+", openCount: "{", wordStart: "\\b", wordEnd: "\\b", ahead: ("(?=", ")"), notAhead: ("(?!", ")"),
    behind: ("(?<=", ")"), notBehind: ("(?<!", ")"))

  /// Of Vim, with 'magic' as syntax files always have it.
  static let vim = Dialect(
    specials: Set("\\^$.*[]~".unicodeScalars), group: ("\\%(", "\\)"), alternative: "\\|", optional: "\\=",
    oneOrMore: "\\+", openCount: "\\{", wordStart: "\\<", wordEnd: "\\>", ahead: ("\\%(", "\\)\\@="),
    notAhead: ("\\%(", "\\)\\@!"), behind: ("\\%(", "\\)\\@1<="), notBehind: ("\\%(", "\\)\\@1<!"))
}

extension Pattern {
  var oniguruma: String { text(.oniguruma) }

  var vim: String { text(.vim) }

  private func text(_ dialect: Dialect) -> String {
    func wrapped(_ part: Pattern, _ ends: (open: String, close: String)) -> String {
      ends.open + part.text(dialect) + ends.close
    }
    func atom(_ part: Pattern) -> String { part.isAtom ? part.text(dialect) : wrapped(part, dialect.group) }
    switch self {
    case .text(let text):
      let escaped: [Unicode.Scalar] = text.unicodeScalars.flatMap { dialect.specials.contains($0) ? ["\\", $0] : [$0] }
      return String(escaped.map(Character.init))
    case .one(let set): return "[\(Self.escaped(set))]"
    case .any: return "."
    case .none(let set): return "[^\(Self.escaped(set))]"
    case .sequence(let parts):
      return parts.map { $0.isAlternative ? wrapped($0, dialect.group) : $0.text(dialect) }.joined()
    case .anyOf(let parts): return parts.map { $0.text(dialect) }.joined(separator: dialect.alternative)
    case .repeated(let part, let range):
      let count =
        range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound),\(range.upperBound)"
      return atom(part) + (range == 0...1 ? dialect.optional : "\(dialect.openCount)\(count)}")
    case .repeatedAtLeast(let least, let part):
      return atom(part) + (least == 0 ? "*" : least == 1 ? dialect.oneOrMore : "\(dialect.openCount)\(least),}")
    case .wordStart: return dialect.wordStart
    case .wordEnd: return dialect.wordEnd
    case .lineStart: return "^"
    case .lineEnd: return "$"
    case .ahead(let part): return wrapped(part, dialect.ahead)
    case .notAhead(let part): return wrapped(part, dialect.notAhead)
    case .behind(let part): return wrapped(part, dialect.behind)
    case .notBehind(let part): return wrapped(part, dialect.notBehind)
    }
  }

  private static func escaped(_ set: String) -> String {
    String(set.unicodeScalars.flatMap { $0 == "\\" ? [$0, $0] : $0 == "\t" ? ["\\", "t"] : [$0] }.map(Character.init))
  }
}

extension Pattern {
  /// Whether the pattern would fall apart beside others without a group around it.
  var isAlternative: Bool {
    if case .anyOf(let parts) = self { parts.count > 1 } else { false }
  }

  /// Whether a quantifier after it is about all of it.
  var isAtom: Bool {
    switch self {
    case .text(let text): text.unicodeScalars.count == 1
    case .one, .any, .none: true
    case .sequence, .anyOf, .repeated, .repeatedAtLeast, .wordStart, .wordEnd, .lineStart, .lineEnd, .ahead, .notAhead,
      .behind, .notBehind:
      false
    }
  }
}
