import Athena
import Files
import Location
import Semantics
import Source
import Syntax
import Values

/// `discover SPEC` or `discover TEMPLATE`: the injected values that the bucket or folder holds.
func discover(_ session: Session) throws {
  let operand = try session.operand()
  let target = try session.discoveryTarget()
  let request: DiscoveryRequest
  if isFolder(operand) || (operand.isInS3 && !operand.utf8.contains(UInt8(ascii: "{"))) {
    var folder = operand.utf8[...]
    while folder.last == UInt8(ascii: "/"), folder.count > 1 { folder.removeLast() }
    throw Invocation.UsageError(
      message: "discover needs to know what the folders of \(operand) stand for",
      help: "give a template, such as \(shellWord(likelyTemplate(ofFolder: String(Substring(folder)))))")
  }
  if operand.utf8.contains(UInt8(ascii: "{")) {
    try checkTemplate(operand)
    request = DiscoveryRequest(template: operand)
  } else {
    let file = try session.source(operand)
    // What is listed now is what is looked for: an empty clause or a file still to be written is not a mistake here.
    let (_, plan, diagnostics) = session.analysis(file, isListingTuples: false)
    session.show(diagnostics, of: file)
    guard let plan else { throw Exit(.wrongInput) }
    if let refusal = plan.discoveryRefusal {
      session.reportError("\(operand): \(refusal)")
      throw Exit(.wrongInput)
    }
    guard let found = plan.discovery else {
      session.reportError("\(operand) has no location to look into")
      session.note("help: add `location \"s3://BUCKET/{alias}/…\"` to the table's block")
      throw Exit(.wrongInput)
    }
    request = found
  }
  do throws(AthenaError) {
    let discovery = try session.found(request)
    guard !discovery.isEmpty else {
      session.reportError("nothing under \(request.template) has the form of the location")
      session.record(.findings)
      return
    }
    if discovery.columns.isEmpty {
      guard !target.isCSV, target.path == nil else {
        session.reportError("\(request.template) has no injected {column}: there are no tuples to write")
        session.record(.wrongInput)
        return
      }
      session.note("the location has no injected {column}: a spec of it needs no `partitions`")
    }
    let text = target.isCSV ? discovery.csv : discovery.spec
    if target.isCSV {
      for value in discovery.valuesTrimmedInCSV {
        session.reportError(
          "\(stringLiteral(of: value)) loses the spaces at its sides where `partitions … from` reads it; "
            + "--format spec keeps them")
      }
    }
    guard let path = target.path else {
      session.print(text)
      return
    }
    do throws(FileFailure) {
      try writeFile(path, text)
      session.note("wrote \(path.visible)")
    } catch {
      session.reportError("\(path) cannot be written: \(error.reason)")
      session.record(.inputOutput)
    }
  } catch {
    session.fail(error)
  }
}

