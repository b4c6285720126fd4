import Values

/// A line of the pairs' table: `service:Start`, the end, `s` or `m` for how it is known, the key, other paths of its
/// members, columns worth having; a tab between, the last ones left out where they are empty.
///
/// In the end `~` stands for the start's name without its verb. In paths `R` stands for responseElements, `Q` for
/// requestParameters, `$` for the member that EC2 wraps around the start's and `%` for the one around the end's
/// (`CreateNatGatewayResponse`), in a key `&` for `and`.
struct PairLine {
  private let fields: [Substring]
  private let service: Substring
  private let start: Substring

  init?(_ line: TableText.Line) {
    fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
      Substring(decoding: $0, as: UTF8.self)
    }
    guard fields.count >= 4, let colon = fields[0].utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    service = fields[0][..<colon]
    start = fields[0][fields[0].utf8.index(after: colon)...]
  }

  var pair: KnownPair {
    let others = items(4)
    return KnownPair(
      service: String(service), start: String(start), end: end,
      evidence: fields[2].isIdentical(to: "s") ? .seen : .model, key: key,
      otherStartPaths: others.filter { $0.utf8.first == UInt8(ascii: "S") }.map { path($0.dropFirst()) },
      otherEndPaths: others.filter { $0.utf8.first == UInt8(ascii: "E") }.map { path($0.dropFirst()) },
      columns: items(5).map(path))
  }

  private var end: String {
    guard fields[1].utf8.last == UInt8(ascii: "~") else { return String(fields[1]) }
    let noun = start.dropFirst().drop { ("a"..."z").contains($0) }
    return String(fields[1].dropLast() + noun)
  }

  private var key: [KnownPair.KeyPart] {
    split(fields[3], at: UInt8(ascii: "&")).map { part in
      let sides = split(part, at: UInt8(ascii: "="))
      return KnownPair.KeyPart(start: path(sides[0]), end: path(sides[sides.count - 1]))
    }
  }

  private func items(_ index: Int) -> [Substring] {
    index < fields.count ? split(fields[index], at: UInt8(ascii: " ")) : []
  }

  /// The pieces between a sign, which is a piece's own within quotes.
  private func split(_ text: Substring, at sign: UInt8) -> [Substring] {
    var isQuoted = false
    let pieces = text.utf8.split { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return byte == sign && !isQuoted
    }
    return pieces.map { Substring($0) }
  }

  /// The spec's words for a path in short, or for an expression over paths.
  private func path(_ short: Substring) -> String {
    var result: [UInt8] = []
    var isQuoted = false
    var isInWord = false
    for (place, byte) in zip(short.utf8.indices, short.utf8) {
      let next = short.utf8.index(after: place)
      let isBeforeDot = next < short.endIndex && short.utf8[next] == UInt8(ascii: ".")
      switch byte {
      case UInt8(ascii: "\""):
        isQuoted.toggle()
        result.append(byte)
      case UInt8(ascii: "R") where !isQuoted && !isInWord && isBeforeDot: result += "responseElements".utf8
      case UInt8(ascii: "Q") where !isQuoted && !isInWord && isBeforeDot: result += "requestParameters".utf8
      case UInt8(ascii: "$") where !isQuoted: result += wrapper(of: String(start), after: result)
      case UInt8(ascii: "%") where !isQuoted: result += wrapper(of: end, after: result)
      default: result.append(byte)
      }
      isInWord = byte == UInt8(ascii: ".") || Unicode.Scalar(byte).properties.isXIDContinue
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func wrapper(of event: String, after path: [UInt8]) -> String.UTF8View {
    (event + (path.reversed().starts(with: "responseElements.".utf8.reversed()) ? "Response" : "Request")).utf8
  }
}
