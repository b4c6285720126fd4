import Expressions
package import Semantics
import Values

/// Athena SQL for a plan: the fewest statements within the limits, in the order of the tuples.
///
/// A plan whose table has injected columns must list tuples. Time and memory are linear in them.
package func compile(_ plan: Plan, _ options: CompileOptions = CompileOptions()) throws(CompileError) -> CompiledPlan {
  let compiled = try compileAsOne(plan, options)
  guard compiled.statements.count > 1 else { return compiled }
  if plan.pairing.accounts == .across { throw .severalStatementsAcrossAccounts(compiled.statements.count) }
  guard plan.summary != nil, !plan.summarizesByAccount else { return compiled }
  var rows = try compileAsOne(plan.withoutSummary, options)
  rows.isSummarizedAfterwards = true
  return rows
}

private func compileAsOne(_ plan: Plan, _ options: CompileOptions) throws(CompileError) -> CompiledPlan {
  guard let table = plan.scan.table else { throw .noTable }
  let limits = StatementLimits(table, options)
  let lowering = Lowering(plan, comments: Header(plan, options).lines, mergeKeys: options.hasMergeKeys)
  let scan = ScanStage(plan: plan, table: table, columns: lowering.scanColumns)
  let grouping = group(plan, options)
  let renderer = SQLRenderer(isTight: table.isInLake)
  var branches = BranchWriter(renderer: renderer, scan: scan, partitions: plan.scan.partitions)
  let texts = grouping.rectangles.map { branches.text($0) }
  let frame = StatementFrame(renderer.template(lowering.query))
  let statements = try assemble(frame, texts, grouping, limits)
  if let limit = limits.characters, let longest = statements.map(\.characters).max(), longest > limit {
    throw .statementTooLong(characters: longest, limit: limit)
  }
  return CompiledPlan(
    statements: statements, mergeKeys: lowering.mergeKeys,
    columnNames: lowering.query.select.columns.compactMap(\.alias?.text))
}

extension Plan {
  /// Whether every group lies in one tuple: each injected column is a group by itself.
  var summarizesByAccount: Bool {
    guard let summary, pairing.accounts == .injected else { return false }
    return scan.partitions.injected.indices.allSatisfy { index in
      summary.groups.contains { group in
        if case .field(let field) = group.value {
          projection.columns[field.index].value == .field(.injected(index))
        } else {
          false
        }
      }
    }
  }
}

/// The branches of a plan.
func group(_ plan: Plan, _ options: CompileOptions) -> Grouping {
  guard let listed = plan.scan.partitions.tuples, !plan.scan.partitions.injected.isEmpty else {
    return Grouping(rectangles: [TupleProduct(values: [])])
  }
  let tuples = plan.scan.partitions.scannedTuples.map { listed[$0] }
  let perTuple = max(1, plan.scan.partitionsPerTuple(until: plan.now.date) ?? 1)
  switch options.expansion {
  case .union: return .union(tuples)
  case .auto where plan.hasConditionOnInjected: return .union(tuples)
  case .in, .auto: return .rectangles(tuples, limits: RectangleLimits(tuples: max(1, 1_000_000 / perTuple)))
  }
}

/// The text of branches, each form of which is rendered once.
private struct BranchWriter {
  let renderer: SQLRenderer
  let scan: ScanStage
  private let attributes: AttributeValues
  private var templates: [[Bool]: SQLRenderer.Template] = [:]

  init(renderer: SQLRenderer, scan: ScanStage, partitions: Partitions) {
    self.renderer = renderer
    self.scan = scan
    attributes = AttributeValues(partitions)
  }

  mutating func text(_ rectangle: TupleProduct) -> [UInt8] {
    let lists = rectangle.values.map { $0.count > 1 }
    let template = templates[lists] ?? renderer.template(branch: scan.select(lists: lists))
    templates[lists] = template
    var text: [UInt8] = []
    text.reserveCapacity(512)
    for segment in template.segments {
      switch segment {
      case .text(let bytes): text += bytes
      case .hole(.literal(let column)): text += SQLText.literal(rectangle.values[column][0]).utf8
      case .hole(.list(let column)):
        let words = rectangle.values[column].map(SQLText.literal)
        text += renderer.fill(words, indent: 6).dropFirst(6).utf8
      case .hole(.attribute(let index)):
        text += renderer.flat(attributes.value(index, in: rectangle)).utf8
      case .hole(.branches): preconditionFailure("a branch holds no branches")
      }
    }
    return text
  }
}

