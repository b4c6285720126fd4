import Athena
import Support

extension StandIn {
  func command(callTimeout: Duration = .seconds(20), attempts: Int = 4) throws(AthenaError) -> AWSCommand {
    var options = AWSOptions(environment: environment)
    options.retry.first = .milliseconds(5)
    options.retry.attempts = attempts
    options.search.first = .milliseconds(5)
    options.callTimeout = callTimeout
    return try AWSCommand(options)
  }

  func run(parallel: Int = 4) throws -> QueryRun {
    var options = AthenaOptions()
    options.database = "logs"
    options.workgroup = "team"
    options.outputLocation = "s3://results/x/"
    var run = QueryRun(command: try command(), engine: .athena(options), recordPath: folder + "/spec.run.json")
    run.parallel = parallel
    run.firstPoll = .milliseconds(5)
    run.longestPoll = .milliseconds(20)
    run.throttledPatience = .milliseconds(100)
    // Longer than a machine with too much to do needs.
    run.stopPatience = .seconds(60)
    run.settlePatience = .seconds(30)
    return run
  }

  static func statements(_ count: Int) -> [Statement] {
    (1...count).map { Statement(sql: "SELECT /* q\($0) */ 'é'", scope: "accounts \($0)", columns: ["a"]) }
  }
}

extension QueryRun {
  /// The rows of a run, every one of which is taken.
  func start(
    _ statements: [Statement], now: String, statementsThen: ((String) -> [Statement])? = nil,
    stoppingLastRun: Bool = false, cancellation: Cancellation, progress: @escaping @Sendable (RunProgress) -> Void
  ) throws(AthenaError) -> RunOutcome {
    var taken: RunOutcome?
    try start(
      statements, now: now, statementsThen: statementsThen, stoppingLastRun: stoppingLastRun,
      cancellation: cancellation, progress: progress
    ) { outcome in
      taken = outcome
      return true
    }
    return taken!
  }

  func resume(
    _ statements: [Statement], cancellation: Cancellation, progress: @escaping @Sendable (RunProgress) -> Void
  ) throws(AthenaError) -> RunOutcome {
    var taken: RunOutcome?
    try resume(statements, cancellation: cancellation, progress: progress) { outcome in
      taken = outcome
      return true
    }
    return taken!
  }
}

/// The error that ends it; nil without one.
func failure(_ body: () throws -> Void) -> AthenaError? {
  do {
    try body()
    return nil
  } catch {
    return error as? AthenaError
  }
}

func ignore(_ progress: RunProgress) {}
