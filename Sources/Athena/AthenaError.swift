package import Location

/// What ends a run, an estimate or a discovery. Its words are in `AthenaError+Description.swift` and `Advice.swift`.
package enum AthenaError: Error, Hashable, Sendable {
  /// There is no such program.
  case commandNotFound(String)
  case cannotStart(program: String, reason: String)
  case aws(AWSFailure)
  /// Output that is not the JSON that was asked for.
  case unreadableAnswer(operation: String, text: String)
  /// More than is held in memory.
  case answerTooLong(operation: String, megabytes: Int)
  /// The start of a statement was refused, or not answered.
  case startFailed(StatementName, AWSFailure)
  case queryFailed(StatementName, executionID: String, reason: String)
  /// Somebody else stopped the query.
  case queryCancelled(StatementName, executionID: String, reason: String)
  /// The result does not have the columns of the spec.
  case unexpectedColumns(StatementName, found: Int, expected: Int)
  /// Its names are not those of the spec, or in another order.
  case otherColumns(executionID: String, found: [String], expected: [String])
  case timedOut(seconds: Int, stopped: Int, left: Int)
  /// A call was broken off because the caller asked for it.
  case cancelled
  /// So was a run, whose queries were stopped, except for some that could not be.
  case runCancelled(stopped: Int, left: Int)
  /// The record of the last run is of other statements.
  case recordMismatch(path: String)
  case recordUnreadable(path: String)
  case recordUnwritable(path: String, reason: String)
  case recordMissing(path: String)
  /// Another run holds it.
  case recordInUse(path: String)
  /// A call of the last run, which was killed, holds it.
  case lastCallGoesOn(path: String, process: Int32)
  /// A start of the last run was never answered, and what came of it is not known.
  case lastStartIsUnknown(path: String)
  /// Queries of the last run are not known to be over, and the record of a new one would replace theirs.
  /// `notStopped` is how many of them a restart would leave running: another run may have started them, or another
  /// account.
  case lastRunIsRunning(path: String, executionIDs: [String], notStopped: Int)
  /// Queries of the last run have succeeded, and their rows were not all written out.
  case lastRunHasRows(path: String, executionIDs: [String])
  case notATemplate(String, LocationTemplate.Fault)
  /// No column of the template is an injected one.
  case nothingToDiscover(String)
  case file(path: String, reason: String)

  /// How a statement is called in messages.
  package struct StatementName: Hashable, Sendable {
    /// From 1.
    package var number: Int
    package var count: Int
    /// What it covers, such as `accounts 1-100`; empty when it covers all.
    package var scope: String
  }

  /// Whether a resume of the same run may do better.
  package var canGoOn: Bool {
    if case .unexpectedColumns = self { return false }
    if case .otherColumns = self { return false }
    if case .aws(let failure) = self, failure.saysResultIsGone { return false }
    return true
  }

  /// Whether the AWS CLI was not even started.
  var isBeforeAnyCall: Bool {
    switch self {
    case .commandNotFound, .cannotStart, .file, .recordUnwritable: true
    case .aws, .unreadableAnswer, .answerTooLong, .startFailed, .queryFailed, .queryCancelled, .unexpectedColumns,
      .otherColumns, .timedOut, .cancelled, .runCancelled, .recordMismatch, .recordUnreadable, .recordMissing,
      .recordInUse, .lastCallGoesOn, .lastStartIsUnknown, .lastRunIsRunning, .lastRunHasRows, .notATemplate,
      .nothingToDiscover:
      false
    }
  }

  /// A file could not be read or written, as opposed to AWS having failed.
  package var isFileError: Bool {
    switch self {
    case .file, .recordMissing, .recordUnreadable, .recordUnwritable: true
    case .commandNotFound, .cannotStart, .aws, .unreadableAnswer, .answerTooLong, .startFailed, .queryFailed,
      .queryCancelled, .unexpectedColumns, .otherColumns, .timedOut, .cancelled, .runCancelled, .recordMismatch,
      .recordInUse, .lastCallGoesOn, .lastStartIsUnknown, .lastRunIsRunning, .lastRunHasRows, .notATemplate,
      .nothingToDiscover:
      false
    }
  }
}
