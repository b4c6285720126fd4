/// Paths as Trino's JSON functions take them (https://trino.io/docs/current/functions/json.html).
enum JSONPathText {
  static func literal(_ steps: [String]) -> SQLExpression {
    .text("$" + steps.map(step).joined())
  }

  private static func step(_ key: String) -> String {
    let bytes = key.utf8
    func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == 0x5F }
    func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    if !bytes.isEmpty, bytes.allSatisfy(isDigit) { return "[\(key)]" }
    if let first = bytes.first, isLetter(first), bytes.allSatisfy({ isLetter($0) || isDigit($0) }) { return ".\(key)" }
    let escaped = key.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return "[\"\(escaped)\"]"
  }
}
