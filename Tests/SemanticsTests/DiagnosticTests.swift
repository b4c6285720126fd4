import Semantics
import Source
import Support
import Syntax
import Testing
import Values

/// Every diagnostic of Semantics: a spec with its exact span in brackets, the code, and the mend where there is one.
@Suite struct DiagnosticTests {
  struct Case: CustomTestStringConvertible {
    var source: String
    var code: String
    var replacement: String?

    init(_ source: String, _ code: String, replacement: String? = nil) {
      self.source = source
      self.code = code
      self.replacement = replacement
    }

    var testDescription: String { "\(code): \(source)" }
  }

  static let pair = "pair ec2:A -> ec2:B on requestParameters.x "
  static let table = "table t { alias injected account injected region enum (\"us-east-1\") } "

  static let enumerated = "table t { region enum (\"us-east-1\", \"us-west-1\") } " + pair

  static let fields = [
    Case("pair ec2:A -> ec2:B on request.a[][][][][][][][]⟦[]⟧.x", "E0223"),
    Case("pair ec2:A -> ec2:B on ⟦requestParms⟧.x", "E0201", replacement: "requestParameters"),
    Case("pair ec2:A -> ec2:B on ⟦responseParameters⟧.x = request.x", "E0201", replacement: "responseElements"),
    Case("pair ec2:A -> ec2:B on responseElements.x = ⟦requestElements⟧.x", "E0201", replacement: "requestParameters"),
    Case(pair + "select { a = start.⟦responseParameters⟧.x }", "E0201", replacement: "responseElements"),
    Case(pair + "events where ⟦snapshot⟧ = \"x\"", "E0201"),
    Case(pair + "events where ⟦eventname⟧ = \"x\"", "E0202", replacement: "eventName"),
    Case(pair + "events where userIdentity.⟦username⟧ = \"x\"", "E0202", replacement: "userName"),
    Case(pair + "events where userIdentity.⟦arm⟧ = \"x\"", "E0203", replacement: "arn"),
    Case("table t { serde cloudtrail } " + pair + "events where ⟦eventCategory⟧ = \"Data\"", "E0205"),
    Case(pair + "events where eventName.⟦x⟧ = \"x\"", "E0206"),
    Case(pair + "events where role.⟦x⟧ = \"x\"", "E0206"),
    Case(pair + "events where ⟦userIdentity⟧ = \"x\"", "E0207"),
    Case(pair + "events where ⟦requestParameters⟧ = \"x\"", "E0208"),
    Case(
      pair + "events where ⟦userIdentity.sessionContext.webIdFederationData.attributes⟧ = \"x\"", "E0209"),
    Case(pair + "events where ⟦resources.ARN⟧ = \"x\"", "E0210"),
    Case(pair + "events where ⟦resources[].ARN⟧ = \"x\"", "E0210"),
    Case(pair + "events where ⟦start.⟧eventName = \"x\"", "E0212", replacement: ""),
    Case("pair ec2:A -> ec2:B on ⟦start.⟧requestParameters.x", "E0212", replacement: ""),
    Case(pair + "events where ⟦duration⟧ > 1d", "E0213"),
    Case(pair + "where ⟦eventName⟧ = \"x\"", "E0214", replacement: "start.eventName"),
    Case(pair + "select { x = ⟦requestParameters⟧.x }", "E0214", replacement: "start.requestParameters"),
    Case(pair + "where ⟦stae⟧ = \"open\"", "E0215", replacement: "state"),
    Case(pair + "select { d = duration.⟦hours⟧ }", "E0206"),
    Case(pair + "where ⟦key2⟧ = \"x\"", "E0216"),
    Case(pair + "events where ⟦userName⟧ = \"x\"", "E0201", replacement: "user"),
    Case(
      pair + "events where ⟦mfaAuthenticated⟧ = \"true\"", "E0201",
      replacement: "userIdentity.sessionContext.attributes.mfaAuthenticated"),
    Case(
      "pair ec2:A -> ec2:B on ⟦start.requestParameters.x = end.requestParameters.y⟧", "E0218",
      replacement: "requestParameters.x = requestParameters.y"),
    Case(
      "pair ec2:A -> ec2:B on ⟦end.requestParameters.x = start.requestParameters.y⟧", "E0218",
      replacement: "requestParameters.y = requestParameters.x"),
    Case(
      table + "partitions (alias, account) { (\"a\", \"111122223333\") } " + pair + "where ⟦start.alias⟧ = \"x\"",
      "E0217"),
  ]

