import Semantics
import Syntax
import Values

/// The comment lines above a statement: which spec it comes from and what it asks.
struct Header {
  let lines: [String]

  init(_ plan: Plan, _ options: CompileOptions) {
    let names = options.specName.isEmpty ? "A spec" : options.specName
    var lines = ["\(names), compiled by trailspan \(options.version)".trimmed + ". Edit the spec, not this text."]
    for (index, pair) in plan.pairs.prefix(20).enumerated() {
      let number = plan.pairs.count > 1 ? "Pair \(index + 1): " : ""
      lines.append("\(number)\(Self.list(pair.starts)) to \(Self.list(pair.ends)), match \(plan.match.rawValue).")
    }
    self.lines = lines
  }

  private static func list(_ selectors: [EventSelector]) -> String {
    let suffix = ".amazonaws.com"
    return selectors.map { selector in
      let service = selector.source.hasSuffix(suffix) ? String(selector.source.dropLast(suffix.count)) : selector.source
      let name = selector.name.pieces.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "*")
      return "\(service):\(name)"
    }.joined(separator: ", ")
  }
}

extension String {
  fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
