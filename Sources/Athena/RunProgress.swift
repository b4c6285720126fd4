import Values

/// How far a run is.
package struct RunProgress: Hashable, Sendable {
  package var states: [RunRecord.State]
  package var bytesScanned: Int
  /// The minimum for each query included.
  package var bytesCharged: Int
  /// At the price that was given.
  package var dollars: Double
  /// Of the queries that were started, in the order of the statements.
  package var executionIDs: [String]
  /// Statements of which a query may be running, or may have been started without an answer.
  package var unfinished: Int
  /// Whether one of those may be another run's, which is not stopped.
  package var mayBeOthers: Bool
  /// Why the record does not say how the run ended; nil where it does.
  package var unwritten: String?

  init(_ record: RunRecord, _ price: AthenaPrice, unwritten: AthenaError? = nil) {
    self.unwritten = unwritten?.description
    states = record.statements.map(\.state)
    let scans = record.statements.flatMap { [$0.bytesBefore ?? 0, $0.bytesScanned] }
    bytesScanned = scans.reduce(0) { $0.addingSaturated($1) }
    bytesCharged = scans.reduce(0) { $0.addingSaturated(price.bytesCharged($1)) }
    dollars = scans.reduce(0) { $0 + price.dollars(bytesScanned: $1) }
    executionIDs = record.statements.compactMap(\.executionID)
    mayBeOthers = record.statements.contains { $0.isOurs == false && $0.state == .running }
    unfinished = record.statements.count { $0.mayRun && $0.state == .running || $0.isUnanswered }
  }

  package func count(_ state: RunRecord.State) -> Int { states.count { $0 == state } }
}