  static let names = [
    Case(pair + "limit ⟦2147483648⟧", "E0621"),
    Case(pair + "limit ⟦9223372036854775807⟧", "E0621"),
    Case(pair + "select { ⟦`a\tb`⟧ = key }", "E0620"),
    Case(pair + "select { ⟦`İ`⟧ = key }", "E0620"),
    Case("table ⟦`a\u{202E}b`⟧ " + pair, "E0620"),
    Case("table t { ⟦`İ`⟧ manual } " + pair, "E0620"),
    Case("partitions (⟦`İ`⟧) { (\"a\") } " + pair, "E0620"),
    // By Trino's rule letters are equal whose upper cases have one lower case.
    Case(pair + "select { s = key ⟦`ſ`⟧ = key }", "E0601"),
    Case(pair + "select { `É` = key ⟦`é`⟧ = key }", "E0601"),
    Case("table t { location \"s3://B/{e}/\" e enum (⟦\"a,\u{301}b\"⟧, \"c\") } " + pair, "E0507"),
  ]

  static let habits = [
    Case(pair + "where ⟦end⟧ is missing", "E0219", replacement: "end.eventTime"),
    Case(pair + "where ⟦start⟧ is present", "E0219", replacement: "start.eventTime"),
    Case(pair + "where state = ⟦open⟧", "E0220", replacement: "\"open\""),
    Case("pair ec2:A -> ec2:B on ⟦userName⟧", "E0201", replacement: "requestParameters.userName"),
    Case("pair ec2:A -> ec2:B on ⟦volumeId⟧", "E0201", replacement: "requestParameters.volumeId"),
    Case(pair + "events where ⟦account⟧ = \"1\"", "E0201", replacement: "recipientAccountId"),
    Case(pair + "events where ⟦region⟧ = \"us-east-1\"", "E0201", replacement: "awsRegion"),
    Case(pair + "select { x = ⟦\"a\" + key⟧ }", "E0330", replacement: "concat(\"a\", key)"),
    Case(pair + "select { x = ⟦upper(key) + key⟧ }", "E0330"),
    Case(pair + "where key like ⟦\"^ci-.*$\"⟧", "W0331", replacement: "\"ci-*\""),
    Case(pair + "role ⟦\"^Deploy\"⟧", "W0331", replacement: "\"Deploy*\""),
    Case(pair + "role ⟦\"(a|b)$\"⟧", "W0331"),
    Case(pair + "where key like ⟦\".*prod.*\"⟧", "W0331", replacement: "\"*prod*\""),
    Case(pair + "where key like ⟦\"vol-[0-9]*\"⟧", "W0331"),
    Case(pair + "where key like ⟦\"ci-.*\"⟧", "W0331", replacement: "\"ci-*\""),
    Case(pair + "where state = ⟦\"opened\"⟧", "W0624", replacement: "\"open\""),
    Case(pair + "where not (state in (\"open\", ⟦\"gone\"⟧))", "W0624"),
    Case(
      "pair \"made\" ec2:A -> ec2:B on requestParameters.x where pair = ⟦\"mode\"⟧", "W0624", replacement: "\"made\""),
  ]

