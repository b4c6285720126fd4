import Source
import Syntax
import Testing

/// One mistake gives one message, and no replacement gives a spec that means something else.
@Suite struct ReplacementTests {
  @Test func roles() {
    check("role ⟦not⟧ \"A\"\nlimit 5", reports: "E0148")
    check("role ⟦!=⟧ \"A\"", reports: "E0148")
    check("role \"A\" ⟦except⟧ \"B\"\nlimit 5", reports: "E0148")
    check("role \"A\", ⟦not⟧ \"B\"", reports: "E0148")
    check("role ⟦not⟧ in (\"A\")\nlimit 5", reports: "E0148")
    for word in ["not", "!=", "except"] {
      check("role start ⟦\(word)⟧ \"A\"", reports: "E0148", help: "after each start event")
    }
    check("role end ⟦not⟧ in (\"A\", \"B\")\nlimit 5", reports: "E0148", help: "after each end event")
    for form in ["in (\"A\", \"B\")", "= \"A\", \"B\"", "is \"A\", \"B\"", ": \"A\", \"B\""] {
      check("role start ⟦\(form)⟧ end \"C\"", reports: "E0148", replacement: "\"A\", \"B\"")
    }
    check("role ⟦is⟧ missing\nlimit 5", reports: "E0148", help: "events where role is missing")
    check("role ⟦is⟧ not missing", reports: "E0148", help: "events where role is present")
    check("role ⟦is⟧ present", reports: "E0148", help: "events where role is present")
    check("role ⟦is \"A\"⟧", reports: "E0148", replacement: "\"A\"")
    check("role ⟦user⟧ \"bob\"\nlimit 5", reports: "E0148")
    check("role ⟦strat⟧ \"A\" end \"B\"", reports: "E0148", replacement: "start")
    check("role start \"A\"⟦,⟧ end \"B\"", reports: "E0135", replacement: "")
  }

  @Test func tables() {
    check("table t { ⟦locaton⟧ \"s3://b/{a}\" a injected }", reports: "E0127", replacement: "location")
    check("table t { ⟦LOCATION⟧ \"s3://b/{a}\" a injected }", reports: "E0127", replacement: "location")
    check("table t { location ⟦=⟧ \"s3://b/{a}\" a injected }", reports: "E0171", replacement: "")
    check("table t { a ⟦=⟧ injected\n location \"s3://b/{a}\" }", reports: "E0171", replacement: "")
    check("table t { a ⟦\"injected\"⟧ }", reports: "E0176", replacement: "injected")
    check("table t { a manual ⟦dat⟧ \"yyyy\" }", reports: "E0128", replacement: "date")
    check("table t { a integer 1 .. 5 ⟦digts⟧ 2 }", reports: "E0127", replacement: "digits")
    check("table t { a date \"yyyy\" ⟦FROM⟧ 2022-01-01 }", reports: "E0159", replacement: "from")
    check("table t { serde ⟦\"cloudtrail\"⟧ }", reports: "E0176", replacement: "cloudtrail")
    check(
      "table t { a ⟦\"yyyy\"⟧ from 2022-01-01 }", reports: "E0127", replacement: "date \"yyyy\"")
    check("table t { ⟦serd⟧ cloudtrail }", reports: "E0127", replacement: "serde")
    check("table t { ⟦colum⟧ foo text }", reports: "E0127", replacement: "column")
    check("table t { location ⟦}⟧", reports: "E0127")
    check(
      "table ⟦1234abcd-56ef-78ab-90cd-1234567890ab⟧ { schema lake }", reports: "E0118",
      replacement: "`1234abcd-56ef-78ab-90cd-1234567890ab`")
  }

