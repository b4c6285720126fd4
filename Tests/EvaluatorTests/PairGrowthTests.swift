import Support
import Testing

@testable import Evaluator

/// What many pairs say of one event, and what many events have in common, takes time that grows with their number.
@Suite(.serialized) struct PairGrowthTests {
  /// Events that meet no pair's condition are kept as samples for each.
  @Test func pairsOfOneEvent() throws {
    let records = (0..<10).map { event("S 10:00:0\($0) k id=s\($0)") }
    let plans = try [25, 100, 200].map { count in
      try plan(
        (0..<count).map {
          "pair \"\($0)\" ec2:Start where requestParameters.x\($0) = \"x\" -> ec2:End on requestParameters.k\($0)\n"
        }.joined())
    }
    let ratios = try growthRatios(from: 100, atMost: 3) { count in
      _ = dryRun(plans[count < 100 ? 0 : count / 100], records: records)
    }
    #expect(ratios.contains { $0 <= 3 }, "twice as many pairs took \(ratios) times as long")
  }

  /// One value in an event of each name, as that of a role is.
  private func events(_ count: Int) -> SampleCollector {
    var collector = SampleCollector()
    for index in 0..<count {
      var record = """
        {"eventSource": "ec2.amazonaws.com", "eventName": "Make\(index)", "eventTime": "2022-05-10T10:00:00Z",
        "requestParameters": {"p": "value-1234567890"}, "eventID": "\(index)"}
        """
      record.withUTF8 { _ = collector.visit(record: $0) }
    }
    return collector
  }

  /// Where all are asked about, a value in so many names is passed over.
  @Test(arguments: [(true, 200), (false, 400)]) func namesThatShareAValue(areAllAsked: Bool, names: Int) throws {
    let searches = Dictionary(uniqueKeysWithValues: [names / 4, names, names * 2].map { ($0, KeySearch(events($0))) })
    let ratios = try growthRatios(from: names, atMost: 3) { count in
      let found = searches[count]?.ends(of: areAllAsked ? Set(0..<count) : [0])
      #expect(found?.isEmpty == (areAllAsked && count >= names))
    }
    #expect(ratios.contains { $0 <= 3 }, "twice as many names took \(ratios) times as long")
  }
}
