extension Pattern {
  /// In Vim's dialect, with 'magic' as syntax files always have it.
  var vim: String {
    switch self {
    case .text(let text):
      return String(text.unicodeScalars.flatMap { Self.specials.contains($0) ? ["\\", $0] : [$0] }.map(Character.init))
    case .one(let set): return "[\(Self.escaped(set))]"
    case .any: return "."
    case .none(let set): return "[^\(Self.escaped(set))]"
    case .sequence(let parts): return parts.map { $0.isAlternative ? "\\%(\($0.vim)\\)" : $0.vim }.joined()
    case .anyOf(let parts): return parts.map(\.vim).joined(separator: "\\|")
    case .repeated(let part, let range):
      let count =
        range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound),\(range.upperBound)"
      return part.vimAtom + (range == 0...1 ? "\\=" : "\\{\(count)}")
    case .repeatedAtLeast(let least, let part):
      return part.vimAtom + (least == 0 ? "*" : least == 1 ? "\\+" : "\\{\(least),}")
    case .wordStart: return "\\<"
    case .wordEnd: return "\\>"
    case .lineStart: return "^"
    case .lineEnd: return "$"
    case .ahead(let part): return "\\%(\(part.vim)\\)\\@="
    case .notAhead(let part): return "\\%(\(part.vim)\\)\\@!"
    case .behind(let part): return "\\%(\(part.vim)\\)\\@1<="
    case .notBehind(let part): return "\\%(\(part.vim)\\)\\@1<!"
    }
  }

  private static let specials = Set<Unicode.Scalar>("\\^$.*[]~".unicodeScalars)

  private static func escaped(_ set: String) -> String {
    String(set.unicodeScalars.flatMap { $0 == "\\" ? [$0, $0] : $0 == "\t" ? ["\\", "t"] : [$0] }.map(Character.init))
  }

  private var vimAtom: String { isAtom ? vim : "\\%(\(vim)\\)" }
}
