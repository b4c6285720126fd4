import Athena
import Semantics
import Source
import Syntax
import Values

/// `discover SPEC` or `discover TEMPLATE`: the injected values that the bucket or folder holds.
func discover(_ session: Session) throws {
  let operand = try session.operand()
  let isCSV = session.invocation.value("format") == "csv"
  let request: DiscoveryRequest
  if isFolder(operand) || (operand.hasBytePrefix("s3://") && !operand.containsBytes("{")) {
    var folder = operand
    while folder.hasByteSuffix("/"), folder.utf8.count > 1 { folder = folder.droppingLastBytes(1) }
    throw Invocation.UsageError(
      message: "discover needs to know what the folders of \(operand) stand for",
      help: "give a template, such as \"\(folder)/{account}/CloudTrail/{region}/{timestamp}\"")
  }
  if operand.containsBytes("{") {
    request = DiscoveryRequest(template: operand)
  } else {
    let file = try session.source(operand)
    // What is listed now is what is looked for: an empty clause or a file still to be written is no mistake here.
    let (_, plan, diagnostics) = session.analysis(file, isListingTuples: false)
    session.show(diagnostics, of: file)
    guard let plan else { throw Exit(.wrongInput) }
    guard let found = plan.discovery else {
      session.reportError("\(operand) has no location to look into")
      session.note("help: add `location \"s3://BUCKET/{alias}/…\"` to the table's block")
      throw Exit(.wrongInput)
    }
    request = found
  }
  do throws(AthenaError) {
    let discovery = try session.found(request)
    guard !discovery.tuples.isEmpty else {
      session.reportError("nothing under \(request.template) has the form of the location")
      session.status = session.status.combined(with: .findings)
      return
    }
    let text = isCSV ? discovery.csv : discovery.spec
    guard let path = session.invocation.value("write") else {
      session.print(text)
      return
    }
    do throws(FileFailure) {
      try writeFile(path, text)
    } catch {
      session.reportError("\(path) cannot be written: \(error.reason)")
      session.status = session.status.combined(with: .inputOutput)
    }
  } catch {
    session.fail(error)
  }
}

extension Plan {
  /// What to look for in the location of the table; nil without one.
  var discovery: DiscoveryRequest? {
    guard let location = table?.location else { return nil }
    var kinds: [String: DiscoveryColumn] = [:]
    for column in partitions.columns {
      switch column.kind {
      case .injected: kinds[column.name] = .injected
      case .date(let format, _, _), .manualDate(let format): kinds[column.name] = .date(format: format.text)
      case .enumeration, .integer, .manual: kinds[column.name] = .other
      }
    }
    return DiscoveryRequest(
      template: location.text, kinds: kinds, columns: partitions.injected.map { partitions.columns[$0].name })
  }
}

/// `check --discover`: which tuples of the bucket the spec lacks, and which of the spec the bucket lacks.
func compareWithBucket(_ plan: Plan, _ path: String, _ session: Session) {
  guard let request = plan.discovery, let listed = plan.partitions.tuples else {
    session.reportError("\(path): --discover needs a table with a `location`, and `partitions`")
    session.status = session.status.combined(with: .wrongInput)
    return
  }
  do throws(AthenaError) {
    let discovery = try session.found(request)
    let found = Set(discovery.tuples.map { $0.map(Text.init) })
    let known = Set(listed.map { $0.map(Text.init) })
    let missing = discovery.tuples.filter { !known.contains($0.map(Text.init)) }
    let extra = listed.filter { !found.contains($0.map(Text.init)) }
    for tuple in missing { session.streams.output.write("only in the bucket: \(Discovery.row(tuple))\n") }
    for tuple in extra { session.streams.output.write("only in \(path.visible): \(Discovery.row(tuple))\n") }
    if !missing.isEmpty || !extra.isEmpty { session.status = session.status.combined(with: .findings) }
  } catch {
    session.fail(error)
  }
}

extension Spec {
  /// Lists one tuple that every bucket could have, in the place of those of `partitions`.
  mutating func standInForTuples() {
    for index in clauses.indices {
      guard case .partitions(var clause) = clauses[index].kind else { continue }
      let span = clauses[index].keyword
      let row = PartitionsClause.Row(values: clause.columns.map { _ in Located("-", at: span) }, span: span)
      clause.source = .rows([row])
      clauses[index].kind = .partitions(clause)
    }
  }
}

extension Session {
  /// What a bucket or folder holds, with the notes on it printed.
  fileprivate func found(_ request: DiscoveryRequest) throws(AthenaError) -> Discovery {
    let cancellation = Cancellation()
    let interrupts = Interrupts(cancellation)
    defer { interrupts.end() }
    let discovery = try request.run(
      command: { () throws(AthenaError) in try awsCommand() }, cancellation: cancellation)
    for note in discovery.notes { reportError(note) }
    return discovery
  }
}
