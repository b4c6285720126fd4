import Evaluator
import Rows
import Testing

/// What spans form within, attributes of accounts, and lookups beside rows.
@Suite struct AccountTests {
  static let pair = "pair ec2:Start -> ec2:End on requestParameters.k\n"
  static let all = "keep closed, open, superseded, orphan\n"

  /// Two accounts both have a thing of one name.
  static let events = [
    "S 01:00:00 deploy id=a account=1", "S 01:05:00 deploy id=b account=2", "E 02:00:00 deploy id=c account=1",
    "E 2022-05-12T01:05:00Z deploy id=d account=2", "S 03:00:00 deploy id=e", "E 04:00:00 deploy id=f",
  ]

  static let scopes: [(clauses: String, rows: [String])] = [
    (
      all + "select { account s = start.eventID e = end.eventID state }",
      ["1 a c closed", "2 b d closed", "NULL e f closed"]
    ),
    (
      "match next across accounts\n" + all
        + "select { a = start.account b = end.account s = start.eventID e = end.eventID state }",
      ["1 NULL a NULL superseded", "2 1 b c closed", "NULL NULL e f closed", "NULL 2 NULL d orphan"]
    ),
    (
      "match every across accounts within 1h\n" + all + "select { a = start.account b = end.account state }",
      ["1 1 closed", "2 1 closed", "NULL 1 closed", "NULL NULL closed", "NULL 2 orphan"]
    ),
    // The default columns name the account, or each side's.
    (
      "keep closed\n",
      [
        "1 deploy 2022-05-10T01:00:00Z 2022-05-10T02:00:00Z 0 01:00:00.000",
        "2 deploy 2022-05-10T01:05:00Z 2022-05-12T01:05:00Z 2 00:00:00.000",
        "NULL deploy 2022-05-10T03:00:00Z 2022-05-10T04:00:00Z 0 01:00:00.000",
      ]
    ),
  ]

  @Test(arguments: scopes.indices)
  func recipients(row: Int) throws {
    let (clauses, expected) = Self.scopes[row]
    let result = try run(Self.pair + clauses, Self.events)
    #expect(lines(result.rows) == expected)
    #expect(try run(Self.pair + clauses, Self.events.reversed()).rows == result.rows)
    checkSums(result.funnel)
  }

  /// A table whose account is not injected: what an event lies in says nothing of the account that it is of.
  @Test func recipientsInATableWithoutInjectedColumns() throws {
    let table = """
      table logs {
        location "s3://BUCKET/{account}/{day}"
        account enum ("1", "2")
        day date "yyyy/MM/dd" from 2022-01-01
      }

      """
    let result = try run(table + Self.pair + "keep closed\nselect { s = start.eventID e = end.eventID }", Self.events)
    #expect(lines(result.rows) == ["a c", "b d", "e f"])
  }

  static let duplicates: [(clauses: String, rows: [String])] = [
    (all, ["1 a - open", "2 a - open"]), ("match next across accounts\n" + all, ["1 a - open"]),
  ]

  /// One eventID in two accounts: two events, but one where accounts do not part them.
  @Test(arguments: duplicates.indices)
  func duplicatesAreOfOneScope(row: Int) throws {
    let (clauses, expected) = Self.duplicates[row]
    let events = ["S 01:00:00 k id=a account=2", "S 01:00:00 k id=a account=1"]
    let columns = "select { x = start.recipientAccountId s = start.eventID ?? \"-\" e = end.eventID ?? \"-\" state }"
    #expect(lines(try run(Self.pair + clauses + columns, events).rows) == expected)
  }

  /// Under `across accounts` the account breaks the last ties of events, and then of rows.
  @Test func tiesAcrossAccounts() throws {
    let spec = Self.pair + "match next across accounts\n" + Self.all + "select { state n = start.userAgent }"
    let events = ["S 01:00:00 k account=2", "S 01:00:00 k account=1 agent=x", "E 02:00:00 k account=9"]
    // The value that is read goes before the account: NULL is last.
    #expect(lines(try run(spec, events).rows) == ["closed NULL", "superseded x"])
    let bare = Self.pair + "match next across accounts\n" + Self.all + "select { state }"
    let result = try run(bare + "order by state", ["S 01:00:00 k account=2", "S 01:00:00 k account=1"])
    #expect(lines(result.rows) == ["open", "superseded"])
  }

