import Testing

/// Forms of other languages: each gives one message, whatever follows it, and its replacement mends it.
@Suite struct HabitTests {
  @Test func files() {
    check("⟦account,key,started⟧\n1,2,3\n4,5,6", reports: "E0172")
    check("⟦Alias,\"Account ID\"⟧\na,1", reports: "E0172")
    check("keep closed, ⟦opne⟧", reports: "E0128", replacement: "open")
    check("# rows\n⟦account;key⟧\n1;2", reports: "E0172")
    check("⟦{\"pair\": 'x'⟧\n}", reports: "E0172")
    check("⟦pair:⟧\n  start: ec2:X\n", reports: "E0172")
    check("⟦---⟧\npair: x", reports: "E0172")
    check("⟦SELECT * FROM t WHERE x = 'a';⟧", reports: "E0172")
  }

  @Test func clauses() {
    check("role⟦:⟧ \"X\"\npair ec2:A -> ec2:B on x", reports: "E0171", replacement: "")
    check("pair \"x\"⟦:⟧ ec2:A -> ec2:B on x", reports: "E0171", replacement: "")
    check("table t { location⟦:⟧ \"s3://b/x\" }", reports: "E0171", replacement: "")
    check("select { a⟦:⟧ key }", reports: "E0171", replacement: " =")
    check("⟦exclude⟧ errors, 'x'\nlimit 5", reports: "E0174")
    check("order by a ⟦offset⟧ 5\nlimit 5", reports: "E0174")
    check("order by a desc ⟦nulls last⟧\nlimit 5", reports: "E0174", replacement: "")
    check("during 2022-05-01 .. 2022-05-31 ⟦UTC⟧\nlimit 5", reports: "E0174", replacement: "")
    check("⟦join⟧ teams on account = 'x'\nlimit 5", reports: "E0174")
    check("limit 5\n⟦location⟧ \"s3://x/${y}\"", reports: "E0174")
    check("limit ⟦5, 20⟧", reports: "E0174")
    check("⟦group by account⟧\nlimit 5", reports: "E0174", replacement: "summarize by account { rows = count() }")
    check("⟦group⟧ by account { n = count() }", reports: "E0123", replacement: "summarize")
    check("⟦user 'bob'⟧\nlimit 5", reports: "E0174", replacement: "events where user = \"bob\"")
    check(
      "⟦region \"a\", \"b\"⟧\nlimit 5", reports: "E0174", replacement: "events where awsRegion in (\"a\", \"b\")")
    check("⟦account in (\"1\")⟧", reports: "E0174", replacement: "events where recipientAccountId in (\"1\")")
    check("select ⟦distinct⟧ { key }\nlimit 5", reports: "E0174")
    check("select ⟦( start.eventTime, key )⟧", reports: "E0136", replacement: "{ started = start.eventTime, key }")
    check("summarize ⟦by account⟧\nlimit 5", reports: "E0127", replacement: "by account { rows = count() }")
    check("summarize by ⟦(account)⟧ { n = count() }", reports: "E0177", replacement: "account")
    check("summarize by account⟦,⟧ { n = count() }", reports: "E0135", replacement: "")
    check("summarize ⟦{ n = count() } by account⟧", reports: "E0179", replacement: "by account { n = count() }")
    check("match ⟦across accounts⟧", reports: "E0127", replacement: "next across accounts")
    check("keep ⟦*⟧", reports: "E0127", replacement: "closed, open, superseded, orphan")
    check("match first\nkeep ⟦all⟧", reports: "E0127", replacement: "closed, open, repeated, orphan")
    check("keep ⟦'open'⟧", reports: "E0176", replacement: "open")
    check("keep open ⟦and⟧ closed", reports: "E0183", replacement: ",")
    check("order by ⟦desc a⟧, b", reports: "E0180", replacement: "a desc")
    check("order by ⟦hours(duration)⟧ desc\nlimit 5", reports: "E0162")
    check("order by ⟦count()⟧ desc\nlimit 5", reports: "E0162", help: "in `summarize`, such as x = count()")
    check("order by ⟦count(*)⟧ desc\nlimit 5", reports: "E0162", help: "x = count()")
    check("select { ⟦count(*)⟧ }", reports: "E0136", help: "summarize { count = count() }")
    check("select { key, ⟦avg(x)⟧ }", reports: "E0136", help: "summarize { avg = avg(x) }")
    check("select ⟦top 5⟧ { key }", reports: "E0174", replacement: "", help: "limit 5")
    check("summarize { n = ⟦count(where state = 'x')⟧ }", reports: "E0173", replacement: "count(state = \"x\")")
    check("summarize { n = ⟦p99.9(lived)⟧ }", reports: "E0173", replacement: "percentile(lived, 99.9)")
    check(
      "pair ec2:A -> ec2:B\n  ⟦requestParameters⟧.x = responseElements.y\nlimit 5", reports: "E0127",
      replacement: "on requestParameters")
    check("where a = ⟦192.168.10.20⟧ and b = 1", reports: "E0129", replacement: "\"192.168.10.20\"")
    check("where a = ⟦10.0.0.0/8⟧\nlimit 5", reports: "E0129", replacement: "\"10.0.0.0/8\"")
    check("where t > ⟦10.07.2023⟧ and b = 1", reports: "E0165", replacement: "2023-07-10")
    check(
      "where t > ⟦timestamp '2023-07-10 00:00:00'⟧ and b = 1", reports: "E0130", replacement: "2023-07-10T00:00:00Z")
    check("where t > ⟦date \"2023-07-10\"⟧\nlimit 5", reports: "E0130", replacement: "2023-07-10")
    check("order by ⟦1⟧ desc\nlimit 5", reports: "E0162")
    for limit in ["10k", "1e4", "'10000'", "10_000", "10,000"] {
      check("limit ⟦\(limit)⟧", reports: "E0137", replacement: "10000")
    }
    check("lookup ⟦\"a/teams.csv\"⟧ on x = y", reports: "E0127", replacement: "teams from \"a/teams.csv\"")
    check("lookup t from ⟦teams.csv⟧ on x = y", reports: "E0129", replacement: "\"teams.csv\"")
    check("lookup t from \"t\" on ⟦account⟧\nlimit 5", reports: "E0127", replacement: "account = account")
  }

