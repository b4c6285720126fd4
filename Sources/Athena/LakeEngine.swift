import Values

/// A CloudTrail Lake event data store.
package struct LakeOptions: Hashable, Sendable, Codable {
  /// Its id, or its ARN.
  package var eventDataStore: String
  /// `s3://BUCKET/PREFIX/`, where the results are to be put too.
  package var deliveryLocation: String?

  package init(eventDataStore: String, deliveryLocation: String? = nil) {
    self.eventDataStore = eventDataStore
    self.deliveryLocation = deliveryLocation
  }
}

/// CloudTrail Lake through the AWS CLI (docs.aws.amazon.com/awscloudtrail/latest/APIReference).
///
/// A start has no token by which it would be known again. So the AWS CLI may not make it a second time by itself, and
/// one that was not answered is looked for among the store's queries before another is paid for.
struct LakeEngine: QueryEngine {
  var command: AWSCommand
  var options: LakeOptions
  /// Hears of the search for a query that an unanswered start may have begun. May be called from any thread.
  var notice: (@Sendable (RunNotice) -> Void)?

  func start(_ start: QueryStart, until flag: Cancellation?) throws(AthenaError) -> StartedQuery {
    struct Input: Encodable {
      var queryStatement: String
      var deliveryS3Uri: String?
    }
    struct Answer: Decodable {
      var queryId: String
    }
    var isRepeated = start.isRepeated
    var attempt = 1
    var unanswered: AthenaError?
    while true {
      if isRepeated {
        do throws(AthenaError) {
          if let query = try find(start, until: flag) { return query }
          // The list may be late, or clocks may differ: then a second query is paid for.
          notice?(.startIsRepeated)
        } catch {
          // A search that failed says nothing of the start before it.
          throw unanswered ?? error
        }
      }
      do throws(AthenaError) {
        let id = try command.call(
          "cloudtrail", "start-query",
          Input(queryStatement: start.sql, deliveryS3Uri: options.deliveryLocation), answer: Answer.self, until: flag,
          grace: command.options.startGrace, repeats: .refused, holding: start.record
        ).queryId
        guard !id.isEmpty else { throw .unreadableAnswer(operation: "start-query", text: "an empty id") }
        return StartedQuery(id: id)
      } catch {
        guard error.mayHaveStarted else { throw error }
        guard attempt < Self.attempts else { throw error }
        unanswered = error
      }
      isRepeated = true
      wait(command.options.retry.wait(after: attempt + 1), unless: flag)
      attempt += 1
    }
  }

  private static let attempts = 3

  var startsToFind: Bool { false }

  /// The query with this statement that belongs to no other start and began at that time or later, or else shortly
  /// before; of several the one that began nearest to it. Cancelled and failed ones are skipped: they are of earlier
  /// attempts, or no loss. Nothing marks a query as this run's: another run may have started the same statement in
  /// the same minutes, while this start never arrived. Its rows are the same, so it is taken; but it is not this run's to stop.
  ///
  /// The list may lag behind a start: nothing says by how much, so that a start of the last minutes is looked for a few
  /// times before it counts as one of which nothing came.
  func find(_ start: QueryStart, until flag: Cancellation?) throws(AthenaError) -> StartedQuery? {
    var otherStatements = Set<Text>()
    var earlier: [Candidate] = []
    let isRecent = Instant(eventTime: start.time.utf8).map { Instant.present - $0 < Self.lag } ?? true
    for look in 1...max(1, isRecent ? command.options.search.attempts : 1) {
      if look == 2 { notice?(.lookingForStart(patience: command.options.search.patience)) }
      if look > 1 { wait(command.options.search.wait(after: look - 1), unless: flag) }
      let found = try listed(start, otherStatements: &otherStatements, until: flag)
      if let nearest = found.filter(\.isAfterStart).nearest { return taken(nearest, of: found) }
      // An earlier one may be this one all the same, where the clocks differ.
      earlier = found
    }
    return earlier.nearest.map { taken($0, of: earlier) }
  }

