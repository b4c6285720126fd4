/// What may follow the keys of a pair, summaries, attributes and lookups.
extension DiagnosticTests {
  private static let teams = "partitions (alias) with (team) { (\"a\", \"x\") (\"b\", \"y\") } "
  private static let lookup = "lookup price from \"prices.csv\" on region = start.awsRegion "
  private static let list = "pair ec2:A -> ec2:B on requestParameters.items[].id "

  static let companions = [
    Case(
      "pair ec2:A -> ec2:B on requestParameters.x ⟦until ec2:C on requestParameters.x⟧ match every", "E0420"),
    Case(
      "pair ec2:A -> ec2:B on requestParameters.x ⟦via w: ec2:C on requestParameters.x⟧ match every", "E0420"),
    Case(
      "pair ec2:A -> ec2:B on requestParameters.x until ec2:C on ⟦requestParameters.x and requestParameters.y⟧",
      "E0421"),
    Case("pair ec2:A -> ec2:B on requestParameters.x until ⟦ec2:B⟧ on requestParameters.x", "E0422"),
    Case("pair ec2:A -> ec2:B* on requestParameters.x via w: ⟦ec2:BC⟧ on requestParameters.x", "E0422"),
    Case(
      "pair ec2:A -> ec2:B on requestParameters.x until ec2:C on requestParameters.x"
        + " via w: ⟦*:C⟧ on requestParameters.x", "E0422"),
    Case("pair ec2:A -> ec2:B on requestParameters.x via ⟦duration⟧: ec2:C on requestParameters.x", "E0423"),
    Case(
      "pair ec2:A -> ec2:B on requestParameters.x via w: ec2:C on requestParameters.x"
        + " via ⟦w⟧: ec2:D on requestParameters.x", "E0423"),
    Case(list + "named ⟦requestParameters.name⟧", "E0424"),
    Case("pair ec2:A -> ec2:B on requestParameters.x named ⟦requestParameters.names[]⟧", "E0424"),
    Case("pair ec2:A -> ec2:A on requestParameters.x named ⟦requestParameters.name⟧", "E0425"),
    Case(
      "pair ec2:A -> ec2:B on requestParameters.x via w: ec2:C on requestParameters.x where ⟦w⟧ is present",
      "E0426"),
    Case(
      "partitions (alias) { (\"a\") } " + pair + "match next across accounts where ⟦alias⟧ = \"a\"", "E0427",
      replacement: "start.alias"),
    Case(pair + "match next across accounts where ⟦account⟧ = \"a\"", "E0427", replacement: "start.account"),
    Case(list + "select { a = ⟦start.requestParameters.others[].id⟧ }", "E0428"),
    Case(teams + pair + "select { a = ⟦start.team⟧ }", "E0429"),
    Case(pair + "keep closed, ⟦cancelled⟧", "W0409"),
  ]

  static let summaries = [
    Case(pair + "⟦having⟧ n > 1", "E0701"),
    Case(pair + "⟦summarize⟧ { }", "E0702"),
    Case(pair + "summarize { n = max(⟦stared⟧) }", "E0703", replacement: "started"),
    Case(pair + "summarize by ⟦team⟧ { n = count() }", "E0703"),
    Case(pair + "select { key } summarize { n = count() } having ⟦key⟧ = \"x\"", "E0703"),
    Case(pair + "summarize by key { n = count() } having ⟦m⟧ > 1", "E0703"),
    Case(pair + "summarize by key { d = ⟦duration⟧ }", "E0704"),
    Case(pair + "summarize by key { d = ⟦kez⟧ }", "E0705", replacement: "key"),
    Case(pair + "summarize { d = max(⟦min(duration)⟧) }", "E0706"),
    Case(pair + "where ⟦count()⟧ > 1", "E0707"),
    Case(pair + "select { n = ⟦sum(duration)⟧ }", "E0707"),
    Case(pair + "summarize { n = ⟦sum()⟧ }", "E0708"),
    Case(pair + "summarize { n = ⟦percentile(duration)⟧ }", "E0708"),
    Case(pair + "summarize { n = sum(⟦key⟧) }", "E0709"),
    Case(pair + "summarize { n = count(⟦key⟧) }", "E0709"),
    Case(pair + "summarize { n = percentile(duration, ⟦0⟧) }", "E0710"),
    Case(pair + "summarize { n = percentile(duration, ⟦99.9999⟧) }", "E0710"),
    Case(pair + "summarize { n = max(⟦started.x⟧) }", "E0711"),
    Case(pair + "summarize by key { n = count() ⟦N⟧ = count() }", "E0601"),
    Case(pair + "summarize { n = count() } order by ⟦started⟧", "E0603"),
  ]

  static let attributesAndLookups = [
    Case("table t { schema ⟦parquet⟧ } " + pair, "E0544"),
    Case("partitions (alias) with (⟦eventName⟧) { (\"a\", \"x\") } " + pair, "E0720"),
    Case("partitions (alias) with (⟦alias⟧) { (\"a\", \"x\") } " + pair, "E0720"),
    Case("partitions (alias) with (⟦key2⟧) { (\"a\", \"x\") } " + pair, "E0720"),
    Case("partitions (alias) with (team) { (\"a\", \"x\") ⟦(\"a\", \"y\")⟧ } " + pair, "E0721"),
    Case(teams + pair + "events where ⟦team = \"z\"⟧", "E0722"),
    Case("partitions (alias) with (team) { ⟦(\"a\")⟧ } " + pair, "E0523"),
    Case(pair + "lookup ⟦state⟧ from \"prices.csv\" on region = start.awsRegion", "E0730"),
    Case(pair + "lookup price from \"prices.csv\" on ⟦zone⟧ = start.awsRegion", "E0731"),
    Case(pair + "lookup price from ⟦\"comma.csv\"⟧ on unit = start.awsRegion", "E0731"),
    Case(pair + "lookup price from ⟦\"empty.csv\"⟧ on region = start.awsRegion", "E0731"),
    Case(
      pair + "lookup price from \"twice.csv\" on region = start.awsRegion select { x = price.⟦usd⟧ }", "E0731"),
    Case(pair + "lookup price from ⟦\"none.csv\"⟧ on region = start.awsRegion", "E0732"),
    Case(pair + "lookup price from ⟦\"prices.csv\"⟧ on unit = start.awsRegion", "E0733"),
    Case(pair + "lookup price from \"prices.csv\" on region = ⟦start.eventTime⟧", "E0734"),
    Case(pair + lookup + "where ⟦price⟧ = \"1\"", "E0735"),
    Case(pair + lookup + "where price.⟦uds⟧ = \"1\"", "E0736", replacement: "usd"),
    Case(pair + lookup + "lookup other from \"prices.csv\" on region = ⟦price.region⟧", "E0737"),
  ]
}
