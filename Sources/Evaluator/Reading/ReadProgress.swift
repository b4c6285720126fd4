import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How far the reading has come.
package struct ReadProgress: Hashable, Sendable {
  package var filesDone: Int
  package var filesTotal: Int
  /// Bytes as they lie on disk.
  package var bytesDone: Int
  /// The sizes of the files when they were found; standard input counts as nothing.
  package var bytesTotal: Int
  package var records: Int
}

/// The counters that all workers add to, and who reports them when.
final class ProgressCounters: Sendable {
  private let filesDone = Atomic<Int>(0)
  private let bytesDone = Atomic<Int>(0)
  private let records = Atomic<Int>(0)
  /// When the next report is due, in milliseconds of the system's own clock.
  private let due = Atomic<Int>(0)
  private let filesTotal: Int
  private let bytesTotal: Int
  private let report: @Sendable (ReadProgress) -> Void

  private static let interval = 100

  init(filesTotal: Int, bytesTotal: Int, report: @escaping @Sendable (ReadProgress) -> Void) {
    self.filesTotal = filesTotal
    self.bytesTotal = bytesTotal
    self.report = report
    due.store(Self.now + Self.interval, ordering: .relaxed)
  }

  /// Adds what a worker has done; whichever worker comes first when a report is due makes it.
  func add(files: Int = 0, bytes: Int, records count: Int) {
    filesDone.add(files, ordering: .relaxed)
    bytesDone.add(bytes, ordering: .relaxed)
    records.add(count, ordering: .relaxed)
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
      records: records.load(ordering: .relaxed))
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}