  private func taken(_ candidate: Candidate, of all: [Candidate]) -> StartedQuery {
    let others = all.map(\.id).filter { !$0.isIdentical(to: candidate.id) }
    if !others.isEmpty { notice?(.severalFound(taken: candidate.id, others: others)) }
    return StartedQuery(id: candidate.id, isOurs: false)
  }

  /// A query of the statement of a start.
  fileprivate struct Candidate {
    var id: String
    /// In milliseconds, between the start and the query's beginning; the most where that is not known.
    var distance: UInt64
    /// Whether no call that makes the start can have lived until the query began.
    var isTooLate: Bool
    /// Whether it began after the start was made, as far as two clocks agree. The start's time is of whole seconds, and
    /// the call of it takes some time.
    var isAfterStart: Bool

    init(_ id: String, created: Instant?, start: Instant?, longestCall: Interval) {
      self.id = id
      let delay = created.flatMap { created in start.map { (created - $0).milliseconds } }
      distance = delay?.magnitude ?? .max
      isAfterStart = delay.map { $0 >= 0 } ?? false
      isTooLate = delay.map { $0 > longestCall.milliseconds + LakeEngine.tolerance.milliseconds } ?? false
    }
  }

  private static let lag = Interval(milliseconds: 300_000)
  /// How far the clock of this machine may be from AWS's.
  private static let tolerance = Interval(milliseconds: 900_000)

  /// - Parameter otherStatements: queries of other statements, which need not be asked for again.
  private func listed(
    _ start: QueryStart, otherStatements: inout Set<Text>, until flag: Cancellation?
  ) throws(AthenaError) -> [Candidate] {
    struct Input: Encodable {
      var eventDataStore: String
      var startTime: String?
      var maxResults = 1000
      var nextToken: String?
    }
    struct Query: Decodable {
      var queryId: String
      var creationTime: AWSTime?
    }
    struct Answer: Decodable {
      var queries: [Query]?
      var nextToken: String?
    }
    var input = Input(eventDataStore: options.eventDataStore, startTime: Self.shortlyBefore(start.time))
    var pages = PageCheck(operation: "list-queries")
    var found: [Candidate] = []
    let startTime = Instant(eventTime: start.time.utf8)
    // The call is made three times at most, and waits in between.
    let longestCall = Interval(milliseconds: Int64(command.options.callTimeout.inSeconds * 1000) * Int64(Self.attempts))
    while true {
      let answer = try command.call(
        "cloudtrail", "list-queries", input, arguments: ["--no-paginate"], answer: Answer.self, until: flag)
      let queries = answer.queries ?? []
      for query in queries where !start.otherIDs.contains(where: { $0.isIdentical(to: query.queryId) }) {
        if otherStatements.contains(Text(query.queryId)) { continue }
        let description = try describe(query.queryId, until: flag)
        guard description.queryString?.isIdentical(to: start.sql) == true else {
          otherStatements.insert(Text(query.queryId))
          continue
        }
        switch Self.states[description.queryStatus ?? ""] {
        case .queued, .running, .succeeded, nil:
          let candidate = Candidate(
            query.queryId, created: query.creationTime?.value, start: startTime, longestCall: longestCall)
          if !candidate.isTooLate { found.append(candidate) }
        case .failed, .cancelled: continue
        }
      }
      guard let token = answer.nextToken, !token.isEmpty else { return found }
      try pages.note(token, isEmpty: queries.isEmpty)
      input.nextToken = token
    }
  }

  /// The clocks of this machine and of AWS may differ.
  private static func shortlyBefore(_ time: String) -> String? {
    Instant(eventTime: time.utf8).map { ($0 - tolerance).description }
  }

  private struct Description: Decodable {
    struct Statistics: Decodable {
      var bytesScanned: AWSCount?
    }

    var queryString: String?
    var queryStatus: String?
    var queryStatistics: Statistics?
    var errorMessage: String?
  }

  private func describe(_ id: String, until flag: Cancellation?) throws(AthenaError) -> Description {
    try command.call("cloudtrail", "describe-query", ["QueryId": id], answer: Description.self, until: flag)
  }

