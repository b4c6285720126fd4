import Foundation
import Source
import Support
import Syntax
import Testing

/// Each mistake gives one message, at its place; its replacement, where there is one, mends it.
struct MistakeTests {
  @Test func literals() {
    check("where a = b ⟦@⟧ c", reports: "E0102")
    check("where gr⟦öß⟧e = 1", reports: "E0102")
    check("where a = ⟦\u{0}\u{0}⟧", reports: "E0102")
    check("role ⟦\"⟧A\nlimit 5", reports: "E0103")
    check("partitions (a) {\n  (⟦\"⟧x)\n  (\"y\")\n}", reports: "E0103")
    check("role \"a⟦\\d⟧\"", reports: "E0104", replacement: "\\\\d")
    check("role \"⟦\\u{D800}⟧\"", reports: "E0104")
    check("role \"⟦\\u{110000}⟧\"", reports: "E0104")
    check("role \"⟦\\u⟧12\"", reports: "E0104")
    check("role ⟦'it\\'s \"A\"'⟧", reports: "E0105", replacement: "\"it's \\\"A\\\"\"")
    check("role ⟦“A”⟧", reports: "E0105", replacement: "\"A\"")
    check("role ⟦'⟧A\nlimit 5", reports: "E0103")
    check("select { a = ⟦\"⟧abc }\nlimit 5", reports: "E0103")
    check("select { a = ⟦`⟧abc }\nlimit 5", reports: "E0106")
    check("where ⟦`⟧a = 1\nlimit 5", reports: "E0106")
    check("where ⟦``⟧ = 1", reports: "E0107")
    check("where a = ⟦1e3⟧", reports: "E0108")
    check("where a = ⟦.5⟧", reports: "E0108", replacement: "0.5")
    check("within ⟦30x⟧", reports: "E0109")
    check("within ⟦30days⟧", reports: "E0109", replacement: "30d")
    check("within ⟦30 days⟧", reports: "E0109", replacement: "30d")
    check("within ⟦30 d⟧\nlimit 5", reports: "E0109", replacement: "30d")
    check("where duration > ⟦2 hours⟧", reports: "E0109", replacement: "2h")
    check("within ⟦1.5d⟧", reports: "E0109")
    check("within ⟦24856d⟧", reports: "E0110")
    check("within ⟦99999999999999999999w⟧", reports: "E0110")
    check("during ⟦2022-5-1⟧ ..", reports: "E0111", replacement: "2022-05-01")
    check("during ⟦2022-02-30⟧ ..", reports: "E0111")
    check("during .. ⟦2022-05-01T08:30:00⟧", reports: "E0112", replacement: "2022-05-01T08:30:00Z")
    check("during .. ⟦2022-05-01T08:30:00+02:00⟧", reports: "E0112")
    check("during .. ⟦2022-05-01T24:00:00Z⟧", reports: "E0112")
  }

