import AthenaSQL
import Semantics
import Testing
import Values

/// Tables whose year, month and day are numbers, and whose values are told by `events where`.
@Suite struct NumberedDateTests {
  static let pair = " pair ec2:CreateVolume -> ec2:DeleteVolume on requestParameters.volumeId "

  static func table(month: String, day: String) -> String {
    "table t { location \"s3://B/AWSLogs/{account}/CloudTrail/{region}/{year}/{month}/{day}\" account injected"
      + " region enum (\"us-east-1\") year integer 2020 .. 2030 month integer \(month) day integer \(day) }"
      + " partitions (account) { (\"111122223333\") }" + pair
  }

  @Test(arguments: [("01 .. 12", "01 .. 31"), ("1 .. 12 digits 2", "1 .. 31 digits 2")])
  func theyPrune(month: String, day: String) throws {
    let plan = try analyzed(Self.table(month: month, day: day) + "during 2022-05-01 .. 2022-05-02 within 1d")
    let sql = try compile(plan).statements[0].text
    #expect(sql.containsBytes("\"year\" = '2022'"))
    #expect(sql.containsBytes("\"month\" = '05'"))
    #expect(sql.containsBytes("\"day\" BETWEEN '01' AND '04'"))
    #expect(sql.containsBytes("= LPAD(CAST(TRY_CAST(\"month\" AS BIGINT) AS VARCHAR), 2, '0')"))
    let options = CompileOptions()
    let estimate = estimate(plan, try compile(plan, options), options)
    #expect(estimate.prefixes == 4)
    guard case .known(let prefixes) = scannedPrefixes(of: plan) else { return #expect(Bool(false)) }
    #expect(prefixes.first == "s3://B/AWSLogs/111122223333/CloudTrail/us-east-1/2022/05/01/")
    #expect(prefixes.count == 4)
    let text = try ddl(plan)[0]
    #expect(text.containsBytes("'projection.month.range' = '1,12',\n  'projection.month.digits' = '2',"))
    #expect(text.containsBytes("LOCATION 's3://B/AWSLogs/'"))
  }

  /// Days that `events where` names are the ones that are counted and paid for.
  @Test func daysOfEventsWhere() throws {
    let options = CompileOptions()
    func estimate(_ text: String) throws -> ScanEstimate {
      let plan = try analyzed(text)
      return AthenaSQL.estimate(plan, try compile(plan, options), options, gigabytesPerDay: 1)
    }
    let dated =
      "table t { location \"s3://B/{account}/{d}\" account injected d date \"yyyy/MM/dd\" from 2022-01-01 }"
      + " partitions (account) { (\"111122223333\") (\"444455556666\") }" + Self.pair
    let day = try estimate(dated + "events where d = \"2022/05/03\"")
    #expect(day.prefixes == 2 && day.days == 1 && day.cost?.bytes == 1e9)
    #expect(day.text.containsBytes("1 day from 2022-05-03 to 2022-05-03"))
    let week = try estimate(dated + "during 2022-05-01 .. 2022-05-10 within 1d events where d like \"2022/05/0*\"")
    #expect(week.days == 9 && week.prefixes == 18)
    guard case .known(let prefixes) = scannedPrefixes(of: try analyzed(dated + "events where d = \"2022/05/03\""))
    else {
      return #expect(Bool(false))
    }
    #expect(prefixes == ["s3://B/111122223333/2022/05/03/", "s3://B/444455556666/2022/05/03/"])
    let month = try estimate(
      Self.table(month: "01 .. 12", day: "01 .. 31") + "events where year = \"2022\" and month = \"04\"")
    #expect(month.days == 30 && month.prefixes == 30)
    let undated = try estimate("table t { m manual date \"MM\" d manual date \"dd\" } during last 3d" + Self.pair)
    #expect(undated.days == nil && undated.cost == nil && undated.text.containsBytes("all days"))
  }

  /// Manual partitions of which nothing says in which folder each lies.
  @Test func columnsWithoutAPlace() throws {
    let plan = try analyzed(
      "table t { location \"s3://B/AWSLogs/111122223333/CloudTrail\" region manual dt manual date \"yyyy-MM-dd\" }"
        + " during 2022-05-01 .. 2022-05-03 within 1d events where region = \"us-east-1\"" + Self.pair)
    let statements = try ddl(plan)
    #expect(statements.count == 1)
    #expect(statements[0].containsBytes("-- Its partitions are not listed here: the location has no place for region"))
    #expect(statements[0].containsBytes("LOCATION 's3://B/AWSLogs/111122223333/CloudTrail/'"))
    guard case .unknown = scannedPrefixes(of: plan) else { return #expect(Bool(false)) }
  }

  /// Manual partitions of which the conditions leave none.
  @Test func noneIsLeft() throws {
    let plan = try analyzed(
      "table t { location \"s3://B/{region}\" region manual } events where region in (\"a\", \"b\") and region != \"a\""
        + " and region != \"b\"" + Self.pair)
    let statements = try ddl(plan)
    #expect(statements.count == 1)
    #expect(statements[0].containsBytes("-- Its partitions are not listed here: `events where` and the days"))
  }

  /// Years that the table does not declare are not read.
  @Test func declaredYears() throws {
    let plan = try analyzed(Self.table(month: "01 .. 12", day: "01 .. 31"))
    let sql = try compile(plan).statements[0].text
    #expect(sql.containsBytes("\"year\" BETWEEN '2020' AND '2030'"))
  }

  /// Over more than a month only the year and the whole date prune.
  @Test func severalMonths() throws {
    let plan = try analyzed(
      Self.table(month: "01 .. 12", day: "01 .. 31") + "during 2022-05-20 .. 2022-06-02 within 1d")
    let sql = try compile(plan).statements[0].text
    #expect(sql.containsBytes("\"month\" BETWEEN '05' AND '06'"))
    #expect(!sql.containsBytes("AND \"day\" BETWEEN"))
    #expect(sql.containsBytes("BETWEEN '2022/05/20' AND '2022/06/04'"))
  }

  @Test func manualValuesOfEventsWhere() throws {
    let plan = try analyzed(
      """
      table logs {
        location "s3://B/AWSLogs/o-example/{account}/CloudTrail/{region}/{year}/{month}/{day}"
        account manual
        region manual
        year manual date "yyyy"
        month manual date "MM"
        day manual date "dd"
      }
      events where account = "111122223333" and region in ("us-east-1", "us-east-2", "us-east-1")
      during 2022-08-08 .. 2022-08-08
      within 1d
      \(Self.pair)
      """)
    let statements = try ddl(plan)
    #expect(statements.count == 2)
    #expect(statements[0].containsBytes("LOCATION 's3://B/AWSLogs/o-example/'"))
    #expect(statements[1].matches(of: /PARTITION \(/).count == 6)
    #expect(
      statements[1].containsBytes(
        "PARTITION (`account` = '111122223333', `region` = 'us-east-2', `year` = '2022', `month` = '08', `day` = '10')"
          + " LOCATION 's3://B/AWSLogs/o-example/111122223333/CloudTrail/us-east-2/2022/08/10/'"))
  }

  /// Numbers at the end of what an integer holds.
  @Test func hugeRanges() throws {
    let plan = try analyzed(
      "table t { location \"s3://B/{a}/{b}/\" a integer 0 .. 9223372036854775807 b integer 0 .. 9223372036854775807 }"
        + Self.pair)
    let options = CompileOptions()
    let estimate = estimate(plan, try compile(plan, options), options, gigabytesPerDay: 1e12)
    #expect(estimate.prefixes == Int.max)
    #expect(!estimate.text.isEmpty && !estimate.json.isEmpty)
    guard case .unknown = scannedPrefixes(of: plan) else { return #expect(Bool(false)) }
    #expect(try ddl(plan)[0].containsBytes("0,9223372036854775807"))
  }

  /// Columns and members that AWS's table lacks and this one has.
  @Test func declaredColumns() throws {
    let plan = try analyzed(
      """
      table t {
        location "s3://B/logs"
        column userIdentity.invokedByDelegate.accountId text
        column userIdentity.sessionContext.sourceIdentity text
        column eventContext json
        column select text
      }
      pair ec2:A -> ec2:B on eventContext.tags[].id
      select {
        delegate = start.userIdentity.invokedByDelegate.accountId
        who = start.userIdentity.sessionContext.sourceIdentity
        tag = start.eventContext.tag
        odd = start.select
      }
      """)
    let sql = try compile(plan).statements[0].text
    #expect(sql.containsBytes("useridentity.\"invokedbydelegate\".accountid AS invokedbydelegate_accountid"))
    #expect(sql.containsBytes("useridentity.sessioncontext.\"sourceidentity\" AS sessioncontext_sourceidentity"))
    #expect(sql.containsBytes("JSON_EXTRACT_SCALAR(\"eventcontext\", '$.tag')"))
    #expect(sql.containsBytes("\"select\""))
    let table = try ddl(plan)[0]
    #expect(table.containsBytes("  `eventcontext` STRING"))
    #expect(table.containsBytes("    `invokedbydelegate`: STRUCT<\n      accountid: STRING>"))
    #expect(table.containsBytes("  `select` STRING"))
  }

  @Test func successes() throws {
    let sql = try compiledText(of: "table t" + Self.pair)
    #expect(sql.containsBytes("COALESCE(errorcode, '') IN ('', '200')"))
  }
}
