import Evaluator
import Testing

/// `named`: what a thing is called besides.
extension CompanionTests {
  static let names = [
    Case(
      "by key or by name", all,
      [
        "S 01:00:00 k id=a name=web", "S 01:00:00 l id=b name=db", "E 02:00:00 - id=e name=web", "E 03:00:00 l id=f",
      ], ["a e closed 0 -", "b f closed 0 -"]),
    Case(
      "the latest start before it that has the name", all,
      [
        "S 01:00:00 k id=a name=web", "S 02:00:00 l id=b name=web", "S 04:00:00 m id=c name=web",
        "E 03:00:00 - id=e name=web",
      ],
      ["a - open 0 -", "b e closed 0 -", "c - open 0 -"]),
    Case(
      "the key goes before the name", all,
      ["S 01:00:00 k id=a name=web", "S 01:30:00 l id=b name=db", "E 02:00:00 l id=e name=web"],
      ["a - open 0 -", "b e closed 0 -"]),
    Case(
      "a start that is closed already is the latest all the same", all,
      ["S 01:00:00 k id=a name=web", "E 02:00:00 k id=e", "E 03:00:00 - id=f name=web"],
      ["a e closed 0 -", "- f orphan 0 -"]),
    Case(
      "no such name before it: no key", all, ["E 00:30:00 - id=e name=web", "S 01:00:00 k id=a name=web"],
      ["a - open 0 -"]),
    Case(
      "in the second of its start, whatever the eventIDs", all,
      ["E 01:00:00 - id=a name=web", "S 01:00:00 k id=z name=web"],
      ["z a closed 0 -"]),
    Case(
      "of starts in one second that with the last eventID, then the last by key", all,
      [
        "S 01:00:00 l id=a name=web", "S 01:00:00 k id=b name=web", "E 02:00:00 - id=e name=web",
        "S 01:00:00 m name=db", "S 01:00:00 n name=db", "E 02:00:00 - id=f name=db",
      ], ["b e closed 0 -", "- f closed 0 -", "a - open 0 -", "- - open 0 -"]),
    Case(
      "cancels and waypoints too", all,
      [
        "S 01:00:00 k id=a name=web", "Via 01:30:00 - id=v name=web", "Via 01:40:00 k id=w",
        "Cancel 02:00:00 - id=c name=web",
      ], ["a c cancelled 2 v"]),
    Case(
      "duplicates among the resolved", all,
      ["S 01:00:00 k id=a name=web", "E 02:00:00 - id=e name=web", "E 02:00:00 - id=e name=web"], ["a e closed 0 -"]),
    Case(
      "a repeated delivery of a start names nothing", all,
      ["S 01:00:00 k id=a name=db", "S 01:30:00 k id=a name=web", "E 02:00:00 - id=e name=web"], ["a - open 0 -"]),
    Case(
      "starts and ends of one account", all,
      [
        "S 01:00:00 k id=a name=web account=1", "S 02:00:00 l id=b name=web account=2",
        "E 03:00:00 - id=e name=web account=1",
      ], ["a e closed 0 -", "b - open 0 -"]),
    Case(
      "a start without a key, or of another role, names nothing", "role start \"R\" " + all,
      [
        "S 01:00:00 k id=a name=web role=R", "S 02:00:00 - id=b name=web role=R", "S 02:30:00 l id=c name=web role=Q",
        "E 03:00:00 - id=e name=web",
      ], ["a e closed 0 -"]),
  ]

  /// Equal in all that rows show, and still not the same.
  static let nameTies = [
    Case(
      "of two deliveries the one whose name comes first gives it", all,
      ["S 01:00:00 k id=a name=web", "S 01:00:00 k id=a name=db", "E 02:00:00 - id=e name=db"], ["a e closed 0 -"]),
    Case(
      "the other name names nothing", all,
      ["S 01:00:00 k id=a name=web", "S 01:00:00 k id=a name=db", "E 02:00:00 - id=e name=web"], ["a - open 0 -"]),
    Case(
      "a name before none", all,
      ["S 01:00:00 k id=a", "S 01:00:00 k id=a name=db", "E 02:00:00 - id=e name=db"], ["a e closed 0 -"]),
    Case(
      "of two starts at once the one whose key comes last is the latest", all,
      ["S 01:00:00 l id=a name=web", "S 01:00:00 k id=a name=web", "E 02:00:00 - id=e name=web", "E 03:00:00 k id=f"],
      ["a e closed 0 -", "a f closed 0 -"]),
  ]

  @Test(arguments: names + nameTies)
  func namedRows(_ test: Case) throws {
    try check(test, Self.namedPair + Self.columns)
  }

  @Test func namesUnderEvery() throws {
    let spec = """
      pair ec2:Start -> ec2:End on requestParameters.k named additionalEventData.name
      match every
      keep closed, open, orphan
      select { s = start.eventID e = end.eventID state }
      """
    let result = try run(
      spec,
      [
        "S 01:00:00 k id=a name=web", "S 02:00:00 l id=b name=web", "S 03:00:00 l id=c name=db",
        "E 04:00:00 - id=e name=web", "E 00:30:00 - id=f name=web",
      ])
    #expect(lines(result.rows) == ["a NULL open", "b e closed", "c e closed"])
    #expect(result.funnel.noKey == 1)
    checkSums(result.funnel)
  }
}