  @Test func habitsFromOtherLanguages() {
    check("⟦--⟧ a comment of SQL\nlimit 5", reports: "E0113", replacement: "#")
    check("limit 5 ⟦//⟧ a comment of C", reports: "E0113", replacement: "#")
    check("⟦/*⟧ limit 6\n limit 7 */ limit 5", reports: "E0113")
    check("⟦/*⟧ not closed\nlimit 5", reports: "E0113")
    check("where a ⟦==⟧ 1", reports: "E0114", replacement: "=")
    check("where a ⟦<>⟧ 1", reports: "E0114", replacement: "!=")
    check("where a = 1 ⟦&&⟧ b = 2", reports: "E0114", replacement: "and")
    check("where a = 1 ⟦||⟧ b = 2", reports: "E0114", replacement: "or")
    check("where ⟦!⟧(a = 1)", reports: "E0114", replacement: "not ")
    check("where a ⟦=>⟧ 1", reports: "E0114", replacement: ">=")
    for arrow in ["=>", "- >", "→", "to", "-->"] {
      check("pair ec2:A ⟦\(arrow)⟧ ec2:B on x", reports: "E0114", replacement: "->")
    }
    for dots in ["-", "to", "until", "->"] {
      check("during 2022-05-01 ⟦\(dots)⟧ 2022-05-02", reports: "E0114", replacement: "..")
    }
    check("select { a = ⟦${alias}⟧ }", reports: "E0115", replacement: "alias")
    check("limit 5⟦;⟧", reports: "E0116", replacement: "")
    check("select { ⟦in⟧ = x }", reports: "E0117", replacement: "`in`")
    check("table t {\n location \"s3://b/⟦${⟧alias}/\"\n}", reports: "E0133", replacement: "{")
    check("during ⟦\"2022-05-01\"⟧ ..", reports: "E0130", replacement: "2022-05-01")
    check("within ⟦\"30d\"⟧", reports: "E0130", replacement: "30d")
    check("during ⟦2022/05/01⟧ .. 2022-06-01", reports: "E0111", replacement: "2022-05-01")
    check("during .. ⟦2022/05/01⟧", reports: "E0111", replacement: "2022-05-01")
    check("partitions (a, b) {\n  ⟦\"x\", \"y\"⟧\n  (\"z\", \"w\")\n}", reports: "E0139", replacement: "(\"x\", \"y\")")
    check("partitions (a) { ⟦\"x\"⟧ }", reports: "E0139", replacement: "(\"x\")")
    check("during .. ⟦\"2022-05-01T08:30:00Z\"⟧", reports: "E0130", replacement: "2022-05-01T08:30:00Z")
    check("table t { d date \"yyyy\" from ⟦\"2022-01-01\"⟧ }", reports: "E0130", replacement: "2022-01-01")
    check("where a ⟦is null⟧", reports: "E0152", replacement: "is missing")
    check("where a ⟦is not null⟧ and b = 1", reports: "E0152", replacement: "is present")
    check("where a ⟦= null⟧", reports: "E0152", replacement: "is missing")
    check("where a ⟦!= NULL⟧", reports: "E0152", replacement: "is present")
    check("where a < ⟦null⟧", reports: "E0152")
    check("where a ⟦is not missing⟧", reports: "E0153", replacement: "is present")
    check("where a = ⟦true⟧", reports: "E0154", replacement: "\"true\"")
    check("where a in (⟦false⟧)", reports: "E0154", replacement: "\"false\"")
    check("where a = 1 ⟦AND⟧ b = 2", reports: "E0159", replacement: "and")
  }

