import Values

/// Paths as Trino's JSON functions take them (https://trino.io/docs/current/functions/json.html).
enum JSONPathText {
  static func literal(_ steps: [String]) -> SQLExpression {
    .text("$" + steps.map(step).joined())
  }

  private static func step(_ key: String) -> String {
    let bytes = key.utf8
    if !bytes.isEmpty, bytes.allSatisfy(isDigit) { return "[\(key)]" }
    if key.isWord { return ".\(key)" }
    let escaped = key.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return "[\"\(escaped)\"]"
  }
}
