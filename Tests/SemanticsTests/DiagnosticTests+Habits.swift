import Source
import Testing

/// Numbers for texts, states that are not kept, names of columns where none are known yet.
extension DiagnosticTests {
  private static let snapshot = "pair ec2:CreateSnapshot -> ec2:DeleteSnapshot on "
  private static let key = "responseElements.snapshotId = requestParameters.snapshotId"
  private static let lookup = "lookup price from \"prices.csv\" on region = start.awsRegion "
  private static let injected = "table t { alias injected account injected } "

  static let quotes = [
    Case(
      pair + "events where recipientAccountId = ⟦012345678901⟧", "E0301", replacement: "\"012345678901\""),
    Case(
      pair + "events where requestParameters.accountId = ⟦012345678901⟧", "E0301", replacement: "\"012345678901\""),
    Case(pair + "where start.user in (⟦\"a\", 1⟧)", "E0301", replacement: "\"a\", \"1\""),
    Case(pair + "events where awsRegion != ⟦5⟧", "E0301", replacement: "\"5\""),
    Case(
      pair + "where ⟦start.requestParameters.n⟧ in (1, 2)", "E0301", replacement: "number(start.requestParameters.n)"),
    Case(pair + "where duration > ⟦\"1d12h\"⟧", "E0301", replacement: "1d12h"),
    Case(pair + "where duration > ⟦\"long\"⟧", "E0301"),
    Case(pair + "where ⟦start.user = \"*admin*\"⟧", "W0332", replacement: "start.user like \"*admin*\""),
    Case(pair + "events where ⟦user != \"admin*\"⟧", "W0332", replacement: "user not like \"admin*\""),
    Case(
      pair + "where ⟦start.user in (\"bert-*\", \"eva\")⟧", "W0332",
      replacement: "(start.user like \"bert-*\" or start.user = \"eva\")"),
    Case(
      pair + "where ⟦start.user not in (\"bert-*\")⟧", "W0332", replacement: "start.user not like \"bert-*\""),
    Case(pair + "where ⟦\"bert-*\" = start.user⟧", "W0332", replacement: "start.user like \"bert-*\""),
    Case(
      pair + "where ⟦start.sourceIPAddress = \"*amazonaws.com\"⟧", "W0332",
      replacement: "start.sourceIPAddress like \"*amazonaws.com\""),
    Case(pair + "events where user = ⟦bob⟧", "E0201", replacement: "\"bob\""),
    Case(pair + "where start.user = ⟦bob⟧", "E0215", replacement: "\"bob\""),
    Case(
      "pair s3:PutObject -> s3:DeleteObject on ⟦requestParameters.x-amz-acl⟧", "E0224",
      replacement: "requestParameters.\"x-amz-acl\""),
    Case(
      pair + "where ⟦start.additionalEventData.x-amz-id-2⟧ = \"x\"", "E0224",
      replacement: "start.additionalEventData.\"x-amz-id-2\""),
    Case("partitions (account) { (⟦\"1111-2222-3333\"⟧) } " + pair, "W0532", replacement: "\"111122223333\""),
    Case("partitions (account, alias) { (⟦\"a\"⟧, \"111122223333\") (\"b\", \"111122223334\") } " + pair, "W0532"),
    Case(
      injected + "partitions (alias, ⟦acount⟧) { (\"a\", \"111122223333\") } " + pair, "E0521", replacement: "account"),
    // The tuples are not measured by columns that are wrong.
    Case(
      table + "partitions (alias, account, ⟦region⟧) { (\"a\", \"111122223333\") (\"b\", \"111122223334\") } " + pair,
      "E0520"),
    Case("partitions (b) from ⟦\"semicolons.csv\"⟧ " + pair, "E0529"),
  ]

  /// Stars that are meant as such: those of policies, schedules, filters and domains, and any that is written `\\*`.
  static let literalStars = [
    "*", "s3:*", "arn:aws:s3:::b/*", "rate(*)", "cron(0 12 * * MON *)", "0 12 * * MON-FRI", "*.example.com",
    "{ $.errorCode = *Unauthorized }", "a\\*b", "ci-\\*",
  ]

