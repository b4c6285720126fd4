extension Unicode.Scalar {
  /// Whether a terminal would act on the character or hide it: controls, line separators, and the format characters,
  /// such as the bidirectional overrides that make text read as other text, and letters without a form (U+3164). The
  /// two joiners and the variation selectors are left alone: scripts and emoji need them.
  package var isHidden: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    if value == 0x200C || value == 0x200D { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
    }
  }

  /// Whether it is left out at the sides of a cell of CSV: spaces of every kind, and invisible characters.
  package var isTrimmedInCSV: Bool {
    if isASCII { return self == " " || self == "\t" || self == "\r" }
    switch properties.generalCategory {
    case .spaceSeparator: return true
    case .format: return isHidden
    default: return false
    }
  }

  /// The character, or its escape in the spec's own notation where it is hidden.
  package var visible: String {
    guard isHidden else { return String(self) }
    switch self {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: return "\\u{\(String(value, radix: 16))}"
    }
  }
}

extension StringProtocol {
  /// The text with every hidden character escaped, so that it is safe on a terminal and in one line.
  package var visible: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(self) }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isHidden { result += scalar.visible } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}

/// A stream for terminals: hidden characters are shown escaped, except line feeds and tabs, which lay text out.
package struct TerminalOutput<Base: TextOutputStream>: TextOutputStream {
  package var base: Base

  package init(_ base: Base) {
    self.base = base
  }

  package mutating func write(_ string: String) {
    if string.utf8.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A || $0 == 0x09 }) {
      base.write(string)
      return
    }
    var result = ""
    for scalar in string.unicodeScalars {
      if scalar.isHidden, scalar != "\n", scalar != "\t" {
        result += scalar.visible
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    base.write(result)
  }
}
