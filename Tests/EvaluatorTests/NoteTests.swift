import Evaluator
import Testing

/// The notes of a dry run: what its events lack, and why there are no rows.
@Suite struct NoteTests {
  static let base = "pair ec2:Start -> ec2:End on requestParameters.k\n"

  static let notes: [(spec: String, events: [String], notes: [String])] = [
    (
      "within 2h keep open", ["S 01:00:00 k", "S 08:00:00 l", "E 08:30:00 x"],
      [
        "1 of 2 open spans is younger than \"within\" at the newest event: it may still end",
        "2 starts, 1 end, none closed; a start has the key \"k\", an end has the key \"x\"",
      ]
    ),
    (
      "role \"R\" keep open",
      ["S 01:00:00 k role=R", "E 02:00:00 k role=Q", "S 03:00:00 l role=R", "E 02:00:00 l role=Q"],
      ["1 of 2 open spans has an end that was left out only for its role"]
    ),
    // Too late, and after the next start: neither would have closed the first.
    (
      "role \"R\" within 1h keep open, superseded",
      ["S 01:00:00 k role=R", "E 02:00:01 k role=Q", "S 03:00:00 k role=R", "E 05:00:00 k role=Q", "E 01:30:00 m"], []
    ),
    // What is superseded is not shown unless it is asked for.
    (
      "", ["S 01:00:00 k", "S 02:00:00 k", "S 03:00:00 k", "E 04:00:00 k", "S 05:00:00 l"],
      [
        "2 of 4 starts are followed by another start before any end (superseded) and not kept: "
          + "`keep closed, superseded` shows them, `match first` counts from the first of several starts"
      ]
    ),
    (
      "keep closed, open, superseded", ["S 01:00:00 k", "S 02:00:00 k", "E 04:00:00 k"], []
    ),
    ("match first", ["S 01:00:00 k", "S 02:00:00 k", "E 04:00:00 k"], []),
    // No row is kept, which is said once.
    (
      "keep orphan", ["S 01:00:00 k", "S 02:00:00 k"],
      ["no rows: no end takes part:", "  start ec2:Start: 2 events: 2 taking part", "  end ec2:End: no such event"]
    ),
    (
      "keep closed, open select { key lived = duration h = hours(duration) late = (end.eventTime ?? now) - start.eventTime"
        + " e = end.eventTime - start.eventTime }",
      ["S 01:00:00 k", "S 02:00:00 l", "E 02:00:00 l"],
      [
        "select h, e: missing in 1 row that is open; an open span has no `duration`, and its age so far is "
          + "`(end.eventTime ?? now) - start.eventTime`"
      ]
    ),
    (
      "keep closed, open select { h = hours(duration) ?? 0 l = if(state = \"open\", 0, hours(duration)) }",
      ["S 01:00:00 k", "S 02:00:00 l"], ["no record is the event ec2:End"]
    ),
    (
      "keep closed, open select { key h = hours(duration) n = number(start.userAgent) } "
        + "summarize { rows = count() h = round(sum(h), 1) twice = 2 * sum(h) n = sum(n) mean = avg(h) }",
      ["S 01:00:00 k agent=1", "S 02:00:00 l agent=1", "E 02:00:00 l", "S 02:00:00 m agent=x", "S 02:00:00 n"],
      [
        "summarize h, twice: 3 of 4 rows have no value and count as nothing in the sum; an open span has no "
          + "`duration`, and its age so far is `(end.eventTime ?? now) - start.eventTime`",
        "summarize n: 2 of 4 rows have no value and count as nothing in the sum",
      ]
    ),
    (
      "lookup teams from \"teams.csv\" on name = key select { key team = teams.team ?? \"none\" }",
      ["S 01:00:00 k", "E 02:00:00 k", "S 01:00:00 l", "E 02:00:00 l", "S 01:00:00 m", "E 02:00:00 m", "S 02:30:00 m"]
        + ["E 03:00:00 m", "S 05:00:00 n"],
      ["lookup teams: 3 of 4 spans find no line: no line has the 2 keys \"m\" (2), \"l\" (1)"]
    ),
    (
      "lookup teams from \"teams.csv\" on name = start.userAgent where teams.team is present",
      ["S 01:00:00 k agent=k", "E 02:00:00 k", "S 01:00:00 l agent=x", "E 02:00:00 l", "S 01:00:00 m", "E 02:00:00 m"],
      ["lookup teams: 2 of 3 spans find no line: no line has the key \"x\" (1); the key is missing in 1"]
    ),
    // Nothing reads it.
    (
      "lookup teams from \"teams.csv\" on name = key", ["S 01:00:00 l", "E 02:00:00 l"], []
    ),
    (
      "within 1h match every keep open", ["S 05:00:00 k", "E 01:00:00 k error=X"],
      [
        "1 of 1 open span is younger than \"within\" at the newest event: it may still end",
        "1 of 1 open span has an end that was left out only for its error",
      ]
    ),
    (
      "within 1m keep open", ["S 01:00:00 k", "E 01:03:01 k", "S 02:00:00 k", "E 02:09:09 k", "S 02:00:00 l"],
      ["2 of 3 open spans are followed by an end later than \"within\" (the nearest by 0 00:02:01)"]
    ),
    (
      "role \"R\" keep open",
      ["S 01:00:00 k role=R", "E 02:00:00 k role=R error=X", "S 01:00:00 l role=R", "E 02:00:00 l role=Q error=X"],
      ["1 of 2 open spans has an end that was left out only for its error"]
    ),
    (
      "role \"R\"", ["S 01:00:00 k role=Q", "S 01:00:00 k role=Q", "S 02:00:00 k", "Other 02:00:00"],
      [
        "no rows: every event with a wanted name was left out:", "  start ec2:Start: 3 events: 3 of another role",
        "  end ec2:End: no such event", "  roles seen at the start: \"Q\" (2), (no role) (1)",
      ]
    ),
    (
      "", ["Other 01:00:00 k"],
      ["no rows: no record is one of the events ec2:Start, ec2:End", "among the others:", "  1 × ec2:Other"]
    ),
    ("", ["{}"], ["not a CloudTrail log: no record is a CloudTrail event, but 1 × JSON of another kind in -"]),
    (
      "", ["{}", "S 01:00:00 k", "E 02:00:00 k"],
      ["1 record is not a CloudTrail event, but 1 × JSON of another kind in -"]
    ),
    (
      "", ["{}", "{\"detail\":1,\"detail-type\":\"T\"}", "S 01:00:00 k", "E 02:00:00 k"],
      [
        "2 records are not CloudTrail events, but 1 × an EventBridge event of another source (T) in -; "
          + "1 × JSON of another kind in -"
      ]
    ),
    ("", [], ["no rows: the files hold no records"]),
    (
      "", ["S 01:00:00 [x] id=a", "E 01:00:00 k"],
      [
        "no rows: no start takes part:", "  start ec2:Start: 1 event: 1 without a key",
        "    without a key: the event a has no requestParameters.k, but requestParameters.items[].k",
        "  end ec2:End: 1 event: 1 taking part",
      ]
    ),
    (
      "during 2022-06-01 ..", ["S 01:00:00 k", "E 02:00:00 k"],
      [
        "no rows: every event with a wanted name was left out:", "  start ec2:Start: 1 event: 1 outside \"during\"",
        "  end ec2:End: 1 event: 1 outside \"during\"",
        "  the events lie between 2022-05-10T01:00:00Z and 2022-05-10T02:00:00Z",
      ]
    ),
    (
      "", ["S 01:00:00 k", "E 02:00:00 l"],
      [
        "no rows: the spans are 1 open, 1 orphan, and only closed rows are kept (`keep open, orphan` shows them)",
        "  a start has the key \"k\", an end has the key \"l\"", "  start ec2:Start: 1 event: 1 taking part",
        "  end ec2:End: 1 event: 1 taking part",
      ]
    ),
    (
      "events where requestParameters.key = \"k\"", ["S 01:00:00 k id=a", "S 02:00:00 - id=b"],
      [
        "events where: no event has requestParameters.key; there are requestParameters.k, requestParameters.tag",
        "no rows: every event with a wanted name was left out:",
        "  start ec2:Start: 2 events: 2 with an unknown condition (a missing field)",
        "    requestParameters.key = \"k\" is unknown: a field is missing",
        "  end ec2:End: no such event",
      ]
    ),
    (
      "events where requestParameters.k = \"l\"", ["S 01:00:00 k id=a", "S 00:00:00 m id=b"],
      [
        "no rows: every event with a wanted name was left out:",
        "  start ec2:Start: 2 events: 2 with a false condition",
        "  end ec2:End: no such event",
        "  requestParameters.k = \"l\" is false: it was \"k\" (1), \"m\" (1)",
      ]
    ),
    (
      "", ["S 01:00:00 - id=a", "S 02:00:00 [x] id=b", "E 01:00:00 k"],
      [
        "no rows: no start takes part:", "  start ec2:Start: 2 events: 2 without a key",
        "    without a key: the event b has no requestParameters.k, but requestParameters.items[].k",
        "  end ec2:End: 1 event: 1 taking part",
      ]
    ),
    (
      "during .. 2022-05-09 keep open", ["S 01:00:00 k"],
      [
        "no rows: the span begins outside \"during\"",
        "  the events lie between 2022-05-10T01:00:00Z and 2022-05-10T01:00:00Z",
        "  start ec2:Start: 1 event: 1 taking part", "  end ec2:End: no such event",
      ]
    ),
    (
      "events where requestParameters.k = eventID", ["S 01:00:00 k id=a", "S 00:00:00 m id=b"],
      [
        "no rows: every event with a wanted name was left out:",
        "  start ec2:Start: 2 events: 2 with a false condition",
        "    requestParameters.k = eventID is false: in the event b requestParameters.k is \"m\", eventID is \"b\"",
        "  end ec2:End: no such event",
      ]
    ),
    (
      "", ["S 02:00:00 k", "E 01:00:00 k"],
      [
        "no rows: every end comes before its start: are start and end swapped?",
        "  start ec2:Start: 1 event: 1 taking part", "  end ec2:End: 1 event: 1 taking part",
      ]
    ),
    (
      "within 1m", ["S 01:00:00 k", "E 01:03:01 k"],
      [
        "1 of 1 open span is followed by an end later than \"within\" (the nearest by 0 00:02:01)",
        "no rows: no end comes within 1m of its start",
        "  start ec2:Start: 1 event: 1 taking part", "  end ec2:End: 1 event: 1 taking part",
      ]
    ),
    (
      "keep closed, superseded", ["S 01:00:00 k"],
      [
        "no rows: no end takes part:", "  start ec2:Start: 1 event: 1 taking part", "  end ec2:End: no such event",
      ]
    ),
    (
      "keep open where key = \"l\"", ["S 01:00:00 k"],
      [
        "no rows: \"where\" is false for 1 span", "  key = \"l\" is not true: key was \"k\" (1)",
        "  start ec2:Start: 1 event: 1 taking part",
        "  end ec2:End: no such event",
      ]
    ),
    (
      "within 1d during 2022-05-09 .. 2022-05-09", ["S 01:00:00 k", "E 02:00:00 k"],
      [
        "no rows: the span begins outside \"during\"",
        "  the events lie between 2022-05-10T01:00:00Z and 2022-05-10T02:00:00Z",
        "  start ec2:Start: 1 event: 1 taking part", "  end ec2:End: 1 event: 1 taking part",
      ]
    ),
    (
      "", ["start 01:00:00 k", "Ends 01:00:00 k", "Ends 01:00:00 k"],
      [
        "no rows: no record is one of the events ec2:Start, ec2:End",
        "  ec2:Start: did you mean ec2:start (seen once)?",
        "  ec2:End: did you mean ec2:Ends (seen 2 times)?", "among the others:", "  2 × ec2:Ends", "  1 × ec2:start",
      ]
    ),
    (
      "events where userAgent = \"a\" and eventID is present",
      ["S 01:00:00 k id=1 agent=b", "E 01:00:00 k id=2 agent=c", "E 02:00:00 k id=3 agent=c"],
      [
        "no rows: every event with a wanted name was left out:", "  start ec2:Start: 1 event: 1 with a false condition",
        "  end ec2:End: 2 events: 2 with a false condition",
        "  userAgent = \"a\" is false: it was \"c\" (2), \"b\" (1)",
      ]
    ),
    (
      "events where errorCode is present", ["S 01:00:00 k id=a"],
      [
        "no rows: every event with a wanted name was left out:", "  start ec2:Start: 1 event: 1 with a false condition",
        "  end ec2:End: no such event", "  errorCode is present is false: it was missing (1)",
        "  a call that succeeded has no errorCode, and failed ones are left out: `include errors` lets them in",
      ]
    ),
    (
      "where state = \"open\"", ["S 01:00:00 k", "S 01:00:00 l", "E 02:00:00 l"],
      [
        "no rows: \"where\" is false for 1 span", "  state = \"open\" is not true: state was \"closed\" (1)",
        "  not kept before \"where\": 1 open; `keep closed, open` keeps them",
        "  start ec2:Start: 2 events: 2 taking part", "  end ec2:End: 1 event: 1 taking part",
      ]
    ),
    (
      "role \"bert*\"",
      [
        #"{"eventSource": "ec2.amazonaws.com", "eventName": "Start", "eventTime": "2022-05-10T01:00:00Z", "#
          + #""userIdentity": {"type": "IAMUser", "userName": "bert-jan"}}"#
      ],
      [
        "no rows: every event with a wanted name was left out:", "  start ec2:Start: 1 event: 1 of another role",
        "  end ec2:End: no such event",
        "  made by the user \"bert-jan\": role is for assumed roles; write events where user = \"bert-jan\"",
        "  roles seen at the start: (no role) (1)",
      ]
    ),
    (
      "", ["S 01:00:00 k error=A\\u001b[31m", "E 01:00:00 k"],
      [
        "no rows: no start takes part:", "  start ec2:Start: 1 event: 1 failed",
        "  end ec2:End: 1 event: 1 taking part",
        "  errors: A\\u{1b}[31m (1)",
      ]
    ),
  ]

  @Test(arguments: notes.indices)
  func notesOfADryRun(row: Int) throws {
    let (spec, events, notes) = Self.notes[row]
    #expect(try run(Self.base + spec, events, files: ["teams.csv": "name,team\nk,red\n"]).notes == notes)
  }
}