  @Test func clauses() {
    check("keep ⟦[closed, open]⟧", reports: "E0177", replacement: "closed, open")
    check("during ⟦ago(7d)⟧", reports: "E0164", replacement: "last 7d")
    check("during ⟦-7d .. now⟧\nlimit 5", reports: "E0164", replacement: "last 7d")
    check("during last 7d ⟦.. now⟧\nlimit 5", reports: "E0167", replacement: "")
    check("during ⟦2022Q2⟧", reports: "E0164", replacement: "2022-04-01 .. 2022-06-30")
    check("partitions ⟦account)⟧ { (\"x\") }", reports: "E0177", replacement: "(account)")
    check("where a in ⟦\"x\", \"y\")⟧\nlimit 5", reports: "E0177", replacement: "(\"x\", \"y\")")
    check("partitions (a) { ⟦\"x\")⟧ }", reports: "E0139", replacement: "(\"x\")")
    check("order ⟦yb⟧ a", reports: "E0127", replacement: "by")
    check("within ⟦=⟧ 30d", reports: "E0171", replacement: "")
    check("order by ⟦=⟧ a", reports: "E0171", replacement: "")
    check("lookup ⟦\"teams\"⟧ from \"t.csv\" on a = b", reports: "E0127", replacement: "teams")
    check("lookup t ⟦form⟧ \"t.csv\" on a = b", reports: "E0127", replacement: "from")
    check("partitions (a) ⟦form⟧ \"t.csv\"", reports: "E0127", replacement: "from")
    check("partitions (a) ⟦wiht⟧ (b) { (\"x\", \"y\") }", reports: "E0127", replacement: "with")
    check("partitions ⟦from⟧ \"t.csv\"\nlimit 5", reports: "E0127")
    check("during ⟦lats⟧ 30d", reports: "E0127", replacement: "last")
    check("during ⟦past⟧ 30d", reports: "E0127", replacement: "last")
    check("match next ⟦acros⟧ accounts", reports: "E0127", replacement: "across")
    check("match next across ⟦acounts⟧", reports: "E0127", replacement: "accounts")
    check("summarize ⟦bby⟧ a { n = count() }", reports: "E0127", replacement: "by")
    check("summarize ⟦n⟧ = count() by a", reports: "E0127")
    check("select ⟦key duration⟧", reports: "E0136", replacement: "{ key, duration }")
    check("select { ⟦a:key⟧, b = duration }", reports: "E0171", replacement: "a = key")
    check("select { a ⟦:=⟧ key }", reports: "E0171", replacement: " =")
    check("pair ec2:A -> ec2:B on x\n⟦|⟧ where duration > 1d", reports: "E0116", replacement: "")
    check("pair ec2:A -> ec2:B on x ⟦|⟧ where duration > 1d", reports: "E0116", replacement: "")
    check("limit 5\n⟦events⟧", reports: "E0123")
  }

  @Test func pairs() {
    check("pair ec2:A -> ec2:B ⟦onn⟧ x.y = z.y", reports: "E0127", replacement: "on")
    check("pair ec2:A -> ec2:B\n  ⟦no⟧ x.y = z.y\nlimit 5", reports: "E0127", replacement: "on")
    check("pair ec2:A -> ec2:B on x ⟦untill⟧ ec2:C on x", reports: "E0127", replacement: "until")
    check("pair ec2:A -> ec2:B on x\n ⟦vai⟧ w: ec2:C on x", reports: "E0127", replacement: "via")
    check("pair ec2:A -> ec2:B on x ⟦nammed⟧ y.a = y.b", reports: "E0127", replacement: "named")
    check("pair ec2:A -> ec2:B on x ⟦UNTIL⟧ ec2:C on x", reports: "E0159", replacement: "until")
    check("pair ec2:A -> ec2:B on x ⟦VIA⟧ w: ec2:C on x", reports: "E0159", replacement: "via")
    check("pair ec2:A -> ec2:B on x until ec2:C on x ⟦until⟧ ec2:D on x", reports: "E0175")
    check("pair ec2:A -> ec2:B within 30d ⟦on⟧ x.a = y.a", reports: "E0175")
    check("pair \"v\" ⟦ec2⟧ ec2:A -> ec2:B on x\nlimit 5", reports: "E0140")
    check("pair ec2:A⟦?⟧ -> ec2:B on x\nlimit 5", reports: "E0102", replacement: "*")
    check("pair ⟦ec2:\"A\"⟧ -> ec2:B on x\nlimit 5", reports: "E0143", replacement: "ec2:A")
    check("pair ⟦e*2:A⟧ -> ec2:B on x\nlimit 5", reports: "E0144")
    check("select { a = ⟦`lower`⟧(key) }\nlimit 5", reports: "E0127", replacement: "lower")
    check("pair ec2:A -> ec2:B on x.a ⟦x.a⟧ = y.a\nlimit 5", reports: "E0127")
    check("pair ec2:A -> ec2:B on x until ec2:C ⟦no⟧ x.a", reports: "E0127", replacement: "on")
    check("pair ⟦ec2/A⟧ -> ec2:B on x", reports: "E0147", replacement: "ec2:A")
    check("pair ⟦ec2::A⟧ -> ec2:B on x", reports: "E0147", replacement: "ec2:A")
    check("pair ⟦ec2:create-volume⟧ -> ec2:B on x", reports: "E0147", replacement: "ec2:CreateVolume")
    check("pair ⟦volumes:⟧ ec2:A -> ec2:B on x", reports: "E0129", replacement: "\"volumes\"")
    check("pair ec2:A -> ec2:B on x.a⟦,⟧x.b", reports: "E0145", replacement: " and ")
    check("pair ec2:A -> ec2:B on x.a⟦,⟧\nlimit 5", reports: "E0135", replacement: "")
  }

