package import Source
package import Syntax

/// What SQL needs beyond what a dry run needs: a table and values for its injected columns.
package func reportSQLRequirements(of plan: Plan, _ spec: Spec, into diagnostics: inout Diagnostics) {
  guard plan.table != nil else {
    diagnostics.report(.tableNeeded(at: SourceSpan(Int(spec.span.start), Int(spec.span.start))))
    return
  }
  if !plan.partitions.injected.isEmpty, plan.partitions.tuples == nil {
    diagnostics.report(
      .tuplesNeeded(plan.partitions.injected.map { plan.partitions.columns[$0].name }, at: tablePlace(in: spec)))
  }
  reportScanWarnings(of: plan, spec, into: &diagnostics)
}

/// What `ddl` needs: a table that says where its files lie.
package func reportTableRequirements(of plan: Plan, _ spec: Spec, into diagnostics: inout Diagnostics) {
  if plan.table == nil {
    diagnostics.report(.tableNeeded(at: SourceSpan(Int(spec.span.start), Int(spec.span.start))))
  } else if plan.table?.location == nil {
    diagnostics.report(.locationNeeded(at: tablePlace(in: spec)))
  }
}

/// A warning for a scan that has no bound on its date column.
package func reportScanWarnings(of plan: Plan, _ spec: Spec, into diagnostics: inout Diagnostics) {
  if plan.window.firstDay == nil, plan.window.lastDay == nil, let first = plan.partitions.dateColumns.first {
    var isNarrowed = false
    plan.partitions.condition?.forEachField { field in
      if case .partition(first.column) = field { isNarrowed = true }
    }
    if isNarrowed { return }
    diagnostics.report(.unboundedScan(plan.partitions.columns[first.column].name, at: tablePlace(in: spec)))
  }
}

private func tablePlace(in spec: Spec) -> SourceSpan {
  for clause in spec.clauses {
    if case .table = clause.kind { return clause.keyword }
  }
  return SourceSpan(Int(spec.span.start), Int(spec.span.start))
}
