package import Source
package import Syntax

/// What SQL needs beyond what a dry run needs: a table, values for its injected columns; and a warning for a scan that
/// has no bound on its date column.
package func reportSQLRequirements(of plan: Plan, _ spec: Spec, into diagnostics: inout Diagnostics) {
  let start = SourceSpan(Int(spec.span.start), Int(spec.span.start))
  let place = { (matches: (Clause.Kind) -> Bool) in spec.clauses.first { matches($0.kind) }?.keyword ?? start }
  guard plan.table != nil else {
    diagnostics.report(.tableNeeded(at: start))
    return
  }
  let table = place { if case .table = $0 { true } else { false } }
  if !plan.partitions.injected.isEmpty, plan.partitions.tuples == nil {
    diagnostics.report(.tuplesNeeded(plan.partitions.injected.map { plan.partitions.columns[$0].name }, at: table))
  }
  if plan.window.firstDay == nil, plan.window.lastDay == nil, let first = plan.partitions.dateColumns.first {
    diagnostics.report(.unboundedScan(plan.partitions.columns[first.column].name, at: table))
  }
}