  static let declared = [
    Case("table t { column ⟦userIdentity.arn⟧ text } " + pair, "E0538"),
    Case("table t { column a.b text column ⟦a.b⟧ text } " + pair, "E0538"),
    Case("table t { x manual column ⟦x⟧ text } " + pair, "E0538"),
    Case("table t { column ⟦eventname⟧ text } " + pair, "E0538"),
    Case("table t { column x ⟦texts⟧ } " + pair, "E0539", replacement: "text"),
    Case("table t { column x ⟦struct⟧ } " + pair, "E0539"),
    Case("table t { column ⟦x[0].y⟧ text } " + pair, "E0540"),
    Case("table t { column ⟦x.\"a b\"⟧ text } " + pair, "E0540"),
    Case("table t { column ⟦eventName.x⟧ text } " + pair, "E0541"),
    Case("table t { column ⟦requestParameters.x⟧ text } " + pair, "E0541"),
    Case("table t { column ⟦userIdentity.x⟧ json } " + pair, "E0542"),
  ]

  /// What CloudTrail documents and AWS's table lacks.
  static let lacking = [
    "⟦managementEvent⟧", "⟦insightDetails⟧.x", "⟦eventContext⟧.y", "⟦sessionCredentialsFromConsole⟧",
    "userIdentity.⟦invokedByDelegate⟧.accountId", "userIdentity.⟦inScopeOf⟧.sourceArn",
    "userIdentity.⟦inScopeOf⟧.sourceAccount", "userIdentity.⟦inScopeOf⟧.issuerType",
    "userIdentity.⟦inScopeOf⟧.credentialsIssuedTo", "userIdentity.⟦credentialId⟧", "userIdentity.⟦identityProvider⟧",
    "userIdentity.sessionContext.⟦sourceIdentity⟧", "userIdentity.sessionContext.⟦assumedRoot⟧",
    "tlsDetails.⟦keyExchange⟧",
  ].flatMap {
    [Case(pair + "events where \($0) = \"true\"", "E0204"), Case(pair + "select { x = start.\($0) }", "E0204")]
  }

  static let integers = [
    Case("table t { m integer 1 .. 12 digits ⟦1⟧ } " + pair, "E0533"),
    Case("table t { m integer 1 .. 12 digits ⟦19⟧ } " + pair, "E0533"),
    Case("table t { m integer ⟦01 .. 120⟧ } " + pair, "E0534", replacement: "1 .. 120 digits 3"),
    Case("table t { m integer ⟦1 .. 012⟧ } " + pair, "E0534", replacement: "1 .. 12 digits 3"),
    Case("table t { month integer ⟦1 .. 12⟧ } " + pair, "W0535", replacement: "1 .. 12 digits 2"),
    Case(
      "table t { location ⟦\"s3://B//a///{x}\"⟧ x manual } " + pair, "E0536", replacement: "\"s3://B/a/{x}\""),
    Case("table t { location ⟦\"s3://B/a\\t/{x}\"⟧ x manual } " + pair, "E0537"),
  ]