  func execution(_ id: String, until flag: Cancellation?) throws(AthenaError) -> QueryExecution {
    let description = try describe(id, until: flag)
    let status = description.queryStatus ?? "is missing"
    guard let state = Self.states[status] else {
      throw .unreadableAnswer(operation: "describe-query", text: "QueryStatus \(status)")
    }
    var reason = description.errorMessage ?? ""
    if status == "TIMED_OUT", reason.isEmpty { reason = "Query timeout: CloudTrail Lake stops a query after an hour" }
    return QueryExecution(
      state: state, reason: reason, bytesScanned: description.queryStatistics?.bytesScanned?.value ?? 0)
  }

  private static let states: [String: QueryExecution.State] = [
    "QUEUED": .queued, "RUNNING": .running, "FINISHED": .succeeded, "FAILED": .failed, "CANCELLED": .cancelled,
    "TIMED_OUT": .failed,
  ]

  /// A row is a list of objects with one member each, the column's name and its value, or with none for NULL.
  func results(_ id: String, columns: [String], until flag: Cancellation?) throws(AthenaError) -> [[String?]] {
    struct Input: Encodable {
      var queryId: String
      var maxQueryResults = 1000
      var nextToken: String?
    }
    struct Answer: Decodable {
      var queryStatus: String?
      var queryResultRows: [[[String: String?]]]
      var nextToken: String?
    }
    var rows: [[String?]] = []
    var input = Input(queryId: id)
    var pages = PageCheck(operation: "get-query-results")
    while true {
      let answer = try command.call(
        "cloudtrail", "get-query-results", input, arguments: ["--no-paginate"], answer: Answer.self, until: flag)
      if let status = answer.queryStatus, Self.states[status] != .succeeded {
        throw .unreadableAnswer(operation: "get-query-results", text: "QueryStatus \(status)")
      }
      let page = answer.queryResultRows
      for cells in page {
        let areNamed = zip(cells, columns).allSatisfy { cell, column in
          cell.count < 2 && cell.keys.allSatisfy { $0.nameKey == column.nameKey }
        }
        guard cells.count == columns.count, areNamed else {
          throw .otherColumns(executionID: id, found: cells.map { $0.keys.first ?? "" }, expected: columns)
        }
        rows.append(cells.map { $0.values.first ?? nil })
      }
      guard let token = answer.nextToken, !token.isEmpty else { return rows }
      try pages.note(token, isEmpty: page.isEmpty)
      input.nextToken = token
    }
  }

  func stop(_ id: String, until flag: Cancellation?) throws(AthenaError) {
    do throws(AthenaError) {
      _ = try command.call("cloudtrail", "cancel-query", ["QueryId": id], until: flag)
    } catch {
      // It is over already.
      if case .aws(let failure) = error, failure.code == "InactiveQueryException" { return }
      throw error
    }
  }

  /// A start that was made before has been looked for by then, unless it is the search that failed.
  func provesNothingStarted(_ failure: AWSFailure, isRepeated: Bool) -> Bool {
    !failure.mayHaveArrived && failure.operation == "start-query"
  }

  func isOfUnknownQuery(_ failure: AWSFailure) -> Bool { failure.code == "QueryIdNotFoundException" }
}

extension [LakeEngine.Candidate] {
  fileprivate var nearest: Element? { self.min { $0.distance < $1.distance } }
}

extension AthenaError {
  /// Whether a start that failed so may have led to a query all the same.
  fileprivate var mayHaveStarted: Bool {
    switch self {
    case .aws(let failure): failure.mayHaveArrived
    case .unreadableAnswer, .answerTooLong: true
    case .commandNotFound, .cannotStart, .startFailed, .queryFailed, .queryCancelled, .unexpectedColumns, .otherColumns,
      .timedOut, .cancelled, .runCancelled, .recordMismatch, .recordUnreadable, .recordUnwritable, .recordMissing,
      .recordInUse,
      .lastCallGoesOn, .lastStartIsUnknown, .lastRunIsRunning, .lastRunHasRows, .notATemplate, .nothingToDiscover,
      .file:
      false
    }
  }
}