  @Test func anEndInAnotherAccountIsToldOnlyWhereItClosesNothing() throws {
    let spec = Self.pair + "keep closed, open\n"
    let told = try run(spec, ["S 01:00:00 k account=1", "E 02:00:00 k account=2", "S 01:00:00 l account=1"])
    #expect(told.funnel.keysWithEndElsewhere == 1)
    #expect(
      told.notes == [
        "1 key of an open span has its end in another account or region: `match next across accounts` lets them meet"
      ])
    let closed = ["S 01:00:00 k account=1", "S 01:00:00 k account=2", "E 02:00:00 k account=2"]
    #expect(try run(spec, closed).notes == [])
    #expect(try run(spec, ["S 03:00:00 k account=1", "E 02:00:00 k account=2"]).notes == [])
    #expect(
      try run(spec + "match next across accounts", ["S 01:00:00 k account=1", "E 02:00:00 k account=2"]).notes == [])
  }

  // MARK: Attributes

  static let table = """
    table logs {
      location  "s3://BUCKET/{account}/{region}/{timestamp}"
      account   injected
      region    enum ("us-east-1", "eu-west-1")
      timestamp date "yyyy/MM/dd" from 2022-01-01
    }
    partitions (account) with (team, env) { ("111", "red", "prod") ("222", "blue", "") ("333", "red", "dev") }

    """

  static let attributed: [(clauses: String, rows: [String])] = [
    ("keep open select { account team env }", ["111 red prod", "222 blue NULL", "333 red dev"]),
    ("keep open select { key } where team = \"red\" and env != \"prod\"", ["k3"]),
    ("events where env = \"prod\" or team = \"blue\" keep open select { key }", ["k1", "k2"]),
    // What is decided for each tuple: the third is not scanned.
    ("events where team = \"blue\" keep open select { key }", ["k2"]),
    (
      "match next across accounts keep open select { s = start.team e = end.team }",
      ["red NULL", "blue NULL", "red NULL"]
    ),
  ]

  static let started = [
    "S 01:00:00 k1 account=111 region=us-east-1", "S 02:00:00 k2 account=222 region=us-east-1",
    "S 03:00:00 k3 account=333 region=us-east-1",
  ]

  @Test(arguments: attributed.indices)
  func attributes(row: Int) throws {
    let (clauses, expected) = Self.attributed[row]
    #expect(lines(try run(Self.table + Self.pair + clauses, Self.started).rows) == expected)
  }

  @Test func anEventsOwnConditionReadsThem() throws {
    let pair = "pair ec2:Start where team = \"red\" -> ec2:End on requestParameters.k\n"
    #expect(lines(try run(Self.table + pair + "keep open select { key }", Self.started).rows) == ["k1", "k3"])
  }

  @Test func aTupleThatIsNotListedHasNone() throws {
    let result = try run(
      Self.table + Self.pair + "keep open select { account team }", ["S 01:00:00 k account=999 region=us-east-1"],
      options: DryRunOptions(anyPartition: true))
    #expect(lines(result.rows) == ["999 NULL"])
  }

  @Test func attributesOfAFile() throws {
    let spec = try plan(Self.table + Self.pair + "keep open select { account team }")
    let path = "/data/222/us-east-1/2022/05/10/x.json"
    #expect(lines(dryRun(spec, records: [event("S 01:00:00 k account=111")], path: path).rows) == ["222 blue"])
    let blue = try plan(Self.table + Self.pair + "events where team = \"blue\" keep open select { account team }")
    let red = "/data/333/us-east-1/2022/05/10/x.json"
    #expect(dryRun(blue, records: [event("S 01:00:00 k account=111")], path: red).funnel.filesSkipped == 1)
    #expect(lines(dryRun(blue, records: [event("S 01:00:00 k account=111")], path: path).rows) == ["222 blue"])
  }

  // MARK: Lookups

  static let prices = "Region,Kind,usd\neu,web,0.5\neu,db,\nus,web,1\nus,,9\n"

  @Test func lookups() throws {
    let spec = """
      pair ec2:Start -> ec2:End on requestParameters.k
      lookup price from "prices.csv" on region = start.awsRegion and kind = first(key, "-")
      keep open
      where price.usd is missing or price.usd != "1"
      select { key usd = price.usd r = price.Region }
      """
    let plan = try plan(spec, files: ["prices.csv": Self.prices])
    let events = [
      "S 01:00:00 web-1 region=eu", "S 02:00:00 db-1 region=eu", "S 03:00:00 web-2 region=us",
      "S 04:00:00 web-3 region=af",
      "S 05:00:00 web",
    ].map(event)
    #expect(
      lines(dryRun(plan, records: events).rows) == [
        "web-1 0.5 eu", "db-1 NULL eu", "web-3 NULL NULL", "web NULL NULL",
      ])
  }

  // MARK: Services

  @Test func anyService() throws {
    let spec = "pair *:Start -> *:End on requestParameters.k\nkeep closed, open\nselect { s = start.eventSource state }"
    func record(_ name: String, _ source: String, _ second: Int) -> String {
      #"{"eventName": "\#(name)", "eventSource": "\#(source)", "eventTime": "2022-05-10T01:00:0\#(second)Z", "#
        + #""requestParameters": {"k": "\#(source)"}}"#
    }
    let sources = [
      "s3.amazonaws.com", "a.b.amazonaws.com", "amazonaws.com", "s3.amazonaws.com.cn", "other", "S3.AMAZONAWS.COM",
    ]
    let result = try run(spec, sources.flatMap { [record("Start", $0, 1), record("End", $0, 2)] })
    #expect(lines(result.rows) == ["a.b.amazonaws.com closed", "s3.amazonaws.com closed"])
    #expect(result.funnel.otherEventNames == 8)
  }

  /// Managed Grafana logs it on success.
  @Test func theErrorCode200IsNoError() throws {
    let events = ["S 01:00:00 k id=a error=200", "S 02:00:00 l id=b error=2000", "S 03:00:00 m id=c error=Denied"]
    let result = try run(Self.pair + "keep open select { s = start.eventID }", events)
    #expect(lines(result.rows) == ["a"])
    #expect(result.funnel.failedCall == 2)
  }
}
