import Source

/// What may be read in two ways is read on a copy of the parser first.
extension Parser {
  /// Reads what may come next. Where `read` gives nil, nothing was read; else reading goes on after it, and the caller
  /// reports the whole: what was found on the way is dropped.
  ///
  /// A form that failed at a token is not tried there again; otherwise nested forms would take exponential time.
  ///
  /// - Parameter token: which no other kind of attempt has.
  mutating func attempt<Result>(at token: Int, _ read: (inout Parser) -> Result?) -> Result? {
    guard !failedAttempts.contains(token) else { return nil }
    var trial = self
    trial.diagnostics = diagnostics.from(start)
    trial.keywordTokens = []
    // The set is handed over and back, so that it is not copied.
    failedAttempts = []
    let result = read(&trial)
    failedAttempts = trial.failedAttempts
    guard let result else {
      if !isRecovering { failedAttempts.insert(token) }
      return nil
    }
    keywordTokens += trial.keywordTokens
    index = trial.index
    return result
  }
}
