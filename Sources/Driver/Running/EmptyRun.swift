import Athena
import Expressions
import Location
import Semantics
import Values

/// Why a run may have returned no row: as much as can be known of it without the events.
func emptyRunText(_ plan: Plan, _ progress: RunProgress, spec: String) -> String {
  progress.bytesScanned == 0 ? nothingScanned(plan, spec) : nothingFound(plan, progress, spec)
}

/// The query looked where no file is.
private func nothingScanned(_ plan: Plan, _ spec: String) -> String {
  if let table = plan.scan.table, table.schema != .athena {
    let words = "no rows: nothing was scanned, so the table has no events where the query looked:\n"
    let from = plan.pairing.window.from.map { "from \($0)" } ?? "from its first event"
    return words + "  \(from) \(plan.scan.period.before.map { "to \($0)" } ?? "on")\n"
      + (plan.scan.condition == nil ? "" : "  the accounts and regions that `events where` leaves\n")
      + "`during` may lie before the table began, or past what it keeps\n"
  }
  var lines = ["no rows: nothing was scanned, so no file is where the query looked:"]
  if let location = plan.scan.table?.location { lines.append("  location \"\(location.text.visible)\"") }
  let scanned = plan.scan.partitions.scannedTuples
  if let tuples = plan.scan.partitions.tuples, let first = scanned.first.map({ tuples[$0] }) {
    let names = plan.scan.partitions.injected.map { plan.scan.partitions.columns[$0].name.visible }.joined(
      separator: ", ")
    lines.append("  \(counted(scanned.count, "tuple", "tuples")) of (\(names)), first \(Discovery.row(first))")
  }
  if !plan.scan.partitions.dateColumns.isEmpty {
    let first = plan.scan.period.folderDays.first.map { "from \($0)" } ?? "from the table's first day"
    lines.append("  days \(first) \(plan.scan.period.folderDays.last.map { "to \($0)" } ?? "on")")
  }
  if plan.scan.partitions.condition != nil { lines.append("  the partitions that `events where` leaves") }
  lines.append("`trailspan discover \(spec.visible)` shows which accounts, regions and days the bucket has")
  return lines.map { $0 + "\n" }.joined()
}

/// Files were read, and something left every event or every span out.
private func nothingFound(_ plan: Plan, _ progress: RunProgress, _ spec: String) -> String {
  let events = plan.classification.pairs.flatMap { $0.starts + $0.ends }
  var names: [String] = []
  for event in events {
    let name = event.specText.visible
    if !names.contains(where: { $0.isIdentical(to: name) }) { names.append(name) }
  }
  let shown = names.prefix(6).joined(separator: ", ") + (names.count > 6 ? ", …" : "")
  let source = plan.scan.table?.schema == .athena ? "files" : "events"
  var lines = [
    "no rows: \(sizeText(progress.bytesScanned)) were scanned, so there are \(source). One of these left everything out:",
    "  the events: \(shown)",
  ]
  if plan.classification.roles.start != nil || plan.classification.roles.end != nil {
    lines.append("  `role`: the role that is named may have done none of it")
  }
  if plan.scan.condition != nil { lines.append("  `events where`") }
  if plan.pairing.window.from != nil { lines.append("  `during`: a span has to start in it") }
  if !plan.scan.includesErrors { lines.append("  calls that failed (`include errors` takes them too)") }
  lines.append("  the key: it may be elsewhere in these events")
  if !plan.filter.states.isSuperset(of: SpanState.allCases) {
    let kept = SpanState.allCases.filter { plan.filter.states.contains($0) }.map(\.rawValue).joined(separator: ", ")
    lines.append("  `keep \(kept)`: spans in any other state give no rows")
  }
  if plan.filter.condition != nil { lines.append("  `where`") }
  lines.append("a dry run over some of the log files counts what each of them leaves out:")
  lines.append("  trailspan dry-run \(shellWord(spec)) --events FOLDER")
  return lines.map { $0 + "\n" }.joined()
}
