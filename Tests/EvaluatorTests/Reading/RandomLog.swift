import Support

/// Files of many records in every shape that is read in parts, and in some that seem to be; some are broken.
struct RandomLog {
  private var random: SeededGenerator
  /// The first keys of the records.
  private var keys: [String] = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func next() -> [UInt8] {
    keys = Array(["eventVersion", "a", "awsRegion"].shuffled(using: &random).prefix(number(1...2)))
    let records = (0..<number(20...150)).map { _ in record() }
    var bytes = Array(text(records).utf8)
    if number(0...2) == 0 {
      for _ in 0..<number(1...2) {
        let index = number(0...(bytes.count - 1))
        switch number(0...3) {
        case 0: bytes[index] = Array("\"\\{}[]:,x \n".utf8).randomElement(using: &random)!
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(Array("\"\\{}[]:,x \n".utf8).randomElement(using: &random)!, at: index)
        default: bytes.removeSubrange(index...)
        }
        if bytes.isEmpty { break }
      }
    }
    return bytes
  }

  private mutating func text(_ records: [String]) -> String {
    switch number(0...8) {
    case 0: return records.joined(separator: "\n") + "\n"
    case 1: return records.joined(separator: "\r\n")
    case 2: return "[" + records.joined(separator: ",") + "]"
    case 3: return "{\"Records\":[" + records.joined(separator: ",") + "]}"
    case 4: return "{\n\"a\": 1,\n \"Events\": [\n" + records.joined(separator: " ,\n ") + "\n],\n\"b\":[{},{}]}\n"
    case 5: return "[" + records.map { "{\"Records\":[" + $0 + "," + $0 + "]}" }.joined(separator: ",\n") + "]"
    case 6: return records.map { "{\"Records\":[" + $0 + "," + $0 + "]}" }.joined(separator: "\n")
    // Arrays of what seem to be records, within a record or beside them.
    case 7: return "[" + records.map { "{\"x\":[" + $0 + "," + $0 + "]}" }.joined(separator: ",") + "]"
    default:
      let half = records.count / 2
      return "{\"Records\":[" + records[..<half].joined(separator: ",") + "],\"other\":["
        + records[half...].joined(separator: ",") + "]}\n[" + records.joined(separator: ",") + "]"
    }
  }

  private mutating func record() -> String {
    let padding = [
      "", "x", #"},{\"eventVersion\":\"1\""#, #"\\"#, #"}\n{"#, "},{", String(repeating: "y", count: number(0...400)),
    ].randomElement(using: &random)!
    let nested = number(0...9) == 0 ? ",\"n\":[{\"eventVersion\":1},{\"eventVersion\":2},{\"a\":3}]" : ""
    let name = number(0...2) == 0 ? "Wanted" : "Other"
    return "{\"\(keys.randomElement(using: &random)!)\":\"\(padding)\",\"eventName\":\"\(name)\"\(nested)}"
  }
}
