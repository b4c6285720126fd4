package import Source
package import Syntax
import Values

/// All that is known of a text, whatever is wrong with it: what an editor asks.
package struct Analysis: Sendable {
  package var file: SourceFile
  package var parse: Parse
  /// Those of `check`.
  package var diagnostics: Diagnostics
  /// Whether its syntax is right, so that it has a canonical layout.
  package var isWellFormed: Bool
  /// Nil for a spec with errors.
  package var plan: Plan?
  /// As much of the Plan as there is; an expression without meaning is an empty text.
  package var draft: Plan
  package var annotations: Annotations

  package var spec: Spec { parse.spec }
  package var tokens: TokenList { parse.list }
}

/// What `check` says of a text, and what an editor asks about it.
package func check(_ file: SourceFile, options: AnalysisOptions) -> Analysis {
  var diagnostics = Diagnostics()
  let parse = parseTree(file, into: &diagnostics)
  let isWellFormed = !diagnostics.hasErrors
  var analyzer = Analyzer(spec: parse.spec, options: options, diagnostics: diagnostics)
  let draft = analyzer.draft()
  diagnostics = analyzer.diagnostics
  let plan = diagnostics.hasErrors ? nil : draft
  recordPlaceholders(of: parse.spec, in: file, into: analyzer.recorder, columns: draft.scan.partitions.columns)
  if let plan { reportSQLWarnings(of: plan, parse.spec, into: &diagnostics) }
  return Analysis(
    file: file, parse: parse, diagnostics: diagnostics, isWellFormed: isWellFormed, plan: plan, draft: draft,
    annotations: analyzer.recorder.annotations)
}

/// The columns in the braces of the location.
private func recordPlaceholders(
  of spec: Spec, in file: SourceFile, into recorder: AnnotationRecorder, columns: [PartitionColumn]
) {
  let names = NameIndex(columns.map(\.name))
  for text in spec.tables.flatMap(\.locations) {
    var opening: Int?
    for index in text.span.range {
      if file.bytes[index] == UInt8(ascii: "{") { opening = index + 1 }
      guard file.bytes[index] == UInt8(ascii: "}"), let start = opening else { continue }
      let span = SourceSpan(start, index)
      let name = file.text(of: span)
      if names.contains(name) { recorder.use(.partitionColumn(Text(name)), at: span) }
      opening = nil
    }
  }
}
