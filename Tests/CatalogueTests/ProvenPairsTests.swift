import Catalogue
import Foundation
import Support
import Testing

/// Pairs that were proven in real logs lie beside the checkout. The catalogue has each of them, with that key.
@Suite(.enabled(if: sharedData != nil)) struct ProvenPairsTests {
  @Test func allAreKnown() throws {
    let folder = try #require(sharedData)
    let text = try String(contentsOfFile: folder + "/pairs.tsv", encoding: .utf8)
    var count = 0
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let sides = zip(cells[3].components(separatedBy: " and "), cells[4].components(separatedBy: " and "))
      let key = sides.map { KnownPair.KeyPart(start: $0, end: $1).text }.joined(separator: " and ")
      for start in cells[1].split(separator: ",").map(String.init) {
        for end in cells[2].split(separator: ",").map(String.init) {
          count += 1
          let found = Catalogue.pairs(from: start, to: end, of: cells[0]).map(\.keyText)
          #expect(found.contains(key), "\(cells[0]):\(start) -> \(end)")
        }
      }
    }
    #expect(count >= 191)
  }
}