  @Test func lists() {
    check("role ⟦['A', \"B\"]⟧", reports: "E0177", replacement: "\"A\", \"B\"")
    check("role \"A\" ⟦\"B\"⟧", reports: "E0168", replacement: ", \"B\"")
    check("role \"A\" ⟦or⟧ \"B\"", reports: "E0183", replacement: ",")
    check("where a ⟦=⟧ (\"x\", \"y\") and b = 1", reports: "E0114", replacement: "in")
    check("where a⟦!=⟧(1, 2)", reports: "E0114", replacement: " not in")
    check("where a in ⟦\"x\", 'y'⟧\nlimit 5", reports: "E0177", replacement: "(\"x\", \"y\")")
    check("where a in ⟦[1, 2]⟧", reports: "E0177", replacement: "(1, 2)")
    check("table t { a enum ⟦\"x\"⟧ }", reports: "E0177", replacement: "(\"x\")")
    check("table t { a ⟦= \"x\"⟧ }", reports: "E0127", replacement: "enum (\"x\")")
    check("table t { a date ⟦\"yyyy\"⟧\n}", reports: "E0127")
    check("table ⟦\"x\"⟧", reports: "E0127", replacement: "x")
    check("partitions ⟦a, b⟧ { (\"x\", \"y\") }", reports: "E0177", replacement: "(a, b)")
    check("partitions (a, b) { ⟦[\"x\", \"y\"]⟧ }", reports: "E0177", replacement: "(\"x\", \"y\")")
    check("partitions (a) from ⟦accounts.csv⟧", reports: "E0129", replacement: "\"accounts.csv\"")
  }

