import Values

extension HighlightGrammar {
  /// As a syntax definition of Sublime Text, which bat reads too. Its scalars are JSON strings, which YAML reads.
  var sublimeSyntax: String {
    let file = contexts[contexts.count - 1]
    var lines = [
      "%YAML 1.2",
      "---",
      "# Syntax of trailspan specs. Put this file into Packages/User.",
      "#",
      "# The language server needs the package LSP (Package Control). Add this to the `clients` of its settings:",
      "#",
      "#   \"trailspan\": {",
      "#     \"enabled\": true,",
      "#     \"command\": [\"trailspan\", \"lsp\"],",
      "#     \"selector\": \"source.\(Self.language)\"",
      "#   }",
      "name: trailspan",
      "scope: source.\(Self.language)",
      "version: 2",
      "file_extensions: [span]",
      "contexts:",
    ]
    for context in [file] + contexts.dropLast() {
      lines.append("  \(context.name == file.name ? "main" : context.name):")
      for rule in context.rules { lines += Self.sublime(rule) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func sublime(_ rule: Rule) -> [String] {
    switch rule {
    case .match(let pattern, let scope):
      return ["    - match: \(jsonString(pattern.oniguruma))", "      scope: \(name(scope))"]
    case .include(let context): return ["    - include: \(context)"]
    case .region(let region):
      var lines = [
        "    - match: \(jsonString(region.begin.oniguruma))",
        "      scope: \(name(region.beginScope))",
        "      push:",
      ]
      if let scope = region.scope { lines.append("        - meta_scope: \(name(scope))") }
      lines.append("        - match: \(jsonString(region.end.oniguruma))")
      if let scope = region.endScope { lines.append("          scope: \(name(scope))") }
      lines.append("          pop: true")
      lines.append("        - include: \(region.inside)")
      return lines
    }
  }

  private static func name(_ scope: HighlightScope) -> String { "\(scope.textMate).\(language)" }
}