  @Test func operators() {
    check("where a ⟦eq⟧ \"x\"", reports: "E0114", replacement: "=")
    check("where a ⟦gt⟧ 5 and b = 1", reports: "E0114", replacement: ">")
    check("where a ⟦\"x\"⟧\nlimit 5", reports: "E0127")
    check("where b = 1 and a ⟦is⟧ \"x\"", reports: "E0114", replacement: "=")
    check("where a ⟦≥⟧ 5", reports: "E0114", replacement: ">=")
    check("where a ⟦not=⟧ 5", reports: "E0114", replacement: "!=")
    check("where a ⟦=~ \"us-.*\"⟧", reports: "E0114", replacement: "like \"*us-*\"")
    check("where a ⟦!~ \"^x\"⟧", reports: "E0114", replacement: "not like \"x*\"")
    check("where ⟦a !contains \"x\"⟧", reports: "E0173", replacement: "a not like \"*x*\"")
    check("where ⟦a has \"x\"⟧ and b = 1", reports: "E0173", replacement: "a like \"*x*\"")
    check("where ⟦a.b.startswith(\"x\")⟧ and c = 1", reports: "E0173", replacement: "a.b like \"x*\"")
    check("where a ⟦lik⟧ \"x*\"", reports: "E0127", replacement: "like")
    check("where a = 1 ⟦adn⟧ b = 2", reports: "E0127", replacement: "and")
    check("where a = 1 ⟦oor⟧ b = 2", reports: "E0127", replacement: "or")
    check("where ⟦true⟧\nlimit 5", reports: "E0154")
    check("where a ⟦= None⟧", reports: "E0152", replacement: "is missing")
    check("where a = ⟦us-east-1\"⟧\nlimit 5", reports: "E0129", replacement: "\"us-east-1\"")
    check("where a=1⟦&&⟧b=2", reports: "E0114", replacement: " and ")
    check("where a = \"x\" and⟦!⟧(b = 1)", reports: "E0114", replacement: " not ")
    check("select { a = b ⟦//⟧ \"none\" c = d }", reports: "E0114", replacement: "??")
  }

  @Test func paths() {
    check("where ⟦requestParameters/name⟧ = \"x\"", reports: "E0178", replacement: "requestParameters.name")
    check("where ⟦requestParameters:name⟧ = \"x\"", reports: "E0178", replacement: "requestParameters.name")
    check("where ⟦.⟧requestParameters.name = \"x\"", reports: "E0178", replacement: "")
    check("select { x = ⟦date(\"2022-05-01\")⟧ }", reports: "E0173", replacement: "2022-05-01")
    check("where a > ⟦ago(7d)⟧", reports: "E0173", replacement: "(now - 7d)")
  }

  @Test func separators() {
    check("order by key⟦;⟧started", reports: "E0116", replacement: ",")
    check("select{a=key⟦;⟧b=duration}", reports: "E0116", replacement: ",")
    check("limit 5⟦;⟧order by a", reports: "E0116", replacement: " ")
    check("select { a = key⟦;⟧ }", reports: "E0116", replacement: "")
    check("limit 5⟦;;⟧", reports: "E0116", replacement: "")
    check("select { a = key⟦;;⟧ b = duration }", reports: "E0116", replacement: ",")
    check("select { a = start⟦;⟧.awsRegion }", reports: "E0116", replacement: "")
    check("select { a = start.⟦;⟧awsRegion }", reports: "E0116", replacement: "")
  }