  @Test func clauses() {
    check("trailspan ⟦2⟧\nnonsense { ' @", reports: "E0120")
    check("trailspan ⟦99999999999999999999⟧", reports: "E0120")
    check("trailspan ⟦one⟧\nlimit 5", reports: "E0121")
    check("trailspan ⟦0⟧", reports: "E0121")
    check("limit 5\n⟦trailspan⟧ 1", reports: "E0122")
    check("⟦durring⟧ 2022-05-01 ..", reports: "E0123", replacement: "during")
    check("⟦WHERE⟧ a = 1", reports: "E0159", replacement: "where")
    check("⟦frobnicate⟧ 5 6 7\nlimit 5", reports: "E0123")
    check("where a ⟦resembles⟧ \"x\"\nlimit 5", reports: "E0127")
    check("where a = 1 ⟦resembles⟧ \"x\"\nlimit 5", reports: "E0123")
    check("⟦order⟧ a desc", reports: "E0123", replacement: "order by")
    check("⟦events⟧ a = 1", reports: "E0123", replacement: "events where")
    check("⟦}⟧\nlimit 5", reports: "E0124")
    check("limit 5\n⟦limit⟧ 6", reports: "E0125")
    check("select ⟦{⟧ a\norder by a", reports: "E0126")
    check("table t ⟦{⟧\n a injected\npartitions (a) { (\"x\") }", reports: "E0126")
    check("where ⟦(⟧a = 1\nlimit 5", reports: "E0126")
    check("where a⟦[⟧0 = 1", reports: "E0126")
    check("where a = ⟦)⟧\nlimit 5", reports: "E0127")
    check("where a ⟦=⟧\nlimit 5", reports: "E0127")
    check("withi⟦n⟧", reports: "E0127")
    check("within ⟦30⟧", reports: "E0131")
    check("during ⟦2022-05-01⟧\nlimit 5", reports: "E0132")
    check("during ⟦20220501⟧\nlimit 5", reports: "E0132")
    check("during ⟦2022-02-0⟧\nlimit 5", reports: "E0111")
    check("during ⟦17/05/2022⟧\nlimit 5", reports: "E0132")
    check("during ⟦30d⟧", reports: "E0132", replacement: "last 30d")
    check("during 2022-05-01 ⟦2022-05-02⟧", reports: "E0127")
    check("match ⟦evry⟧", reports: "E0128", replacement: "every")
    check("include ⟦duplicate⟧", reports: "E0128", replacement: "duplicates")
    check("include ⟦everything⟧\nlimit 5", reports: "E0128")
    check("order by a ⟦dsc⟧, b", reports: "E0128", replacement: "desc")
    check("order by a ⟦descending⟧", reports: "E0128", replacement: "desc")
    check("where a is ⟦mising⟧", reports: "E0128", replacement: "missing")
    check("table t { a ⟦injectd⟧ }", reports: "E0128", replacement: "injected")
    check("role ⟦A⟧", reports: "E0129", replacement: "\"A\"")
    check("partitions (a, b) { (⟦alias-1⟧, 012) }", reports: "E0129", replacement: "\"alias-1\"")
    check("role start \"A\" ⟦start⟧ \"B\"", reports: "E0134")
    check("pair ec2:A⟦,⟧ -> ec2:B on x", reports: "E0135", replacement: "")
    check("select { ⟦a as b⟧ }", reports: "E0136", replacement: "b = a")
    check("select { ⟦start.eventTime⟧ }", reports: "E0136", replacement: "started = start.eventTime")
    check(
      "select ⟦start.eventTime, key as id⟧", reports: "E0136", replacement: "{ started = start.eventTime, id = key }")
    check("select ⟦*⟧\nlimit 5", reports: "E0136")
    check("order by ⟦start.eventTime⟧ desc", reports: "E0162")
    check("table a.⟦b-c⟧", reports: "E0118", replacement: "`b-c`")
    check("order ⟦By⟧ a", reports: "E0159", replacement: "by")
    check("⟦Order By⟧ a", reports: "E0159", replacement: "order by")
    check("limit ⟦1.5⟧", reports: "E0137")
    check("limit ⟦99999999999999999999⟧", reports: "E0138")
    check(
      "table t { location ⟦s3://bucket/{a}⟧\n a injected }", reports: "E0127", replacement: "\"s3://bucket/{a}\"")
    check("table t { location ⟦s3://b/x/⟧ }", reports: "E0127", replacement: "\"s3://b/x/\"")
    check("pair ec2:A -> ec2:B\n⟦key⟧ request.x", reports: "E0184", replacement: "on")
    // What is not a number either is said once, where a whole number belongs.
    for number in ["1e9999", "1e", "0x10", "5_x", "2022-13-45", "'x'"] {
      check("limit ⟦\(number)⟧", reports: "E0127")
      check("table t { n integer ⟦\(number)⟧ .. 5 }", reports: "E0127")
      check("table t { n integer 1 .. ⟦\(number)⟧ digits 2 }", reports: "E0127")
    }
    check("table t { n integer 1 .. 5 digits ⟦1e9⟧\n a injected }", reports: "E0127")
    check("where a[⟦1e9⟧] = 1", reports: "E0127")
    check("trailspan ⟦1e9⟧\nlimit 5", reports: "E0121")
    check("partitions (a) { (⟦1e5⟧, \"x\") }", reports: "E0129", replacement: "\"1e5\"")
    check("partitions (a) { (⟦0x1f⟧) }", reports: "E0129", replacement: "\"0x1f\"")
  }

