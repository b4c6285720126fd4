/// Words of other languages where a clause should begin, and what is written here instead. All of them are in this
/// file.
struct ForeignWord {
  /// What is wrong, where the word stands for something; nil for "there is no clause".
  var message: String?
  var help: String
  /// What has to follow, in lower case; nil where the word alone is enough.
  var next: [String]?
  /// Whether the word, with what has to follow, is simply left out.
  var isLeftOut = false

  /// Other names of clauses, which are read as the clause.
  static let clauses: [String: ClauseKeyword] = [
    "filter": .rowsWhere, "from": .table, "group": .summarize, "sort": .orderBy, "orderby": .orderBy,
    "output": .select, "return": .select, "roles": .role, "partition": .partitions, "event": .eventsWhere,
    "aggregate": .summarize, "stats": .summarize, "fields": .select, "project": .select, "extend": .select,
    "top": .limit, "take": .limit, "head": .limit,
  ]

  /// Fields that people write as clauses of their own, as `role` is one.
  static let fields: [String: String] = [
    "user": "user", "users": "user", "region": "awsRegion", "regions": "awsRegion",
    "account": "recipientAccountId", "accounts": "recipientAccountId", "ip": "sourceIPAddress",
  ]

  static let advice: [String: ForeignWord] = [
    "exclude": ForeignWord(
      message: "failed calls and repeated deliveries are left out already",
      help: "leave this out; `include errors, duplicates` would let them in"),
    "without": ForeignWord(
      message: "failed calls and repeated deliveries are left out already",
      help: "leave this out; `include errors, duplicates` would let them in", next: ["errors", "duplicates"]),
    "offset": ForeignWord(
      message: "rows cannot be skipped", help: "leave it out; `limit` keeps the first rows"),
    "skip": ForeignWord(message: "rows cannot be skipped", help: "leave it out; `limit` keeps the first rows"),
    "join": ForeignWord(
      message: "tables are not joined; a CSV file is looked up",
      help: "write lookup NAME from \"FILE.csv\" on COLUMN = EXPRESSION, and read NAME.COLUMN"),
    "left": ForeignWord(
      message: "tables are not joined; a CSV file is looked up",
      help: "write lookup NAME from \"FILE.csv\" on COLUMN = EXPRESSION, and read NAME.COLUMN",
      next: ["join", "outer"]),
    "inner": ForeignWord(
      message: "tables are not joined; a CSV file is looked up",
      help: "write lookup NAME from \"FILE.csv\" on COLUMN = EXPRESSION, and read NAME.COLUMN", next: ["join"]),
    "dedup": ForeignWord(
      message: "rows are not made distinct here", help: "`summarize by COLUMN { }` lists each group once"),
    "union": ForeignWord(
      message: "several pairs are united already", help: "write each `pair … on …` behind the other"),
    "version": ForeignWord(help: "the version of the language is written trailspan 1, in the first line"),
    "location": ForeignWord(
      message: "`location` belongs to a table", help: "write table NAME { location \"s3://…\" }"),
    "serde": ForeignWord(message: "`serde` belongs to a table", help: "write table NAME { serde cloudtrail }"),
    "schema": ForeignWord(message: "`schema` belongs to a table", help: "write table NAME { schema lake }"),
    "on": ForeignWord(
      message: "`on` belongs to a pair", help: "write it once, behind the events: pair START -> END on KEY"),
    "named": ForeignWord(message: "`named` belongs to a pair", help: "write it directly behind the pair's key"),
    "until": ForeignWord(
      message: "`until` belongs to a pair", help: "write it behind the pair's key: until EVENTS on PATH"),
    "via": ForeignWord(
      message: "`via` belongs to a pair", help: "write it behind the pair's key: via NAME: EVENTS on PATH"),
    "utc": ForeignWord(message: "all times are in UTC", help: "leave it out", isLeftOut: true),
    "nulls": ForeignWord(
      message: "NULLs come last in any order", help: "leave it out", next: ["last", "first"], isLeftOut: true),
    "fetch": ForeignWord(help: "write limit 10 for the first ten rows", next: ["first", "next"]),
  ]
}