  /// `key2` is a part of the key, and these are names like others.
  @Test(arguments: ["key-2", "key+2", "key_2"]) func namesNearKeyParts(_ name: String) {
    #expect(diagnostics(of: "partitions (alias) with (`\(name)`) { (\"a\", \"x\") } " + Self.pair).map(\.code) == [])
  }

  @Test(arguments: literalStars) func literalStar(_ text: String) {
    #expect(diagnostics(of: Self.pair + "where start.requestParameters.x = \"\(text)\"").map(\.code) == [])
  }

  static let unkept = [
    Case(pair + "where state = ⟦\"open\"⟧", "W0624"),
    Case(pair + "where key = \"x\" or state in (\"closed\", ⟦\"open\"⟧)", "W0624"),
    Case(pair + "where ⟦end.eventTime is missing⟧", "W0624"),
    Case(pair + "keep closed where ⟦duration is missing⟧", "W0624"),
    Case(pair + "keep open where ⟦start.time is missing⟧", "W0624"),
    Case(pair + "where state = ⟦\"repeated\"⟧", "W0409"),
    // A side that kept spans lack.
    Case(pair + "keep open where ⟦duration > 1d⟧", "W0627"),
    Case(pair + "within 30d keep closed, open where ⟦duration > 31d⟧", "W0631"),
    Case(pair + "keep closed, open where key = \"x\" and ⟦hours(duration) < 3⟧", "W0627"),
    Case(pair + "keep closed, open where ⟦not (duration < 1d)⟧", "W0627"),
    Case(pair + "keep open where ⟦end.user = \"bob\"⟧", "W0627"),
    Case(pair + "keep closed, open, orphan where ⟦duration > 1h⟧ and duration < 2d", "W0627"),
    Case(pair + "keep open where ⟦duration is present⟧", "W0627"),
    Case(pair + "keep closed, orphan where ⟦start.user like \"b*\"⟧", "W0627"),
    Case(pair + "keep open where key = \"x\" or ⟦end.user = \"bob\"⟧", "W0627"),
    // Failed calls are left out.
    Case(pair + "events where ⟦errorCode = \"AccessDenied\"⟧", "W0628"),
    Case(pair + "events where ⟦errorCode = \"\"⟧", "W0633"),
    Case(pair + "include errors where ⟦start.errorCode in (\"\")⟧", "W0633"),
    Case(pair + "events where ⟦errorCode is present⟧ or readOnly = \"true\"", "W0628"),
    Case(pair + "where ⟦start.errorCode like \"Client.*\"⟧", "W0628"),
    Case(pair + "events where ⟦errorCode in (\"A\", \"B\")⟧", "W0628"),
    // Texts that a field never has, and spans that `within` rules out.
    Case(pair + "events where eventSource = ⟦\"ec2\"⟧", "W0630", replacement: "\"ec2.amazonaws.com\""),
    Case(pair + "events where readOnly in (⟦\"False\"⟧)", "W0630", replacement: "\"false\""),
    Case(pair + "where start.readOnly != ⟦\"no\"⟧", "W0630"),
    Case(
      pair + "events where recipientAccountId = ⟦\"1111-2222-3333\"⟧", "W0532", replacement: "\"111122223333\""),
    Case(pair + "within 5d where ⟦duration > 6d⟧ and key = \"x\"", "W0631"),
    Case(
      pair + "where ⟦start.sourceIPAddress = \"10.0.0.*\"⟧", "W0332",
      replacement: "start.sourceIPAddress like \"10.0.0.*\""),
    // Texts that are numbers, and months that are not.
    Case(
      pair + "where ⟦start.requestParameters.size > \"9\"⟧", "W0333",
      replacement: "number(start.requestParameters.size) > 9"),
    Case(
      pair + "events where ⟦\"10\" <= requestParameters.size⟧", "W0333",
      replacement: "10 <= number(requestParameters.size)"),
    Case(pair + "where month(start.eventTime) = ⟦\"5\"⟧", "W0334"),
    Case(pair + "where day(start.eventTime) in (\"2022-05-01\", ⟦\"2022-05-2\"⟧)", "W0334"),
    Case(pair + "where hour(start.eventTime) != ⟦\"18\"⟧", "W0334"),
    Case(pair + "where ⟦month(start.eventTime)⟧ = 5", "E0301"),
    Case(pair + "⟦pair⟧ \"again\" ec2:A -> ec2:B on requestParameters.x", "W0430"),
  ]