  @Test func pairs() {
    check("pair ⟦snapshot⟧ ec2:A -> ec2:B on x", reports: "E0129", replacement: "\"snapshot\"")
    check("pair ec2:A -> ec2:B ⟦using⟧ x = y", reports: "E0184", replacement: "on")
    check("pair ec2:A -> ec2:B on x.a ⟦y.b⟧", reports: "E0182", replacement: "= y.b")
    check("pair ec2:A -> ec2:B on x.a = y.a ⟦&&⟧ z", reports: "E0114", replacement: "and")
    check("pair ec2:A -> ec2:B on x ⟦or⟧ y", reports: "E0185", replacement: "??")
    check("pair ec2:A -> ec2:B on ⟦(x = y)⟧", reports: "E0127", replacement: "x = y")
    check("pair ec2:A ⟦or⟧ ec2:C -> ec2:B on x", reports: "E0183", replacement: ",")
    check("pair ⟦[ec2:A, ec2:C]⟧ -> ec2:B on x", reports: "E0177", replacement: "ec2:A, ec2:C")
    check("pair ec2:A ⟦(x = 'a')⟧ -> ec2:B on x", reports: "E0127", replacement: "where (x = \"a\")")
    check("pair ec2:A ⟦if x = 1⟧ -> ec2:B on x", reports: "E0127", replacement: "where x = 1")
    check("pair ec2:A ⟦on x -> ec2:B on y⟧", reports: "E0181", replacement: "-> ec2:B on x = y")
    check("pair ⟦*⟧ -> ec2:B on x", reports: "E0127", replacement: "*:*")
    let pair = "pair ec2:A -> ec2:B on x "
    check(pair + "via ⟦w⟧ ec2:C on x", reports: "E0127", replacement: "w:")
    check(pair + "via ⟦ec2:C⟧ on x", reports: "E0127", replacement: "NAME: ec2:C")
    check("where w.count⟦()⟧ > 1", reports: "E0186", replacement: "")
    check(pair + "until ec2:⟦C⟧", reports: "E0127")
    check(pair + "via w: ec2:C on x ⟦until⟧ ec2:D on x", reports: "E0175")
  }

  /// `||` is SQL's where it joins values, which it does before they are compared, and means `or` between conditions.
  @Test(arguments: [
    ("where ⟦start.user || 'x'⟧ = \"ab\"", "concat(start.user, \"x\")"),
    ("where ⟦a || \"-\" || 5⟧ like \"ab*\" and b = 1", "concat(a, \"-\", \"5\")"),
    ("where \"ab\" = ⟦a || b⟧ or c = 1", "concat(a, b)"),
    ("where a = ⟦b || \"x\"⟧ and c = 1", "concat(b, \"x\")"),
    ("where (⟦a || \"x\"⟧) in (\"ab\")", "concat(a, \"x\")"),
    ("where not ⟦a || b⟧ is missing", "concat(a, b)"),
    ("where ⟦(b || 'x') || c⟧ = \"y\"", "concat((concat(b, \"x\")), c)"),
    ("select { a = ⟦b || 'x'⟧ c = d }", "concat(b, \"x\")"),
    ("select { a = ⟦case when b = 1 then 'x' else 'y' end || c⟧ }", "concat(if(b = 1, \"x\", \"y\"), c)"),
    ("select { a = if(b = 1, ⟦c || d⟧, e) }", "concat(c, d)"),
    ("where ⟦a = \"x\" || 'y'⟧\nlimit 5", "a in (\"x\", \"y\")"),
    ("where ⟦a != 1 || 2 || 3⟧ and b = 1", "a not in (1, 2, 3)"),
    ("where a = \"x\" ⟦||⟧ b = \"y\"", "or"),
    ("where a = \"x\" ⟦||⟧ b is missing", "or"), ("where a = \"x\" ⟦||⟧ b in (\"y\")", "or"),
    ("where a = \"x\" ⟦||⟧ not b = \"y\"", "or"), ("where a = \"x\" ⟦||⟧ (b = \"y\" and c = 1)", "or"),
    ("where a > 1 and b = 2 ⟦||⟧ c = 3", "or"), ("where a = \"x\" ⟦||⟧ b not like \"y*\"", "or"),
  ])
  func joinedTexts(_ source: String, _ meant: String) {
    check(source, reports: "E0114", replacement: meant)
  }

