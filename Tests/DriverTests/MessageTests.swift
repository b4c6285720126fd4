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
    ("a pair without its key, which is not", "pair ec2:CreateFleet -> ec2:DeleteVolume\n"),
    (
      "a misspelt event",
      "pair ec2:CreateSnapshoot -> ec2:DeleteSnapshot on responseElements.snapshotId = requestParameters.snapshotId\n"
    ),
    ("an event in the wrong case", "pair iam:createUser -> iam:DeleteUser on requestParameters.userName\n"),
    ("an event of another service", "pair s3:CreateSnapshot -> ec2:DeleteSnapshot on requestParameters.snapshotId\n"),
    ("an event of several other services", "pair s3:CreateCluster -> s3:DeleteBucket on requestParameters.x\n"),
    ("an event of no service", "pair ec2:FrobnicateTheWhole -> ec2:DeleteSnapshot on requestParameters.snapshotId\n"),
    (
      "one path for a key that is at two places",
      "pair ec2:CreateSnapshot -> ec2:DeleteSnapshot on response.snapshotId\n"
    ),
    (
      "a key whose answer is wrapped",
      "pair ec2:CreateNatGateway -> ec2:DeleteNatGateway\n  on responseElements.natGateway.natGatewayId"
        + " = requestParameters.DeleteNatGatewayRequest.NatGatewayId\n"
    ),
    (
      "sides swapped",
      "pair ec2:CreateSnapshot -> ec2:DeleteSnapshot\n"
        + "  on requestParameters.snapshotId = responseElements.snapshotId\n"
    ),
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
    ("a tuple that is too short", "partitions (alias, account) {\n  (\"a\", \"111122223333\")\n  (\"b\")\n}\n" + pair),
    ("several mistakes at once", "pair ec2:A -> ec2:B on eventname\nrole 'x'\nwithin 3 days\nkeep opn\nlimit ten\n"),
    ("null in capitals", pair + "where end.eventTime IS NOT NULL\n"),
    ("capital keywords", "Pair ec2:A -> ec2:B On requestParameters.x\nWithin 3d\n"),
    ("a case", pair + "select {\n  x = case when state = \"open\" then 1\n    else 2 end\n  key\n}\n"),
    ("between", pair + "where duration between 1d and 3d\n"),
    ("texts joined", pair + "select { x = key || state }\n"),
    ("a column as in SQL", pair + "select start.eventTime, key as id\n"),
    ("all columns as in SQL", pair + "select *\n"),
    ("the sides in a key", "pair ec2:A -> ec2:B on start.requestParameters.x = end.requestParameters.x\n"),
    ("a chain", "pair ec2:A -> ec2:B -> ec2:C on requestParameters.x\n"),
    ("an order by field", pair + "order by start.eventTime desc\n"),
    ("a member by itself", pair + "events where userName = \"bert\"\n"),
    ("a percent sign", pair + "events where user like \"bert%\"\n"),
    ("a table with a hyphen", "table logs.cloud-trail\n" + pair),
    ("a web address", "table t {\n  location \"https://b.s3.amazonaws.com/x\"\n}\n" + pair),
    ("a spreadsheet's accounts", "partitions (account) {\n  (12383739202)\n  (\"1.23837E+11\")\n}\n" + pair),
    ("tuples without parentheses", "partitions (account) {\n  \"111122223333\"\n  \"444455556666\"\n}\n" + pair),
    (
      "a date format of another kind",
      "table t {\n  location \"s3://b/{day}\"\n  day date \"YYYY/MM/DD\" from 2022-01-01\n}\n" + pair
    ),
    (
      "a scan without an end",
      "table t {\n  day date \"yyyy/MM/dd\" from 2022-01-01\n}\n" + pair + "during 2022-05-01 .. 2022-05-31\n"
    ),
    (
      "a region that is not there",
      "table t {\n  region enum (\"us-east-1\")\n}\n" + pair + "events where region = \"us-east-2\"\n"
    ),
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
