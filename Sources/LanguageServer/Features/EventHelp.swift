import Catalogue

/// What the catalogue knows of an event, in Markdown.
struct EventHelp {
  private static let limit = 8

  let service: String
  let name: String

  var text: String {
    var text = "`\(service):\(name)`\n\n"
    guard !name.utf8.contains(UInt8(ascii: "*")) else {
      return text + "Every event of \(service) whose name has this form: `*` is any text."
    }
    let ends = Catalogue.pairs(startingWith: name, of: service)
    let starts = Catalogue.pairs(endingWith: name, of: service)
    if !ends.isEmpty { text += "Ends with\n" + list(ends) { $0.endEvent } }
    if !starts.isEmpty { text += "Ends\n" + list(starts) { $0.startEvent } }
    if ends.isEmpty, starts.isEmpty {
      switch Catalogue.has(name, of: service) {
      case true?: text += "An operation of \(service); no pair of it is known."
      case false?: text += "No operation of \(service) that is known."
      case nil: text += "The operations of \(service) are not known."
      }
    }
    return text
  }

  private func list(_ pairs: [KnownPair], _ other: (KnownPair) -> String) -> String {
    let lines = pairs.prefix(Self.limit).map { pair in
      "- `\(other(pair))` on `\(pair.keyText)` (\(pair.evidence.rawValue))\n"
    }
    let rest = pairs.count - lines.count
    return lines.joined() + (rest > 0 ? "- and \(rest) more\n" : "") + "\n"
  }
}