  @Test func joinedTextsBesideConditions() {
    #expect(codes("where a = \"x\" || b || c = \"y\"") == ["E0114", "E0114"])
    #expect(codes("where a || (b = 1)") == ["E0114"])
    for (opening, closing) in [("a = 1 || (", ")"), ("a || (", ")"), ("not a = b || ", "")] {
      let source = "where " + String(repeating: opening, count: 190) + "b = 1" + String(repeating: closing, count: 190)
      #expect(!codes(source).isEmpty)
    }
  }

  /// However deep they nest.
  @Test func depth() {
    for (opening, count) in [("if ", 5_000), ("case when ", 5_000), ("(", 5_000), ("coalesce(", 1_000), ("cast(", 150)]
    {
      #expect(!codes("select { a = " + String(repeating: opening, count: count)).isEmpty)
      #expect(!codes("pair ec2:A -> ec2:B on " + String(repeating: opening, count: count)).isEmpty)
    }
  }

  @Test func windows() {
    let days = "2022-05-01 .. 2022-05-31"
    check("during ⟦between 2022-05-01 and 2022-05-31⟧", reports: "E0164", replacement: days)
    check("during ⟦from 2022-05-01 to '2022-05-31'⟧", reports: "E0164", replacement: days)
    check("during ⟦Q4 2022⟧", reports: "E0164", replacement: "2022-10-01 .. 2022-12-31")
    check("during ⟦now - 30d .. now()⟧", reports: "E0164", replacement: "last 30d")
    check("during 2022-05-01 .. ⟦now⟧", reports: "E0167", replacement: "")
    check("during ⟦1651363200 ..⟧", reports: "E0164", replacement: "2022-05-01T00:00:00Z .. ")
    check("during ⟦13.05.2022⟧ .. 2022-05-31", reports: "E0165", replacement: "2022-05-13")
    check("during 2022-05-01 ⟦...⟧ 2022-05-31", reports: "E0114", replacement: "..")
    check("during ⟦2022-05-01 10:00:00⟧ ..", reports: "E0112", replacement: "2022-05-01T10:00:00Z")
    check("during ⟦2022-05-01T10:00:00+02:00⟧ ..", reports: "E0112", replacement: "2022-05-01T08:00:00Z")
    check("during ⟦2022-05-01T10:00Z⟧ ..", reports: "E0112", replacement: "2022-05-01T10:00:00Z")
    check("where start.eventTime > ⟦13/05/2022⟧", reports: "E0165", replacement: "2022-05-13")
    check("within ⟦P30D⟧", reports: "E0109", replacement: "30d")
    check("within ⟦PT12H⟧", reports: "E0109", replacement: "12h")
    check("within ⟦1y⟧", reports: "E0109", replacement: "365d")
    check("within ⟦500ms⟧", reports: "E0109")
    check("within ⟦1M⟧", reports: "E0109")
  }