  @Test func events() {
    check("pair ⟦CreateSnapshot⟧ -> ec2:DeleteSnapshot on x", reports: "E0140")
    check("pair ⟦ec2.amazonaws.com⟧:A -> ec2:B on x", reports: "E0141", replacement: "ec2")
    check("pair ⟦ec2 : Create*⟧ -> ec2:B on x", reports: "E0142", replacement: "ec2:Create*")
    check("pair ec2:A -> ⟦cognito-idp: B⟧ on x", reports: "E0142", replacement: "cognito-idp:B")
    check("pair ⟦\"ec2:A\"⟧ -> ec2:B on x", reports: "E0143", replacement: "ec2:A")
    check("pair ⟦ec*:A⟧ -> ec2:B on x\nlimit 5", reports: "E0144")
    check("pair ec2:A -> ec2:B on x⟦,⟧ y", reports: "E0145", replacement: " and")
    check("pair ec2:A ⟦ec2:B⟧ on x", reports: "E0127")
    check("pair ec2:A -> ⟦on⟧ x", reports: "E0127")
    check("pair ec2:A -> ec2:B ⟦->⟧ ec2:C on x", reports: "E0146")
    check("pair ec2:A -> ec2:B ⟦On⟧ x", reports: "E0159", replacement: "on")
    check("⟦Pair⟧ ec2:A -> ec2:B on x", reports: "E0159", replacement: "pair")
    check("pair ec2:Create⟦%⟧ -> ec2:B on x", reports: "E0102", replacement: "*")
    check("pair ec2:Create2⟦%⟧Volume -> ec2:B on x", reports: "E0102", replacement: "*")
    for remainder in ["5 ⟦%⟧ 2", "5⟦%⟧2", "hours(duration) ⟦%⟧ 24", "a⟦%⟧b"] {
      check("select { a = \(remainder) }", reports: "E0102")
      var found = Diagnostics()
      _ = parse(SourceFile(name: "x.span", text: MarkedSource("select { a = \(remainder) }").text), into: &found)
      #expect(found.sorted.allSatisfy { $0.replacement == nil })
    }
    check("pair ec2:A -> ec2:B on x ⟦:⟧ y\nlimit 5", reports: "E0124")
  }

  @Test func expressions() {
    check("where 1 < a ⟦<⟧ 3", reports: "E0150")
    check("where a like ⟦b⟧", reports: "E0155")
    check("where a in (\"x\", ⟦b⟧)", reports: "E0156")
    check("where a[⟦-⟧1] = 1", reports: "E0157")
    check("where a⟦.0⟧.b = 1", reports: "E0157", replacement: "[0]")
    check("where a⟦[*]⟧.b = 1", reports: "E0157", replacement: "[]")
    check("where a⟦.*⟧.b = 1", reports: "E0157", replacement: "[]")
    check("where a = ⟦ec2:B⟧", reports: "E0158")
    check("where start⟦.⟧\nlimit 5", reports: "E0127")
    check("where ⟦and⟧ a", reports: "E0127")
    check("where ⟦a between 1 and 5⟧ and b = 1", reports: "E0160", replacement: "a >= 1 and a <= 5")
    check("where ⟦a not between 1 and 5⟧", reports: "E0160", replacement: "(a < 1 or a > 5)")
    check(
      "select { a = ⟦case when b = 1 then 'x'\n else 3 end⟧\n c = d }", reports: "E0161",
      replacement: "if(b = 1, \"x\", 3)")
    check("select { a = ⟦case when⟧ b = 1 then 2\n end\n c = d }", reports: "E0161")
    check("where a ⟦IS NOT NULL⟧", reports: "E0152", replacement: "is present")
    check("where a ⟦IS MISSING⟧", reports: "E0159", replacement: "is missing")
    check("where a ⟦NOT LIKE⟧ \"x\"", reports: "E0159", replacement: "not like")
  }

