@testable import Athena
import Foundation
import Location
import Support
import Testing
import Values

@Suite struct DiscoveryTests {
  private func noCommand() throws(AthenaError) -> AWSCommand { throw .commandNotFound("aws") }

  private func discover(
    _ folders: [String], _ template: String, kinds: [(name: String, kind: DiscoveryColumn)] = [],
    columns: [String]? = nil
  ) throws -> Discovery {
    let root = "/tmp/discovery-" + UUID().uuidString + "/"
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for folder in folders {
      try FileManager.default.createDirectory(atPath: root + folder, withIntermediateDirectories: true)
    }
    var found = try DiscoveryRequest(template: root + template, kinds: kinds, columns: columns)
      .run(command: noCommand, cancellation: Cancellation())
    found.notes = found.notes.map { $0.replacingOccurrences(of: root, with: "") }
    return found
  }

  @Test func findsTuplesRegionsAndDays() throws {
    let found = try discover(
      [
        "b/AWSLogs/222222222222/CloudTrail/us-east-1/2022/05/01",
        "b/AWSLogs/222222222222/CloudTrail/us-east-1/2022/12/31",
        "b/AWSLogs/222222222222/CloudTrail/us-east-1/2021", "b/AWSLogs/222222222222/CloudTrail/us-east-1/junk",
        "a/AWSLogs/012345678901/CloudTrail/eu-west-1/2023/01/07", "a/AWSLogs/012345678901/CloudTrail-Digest/x",
        "a/AWSLogs/o-abc/CloudTrail", "results/x",
      ], "{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}")
    #expect(
      found.spec == #"""
        # region: "eu-west-1", "us-east-1"
        # days: 2022-05-01 .. 2023-01-07
        partitions (alias, account) {
          ("a", "012345678901")
          ("a", "o-abc")
          ("b", "222222222222")
        }

        """#)
    #expect(found.csv == "alias,account\na,012345678901\na,o-abc\nb,222222222222\n")
    #expect(
      found.notes == [
        #""results/AWSLogs/" has no folder for {account}"#, #"account "o-abc" is not an account's 12 digits"#,
      ])
  }

  /// Names that would end a string, a comment or a line, or run in a shell, come out as data.
  @Test func namesThatAreHostile() throws {
    let names = ["a\"b", "c\nd", "$(id)`id`", "e\u{1b}[31m", "f\\", "#", "\u{202e}g", "h*", "k\rl", "i'j"]
    let found = try discover(
      names.map { "\($0)/CloudTrail/r\n\") } drop\u{2028}/2022/05/01" },
      "{my-alias}/CloudTrail/{region}/{timestamp}")
    #expect(Set(found.tuples) == Set(names.map { [$0] }))
    #expect(
      found.spec == #"""
        # region: "r\n\") } drop\u{2028}"
        # days: 2022-05-01 .. 2022-05-01
        partitions (`my-alias`) {
          ("#")
          ("$(id)`id`")
          ("a\"b")
          ("c\nd")
          ("e\u{1b}[31m")
          ("f\\")
          ("h*")
          ("i'j")
          ("k\u{d}l")
          ("\u{202e}g")
        }

        """#)
  }

  @Test func otherLayouts() throws {
    let byNameAndValue = try discover(
      ["account=1/year=2022/month=03/day=09", "account=2/year=2021/month=11/day=30", "other/x"],
      "account={account}/year={year}/month={month}/day={day}")
    #expect(byNameAndValue.tuples == [["1"], ["2"]])
    #expect(byNameAndValue.firstDay?.description == "2021-11-30")
    #expect(byNameAndValue.lastDay?.description == "2022-03-09")

    let format = try #require(DateFormat("yyyy-MM-dd"))
    let declared = try discover(
      ["b-x/eu/2022-01-02", "b-y/us/2022-01-01"], "b-{b}/{a}/{d}",
      kinds: [("a", .injected), ("b", .injected), ("d", .date(format))], columns: ["a", "b"])
    #expect(declared.tuples == [["eu", "x"], ["us", "y"]])
    #expect(declared.firstDay?.description == "2022-01-01")
    #expect(declared.csv == "a,b\neu,x\nus,y\n")

    let regionFirst = try discover(
      ["eu/1/2022/01/01", "us/1/2022/01/01", "us/2/2022/01/01"], "{region}/{account}/{date}")
    #expect(regionFirst.tuples == [["1"], ["2"]])
    #expect(regionFirst.others == [.init(column: "region", values: ["eu", "us"])])

    #expect(try discover([], "{account}/{timestamp}").tuples.isEmpty)
  }

  @Test func turnsThePagesOfAListing() throws {
    let aws = StandIn()
    let prefix = #"{"CommonPrefixes": [{"Prefix": "logs/%/"}], "IsTruncated": @, "NextContinuationToken": "T1"}"#
    for (number, name, isTruncated) in [(1, "1", "true"), (2, "2", "false")] {
      let page = prefix.replacingOccurrences(of: "%", with: name).replacingOccurrences(of: "@", with: isTruncated)
      aws.answer("list-objects-v2.none.\(number)", page)
    }
    // Nothing at all is what an empty listing prints.
    aws.answer("list-objects-v2", "")
    let found = try DiscoveryRequest(template: "s3://bucket/logs/{account}/{region}")
      .run(command: { () throws(AthenaError) in try aws.command() }, cancellation: Cancellation())
    #expect(found.tuples == [["1"], ["2"]])
    #expect(found.others.isEmpty)
    let request = try aws.request("list-objects-v2", "none", 2)
    #expect(request["Prefix"] as? String == "logs/")
    #expect(request["ContinuationToken"] as? String == "T1")
    #expect(request["MaxKeys"] as? Int == 1000)
  }

  /// What was said to come and did not is no end of the listing.
  @Test(arguments: [#"{"CommonPrefixes": [{"Prefix": "logs/1/"}], "IsTruncated": true}"#, ""])
  func pagesThatBreakOff(_ page: String) throws {
    let aws = StandIn()
    aws.answer("list-objects-v2", page)
    aws.answer(
      "list-objects-v2.none.1",
      page.isEmpty
        ? #"{"CommonPrefixes": [{"Prefix": "logs/1/"}], "IsTruncated": true, "NextContinuationToken": "T"}"# : page)
    let error = failure {
      _ = try DiscoveryRequest(template: "s3://bucket/logs/{account}/{region}")
        .run(command: { () throws(AthenaError) in try aws.command() }, cancellation: Cancellation())
    }
    #expect(error?.description.contains("the answer to aws list-objects-v2 cannot be read") == true)
  }

  @Test func sumsWhatIsWanted() throws {
    let aws = StandIn()
    let objects = (1...31).map { #"{"Key": "a/2022/05/\#($0 < 10 ? "0" : "")\#($0)/x.gz", "Size": 1000000000}"# }
    aws.answer("list-objects-v2", "{\"Contents\": [\(objects.joined(separator: ", "))]}")
    let estimate = try aws.command().estimate(
      prefixes: ["03", "04", "05", "77"].map { "s3://bucket/a/2022/05/\($0)/" }, statements: 2,
      cancellation: Cancellation())
    // One listing of the month, and the three days of it that are wanted and there.
    #expect(aws.calls("list-objects-v2").count == 1)
    #expect(estimate.bytes == 3_000_000_000)
    #expect(estimate.emptyPrefixes == 1)
    #expect(abs(estimate.dollars - 0.015) < 1e-9)
    #expect(throws: AthenaError.notATemplate("/a/", .noBucket)) {
      try aws.command().estimate(prefixes: ["/a/"], statements: 1, cancellation: Cancellation())
    }
  }

  /// Names that differ in bytes alone are two, and a long name costs no more than its length.
  @Test func namesAreBytes() throws {
    let found = try discover(["caf\u{e9}/x", "cafe\u{301}/x", "\u{301}y/x"], "{alias}/x")
    #expect(
      found.tuples.map { $0.map { Array($0.utf8) } }
        == [
          ["cafe\u{301}"], ["caf\u{e9}"], ["\u{301}y"],
        ].map { $0.map { Array($0.utf8) } })
  }

  @Test(arguments: [
    ("s3://", LocationTemplate.Fault.noBucket), ("s3://{bucket}/{account}", .placeholderInBucket),
    ("s3://b/{account", .unbalancedBrace), ("s3://b/{}/x", .emptyPlaceholder),
    ("s3://b/{alias}{account}", .placeWithoutSlash("alias")), ("s3://b/{a}-{b}/x", .placeWithoutSlash("a")),
    ("s3://b/{a}/{a}", .columnTwice("a")),
  ])
  func refusesTemplates(template: String, fault: LocationTemplate.Fault) {
    #expect(throws: AthenaError.notATemplate(template, fault)) {
      try DiscoveryRequest(template: template).run(command: noCommand, cancellation: Cancellation())
    }
  }

  @Test func nothingInjected() throws {
    let found = try discover(
      ["m/CloudTrail/us-east-1/2022/05/01", "m/CloudTrail/eu-west-1/2022/06/01"], "m/CloudTrail/{region}/{timestamp}")
    #expect(!found.isEmpty && found.tuples.isEmpty)
    #expect(found.spec == "# region: \"eu-west-1\", \"us-east-1\"\n# days: 2022-05-01 .. 2022-06-01\n")
    #expect(try discover(["m/CloudTrail"], "m/CloudTrail/{region}/{timestamp}").isEmpty)
    #expect(throws: AthenaError.nothingToDiscover("s3://b/x")) {
      try DiscoveryRequest(template: "s3://b/x").run(command: noCommand, cancellation: Cancellation())
    }
  }

  /// What the location names below an account has to be there, by that name.
  @Test func foldersOfTheLocation() throws {
    let folders = [
      "a/AWSLogs/111122223333/CloudTrail/us-east-1/2022/05/01", "a/AWSLogs/444455556666/CloudTrail-Digest/x",
      "a/AWSLogs/o-abc/777788889999/CloudTrail/us-east-1",
    ]
    let found = try discover(folders, "{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}")
    #expect(found.tuples == [["a", "111122223333"]])
    #expect(
      found.notes == [
        #""a/AWSLogs/444455556666/" has no folder "CloudTrail"; it has "CloudTrail-Digest""#,
        #""a/AWSLogs/o-abc/" has no folder "CloudTrail"; it has "777788889999""#,
      ])
    let misspelt = try discover(folders, "{alias}/AWSLogs/{account}/Cloudtrail/{region}/{timestamp}")
    #expect(misspelt.isEmpty && misspelt.notes.count == 3)
    #expect(
      misspelt.notes[0] == #""a/AWSLogs/111122223333/" has no folder "Cloudtrail"; it has "CloudTrail""#)
  }
}
