import Support

/// Texts of records in every shape, with all that makes records hard to tell apart; most are valid JSON.
struct RandomText {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func next() -> [UInt8] {
    var text = Array(shape().utf8)
    if number(0...3) == 0 { text.removeLast(number(0...text.count)) }
    if number(0...2) == 0, !text.isEmpty {
      for _ in 0..<number(1...3) {
        let index = number(0...(text.count - 1))
        let byte = Array("\"\"\"\\\\{}[]:,x \n_|".utf8).randomElement(using: &random)!
        switch number(0...2) {
        case 0: text[index] = byte
        case 1: text.insert(byte, at: index)
        default: text.remove(at: index)
        }
        if text.isEmpty { break }
      }
    }
    return text
  }

  private mutating func shape() -> String {
    let list = records()
    let joined = list.joined(separator: blanks() + "," + blanks())
    switch number(0...7) {
    case 0: return "{\"Records\":[" + joined + "]}"
    case 1:
      return "{" + blanks() + member() + ",\"Records\"" + blanks() + ":" + blanks() + "[" + joined + "]," + member()
        + "}"
    case 2: return "{\"Events\":[" + joined + "], \"NextToken\":\"x\"}\n"
    case 3: return "[" + blanks() + joined + blanks() + "]"
    case 4: return list.joined(separator: "\n") + "\n"
    case 5: return list.joined(separator: blanks())
    case 6: return "\u{FEFF}" + list.map { "{\"Records\":[" + $0 + "]}" }.joined(separator: "\n")
    default: return "[{\"Records\":[" + joined + "]}," + value(depth: 0) + "]"
    }
  }

  private mutating func records() -> [String] {
    (0..<number(0...4)).map { _ in number(0...9) == 0 ? value(depth: 0) : object(depth: 0) }
  }

  private mutating func blanks() -> String {
    switch number(0...6) {
    case 0: "\n"
    case 1: " \t\r\n "
    case 2: String(repeating: " ", count: number(0...70))
    default: ""
    }
  }

  private mutating func object(depth: Int) -> String {
    "{" + blanks() + (0..<number(0...5)).map { _ in member(depth: depth) }.joined(separator: "," + blanks()) + "}"
  }

  private mutating func member(depth: Int = 1) -> String {
    let names = [
      "eventName", "eventName", "eventName", "EventName", "event\\u004eame", "eventNamf", "awsRegion", "Records",
      "Events", "events", "logEvents", "Rec\\u006Frds", "a", "\\\\", "x\\\"eventName",
    ]
    let name = names.randomElement(using: &random)!
    return "\"" + name + "\"" + blanks() + ":" + blanks() + value(depth: depth + 1)
  }

  private mutating func value(depth: Int) -> String {
    switch number(0...12) {
    case 0 where depth < 4: object(depth: depth)
    case 1 where depth < 4: "[" + (0..<number(0...3)).map { _ in value(depth: depth + 1) }.joined(separator: ",") + "]"
    case 2: ["1", "-0.5e3", "true", "null", "0"].randomElement(using: &random)!
    case 3: "\"" + String(repeating: "\\\\", count: number(0...40)) + "\""
    case 4: "\"" + String(repeating: "x", count: number(0...150)) + "\""
    case 5: "\"{\\\"eventName\\\":\\\"Wanted\\\"}\""
    case 6: "\"]}{[\""
    case 7: "\"W\\u0061nted\""
    case 8, 9: "\"Wanted\""
    case 10: "\"eventName\""
    default: "\"Other\""
    }
  }
}
