/// Reads SQL as Trino's lexer does, as far as texts, names and comments go.
enum SQLScan {
  /// The SQL with every comment, literal and quoted name taken out.
  static func withoutTexts(_ sql: String) -> String {
    var result = String.UnicodeScalarView()
    walk(sql) { kind, scalars in
      if kind == .bare { result.append(contentsOf: scalars) }
    }
    return String(result)
  }

  /// The values of all literals, those that are joined out of pieces and `CHR(n)` too.
  static func literals(_ sql: String) -> [String] {
    var pieces: [(kind: Kind, text: String)] = []
    walk(sql) { kind, scalars in pieces.append((kind, String(String.UnicodeScalarView(scalars)))) }
    var values: [String] = []
    var open: String?
    for piece in pieces {
      switch piece.kind {
      case .literal: open = (open ?? "") + piece.text
      case .bare:
        // What joins two pieces: `' || CHR(10) || '`.
        var rest = piece.text[...]
        while let match = rest.firstMatch(of: /CHR\(([0-9]+)\)/) {
          let isJoined = rest[..<match.range.lowerBound].hasSuffix("|| ") && open != nil
          if !isJoined {
            if let open { values.append(open) }
            open = ""
          }
          open?.unicodeScalars.append(Unicode.Scalar(UInt32(match.1)!)!)
          rest = rest[match.range.upperBound...]
        }
        if rest != " || " {
          if let open { values.append(open) }
          open = nil
        }
      case .name, .comment: break
      }
    }
    if let open { values.append(open) }
    return values
  }

  enum Kind { case bare, literal, name, comment }

  private static func walk(_ sql: String, _ body: (Kind, [Unicode.Scalar]) -> Void) {
    let scalars = Array(sql.unicodeScalars)
    var index = 0
    var bare: [Unicode.Scalar] = []
    func flush() {
      if !bare.isEmpty { body(.bare, bare) }
      bare = []
    }
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "-", index + 1 < scalars.count, scalars[index + 1] == "-" {
        flush()
        let end = scalars[index...].firstIndex(of: "\n") ?? scalars.count
        body(.comment, Array(scalars[index..<end]))
        index = end
      } else if scalar == "'" || scalar == "\"" {
        flush()
        var text: [Unicode.Scalar] = []
        index += 1
        while index < scalars.count {
          if scalars[index] == scalar {
            if index + 1 < scalars.count, scalars[index + 1] == scalar { index += 1 } else { break }
          }
          text.append(scalars[index])
          index += 1
        }
        index += 1
        body(scalar == "'" ? .literal : .name, text)
      } else {
        bare.append(scalar)
        index += 1
      }
    }
    flush()
  }
}
