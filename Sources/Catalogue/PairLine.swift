import Values

/// A line of the pairs' table: `service:Start`, the end, `s` or `m` for how it is known, the key, other paths of its
/// members, columns worth having, what the key names instead of the thing itself; a tab between, the last ones left out
/// where they are empty.
///
/// In the end `~` is the start's name without its verb. In paths `R` is responseElements, `Q`
/// requestParameters, `$` the member that EC2 wraps around the start's and `%` the one around the end's
/// (`CreateNatGatewayResponse`), in a key `&` is `and`.
struct PairLine {
  private typealias Bytes = Slice<TableText.Line>

  private let fields: [Bytes]
  private let service: Bytes
  private let start: Bytes
  /// The name of the event that ends it.
  let end: [UInt8]

  init?(_ line: TableText.Line) {
    fields = Self.split(line[...], at: UInt8(ascii: "\t"))
    guard fields.count >= 4, let colon = fields[0].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    service = fields[0][..<colon]
    start = fields[0][(colon + 1)...]
    end = Self.end(fields[1], start: start)
  }

  var pair: KnownPair {
    let others = items(4)
    return KnownPair(
      service: Self.text(service), start: Self.text(start), end: String(decoding: end, as: UTF8.self),
      evidence: fields[2].first == UInt8(ascii: "s") ? .seen : .model, key: key,
      otherStartPaths: others.filter { $0.first == UInt8(ascii: "S") }.map { path($0.dropFirst()) },
      otherEndPaths: others.filter { $0.first == UInt8(ascii: "E") }.map { path($0.dropFirst()) },
      columns: items(5).map { column in
        Self.split(column, at: UInt8(ascii: "?")).filter { !$0.isEmpty }.map(path)
      }, container: container)
  }

  private var container: KnownPair.Container? {
    guard fields.count > 6 else { return nil }
    let names = Self.split(fields[6], at: UInt8(ascii: "|"))
    return KnownPair.Container(name: Self.text(names[0]), thing: Self.text(names[names.count - 1]))
  }

  private var key: [KnownPair.KeyPart] {
    Self.split(fields[3], at: UInt8(ascii: "&")).map { part in
      let sides = Self.split(part, at: UInt8(ascii: "="))
      return KnownPair.KeyPart(start: path(sides[0]), end: path(sides[sides.count - 1]))
    }
  }

  private func items(_ index: Int) -> [Bytes] {
    index < fields.count ? Self.split(fields[index], at: UInt8(ascii: " ")).filter { !$0.isEmpty } : []
  }

  private static func text(_ bytes: Bytes) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
  }

  private static func end(_ field: Bytes, start: Bytes) -> [UInt8] {
    guard field.last == UInt8(ascii: "~") else { return Array(field) }
    let noun = start.dropFirst().drop { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    return Array(field.dropLast()) + noun
  }

  /// The pieces between a separator, which within quotes belongs to the piece.
  private static func split(_ bytes: Bytes, at sign: UInt8) -> [Bytes] {
    var pieces: [Bytes] = []
    var isQuoted = false
    var first = bytes.startIndex
    for place in bytes.indices {
      if bytes[place] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if bytes[place] == sign, !isQuoted {
        pieces.append(bytes[first..<place])
        first = place + 1
      }
    }
    pieces.append(bytes[first..<bytes.endIndex])
    return pieces
  }

  /// The spec's words for a path in short, or for an expression over paths.
  private func path(_ short: Bytes) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(short.count + 64)
    var isQuoted = false
    var before = UInt8(ascii: " ")
    for place in short.indices {
      let byte = short[place]
      let isColumn =
        !isQuoted && !Self.continuesName(before) && place + 1 < short.endIndex && short[place + 1] == UInt8(ascii: ".")
      switch byte {
      case UInt8(ascii: "\""):
        isQuoted.toggle()
        result.append(byte)
      case UInt8(ascii: "R") where isColumn: result += "responseElements".utf8
      case UInt8(ascii: "Q") where isColumn: result += "requestParameters".utf8
      case UInt8(ascii: "$") where !isQuoted: result += Array(start) + Self.wrapping(of: result)
      case UInt8(ascii: "%") where !isQuoted: result += end + Self.wrapping(of: result)
      default: result.append(byte)
      }
      before = byte
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func continuesName(_ byte: UInt8) -> Bool { isNamePart(byte) || byte == UInt8(ascii: ".") }

  /// What EC2 calls the member around those of an answer or a request.
  private static func wrapping(of path: [UInt8]) -> String.UTF8View {
    // `responseElements.` ends in `ts.`, `requestParameters.` in `rs.`.
    (path.dropLast(2).last == UInt8(ascii: "t") ? "Response" : "Request").utf8
  }
}
