import Athena
import Support

extension MotoServer {
  func command() throws(AthenaError) -> AWSCommand {
    var options = AWSOptions(environment: environment)
    options.region = "us-east-1"
    options.endpointURL = url
    options.retry.first = .milliseconds(50)
    options.retry.attempts = 2
    return try AWSCommand(options)
  }
}
