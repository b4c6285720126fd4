import Evaluator
import Rows
import Testing

/// grammar.md, "pair": `until`, `via` and `named`.
@Suite struct CompanionTests {
  typealias Case = PairingTests.Case

  static let all = "keep closed, open, superseded, repeated, orphan, cancelled\n"
  static let pair = """
    pair ec2:Start -> ec2:End on requestParameters.k
      until ec2:Cancel on requestParameters.k
      via seen: ec2:Via where userAgent is missing or userAgent != "no" on requestParameters.k

    """
  static let columns =
    "select { s = start.eventID ?? \"-\"  e = end.eventID ?? \"-\"  state  n = seen.count  f = seen.eventID ?? \"-\" }\n"

  static let cancels = [
    Case("cancelled", "keep cancelled\n", ["S 01:00:00 k id=a", "Cancel 02:00:00 k id=c"], ["a c cancelled 0 -"]),
    Case(
      "after a cancel nothing is open", all, ["S 01:00:00 k id=a", "Cancel 02:00:00 k id=c", "E 03:00:00 k id=e"],
      ["a c cancelled 0 -", "- e orphan 0 -"]),
    Case(
      "a cancel after an end ends nothing", all,
      ["S 01:00:00 k id=a", "E 02:00:00 k id=e", "Cancel 03:00:00 k id=c", "Cancel 00:30:00 l id=d"],
      ["a e closed 0 -"]),
    Case(
      "a cancel too late leaves its start open", "within 1h " + all,
      ["S 01:00:00 k id=a", "Cancel 02:00:01 k id=c", "E 02:00:02 k id=e"], ["a - open 0 -", "- e orphan 0 -"]),
    Case(
      "a cancel ends the run of repeated starts", "match first " + all,
      ["S 01:00:00 k id=a", "S 02:00:00 k id=b", "Cancel 03:00:00 k id=c", "S 04:00:00 k id=d"],
      ["a c cancelled 0 -", "b - repeated 0 -", "d - open 0 -"]),
    Case(
      "a start, its end and a cancel in one second: the end by its eventID", all,
      ["Cancel 01:00:00 k id=c", "E 01:00:00 k id=b", "S 01:00:00 k id=s"], ["s b closed 0 -"]),
    Case(
      "a cancel delivered twice", all,
      ["S 01:00:00 k id=a", "Cancel 02:00:00 k id=c", "S 03:00:00 k id=b", "Cancel 04:00:00 k id=c"],
      ["a c cancelled 0 -", "b - open 0 -"]),
    Case(
      "`role` is about starts and ends", "role \"R\" " + all,
      ["S 01:00:00 k id=a role=R", "Via 01:30:00 k id=v", "E 01:45:00 k id=e", "Cancel 02:00:00 k id=c role=Q"],
      ["a c cancelled 1 v"]),
    Case(
      "failed calls and events before `during` are left out", "during 2022-05-10 .. 2022-05-10 " + all,
      [
        "S 01:00:00 k id=a", "Cancel 02:00:00 k id=c error=Denied", "Via 2022-05-09T03:00:00Z k id=v",
        "Cancel 2022-05-11T03:00:00Z k id=d",
      ], ["a d cancelled 0 -"]),
  ]

