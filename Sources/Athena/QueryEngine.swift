import Files

/// Where queries run: the calls that a run makes of it. Each ends soon after `flag` is raised.
protocol QueryEngine: Sendable {
  /// Starts a query. A start that was made before, and never answered, gives the query that came of it, where one did.
  func start(_ start: QueryStart, until flag: Cancellation?) throws(AthenaError) -> StartedQuery

  /// Whether `find` makes the start again where nothing came of it.
  var startsToFind: Bool { get }

  /// The query of a start that got no answer; nil if none was begun.
  func find(_ start: QueryStart, until flag: Cancellation?) throws(AthenaError) -> StartedQuery?

  func execution(_ id: String, until flag: Cancellation?) throws(AthenaError) -> QueryExecution

  /// Every row of a finished query, with the cells in the order of these columns; nil is NULL.
  func results(_ id: String, columns: [String], until flag: Cancellation?) throws(AthenaError) -> [[String?]]

  func stop(_ id: String, until flag: Cancellation?) throws(AthenaError)

  /// Whether no query came of a start that failed so, nor of the same start before.
  func provesNothingStarted(_ failure: AWSFailure, isRepeated: Bool) -> Bool

  /// Whether the engine says so of a query that it does not know, or no more.
  func isOfUnknownQuery(_ failure: AWSFailure) -> Bool
}

/// One start of a statement.
struct QueryStart: Sendable {
  var sql: String
  /// The same for every call that makes this start.
  var token: String
  /// When it was first made, as ISO 8601.
  var time: String
  /// Whether an earlier call that made it was never answered.
  var isRepeated: Bool
  /// Queries that came of other starts.
  var otherIDs: [String]
  /// The record of the run. Where a start that is made again may be a second query, a call that makes it holds the
  /// record for as long as it lives: a run that is killed in the middle is not gone on with before.
  var record: LockedFile?
}

struct QueryExecution: Hashable, Sendable {
  enum State: Hashable, Sendable {
    case queued, running, succeeded, failed, cancelled
  }

  var state: State
  /// The engine's words on a failure; else empty.
  var reason: String
  var bytesScanned: Int

  var isOver: Bool {
    switch state {
    case .queued, .running: false
    case .succeeded, .failed, .cancelled: true
    }
  }

  /// Athena queues such a query again by itself, so that FAILED is not its last state.
  var isThrottled: Bool { reason.contains("SlowDown") || reason.contains("reduce your request rate") }
}

/// A count as AWS prints it: one below zero, beyond all bounds or of another shape must not end a run that was paid
/// for.
struct AWSCount: Decodable, Hashable, Sendable {
  var value: Int

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      value = max(0, number)
    } else if let number = try? container.decode(Double.self), number > 0 {
      value = number < 9e18 ? Int(number) : .max
    } else {
      value = 0
    }
  }
}