  /// What people write by habit gets one message, with the way it is meant.
  @Test func habitsOfSpecs() {
    check(
      "pair ⟦ec2.CreateVolume⟧ -> ec2:DeleteVolume on a", reports: "E0147", replacement: "ec2:CreateVolume")
    check("role ⟦in (\"a\", \"b\")⟧", reports: "E0148", replacement: "\"a\", \"b\"")
    check("role ⟦= \"a\"⟧\nlimit 5", reports: "E0148", replacement: "\"a\"")
    check("within ⟦1 month⟧\nlimit 5", reports: "E0163", replacement: "30d")
    check("within ⟦3 fortnights⟧", reports: "E0163")
    check("within ⟦9223372036854775807 months⟧", reports: "E0163")
    check("during ⟦2024-05⟧\nlimit 5", reports: "E0164", replacement: "2024-05-01 .. 2024-05-31")
    check("during ⟦2024-02 .. 2024-03⟧", reports: "E0164", replacement: "2024-02-01 .. 2024-03-31")
    check("during ⟦May 2024⟧", reports: "E0164", replacement: "2024-05-01 .. 2024-05-31")
    check("during ⟦2023⟧", reports: "E0164", replacement: "2023-01-01 .. 2023-12-31")
    check("during ⟦2024-05 ..⟧\nlimit 5", reports: "E0164", replacement: "2024-05-01 .. ")
    check("during ⟦07/31/2023⟧ .. 2023-08-01", reports: "E0165", replacement: "2023-07-31")
    check("during ⟦31/7/2023⟧ .. 2023-08-01", reports: "E0165", replacement: "2023-07-31")
    check("during ⟦07/01/2023⟧ ..", reports: "E0165")
    check("during ⟦last month⟧\nlimit 5", reports: "E0166")
    check("during ⟦last⟧\nlimit 5", reports: "E0166")
    check("during ⟦yesterday⟧", reports: "E0167")
    check("during ⟦since⟧ 2024-05-01", reports: "E0167")
    check("keep open ⟦closed⟧", reports: "E0168", replacement: ", closed")
    check("include errors ⟦duplicates⟧\nlimit 5", reports: "E0168", replacement: ", duplicates")
    check("partitions (a ⟦b⟧) { (\"1\", \"2\") }", reports: "E0168", replacement: ", b")
    check("partitions (a, b) { (\"1\" ⟦\"2\"⟧) (\"3\", \"4\") }", reports: "E0168", replacement: ", \"2\"")
    check("where a in (\"x\" ⟦\"y\"⟧)\nlimit 5", reports: "E0168", replacement: ", \"y\"")
    check("select { x = concat(a, ⟦*⟧ b) }", reports: "E0127")
    check("select { x = concat(a ⟦\"-\"⟧, b)\n y = c }", reports: "E0168", replacement: ", \"-\"")
    check("summarize { n = count(⟦*⟧) }", reports: "E0170", replacement: "")
    check("table t { a enum (⟦us-east-1⟧, \"eu-west-1\") }", reports: "E0129", replacement: "\"us-east-1\"")
    check("select { lived = duration ⟦as \"l\"⟧ b = key }", reports: "E0169")
    check("select { lived = duration ⟦as l⟧\n b = key }", reports: "E0169")
    check("where start.role ⟦=~ \"x\"⟧", reports: "E0114", replacement: "like \"*x*\"")
    check("where start.role ⟦=~⟧ \"x*\"", reports: "E0114", replacement: "like")
  }

  @Test func severalMistakesGiveSeveralMessages() {
    #expect(
      codes("match evry\nwhere a == 1\nlimit x\nselect { = 1\n b = )\n c }") == [
        "E0128", "E0114", "E0127", "E0127", "E0127",
      ])
    #expect(codes("where a = 'x' and b = 'y'") == ["E0105", "E0105"])
    #expect(codes("partitions (a) {\n (x\n (\"y\")\n (,)\n}") == ["E0126", "E0129", "E0127"])
  }

  @Test func noText() {
    var diagnostics = Diagnostics()
    _ = parse(SourceFile(name: "ls", bytes: [0x7F, 0x45, 0x4C, 0x46, 0, 0xFF, 0x0A, 0x22]), into: &diagnostics)
    #expect(diagnostics.sorted.map(\.code) == ["E0100"])
  }

  /// Without `on` the keys are empty; Semantics tells which ones would do.
  @Test func missingKeysAreNotAMatterOfSyntax() {
    #expect(codes("pair ec2:A -> ec2:B\nlimit 5").isEmpty)
  }

  /// Each code of Sources/Syntax stands in a test of this folder.
  @Test func everyCodeHasATest() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    func codes(in folder: URL) throws -> Set<String> {
      let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      let texts = try files.filter { $0.pathExtension == "swift" }.map { try String(contentsOf: $0, encoding: .utf8) }
      return Set(texts.flatMap { $0.matches(of: #/"(E[0-9]{4})"/#).map { String($0.output.1) } })
    }
    let reported = try codes(in: tests.appending(path: "../../Sources/Syntax/Diagnostics"))
    #expect(reported.count > 40)
    #expect(try reported.subtracting(codes(in: tests)).isEmpty)
  }
}
