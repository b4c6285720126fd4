/// Where and how queries run in Athena.
package struct AthenaOptions: Hashable, Sendable {
  package var workgroup: String?
  package var database: String?
  package var catalog: String?
  /// `s3://BUCKET/PREFIX/` for the results, where the workgroup has none.
  package var outputLocation: String?

  package init() {}
}

/// The four calls of Athena that a run makes.
struct AthenaClient: Sendable {
  enum State: String, Sendable {
    case queued = "QUEUED"
    case running = "RUNNING"
    case succeeded = "SUCCEEDED"
    case failed = "FAILED"
    case cancelled = "CANCELLED"
  }

  struct Execution: Sendable {
    var state: State
    /// Athena's words on a failure; else empty.
    var reason: String
    var bytesScanned: Int
  }

  var command: AWSCommand
  var options: AthenaOptions

  /// Starts a query and returns its id. A second start with the same token is the first one again.
  func start(_ query: String, token: String, cancellation: Cancellation) throws(AthenaError) -> String {
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
      queryString: query, clientRequestToken: token,
      queryExecutionContext: hasContext ? Context(catalog: options.catalog, database: options.database) : nil,
      resultConfiguration: options.outputLocation.map(Configuration.init), workGroup: options.workgroup)
    // Not to be broken off: an answer that nobody reads is a query that nobody stops.
    return try command.call(
      "athena", "start-query-execution", input, answer: Answer.self, cancellation: cancellation, isBreakable: false
    ).queryExecutionId
  }

  func execution(_ id: String, cancellation: Cancellation?) throws(AthenaError) -> Execution {
    struct Status: Decodable {
      var state: String
      var stateChangeReason: String?
      var athenaError: Details?
    }
    struct Details: Decodable {
      var errorMessage: String?
    }
    struct Statistics: Decodable {
      var dataScannedInBytes: Int?
    }
    struct QueryExecution: Decodable {
      var status: Status
      var statistics: Statistics?
    }
    struct Answer: Decodable {
      var queryExecution: QueryExecution
    }
    let execution = try command.call(
      "athena", "get-query-execution", ["QueryExecutionId": id], answer: Answer.self, cancellation: cancellation
    ).queryExecution
    guard let state = State(rawValue: execution.status.state) else {
      throw .unreadableAnswer(operation: "get-query-execution", text: "State \(execution.status.state)")
    }
    return Execution(
      state: state, reason: execution.status.stateChangeReason ?? execution.status.athenaError?.errorMessage ?? "",
      bytesScanned: execution.statistics?.dataScannedInBytes ?? 0)
  }

  /// Every row of a finished query, without the header, which is the first row of the first page; nil is NULL.
  func results(_ id: String, cancellation: Cancellation?) throws(AthenaError) -> [[String?]] {
    struct Datum: Decodable {
      var varCharValue: String?
    }
    struct Row: Decodable {
      var data: [Datum]?
    }
    struct ResultSet: Decodable {
      var rows: [Row]?
    }
    struct Answer: Decodable {
      var resultSet: ResultSet?
      var nextToken: String?
    }
    struct Input: Encodable {
      var queryExecutionId: String
      var nextToken: String?
      var maxResults = 1000
    }
    var rows: [[String?]] = []
    var input = Input(queryExecutionId: id)
    while true {
      let answer = try command.call(
        "athena", "get-query-results", input, arguments: ["--no-paginate"], answer: Answer.self,
        cancellation: cancellation)
      let page = answer.resultSet?.rows ?? []
      rows += (input.nextToken == nil ? page.dropFirst() : page[...]).map { ($0.data ?? []).map(\.varCharValue) }
      guard let token = answer.nextToken, !token.isEmpty else { return rows }
      guard token != input.nextToken else {
        throw .unreadableAnswer(operation: "get-query-results", text: "the same page twice")
      }
      input.nextToken = token
    }
  }

  func stop(_ id: String) throws(AthenaError) {
    _ = try command.call("athena", "stop-query-execution", ["QueryExecutionId": id], cancellation: nil, attempts: 3)
  }
}
