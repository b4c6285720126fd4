/// What the AWS CLI said when a call failed.
package struct AWSFailure: Hashable, Sendable {
  /// As the AWS CLI names it: `start-query-execution`.
  package var operation: String
  /// AWS's code, `ThrottlingException`; nil when the call did not come so far.
  package var code: String?
  /// The sentence after it, or all that was printed.
  package var message: String

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
    // `(reached max retries: 4)` may stand before the colon.
    if tail.hasPrefix(" ("), let end = tail.firstIndex(of: ")") { tail = tail[tail.index(after: end)...] }
    if tail.hasPrefix(": ") { message = String(tail.dropFirst(2)) }
  }

  /// Whether the same call may well succeed a little later.
  var isTransient: Bool {
    if let code, Self.transientCodes.contains(code) { return true }
    return isUnreachable || Self.transientTexts.contains { message.contains($0) }
  }

  /// The service could not be reached: the network is down, or there is no such endpoint.
  var isUnreachable: Bool { code == nil && Self.unreachableTexts.contains { message.contains($0) } }

  /// In characters: what a person reads.
  private static let longestMessage = 4000

  private static let transientCodes: Set<String> = [
    "Throttling", "ThrottlingException", "ThrottledException", "TooManyRequestsException", "RequestLimitExceeded",
    "RequestTimeout", "RequestTimeoutException", "InternalError", "InternalServerException", "InternalFailure",
    "ServiceUnavailable", "ServiceUnavailableException", "SlowDown", "BandwidthLimitExceeded", "500", "502", "503",
    "504",
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
