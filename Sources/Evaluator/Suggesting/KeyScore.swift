import Expressions
import Values

/// How good a key is, as a sum of bits: more is better, and 0 is nothing.
///
/// A value that few events hold says much (`bits`), but only as far as it differs between starts, and between ends:
/// what one value has in twenty starts is their kind and not their name. Then count how many come back, whether they
/// were there before, and what the paths are called: a resource is named in the request that ends it.
struct KeyScore {
  let tree: PathTree
  /// The words of the start's name, and of its resource in one: `dbinstance`.
  let noun: String

  func score(_ candidate: KeyCandidate, _ statistics: KeyStatistics, startShare: Double, endShare: Double) -> Double {
    let values = Double(statistics.values)
    let apart = min(1, values / Double(statistics.starts)) * min(1, values / Double(statistics.ends))
    var score = statistics.bits / values * apart
    score += 3 * (1 + values).roughLog2
    score += 4 * startShare + 2 * endShare
    score -= 6 * Double(statistics.earlier) / values
    score += weight(of: candidate)
    return score
  }

  func weight(of candidate: KeyCandidate) -> Double {
    let (start, end) = (tree.steps(candidate.startPath), tree.steps(candidate.endPath))
    var weight = 0.0
    // The request that ends a resource names it.
    if end.first == .column(.responseElements) {
      weight -= 4
    } else if end.first != .column(.requestParameters) {
      weight -= 1
    }
    // What a service gives back is the resource that it made.
    if start.first == .column(.responseElements) { weight += 0.5 }
    if candidate.transform != .none { weight -= 1.5 }
    let names = [start, end].map(Self.lastKey)
    for (steps, name) in zip([start, end], names) {
      if name.hasSuffix("id") || name.hasSuffix("identifier") || name.hasSuffix("arn") {
        weight += 2
      } else if name.hasSuffix("name") || ["content", "item", "member", "key"].contains(name) {
        weight += 1
      }
      if !noun.isEmpty, name.contains(noun) { weight += 1 }
      weight -= 0.05 * Double(steps.count) + 0.6 * Double(steps.count { $0 == .each })
    }
    if names[0] == names[1] { weight += 1 }
    return weight
  }

  static func isCalledName(_ steps: [PathTree.Step]) -> Bool {
    let name = lastKey(steps)
    return ["id", "identifier", "arn", "name"].contains { name.hasSuffix($0) }
  }

  /// In lower case, as far as they are ASCII; empty where the path ends in a list of a column.
  private static func lastKey(_ steps: [PathTree.Step]) -> String {
    for step in steps.reversed() {
      if case .key(let text) = step { return String(decoding: text.bytes.map(lowercasedASCII), as: UTF8.self) }
    }
    return ""
  }
}

extension Double {
  /// The binary logarithm, to a tenth, and the same on every machine; of numbers over 0.
  var roughLog2: Double { Double(exponent) + significand - 1 }
}
