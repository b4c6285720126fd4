/// A clause in short: what an editor shows of its page of grammar.md.
package struct ClauseHelp: Hashable, Sendable {
  /// The clause as it is written, with placeholders in capitals.
  package var usage: String
  /// One or two sentences.
  package var text: String
}

extension ClauseKeyword {
  package var help: ClauseHelp {
    switch self {
    case .table:
      ClauseHelp(
        usage: "table NAME { location \"s3://…/{account}/…\" … }",
        text: "The Athena table, and where its files lie: a line for the location and one for each partition column. "
          + "`compile`, `ddl`, `explain` and `run` need it; a dry run does not.")
    case .pair:
      ClauseHelp(
        usage:
          "pair [\"label\"] STARTS -> ENDS on KEYS [named KEY] [until EVENTS on PATHS] [via NAME: EVENTS on PATHS]",
        text: "The events that begin a span, those that end it, and where both have the key that joins them. "
          + "Several clauses give the union of their rows.")
    case .role:
      ClauseHelp(
        usage: "role \"NAME\" or role start \"NAME\" end \"NAME\"",
        text: "Only events that one of these roles made, by the name of the session issuer; `*` is any text.")
    case .eventsWhere:
      ClauseHelp(
        usage: "events where CONDITION",
        text:
          "A condition that every event must meet before events are paired; fields have no `start.` or `end.` here. "
          + "What it says of partition columns narrows the scan.")
    case .during:
      ClauseHelp(
        usage: "during FROM .. TO or during last DURATION",
        text: "When a span must start. A day as TO is included whole, a time as TO is not.")
    case .within:
      ClauseHelp(
        usage: "within DURATION",
        text: "A later end closes nothing. Together with `during` it bounds what is scanned.")
    case .partitions:
      ClauseHelp(
        usage: "partitions (COLUMNS) [with (ATTRIBUTES)] { (VALUES) … } or from \"FILE.csv\"",
        text: "The values of the injected columns, a tuple for each account, and what else is to be known of each.")
    case .lookup:
      ClauseHelp(
        usage: "lookup NAME from \"FILE.csv\" on COLUMN = EXPRESSION [and …]",
        text: "A line of a CSV file for each row, which reads its columns as `NAME.COLUMN`.")
    case .match:
      ClauseHelp(
        usage: "match next|first|every [across accounts]",
        text:
          "How starts and ends of one key become rows: `next` closes a start by the event after it, `first` lets the "
          + "first of several starts count, `every` joins every start with every end.")
    case .include:
      ClauseHelp(
        usage: "include errors, duplicates",
        text: "Failed calls and repeated deliveries, which are left out otherwise.")
    case .keep:
      ClauseHelp(
        usage: "keep closed, open, superseded, repeated, orphan, cancelled",
        text: "The states of spans that come out as rows; `closed` without the clause.")
    case .rowsWhere:
      ClauseHelp(
        usage: "where CONDITION",
        text: "A condition on rows, after events are paired. Fields of events have `start.` or `end.` before them.")
    case .select:
      ClauseHelp(
        usage: "select { NAME = EXPRESSION … }",
        text: "The columns of the answer; a name alone is `NAME = NAME`.")
    case .summarize:
      ClauseHelp(
        usage: "summarize [by COLUMN, …] { NAME = AGGREGATE … }",
        text:
          "A row for each group of rows. Inside an aggregate names are output columns, outside they are those of `by`.")
    case .having:
      ClauseHelp(usage: "having CONDITION", text: "A condition on the rows of the summary.")
    case .orderBy:
      ClauseHelp(
        usage: "order by COLUMN [asc|desc], …",
        text: "By columns of the answer; missing values come last in both directions.")
    case .limit: ClauseHelp(usage: "limit N", text: "At most so many rows.")
    }
  }
}
