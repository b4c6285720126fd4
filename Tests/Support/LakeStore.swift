import Foundation
import Glibc

/// A stand-in for the AWS CLI in front of a CloudTrail Lake that keeps its queries. A start has no token, so that each
/// makes a query of its own; a query runs until it was looked at a few times, and one that is over cannot be stopped.
/// It may be killed at any time.
package final class LakeStore: Sendable {
  package let folder: String

  package init(results: String) throws {
    folder = NSTemporaryDirectory() + "/lake-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder + "/queries", withIntermediateDirectories: true)
    try results.write(toFile: folder + "/results", atomically: true, encoding: .utf8)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The environment of a program that calls it as `aws`; `looks` are those until a query ends, and `delay` is how many
  /// seconds pass from the call of a start to its query.
  package func environment(looks: Int, delay: Int = 0) -> [String: String] {
    ["PATH": "\(Self.program):/usr/bin:/bin", "STANDIN": folder, "LOOKS": "\(looks)", "DELAY": "\(delay)"]
  }

  /// Whether a start was called.
  package var wasCalled: Bool { FileManager.default.fileExists(atPath: folder + "/called") }

  /// The state of each query that was started, nil while it runs.
  package var states: [String?] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/queries")) ?? []
    return names.map { name in
      (try? String(contentsOfFile: "\(folder)/queries/\(name)/end/state", encoding: .utf8))?
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  private static let program = folderOfProgram(script)

  private static let script = #"""
    #!/bin/sh
    for argument; do
      case $argument in file://*) request=${argument#file://};; esac
    done
    value() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$request"; }
    finish() { mkdir "$query/end.new.$$" && echo "$1" > "$query/end.new.$$/state" && mv -T "$query/end.new.$$" "$query/end"; }
    queries=$STANDIN/queries
    case $2 in
      start-query)
        touch "$STANDIN/called"
        sleep "$DELAY"
        new=$STANDIN/new.$$
        mkdir "$new" && date +%s.%N > "$new/created" && sed -n 's/.*"QueryStatement":"\(.*\)".*/\1/p' "$request" > "$new/statement"
        mv -T "$new" "$queries/query-$$"
        echo "{\"QueryId\": \"query-$$\"}";;
      list-queries)
        comma=
        printf '{"Queries": ['
        for query in $(ls -t "$queries"); do
          printf '%s{"QueryId": "%s", "CreationTime": %s}' "$comma" "$query" "$(cat "$queries/$query/created")"
          comma=,
        done
        echo ']}';;
      describe-query)
        query=$queries/$(value QueryId)
        echo >> "$query/looks"
        [ "$(wc -l < "$query/looks")" -ge "$LOOKS" ] && finish FINISHED 2>/dev/null
        state=$(cat "$query/end/state" 2>/dev/null || echo RUNNING)
        printf '{"QueryStatus": "%s", "QueryStatistics": {"BytesScanned": 1000}, "QueryString": "' "$state"
        tr -d '\n' < "$query/statement"
        echo '"}';;
      cancel-query)
        query=$queries/$(value QueryId)
        finish CANCELLED 2>/dev/null;;
      get-query-results) cat "$STANDIN/results";;
    esac
    exit 0
    """#
}
