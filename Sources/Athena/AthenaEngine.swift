import Values

/// Where and how queries run in Athena.
package struct AthenaOptions: Hashable, Sendable, Codable {
  package var workgroup: String?
  package var database: String?
  package var catalog: String?
  /// `s3://BUCKET/PREFIX/` for the results, where the workgroup has none.
  package var outputLocation: String?

  package init() {}
}

/// Athena through the AWS CLI.
struct AthenaEngine: QueryEngine {
  var command: AWSCommand
  var options: AthenaOptions

  /// A second start with the same token is the first one again.
  func start(_ start: QueryStart, until flag: Cancellation?) throws(AthenaError) -> StartedQuery {
    struct Context: Encodable {
      var catalog: String?
      var database: String?
    }
    struct Configuration: Encodable {
      var outputLocation: String
    }
    struct Input: Encodable {
      var queryString: String
      var clientRequestToken: String
      var queryExecutionContext: Context?
      var resultConfiguration: Configuration?
      var workGroup: String?
    }
    struct Answer: Decodable {
      var queryExecutionId: String
    }
    let hasContext = options.catalog != nil || options.database != nil
    let input = Input(
      queryString: start.sql, clientRequestToken: start.token,
      queryExecutionContext: hasContext ? Context(catalog: options.catalog, database: options.database) : nil,
      resultConfiguration: options.outputLocation.map(Configuration.init), workGroup: options.workgroup)
    // Not broken off at once: without the answer the query could not be stopped.
    let id = try command.call(
      "athena", "start-query-execution", input, answer: Answer.self, until: flag, grace: command.options.startGrace
    ).queryExecutionId
    guard !id.isEmpty else { throw .unreadableAnswer(operation: "start-query-execution", text: "an empty id") }
    return StartedQuery(id: id)
  }

  var startsToFind: Bool { true }

  /// Only the start itself, made again, shows its query.
  func find(_ start: QueryStart, until flag: Cancellation?) throws(AthenaError) -> StartedQuery? {
    do throws(AthenaError) {
      return try self.start(start, until: flag)
    } catch {
      if case .aws(let failure) = error, provesNothingStarted(failure, isRepeated: true) { return nil }
      throw error
    }
  }

  func execution(_ id: String, until flag: Cancellation?) throws(AthenaError) -> QueryExecution {
    struct Status: Decodable {
      var state: String
      var stateChangeReason: String?
      var athenaError: Details?
    }
    struct Details: Decodable {
      var errorMessage: String?
    }
    struct Statistics: Decodable {
      var dataScannedInBytes: AWSCount?
    }
    struct Query: Decodable {
      var status: Status
      var statistics: Statistics?
    }
    struct Answer: Decodable {
      var queryExecution: Query
    }
    let execution = try command.call(
      "athena", "get-query-execution", ["QueryExecutionId": id], answer: Answer.self, until: flag
    ).queryExecution
    guard let state = Self.states[execution.status.state] else {
      throw .unreadableAnswer(operation: "get-query-execution", text: "State \(execution.status.state)")
    }
    return QueryExecution(
      state: state, reason: execution.status.stateChangeReason ?? execution.status.athenaError?.errorMessage ?? "",
      bytesScanned: execution.statistics?.dataScannedInBytes?.value ?? 0)
  }

  /// The first row of the first page is the header.
  func results(_ id: String, columns: [String], until flag: Cancellation?) throws(AthenaError) -> [[String?]] {
    struct Datum: Decodable {
      var varCharValue: String?
    }
    struct Row: Decodable {
      var data: [Datum]?
    }
    struct ResultSet: Decodable {
      var rows: [Row]
    }
    struct Answer: Decodable {
      var resultSet: ResultSet
      var nextToken: String?
    }
    struct Input: Encodable {
      var queryExecutionId: String
      var nextToken: String?
      var maxResults = 1000
    }
    var rows: [[String?]] = []
    var input = Input(queryExecutionId: id)
    var pages = PageCheck(operation: "get-query-results")
    while true {
      let answer = try command.call(
        "athena", "get-query-results", input, arguments: ["--no-paginate"], answer: Answer.self, until: flag)
      var page = answer.resultSet.rows.map { ($0.data ?? []).map(\.varCharValue) }[...]
      if input.nextToken == nil {
        let header = (page.popFirst() ?? []).map { $0 ?? "" }
        guard header.map(\.nameKey) == columns.map(\.nameKey) else {
          throw .otherColumns(executionID: id, found: header, expected: columns)
        }
      }
      rows += page
      guard let token = answer.nextToken, !token.isEmpty else { return rows }
      try pages.note(token, isEmpty: page.isEmpty)
      input.nextToken = token
    }
  }

  func stop(_ id: String, until flag: Cancellation?) throws(AthenaError) {
    _ = try command.call("athena", "stop-query-execution", ["QueryExecutionId": id], until: flag)
  }

  /// Throttling, for example, says nothing about the start before. That the token was used with other parameters
  /// proves that there was one.
  func provesNothingStarted(_ failure: AWSFailure, isRepeated: Bool) -> Bool {
    if failure.saysTokenWasUsed { return false }
    return !failure.mayHaveArrived && (!isRepeated || failure.code == "InvalidRequestException")
  }

  func isOfUnknownQuery(_ failure: AWSFailure) -> Bool { failure.code == "InvalidRequestException" }

  private static let states: [String: QueryExecution.State] = [
    "QUEUED": .queued, "RUNNING": .running, "SUCCEEDED": .succeeded, "FAILED": .failed, "CANCELLED": .cancelled,
  ]
}
