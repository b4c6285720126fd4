import Evaluator
import Testing

/// What a dry run says beside rows that came out: which events are not among them, and what they hold instead.
@Suite struct FindingTests {
  static let base = "pair ec2:Start -> ec2:End on requestParameters.k\n"
  static let used = "pair ec2:Start -> ec2:End on requestParameters.k via x: ec2:Used on requestParameters."

  static let notes: [(spec: String, events: [String], notes: [String])] = [
    // An id against an ARN, a name against the same in small letters: all is open.
    (
      base + "keep closed, open", ["S 01:00:00 11aa", "E 02:00:00 arn:x/11aa"],
      [
        "1 start, 1 end, none closed; a start has the key \"11aa\", an end has the key \"arn:x/11aa\": the same thing? "
          + "Then write `last(…, \"/\")` around both sides of the key"
      ]
    ),
    (
      base + "keep closed, open", ["S 01:00:00 ok", "E 02:00:00 ok", "S 01:00:00 My-DB", "E 02:00:00 my-db"],
      [
        "a start has the key \"My-DB\", an end has the key \"my-db\": the same thing? Then write `lower(…)` around both "
          + "sides of the key"
      ]
    ),
    (base + "keep closed, open", ["S 01:00:00 ok", "E 02:00:00 ok", "S 01:00:00 one", "E 02:00:00 two"], []),
    // No end has the key.
    (
      "pair ec2:Start -> ec2:End on requestParameters.k = requestParameters.id keep closed, open",
      ["S 01:00:00 k id=a", "E 02:00:00 k id=b"],
      [
        "end ec2:End: 1 of 1 event has no key: the event b has requestParameters.k, which the key reads "
          + "only from the start: write it on both sides?"
      ]
    ),
    // A name in other letters is nearer than the other side's.
    (
      "pair ec2:Start -> ec2:End on requestParameters.K = requestParameters.k keep closed, open",
      ["S 01:00:00 k id=a", "E 02:00:00 k id=b"],
      [
        "no rows: no start takes part:", "  start ec2:Start: 1 event: 1 without a key",
        "    without a key: the event a has no requestParameters.K, but requestParameters.k, "
          + "requestParameters.tag",
        "  end ec2:End: 1 event: 1 taking part",
      ]
    ),
    (
      base + "pair \"other\" ec2:Made, ec2:Copied -> ec2:Gone on requestParameters.k keep closed, open",
      ["S 01:00:00 k", "E 02:00:00 k", "Made 01:00:00 m", "Copied 01:00:00 - id=c", "Gone 02:00:00 m"],
      [
        "pair \"other\", start ec2:Copied: 1 of 1 event has no key: requestParameters is null or missing in the event c"
      ]
    ),
    (
      used + "id select { key n = x.count }", ["S 01:00:00 k", "E 02:00:00 k", "Used 01:30:00 k id=u"],
      [
        "via x ec2:Used: 1 of 1 event has no key: the event u has no requestParameters.id, "
          + "but requestParameters.k, requestParameters.tag"
      ]
    ),
    (
      base + "events where additionalEventData.name = \"n\" keep closed, open",
      ["S 01:00:00 k id=a name=n", "E 02:00:00 k id=b", "E 02:00:00 l id=c"],
      [
        "end ec2:End: none of its 2 events takes part: 2 with an unknown condition (a missing field)",
        "  additionalEventData.name = \"n\" is unknown: additionalEventData is null or missing in the event b",
        "  what is asked of `ec2:Start` alone goes behind its name: `ec2:Start where …`",
      ]
    ),
    (
      base + "keep closed, open events where userAgent = \"x\"",
      ["S 01:00:00 k agent=x", "E 02:00:00 k agent=y id=e"],
      ["end ec2:End: its 1 event does not take part: 1 with a false condition"]
    ),
    // Events that are not there.
    (
      used + "k select { key n = x.count }", ["S 01:00:00 k", "E 02:00:00 k"], ["no record is the event ec2:Used"]
    ),
    (
      base + "keep closed, open", ["S 01:00:00 k", "Ends 02:00:00 k"],
      ["no record is the event ec2:End", "  ec2:End: did you mean ec2:Ends (seen once)?"]
    ),
    // What ends a span otherwise may well not come.
    (
      "pair ec2:Start -> ec2:End on requestParameters.k until ec2:Cut on requestParameters.k",
      ["S 01:00:00 k", "E 02:00:00 k"], []
    ),
    // A waypoint that never came is counted as none, which a wrong condition must not look like.
    (
      "pair ec2:Start -> ec2:End on requestParameters.k via x: ec2:Used where userAgent = \"y\" on requestParameters.k",
      ["S 01:00:00 k", "E 02:00:00 k", "Used 01:30:00 k agent=z id=u"],
      [
        "via x ec2:Used: its 1 event does not take part: 1 with a false condition",
        "  userAgent = \"y\" is false: in the event u userAgent is \"z\"",
      ]
    ),
    (
      used + "k", ["S 01:00:00 k", "E 02:00:00 k", "Used 01:30:00 k error=Denied id=u"],
      ["via x ec2:Used: its 1 event does not take part: 1 failed"]
    ),
    // What ends a span before its end may well not come.
    (
      "pair ec2:Start -> ec2:End on requestParameters.k until ec2:Used where userAgent = \"y\" on requestParameters.k",
      ["S 01:00:00 k", "E 02:00:00 k", "Used 01:30:00 k agent=z id=u"], []
    ),
    // One of several events of a side.
    (
      "pair ec2:Start, ec2:Made where userAgent = \"y\" -> ec2:End on requestParameters.k",
      ["S 01:00:00 k", "E 02:00:00 k", "Made 01:30:00 l agent=z id=m"],
      [
        "start ec2:Made: its 1 event does not take part: 1 with a false condition",
        "  userAgent = \"y\" is false: in the event m userAgent is \"z\"",
      ]
    ),
    // Paths.
    (
      used + "k select { t = x.requestParameters.Tag }", ["S 01:00:00 k", "E 02:00:00 k", "Used 01:30:00 k"],
      ["select t: no x event has requestParameters.Tag; x.requestParameters.tag is there"]
    ),
    (
      base + "select { t = start.requestParameters.Tag ?? \"0\" }", ["S 01:00:00 k", "E 02:00:00 k"],
      ["select t: no start event has requestParameters.Tag; start.requestParameters.tag is there"]
    ),
    (base + "select { t = start.requestParameters.size ?? \"0\" }", ["S 01:00:00 k", "E 02:00:00 k"], []),
    (
      base + "lookup teams from \"teams.csv\" on name = start.requestParameters.Tag select { t = teams.team }",
      ["S 01:00:00 k", "E 02:00:00 k"],
      [
        "lookup teams: 1 of 1 span finds no line: the key is missing in 1",
        "lookup teams: no start event has requestParameters.Tag; start.requestParameters.tag is there",
      ]
    ),
    (
      "pair ec2:Start -> ec2:End on requestParameters.k named requestParameters.tga",
      ["S 01:00:00 k", "E 02:00:00 k"],
      ["named: no start event has requestParameters.tga; requestParameters.tag is there"]
    ),
    // Rows.
    (
      base + "keep closed, open where duration > 30m", ["S 01:00:00 k", "E 02:00:00 k", "S 02:00:00 l"],
      [
        "where: unknown for 1 open span, which is left out; an open span has no `duration`, and its age so far is "
          + "`(end.eventTime ?? now) - start.eventTime`"
      ]
    ),
    (
      base + "keep closed, open where end.userAgent = \"x\"", ["S 01:00:00 k", "E 02:00:00 k agent=x", "S 02:00:00 l"],
      []
    ),
    (
      base + "select { n = number(start.userAgent) }",
      [
        "S 01:00:00 k agent=gp3", "E 02:00:00 k", "S 01:00:00 l agent=8", "E 02:00:00 l", "S 01:00:00 m",
        "E 02:00:00 m",
      ],
      ["select n: empty in 1 row, where number(…) reads a text that is not a number: \"gp3\""]
    ),
    (
      base, ["S 01:00:00 k region=us-east-1", "E 02:00:00 k region=eu-west-1"],
      [
        "1 of 1 closed row starts in one region and ends in another: the start with the key \"k\" is in us-east-1, its "
          + "end in eu-west-1; where each region has names of its own, write `and awsRegion` behind the key"
      ]
    ),
    (base, ["S 01:00:00 k region=us-east-1", "E 02:00:00 k"], []),
    (
      base, ["S 01:00:00 k", "E 02:00:00 k", "S 2022-05-10T03:00:00+00:00 k id=t"],
      [
        "1 event has a bad eventTime: it is \"2022-05-10T03:00:00+00:00\" in the event t; CloudTrail writes "
          + "2024-01-31T08:00:00Z, and nothing else is read"
      ]
    ),
    // No rows.
    (
      base + "where start.awsRegion = \"eu-west-1\" and start.userAgent = \"x\"",
      ["S 01:00:00 k region=us-east-1", "E 02:00:00 k", "S 01:00:00 l region=us-east-2 agent=x", "E 02:00:00 l"],
      [
        "no rows: \"where\" is false for 2 spans",
        "  start.awsRegion = \"eu-west-1\" is not true: start.awsRegion was \"us-east-1\" (1), \"us-east-2\" (1)",
        "  start.userAgent = \"x\" is unknown for 1", "  start ec2:Start: 2 events: 2 taking part",
        "  end ec2:End: 2 events: 2 taking part",
      ]
    ),
    (
      base + "events where errorCode = \"X\"", ["S 01:00:00 k id=a"],
      [
        "no rows: every event with a wanted name was left out:",
        "  start ec2:Start: 1 event: 1 with an unknown condition (a missing field)",
        "    errorCode = \"X\" is unknown: a field is missing", "  end ec2:End: no such event",
        "  a call that succeeded has no errorCode, and failed ones are left out: `include errors` lets them in",
      ]
    ),
    // Of a key of two parts the one that is missing.
    (
      "pair ec2:Start -> ec2:End on requestParameters.k and additionalEventData.name", ["S 01:00:00 k id=a"],
      [
        "no rows: every event with a wanted name was left out:", "  start ec2:Start: 1 event: 1 without a key",
        "    without a key: additionalEventData is null or missing in the event a", "  end ec2:End: no such event",
      ]
    ),
    (
      "pair ec2:Start -> ec2:End on requestParameters.k and requestParameters.other", ["S 01:00:00 k id=a"],
      [
        "no rows: every event with a wanted name was left out:", "  start ec2:Start: 1 event: 1 without a key",
        "    without a key: the event a has no requestParameters.other, but requestParameters.k, "
          + "requestParameters.tag",
        "  end ec2:End: no such event",
      ]
    ),
    (
      "pair ec2:Start -> ec2:End on requestParameters.k and sharedEventID", ["S 01:00:00 k id=a"],
      [
        "no rows: every event with a wanted name was left out:", "  start ec2:Start: 1 event: 1 without a key",
        "    without a key: sharedEventID is null or missing in the event a", "  end ec2:End: no such event",
      ]
    ),
  ]

  @Test(arguments: notes.indices)
  func notesOfADryRun(row: Int) throws {
    let (spec, events, notes) = Self.notes[row]
    let files = ["teams.csv": "name,team\nk,red\n"]
    for events in [events, events.reversed()] {
      let found = try run(spec, events, files: files).notes
      #expect(found == notes)
    }
  }
}
