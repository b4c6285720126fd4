extension Pattern {
  /// In the dialect of TextMate, VS Code and Sublime Text.
  var oniguruma: String {
    switch self {
    case .text(let text):
      return String(text.unicodeScalars.flatMap { Self.specials.contains($0) ? ["\\", $0] : [$0] }.map(Character.init))
    case .one(let set): return "[\(Self.escaped(set))]"
    case .any: return "."
    case .none(let set): return "[^\(Self.escaped(set))]"
    case .sequence(let parts): return parts.map { $0.isAlternative ? "(?:\($0.oniguruma))" : $0.oniguruma }.joined()
    case .anyOf(let parts): return parts.map(\.oniguruma).joined(separator: "|")
    case .repeated(let part, let range):
      let count =
        range.lowerBound == range.upperBound ? "{\(range.lowerBound)}" : "{\(range.lowerBound),\(range.upperBound)}"
      return part.onigurumaAtom + (range == 0...1 ? "?" : count)
    case .repeatedAtLeast(let least, let part):
      return part.onigurumaAtom + (least == 0 ? "*" : least == 1 ? "+" : "{\(least),}")
    case .wordStart, .wordEnd: return "\\b"
    case .lineStart: return "^"
    case .lineEnd: return "$"
    case .ahead(let part): return "(?=\(part.oniguruma))"
    case .notAhead(let part): return "(?!\(part.oniguruma))"
    case .behind(let part): return "(?<=\(part.oniguruma))"
    case .notBehind(let part): return "(?<!\(part.oniguruma))"
    }
  }

  private static let specials = Set<Unicode.Scalar>("\\^$.|?*+()[]{}".unicodeScalars)

  private static func escaped(_ set: String) -> String {
    String(set.unicodeScalars.flatMap { $0 == "\\" ? [$0, $0] : $0 == "\t" ? ["\\", "t"] : [$0] }.map(Character.init))
  }

  private var onigurumaAtom: String { isAtom ? oniguruma : "(?:\(oniguruma))" }
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