  static let waypoints = [
    Case(
      "the first and all of them", all,
      ["S 01:00:00 k id=a", "Via 02:00:00 k id=y", "Via 01:30:00 k id=x", "E 03:00:00 k id=e"], ["a e closed 2 x"]),
    Case(
      "before, after, of another key, of another condition", all,
      [
        "Via 00:30:00 k id=v", "S 01:00:00 k id=a", "Via 02:00:00 l id=w", "Via 02:00:00 k id=u agent=no",
        "E 03:00:00 k id=e", "Via 03:30:00 k id=x",
      ], ["a e closed 0 -"]),
    Case(
      "of each start its own", all,
      ["S 01:00:00 k id=a", "Via 01:30:00 k id=v", "S 02:00:00 k id=b", "Via 02:30:00 k id=w", "E 03:00:00 k id=e"],
      ["a - superseded 1 v", "b e closed 1 w"]),
    Case(
      "repeated starts are not the next", "match first " + all,
      ["S 01:00:00 k id=a", "Via 01:30:00 k id=v", "S 02:00:00 k id=b", "Via 02:30:00 k id=w", "E 03:00:00 k id=e"],
      ["a e closed 2 v", "b - repeated 0 -"]),
    Case(
      "up to `within`, where the end is too late too", "within 1h " + all,
      ["S 01:00:00 k id=a", "Via 02:00:00 k id=v", "Via 02:00:01 k id=w", "E 03:00:00 k id=e"],
      ["a - open 1 v", "- e orphan 0 -"]),
    Case(
      "in the second of the start and in that of the end", all,
      ["S 01:00:00 k id=z", "Via 01:00:00 k id=v", "E 02:00:00 k id=a", "Via 02:00:00 k id=w"], ["z a closed 2 v"]),
    Case(
      "delivered twice", all, ["S 01:00:00 k id=a", "Via 02:00:00 k id=v", "Via 02:00:00 k id=v", "Via 02:00:00 k"],
      ["a - open 2 -"]),
    Case(
      "rows filter by them", all + "where seen.count > 1 or seen.eventTime - start.eventTime < 1h\n",
      ["S 01:00:00 k id=a", "Via 01:59:59 k id=v", "S 01:00:00 l id=b", "Via 02:00:00 l id=w", "S 01:00:00 m id=c"],
      ["a - open 1 v"]),
  ]

  @Test(arguments: cancels + waypoints)
  func rows(_ test: Case) throws {
    try check(test, Self.pair + Self.columns)
  }

  /// One at the instant of an event that is both belongs to the span before it.
  @Test func waypointsBesideAnEventThatIsBoth() throws {
    let pair =
      "pair ec2:Start, ec2:Both -> ec2:End, ec2:Both on requestParameters.k via seen: ec2:Via on requestParameters.k\n"
    try check(
      Case(
        "", Self.all, ["B 01:00:00 k id=a", "Via 02:00:00 k id=v", "B 02:00:00 k id=b", "Via 02:00:01 k id=w"],
        ["- a orphan 0 -", "a b closed 1 v", "b - open 1 w"]), pair + Self.columns)
  }

  @Test func waypointsOfSeveralPairsAndNames() throws {
    let spec = """
      pair "one" ec2:Start -> ec2:End on requestParameters.k
        via seen: ec2:Via on requestParameters.k
        via moved: ec2:Move on requestParameters.items[].k
      pair "two" ec2:Open -> ec2:Close on requestParameters.k
        via moved: ec2:Move on requestParameters.k
      keep closed
      select { pair n = seen.count m = moved.count seen = seen.eventID moved = moved.eventTime }
      """
    let result = try run(
      spec,
      [
        "S 01:00:00 k id=a", "Via 01:10:00 k id=v", "Move 01:20:00 [x,k,k] id=m", "E 02:00:00 k id=e",
        "Open 03:00:00 k id=o", "Move 03:10:00 k id=n", "Via 03:20:00 k id=w", "Close 04:00:00 k id=c",
      ])
    #expect(result.rows.columns.map(\.name) == ["pair", "n", "m", "seen", "moved"])
    #expect(lines(result.rows) == ["one 1 1 v 2022-05-10T01:20:00Z", "two 0 1 NULL 2022-05-10T03:10:00Z"])
    #expect(result.funnel.waypoints == 5)
    checkSums(result.funnel)
  }

  static let namedPair = """
    pair ec2:Start -> ec2:End on requestParameters.k
      named additionalEventData.name
      until ec2:Cancel on requestParameters.k
      via seen: ec2:Via on requestParameters.k

    """

