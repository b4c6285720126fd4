/// Where the statements of a run go: an engine with its settings, an account and a region.
package struct RunDestination: Hashable, Sendable, Codable {
  package var engine: Engine
  package var profile: String?
  package var region: String?
  package var endpointURL: String?

  package enum Engine: Hashable, Sendable, Codable {
    case athena(AthenaOptions)
    case lake(LakeOptions)
  }

  /// Whether the queries of the other one are found here. Where results are put says nothing about that.
  func findsQueries(of other: RunDestination) -> Bool { withoutOutput == other.withoutOutput }

  private var withoutOutput: RunDestination {
    var place = self
    switch engine {
    case .athena(var options):
      options.outputLocation = nil
      place.engine = .athena(options)
    case .lake(var options):
      options.deliveryLocation = nil
      place.engine = .lake(options)
    }
    return place
  }

  /// The options of the AWS CLI that lead there.
  var arguments: [String] { AWSOptions.destinationArguments(profile, region, endpointURL) }

  /// The calls of the engine, as the recorded account and in the recorded region.
  func engine(
    _ command: AWSCommand, _ notice: (@Sendable (RunNotice) -> Void)?
  ) -> any QueryEngine {
    var command = command
    command.options.profile = profile ?? command.options.profile
    command.options.region = region ?? command.options.region
    command.options.endpointURL = endpointURL ?? command.options.endpointURL
    switch engine {
    case .athena(let options): return AthenaEngine(command: command, options: options)
    case .lake(let options): return LakeEngine(command: command, options: options, notice: notice)
    }
  }
}
