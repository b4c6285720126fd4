import Driver
import Support
import Testing

/// What people get wrong, and what they read then, in one golden file that is meant to be read.
@Suite struct MessageTests {
  static let pair =
    "pair ec2:CreateVolume -> ec2:DeleteVolume\n  on responseElements.volumeId = requestParameters.volumeId\n"

  static let specs: [(title: String, text: String)] = [
    ("an empty file", ""),
    ("a pair without its key, which is known", "pair ec2:CreateSnapshot -> ec2:DeleteSnapshot\n"),
    ("a pair without its key, which is not", "pair ec2:CreateFleet -> ec2:DeleteFleets\n"),
    ("an event without its service", "pair CreateSnapshot -> ec2:DeleteSnapshot on requestParameters.x\n"),
    (
      "a service with its domain",
      "pair ec2.amazonaws.com:CreateSnapshot -> ec2:DeleteSnapshot on requestParameters.x\n"
    ),
    ("two equal signs", pair + "where state == \"open\"\n"),
    ("unequal as in SQL", pair + "where state <> \"open\"\n"),
    ("and as in C", pair + "where state = \"open\" && duration > 1d\n"),
    ("single quotes", pair + "role 'CNAPPAccessRole'\n"),
    ("a comment as in SQL", "-- snapshots\n" + pair),
    ("a comment as in C", "// snapshots\n" + pair),
    ("is null", pair + "where end.eventTime is null\n"),
    ("true", pair + "events where readOnly = true\n"),
    ("a quoted date", pair + "during \"2022-05-01\" .. 2022-05-31\n"),
    ("days as a word", pair + "within 30 days\n"),
    ("a dollar in the location", "table t {\n  location \"s3://b/${alias}/\"\n  alias injected\n}\n" + pair),
    ("Athena's lower case", pair + "events where eventname like \"Create*\"\n"),
    ("a bare event field behind where", pair + "where eventName = \"x\"\n"),
    ("start. before pairing", pair + "events where start.awsRegion = \"us-east-1\"\n"),
    ("text and number", pair + "where start.responseElements.size > 100\n"),
    ("a misspelt clause", pair + "durring 2022-05-01 .. 2022-05-31\n"),
    ("a misspelt field", pair + "select {\n  volume = start.requestParms.volumeId\n}\n"),
    ("a string that never ends", pair + "role \"Scanner\nwithin 30d\n"),
    ("a newer version", "trailspan 2\n" + pair),
    ("a clause twice", pair + "within 1d\nwithin 2d\n"),
    ("a tuple that is too short", "partitions (alias, account) {\n  (\"a\", \"1\")\n  (\"b\")\n}\n" + pair),
    ("several mistakes at once", "pair ec2:A -> ec2:B on eventname\nrole 'x'\nwithin 3 days\nkeep opn\nlimit ten\n"),
    ("text that is no text", "pair \u{1}\u{2} -> ec2:B on x\n"),
  ]

  @Test func messages() throws {
    let text = Self.specs.map { title, spec in
      let run = command(["check", "-"], input: spec)
      return "# \(title): exit \(run.status.rawValue)\n\(run.errors)\n"
    }.joined()
    expectGolden("Tests/DriverTests/Golden/messages.txt", text)
  }
}
