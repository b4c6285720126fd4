import Foundation
import Support
import Testing
import Values

@testable import Evaluator

/// On 2,900 real records the first answer is the pair that is known, for every pair of which both events are there. The
/// records and the pairs lie beside the checkout.
@Suite(.enabled(if: sharedData != nil)) struct SuggestionRealRecordsTests {
  struct Pair {
    var starts: [String]
    var ends: [String]
    var key: String
  }

  /// The pairs that were proven in these records.
  static func pairs(in folder: String) throws -> [Pair] {
    let text = try String(contentsOfFile: folder + "/pairs.tsv", encoding: .utf8)
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count > 7, cells[7].contains("invictus") else { return nil }
      let names = { (cell: String) in cell.split(separator: ",").map { "\(cells[0]):\($0)" } }
      let sides = zip(cells[3].components(separatedBy: " and "), cells[4].components(separatedBy: " and "))
      let key = sides.map { $0 == $1 ? $0 : "\($0) = \($1)" }.joined(separator: " and ")
      return Pair(starts: names(cells[1]), ends: names(cells[2]), key: key)
    }
  }

  /// Other ways to write a key, which make the same spans of these records.
  static let sameKeys = [
    "ec2:AllocateAddress": "responseElements.allocationId = requestParameters.allocationId",
    "ec2:AuthorizeSecurityGroupIngress": "requestParameters.groupId",
    "iam:CreateLoginProfile": "responseElements.loginProfile.userName = requestParameters.userName",
    "iam:AttachUserPolicy": "requestParameters.policyArn and requestParameters.userName",
    "lambda:CreateFunction20150331": "responseElements.functionName = requestParameters.functionName",
    "cloudtrail:CreateTrail": "responseElements.name = requestParameters.name",
  ]

  @Test func knownPairsComeFirst() throws {
    let folder = try #require(sharedData)
    let read = readRecords(paths: [folder + "/invictus"], names: [TextPattern("*")], jobs: 2) { SampleCollector() }
    var collector = SampleCollector()
    for other in read.visitors { collector.merge(other) }
    let suggestions = Suggestions(collector)
    let seen = Set(
      suggestions.search.names.indices.filter { suggestions.search.samples[$0].succeeded > 0 }
        .map { suggestions.search.names[$0].text })
    var asked = 0
    for pair in try Self.pairs(in: folder) where pair.ends.contains(where: seen.contains) {
      for start in pair.starts where seen.contains(start) {
        asked += 1
        guard case .found(let found) = suggestions.suggestion(for: EventQuery(start)) else {
          Issue.record("\(start): nothing found")
          continue
        }
        #expect(pair.ends.contains(found.end), "\(found.spec)")
        #expect([pair.key, Self.sameKeys[start]].contains(found.keyText), "\(found.spec)")
      }
    }
    #expect(asked >= 40)
  }
}
