import Location
import Expressions
package import Source
package import Syntax
import Values

/// What SQL needs beyond what a dry run needs: a table and values for its injected columns.
package func reportSQLRequirements(of plan: Plan, _ spec: Spec, into diagnostics: inout Diagnostics) {
  guard plan.scan.table != nil else {
    diagnostics.report(.tableNeeded(at: spec.beginning))
    return
  }
  if !plan.scan.partitions.injected.isEmpty, plan.scan.partitions.tuples == nil {
    diagnostics.report(
      .tuplesNeeded(
        plan.scan.partitions.injected.map { plan.scan.partitions.columns[$0].name }, at: tablePlace(in: spec)))
  }
  for fault in sizeFaults(of: plan, spec) { diagnostics.report(fault) }
  reportScanWarnings(of: plan, spec, into: &diagnostics)
}

/// What `ddl` needs: a table that says where its files lie.
package func reportTableRequirements(of plan: Plan, _ spec: Spec, into diagnostics: inout Diagnostics) {
  if plan.scan.table == nil {
    diagnostics.report(.tableNeeded(at: spec.beginning))
  } else if let schema = plan.scan.table?.schema, schema != .athena {
    diagnostics.report(.managedTableHasNoDDL(schema, at: tablePlace(in: spec)))
  } else if let location = plan.scan.table?.location {
    if !location.text.hasBytePrefix("s3://") {
      let place = spec.tables.flatMap(\.locations).first?.span
      diagnostics.report(.locationNotInS3(location.text, at: place ?? tablePlace(in: spec)))
    }
  } else {
    diagnostics.report(.locationNeeded(at: tablePlace(in: spec)))
  }
}

/// What `check` says about SQL, which it need not come to: the values of injected columns, and the scan.
package func reportSQLWarnings(of plan: Plan, _ spec: Spec, into diagnostics: inout Diagnostics) {
  guard plan.scan.table != nil else { return }
  if !plan.scan.partitions.injected.isEmpty, plan.scan.partitions.tuples == nil {
    diagnostics.report(
      .tuplesWillBeNeeded(
        plan.scan.partitions.injected.map { plan.scan.partitions.columns[$0].name }, at: tablePlace(in: spec)))
  }
  for fault in sizeFaults(of: plan, spec) {
    diagnostics.report(.warning(fault.code, fault.message, at: fault.span, help: fault.help))
  }
  reportScanWarnings(of: plan, spec, into: &diagnostics)
}

/// A warning for a scan that has no bound on its date column, or none at its end.
private func reportScanWarnings(of plan: Plan, _ spec: Spec, into diagnostics: inout Diagnostics) {
  if let schema = plan.scan.table?.schema, schema != .athena {
    return reportManagedScan(of: plan, schema, spec, into: &diagnostics)
  }
  if let table = plan.scan.table, plan.scan.partitions.columns.isEmpty, let schema = table.schemaByName {
    diagnostics.report(.schemaForgotten(schema, table.name, at: tablePlace(in: spec)))
    return
  }
  reportRegionConditions(of: plan, spec, into: &diagnostics)
  reportAccountConditions(of: plan, spec, into: &diagnostics)
  guard let first = plan.scan.partitions.dateColumns.first else {
    diagnostics.report(.wholeTableScan(at: tablePlace(in: spec)))
    return
  }
  guard plan.scan.partitions.datesBoundScan else {
    let dates = plan.scan.partitions.dateColumns
    let hasYear = dates.contains { $0.format.calendarParts.contains(.year) }
    diagnostics.report(
      .wholeTableScan(
        columns: dates.map { plan.scan.partitions.columns[$0.column].name }, lacking: hasYear ? .month : .year,
        at: tablePlace(in: spec)))
    return
  }
  // A table whose dates end with the present has no partitions for days to come.
  let isPast = plan.scan.days.last.map { $0 <= plan.now.date.advanced(by: 1) } ?? true
  if isPast, let count = plan.scan.partitionsPerTuple(until: plan.now.date), count > 1_000_000 {
    let place = spec.first(.during)?.span ?? tablePlace(in: spec)
    diagnostics.report(.tooManyPartitions(count, isOfTuple: !plan.scan.partitions.injected.isEmpty, at: place))
    return
  }
  guard plan.scan.period.folderDays.last == nil else { return }
  var isNarrowed = false
  plan.scan.partitions.condition?.forEachField { field in
    if case .partition(first.column) = field { isNarrowed = true }
  }
  if isNarrowed { return }
  let name = plan.scan.partitions.columns[first.column].name
  guard let during = spec.first(.during)?.span else {
    diagnostics.report(.unboundedScan(name, at: tablePlace(in: spec)))
    return
  }
  // Nothing is logged past now.
  if let to = plan.pairing.window.to, to >= plan.now { return }
  diagnostics.report(.openScan(name, hasEnd: plan.pairing.window.to != nil, at: during))
}

/// Conditions of `events where` that choose accounts by recipientAccountId where the table has an injected column of
/// the account.
private func reportAccountConditions(of plan: Plan, _ spec: Spec, into diagnostics: inout Diagnostics) {
  let partitions = plan.scan.partitions
  guard let index = partitions.injected.first(where: { partitions.isColumn($0, named: Partitions.accountNames) })
  else { return }
  let column = partitions.columns[index].name
  for test in spec.tests(of: .eventsWhere) where test.isConjunct && test.relation == .isOneOf && !test.isNegated {
    guard let subject = test.texts.first?.subject, subject.isBare("recipientAccountId") else { continue }
    diagnostics.report(.accountBesideColumn(column, at: subject.span))
  }
}

/// Conditions of `events where` on awsRegion where the table has a column of the region.
private func reportRegionConditions(of plan: Plan, _ spec: Spec, into diagnostics: inout Diagnostics) {
  let partitions = plan.scan.partitions
  let columns = partitions.columns.indices.filter { !partitions.injected.contains($0) }
  guard let column = columns.first(where: { partitions.isColumn($0, named: Partitions.regionNames) }) else { return }
  for test in spec.tests(of: .eventsWhere) where test.isConjunct && test.relation != .isMissing {
    for (subject, _) in test.sides where subject.isBare("awsRegion") {
      diagnostics.report(.regionBesideColumn(partitions.columns[column].name, at: subject.span))
    }
  }
}

/// A warning for a scan of one of AWS's own tables that time does not bound, or not at its end.
private func reportManagedScan(of plan: Plan, _ schema: TableSchema, _ spec: Spec, into diagnostics: inout Diagnostics)
{
  if let table = plan.scan.table, table.holdsOtherEvents {
    diagnostics.report(.notTrailEvents(table.name, at: tablePlace(in: spec)))
  }
  if plan.scan.period.before != nil { return }
  guard let during = spec.first(.during)?.span else {
    diagnostics.report(.unboundedManagedScan(schema, at: tablePlace(in: spec)))
    return
  }
  // Nothing is logged past now.
  if let to = plan.pairing.window.to, to >= plan.now { return }
  diagnostics.report(.openManagedScan(hasEnd: plan.pairing.window.to != nil, at: during))
}

private func tablePlace(in spec: Spec) -> SourceSpan { spec.first(.table)?.keyword ?? spec.beginning }
