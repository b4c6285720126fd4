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
  func start(_ query: String, token: String) throws(AthenaError) -> String {
    struct Context: Encodable {
      var Catalog: String?
      var Database: String?
    }
    struct Configuration: Encodable {
      var OutputLocation: String
    }
    struct Input: Encodable {
      var QueryString: String
      var ClientRequestToken: String
      var QueryExecutionContext: Context?
      var ResultConfiguration: Configuration?
      var WorkGroup: String?
    }
    struct Answer: Decodable {
      var QueryExecutionId: String
    }
    let hasContext = options.catalog != nil || options.database != nil
    let input = Input(
      QueryString: query, ClientRequestToken: token,
      QueryExecutionContext: hasContext ? Context(Catalog: options.catalog, Database: options.database) : nil,
      ResultConfiguration: options.outputLocation.map(Configuration.init), WorkGroup: options.workgroup)
    // Not to be broken off: an answer that nobody reads is a query that nobody stops.
    return try command.call(
      "athena", "start-query-execution", input, answer: Answer.self, cancellation: nil
    ).QueryExecutionId
  }

  func execution(_ id: String, cancellation: Cancellation?) throws(AthenaError) -> Execution {
    struct Status: Decodable {
      var State: String
      var StateChangeReason: String?
      var AthenaError: Details?
    }
    struct Details: Decodable {
      var ErrorMessage: String?
    }
    struct Statistics: Decodable {
      var DataScannedInBytes: Int?
    }
    struct QueryExecution: Decodable {
      var Status: Status
      var Statistics: Statistics?
    }
    struct Answer: Decodable {
      var QueryExecution: QueryExecution
    }
    let execution = try command.call(
      "athena", "get-query-execution", ["QueryExecutionId": id], answer: Answer.self, cancellation: cancellation
    ).QueryExecution
    guard let state = State(rawValue: execution.Status.State) else {
      throw .unreadableAnswer(operation: "get-query-execution", text: "State \(execution.Status.State)")
    }
    return Execution(
      state: state, reason: execution.Status.StateChangeReason ?? execution.Status.AthenaError?.ErrorMessage ?? "",
      bytesScanned: execution.Statistics?.DataScannedInBytes ?? 0)
  }

  /// Every row of a finished query, without the header, which is the first row of the first page; nil is NULL.
  func results(_ id: String, cancellation: Cancellation?) throws(AthenaError) -> [[String?]] {
    struct Datum: Decodable {
      var VarCharValue: String?
    }
    struct Row: Decodable {
      var Data: [Datum]?
    }
    struct ResultSet: Decodable {
      var Rows: [Row]?
    }
    struct Answer: Decodable {
      var ResultSet: ResultSet?
      var NextToken: String?
    }
    struct Input: Encodable {
      var QueryExecutionId: String
      var NextToken: String?
      var MaxResults = 1000
    }
    var rows: [[String?]] = []
    var input = Input(QueryExecutionId: id)
    while true {
      let answer = try command.call(
        "athena", "get-query-results", input, arguments: ["--no-paginate"], answer: Answer.self,
        cancellation: cancellation)
      let page = answer.ResultSet?.Rows ?? []
      rows += (input.NextToken == nil ? page.dropFirst() : page[...]).map { ($0.Data ?? []).map(\.VarCharValue) }
      guard let token = answer.NextToken, !token.isEmpty else { return rows }
      guard token != input.NextToken else {
        throw .unreadableAnswer(operation: "get-query-results", text: "the same page twice")
      }
      input.NextToken = token
    }
  }

  func stop(_ id: String) throws(AthenaError) {
    _ = try command.call("athena", "stop-query-execution", ["QueryExecutionId": id], cancellation: nil)
  }
}