  /// SQL's strings: a backslash is a backslash, and two quotes are one.
  @Test func strings() {
    check("where a = ⟦'C:\\temp\\new'⟧", reports: "E0105", replacement: "\"C:\\\\temp\\\\new\"")
    check("where a = ⟦'it''s'⟧ and b = 1", reports: "E0105", replacement: "\"it's\"")
    check("where a = ⟦''⟧ and b = 1", reports: "E0105", replacement: "\"\"")
    for (text, meant) in [("‘A’", "A"), ("„A“", "A"), ("«A»", "A"), ("“A\"", "A"), ("\"A”", "A")] {
      check("role ⟦\(text)⟧", reports: "E0105", replacement: "\"\(meant)\"")
    }
  }

  /// What word processors and web pages make of signs and spaces.
  @Test func typography() {
    for arrow in ["–>", "—>", "−>"] {
      check("pair ec2:A ⟦\(arrow)⟧ ec2:B on x", reports: "E0114", replacement: "->")
    }
    check("during 2022-05-01 ⟦…⟧ 2022-05-31", reports: "E0114", replacement: "..")
    check("during 2022-05-01 ⟦–⟧ 2022-05-31", reports: "E0114", replacement: "..")
    check("during ⟦2022‑05‑01⟧ .. 2022-05-31", reports: "E0111", replacement: "2022-05-01")
    check("where⟦\u{A0}⟧a = 1", reports: "E0102", replacement: " ")
    check("where a in (\"a\",⟦\u{200B}⟧\"b\")", reports: "E0102", replacement: "")
    check("order⟦\u{3000}by\u{A0}⟧a", reports: "E0102", replacement: " by ")
  }

  @Test func writtenTwice() {
    check("during ⟦during⟧ 2022-05-01 ..", reports: "E0187", replacement: "")
    check("during 2022-05-01 ⟦2022-05-01⟧ .. 2022-05-31\nlimit 5", reports: "E0187", replacement: "")
    check("pair ec2:A -> ec2:B on ⟦on⟧ x", reports: "E0187", replacement: "")
    check("pair ec2:A -> ⟦->⟧ ec2:B on x\nlimit 5", reports: "E0187", replacement: "")
    check("order ⟦order⟧ by a", reports: "E0187", replacement: "")
    check("order by ⟦by⟧ a", reports: "E0187", replacement: "")
    check("table ⟦table⟧ logs", reports: "E0187", replacement: "")
    check("keep closed ⟦closed⟧", reports: "E0187", replacement: "")
    check("where a = ⟦=⟧ 1", reports: "E0187", replacement: "")
    for text in [
      "where not not a = 1", "select { a = b b = c }", "table table", "order by by",
      "lookup lookup from \"x\" on a = b",
    ] {
      var diagnostics = Diagnostics()
      _ = parse(SourceFile(name: "x.span", text: text), into: &diagnostics)
      #expect(diagnostics.isEmpty, "\(text)")
    }
  }

