import Athena
import Catalogue
import Files
import Values

/// `new START [END]`: a spec for a pair, with its key from the catalogue, or from events that are given.
func new(_ session: Session) throws {
  let path = session.invocation.value("o")
  if let path, exists(path) { throw session.refusal(of: path) }
  if let template = session.invocation.value("location") { try checkTemplate(template) }
  var draft = session.invocation.has("events") ? try draftFromEvents(session) : try draftFromCatalogue(session)
  if let template = session.invocation.value("location") { draft.table = try session.table(at: template) }
  guard let path else {
    session.print(draft.text)
    return
  }
  let isNew: Bool
  do throws(FileFailure) {
    isNew = try writeNewFile(path, draft.text)
  } catch {
    session.reportError("\(path) cannot be written: \(error.reason)")
    throw Exit(.inputOutput)
  }
  guard isNew else { throw session.refusal(of: path) }
  let operand = path.hasBytePrefix("-") ? "./" + path : path
  session.note("wrote \(path.visible); try it: trailspan dry-run \(shellWord(operand)) --events PATH")
}

/// The start, and the end where one is given.
private func operands(_ session: Session) throws(Invocation.UsageError) -> [String] {
  let operands = session.invocation.operands
  try session.invocation.checkEventIsNoPath()
  guard !operands.isEmpty else {
    throw Invocation.UsageError(
      message: "new needs the event that starts something, such as ec2:CreateSnapshot",
      help: "usage: trailspan new START [END] [OPTIONS]")
  }
  guard operands.count < 3 else {
    throw Invocation.UsageError(
      message: "new takes a start and an end, and \"\(operands[2])\" is a third operand",
      help: "usage: trailspan new START [END] [OPTIONS]")
  }
  return operands
}

/// What the events show, whatever the catalogue has.
private func draftFromEvents(_ session: Session) throws -> SpecDraft {
  let operands = try operands(session)
  return SpecDraft(try session.suggestedPair(operands[0], operands.count > 1 ? operands[1] : nil))
}

/// What the catalogue has for the operands.
private func draftFromCatalogue(_ session: Session) throws(Invocation.UsageError) -> SpecDraft {
  let operands = try operands(session)
  let start = try startEvent(operands[0])
  let known = pairs(startingWith: start)
  guard let anyPair = known.first else { throw unknownStart(start) }
  guard operands.count == 2 else {
    return draft(anyPair, others: known.dropFirst().filter { $0.start.isIdentical(to: anyPair.start) }, start)
  }
  let end = EventName(operands[1]) ?? EventName(service: start.service, name: operands[1])
  let wanted = known.filter { $0.service.isIdentical(to: end.service) && Catalogue.isCalled($0.end, end.name) }
  guard let first = wanted.first else {
    throw Invocation.UsageError(
      message: "\(end.text) is not known to end \(start.text)",
      help: "known are \(unique(known.map(\.endEvent)).joined(separator: ", "));"
        + " trailspan suggest \(start.text) --events PATH looks into your own logs")
  }
  return draft(first, others: Array(wanted.dropFirst()), start)
}

/// The pairs that an event starts, or the event of that name with a date after it, as Lambda's have.
private func pairs(startingWith start: EventName) -> [KnownPair] {
  let known = Catalogue.pairs(startingWith: start.name, of: start.service)
  if !known.isEmpty { return known }
  return Catalogue.pairs(ofStartsBeginningWith: start.name, of: start.service).filter {
    Catalogue.isCalled($0.start, start.name)
  }
}

private func draft(_ pair: KnownPair, others: [KnownPair], _ start: EventName) -> SpecDraft {
  var draft = SpecDraft(pair, others: others)
  if !pair.start.isIdentical(to: start.name) {
    draft.remarks.insert("CloudTrail logs \(start.name) as \(pair.start).", at: 0)
  }
  return draft
}

/// The event that an operand names. Its service may be left out where there is one that starts something by that name.
private func startEvent(_ operand: String) throws(Invocation.UsageError) -> EventName {
  if let event = EventName(operand) { return event }
  let starts = unique(Catalogue.allPairs.filter { Catalogue.isCalled($0.start, operand) }.map(\.startEvent))
  guard starts.count > 1 else {
    guard let event = starts.first.flatMap(EventName.init) else {
      throw Invocation.UsageError(
        message: "\"\(operand)\" is not an event that is known to start something",
        help: "write it with its service, such as ec2:CreateSnapshot; `trailspan pairs` lists them")
    }
    return event
  }
  throw Invocation.UsageError(
    message: "\(starts.count) services have an event \(operand)",
    help: "write one of \(list(starts, atMost: 8))")
}

private func list(_ events: [String], atMost limit: Int) -> String {
  events.prefix(limit).joined(separator: ", ") + (events.count > limit ? " and so on" : "")
}

private func unknownStart(_ start: EventName) -> Invocation.UsageError {
  let ended = Catalogue.pairs(endingWith: start.name, of: start.service)
  if let pair = ended.first {
    return Invocation.UsageError(
      message: "\(start.text) is known as an end, not as a start",
      help:
        "it ends \(unique(ended.map(\.startEvent)).prefix(4).joined(separator: ", ")): trailspan new \(pair.startEvent)"
    )
  }
  if let service = Catalogue.service(calledElsewhere: start.service.lowercased()) {
    return Invocation.UsageError(
      message: "no service logs as \(start.service): CloudTrail calls it \(service)",
      help: "write \(service):\(start.name)")
  }
  let names = Catalogue.pairs(ofStartsBeginningWith: "", of: start.service).map(\.start)
  if let near = Catalogue.nearest(to: start.name, among: names) {
    return Invocation.UsageError(
      message: "what ends \(start.text) is not known", help: "did you mean \(start.service):\(near)?")
  }
  return Invocation.UsageError(
    message: "what ends \(start.text) is not known",
    help: names.isEmpty
      ? "`trailspan pairs` lists the services that are known, and"
        + " `trailspan suggest \(start.text) --events PATH` looks into your own logs"
      : "`trailspan pairs \(start.service):` lists what is known of the service, and"
        + " `trailspan suggest \(start.text) --events PATH` looks into your own logs")
}

/// `ec2:CreateSnapshot`.
struct EventName {
  var service: String
  var name: String
  var text: String { "\(service):\(name)" }
}

extension EventName {
  /// nil without a colon. A whole event source is taken for its service.
  init?(_ text: String) {
    let parts = text.byteSplit(":")
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    self.init(service: serviceName(ofSource: parts[0]), name: parts[1])
  }
}

/// Each text once, in the order of their first places.
private func unique(_ texts: [String]) -> [String] {
  var seen = Set<Text>()
  return texts.filter { seen.insert(Text($0)).inserted }
}

extension Session {
  fileprivate func refusal(of path: String) -> Exit {
    reportError("\(path) is there already, and new does not write over it")
    note("help: name another file with -o")
    return Exit(.inputOutput)
  }

  /// The table's block and the partitions, as `discover` finds them.
  fileprivate func table(at template: String) throws -> TableDraft {
    let discovery: Discovery
    do throws(AthenaError) {
      var request = DiscoveryRequest(template: template)
      // A region that was not seen would be lost to the table.
      request.tuplesForOthers = 300
      discovery = try found(request)
    } catch {
      fail(error)
      throw Exit(status)
    }
    guard !discovery.isEmpty else {
      reportError("nothing under \(template) has the form of the location")
      throw Exit(.findings)
    }
    return TableDraft(location: template, discovery: discovery)
  }
}