  static let types = [
    Case(pair + "where ⟦start.responseElements.n⟧ > 100", "E0301", replacement: "number(start.responseElements.n)"),
    Case(pair + "where number(start.responseElements.n) > ⟦\"100\"⟧", "E0301", replacement: "100"),
    Case(pair + "events where eventTime >= ⟦\"2022-05-01\"⟧", "E0301", replacement: "2022-05-01"),
    Case(pair + "events where ⟦eventName⟧ >= 2022-05-01", "E0301"),
    Case(pair + "where duration > ⟦30⟧", "E0301"),
    Case(pair + "where duration > ⟦\"30d\"⟧", "E0301"),
    Case(pair + "where ⟦(duration > 1d) = (duration > 2d)⟧", "E0302"),
    Case(pair + "where ⟦state⟧", "E0303"),
    Case(pair + "select { x = ⟦state⟧ + 1 }", "E0304"),
    Case(pair + "select { x = ⟦duration⟧ / 2 }", "E0304"),
    Case(pair + "select { x = state ?? ⟦1⟧ }", "E0305"),
    Case(pair + "select { x = ⟦\(String(repeating: "9", count: 400))⟧ }", "E0306"),
    Case(pair + "select { x = ⟦secnds⟧(duration) }", "E0307", replacement: "seconds"),
    Case(pair + "select { x = duration } summarize { n = ⟦cuont⟧() }", "E0307", replacement: "count"),
    Case(pair + "select { x = duration } summarize { n = ⟦medain⟧(x) }", "E0307", replacement: "median"),
    Case(pair + "select { x = duration } summarize { n = ⟦huors⟧(max(x)) }", "E0307", replacement: "hours"),
    Case(pair + "select { x = duration } summarize { n = ⟦mean⟧(x) }", "E0307", replacement: "avg"),
    Case(pair + "select { x = duration } summarize { n = ⟦p95⟧(x) }", "E0307"),
    Case(pair + "select { x = ⟦format⟧(start.eventTime, \"yyyy-MM\") }", "E0307"),
    Case(pair + "select { x = ⟦lower(state, key)⟧ }", "E0308"),
    Case(pair + "select { x = hours(⟦state⟧) }", "E0309"),
    Case(pair + "select { x = last(state, ⟦\"\"⟧) }", "E0310"),
    Case(pair + "events where eventName like ⟦\"bert%\"⟧", "W0318", replacement: "\"bert*\""),
    Case(pair + "role ⟦\"%bert\"⟧", "W0318", replacement: "\"*bert\""),
    Case(pair + "where ⟦duration⟧ like \"1*\"", "E0312"),
    Case("pair ec2:A -> ec2:B on ⟦-requestParameters.a[]⟧", "E0314"),
    Case(pair + "events where \"x\" = ⟦requestParameters.a[]⟧", "E0315"),
    Case(pair + "events where ⟦requestParameters.a[]⟧ < \"x\"", "E0315"),
    Case(pair + "events where requestParameters.a[] = ⟦5⟧", "E0316"),
    Case(pair + "events where requestParameters.a[] = ⟦requestParameters.b⟧", "E0316"),
    Case(pair + "select { x = round(days(duration), ⟦10⟧) }", "E0319"),
    Case(pair + "select { x = if(state = \"open\", duration > 1d, ⟦key⟧) }", "E0321"),
    Case(pair + "select { x = if(state = \"open\", key, ⟦duration⟧) }", "E0321"),
    Case(pair + "events where ⟦requestParameters.a[] not like \"x*\"⟧", "E0317"),
  ]

  static let pairs = [
    Case("⟦⟧within 3d", "E0401"),
    Case("⟦pair ec2:Frobnicate* -> ec2:DeleteVolume⟧", "E0402"),
    Case("⟦pair ec2:CreateVolume -> ec2:DeleteVolume\nwhere user = \"x\"⟧", "E0402"),
    Case("⟦pair ec2:CreateVolume -> ec2:DeleteVolume\nwhere duration > 1h⟧", "E0402"),
    Case(
      "pair ec2:CreateSecurityGroup -> ⟦ec2:DeleteSecurityGroup⟧", "E0402",
      replacement: "ec2:DeleteSecurityGroup on responseElements.groupId = requestParameters.groupId"
        + " named requestParameters.groupName"),
    Case(
      "pair ec2:CreateVolume -> ⟦ec2:DeleteVolume⟧", "E0402",
      replacement: "ec2:DeleteVolume on responseElements.volumeId = requestParameters.volumeId"),
    Case("pair ec2:A -> ec2:B on requestParameters.a[] and ⟦requestParameters.b[]⟧", "E0403"),
    Case("⟦pair ec2:A* -> ec2:AB on requestParameters.a⟧ match every", "E0404"),
    Case("pair ec2:A -> ec2:B on ⟦number(requestParameters.a)⟧", "E0405"),
    Case("pair ec2:A -> ec2:B on ⟦\"x\"⟧", "E0406"),
    Case("pair ec2:A -> ec2:B on ⟦\"requestParameters.x\"⟧", "E0406", replacement: "requestParameters.x"),
    Case("pair ec2:A -> ec2:B on ⟦key⟧", "E0201"),
    Case(
      pair + "role ⟦\"arn:aws:iam::111122223333:role/path/Scanner\"⟧", "W0407", replacement: "\"Scanner\""),
    Case(pair + "during ⟦2022-05-02 .. 2022-05-01⟧", "E0408"),
    Case(pair + "keep closed, ⟦repeated⟧", "W0409"),
    Case("table t { d date \"yyyy\" from 2022-01-01 } " + pair + "⟦during .. 2021-12-31⟧", "W0410"),
    Case(
      "table t { d date \"yyyy\" from 2022-01-01 to 2022-12-31 } " + pair + "⟦during 2023-01-01 ..⟧", "W0410"),
  ]