/// Refuses what cannot be a template for a reason that the reader of a shell's history would see: `${…}`, the name of a
/// column that no spec can have, and the path of a bucket without its scheme.
func checkTemplate(_ template: String) throws(Invocation.UsageError) {
  if template.utf8.contains(UInt8(ascii: "$")), template.firstRange(of: "${") != nil {
    throw Invocation.UsageError(
      message: "a {column} of a template has no $ before it",
      help: "write \(shellWord(template.replacing("${", with: "{")))")
  }
  for part in template.byteSplit("{").dropFirst() {
    let name = part.byteSplit("}")[0]
    guard !canBeName(name) else { continue }
    throw Invocation.UsageError(
      message: "a spec cannot name a column \(stringLiteral(of: name))", help: "give the column another name: {account}"
    )
  }
  let first = template.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1).first.flatMap { String($0) } ?? ""
  let isBare = template.utf8.first != UInt8(ascii: "/") && !first.utf8.contains(UInt8(ascii: "{")) && !template.isInS3
  if isBare, first != ".", first != "..", !exists(first) {
    throw Invocation.UsageError(
      message: "there is no folder \(first) here",
      help: "for a bucket of that name write \(shellWord("s3://" + template))")
  }
  let names = (try? LocationTemplate.placeholders(in: template)) ?? []
  if let field = names.first(where: CloudTrailColumn.isOfTable) {
    let isRegion = field.lowercased().utf8.elementsEqual("awsregion".utf8)
    throw Invocation.UsageError(
      message: "{\(field)} would be a column beside the table's own of that name, which Athena refuses",
      help: isRegion ? "write {region}" : "give the {column} another name")
  }
}

extension String {
  fileprivate var isInS3: Bool { utf8.starts(with: "s3://".utf8) }
}

/// Where a discovery goes, and how it is written.
private struct DiscoveryTarget {
  var isCSV: Bool
  /// Nil for standard output.
  var path: String?
}

extension Session {
  /// `--format` and `--write`. A file whose name ends in `.csv` gets CSV, and one that is there is not written over
  /// without `--force`.
  fileprivate func discoveryTarget() throws -> DiscoveryTarget {
    let format = invocation.value("format")
    guard let path = invocation.value("write") else { return DiscoveryTarget(isCSV: format == "csv", path: nil) }
    let isNamedCSV = path.utf8.suffix(4).elementsEqual(".csv".utf8)
    if format == "spec", isNamedCSV {
      throw Invocation.UsageError(
        message: "\(path) would hold a spec's clause and not CSV", help: "leave out --format spec, or name it .span")
    }
    if isRegularFile(path), !invocation.has("force") {
      reportError("\(path) is there already")
      note("help: give --force to write over it, or another name")
      throw Exit(.inputOutput)
    }
    try checkMayWrite(path)
    return DiscoveryTarget(isCSV: format.map { $0 == "csv" } ?? isNamedCSV, path: path)
  }
}

extension Plan {
  /// Why there is nothing to discover in one of AWS's own tables; nil for others.
  fileprivate var discoveryRefusal: String? {
    guard let schema = scan.table?.schema, schema != .athena else { return nil }
    return
      "a table of `schema \(schema.rawValue)` has no bucket to look into: all accounts are in it, and a query needs"
      + " no list of them"
  }

  /// What to look for in the location of the table; nil without one.
  var discovery: DiscoveryRequest? {
    guard let location = scan.table?.location else { return nil }
    let kinds = scan.partitions.columns.map { column in
      let kind: DiscoveryColumn =
        switch column.kind {
        case .injected: .injected
        case .date(let format, _, _), .manualDate(let format): .date(format)
        case .enumeration, .integer, .manual: .other
        }
      return (name: column.name, kind: kind)
    }
    return DiscoveryRequest(
      template: location.text, kinds: kinds, columns: scan.partitions.injected.map { scan.partitions.columns[$0].name })
  }
}

/// `check --discover`: which tuples of the bucket the spec lacks, and which of the spec the bucket lacks.
func compareWithBucket(_ plan: Plan, _ path: String, _ session: Session) {
  if let refusal = plan.discoveryRefusal {
    session.reportError("\(path): \(refusal)")
    session.record(.wrongInput)
    return
  }
  guard let request = plan.discovery, let listed = plan.scan.partitions.tuples else {
    session.reportError("\(path): --discover needs a table with a `location`, and `partitions`")
    session.record(.wrongInput)
    return
  }
  do throws(AthenaError) {
    let discovery = try session.found(request)
    // By their bytes, as the bucket has them.
    func bytes(_ tuple: [String]) -> [[UInt8]] { tuple.map { Array($0.utf8) } }
    let found = Set(discovery.tuples.map(bytes))
    let known = Set(listed.map(bytes))
    let missing = discovery.tuples.filter { !known.contains(bytes($0)) }
    let extra = listed.filter { !found.contains(bytes($0)) }
    for tuple in missing { session.streams.output.write("only in the bucket: \(Discovery.row(tuple))\n") }
    for tuple in extra { session.streams.output.write("only in \(path.visible): \(Discovery.row(tuple))\n") }
    if !missing.isEmpty || !extra.isEmpty { session.record(.findings) }
  } catch {
    session.fail(error)
  }
}

extension Spec {
  /// Takes the tuples out of `partitions`, and the file that holds them.
  mutating func leaveOutTuples() {
    for index in clauses.indices {
      guard case .partitions(var clause) = clauses[index].kind else { continue }
      clause.source = .missing
      clauses[index].kind = .partitions(clause)
    }
  }
}

extension Session {
  /// What a bucket or folder holds, with the notes on it printed.
  func found(_ request: DiscoveryRequest) throws(AthenaError) -> Discovery {
    let cancellation = Cancellation()
    let interrupts = Interrupts(cancellation)
    defer { interrupts.end() }
    let discovery = try request.run(
      command: { () throws(AthenaError) in try awsCommand() }, cancellation: cancellation)
    for note in discovery.notes { reportError(note) }
    return discovery
  }
}
