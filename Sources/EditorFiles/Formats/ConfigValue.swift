import Values

/// A value of an editor's configuration file.
indirect enum ConfigValue {
  case string(String)
  case boolean(Bool)
  case list([ConfigValue])
  case object([(key: String, value: ConfigValue)])
}

extension ConfigValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(booleanLiteral value: Bool) { self = .boolean(value) }
  init(arrayLiteral elements: ConfigValue...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, ConfigValue)...) { self = .object(elements) }
}

extension ConfigValue {
  /// As JSON, indented, with a line end.
  var json: String { json(indent: "") + "\n" }

  private func json(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .string(let text): return jsonString(text)
    case .boolean(let value): return value ? "true" : "false"
    case .list(let values):
      guard !values.isEmpty else { return "[]" }
      // A short list of texts is one line.
      if values.allSatisfy(\.isScalar), values.reduce(0, { $0 + $1.json(indent: "").utf8.count + 2 }) < 80 {
        return "[" + values.map { $0.json(indent: "") }.joined(separator: ", ") + "]"
      }
      return "[\n" + values.map { inner + $0.json(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      return "{\n"
        + members.map { "\(inner)\(jsonString($0.key)): \($0.value.json(indent: inner))" }.joined(separator: ",\n")
        + "\n\(indent)}"
    }
  }

  private var isScalar: Bool {
    switch self {
    case .string, .boolean: true
    case .list, .object: false
    }
  }
}
