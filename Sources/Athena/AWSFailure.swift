/// What the AWS CLI said when a call failed.
package struct AWSFailure: Hashable, Sendable {
  /// As the AWS CLI names it: `start-query-execution`.
  package var operation: String
  /// AWS's code, `ThrottlingException`; nil when the call did not come so far.
  package var code: String?
  /// The sentence after it, or all that was printed.
  package var message: String
  /// Whether the same call was made before and may have done its work then.
  package var mayHaveArrivedBefore = false
  /// Whether the AWS CLI ended before it made the call.
  var wasNotMade = false

  package init(operation: String, code: String?, message: String) {
    self.operation = operation
    self.code = code
    self.message = message
  }

  /// Reads standard error: `An error occurred (CODE) when calling the OPERATION operation: MESSAGE`, which newer
  /// versions put after `aws: [ERROR]: `.
  init(operation: String, text: String) {
    self.operation = operation
    let lines = text.split(separator: "\n").map(String.init)
    message = String(lines.filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: " ").prefix(Self.longestMessage))
    code = nil
    let opening = "An error occurred ("
    guard let start = message.firstRange(of: opening) else { return }
    let rest = message[start.upperBound...]
    guard let end = rest.firstIndex(of: ")") else { return }
    code = String(rest[..<end])
    guard let operationEnd = rest.firstRange(of: " operation") else { return }
    var tail = rest[operationEnd.upperBound...]
    // `(reached max retries: 4)` may come before the colon.
    if tail.hasPrefix(" ("), let end = tail.firstIndex(of: ")") { tail = tail[tail.index(after: end)...] }
    if tail.hasPrefix(": ") { message = String(tail.dropFirst(2)) }
  }

  /// Whether the same call may well succeed a little later.
  var isTransient: Bool {
    if let code, Self.transientCodes.contains(code) { return true }
    return isUnreachable || Self.transientTexts.contains { message.contains($0) }
  }

  /// Whether AWS refused the call, and not because of the login or of the moment: with either another it may succeed.
  var isForGood: Bool {
    guard let code, !isTransient else { return false }
    return !Self.loginCodes.contains { code.contains($0) }
  }

  /// Whether a query was refused because too many run.
  var saysTooManyQueries: Bool { code.map { Self.tooManyQueriesCodes.contains($0) } ?? false }

  func isRepeated(_ repeats: AWSCommand.Repeats) -> Bool {
    switch repeats {
    case .transient: isTransient
    case .refused: isTransient && !mayHaveArrived
    }
  }

  /// Whether the call may have done its work though it failed: no answer came, or one that the service itself had
  /// failed. A refusal did nothing, nor did a call that never left this machine.
  var mayHaveArrived: Bool {
    if mayHaveArrivedBefore { return true }
    if let code { return Self.isServerCode(code) }
    if wasNotMade { return false }
    // `env` says so where the interpreter of the AWS CLI is missing.
    if message.hasPrefix("env: ") || message.hasPrefix("/usr/bin/env: ") { return false }
    return !isUnreachable && !Self.localTexts.contains { message.contains($0) }
  }

  /// Whether a start with the same token was made before, with another statement or another place for its result
  /// (docs.aws.amazon.com/athena/latest/APIReference/API_StartQueryExecution.html).
  var saysTokenWasUsed: Bool { message.contains("Idempotent parameters") || code == "IdempotentParameterMismatch" }

  /// Whether the query is known and its result is not there any more: a lifecycle rule may have deleted it.
  var saysResultIsGone: Bool { operation == "get-query-results" && message.contains("Could not find results") }

  /// The service could not be reached: the network is down, or there is no such endpoint.
  var isUnreachable: Bool { code == nil && Self.unreachableTexts.contains { message.contains($0) } }

  /// In characters: what a person reads.
  private static let longestMessage = 4000

  private static let tooManyQueriesCodes: Set<String> = ["TooManyRequestsException", "MaxConcurrentQueriesException"]

  /// Parts of the codes of logins that AWS does not accept.
  private static let loginCodes = [
    "ExpiredToken", "RequestExpired", "UnrecognizedClient", "InvalidClientTokenId", "InvalidSignature",
    "SignatureDoesNotMatch", "UnauthorizedSSO",
  ]

  private static let transientCodes: Set<String> = [
    "Throttling", "ThrottlingException", "ThrottledException", "TooManyRequestsException", "RequestLimitExceeded",
    "MaxConcurrentQueriesException",
    "RequestTimeout", "RequestTimeoutException", "InternalError", "InternalServerException", "InternalFailure",
    "ServiceUnavailable", "ServiceUnavailableException", "SlowDown", "BandwidthLimitExceeded", "500", "502", "503",
    "504",
  ]

  /// The service, or a proxy before it, failed or was too slow. Of an answer that is not AWS's own the AWS CLI gives
  /// the HTTP status as its code.
  private static func isServerCode(_ code: String) -> Bool {
    if let status = Int(code) { return status == 408 || (500..<600).contains(status) }
    return ["Timeout", "TimedOut", "Internal", "Unavailable"].contains { code.contains($0) }
  }

  /// With these version 2 ends where the command line or the configuration is wrong
  /// (docs.aws.amazon.com/cli/latest/userguide/cli-usage-returncodes.html).
  static let statusesBeforeAnyCall: Set<Int32> = [252, 253]

  /// What the AWS CLI says before it calls anything.
  private static let localTexts = [
    "Unable to locate credentials", "Partial credentials", "config profile", "You must specify a region", "usage:",
    "Unknown options", "Invalid choice", "aws: error:", "Error when retrieving token", "Token has expired",
    "UnauthorizedSSOToken", "Unable to parse config", "Invalid endpoint", "Error parsing parameter", "Error loading",
    "expected argument", "SSL validation failed", "The SSO session", "Error when retrieving credentials",
    "Provided region_name", "Parameter validation failed", "ModuleNotFoundError",
  ]

  private static let transientTexts = [
    "Rate exceeded", "Connection was closed before we received a valid response", "Read timeout on endpoint URL",
    "Connection reset by peer", "Connection broken", "Connection timeout", "Please reduce your request rate",
    "RemoteDisconnected",
  ]

  private static let unreachableTexts = [
    "Could not connect to the endpoint URL", "Connect timeout on endpoint URL", "Failed to connect to proxy URL",
    "Temporary failure in name resolution",
  ]
}
