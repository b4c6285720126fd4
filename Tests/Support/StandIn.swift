import Foundation
import Glibc

/// A folder with a stand-in for the AWS CLI, a shell script that answers from files and notes every call.
///
/// The answer to a call stands in `OPERATION.ID.N`, else `OPERATION.ID`, else `OPERATION`: ID is the execution id, or in
/// a start the `/* ID */` of its statement, or `qN` of `-- statement N of`, or `none`; N counts the calls of that ID from 1.
/// Operations of CloudTrail have `lake-` before their names. An answer's first line says what happens: `0` prints the rest, another number prints it as an error, `kill` dies, `hang` waits.
package final class StandIn: Sendable {
  package let folder: String

  package init() {
    folder = NSTemporaryDirectory() + "/standin-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: folder + "/answers", withIntermediateDirectories: true)
    try? FileManager.default.createDirectory(atPath: folder + "/calls", withIntermediateDirectories: true)
    answer("start-query-execution", #"{"QueryExecutionId": "ID"}"#)
    answer("get-query-execution", Self.execution("SUCCEEDED", bytes: 1_000_000))
    answer("get-query-results", Self.page([["a"], ["ID"]]))
    answer("stop-query-execution", "")
    answer("lake-start-query", #"{"QueryId": "ID"}"#)
    answer("lake-list-queries", #"{"Queries": []}"#)
    answer(
      "lake-describe-query",
      #"{"QueryId": "ID", "QueryStatus": "FINISHED", "QueryStatistics": {"BytesScanned": 1000000}}"#)
    answer("lake-get-query-results", #"{"QueryResultRows": [[{"a": "ID"}]]}"#)
    answer("lake-cancel-query", "")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  package func answer(_ key: String, _ text: String, exit: String = "0") {
    try? "\(exit)\n\(text)\n".write(toFile: "\(folder)/answers/\(key)", atomically: true, encoding: .utf8)
  }

  package func fails(_ key: String, _ code: String, _ message: String) {
    answer(
      key, "\nAn error occurred (\(code)) when calling the Some operation (reached max retries: 4): \(message)",
      exit: "254")
  }

  package static func execution(_ state: String, reason: String? = nil, bytes: Int = 0) -> String {
    let reason = reason.map { ", \"StateChangeReason\": \"\($0)\"" } ?? ""
    return """
      {"QueryExecution": {"Status": {"State": "\(state)"\(reason)}, "Statistics": {"DataScannedInBytes": \(bytes)}}}
      """
  }

  package static func page(_ rows: [[String?]], next: String? = nil) -> String {
    let data = rows.map { row in
      let cells = row.map { $0.map { "{\"VarCharValue\": \"\($0)\"}" } ?? "{}" }
      return "{\"Data\": [\(cells.joined(separator: ", "))]}"
    }
    let next = next.map { ", \"NextToken\": \"\($0)\"" } ?? ""
    return "{\"ResultSet\": {\"Rows\": [\(data.joined(separator: ", "))]}\(next)}"
  }

  /// Every call of an operation, `OPERATION ID`, in order.
  package func calls(_ operation: String) -> [String] {
    let log = (try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? ""
    return log.split(separator: "\n").map(String.init).filter { $0.hasPrefix(operation + " ") }
  }

  /// The operations that the AWS CLI was told to call once only, in order.
  package var callsMadeOnce: [String] {
    ((try? String(contentsOfFile: folder + "/once", encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
  }

  /// The parameters of the N-th call of an operation on an id.
  package func request(_ operation: String, _ id: String, _ number: Int = 1) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/calls/\(operation).\(id).\(number)"))
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  package func arguments() throws -> String { try String(contentsOfFile: folder + "/arguments", encoding: .utf8) }

  /// What a program needs to call the stand-in as `aws`.
  package var environment: [String: String] { ["PATH": "\(Self.program):/usr/bin:/bin", "STANDIN": folder] }

  /// The folder of the script, written once: a file that is written while another thread starts a program cannot be
  /// started for a moment.
  package static let program = folderOfProgram(script)

  private static let script = #"""
    #!/bin/sh
    operation=$2
    # Both services have a `get-query-results`.
    [ "$1" = cloudtrail ] && operation=lake-$2
    [ "$AWS_MAX_ATTEMPTS" = 1 ] && echo "$operation" >> "$STANDIN/once"
    request=
    for argument in "$@"; do
      printf '%s\n' "$argument" >> "$STANDIN/arguments"
      case $argument in file://*) request=${argument#file://};; esac
    done
    id=$(sed -n -e 's/.*"QueryExecutionId":"\([^"]*\)".*/\1/p' -e 's/.*"QueryId":"\([^"]*\)".*/\1/p' -e 's/.*\/\* \(q[0-9]*\) \*\/.*/\1/p' \
      -e 's/.*"-- statement \([0-9]*\) of .*/q\1/p' "$request")
    id=${id:-none}
    key=$operation.$id
    count=1
    while ! mkdir "$STANDIN/calls/$key.$count.lock" 2>/dev/null; do count=$((count + 1)); done
    cp "$request" "$STANDIN/calls/$key.$count"
    echo "$operation $id" >> "$STANDIN/log"
    for name in "$key.$count" "$key" "$operation"; do
      answer=$STANDIN/answers/$name
      [ -f "$answer" ] && break
    done
    exit=$(head -n 1 "$answer")
    # A query that was stopped does not run on.
    running=RUNNING; queued=QUEUED
    case $operation in
      start-query-execution | lake-start-query) rm -f "$STANDIN/stopped.$id";;
      stop-query-execution | lake-cancel-query) [ "$exit" = 0 ] && touch "$STANDIN/stopped.$id";;
      get-query-execution | lake-describe-query) [ -f "$STANDIN/stopped.$id" ] && running=CANCELLED && queued=CANCELLED;;
    esac
    case $exit in
      0) tail -n +2 "$answer" \
        | sed -e "s/\"ID\"/\"$id\"/g" -e "s/\"RUNNING\"/\"$running\"/" -e "s/\"QUEUED\"/\"$queued\"/";;
      kill) kill -9 $$;;
      hang) sleep 30;;
      *) tail -n +2 "$answer" >&2; exit "$exit";;
    esac
    """#
}

/// A folder with a script named `aws`. Its name holds a number of the script's text, as checkouts with other versions of
/// it may be tested at the same time.
func folderOfProgram(_ script: String) -> String {
  let number = script.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  let folder = "/tmp/trailspan-stand-in-\(getuid())-\(String(number, radix: 36))"
  try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  if (try? String(contentsOfFile: folder + "/aws", encoding: .utf8)) != script {
    try? script.write(toFile: folder + "/aws", atomically: true, encoding: .utf8)
    try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/aws")
  }
  return folder
}
