import Files
import Values

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What lies beside the spec while statements run and after, `SPEC.run.json`: enough to find each query again.
package struct RunRecord: Hashable, Sendable, Codable {
  package enum State: String, Hashable, Sendable, Codable {
    /// Not started; or, where an attempt was made, started and never answered.
    case waiting
    case running
    /// Asked to stop, and not seen to have ended yet.
    case stopping
    case succeeded, failed, cancelled
  }

  package struct Entry: Hashable, Sendable, Codable {
    /// Of the statement's text and where it runs.
    package var hash: String
    /// How often it was started, the present time included. It is part of the token by which Athena knows a start
    /// again.
    package var attempt: Int
    package var executionID: String?
    /// False where the query may have come of another run's start: it is taken, and not stopped.
    var isOurs: Bool?
    package var state: State
    package var bytesScanned: Int
    /// What the attempts before the present one scanned, which was paid for too; nil in records of older versions.
    package var bytesBefore: Int?
    /// The statement of a start that has no answer yet, and when it was made: with both it can be made again, which
    /// says which query came of it.
    package var sql: String?
    package var startTime: String?

    /// Whether a start was made that has no answer.
    var isUnanswered: Bool { attempt > 0 && executionID == nil && state == .waiting }
    /// Whether a run writes such an entry, as opposed to a hand or a broken disk.
    fileprivate var isPlausible: Bool {
      guard (0...1_000_000).contains(attempt), bytesScanned >= 0, bytesBefore ?? 0 >= 0 else { return false }
      switch state {
      case .running, .stopping, .succeeded: return executionID != nil
      case .waiting, .failed, .cancelled: return true
      }
    }
    /// Whether a query may be running that is known by its id.
    var mayRun: Bool { executionID != nil && (state == .running || state == .stopping) }

    /// Notes what came of a start; nothing where there is no query.
    mutating func take(_ query: StartedQuery?) {
      executionID = query?.id
      isOurs = query?.isOurs == false ? false : nil
      state = query == nil ? .failed : .running
      sql = nil
    }
  }

  /// Distinguishes this run's tokens from those of another run of the same statements.
  package var run: String
  /// What the program that started the run called now, as the spec's `now` is a literal in the statements.
  package var now: String
  /// Where the statements run; nil in records of older versions.
  package var place: RunDestination?
  package var statements: [Entry]
  /// False while the run goes on, which includes writing its rows out, and for good in the record of a run that was
  /// killed. True once it has ended and said how. Nil in records of older versions.
  var isOver: Bool?
  /// Whether it ended before all its rows, or the page of them, were written out.
  var rowsAreUnread: Bool?

  /// A record of nothing started yet.
  init(statements: [Statement], place: RunDestination, now: String) {
    run = UUID().uuidString.lowercased()
    self.now = now
    self.place = place
    isOver = false
    self.statements = statements.map {
      Entry(hash: $0.hash(place), attempt: 0, executionID: nil, state: .waiting, bytesScanned: 0)
    }
  }

  /// The record of the last run; its `now` is the one to compile with before it is resumed.
  package static func read(_ path: String) throws(AthenaError) -> RunRecord {
    guard exists(path) else { throw .recordMissing(path: path) }
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try readFile(path, namedBy: .text, limit: largestTextFile)
    } catch {
      throw .file(path: path, reason: error.reason)
    }
    guard let record = try? JSONDecoder().decode(RunRecord.self, from: Data(bytes)), record.isPlausible else {
      throw .recordUnreadable(path: path)
    }
    return record
  }

  private var isPlausible: Bool {
    let ids = statements.compactMap { $0.executionID.map { Text($0) } }
    return Set(ids).count == ids.count && statements.allSatisfy(\.isPlausible)
  }

  /// The text of the record's file.
  func text() throws(AthenaError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    } catch {
      throw .file(path: "the record of the run", reason: "\(error)")
    }
  }

  /// Whether it is of exactly these statements.
  func isRecord(of statements: [Statement], at place: RunDestination) -> Bool {
    (self.place.map { $0.findsQueries(of: place) } ?? true)
      && self.statements.map(\.hash) == statements.map { $0.hash(place) }
  }

  /// The token of the present attempt: the same after a crash between a start and its answer, so that Athena gives back
  /// the query that it has. Athena asks for 32 to 128 characters.
  func token(_ index: Int) -> String {
    "\(run)-\(index + 1)-\(statements[index].attempt)-\(statements[index].hash)"
  }

  /// The start of the present attempt.
  func start(_ index: Int, sql: String, isRepeated: Bool) -> QueryStart {
    QueryStart(
      sql: sql, token: token(index), time: statements[index].startTime ?? "", isRepeated: isRepeated,
      otherIDs: statements.compactMap(\.executionID))
  }
}

/// The record of a run in its file, which no other run touches while it is held.
struct RecordFile: Sendable {
  let path: String
  let file: LockedFile

  /// A call of a run that was killed may hold it still: its end is waited for, up to `patience`.
  init(
    _ path: String, waiting patience: Duration, until flag: Cancellation, _ notice: (@Sendable (RunNotice) -> Void)?
  ) throws(AthenaError) {
    self.path = path
    let end = ContinuousClock.now + patience
    var told: Int32?
    while true {
      if let file = try Self.held(path) {
        self.file = file
        return
      }
      guard let process = LockedFile.heir(of: path) else { break }
      guard ContinuousClock.now < end else { throw .lastCallGoesOn(path: path, process: process) }
      if told != process { notice?(.waitingForCall(process: process)) }
      told = process
      wait(.milliseconds(100), unless: flag)
      if flag.isCancelled { throw .cancelled }
    }
    // The call may have ended in between.
    guard let file = try Self.held(path) else { throw .recordInUse(path: path) }
    self.file = file
  }

  private static func held(_ path: String) throws(AthenaError) -> LockedFile? {
    do throws(FileFailure) {
      return try LockedFile.hold(path)
    } catch {
      throw .file(path: path, reason: error.reason)
    }
  }

  /// Lets other runs hold it.
  func release() { file.release() }

  func write(_ record: RunRecord) throws(AthenaError) {
    let text = try record.text()
    let isOurs: Bool
    do throws(FileFailure) {
      isOurs = try file.replace(with: text)
    } catch {
      throw .recordUnwritable(path: path, reason: error.reason)
    }
    guard isOurs else { throw .recordInUse(path: path) }
  }
}
