import Rows
import Values
import Semantics

/// A plan as a query: a chain of CTEs, each used once, over one scan whose branches are still to be filled in.
struct Lowering {
  let query: SQLQuery
  let scanColumns: [SQLSelect.Column]
  let mergeKeys: [MergeKey]

  /// - Parameter comments: the lines above the query.
  init(_ plan: Plan, comments: [String], mergeKeys hasMergeKeys: Bool) {
    let context = QueryContext(plan)
    var tables: [SQLCommonTable] = []
    // In ORDER BY an output column hides a table of its name, and so does a column of what is read elsewhere.
    var names = NameAllocator(
      reserved: [plan.scan.table?.name ?? "", plan.scan.table?.database ?? ""] + plan.projection.columns.map(\.name)
        + plan.resultColumns.map(\.name)
        + plan.scan.partitions.columns.map(\.name))
    func add(_ name: String, _ comment: String, _ select: (SQLName) -> SQLSelect) {
      let source = tables[tables.count - 1].name
      let select = select(source)
      tables.append(SQLCommonTable(name: names.make(name), comment: comment, body: .select(select)))
    }
    let scanComment =
      plan.scan.partitions.injected.isEmpty
      ? "The columns that the query needs, of the days it asks for."
      : "The files of each tuple: Athena wants the values of injected columns as literals inside every scan."
    tables.append(SQLCommonTable(name: names.make("scan"), comment: scanComment, body: .branches))
    add(
      "events",
      "The events asked for, each with its moment (NULL for a malformed one) and what it is: "
        + Self.legend(context)
    ) { EventStage(context: context).select(from: $0) }
    let keys = KeyStage(context: context)
    add("entries", "Each event once for every key it names, with the values that rows show. " + Self.sideLegend(plan)) {
      keys.select(from: $0)
    }
    let orders = OrderStages(context: context)
    var pending = keys.hasKey
    if plan.classification.hasNames {
      let stages = NameStages(context: context)
      add("names", "Which delivery of a start comes first in its key.") { stages.starts(from: $0) }
      add("resolved", "The key of the latest start before it, for an event that has only its other name.") {
        stages.resolved(from: $0)
      }
    }
    if !plan.pairing.includesDuplicates {
      add("deliveries", "Repeated deliveries of one event: the first of each eventID is 1.") {
        orders.deliveries(from: $0, where: pending)
      }
      pending = [orders.isFirstDelivery]
    }
    if context.mayBeBoth {
      add("occurrences", "Events that are alike in everything are numbered, so that each is taken whole.") {
        orders.occurrences(from: $0, where: pending)
      }
      pending = []
    }
    switch plan.pairing.match {
    case .next, .first:
      let stages = NextStages(context: context)
      if plan.pairing.match == .first {
        add("repetitions", "A start directly after a start of its key repeats it.") {
          stages.repetitions(from: $0, where: pending)
        }
        pending = []
      }
      if plan.classification.hasWaypoints {
        let waypoints = WaypointStages(context: context)
        add("segments", "Which events come between a start and the next start or end of its key.") {
          waypoints.segments(from: $0, where: pending)
        }
        add("waypoints", "How many there are, and the first of each.") { waypoints.waypoints(from: $0) }
        pending = [.not(context.isWaypoint)]
      }
      add("neighbours", "Beside each event, the one that follows it in its key.") {
        stages.neighbours(from: $0, where: pending)
      }
      add("states", "What became of each start.") { stages.states(from: $0) }
    case .every:
      let stages = EveryStages(context: context)
      add("reaches", "The ends of a key in order of time, and how many of them each start reaches.") {
        stages.reaches(from: $0, where: pending)
      }
      add("slots", "Each start once for every end in its reach, or once in slot 0.") { stages.slots(from: $0) }
      add("states", "The end in each start's slot, and what became of each start.") { stages.states(from: $0) }
    }
    add("spans", "Start and end side by side.") { RowStage(context: context).select(from: $0) }
    if !context.lookupLines.isEmpty {
      add("found", "Which line of a lookup each row has.") { LookupStage(context: context).select(from: $0) }
    }
    let spans = tables[tables.count - 1].name
    if let summary = plan.summary {
      let stages = SummaryStages(context: context, summary: summary, rows: spans, hasHiddenColumns: hasMergeKeys)
      add("inputs", "What the summary reads of each row.") { _ in stages.inputs() }
      add("arguments", "The group of each row, and what the aggregates take.") { stages.arguments(from: $0) }
      if stages.needsRanks {
        add("ranks", "The place of each value among those of its group.") { stages.ranks(from: $0) }
      }
      add("grouped", "One row for each group.") { stages.groups(from: $0) }
      let output = stages.output(from: tables[tables.count - 1].name)
      query = SQLQuery(comments: comments, tables: tables, select: output.select)
      mergeKeys = output.keys
    } else {
      let output = OutputStage(context: context, rows: spans, hasHiddenColumns: hasMergeKeys).select()
      query = SQLQuery(comments: comments, tables: tables, select: output.select)
      mergeKeys = output.keys
    }
    scanColumns = context.columns.columns
  }

  /// What the numbers of kinds mean.
  private static func legend(_ context: QueryContext) -> String {
    if context.plan.classification.hasCancels || context.plan.classification.hasWaypoints {
      return context.kinds.map { kind in
        let word =
          switch kind.role {
          case .start: "a start"
          case .end: "an end"
          case .cancel: "a cancel"
          case .waypoint(let name): "a waypoint \"\(context.plan.classification.waypoints[name])\""
          }
        return "\(kind.number) \(word)" + (context.hasPairs ? " of pair \(kind.pair + 1)" : "")
      }.joined(separator: ", ") + "."
    }
    if !context.hasPairs { return "1 a start, 2 an end." }
    return "2n - 1 the start of pair n, 2n its end."
  }

  private static func sideLegend(_ plan: Plan) -> String {
    var words = ["Side 1 starts, 2 ends"]
    if plan.classification.hasCancels { words.append("3 cancels") }
    words += plan.classification.waypoints.enumerated().map { "\($0 + 4) is \"\($1)\"" }
    return words.joined(separator: ", ") + "."
  }
}
