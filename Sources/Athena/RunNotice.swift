/// What a run has to tell while it goes on, besides how far it is.
package enum RunNotice: Hashable, Sendable {
  /// Queries were started, and their ends are waited for.
  case waiting(executionIDs: [String])
  /// A start of the last run was given up without an answer: a query of it may be running, and no record will name it.
  case startWasGivenUp
  /// A query of the last run that the present login does not know: it may run in another account.
  case isUnknownHere(executionID: String)
  /// A start that was not answered, and of which no query was found, is made again.
  case startIsRepeated
  /// Of several queries with the statement of a start that was not answered one is taken. Another may be this run's.
  case severalFound(taken: String, others: [String])
  /// Finished queries of the last run whose rows were not all written out, and which are given up now: that run said how
  /// to get at them, or it was of other statements or of another day.
  case rowsWereNotRead(executionIDs: [String])
  /// A query is looked for that an unanswered start may have begun.
  case lookingForStart(patience: Duration)
  /// A query of the same statement that may be another run's, and the AWS CLI's options that lead to where it runs.
  case wasNotStopped(executionID: String, arguments: [String])
  /// The rows were written out, and the record could not be told.
  case endIsNotRecorded(reason: String)
  /// Queries are being stopped, after a failure or because the user asked for it.
  case stopping(count: Int, patience: Duration)
  /// A call of the last run, which was killed, has outlived it and may start a query yet.
  case waitingForCall(process: Int32)
}
