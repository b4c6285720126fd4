package import Values

/// Reads files on `jobs` threads and hands their records to visitors, one for each thread.
///
/// `names` are the wanted event names: records that surely have another are passed over. The report does not depend on
/// the number of threads; which visitor sees which file does.
///
/// Two things are done in the hope that files are whole: ISA-L unzips, and large plain files are read in parts. Where
/// that gave anything but what zlib and one thread give from a file's start, all is read again, those files with care.
///
/// `progress` is called from any of the threads, some ten times a second, and once at the end.
package func readRecords<Visitor: RecordVisitor & SendableMetatype>(
  _ found: EventFiles, names: [TextPattern], jobs: Int, unzipping: Unzipping = .best(), partSize: Int = 8 << 20,
  progress: (@Sendable (ReadProgress) -> Void)? = nil,
  makeVisitor: @escaping @Sendable () -> Visitor
) -> (visitors: [Visitor], report: ReadReport) {
  let files = found.files
  let wanted = WantedNames(names)
  // What cannot be read twice is read with care at once, and with it all else.
  var exact = files.allSatisfy(\.isRegular) ? [] : Set(files.indices)
  while true {
    let units = ReadUnit.units(of: files, jobs: jobs, partSize: partSize, exact: exact)
    let counters = progress.map {
      ProgressCounters(
        filesTotal: files.count,
        bytesTotal: files.contains { $0.path == nil } ? nil : files.reduce(0) { $0 + $1.size }, report: $0)
    }
    let results = readUnits(units, jobs: jobs, makeVisitor) {
      ReadWorker(files: files, units: units, wanted: wanted, unzipping: unzipping, counters: counters)
    }
    counters?.reportEnd()
    let parts = results.flatMap(\.parts)
    let reread = Set(parts.filter(\.mustBeReread).map { units[$0.unit].file })
    guard reread.isEmpty else {
      exact.formUnion(reread)
      continue
    }
    var report = ReadReport()
    report.filesIgnored = found.ignored
    for result in results { report.add(result.report) }
    report.faults = found.faults + faults(in: parts, units: units, files: files)
    report.faults.sort { Text($0.path) < Text($1.path) }
    return (results.compactMap { $0.visitor }, report)
  }
}

/// Shares the units out among `jobs` threads.
private func readUnits<Visitor: RecordVisitor & SendableMetatype>(
  _ units: [ReadUnit], jobs: Int, _ makeVisitor: @escaping @Sendable () -> Visitor,
  _ makeWorker: @escaping @Sendable () -> ReadWorker
) -> [WorkerResult<Visitor>] {
  let workerCount = max(1, min(jobs, units.count))
  let nextUnit = WorkCounter()
  let results = (0..<workerCount).map { _ in WorkerResult<Visitor>() }
  let work: @Sendable (Int) -> Void = { index in
    var worker = makeWorker()
    var visitor = makeVisitor()
    while let unit = nextUnit.take(below: units.count) { worker.read(unit, &visitor) }
    results[index].finish(visitor, worker.report, worker.parts)
  }
  runThreads(workerCount, work)
  return results
}

/// One fault for each broken file: the first in it.
private func faults(
  in parts: [ReadWorker.PartResult], units: [ReadUnit], files: [EventFiles.File]
) -> [FileFault] {
  var faults: [FileFault] = []
  var current: (file: Int, records: Int, index: Int?) = (-1, 0, nil)
  for part in parts.sorted(by: { $0.unit < $1.unit }) {
    let file = units[part.unit].file
    if file != current.file { current = (file, 0, nil) }
    current.records += part.records
    guard let fault = part.fault, current.index == nil else { continue }
    current.index = faults.count
    let used =
      switch current.records {
      case 0: "no record before it was used"
      case 1: "1 record before it was used"
      default: "\(current.records) records before it were used"
      }
    // One rule for every file, zipped or plain: it is used up to its first break.
    let rest = fault.hasRest && current.records > 0 ? ", nothing behind it" : ""
    // Of a file that was not opened, or that is not JSON from its beginning, nothing could have been used.
    let hasNothing = part.format != nil || fault.kind == .unreadable && current.records == 0
    faults.append(
      FileFault(
        path: files[file].name, kind: fault.kind,
        message: hasNothing ? fault.message : "\(fault.message); \(used)\(rest)", format: part.format))
  }
  return faults
}

/// What a worker leaves behind: written by its thread, read when that has ended.
private final class WorkerResult<Visitor>: @unchecked Sendable {
  private(set) var visitor: Visitor?
  private(set) var report = ReadReport()
  private(set) var parts: [ReadWorker.PartResult] = []

  func finish(_ visitor: Visitor, _ report: ReadReport, _ parts: [ReadWorker.PartResult]) {
    self.visitor = visitor
    self.report = report
    self.parts = parts
  }
}

extension ReadReport {
  /// Adds another thread's counts.
  fileprivate mutating func add(_ other: ReadReport) {
    filesRead += other.filesRead
    filesEmpty += other.filesEmpty
    filesSkipped += other.filesSkipped
    recordsRead += other.recordsRead
    otherEventNames += other.otherEventNames
    bytesRead += other.bytesRead
    bytesUnzipped += other.bytesUnzipped
  }
}