  func check(_ test: Case, _ spec: String) throws {
    let result = try run(spec + test.clauses, test.events)
    #expect(lines(result.rows) == test.rows)
    checkSums(result.funnel)
    #expect(try run(spec + test.clauses, test.events.reversed()).rows == result.rows)
  }

  @Test func theFunnelCountsThem() throws {
    let result = try run(
      Self.namedPair + Self.all,
      [
        "S 01:00:00 k id=a name=web", "Via 01:30:00 - id=v name=web", "Via 01:30:00 - id=v name=web",
        "Via 01:40:00 - id=w name=other", "Cancel 02:00:00 k id=c", "Cancel 03:00:00 k id=d", "E 04:00:00 - id=e",
        "Cancel 05:00:00 - id=f name=other",
      ])
    checkSums(result.funnel)
    let counts = Dictionary(uniqueKeysWithValues: result.funnel.lines.map { ($0.name, $0.count) }).filter {
      $0.value != 0
    }
    #expect(
      counts == [
        "files_read": 1, "records_read": 8, "no_key": 3, "duplicate": 1, "events": 4, "starts": 1, "cancels": 2,
        "waypoints": 1, "cancelled": 1, "rows": 1,
      ])
    #expect(result.funnel.text.contains("2  events of \"until\"\n1  event of \"via\"\n"))
  }

  @Test func withoutRowsEachRoleIsTold() throws {
    let result = try run(Self.namedPair, ["S 01:00:00 k name=web", "Cancel 02:00:00 -", "E 03:00:00 - name=db"])
    #expect(
      result.notes == [
        "no rows: no end takes part:", "  start ec2:Start: 1 event: 1 taking part",
        "  end ec2:End: 1 event: 1 without a key", "  until ec2:Cancel: 1 event: 1 without a key",
        "    without a key: requestParameters is null or missing in an event without eventID",
        "  via seen ec2:Via: no such event",
      ])
  }

  static let explained: [(id: String, lines: [String])] = [
    (
      "a",
      [
        "as a start: takes part with the key \"k\"",
        "as start meant by the seen v at 2022-05-10T01:30:00Z, named \"web\"",
        "key \"k\": as start it comes after nothing and before the seen v at 2022-05-10T01:30:00Z",
        "span: cancelled, the start a at 2022-05-10T01:00:00Z and the cancel c at 2022-05-10T02:00:00Z: a row",
      ]
    ),
    (
      "v",
      [
        "as an event of `via seen`: has no key, but the name \"web\"",
        "as seen named \"web\": meant for the start a at 2022-05-10T01:00:00Z",
        "key \"k\": as seen it comes after the start a at 2022-05-10T01:00:00Z and before the cancel c at "
          + "2022-05-10T02:00:00Z",
        "comes in the span: cancelled, the start a at 2022-05-10T01:00:00Z and the cancel c at 2022-05-10T02:00:00Z: a row",
      ]
    ),
    (
      "c",
      [
        "as an event of `until`: takes part with the key \"k\"",
        "key \"k\": as cancel it comes after the seen v at 2022-05-10T01:30:00Z and before nothing",
        "span: cancelled, the start a at 2022-05-10T01:00:00Z and the cancel c at 2022-05-10T02:00:00Z: a row",
      ]
    ),
    (
      "x",
      [
        "as an end: has no key, but the name \"other\"",
        "as end left out: it has no key, and no start before it is named \"other\"",
      ]
    ),
  ]

  @Test(arguments: explained.indices)
  func explanations(row: Int) throws {
    let (id, expected) = Self.explained[row]
    let result = try run(
      Self.namedPair + Self.all,
      [
        "S 01:00:00 k id=a name=web", "Via 01:30:00 - id=v name=web", "Cancel 02:00:00 k id=c",
        "E 03:00:00 - id=x name=other",
      ], options: DryRunOptions(watching: id))
    #expect(result.explanation?.dropFirst().map { String($0.dropFirst(2)) } == expected)
  }
}
