package import Catalogue
import Expressions
package import Source
package import Syntax
package import Values

/// What the meaning of a spec depends on besides its text.
package struct AnalysisOptions: Sendable {
  /// The moment the program started, in whole seconds.
  package var now: Instant
  /// Reads the file that `partitions … from "…"` names; the error is a sentence about why it cannot.
  package var readFile: @Sendable (String) -> Result<[UInt8], ReadFailure>

  /// The version of such a file; nil where that is not known, or may not tell all changes.
  package var fileVersion: @Sendable (String) -> FileVersion? = { _ in nil }
  /// What was read from such files before.
  package var files = FileCache()

  /// What the catalogue has answered before.
  package var catalogue = CatalogueCache()

  package struct ReadFailure: Error {
    package var reason: String

    package init(reason: String) {
      self.reason = reason
    }
  }

  package init(now: Instant, readFile: @escaping @Sendable (String) -> Result<[UInt8], ReadFailure>) {
    self.now = now
    // A string that was not closed names nothing either, and has been reported.
    self.readFile = { $0.isEmpty ? .failure(ReadFailure(reason: "it names no file")) : readFile($0) }
  }
}

/// Gives a spec its meaning; nil when it has none, which is then reported.
///
/// A spec with syntax errors may be analyzed too: holes in the tree are passed over in silence.
package func analyze(_ spec: Spec, options: AnalysisOptions, into diagnostics: inout Diagnostics) -> Plan? {
  var analyzer = Analyzer(spec: spec, options: options, diagnostics: diagnostics)
  let plan = analyzer.draft()
  diagnostics = analyzer.diagnostics
  return diagnostics.hasErrors ? nil : plan
}

/// The working state of one analysis. The clauses are taken in the order in which they depend on each other.
struct Analyzer {
  let spec: Spec
  let options: AnalysisOptions
  var diagnostics: Diagnostics
  /// Columns of the table whose kind has a mistake, which was reported.
  var invalidColumns = Set<Text>()
  /// Columns that have another name in the location, by the one that they are declared with.
  var misspeltColumns: [Text: Int] = [:]
  /// Columns of `select` whose expression has a mistake.
  var unreadColumns = Set<Text>()
  /// Whether a column may be a part of the one before it, because its name is missing.
  var hasSwallowedName = false
  /// How many events were named that their services do not have.
  var unknownEvents = 0
  let recorder = AnnotationRecorder()
  /// The conditions of single events, as they are written and what they mean.
  var selectorConditions: [(syntax: ExpressionSyntax, meaning: Condition<EventField>)] = []

