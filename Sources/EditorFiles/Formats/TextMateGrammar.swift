extension HighlightGrammar {
  /// The suffix of all scopes.
  static let language = "trailspan"

  /// As a TextMate grammar.
  var textMate: ConfigValue {
    let file = contexts[contexts.count - 1]
    return [
      "name": "trailspan",
      "scopeName": .string("source.\(Self.language)"),
      "fileTypes": ["span"],
      "patterns": .list(file.rules.map(Self.textMate)),
      "repository": .object(
        contexts.dropLast().map { context in
          (key: Self.key(context.name), value: ["patterns": .list(context.rules.map(Self.textMate))])
        }),
    ]
  }

  private static func textMate(_ rule: Rule) -> ConfigValue {
    switch rule {
    case .match(let pattern, let scope): ["match": .string(pattern.oniguruma), "name": name(scope)]
    case .include(let context): ["include": .string("#" + key(context))]
    case .region(let region):
      .object(
        [
          (key: "begin", value: .string(region.begin.oniguruma)),
          (key: "beginCaptures", value: ["0": ["name": name(region.beginScope)]]),
          (key: "end", value: .string(region.end.oniguruma)),
        ]
          + (region.endScope.map { [(key: "endCaptures", value: ["0": ["name": name($0)]])] } ?? [])
          + (region.scope.map { [(key: "name", value: name($0))] } ?? [])
          + [(key: "patterns", value: [["include": .string("#" + key(region.inside))]])])
    }
  }

  private static func name(_ scope: HighlightScope) -> ConfigValue { .string("\(scope.textMate).\(language)") }

  /// `TableBlock` as TextMate's grammars have it: `tableBlock`.
  private static func key(_ context: String) -> String { context.withSmallInitial }
}