/// What surrounds the branches of every statement.
private struct StatementFrame {
  let head: [UInt8]
  let tail: [UInt8]

  init(_ template: SQLRenderer.Template) {
    var texts: [[UInt8]] = []
    for segment in template.segments {
      if case .text(let bytes) = segment { texts.append(bytes) }
    }
    head = texts[0]
    tail = texts[1] + Array(";\n".utf8)
  }
}

private let separator = Array(SQLRenderer.betweenBranches.utf8)

/// Fills statements with branches in order, as many as fit.
private func assemble(
  _ frame: StatementFrame, _ branches: [[UInt8]], _ grouping: Grouping, _ limits: StatementLimits
) throws(CompileError) -> [Statement] {
  let fixed = frame.head.count + frame.tail.count
  // The longest line that may be put above a statement.
  let title = titleLine(branches.count, branches.count, 0..<max(1, tupleCount(grouping)), .queryLength).utf8.count
  var parts: [Range<Int>] = []
  var reason: Statement.Split?
  var start = 0
  var size = fixed
  let whole = fixed + branches.reduce(0) { $0 + $1.count + separator.count } - separator.count
  let isWhole = whole <= limits.bytes && branches.count <= limits.branches
  let limit = limits.bytes - (isWhole ? 0 : title)
  for (index, branch) in branches.enumerated() {
    let added = branch.count + (index > start ? separator.count : 0)
    if fixed + branch.count > limit {
      throw .branchTooLong(bytes: fixed + branch.count + (isWhole ? 0 : title), limit: limits.bytes)
    }
    if size + added > limit || index - start == limits.branches {
      // Bytes are the harder limit and named where both are reached.
      if size + added > limit { reason = .queryLength } else { reason = reason ?? grouping.limit ?? .branches }
      parts.append(start..<index)
      start = index
      size = fixed + branch.count
    } else {
      size += added
    }
  }
  parts.append(start..<branches.count)
  var firstTuple = 0
  return parts.enumerated().map { number, part in
    let count = part.reduce(0) { $0 + grouping.rectangles[$1].tupleCount }
    let tuples = firstTuple..<(firstTuple + (grouping.rectangles[part.lowerBound].values.isEmpty ? 0 : count))
    firstTuple = tuples.upperBound
    var text: [UInt8] = []
    text.reserveCapacity(fixed + title + part.reduce(0) { $0 + branches[$1].count + separator.count })
    if let reason { text += titleLine(number + 1, parts.count, tuples, reason).utf8 }
    text += frame.head
    for index in part {
      if index > part.lowerBound { text += separator }
      text += branches[index]
    }
    text += frame.tail
    return Statement(
      text: String(decoding: text, as: UTF8.self), tuples: tuples, branches: part.count, split: reason)
  }
}

/// What one statement may hold.
private struct StatementLimits {
  var branches: Int
  var bytes: Int
  /// Nil where bytes are counted.
  var characters: Int?

  init(_ table: Table, _ options: CompileOptions) {
    branches = options.maxBranches
    // The longest query string of Athena (https://docs.aws.amazon.com/athena/latest/ug/service-limits.html) and of
    // StartQuery in CloudTrail's API.
    bytes = table.isInLake ? .max : options.maxBytes ?? CompileOptions.longestStatement
    characters = table.isInLake ? options.maxBytes ?? 10_000 : nil
  }
}

private func tupleCount(_ grouping: Grouping) -> Int {
  grouping.rectangles.reduce(0) { $0 + $1.tupleCount }
}

/// `-- statement 1 of 8: accounts 1-100 (query length limit)`
private func titleLine(_ number: Int, _ count: Int, _ tuples: Range<Int>, _ reason: Statement.Split) -> String {
  "-- statement \(number) of \(count): accounts \(tuples.lowerBound + 1)-\(tuples.upperBound) (\(reason.rawValue))\n"
}