  @Test func expressions() {
    check("where ⟦a ilike '%X%'⟧ and b = 1", reports: "E0173", replacement: "lower(a) like \"*x*\"")
    check("where ⟦a ilike 'US*'⟧", reports: "E0173", replacement: "lower(a) like \"us*\"")
    check("where ⟦a ilike '5*%'⟧", reports: "E0173", replacement: "lower(a) like \"5\\**\"")
    check("where ⟦a ilike '%İX%'⟧", reports: "E0173", replacement: "lower(a) like \"*ix*\"")
    check("where ⟦a not contains \"x*\"⟧", reports: "E0173", replacement: "a not like \"*x\\**\"")
    check("where ⟦a matches \"^x.*\"⟧", reports: "E0173", replacement: "a like \"x*\"")
    check("where ⟦a matches \"x|y\"⟧\nlimit 5", reports: "E0173")
    check("where ⟦a exists⟧ and b = 1", reports: "E0173", replacement: "a is present")
    check("where duration > ⟦'1d'⟧", reports: "E0130", replacement: "1d")
    check("events where eventTime > ⟦'2022-05-01'⟧", reports: "E0130", replacement: "2022-05-01")
    check("where a != ⟦us-east-1⟧ and b = 1", reports: "E0129", replacement: "\"us-east-1\"")
    check("where a > now - ⟦interval '30' day⟧", reports: "E0109", replacement: "30d")
    check("where a > ⟦current_timestamp⟧", reports: "E0173", replacement: "now")
    check(
      "where ⟦requestParameters->'a'->>'b c'⟧ = \"x\"", reports: "E0178", replacement: "requestParameters.a.\"b c\"")
    check("where ⟦$.⟧requestParameters.x = \"x\"", reports: "E0178", replacement: "")
    check("where a⟦[\"b c\"]⟧.d = \"x\"", reports: "E0157", replacement: ".\"b c\"")
    check("select { ⟦user-name⟧ = start.user }", reports: "E0118", replacement: "`user-name`")
    check("select { ⟦\"user name\"⟧ = start.user }", reports: "E0118", replacement: "`user name`")
    check("select { a = ⟦if b = 'x' then 1 else 2⟧ c = d }", reports: "E0173", replacement: "if(b = \"x\", 1, 2)")
    check("select { a = b = 1 ⟦?⟧ 2 : 3 }", reports: "E0102")
    check("summarize { n = ⟦COUNT(*)⟧ }", reports: "E0170", replacement: "count()")
    check("summarize { n = ⟦count(distinct a)⟧ }", reports: "E0173", replacement: "count_distinct(a)")
    check("summarize { n = ⟦count() where a > 1d⟧ }", reports: "E0173", replacement: "count(a > 1d)")
    check("summarize { n = ⟦count() filter (where a > 1d)⟧ }", reports: "E0173", replacement: "count(a > 1d)")
    check("summarize { n = ⟦sum(b) where a > 1d⟧ }", reports: "E0173")
  }

  @Test(arguments: [
    ("coalesce(a, b, c)", "(a ?? b ?? c)"), ("date_trunc('month', t)", "month(t)"),
    ("year(t)", "first(month(t), \"-\")"),
    ("to_number(a)", "number(a)"), ("cast(a as bigint)", "number(a)"),
    ("cast(cast(a as int) as double)", "number(number(a))"), ("cast(a as varchar)", "a"),
    ("extract(hour from t)", "hour(t)"),
    ("json_extract_scalar(requestParameters, '$.a[0].b')", "requestParameters.a[0].b"),
    ("date_diff('hour', a, b)", "hours(b - a)"), ("iif(a = 1, b, c)", "if(a = 1, b, c)"),
    ("split_part(a, '/', 1)", "first(a, \"/\")"), ("NOW()", "now"), ("convert(int, a)", "number(a)"),
  ])
  func calls(_ written: String, _ meant: String) {
    check("select { x = ⟦\(written)⟧ y = z }", reports: "E0173", replacement: meant)
  }

  /// Without a type, or with one that there is not.
  @Test(arguments: ["cast(a)", "cast()", "try_cast(a, b, c)", "convert(a)", "cast(a as)", "cast(a as timestamp)"])
  func casts(_ written: String) {
    check("select { x = ⟦\(written)⟧ y = z }", reports: "E0173")
  }

  @Test(arguments: [
    ("starts_with(a, 'b')", "a like \"b*\""), ("contains(a, 'b')", "a like \"*b*\""), ("exists(a)", "a is present"),
    ("isnull(a)", "a is missing"), ("regexp_like(a, 'b')", "a like \"*b*\""),
  ])
  func tests(_ written: String, _ meant: String) {
    check("where ⟦\(written)⟧ and b = 1", reports: "E0173", replacement: meant)
  }

  @Test(arguments: [("approx_percentile(a, 0.95)", "percentile(a, 95)"), ("approx_distinct(a)", "count_distinct(a)")])
  func aggregates(_ written: String, _ meant: String) {
    check("summarize { x = ⟦\(written)⟧ }", reports: "E0173", replacement: meant)
  }
}
