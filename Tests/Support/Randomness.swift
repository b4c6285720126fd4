/// A seeded generator (SplitMix64), so that a failing case can be made again.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Bytes changed at random: flipped, dropped, doubled, cut off, and spliced with pieces of `others`.
package func mutated(
  _ bytes: [UInt8], with others: [[UInt8]], using random: inout SeededGenerator
) -> [UInt8] {
  var result = bytes
  for _ in 0..<Int.random(in: 1...6, using: &random) {
    let start = Int.random(in: 0...result.count, using: &random)
    let length = min(Int.random(in: 0...24, using: &random), result.count - start)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: if start < result.count { result[start] = UInt8.random(in: 0...255, using: &random) }
    case 1: result.removeSubrange(start..<(start + length))
    case 2: result.insert(contentsOf: result[start..<(start + length)], at: start)
    case 3: if Int.random(in: 0..<6, using: &random) == 0 { result.removeSubrange(start...) }
    case 4: result.insert(contentsOf: hazards.randomElement(using: &random)!, at: start)
    case 5:
      let other = others.randomElement(using: &random)!
      let from = Int.random(in: 0...other.count, using: &random)
      let count = min(Int.random(in: 0...60, using: &random), other.count - from)
      result.insert(contentsOf: other[from..<(from + count)], at: start)
    case 6:
      let piece = Array(result[start..<(start + length)])
      let count = Int.random(in: 1...40, using: &random)
      result.insert(contentsOf: (0..<count).flatMap { _ in piece }, at: start)
    default:
      let other = Int.random(in: 0...result.count, using: &random)
      if start + length <= result.count, other <= start {
        let piece = result[start..<(start + length)]
        result.removeSubrange(start..<(start + length))
        result.insert(contentsOf: piece, at: other)
      }
    }
  }
  return result
}

/// What readers of text and of JSON trip over.
private let hazards: [[UInt8]] =
  [
    "\"", "\\", "\\u", "\\ud83e", "{", "}", "[", "]", "[]", "..", "->", "??", "null", "\"eventName\":", "\u{FEFF}",
    "\u{0}", "#",
    "`", "é", "🧊", "\r\n", "99999999999999999999", "1e999", "-", "*", "\\*", "'", "--", "*/", ";\n", "((((((((",
    "or or",
    "{\"Records\":[", "]}", ",", ":", "\"errorCode\":\"x\",", "\"CloudTrailEvent\":\"{\\\"", "2022-02-30",
    "s3://{a}{b}", "s3://B//a",
    // The ends of integers, and what is just beyond.
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "2147483648", "4611686018427387904",
    "18446744073709551616", "0 .. 9223372036854775807", "digits 18", "24855d", "106751991167300d",
    // Marks that are one cluster with a delimiter before or after them.
    "\"\u{301}", "\u{D4E}\"", "`\u{301}", ",\u{301}", "/\u{301}", "{\u{301}", "}\u{301}", "\n\u{301}", "\\\u{301}",
    "=\u{301}", "#\u{301}", ":\u{301}", "\u{212A}", "\u{130}",
    "0000-01-01", "9999-12-31", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", "during 9999-12-31 ..",
    "\r", "\n\r", "\u{0}\"", "\u{85}",
  ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x1F, 0x8B, 0x08]]
