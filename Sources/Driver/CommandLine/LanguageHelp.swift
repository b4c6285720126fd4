import Expressions
import LanguageServer
import Source
import Syntax
import Values

/// What `trailspan help language` and `trailspan help CLAUSE` print; nil for other words.
func languageHelp(_ words: [String]) -> String? {
  if words.count == 1, words[0].isIdentical(to: "language") { return languagePage }
  guard let last = words.last, Verb(rawValue: last) == nil else { return nil }
  let text = words.map { $0.lowercased() }.joined(separator: " ")
  let clause = ClauseKeyword.allCases.first { $0.text.isIdentical(to: text) } ?? clauseOfWord[text]
  return clause.map { page(of: $0) }
}

/// Words inside clauses.
private let clauseOfWord: [String: ClauseKeyword] = [
  "named": .pair, "until": .pair, "via": .pair, "on": .pair, "location": .table, "serde": .table, "schema": .table,
  "column": .table, "injected": .table, "enum": .table, "date": .table, "integer": .table, "manual": .table,
  "states": .keep, "state": .keep, "closed": .keep, "open": .keep, "superseded": .keep, "repeated": .keep,
  "orphan": .keep, "cancelled": .keep, "match first": .match, "match next": .match,
  "match every": .match, "across accounts": .match,
]

/// What is wrong with words after `help` that are neither a verb nor a clause.
func unknownTopic(_ words: [String]) -> Invocation.UsageError {
  let topic = words.joined(separator: " ")
  let topics = ["language"] + Verb.allCases.map(\.rawValue) + ClauseKeyword.allCases.map(\.text)
  let near =
    topics.first { $0.hasBytePrefix(words[0].lowercased() + " ") } ?? suggestion(for: topic, among: topics)
    ?? suggestion(for: words[0], among: topics)
  return Invocation.UsageError(
    message: "there is no help on \"\(topic)\"",
    help: near.map { "did you mean help \($0)?" } ?? "write help, help VERB, help language or help CLAUSE")
}

/// The language on a page; grammar.md has the whole of it.
private var languagePage: String {
  let functions = Function.allCases.map { ($0.signature.usage, $0.signature.help) }
  let aggregates = AggregateFunction.allCases.map { ($0.usage, $0.help) }
  return """
    A spec is text in a file called NAME.span. For a dry run this is enough:

      pair ec2:CreateVolume -> ec2:DeleteVolume
        on responseElements.volumeId = requestParameters.volumeId

    trailspan new ec2:CreateVolume writes one with more in it. # begins a comment.

    Clauses, in any order:

    \(ClauseKeyword.allCases.map { page(of: $0) }.joined(separator: "\n"))
    Fields of rows: start.FIELD and end.FIELD as CloudTrail logs them, such as
    start.awsRegion or end.userIdentity.arn; key, duration, state, account, the
    injected columns and attributes by name, NAME.FIELD of via, NAME.COLUMN of
    lookup. In events where, and where an event has its own where, fields are
    written bare. request, response, time, role and user are short for
    requestParameters, responseElements, eventTime, the session issuer's name and
    userIdentity.userName. Paths: a.b, a."b c", a[0], and a[] for each element.

    Values: "text" (where * is any text in like and role), 10, 30d, 2024-05-01,
    2024-05-01T08:00:00Z. Operators, tightest first: - * / + - ??, then = != < <= >
    >= like in (…) is missing, then not, and, or.

    Functions:

    \(definitions(functions, indent: 28))
    In summarize:

    \(definitions(aggregates, indent: 28))
    """
}

private func page(of clause: ClauseKeyword) -> String {
  let usage = wrapped(clause.help.usage, to: helpWidth - 4).enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
  let text = wrapped(clause.help.text, to: helpWidth - 6).map { "      " + $0 }
  let words = meanings(in: clause).flatMap { item in
    wrapped(item, to: helpWidth - 10).enumerated().map { ($0 == 0 ? "      - " : "        ") + $1 }
  }
  return (usage + text + words).joined(separator: "\n") + "\n"
}

/// What the words inside a clause mean, where there are many.
private func meanings(in clause: ClauseKeyword) -> [String] {
  switch clause {
  case .table:
    [
      "location \"s3://…\": where the files lie, with {COLUMN} for each partition column",
      "COLUMN injected: its values are listed in partitions",
      "COLUMN enum (\"a\", \"b\"): its values are these",
      "COLUMN date \"yyyy/MM/dd\" from DATE [to DATE]: the day in the path",
      "COLUMN integer 1 .. 99 [digits N]: a number, with zeros before it up to N digits",
      "COLUMN manual [date \"yyyy\"]: a column without projection, or a part of the date",
      "schema lake or schema ocsf: a table of CloudTrail Lake, or of Security Lake and CloudWatch",
      "serde cloudtrail: the older kind of table",
      "column PATH text or json: what this table has besides AWS's columns",
    ]
  case .pair: ["named", "until", "via"].compactMap(PairWords.meaning)
  case .keep: SpanState.allCases.map { "\($0.rawValue): \($0.meaning)" }
  case .role, .eventsWhere, .during, .within, .partitions, .lookup, .match, .include, .rowsWhere, .select, .summarize,
    .having, .orderBy, .limit:
    []
  }
}
