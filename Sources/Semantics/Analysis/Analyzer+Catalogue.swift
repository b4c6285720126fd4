import Catalogue
import Source
import Syntax
import Values

/// What the catalogue of AWS's events knows of a spec.
extension Analyzer {
  /// The first key by which all starts and ends of a clause are known to belong together.
  func knownKey(of clause: PairClause) -> String? {
    var shared: [String]?
    for start in clause.starts {
      for end in clause.ends {
        let keys = knownPairs(from: start, to: end).map(\.keyText)
        shared = shared.map { $0.filter { key in keys.contains { $0.isIdentical(to: key) } } } ?? keys
      }
    }
    return shared?.first
  }

  func knownPairs(from start: SelectorSyntax, to end: SelectorSyntax) -> [KnownPair] {
    guard start.service.value.isIdentical(to: end.service.value) else { return [] }
    return Catalogue.pairs(from: start.event.value, to: end.event.value, of: start.service.value)
  }
}
