/// Which AWS CLI to call, and as whom.
package struct AWSOptions: Hashable, Sendable {
  /// A program in `PATH`, or a path.
  package var executable = "aws"
  package var profile: String?
  package var region: String?
  package var endpointURL: String?
  /// Of the program itself; the AWS CLI finds its credentials through it.
  package var environment: [String: String]
  /// How often and how patiently a throttled or dropped call is made again.
  package var retry = RetryPolicy()
  /// How often a query is looked for that a start may have led to, 31 seconds in all.
  package var search = RetryPolicy(first: .seconds(1), attempts: 6)
  /// What one call of the AWS CLI may take.
  package var callTimeout = Duration.seconds(120)
  /// After how long a call without an answer is spoken of.
  package var slowCall = Duration.seconds(10)
  /// How long the start of a query may still answer when everything is to end.
  package var startGrace = Duration.seconds(3)
  /// In bytes, of one answer: more than a page of rows or of a listing has.
  package var largestAnswer = 256 << 20

  package init(environment: [String: String]) {
    self.environment = environment
  }

  /// The options of a call that say as whom and where.
  var destinationArguments: [String] { Self.destinationArguments(profile, region, endpointURL) }

  static func destinationArguments(_ profile: String?, _ region: String?, _ endpointURL: String?) -> [String] {
    [("profile", profile), ("region", region), ("endpoint-url", endpointURL)].compactMap { name, value in
      value.map { "--\(name)=\($0)" }
    }
  }

  /// As the AWS CLI takes them: what its configuration files say is not known here.
  var knownProfile: String? { profile ?? set("AWS_PROFILE") ?? set("AWS_DEFAULT_PROFILE") }
  var knownRegion: String? { region ?? set("AWS_REGION") ?? set("AWS_DEFAULT_REGION") }

  private func set(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
}

/// Waits that double from `first` up to `longest`.
package struct RetryPolicy: Hashable, Sendable {
  package var first = Duration.milliseconds(500)
  package var longest = Duration.seconds(30)
  /// Calls in all.
  package var attempts = 9

  /// All waits together.
  var patience: Duration { (1..<max(attempts, 1)).reduce(.zero) { $0 + wait(after: $1) } }

  /// The wait after the failed call of that number, from 1.
  func wait(after attempt: Int) -> Duration {
    var wait = first
    for _ in 1..<max(attempt, 1) where wait < longest { wait = wait * 2 }
    return min(wait, longest)
  }
}
