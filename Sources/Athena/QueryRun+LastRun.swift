import Values

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension QueryRun {
  /// Makes sure that nothing is left running of the run whose record is about to be replaced.
  ///
  /// First it is asked what came of each start that was never answered. Where to ask is to start it again, that is done
  /// only to stop it. A statement that the spec does not make, or that went elsewhere, is not asked for: the record may
  /// be anybody's file. Then the engine is asked about each query that was running at last, and those that are not over
  /// are stopped or else an error.
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
    let engine = record.place?.engine(command) ?? self.engine(command)
    let unanswered = record.statements.indices.filter { record.statements[$0].isUnanswered }
    let known = unanswered.isEmpty ? [] : Set(statementsThen(record.now).map { Text($0.sql) })
    for index in unanswered {
      let sql = record.statements[index].sql
      var id: String?
      var wasAsked = false
      if let sql, known.contains(Text(sql)), record.place?.findsQueries(of: place) == true,
        stopping || !engine.startsToFind
      {
        id = try engine.find(record.start(index, sql: sql, isRepeated: true), until: flag)
        wasAsked = true
      } else if !stopping {
        throw .lastStartIsUnknown(path: recordPath)
      }
      if id == nil, !(wasAsked && engine.startsToFind) { startWasGivenUp?() }
      record.statements[index].executionID = id
      record.statements[index].state = id == nil ? .failed : .running
      record.statements[index].sql = nil
      try file.write(record)
    }
    let recorded = record.statements.filter(\.mayRun).compactMap(\.executionID)
    let yesterday =
      Instant(milliseconds: Int64(Date().timeIntervalSince1970) * 1000) - Interval(milliseconds: 86_400_000)
    let lately = Set(
      record.statements.filter { entry in
        entry.startTime.flatMap { Instant(eventTime: $0.utf8) }.map { $0 > yesterday } == true
      }.compactMap { $0.executionID.map { Text($0) } })
    let running = try mapConcurrently(recorded, workers: parallel) { (id: String) throws(AthenaError) in
      do throws(AthenaError) {
        let execution = try engine.execution(id, until: flag)
        return execution.isOver && !execution.isThrottled ? nil : id
      } catch {
        guard case .aws(let failure) = error, engine.isOfUnknownQuery(failure) else { throw error }
        // One that is not known, or no more, is not running there; unless it was begun so lately that it is another
        // account which does not know it.
        guard lately.contains(Text(id)) else { return nil }
        if stopping { startWasGivenUp?() }
        return stopping ? nil : id
      }
    }.compactMap { $0 }
    guard !running.isEmpty else { return }
    guard stopping else { throw .lastRunIsRunning(path: recordPath, executionIDs: running) }
    _ = try mapConcurrently(running, workers: parallel) { (id: String) throws(AthenaError) in
      try engine.stop(id, until: flag)
    }
  }

  /// Makes the unanswered starts of a run again that is gone on with and puts its results elsewhere: Athena knows a
  /// start again only where its result is to be put in the same place. Then the record is of the new place.
  func answerStarts(
    of record: inout RunRecord, _ statements: [Statement], in file: RecordFile, until flag: Cancellation
  ) throws(AthenaError) {
    guard let last = record.place, last != place else { return }
    let engine = last.engine(command)
    for index in record.statements.indices where record.statements[index].isUnanswered {
      let id = try engine.find(record.start(index, sql: statements[index].sql, isRepeated: true), until: flag)
      record.statements[index].executionID = id
      record.statements[index].state = id == nil ? .failed : .running
      record.statements[index].sql = nil
      try file.write(record)
    }
    record.place = place
    try file.write(record)
  }

  private func engine(_ command: AWSCommand) -> any QueryEngine { RunDestination(engine: engine).engine(command) }
}