  static let tables = [
    Case("table t { m date ⟦\"MM\"⟧ from 2022-01-01 } " + pair, "E0557"),
    Case("table t { ⟦serde cloudtrial⟧ } " + pair, "E0501", replacement: "serde cloudtrail"),
    Case("table t { location \"s3://b\" location ⟦\"s3://c\"⟧ } " + pair, "E0502"),
    Case("table t { schema ocsf schema ⟦lake⟧ } " + pair, "E0502"),
    Case("table t { a injected ⟦A⟧ manual } " + pair, "E0503"),
    Case("table t { ⟦eventname⟧ injected } " + pair, "E0504"),
    Case(
      "table t { location \"s3://b/{eventname}\" ⟦eventname⟧ injected } partitions (eventname) { (\"x\") } " + pair,
      "E0504"),
    Case(
      "table t { location \"s3://b/{eventName}/{a}\" } partitions (⟦eventname⟧, a) { (\"x\", \"y\") } " + pair, "E0504"),
    Case("table t { location ⟦\"s3://b/{awsregion}/{a}\"⟧ a injected } " + pair, "E0504"),
    Case("table t { location ⟦\"s3://b/{Alias}\"⟧ alias injected } " + pair, "E0514"),
    Case("table t { r enum (⟦\"a,b\"⟧) } " + pair, "E0507"),
    Case("table t { d date \"yyyy/MM/dd\" from 2022-01-02 to ⟦2022-01-01⟧ } " + pair, "E0508"),
    Case("table t { n integer ⟦9 .. 1⟧ } " + pair, "E0509"),
    Case("table t { d date ⟦\"MMM yyyy\"⟧ from 2022-01-01 } " + pair, "E0510"),
    Case(
      "table t { location \"s3://b/{d}\" d date ⟦\"YYYY/MM/DD\"⟧ from 2022-01-01 } " + pair
        + "events where d = \"x\"", "E0510"),
    Case("table t { y manual date \"yyyy\" z manual date ⟦\"yyyy\"⟧ } " + pair, "E0511"),
    Case("table t { location ⟦\"s3://b/{a\"⟧ a injected } " + pair, "E0513"),
    Case("table t { location ⟦\"s3://b/{b}\"⟧ a injected } " + pair, "E0514"),
    Case("table t { location ⟦\"s3://b/{}/x\"⟧ } " + pair, "E0514"),
    Case("table t { location ⟦\"s3://b/{a}/{a}\"⟧ a injected } " + pair, "E0515"),
    Case("table t { location ⟦\"s3://b/{a}{b}\"⟧ a injected b injected } " + pair, "E0516"),
    Case("table t { location ⟦\"s3://\"⟧ } " + pair, "E0517"),
    Case("table t { location ⟦\"s3://{a}/x\"⟧ a injected } " + pair, "E0518"),
    Case("table t { location ⟦\"s3://b/x\"⟧ a injected } " + pair, "E0519"),
    Case(
      "table t { location \"s3://b/{a}\" a injected } partitions (a, ⟦team⟧) { (\"x\", \"y\") } " + pair, "E0519"),
    Case(table + "partitions (alias, account, ⟦region⟧) { (\"a\", \"111122223333\", \"r\") } " + pair, "E0520"),
    Case(table + "partitions (alias, ⟦Account⟧) { (\"a\", \"111122223333\") } " + pair, "E0521"),
    Case(table + "partitions (⟦alias⟧) { (\"a\") } " + pair, "E0522"),
    Case(
      "table t { location \"s3://b/{account}\" account injected } partitions (⟦konto⟧) { (\"111122223333\") } " + pair
        + "select { konto x = key }", "E0522", replacement: "account"),
    Case(
      "table t { location \"s3://b/{alias}/{account}\" alias injected account injected } "
        + "partitions (⟦team⟧, owner) { (\"a\", \"b\") } " + pair, "E0522"),
    Case("partitions (a, b) { ⟦(\"x\")⟧ } " + pair, "E0523"),
    Case("partitions (a) { ⟦(\"x\", \"y\")⟧ (\"z\", \"w\") (\"v\") (\"u\", \"t\") } " + pair, "E0523"),
    Case(
      "partitions (a, b) { ⟦(\"alias-1, 111122223333\")⟧ } " + pair, "E0523",
      replacement: "(\"alias-1\", \"111122223333\")"),
    Case("partitions (a) { (⟦\"\"⟧) } " + pair, "E0524"),
    Case("partitions (⟦a⟧) { } " + pair, "E0525"),
    Case("partitions (a) { (\"x\") ⟦(\"x\")⟧ } " + pair, "W0526"),
    Case(
      "table t { location ⟦\"https://b.s3.eu-west-1.amazonaws.com/logs\"⟧ } " + pair, "E0530",
      replacement: "\"s3://b/logs\""),
    Case(
      "table t { location ⟦\"https://s3.amazonaws.com/b/logs\"⟧ } " + pair, "E0530", replacement: "\"s3://b/logs\""),
    Case("table t { location ⟦\"https://example.com/logs\"⟧ } " + pair, "E0530"),
    Case(enumerated + "events where ⟦region = \"us-west-9\"⟧ and readOnly = \"true\"", "W0531"),
    Case(enumerated + "events where ⟦region not like \"us-*\"⟧", "W0531"),
    Case(
      "partitions (account) { (\"111122223333\") } " + pair + "where ⟦account = \"999999999999\"⟧", "W0531"),
    Case(
      "table t { d date \"yyyy/MM/dd\" from 2022-01-01 } " + pair + "events where ⟦d >= \"2022-05-03\"⟧", "W0531"),
    Case(
      "table t { d date \"yyyy/MM/dd\" from 2022-01-01 } " + pair + "events where ⟦d = \"2022-05-03\"⟧", "W0531"),
    Case(
      "partitions (account) { (⟦\"12383739202\"⟧) } " + pair, "W0532", replacement: "\"012383739202\""),
    Case("partitions (account) { (⟦\"1.23837E+11\"⟧) } " + pair, "W0532"),
    Case(
      "partitions (account) { (⟦\"\u{A0}111122223333\\u{200b}\"⟧) } " + pair, "W0532", replacement: "\"111122223333\""
    ),
    Case("partitions (a) from ⟦\"none.csv\"⟧ " + pair, "E0527"),
    Case("partitions (a) from ⟦\"broken.csv\"⟧ " + pair, "E0528"),
    Case("partitions (a) from ⟦\"comma.csv\"⟧ " + pair, "E0528"),
    Case("partitions (b) from ⟦\"accounts.csv\"⟧ " + pair, "E0529"),
  ]

