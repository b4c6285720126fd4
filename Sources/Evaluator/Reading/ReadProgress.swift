import Libc
import Synchronization

/// How far the reading has come.
package struct ReadProgress: Hashable, Sendable {
  package var filesDone: Int
  package var filesTotal: Int
  /// Bytes as they lie on disk.
  package var bytesDone: Int
  /// The sizes of the files when they were found; nil where standard input is among them.
  package var bytesTotal: Int?
  /// What the visitors count as such so far.
  package var matches: Int
}

/// The counters that all workers add to, and who reports them when.
final class ProgressCounters: Sendable {
  private let filesDone = Atomic<Int>(0)
  private let bytesDone = Atomic<Int>(0)
  private let matches = Atomic<Int>(0)
  /// When the next report is due, in milliseconds of the system's own clock.
  private let due = Atomic<Int>(0)
  private let filesTotal: Int
  private let bytesTotal: Int?
  private let report: @Sendable (ReadProgress) -> Void

  private static let interval = 100

  init(filesTotal: Int, bytesTotal: Int?, report: @escaping @Sendable (ReadProgress) -> Void) {
    self.filesTotal = filesTotal
    self.bytesTotal = bytesTotal
    self.report = report
    due.store(Self.now + Self.interval, ordering: .relaxed)
  }

  /// Adds what a worker has done; whichever worker comes first when a report is due makes it.
  func add(files: Int, bytes: Int, matches count: Int) {
    filesDone.add(files, ordering: .relaxed)
    bytesDone.add(bytes, ordering: .relaxed)
    matches.add(count, ordering: .relaxed)
    let now = Self.now
    let time = due.load(ordering: .relaxed)
    guard now >= time else { return }
    let claim = due.compareExchange(expected: time, desired: now + Self.interval, ordering: .relaxed)
    if claim.exchanged { report(snapshot) }
  }

  func reportEnd() { report(snapshot) }

  private var snapshot: ReadProgress {
    ReadProgress(
      filesDone: filesDone.load(ordering: .relaxed), filesTotal: filesTotal,
      bytesDone: bytesDone.load(ordering: .relaxed), bytesTotal: bytesTotal,
      matches: matches.load(ordering: .relaxed))
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}

/// One worker's part in the counters: what it has reported, so that it adds what is new.
final class WorkerProgress {
  /// Of all that the worker's visitor has seen.
  var matches = 0
  private var matchesTold = 0
  /// Of the open file.
  private var bytesTold = 0
  private let counters: ProgressCounters

  init(_ counters: ProgressCounters) { self.counters = counters }

  /// That many bytes of the open file, or the open part of one, were read.
  func tell(bytesRead: Int, files: Int = 0) {
    counters.add(files: files, bytes: bytesRead - bytesTold, matches: matches - matchesTold)
    bytesTold = bytesRead
    matchesTold = matches
  }

  func endUnit(files: Int, bytesRead: Int) {
    tell(bytesRead: bytesRead, files: files)
    bytesTold = 0
  }
}
