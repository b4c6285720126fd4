import Location
import Expressions
import Semantics
import Values

/// Which partition a file or an event lies in, and whether the table could hold it.
struct PartitionScheme: Sendable {
  let injected: [Int]
  /// Without a `partitions` clause, or under `--any-partition`, injected values need not be listed.
  let takesAny: Bool
  private let columns: [PartitionColumn]
  private let tuples: [[Text]]
  /// The listed tuples with their places, and those that `events where` lets be scanned.
  private let listed: [[Text]: Int]
  private let scanned: Set<Int>
  private let attributeCount: Int
  private let attributeValues: [[Text?]]
  /// By the account that they hold, the places of listed tuples.
  private let tuplesByAccount: [Text: [Int]]
  private let location: LocationMatcher?
  /// Whether a file of the run lies where the table's location says. What lies elsewhere is outside the table then:
  /// Athena does not read it. Where no file does, paths say nothing, and each event's own values place it.
  private let someFileMatches: Bool
  private let regionColumn: Int?
  /// The place of that column among the injected ones, and whether its name says nothing else.
  private let injectedRegion: Int?
  private let isRegionCertain: Bool
  private let accountColumn: Int?
  private let dates: [(column: Int, format: DateFormat)]
  private let folderDays: DayRange
  private let condition: (@Sendable (EventView) -> Bool?)?
  private let conditionColumns: Set<Int>

  /// What is noted of a run none of whose files lie in the location, though some look as if they should.
  let misplaced: MisplacedFiles?

