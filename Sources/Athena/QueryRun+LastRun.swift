import Values

extension QueryRun {
  /// Makes sure that nothing is left running of the run whose record is about to be replaced, and nothing unread that
  /// was paid for.
  ///
  /// First it is asked what came of each start that was never answered. Where to ask is to start it again, that is done
  /// only to stop it. A statement that the spec does not make, or that went elsewhere, is not asked for: the record may
  /// be anybody's file. Then the engine is asked about each query that was running at last, and those that are not over
  /// are stopped or else an error. Of those that have succeeded since nobody has the rows, nor of any where the run was
  /// killed: unless everything is to be run anew, or what was asked then is not what is asked now, that is an error
  /// too.
  ///
  /// `statementsThen` are those that the spec makes at the moment of the record, given as its `now`.
  func endLastRun(
    in file: RecordFile, stopping: Bool, statementsThen: (String) -> [Statement], until flag: Cancellation
  ) throws(AthenaError) {
    var record: RunRecord
    do throws(AthenaError) {
      record = try RunRecord.read(recordPath)
    } catch {
      if case .recordMissing = error { return }
      throw error
    }
    let engine = record.place?.engine(command, notice) ?? RunDestination(engine: engine).engine(command, notice)
    let unanswered = record.statements.indices.filter { record.statements[$0].isUnanswered }
    let known = unanswered.isEmpty ? [] : Set(statementsThen(record.now).map { Text($0.sql) })
    for index in unanswered {
      let sql = record.statements[index].sql
      var query: StartedQuery?
      var wasAsked = false
      if let sql, known.contains(Text(sql)), record.place?.findsQueries(of: place) == true,
        stopping || !engine.startsToFind
      {
        do throws(AthenaError) {
          query = try engine.find(record.start(index, sql: sql, isRepeated: true), until: flag)
          wasAsked = true
        } catch {
          // Where the search is refused, to begin anew is to give the start up.
          guard stopping, case .aws(let failure) = error, failure.isForGood else { throw error }
        }
      } else if !stopping {
        throw .lastStartIsUnknown(path: recordPath)
      }
      if query == nil, !(wasAsked && engine.startsToFind) { notice?(.startWasGivenUp) }
      record.statements[index].take(query)
      try file.write(record)
    }
    try endQueries(of: record, engine, stopping: stopping, statementsThen, until: flag)
  }

  private func endQueries(
    of record: RunRecord, _ engine: any QueryEngine, stopping: Bool, _ statementsThen: (String) -> [Statement],
    until flag: Cancellation
  ) throws(AthenaError) {
    let isUnread = record.isOver == false || record.rowsAreUnread == true
    let recorded = record.statements.filter { $0.mayRun || $0.state == .succeeded && isUnread }
    let found = try mapConcurrently(recorded, workers: parallel) { (entry: RunRecord.Entry) throws(AthenaError) in
      try lastState(of: entry, engine, stopping: stopping, until: flag)
    }
    func entries(_ states: LastState...) -> [RunRecord.Entry] {
      zip(recorded, found).filter { states.contains($1) }.map(\.0)
    }
    let (running, finished) = (entries(.running, .unknown), entries(.finished))
    if stopping {
      for entry in running where entry.isOurs == false {
        notice?(.wasNotStopped(executionID: entry.executionID ?? "", arguments: (record.place ?? place).arguments))
      }
      let ours = running.filter { $0.isOurs != false }.compactMap(\.executionID)
      _ = try mapConcurrently(ours, workers: parallel) { (id: String) throws(AthenaError) in
        try engine.stop(id, until: flag)
      }
      return
    }
    guard running.isEmpty else {
      throw .lastRunIsRunning(
        path: recordPath, executionIDs: running.compactMap(\.executionID),
        notStopped: running.count { $0.isOurs == false } + entries(.unknown).count { $0.isOurs != false })
    }
    guard !finished.isEmpty else { return }
    let ids = finished.compactMap(\.executionID)
    // A run that was not killed has said how to get at them.
    let isUnsaid = record.isOver == false || finished.contains(where: \.mayRun)
    if isUnsaid, finished.contains(where: \.isOfLastDay), record.isRecord(of: statementsThen(record.now), at: place) {
      throw .lastRunHasRows(path: recordPath, executionIDs: ids)
    }
    notice?(.rowsWereNotRead(executionIDs: ids))
  }

  /// What has become of a query of the last run.
  private enum LastState: Hashable, Sendable {
    case running
    /// The present login does not know it.
    case unknown
    /// It succeeded.
    case finished
    /// It came to nothing, or is not known any more.
    case over
  }

  private func lastState(
    of entry: RunRecord.Entry, _ engine: any QueryEngine, stopping: Bool, until flag: Cancellation
  ) throws(AthenaError) -> LastState {
    guard entry.mayRun, let id = entry.executionID else { return .finished }
    do throws(AthenaError) {
      let execution = try engine.execution(id, until: flag)
      if execution.state == .succeeded { return .finished }
      return execution.isOver && !execution.isThrottled ? .over : .running
    } catch {
      guard case .aws(let failure) = error, engine.isOfUnknownQuery(failure) else { throw error }
      // One that is not known, or no more, is not running there; unless it was begun so lately that it is another
      // account which does not know it.
      guard entry.isOfLastDay else { return .over }
      notice?(.isUnknownHere(executionID: id))
      return stopping ? .over : .unknown
    }
  }

  /// Makes the unanswered starts of a run again that is gone on with and puts its results elsewhere: Athena knows a
  /// start again only where its result is to be put in the same place. Then the record is of the new place.
  func answerStarts(
    of record: inout RunRecord, _ statements: [Statement], in file: RecordFile, until flag: Cancellation
  ) throws(AthenaError) {
    guard let last = record.place, last != place else { return }
    let engine = last.engine(command, notice)
    for index in record.statements.indices where record.statements[index].isUnanswered {
      let start = record.start(index, sql: statements[index].sql, isRepeated: true)
      record.statements[index].take(try engine.find(start, until: flag))
      try file.write(record)
    }
    record.place = place
    try file.write(record)
  }
}

extension RunRecord.Entry {
  fileprivate var isOfLastDay: Bool {
    let yesterday = Instant.present - Interval(milliseconds: Instant.millisecondsPerDay)
    return startTime.flatMap { Instant(eventTime: $0.utf8) }.map { $0 > yesterday } == true
  }
}
