import Location
import Values

extension AthenaError: CustomStringConvertible {
  /// One line, safe on a terminal.
  package var description: String { text.visible }

  private var text: String {
    switch self {
    case .commandNotFound(let name): "the AWS CLI was not found: there is no program \"\(name)\""
    case .cannotStart(let program, let reason): "\(program) could not be started: \(reason)"
    case .aws(let failure): failure.sentence
    case .unreadableAnswer(let operation, let text): "the answer to aws \(operation) cannot be read: \(text)"
    case .startFailed(let statement, let failure) where !failure.operation.hasPrefix("start-"):
      "what came of the start of \(statement) is not known: \(failure.sentence)"
    case .startFailed(let statement, let failure) where failure.mayHaveArrived:
      "\(statement) may have begun, but its start was not answered: \(failure.sentence)"
    case .startFailed(let statement, let failure): "\(statement) was not accepted: \(failure.sentence)"
    case .queryFailed(let statement, let id, let reason): "\(statement) failed: \(reason) (query \(id))"
    case .queryCancelled(let statement, let id, let reason):
      "\(statement) was cancelled\(reason.isEmpty ? "" : ": \(reason)") (query \(id))"
    case .unexpectedColumns(let statement, let found, let expected):
      "\(statement) returned \(found) columns where \(expected) were expected"
    case .otherColumns(let id, let found, let expected):
      "the result of query \(id) is not of this statement: \(Self.difference(found, expected))"
    case .answerTooLong(let operation, let megabytes):
      "aws \(operation) answered with more than \(megabytes) MiB, and no more are read"
    case .timedOut(let seconds, let stopped, let left):
      "no end after \(seconds) s (--timeout); \(Self.stopped(stopped, left))"
    case .cancelled: "cancelled"
    case .runCancelled(let stopped, let left): "cancelled; \(Self.stopped(stopped, left))"
    case .recordMismatch(let path): "\(path) is the record of another run: the spec or the options have changed since"
    case .recordUnreadable(let path): "\(path) is not the record of a run"
    case .recordUnwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    case .recordInUse(let path): "another run holds \(path), or another file was put there"
    case .recordMissing(let path): "there is no run to resume: \(path) does not exist"
    case .lastCallGoesOn(let path, let process):
      "an `aws` call of the last run, which was killed, is not over and may start a query (process \(process); \(path))"
    case .lastStartIsUnknown(let path):
      "the last run made a start that was never answered, and a query of it may be running (\(path))"
    case .lastRunIsRunning(let path, let ids, _):
      "\(counted(ids.count, "query", "queries")) of the last run \(ids.count == 1 ? "is" : "are") not known to be over"
        + " (\(ids.joined(separator: ", ")); \(path))"
    case .lastRunHasRows(let path, let ids):
      "the last run was ended before it had written out all rows of "
        + "\(counted(ids.count, "query that has", "queries that have")) finished (\(ids.joined(separator: ", ")); \(path))"
    case .notATemplate(let template, let fault): "\"\(template)\" is not a location: \(fault.words)"
    case .nothingToDiscover(let template):
      "nothing is to be found in \"\(template)\": it has no {column}"
    case .file(let path, let reason): "\(path): \(reason)"
    }
  }

