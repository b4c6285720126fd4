/// How a process ends, the same in every verb.
package enum ExitStatus: Int32, Sendable {
  case done = 0
  /// A file that `fmt --check` would change, rows that differ from `--expect`, a budget that is exceeded.
  case findings = 1
  /// The spec or the data is wrong.
  case wrongInput = 2
  /// The command line is wrong.
  case usage = 64
  /// Athena or the AWS CLI failed.
  case unavailable = 69
  /// A file could not be read or written.
  case inputOutput = 74

  /// Of several, the first of 64, 74, 69, 2, 1.
  package func combined(with other: ExitStatus) -> ExitStatus {
    let order: [ExitStatus] = [.usage, .inputOutput, .unavailable, .wrongInput, .findings]
    return order.first { $0 == self || $0 == other } ?? .done
  }
}

/// Ends a verb early; everything that is to be said was said.
struct Exit: Error {
  var status: ExitStatus

  init(_ status: ExitStatus) {
    self.status = status
  }
}
