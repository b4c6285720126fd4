/// Specs that are right, from small to whole; the tests of robustness and of the formatter break and vary them.
enum Samples {
  /// Lines that are too long, to be broken.
  static let long = #"""
    pair ec2:A -> ec2:B on responseElements.snapshotIdentifierThatIsLong ?? responseElements.otherSnapshotIdentifier ?? responseElements.third = requestParameters.snapshotId
    events where (eventName = "aaaaaaaaaaaaaaaaaaaaaaaaaa" or eventName = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb" or eventName = "ccccccccccccccccccccccccc" and not (userAgent like "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" or userAgent like "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy")) and awsRegion in ("us-east-1", "us-east-2", "us-west-1", "us-west-2", "eu-west-1", "eu-west-2", "eu-central-1", "ap-south-1")
    where (start.requestParameters.somethingVeryLongIndeed ?? start.requestParameters.somethingElseThatIsLong ?? "none") = "a"
    select {
      a = if(start.requestParameters.somethingVeryLongIndeed = "xxxxxxxxxxxxxxxxxxxxx", concat(start.requestParameters.aaaaaaaaaaaaaaaaaaaaaa, "/", start.requestParameters.bbbbbbbbbbbbbbbbbbbbbbbbb, "/", "c"), "other")
      b = number(start.responseElements.volumeSize.aaaaaaaaaaaaaaaaaaa) * number(start.responseElements.volumeSize.bbbbbbbbbbbbbbbbbbbbbbbb) + number(start.responseElements.volumeSize.ccccccccccccccccccc)
      c = lower(last(start.userIdentity.sessionContext.sessionIssuer.userNameAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA ?? start.userIdentity.arnBBBBBBBBBBBBBBBBBB, "/"))
      d = start.userIdentity.sessionContext.sessionIssuer.userName ?? start.userIdentity.userNameXXXXXXXXXXXXXXXXXXXX ?? start.userIdentity.arn
      e = last(start.requestParameters.aaaaaaaaaaaaaaaaaaaaaaaaaaa, "/") = end.requestParameters.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      f = concat("a", "b", "c", "dddddddddddddddddddddddddddd", "eeeeeeeeeeeeeeeeeeeeeeeeeee", "ffffffffffffffffffff", "ggggg", "h")
      g = if(state = "open", # still there
        "open", concat(key, "x"))
    }
    role "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "ccccccccccccccccccccccccccccccccccccc"
    table t { region enum ("us-east-1", "us-east-2", "us-west-1", "us-west-2", "eu-west-1", "eu-west-2", "eu-central-1", "ap-south-1") }
    summarize by month = month(start), kind = if(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa = "bbbbbbbbbbbbbbbbbbbbbbbbb", "cccccccccccccccc", "d") {
      usd = round(sum(gbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb * hours(lived)) * 0.05 / 730, 2) + count_distinct(aaaaaaaaaaaaaaaaaaaa) * 100
    }
    """#

  /// The example cnapp-snapshots, in the canonical layout.
  static let article = """
    # How long did the CNAPP product's snapshots live?

    table cloudtrail_logs {
      location  "s3://BUCKET/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"
      alias     injected
      account   injected
      region    enum ("us-east-1")
      timestamp date "yyyy/MM/dd" from 2022-01-01
    }

    pair ec2:CreateSnapshot -> ec2:DeleteSnapshot
      on responseElements.snapshotId = requestParameters.snapshotId

    role "CNAPPAccessRole"

    during 2022-05-01 .. 2022-05-31
    within 30d

    partitions (alias, account) {
      ("alias-1", "111122223333")
      ("alias-2", "444455556666")
      ("alias-3", "777788889999")
    }

    select {
      accountName      = alias
      accountNo        = start.responseElements.ownerId
      volumeId         = start.requestParameters.volumeId
      volumeSizeGb     = start.responseElements.volumeSize
      snapshotId       = key
      snapshotDuration = duration
      snapshotCreated  = start.eventTime
      snapshotDeleted  = end.eventTime
    }

    order by snapshotDuration desc
    limit 10000

    """

  /// Every clause and every form of expression, out of order, with comments in odd places.
  static let everything = #"""
    # Header of the file.
    # It has two lines.

    # About the version.
    trailspan 1

    # The limit comes first.
    limit 010 # ten
    order by a desc, `b c`,
      # third
      d asc
    where not (a = 1 or b != "x\u{1F600}\*") and - -c < 0.5 * (d + e) / 2 - 1 # cut
      and f is missing and g is present
      and h in ("a", "b", -1,) and i not in (2022-05-01, 2022-05-01T08:30:00.5Z, 1d12h) and j like "a*b" and k not like "*"
      and seconds(duration) >= 90 and (l ?? m ?? "n") = last(start.eventName, "/",)
      and x.and.`or`."in like"[0][].y <= lower(`where`.z) or start.requestParameters . a [ 1 ] > day() # end
    keep closed, open, superseded,
      repeated, # rep
      orphan
    include errors, duplicates
    match every
    partitions (account , region,) { # rows
      (012345678901, "eu-west-1") (111122223333, "eu-west-1",), # two
      # before the third

      ("444455556666", "x")
      # the last
    }
    within 1w2d
    during 2022-05-01T00:00:00Z ..
    events where region = "eu-west-1" and requestParameters.a[].b = "c" or userIdentity.type in ("AssumedRole")
    role start "A", "B*" end "C"
    pair "first" cognito-idp:AdminCreateUser where requestParameters.encrypted = "false", ec2:Copy*
      -> # to
        ec2:DeleteSnapshot,s3:* where (x) = "y"
      on a.b ?? lower(c) = d and e
    pair s3:PutBucketPolicy->s3:PutBucketPolicy on requestParameters.bucketName
    table logs.`cloud trail` {
      location "s3://b/{a}" , serde cloudtrail
      a injected  # first

      b enum ("x", "y",) c date "yyyy" from 2022-01-01 to 2023-01-01 d integer 1..99
      year manual date manual month manual date "MM"
    }
    select { a = key, b, # about b
      # about c
      c = a +
        # inside
        b }
    # The end.

    # The very end.
    """#

  static let small = [
    "pair ec2:A -> ec2:B on x", "", "# only a comment", "trailspan 1", "during last 30d", "during .. 2022-05-01",
    "partitions (a) from \"a.csv\"", "role end \"B\" start \"A\"", "table t {}\n", "table t {\n# c\n}",
    "pair ec2:A -> ec2:B\n  where x = 1", "where (((a))) = 1 # x\r\nlimit 5\r\n", "select { a # b\n, # c\n # d\n b }",
    "select { a # b\n # c\n, b, }",
    "where a in ( # one\n 1 # two\n , # three\n 2 )", "\u{FEFF}limit 5",
    "pair ec2:VeryLongNameOfAnEventNumberOne, ec2:VeryLongNameOfAnEventNumberTwo -> ec2:VeryLongNameOfAnEventNumberThree on x",
    "pair ec2:A where a.very.long.path.of.a.field = \"x\" and b = \"y\", ec2:B where a.very.long.path.of.a.field = \"x\" -> ec2:C on x",
    "where region in (\"aaaaaaaaaaaaaaaaaaaaaaaaa\", \"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\", \"cccccccccccccccccccccccccc\", \"dddddddd\") and (x = \"1\" or y = \"2\")",
  ]

  static let all = [article, everything] + small
}