  /// What to do about it in this spec or on this machine, nil where the message says all.
  package var help: String? {
    switch self {
    case .commandNotFound(let name):
      name.contains("/")
        ? "check the path given with --aws"
        : "install the AWS CLI (version 1 or 2), or say where it is with --aws PATH"
    case .cannotStart(_, let reason) where reason.containsBytes("open files"),
      .file(_, let reason) where reason.containsBytes("open files"),
      .recordUnwritable(_, let reason) where reason.containsBytes("open files"):
      "lower --parallel, or allow more open files: ulimit -n"
    case .cannotStart: "check that the file is a program for this machine"
    case .aws(let failure), .startFailed(_, let failure): Advice.on(failure)
    case .queryFailed(_, _, let reason): Advice.onQuery(reason)
    case .queryCancelled(_, _, let reason):
      Advice.onQuery(reason) ?? "somebody stopped it; `run --resume` runs it again and keeps what has finished"
    case .unreadableAnswer:
      "check what `aws` prints on this machine: `aws sts get-caller-identity --output json` should print a JSON object"
    case .unexpectedColumns, .otherColumns:
      "the result is not that of this statement: `run --restart` runs everything anew"
    case .lastCallGoesOn(_, let process):
      "wait for its end, or end it with `kill \(process)`; then `run --resume` goes on with what came of it"
    case .lastStartIsUnknown:
      "`run --resume`, with the spec and the options of then, goes on with that query and pays for no other;"
        + " `run --restart` gives it up, and on Athena stops it where the spec and the options are the same"
    case .cancelled: nil
    case .timedOut, .runCancelled: "`run --resume` goes on from here: finished statements are not run again"
    case .recordMismatch:
      "run without --resume, or bring the spec, the options (--database, --max-branches, …), the region and the profile"
        + " back to what they were"
    case .recordUnreadable: "the record of a run goes there: move the file away"
    case .recordUnwritable:
      "the record of a run is kept next to its spec: make room there, or copy the spec to a folder that you may write to and "
        + "run that"
    case .recordMissing: "run without --resume"
    case .recordInUse:
      "wait for its end, or end it with Ctrl-C; two runs of one spec at once need two copies of the spec"
    case .answerTooLong: "this is not what AWS answers: check --endpoint-url and what `aws` is on this machine"
    case .lastRunIsRunning(_, let ids, let notStopped):
      "`run --resume`, with the spec, the options and the login of then, goes on with \(ids.count == 1 ? "it" : "them"); `run --restart` "
        + (notStopped == ids.count
          ? "leaves \(ids.count == 1 ? "it" : "them") running, as \(ids.count == 1 ? "it" : "they") may be another run's or account's, "
          : "stops \(ids.count == 1 ? "it" : "them")\(notStopped > 0 ? ", except those that may be another run's or account's, " : " ")")
        + "and runs everything anew"
    case .lastRunHasRows:
      "`run --resume` prints them and runs only what has not finished; `run --restart` runs everything anew"
    case .notATemplate(let template, _) where template.utf8.contains(UInt8(ascii: "$")):
      "columns are written without a $: \"\(template.replacing("${", with: "{"))\""
    case .notATemplate, .nothingToDiscover:
      "a location is \"s3://BUCKET/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}\" or a folder"
    case .file: nil
    }
  }

  private static func difference(_ found: [String], _ expected: [String]) -> String {
    guard found.count == expected.count else {
      return "it has \(counted(found.count, "column", "columns")), not \(expected.count)"
    }
    let place = found.indices.first { found[$0].nameKey != expected[$0].nameKey } ?? 0
    return "column \(place + 1) is \"\(found[place])\", not \"\(expected[place])\""
  }

  private static func stopped(_ stopped: Int, _ left: Int) -> String {
    if stopped == 0, left == 0 { return "no query is left running" }
    return counted(stopped, "query was", "queries were") + " stopped"
      + (left > 0 ? ", and \(counted(left, "query", "queries")) could not be stopped" : "")
  }
}

extension AthenaError.StatementName: CustomStringConvertible {
  package var description: String {
    let name = count == 1 ? "the statement" : "statement \(number) of \(count)"
    return scope.isEmpty ? name : "\(name) (\(scope))"
  }
}

extension AWSFailure {
  var sentence: String {
    let reason = message.isEmpty ? "no reason was given" : message
    return code.map { "aws \(operation): \($0): \(reason)" } ?? "aws \(operation): \(reason)"
  }
}

extension LocationTemplate.Fault {
  fileprivate var words: String {
    switch self {
    case .noBucket: "the bucket's name is missing after s3://"
    case .placeholderInBucket: "the bucket's name cannot hold a {column}"
    case .unbalancedBrace: "a { is never closed by }, or a } has no { before it"
    case .emptyPlaceholder: "{} names no column"
    case .unknownColumn(let name): "there is no column \(name)"
    case .columnTwice(let name): "{\(name)} occurs twice, and a column has one place"
    case .placeWithoutSlash(let name): "a slash must follow {\(name)}, as every value is the end of a folder's name"
    }
  }
}
