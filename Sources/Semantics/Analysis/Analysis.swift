package import Source
package import Syntax

/// All that is known of a text, whatever is wrong with it: what an editor asks.
package struct Analysis: Sendable {
  package var file: SourceFile
  package var parse: Parse
  /// Those of `check`.
  package var diagnostics: Diagnostics
  /// Nil for a spec with errors.
  package var plan: Plan?
  /// As much of the Plan as there is; an expression without meaning is an empty text.
  package var draft: Plan

  package var spec: Spec { parse.spec }
  package var tokens: TokenList { parse.list }
}

/// What `check` says of a text, and what an editor asks about it.
package func check(_ file: SourceFile, options: AnalysisOptions) -> Analysis {
  var diagnostics = Diagnostics()
  let parse = parseTree(file, into: &diagnostics)
  var analyzer = Analyzer(spec: parse.spec, options: options, diagnostics: diagnostics)
  let draft = analyzer.draft()
  diagnostics = analyzer.diagnostics
  let plan = diagnostics.hasErrors ? nil : draft
  if let plan { reportSQLWarnings(of: plan, parse.spec, into: &diagnostics) }
  return Analysis(file: file, parse: parse, diagnostics: diagnostics, plan: plan, draft: draft)
}
