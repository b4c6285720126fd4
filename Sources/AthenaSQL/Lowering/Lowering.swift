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
      reserved: [plan.table?.name ?? "", plan.table?.database ?? ""] + plan.columns.map(\.name)
        + plan.partitions.columns.map(\.name))
    func add(_ name: String, _ comment: String, _ select: (SQLName) -> SQLSelect) {
      let source = tables[tables.count - 1].name
      let select = select(source)
      tables.append(SQLCommonTable(name: names.make(name), comment: comment, body: .select(select)))
    }
    let scanComment =
      plan.partitions.injected.isEmpty
      ? "The columns that the query needs, of the days it asks for."
      : "The files of each tuple: Athena wants the values of injected columns as literals inside every scan."
    tables.append(SQLCommonTable(name: names.make("scan"), comment: scanComment, body: .branches))
    add(
      "events",
      "The events asked for, each with its moment (NULL for a malformed one) and what it is: "
        + Self.legend(context)
    ) { EventStage(context: context).select(from: $0) }
    let keys = KeyStage(context: context)
    add("entries", "Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends.") {
      keys.select(from: $0)
    }
    let orders = OrderStages(context: context)
    var pending = keys.hasKey
    if !plan.includesDuplicates {
      add("deliveries", "Repeated deliveries of one event: the first of each eventID is 1.") {
        orders.deliveries(from: $0, where: pending)
      }
      pending = [orders.isFirstDelivery]
    }
    if context.mayBeBoth {
      add("occurrences", "Events that nothing tells apart are numbered, so that each is taken whole.") {
        orders.occurrences(from: $0, where: pending)
      }
      pending = []
    }
    switch plan.match {
    case .next, .first:
      let stages = NextStages(context: context)
      if plan.match == .first {
        add("repetitions", "A start directly after a start of its key repeats it.") {
          stages.repetitions(from: $0, where: pending)
        }
        pending = []
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
    let output = OutputStage(
      context: context, rows: tables[tables.count - 1].name, hasHiddenColumns: hasMergeKeys
    ).select()
    query = SQLQuery(comments: comments, tables: tables, select: output.select)
    mergeKeys = output.keys
    scanColumns = context.columns.columns
  }

  /// What the numbers of things stand for.
  private static func legend(_ context: QueryContext) -> String {
    if !context.hasPairs { return "1 a start, 2 an end." }
    return "2n - 1 the start of pair n, 2n its end."
  }
}
