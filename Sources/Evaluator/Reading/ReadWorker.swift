/// Reads one unit after another through buffers of its own.
struct ReadWorker: ~Copyable {
  /// A unit's part in a file that was broken, or in one that was read in parts.
  struct PartResult {
    var unit: Int
    var records: Int
    var fault: ByteSource.Fault?
    /// Whether more may have been visited than the file read from its start by zlib would give.
    var mustBeReread = false
    /// What the file is where it is text of another kind.
    var format: ForeignKind?
  }

  private(set) var report = ReadReport()
  private(set) var parts: [PartResult] = []
  private let files: [EventFiles.File]
  private let units: [ReadUnit]
  private let wanted: WantedNames
  private let progress: WorkerProgress?
  private var window = SlidingWindow()
  private let source: ByteSource

  init(
    files: [EventFiles.File], units: [ReadUnit], wanted: WantedNames, unzipping: Unzipping, counters: ProgressCounters?
  ) {
    self.files = files
    self.units = units
    self.wanted = wanted
    source = ByteSource(unzipping)
    progress = counters.map { WorkerProgress($0) }
  }

  mutating func read<Visitor: RecordVisitor>(_ index: Int, _ visitor: inout Visitor) {
    let unit = units[index]
    let file = files[unit.file]
    guard visitor.begin(file) else {
      if unit.isFirst { report.filesSkipped += 1 }
      progress?.endUnit(files: unit.isFirst ? 1 : 0, bytesRead: unit.isFirst ? file.size : 0)
      return
    }
    window.reset()
    source.open(file.path, part: unit.part?.range, isExact: unit.isExact)
    var scanner = RecordScanner(
      wanted, offset: unit.part?.range.lowerBound ?? 0, nesting: unit.part?.nesting ?? .init())
    var breakage: RecordScanError?
    var column = RecordColumn()
    if source.fault == nil {
      breakage = scanner.run(through: &window) { [source, progress] target, capacity in
        while true {
          progress?.tell(bytesRead: source.bytesRead)
          let count = source.read(into: target, capacity)
          if unit.part != nil { return count }
          if count == 0 { column.end() }
          if count == 0 || column.fault != nil { return 0 }
          let rest = column.cut(target, count)
          if rest > 0 { return rest }
        }
      } visit: { [progress] record in
        let isJSON = visitor.visit(record: record)
        progress?.matches = visitor.matches
        return isJSON
      }
    }
    source.close()
    var mustBeReread = source.gaveTooMuch
    if let part = unit.part, let next = part.nextNesting {
      let isEnd = breakage == nil || breakage == .arrayWithoutEnd(at: part.range.upperBound)
      let isJoined = isEnd && source.fault == nil && source.bytesGiven == part.range.count
      if isJoined, scanner.isAtRecordStart, scanner.nesting == next { breakage = nil } else { mustBeReread = true }
    }

    report.recordsRead += scanner.records
    report.otherEventNames += scanner.otherEventNames
    report.bytesRead += source.bytesRead
    report.bytesUnzipped += source.bytesGiven
    // A text that was cut off by the source's fault has no fault of its own.
    let format = source.fault == nil && unit.isFirst ? breakage.flatMap { foreignFormat($0, scanner) } : nil
    let isForeign = scanner.records == 0 && unit.isFirst && breakage?.isOfAnotherFormat ?? false
    let fault =
      source.fault
      // What broke in the middle of a row may be the record that was cut off there.
      ?? (breakage?.hasRest == true ? nil : column.fault)
      ?? breakage.map {
        if let row = column.place(ofByte: $0.offset) {
          return ByteSource.Fault(kind: .malformed, message: $0.message(inRow: row), hasRest: $0.hasRest)
        }
        let message = (isForeign ? "not a CloudTrail log: " : "") + $0.message
        return ByteSource.Fault(
          kind: .malformed, message: format.map(\.messageOfFile) ?? message, hasRest: $0.hasRest)
      }
    if fault != nil || unit.part != nil || mustBeReread {
      parts.append(
        PartResult(unit: index, records: scanner.records, fault: fault, mustBeReread: mustBeReread, format: format))
    }
    if unit.isFirst, !(fault?.kind == .unreadable && source.bytesRead == 0) { report.filesRead += 1 }
    if fault == nil, unit.part == nil, source.bytesGiven == 0 { report.filesEmpty += 1 }
    progress?.endUnit(files: unit.isFirst ? 1 : 0, bytesRead: source.bytesRead)
  }

  /// What a text is that broke off with bytes that no JSON has, where its beginning is still in the window: a line of
  /// a flow log begins with numbers, which are JSON.
  private func foreignFormat(_ breakage: RecordScanError, _ scanner: borrowing RecordScanner) -> ForeignKind? {
    guard breakage.isOfAnotherFormat, scanner.windowOffset == 0 else { return nil }
    return ForeignKind(text: UnsafeBufferPointer(start: window.bytes, count: window.count))
  }
}
