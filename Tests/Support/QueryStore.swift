import Foundation
import Glibc

/// A stand-in for the AWS CLI in front of an Athena that keeps its queries: it knows a start again by its token, a query
/// runs until it was looked at a few times, and one that is over cannot be stopped. It may be killed at any time.
///
/// `queries/ID/` is there for each query that was started, with the number of its `statement`, and `end` with the state
/// that it ended in. The results of a statement are those of the `StandIn` whose folder it shares.
package final class QueryStore: Sendable {
  package let standIn: StandIn

  package init(_ standIn: StandIn) throws {
    self.standIn = standIn
    try FileManager.default.createDirectory(atPath: standIn.folder + "/queries", withIntermediateDirectories: true)
  }

  /// The environment of a program that calls it as `aws`; `looks` are those until a query ends.
  package func environment(looks: Int) -> [String: String] {
    ["PATH": "\(Self.program):/usr/bin:/bin", "STANDIN": standIn.folder, "LOOKS": "\(looks)"]
  }

  package struct Query: Hashable {
    package var id: String
    package var statement: String
    /// Nil while it runs.
    package var state: String?
  }

  package var queries: [Query] {
    let folder = standIn.folder + "/queries"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { id in
      func text(_ name: String) -> String? {
        (try? String(contentsOfFile: "\(folder)/\(id)/\(name)", encoding: .utf8))?
          .trimmingCharacters(in: .whitespacesAndNewlines)
      }
      return Query(id: id, statement: text("statement") ?? "", state: text("end/state"))
    }
  }

  private static let program = folderOfProgram(script)

  private static let script = #"""
    #!/bin/sh
    operation=$2
    for argument; do
      case $argument in file://*) request=${argument#file://};; esac
    done
    value() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$request"; }
    finish() { mkdir "$query/end.new.$$" && echo "$1" > "$query/end.new.$$/state" && mv -T "$query/end.new.$$" "$query/end"; }
    case $operation in
      start-query-execution)
        token=$(value ClientRequestToken)
        statement=$(sed -n 's/.*"-- statement \([0-9]*\) of .*/\1/p' "$request")
        new=$STANDIN/new.$$
        mkdir "$new" && echo "$statement" > "$new/statement"
        mv -T "$new" "$STANDIN/queries/$token" 2>/dev/null || rm -r "$new"
        echo "{\"QueryExecutionId\": \"$token\"}";;
      get-query-execution)
        id=$(value QueryExecutionId)
        query=$STANDIN/queries/$id
        echo >> "$query/looks"
        [ "$(wc -l < "$query/looks")" -ge "$LOOKS" ] && finish SUCCEEDED 2>/dev/null
        state=$(cat "$query/end/state" 2>/dev/null || echo RUNNING)
        echo "{\"QueryExecution\": {\"Status\": {\"State\": \"$state\"}, \"Statistics\": {\"DataScannedInBytes\": 1000}}}";;
      stop-query-execution)
        query=$STANDIN/queries/$(value QueryExecutionId)
        finish CANCELLED 2>/dev/null;;
      get-query-results)
        query=$STANDIN/queries/$(value QueryExecutionId)
        tail -n +2 "$STANDIN/answers/get-query-results.q$(cat "$query/statement")";;
    esac
    exit 0
    """#
}
