import Semantics
import Values

/// The comment lines above a statement: which spec it comes from and what it asks.
struct Header {
  let lines: [String]

  init(_ plan: Plan, _ options: CompileOptions) {
    let names = options.specName.isEmpty ? "A spec" : options.specName
    var lines = ["\(names), compiled by trailspan \(options.version)".trimmed + ". Edit the spec, not this text."]
    for (index, pair) in plan.classification.pairs.prefix(20).enumerated() {
      let number =
        plan.classification.pairs.count > 1 ? "Pair \(index + 1)" + (pair.label.map { " \"\($0)\"" } ?? "") + ": " : ""
      lines.append("\(number)\(Self.list(pair.starts)) to \(Self.list(pair.ends)).")
    }
    lines.append(Self.rule(plan))
    self.lines = lines
  }

  /// What else decides which rows come, in the words of the spec.
  private static func rule(_ plan: Plan) -> String {
    var words = ["match \(plan.pairing.match.rawValue)"]
    let bounds = [plan.pairing.window.from.map { "at or after \($0)" }, plan.pairing.window.to.map { "before \($0)" }]
    let during = bounds.compactMap { $0 }.joined(separator: " and ")
    if !during.isEmpty { words.append("starts \(during)") }
    if let within = plan.pairing.window.within { words.append("within \(within.specText)") }
    words.append(
      "keep " + SpanState.allCases.filter(plan.filter.states.contains).map(\.rawValue).joined(separator: ", "))
    return words.joined(separator: ", ") + "."
  }

  private static func list(_ selectors: [EventSelector]) -> String {
    selectors.map(\.specText).joined(separator: ", ")
  }
}

extension String {
  fileprivate var trimmed: String { hasByteSuffix(" ") ? droppingLastBytes(1) : self }
}