  /// `files` are all files of the run, as far as they are known before it.
  init(_ plan: Plan, _ reading: EventFieldReader, anyPartition: Bool, files: [EventFiles.File]) {
    let partitions = plan.scan.partitions
    columns = partitions.columns
    injected = partitions.injected
    tuples = (partitions.tuples ?? []).map { $0.map { Text($0) } }
    listed = Dictionary(tuples.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    scanned = Set(partitions.scannedTuples)
    attributeCount = partitions.attributes.count
    attributeValues = partitions.attributeValues.map { $0.map { $0.map { Text($0) } } }
    tuplesByAccount = partitions.tuplesByAccount(tuples)
    takesAny = anyPartition || partitions.tuples == nil
    let location = plan.scan.table?.location.map { LocationMatcher($0, partitions) }
    self.location = location
    let places = files.lazy.compactMap(\.place)
    let someFileMatches = location.map { location in places.contains { location.values(of: $0) != nil } } ?? false
    self.someFileMatches = someFileMatches
    misplaced =
      someFileMatches
      ? nil : MisplacedFiles(files, location, template: plan.scan.table?.location?.text ?? "")
    dates = partitions.dateColumns
    folderDays = plan.scan.period.folderDays
    condition = partitions.condition.map(reading.condition)
    var named = Set<Int>()
    partitions.condition?.forEachField { field in
      switch field {
      case .partition(let index): named.insert(index)
      case .attribute: named.formUnion(partitions.injected)
      case .column, .eventTime, .json, .resource, .webIdentityAttribute, .sibling: break
      }
    }
    conditionColumns = named
    regionColumn = partitions.column(named: Partitions.regionNames, orWith: "region")
    injectedRegion = regionColumn.flatMap { partitions.injected.firstIndex(of: $0) }
    isRegionCertain = regionColumn.map { partitions.isColumn($0, named: Partitions.regionNames) } ?? false
    accountColumn = partitions.column(named: Partitions.accountNames, orWith: "account")
  }

  /// The values that a file's place gives, by column; nil when it does not match the table's location.
  func values(of file: EventFiles.File) -> [Text?]? { file.place.flatMap { location?.values(of: $0) } }

  /// Why nothing in a file with these path values could be in the table; nil when something may. Standard input and
  /// other pipes have no place and are taken.
  func problem(of file: EventFiles.File, _ values: [Text?]?) -> PartitionProblem? {
    guard let values else { return someFileMatches && file.place != nil ? .outsideLocation : nil }
    let known = injected.compactMap { values[$0] }
    let tuple = known.count == injected.count ? listed[known] : nil
    if known.count == injected.count, tuple == nil, !takesAny { return .notListed(known) }
    if let tuple, !scanned.contains(tuple) { return .otherPartition }
    for index in columns.indices where values[index] != nil {
      if let problem = undeclared(index, values[index]) { return problem }
    }
    if let problem = dateProblem(values, isOfPath: true) { return problem }
    if let condition, conditionColumns.allSatisfy({ values[$0] != nil }) {
      let place = EventView(
        bytes: UnsafeBufferPointer(start: nil, count: 0), slices: [], partitions: values, tuple: tuple)
      if condition(place) != true { return .otherPartition }
    }
    return nil
  }

  struct Assignment {
    /// By column; nil for NULL.
    var values: [Text?]
    /// The listed tuple that the injected values are, by its index; nil where it is not listed.
    var tuple: Int?
    var problem: PartitionProblem?
    var ambiguous: AmbiguousAccount?
  }

  /// The partition of every event of a file whose path gives a value for every column, or of a table without any; nil
  /// where the events must be asked.
  func assign(path: [Text?]?) -> Assignment? {
    if columns.isEmpty { return Assignment(values: []) }
    guard let path, path.allSatisfy({ $0 != nil }) else { return nil }
    return assign(path: path, region: nil, account: nil, time: Instant(milliseconds: 0))
  }

  /// The partition of an event: what its path gives, else what the event itself gives.
  func assign(path: [Text?]?, region: Text?, account: Text?, time: Instant) -> Assignment {
    var result = Assignment(values: path ?? Array(repeating: nil, count: columns.count))
    fillInjected(&result, account, region)
    for (index, format) in dates where result.values[index] == nil {
      result.values[index] = Text(format.text(of: time.date))
    }
    let mayFill: (Int) -> Bool = { takesAny || !injected.contains($0) }
    if let column = regionColumn, mayFill(column), result.values[column] == nil { result.values[column] = region }
    if let column = accountColumn, mayFill(column), result.values[column] == nil { result.values[column] = account }
    if takesAny, result.tuple == nil, !listed.isEmpty {
      result.tuple = listed[injected.compactMap { result.values[$0] }]
    }
    if result.problem == nil {
      result.problem =
        columns.indices.lazy.compactMap { undeclared($0, result.values[$0]) }.first
        ?? dateProblem(
          result.values, isOfPath: path.map { path in dates.allSatisfy { path[$0.column] != nil } } ?? false)
    }
    return result
  }

  /// The listed tuple that agrees with the path and, where the path leaves values open, holds the account, and the
  /// region where that is injected too.
  private func fillInjected(_ result: inout Assignment, _ account: Text?, _ region: Text?) {
    if injected.isEmpty || tuples.isEmpty { return }
    let known = injected.map { result.values[$0] }
    if known.allSatisfy({ $0 != nil }) {
      result.tuple = listed[known.compactMap(\.self)]
      if !takesAny, result.tuple == nil { result.problem = .notListed(known) }
      return
    }
    var candidates = (account.flatMap { tuplesByAccount[$0] } ?? []).filter { candidate in
      zip(tuples[candidate], known).allSatisfy { $1 == nil || $0 == $1 }
    }
    var isOfOtherRegion = false
    if let region, let place = injectedRegion, known[place] == nil, isRegionCertain || candidates.count > 1 {
      isOfOtherRegion = !candidates.isEmpty
      candidates.removeAll { tuples[$0][place] != region }
    }
    if candidates.count == 1 {
      result.tuple = candidates[0]
      for (column, value) in zip(injected, tuples[candidates[0]]) { result.values[column] = value }
    } else if !takesAny {
      let event = isOfOtherRegion ? [account, region] : [account]
      result.problem = .notListed(known.contains { $0 != nil } ? known : event)
      if let account, candidates.count > 1 {
        result.ambiguous = AmbiguousAccount(account: account, tuples: candidates.map { tuples[$0] })
      }
    }
  }

  /// The attributes of a tuple of injected values, NULL where it is not listed.
  func attributes(of values: [Text?]) -> [Text?] {
    let known = values.compactMap(\.self)
    guard known.count == injected.count, let tuple = listed[known] else {
      return Array(repeating: nil, count: attributeCount)
    }
    return attributeValues[tuple]
  }

  /// Why the table's block excludes this value of a column.
  private func undeclared(_ index: Int, _ value: Text?) -> PartitionProblem? {
    switch columns[index].kind {
    case .enumeration(let texts):
      guard let value else { break }
      return texts.contains { Text($0) == value } ? nil : .notDeclared(column: columns[index].name, value: value)
    case .integer(let range):
      guard let value else { break }
      return range.contains(value.string)
        ? nil : .notDeclared(column: columns[index].name, value: value)
    case .injected, .date, .manual, .manualDate: return nil
    }
    return takesAny ? nil : .notDeclared(column: columns[index].name, value: nil)
  }

  /// Whether the period that the date columns name lies outside the declared dates, or outside the scanned ones. An
  /// event's own day is not held against the scanned days: `during` looks at its time.
  private func dateProblem(_ values: [Text?], isOfPath: Bool) -> PartitionProblem? {
    var year: Int?
    var month: Int?
    var day: Int?
    for (index, format) in dates {
      guard let value = values[index] else { return nil }
      var rest = value.bytes[...]
      for part in format.parts {
        switch part {
        case .year:
          year = Int(String(decoding: rest.prefix(4), as: UTF8.self))
          rest = rest.dropFirst(4)
        case .month:
          month = Int(String(decoding: rest.prefix(2), as: UTF8.self))
          rest = rest.dropFirst(2)
        case .day:
          day = Int(String(decoding: rest.prefix(2), as: UTF8.self))
          rest = rest.dropFirst(2)
        case .literal(let text): rest = rest.dropFirst(text.utf8.count)
        }
      }
    }
    guard let year else { return nil }
    let text = Text(dates.compactMap { values[$0.column]?.string }.joined(separator: " "))
    guard let first = CivilDate(year: year, month: month ?? 1, day: month == nil ? 1 : day ?? 1) else {
      return .dateOutside(text)
    }
    let last: CivilDate
    switch (month, day) {
    case (nil, _): last = CivilDate(year: year, month: 12, day: 31) ?? first
    case (let month?, nil): last = Self.lastDay(year: year, month: month) ?? first
    case (.some, .some): last = first
    }
    let isDeclared = dates.allSatisfy { columns[$0.column].kind.declaredDays($0.format).overlaps(first, last) }
    return isDeclared && (!isOfPath || folderDays.overlaps(first, last)) ? nil : .dateOutside(text)
  }

  private static func lastDay(year: Int, month: Int) -> CivilDate? {
    (28...31).reversed().lazy.compactMap { CivilDate(year: year, month: month, day: $0) }.first
  }
}