  static let columns = [
    Case(snapshot + "⟦snapshotId⟧", "E0201", replacement: key),
    Case(snapshot + "responseElements.snapshotId = ⟦snapshotId⟧", "E0201", replacement: "requestParameters.snapshotId"),
    // A path that differs between the sides makes two expressions of one.
    Case(
      snapshot + "⟦lower(snapshotId)⟧", "E0201",
      replacement: "lower(responseElements.snapshotId) = lower(requestParameters.snapshotId)"),
    Case(
      snapshot + "⟦snapshotId ?? eventID⟧ and requestParameters.x", "E0201",
      replacement: "responseElements.snapshotId ?? eventID = requestParameters.snapshotId ?? eventID"),
    Case(
      snapshot + "lower(⟦snapshotId⟧) = requestParameters.snapshotId", "E0201",
      replacement: "responseElements.snapshotId"),
    Case(
      "pair s3:PutBucketPolicy -> s3:DeleteBucketPolicy on lower(⟦bucketName⟧)", "E0201",
      replacement: "requestParameters.bucketName"),
    Case(pair + "select { x = ⟦start.duration⟧ }", "E0221", replacement: "duration"),
    Case(pair + "where ⟦end.state⟧ = \"open\"", "E0221", replacement: "state"),
    Case(pair + lookup + "select { ⟦usd⟧ }", "E0215", replacement: "usd = price.usd"),
    Case(pair + "select { ⟦eventName⟧ }", "E0214", replacement: "eventName = start.eventName"),
    Case(pair + "where ⟦lived⟧ > 5d select { lived = duration }", "E0222"),
    Case(pair + "where ⟦n⟧ > 3 summarize by key { n = count() }", "E0222"),
    Case(
      snapshot + key + " select { gb = number(⟦volumeSize⟧) }", "E0215",
      replacement: "start.responseElements.volumeSize"),
    Case(
      pair + "select { made = start.eventTime } summarize by m = month(⟦start.eventTime⟧) { }", "E0703",
      replacement: "made"),
    Case(
      pair + "select { made = start.eventTime } summarize by ⟦month⟧ { }", "E0703",
      replacement: "month = month(made)"),
    Case(pair + "select { key } summarize by ⟦region⟧ { }", "E0703"),
    Case(pair + "summarize by key { n = count() } having ⟦count()⟧ > 3", "E0707", replacement: "n"),
    Case(pair + "summarize by key { ⟦key⟧ n = count() }", "E0601"),
    Case(pair + "summarize { p = percentile(duration, ⟦0.95⟧) }", "W0738", replacement: "95"),
    Case(pair + "summarize { p = percentile(duration, ⟦0.999⟧) }", "W0738", replacement: "99.9"),
    Case(pair + "select { x = hours(⟦start.eventTime⟧) }", "E0309"),
    Case(pair + "select { x = hour(⟦duration⟧) }", "E0309"),
    // Outside a summary the star is no second mistake.
    Case(pair + "select { n = ⟦count(*)⟧ }", "E0707"),
    Case(pair + "select { x = ⟦start.user || start.role⟧ }", "E0114", replacement: "concat(start.user, start.role)"),
    Case(pair + "where ⟦now()⟧ > start.eventTime", "E0173", replacement: "now"),
    Case("⟦account,key⟧\n1,2\n", "E0172"),
  ]

  @Test(arguments: ["partitions (a) from \"\" ", "lookup l from \"\" on a = account "])
  func filesWithoutAName(_ clause: String) {
    #expect(diagnostics(of: clause + Self.pair).map(\.message) == ["\"\" cannot be read: it names no file"])
  }

  @Test func namesThatStandWithoutBackquotes() {
    for text in ["where `state` = \"open\"", "events where `role` = \"R\"", "where start.`user` = \"U\""] {
      let word = text.split(separator: "`")[1]
      #expect(diagnostics(of: Self.pair + text).map(\.help) == ["write \(word) without backquotes"])
    }
  }
}