  /// As much of the Plan as the spec gives; whole where nothing was reported.
  mutating func draft() -> Plan {
    let layout = layout()
    var partitions = layout.partitions
    let events = EventScope(
      fields: FieldIndex(layout.table?.columns ?? CloudTrailColumn.all),
      partitions: NameIndex(partitions.columns.map(\.name)), attributes: NameIndex(partitions.attributes),
      now: options.now, schema: layout.table?.schema ?? .athena, recorder: recorder)
    let matchClause = value(of: { if case .match(let match) = $0 { match } else { nil } })
    let match = matchClause?.mode.value ?? .next
    let accounts: AccountScope =
      matchClause?.acrossAccounts != nil ? .across : partitions.injected.isEmpty ? .recipient : .injected
    let accountFields: [EventField] =
      partitions.injected.isEmpty ? [.recipientAccountID] : partitions.injected.map { .partition($0) }
    let waypoints = waypoints(columns: partitions.columns, attributes: partitions.attributes)
    let pairs = pairs(events: events, match: match, waypoints: waypoints)
    let eventSyntax = spec.conditions(of: [.eventsWhere]).first
    let eventCondition = condition(eventSyntax, scope: events, allowsElementPaths: true)
    partitions.condition = eventCondition.flatMap { partitionCondition($0, in: partitions) }
    partitions.ruledOutTuples = ruledOutTuples(of: partitions, eventCondition, at: eventSyntax?.span)

    var rows = RowScope(
      events: events, injected: partitions.injected.map { partitions.columns[$0].name }, accounts: accounts,
      waypoints: waypoints, pairs: pairs, lookupNames: spec.lookups.map(\.name.value.text))
    let lookups = lookups(rows: rows)
    rows.lookups = lookups.map(LookupColumns.init)
    rows.knownStartPath = { [spec, options] in options.catalogue.startPath(ofMember: $0, in: spec) }
    let hasCancels = spec.pairs.contains { $0.until != nil }
    let keep = keep(match: match, hasCancels: hasCancels)
    let columns = columns(rows: rows, pairs: pairs, keep: keep)
    rows.laterColumns = NameIndex(namesOfSelect)
    rows.summaryColumns = NameIndex(namesOfSummary)
    let rowCondition = condition(spec.conditions(of: [.rowsWhere]).first, scope: rows, allowsElementPaths: false)
    let summary = summary(of: columns)
    let order = order(by: summary?.resultColumns.map(\.name) ?? columns.map(\.name), ofSummary: summary != nil)
    let included: [Inclusion] =
      value(of: { if case .include(let items) = $0 { items.map(\.value) } else { nil } }) ?? []
    let window = window()
    let limit = limit()
    reportImpossibleLiterals(labels: pairs.compactMap(\.label))
    reportErrorsNotIncluded(included)
    reportFieldForms(window)
    reportStatesNotKept(keep: keep, match: match, hasCancels: hasCancels)
    reportNotListed(partitions)
    let roles = roles()
    var plan = Plan(
      scan: Plan.Scan(
        table: layout.table, partitions: partitions, period: window.events, condition: eventCondition,
        includesErrors: included.contains(.errors)),
      classification: Plan.Classification(pairs: pairs, roles: roles, waypoints: waypoints.names, values: []),
      pairing: Plan.Pairing(
        match: match, window: window, accounts: accounts, accountFields: accountFields,
        includesDuplicates: included.contains(.duplicates)),
      lookups: lookups, filter: Plan.Filter(states: keep, condition: rowCondition),
      projection: Plan.Projection(columns: columns), summary: summary, order: order, limit: limit, now: options.now)
    plan.classification.values = plan.fieldsOfRows.eventFields
    if !reportOutsideTable(plan) { reportNeverMet(plan.scan, eventSyntax) }
    reportAccountsTogether(plan)
    reportValuesThatAreNoNumbers(plan)
    withdrawConsequences()
    return plan
  }

  /// `limit`, which Athena holds in 32 bits.
  private mutating func limit() -> Int? {
    guard let limit = value(of: { if case .limit(let limit) = $0 { limit } else { nil } }) else { return nil }
    if limit.value > Int(Int32.max) { diagnostics.report(.limitTooLarge(at: limit.span)) }
    return limit.value
  }

  /// What the first clause of a kind says; the parser has reported a second one.
  func value<Value>(of extract: (Clause.Kind) -> Value?) -> Value? {
    for clause in spec.clauses {
      if let value = extract(clause.kind) { return value }
    }
    return nil
  }

  private mutating func condition<Scope: FieldScope>(
    _ syntax: ExpressionSyntax?, scope: Scope, allowsElementPaths: Bool
  ) -> Condition<Scope.Field>? {
    guard let syntax else { return nil }
    return ExpressionChecker(scope: scope, allowsElementPaths: allowsElementPaths).condition(syntax, into: &diagnostics)
  }

  /// The conjuncts that speak of partition columns alone, none of them injected: Athena allows nothing but equality
  /// with literals on injected columns.
  private func partitionCondition(_ condition: Condition<EventField>, in partitions: Partitions) -> Condition<
    EventField
  >? {
    let pruning = condition.conjuncts.filter { conjunct in
      var fields: [EventField] = []
      conjunct.forEachField { fields.append($0) }
      return !fields.isEmpty && !conjunct.testsElements
        && fields.allSatisfy { field in
          if case .partition(let index) = field { !partitions.isInjected(index) } else { false }
        }
    }
    return pruning.count > 1 ? .and(pruning) : pruning.first
  }
}

extension [RowField] {
  /// The fields of events that they are read from, each once.
  fileprivate var eventFields: [EventField] {
    var seen: Set<EventField> = []
    return compactMap { field in
      switch field {
      case .event(_, let inner), .waypoint(_, let inner): seen.insert(inner).inserted ? inner : nil
      case .lookup, .injected, .key, .duration, .state, .pair, .account, .attribute, .waypointCount: nil
      }
    }
  }
}
