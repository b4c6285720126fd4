import Evaluator
import Rows
import Semantics
import Source
import Syntax
import Testing
import Values

/// A spec that was refused, with its messages.
struct RefusedSpec: Error, CustomStringConvertible {
  var description: String
}

/// The plan of a spec, as of 2022-07-01.
func plan(_ spec: String, files: [String: String] = [:]) throws -> Plan {
  let file = SourceFile(name: "test.span", text: spec)
  var diagnostics = Diagnostics()
  let tree = parse(file, into: &diagnostics)
  let now = try #require(Instant(eventTime: "2022-07-01T00:00:00Z".utf8))
  let options = AnalysisOptions(now: now) { path in
    files[path].map { .success(Array($0.utf8)) } ?? .failure(AnalysisOptions.ReadFailure(reason: "no such file"))
  }
  guard let plan = analyze(tree, options: options, into: &diagnostics) else {
    throw RefusedSpec(description: diagnostics.sorted.map { "\($0.code): \($0.message)" }.joined(separator: "\n"))
  }
  return plan
}

/// An event in a line: what it is, its time on 2022-05-10 (or a whole eventTime), its key and what else is told:
/// `S 08:00:00 k id=a role=R error=Denied account=1 region=r name=n`. `S`, `E` and `B` are the events of `pairSpec`; any other
/// word is an eventName. The key `-` means no key, `[a,b]` a list.
func event(_ line: String) -> String {
  let words = line.split(separator: " ").map(String.init)
  let name = ["S": "Start", "E": "End", "B": "Both"][words[0]] ?? words[0]
  let time = words[1].count == 8 ? "2022-05-10T\(words[1])Z" : words[1]
  var members = ["\"eventSource\": \"ec2.amazonaws.com\"", "\"eventName\": \"\(name)\"", "\"eventTime\": \"\(time)\""]
  let key = words.count > 2 ? words[2] : "-"
  if key.hasPrefix("[") {
    let items = key.dropFirst().dropLast().split(separator: ",").map { "{\"k\": \"\($0)\"}" }
    members.append("\"requestParameters\": {\"items\": [\(items.joined(separator: ", "))]}")
  } else if key != "-" {
    members.append("\"requestParameters\": {\"k\": \"\(key)\", \"tag\": \"\(key)!\"}")
  }
  for word in words.dropFirst(3) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    switch parts[0] {
    case "id": members.append("\"eventID\": \"\(parts[1])\"")
    case "role":
      members.append("\"userIdentity\": {\"sessionContext\": {\"sessionIssuer\": {\"userName\": \"\(parts[1])\"}}}")
    case "error": members.append("\"errorCode\": \"\(parts[1])\"")
    case "account": members.append("\"recipientAccountId\": \"\(parts[1])\"")
    case "region": members.append("\"awsRegion\": \"\(parts[1])\"")
    case "name": members.append("\"additionalEventData\": {\"name\": \"\(parts[1])\"}")
    case "agent": members.append("\"userAgent\": \"\(parts[1])\"")
    default: Issue.record("unknown word \(word)")
    }
  }
  return "{\(members.joined(separator: ", "))}"
}

let pairSpec = "pair ec2:Start, ec2:Both -> ec2:End, ec2:Both on requestParameters.k\n"

/// A column of `start>end state` in each row, `-` for a missing eventID or side.
let pairColumns = """
  select { s = start.eventID ?? "-"  e = end.eventID ?? "-"  state = state }

  """

/// The rows as lines of cells, NULL as `NULL`.
func lines(_ table: ResultTable) -> [String] {
  table.rows.map { $0.map { $0 ?? "NULL" }.joined(separator: " ") }
}

func run(
  _ spec: String, _ events: [String], files: [String: String] = [:], options: DryRunOptions = DryRunOptions()
) throws -> DryRun {
  dryRun(
    try plan(spec, files: files), records: events.map { "{[\"".contains($0.prefix(1)) ? $0 : event($0) },
    options: options)
}
