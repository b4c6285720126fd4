extension ConfigValue {
  /// As an XML property list, which is what TextMate reads.
  var propertyList: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
    <plist version="1.0">
    \(element(indent: ""))
    </plist>

    """
  }

  private func element(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .string(let text): return "\(indent)<string>\(Self.escaped(text))</string>"
    case .boolean(let value): return "\(indent)<\(value)/>"
    case .list(let values):
      return "\(indent)<array>\n\(values.map { $0.element(indent: inner) + "\n" }.joined())\(indent)</array>"
    case .object(let members):
      let lines = members.map { "\(inner)<key>\(Self.escaped($0.key))</key>\n\($0.value.element(indent: inner))\n" }
      return "\(indent)<dict>\n\(lines.joined())\(indent)</dict>"
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