  static let output = [
    Case(pair + "select { a = state ⟦A⟧ = key }", "E0601"),
    Case(pair + "select { first = state } order by ⟦frist⟧", "E0603", replacement: "first"),
    // The columns of a clause that could not be read are not known to be wrong elsewhere.
    Case(pair + "select ⟦(⟧ a = state } order by a", "E0127"),
    Case(pair + "select ⟦(⟧ a = state } summarize by a { n = count() } order by n", "E0127"),
    Case(pair + "select { a = state } order by a, ⟦a desc⟧", "W0604"),
    // One mistake, one message: what syntax reported has no second one.
    Case(pair + "where ⟦true⟧", "E0154"),
    Case(pair + "where ⟦${alias}⟧ = \"x\"", "E0115", replacement: "alias"),
    Case(pair + "during ⟦'2022-05-01'⟧ ..", "E0130", replacement: "2022-05-01"),
    Case("partitions (a) { (⟦-⟧12) } " + pair, "E0127"),
    Case("⟦⟧partitions (key) { (\"x\") } " + pair, "E0602"),
  ]

  @Test(
    arguments: fields + names + habits + declared + lacking + integers + types + pairs + tables + managed + output
      + companions
      + summaries + attributesAndLookups + quotes + unkept + columns + replacements + consequences)
  func reports(_ testCase: Case) {
    let marked = MarkedSource(testCase.source)
    let found = diagnostics(of: marked.text)
    #expect(found.map(\.code) == [testCase.code], "\(found.map(\.message))")
    guard let first = found.first else { return }
    #expect(first.span.range == marked.span)
    if let replacement = testCase.replacement { #expect(first.replacement == replacement) }
  }
}

/// Files beside the spec, as `partitions … from` sees them.
private let files = [
  "accounts.csv": "\u{FEFF} A , name\n 000011112222 ,x\n\n\"444455556666\",y\n",
  "broken.csv": "a\n\"x\n",
  "prices.csv": "region,unit,usd\nus-east-1,gb,0.05\nus-west-1,gb,0.06\n",
  "empty.csv": "",
  "semicolons.csv": "a;b\n1;2\n",
  "twice.csv": "region,usd,USD\nus-east-1,1,2\n",
  "odd.csv": "region,usd\nus-east-1,\"0,05\"\nus-west-1,.05\neu-west-1,0.05\neu-west-2,\n",
  "spreadsheet.csv": "account,team\n\"111,122,223,333\",x\n",
  "slashes.csv": "a\nprod/\n/test\nc//d\ne/\n",
  "comma.csv": "a,region,unit\nx,us-east-1,gb\n\"y, z\",us-east-1,tb,, \nPayments, Inc,us-east-1,pb\n",
]

let testOptions = AnalysisOptions(now: Instant(milliseconds: 1_652_774_400_000)) { path in
  files[path].map { .success(Array($0.utf8)) } ?? .failure(.init(reason: "No such file or directory"))
}

func diagnostics(of text: String) -> [Diagnostic] {
  var diagnostics = Diagnostics()
  let spec = parse(SourceFile(name: "test.span", text: text), into: &diagnostics)
  _ = analyze(spec, options: testOptions, into: &diagnostics)
  return diagnostics.sorted
}

func plan(of text: String) throws -> Plan {
  var diagnostics = Diagnostics()
  let spec = parse(SourceFile(name: "test.span", text: text), into: &diagnostics)
  return try #require(analyze(spec, options: testOptions, into: &diagnostics), "\(diagnostics.sorted)")
}

/// The codes of what SQL needs of a spec.
func requirements(_ text: String) -> [String] {
  var diagnostics = Diagnostics()
  let spec = parse(SourceFile(name: "test.span", text: text), into: &diagnostics)
  guard let plan = analyze(spec, options: testOptions, into: &diagnostics) else { return ["no plan"] }
  reportSQLRequirements(of: plan, spec, into: &diagnostics)
  return diagnostics.sorted.map(\.code)
}