  @Test func smallThings() {
    check("where a ⟦nto⟧ in (1)", reports: "E0127", replacement: "not")
    check("where ⟦nto⟧ a = 1", reports: "E0127", replacement: "not")
    check("pair ec2:A -> ec2:B on ⟦key⟧ a.b = c.d", reports: "E0171", replacement: "")
    check("limit 10 ⟦rows⟧", reports: "E0171", replacement: "")
    check("limit ⟦all⟧", reports: "E0127")
    check("limit ⟦ten⟧", reports: "E0127")
    check("within ⟦1d 12h⟧", reports: "E0109", replacement: "1d12h")
    check("within ⟦1 day 12 hours⟧\nlimit 5", reports: "E0109", replacement: "1d12h")
    check("during ⟦(2022-05-01 .. 2022-05-31)⟧", reports: "E0164", replacement: "2022-05-01 .. 2022-05-31")
    check("during ⟦in 2022-05-01 .. 2022-05-31⟧", reports: "E0164", replacement: "2022-05-01 .. 2022-05-31")
    check("during ⟦20220501⟧ .. 2022-05-31", reports: "E0111", replacement: "2022-05-01")
    check("during 2022-05-01 .. ⟦2022-06⟧", reports: "E0111", replacement: "2022-06-30")
    check("during 2022-05-01 .. ⟦today⟧", reports: "E0167", replacement: "")
    check("during ⟦31-05-2022⟧ ..", reports: "E0165", replacement: "2022-05-31")
    check("during ⟦2022-05-01 00:00:00Z⟧ ..", reports: "E0112", replacement: "2022-05-01T00:00:00Z")
    check("during ⟦2022-05-01T00:00:00 UTC⟧ ..", reports: "E0112", replacement: "2022-05-01T00:00:00Z")
    check("where start⟦..⟧eventTime > now", reports: "E0127", replacement: ".")
    check("select { ⟦a⟧ start.user }", reports: "E0127", replacement: "a =")
    check("select ⟦a⟧ = b, c = d }", reports: "E0127", replacement: "{ a")
    check("summarize by a ⟦n⟧ = count() }", reports: "E0127", replacement: "{ n")
  }

  @Test func neighboursSwapped() {
    check("select {\n a ⟦start =⟧ .eventTime\n b = key\n}", reports: "E0127", replacement: "= start")
    check("summarize { n ⟦count =⟧ (a = b) }", reports: "E0127", replacement: "= count")
    check(
      "table t {\n d ⟦\"yyyy\" date⟧ from 2022-01-01\n a injected\n}\nlimit 5", reports: "E0127",
      replacement: "date \"yyyy\"")
    check("table t {\n r enum (\"a\" ⟦d⟧\n ) date \"yyyy\" from 2022-01-01\n}\nlimit 5", reports: "E0127")
    check("table t {\n d date \"yyyy\" from ⟦}⟧\n2022-01-01\nlimit 5", reports: "E0127")
    check("partitions (a) {\n (\"x\" ⟦}⟧\n)\nlimit 5", reports: "E0127")
    check("select {\n a = start.⟦}⟧\neventTime\nlimit 5", reports: "E0127")
    check("role ⟦partitions⟧ \n\"A\" (a) { (\"x\") }\nlimit 5", reports: "E0129")
    check(
      "pair ec2:A -> ec2:B on a.b = c.via\n ⟦d⟧ used: ec2:C where e = \"f\" on g.h\nwhere key = \"x\"", reports: "E0123"
    )
    for text in [
      "select {\n a = start. }\n\nfrobnicate", "select {\n a = start. }\nfrobnicate 5",
      "select {\n a = 5 }\nfrobnicate\nlimit x",
    ] {
      var diagnostics = Diagnostics()
      _ = parse(SourceFile(name: "x.span", text: text), into: &diagnostics)
      #expect(diagnostics.sorted.count == 2, "\(text): \(diagnostics.sorted.map(\.message))")
    }
  }

  @Test func halfWritten() {
    check("order b⟦y⟧\nlimit 5", reports: "E0127")
    check("order by a⟦,⟧\nlimit 5", reports: "E0135", replacement: "")
    check("summarize ⟦by⟧\n a = count()\n b = sum(c)\n}\nlimit 5", reports: "E0127")
    for text in [
      "order by\n limit", "order by a,\n pair desc\nlimit 5", "order by\n table desc",
      "order by a,\n table\nwhere b = 1",
    ] {
      var diagnostics = Diagnostics()
      _ = parse(SourceFile(name: "x.span", text: text), into: &diagnostics)
      #expect(diagnostics.isEmpty, "\(text): \(diagnostics.sorted.map(\.message))")
    }
  }

  /// Nothing can be said of bytes that are not text.
  @Test func brokenText() {
    for text in ["keep closed, o\u{1}pen", "role \"a\u{1}b\" where \u{1} x \u{1}"] {
      let bytes = Array(text.utf8).map { $0 == 1 ? 0xFF : $0 }
      var diagnostics = Diagnostics()
      _ = parse(SourceFile(name: "x.span", bytes: bytes), into: &diagnostics)
      #expect(diagnostics.sorted.map(\.code) == ["E0101"])
    }
  }
}
