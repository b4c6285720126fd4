import Evaluator
import Rows
import Testing

/// grammar.md, "Pairing", as small tables: clauses, events, and the rows as `startID endID state`.
@Suite struct PairingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var clauses: String
    var events: [String]
    var rows: [String]

    init(_ name: String, _ clauses: String, _ events: [String], _ rows: [String]) {
      self.name = name
      self.clauses = clauses
      self.events = events
      self.rows = rows
    }

    var testDescription: String { name }
  }

  static let all = "keep closed, open, superseded, repeated, orphan\n"

  static let next = [
    Case("closed", "", ["S 08:00:00 k id=a", "E 09:00:00 k id=b"], ["a b closed"]),
    Case("order of delivery does not matter", "", ["E 09:00:00 k id=b", "S 08:00:00 k id=a"], ["a b closed"]),
    Case("keys do not mix", all, ["S 08:00:00 k id=a", "E 09:00:00 l id=b"], ["a - open", "- b orphan"]),
    Case(
      "superseded, closed, orphan, open", all,
      [
        "S 01:00:00 k id=a", "S 02:00:00 k id=b", "E 03:00:00 k id=c", "E 04:00:00 k id=d", "S 05:00:00 k id=e",
      ], ["a - superseded", "b c closed", "- d orphan", "e - open"]),
    Case(
      "only closed by default", "", ["S 01:00:00 k id=a", "S 02:00:00 k id=b", "E 03:00:00 k id=c"], ["b c closed"]),
    Case("within includes its limit", "within 1h " + all, ["S 01:00:00 k id=a", "E 02:00:00 k id=b"], ["a b closed"]),
    Case(
      "an end too late", "within 1h " + all, ["S 01:00:00 k id=a", "E 02:00:01 k id=b"], ["a - open", "- b orphan"]),
    Case(
      "an end too late does not make the next one near", "within 1h " + all,
      ["S 01:00:00 k id=a", "E 02:30:00 k id=b", "E 02:40:00 k id=c"], ["a - open", "- b orphan", "- c orphan"]),
    Case("start and end in one second", all, ["E 01:00:00 k id=a", "S 01:00:00 k id=b"], ["b a closed"]),
    Case(
      "two starts in one second by eventID", all, ["S 01:00:00 k id=b", "S 01:00:00 k id=a", "E 01:00:01 k id=c"],
      ["b c closed", "a - superseded"]),
    Case(
      "a missing eventID sorts first", all, ["S 01:00:00 k id=b", "S 01:00:00 k", "E 01:00:01 k id=c"],
      ["b c closed", "- - superseded"]),
    Case(
      "milliseconds count", all,
      ["E 2022-05-10T01:00:00.100Z k id=a", "S 2022-05-10T01:00:00.101Z k id=b"], ["- a orphan", "b - open"]),
    Case(
      "finer than milliseconds does not", all,
      ["E 2022-05-10T01:00:00.1001Z k id=a", "S 2022-05-10T01:00:00.1009Z k id=b"], ["b a closed"]),
    Case(
      "an event that is both", all, ["B 01:00:00 k id=a", "B 02:00:00 k id=b"],
      ["- a orphan", "a b closed", "b - open"]),
    Case(
      "both in one second, each by its eventID", all, ["B 01:00:00 k id=b", "B 01:00:00 k id=a"],
      ["a b closed", "- a orphan", "b - open"]),
    Case(
      "both stands between starts and ends", all, ["E 01:00:00 k id=e", "B 01:00:00 k id=b", "S 01:00:00 k id=s"],
      ["b e closed", "s b closed"]),
    Case(
      "two equal both-events without eventID are taken one after the other", all, ["B 01:00:00 k", "B 01:00:00 k"],
      ["- - closed", "- - orphan", "- - open"]),
    Case(
      "values of the plan break the last ties",
      all + "select { s = start.eventID ?? \"-\"  e = end.eventID ?? \"-\"  state = state  u = start.userAgent }",
      ["S 01:00:00 k agent=z", "S 01:00:00 k agent=a", "E 02:00:00 k id=e"], ["- e closed z", "- - superseded a"]),
  ]

  static let first = [
    Case(
      "repeated starts", "match first " + all,
      ["S 01:00:00 k id=a", "S 01:00:02 k id=b", "S 01:00:03 k id=c", "E 02:00:00 k id=d"],
      ["a d closed", "b - repeated", "c - repeated"]),
    Case(
      "within counts from the first", "match first within 1h " + all,
      ["S 01:00:00 k id=a", "S 01:30:00 k id=b", "E 02:15:00 k id=c"], ["a - open", "b - repeated", "- c orphan"]),
    Case(
      "an end ends the run", "match first " + all,
      ["S 01:00:00 k id=a", "E 02:00:00 k id=b", "S 03:00:00 k id=c", "S 04:00:00 k id=d"],
      ["a b closed", "c - open", "d - repeated"]),
    Case(
      "both under first", "match first " + all, ["B 01:00:00 k id=a", "B 02:00:00 k id=b"],
      ["- a orphan", "a b closed", "b - open"]),
  ]

  static let every = [
    Case(
      "each with each, an earlier end too", "match every " + all,
      ["E 01:00:00 k id=e", "S 02:00:00 k id=a", "S 03:00:00 k id=b", "E 04:00:00 k id=f"],
      ["a e closed", "a f closed", "b e closed", "b f closed"]),
    Case(
      "within bounds later ends only", "match every within 1h " + all,
      ["S 01:00:00 k id=a", "S 02:30:00 k id=b", "E 03:00:00 k id=e", "E 05:00:00 k id=f"],
      ["a - open", "b e closed", "- f orphan"]),
    Case("no start", "match every " + all, ["E 01:00:00 k id=e"], ["- e orphan"]),
    Case("no end", "match every " + all, ["S 01:00:00 k id=a"], ["a - open"]),
  ]

  static let duplicates = [
    Case(
      "delivered twice", all, ["S 01:00:00 k id=a", "S 01:00:00 k id=a", "E 02:00:00 k id=b", "E 02:00:00 k id=b"],
      ["a b closed"]),
    Case(
      "the first in order stays, whatever its body", all,
      ["S 01:30:00 k id=a", "S 01:00:00 k id=a", "E 02:00:00 k id=b"], ["a b closed"]),
    Case(
      "without eventID never", all, ["S 01:00:00 k", "S 01:00:00 k", "E 02:00:00 k id=b"],
      ["- b closed", "- - superseded"]),
    Case(
      "included", "include duplicates " + all, ["S 01:00:00 k id=a", "S 01:00:00 k id=a", "E 02:00:00 k id=b"],
      ["a b closed", "a - superseded"]),
    Case(
      "one id on two keys is no duplicate", all, ["S 01:00:00 k id=a", "S 01:00:00 l id=a"], ["a - open", "a - open"]),
    Case(
      "a both-event keeps both sides", all, ["B 01:00:00 k id=a", "B 01:00:00 k id=a"], ["- a orphan", "a - open"]),
  ]

  static let during = [
    Case(
      "the first day is included, the one before takes no part", "during 2022-05-10 .. 2022-05-10 " + all,
      ["S 2022-05-09T23:59:59Z k id=z", "S 00:00:00 k id=a", "E 23:59:59 k id=b"], ["a b closed"]),
    Case(
      "a span that began before is seen by its end", "during 2022-05-10 .. " + all,
      ["S 2022-05-09T23:59:59Z k id=z", "E 01:00:00 k id=b"], ["- b orphan"]),
    Case(
      "an end after the last moment closes", "during .. 2022-05-10 " + all,
      ["S 23:59:59 k id=a", "E 2022-06-20T00:00:00Z k id=b"], ["a b closed"]),
    Case(
      "up to within after it, itself excluded", "during .. 2022-05-10 within 1h " + all,
      ["S 23:59:59 k id=a", "E 2022-05-11T00:59:59Z k id=b", "S 23:59:59 l id=c", "E 2022-05-11T01:00:00Z l id=d"],
      ["a b closed", "c - open"]),
    Case(
      "a start after it supersedes but makes no row", "during .. 2022-05-10 " + all,
      ["S 23:00:00 k id=a", "S 2022-05-11T00:00:00Z k id=b", "E 2022-05-11T01:00:00Z k id=c"], ["a - superseded"]),
    Case("an orphan after it makes no row", "during .. 2022-05-10 " + all, ["E 2022-05-11T00:00:00Z k id=c"], []),
    Case(
      "a time as TO is excluded", "during 2022-05-10T01:00:00Z .. 2022-05-10T02:00:00Z " + all,
      ["S 00:59:59 k id=z", "S 01:00:00 l id=a", "S 01:59:59 m id=b", "S 02:00:00 n id=c"],
      ["a - open", "b - open"]),
  ]

  @Test(arguments: next + first + duplicates + during)
  func rows(_ test: Case) throws {
    try check(test, pairSpec)
  }

  @Test(arguments: every)
  func everyRows(_ test: Case) throws {
    try check(test, "pair ec2:Start -> ec2:End on requestParameters.k\n")
  }

  private func check(_ test: Case, _ pair: String) throws {
    let select = test.clauses.contains("select") ? "" : pairColumns
    let result = try run(pair + select + test.clauses, test.events)
    #expect(lines(result.rows) == test.rows)
    checkSums(result.funnel)
    let shuffled = try run(pair + select + test.clauses, test.events.reversed())
    #expect(shuffled.rows == result.rows)
  }

  @Test func listsOpenAndCloseASpanForEveryKey() throws {
    let spec =
      "pair ec2:Start -> ec2:End on requestParameters.items[].k\nselect { k = key s = start.eventID e = end.eventID }\n"
      + "keep closed, open"
    let result = try run(spec, ["S 01:00:00 [x,y,x,z] id=a", "E 02:00:00 [z,x] id=b", "E 03:00:00 [y] id=c"])
    #expect(lines(result.rows) == ["x a b", "z a b", "y a c"])
    #expect(result.funnel.starts == 3)
    #expect(result.funnel.events == 3)
  }

  @Test func pairsAreAUnion() throws {
    let spec = """
      pair "one" ec2:Start -> ec2:End on requestParameters.k
      pair "two" ec2:End -> ec2:Start on requestParameters.k and requestParameters.tag
      keep closed, open
      select { pair, key, key2, s = start.eventID, e = end.eventID }
      """
    let result = try run(spec, ["S 01:00:00 k id=a", "E 02:00:00 k id=b", "S 03:00:00 k id=c"])
    #expect(lines(result.rows) == ["one k NULL a b", "two k k! b c", "one k NULL c NULL"])
  }

  @Test func orderOfRows() throws {
    let spec = """
      pair ec2:Start -> ec2:End on requestParameters.k
      keep closed, open, orphan
      select { k = key, d = duration, n = number(start.userAgent) }
      order by n desc, d
      """
    let result = try run(
      spec,
      [
        "S 01:00:00 a agent=2", "E 02:00:00 a", "S 01:00:00 b agent=10", "S 03:00:00 c agent=10", "E 03:30:00 c",
        "E 00:30:00 d",
      ])
    #expect(
      lines(result.rows) == [
        "c 0 00:30:00.000 10.0", "b NULL 10.0", "a 0 01:00:00.000 2.0", "d NULL NULL",
      ])
    let limited = try run(spec + "\nlimit 2", ["S 01:00:00 a", "S 02:00:00 b", "S 03:00:00 c"])
    #expect(lines(limited.rows) == ["a NULL NULL", "b NULL NULL"])
    #expect(limited.funnel.afterLimit == 1)
  }

  /// As in Trino: `-0` and `0` are equal, and what follows them decides.
  @Test func zerosAreEqualInOrder() throws {
    let spec = """
      pair ec2:Start -> ec2:End on requestParameters.k
      keep open
      select { n = number(start.userAgent), k = key }
      order by n
      """
    let result = try run(
      spec, ["S 01:00:00 a agent=0", "S 02:00:00 b agent=-0", "S 03:00:00 c agent=0", "S 00:00:00 d agent=1"])
    #expect(lines(result.rows) == ["0.0 a", "-0.0 b", "0.0 c", "1.0 d"])
  }
}
