import Values

extension ResultTable {
  /// One array with an object a line.
  func writeJSON(to output: inout some TextOutputStream) {
    let keys = columns.map { jsonString($0.name) }
    output.write("[")
    for (index, row) in rows.enumerated() {
      output.write(index == 0 ? "\n  " : ",\n  ")
      output.write(object(row, keys: keys))
    }
    output.write(rows.isEmpty ? "]\n" : "\n]\n")
  }

  /// One object a line.
  func writeJSONLines(to output: inout some TextOutputStream) {
    let keys = columns.map { jsonString($0.name) }
    for row in rows {
      output.write(object(row, keys: keys))
      output.write("\n")
    }
  }

  /// One row as an object.
  func object(_ row: [String?], keys: [String]) -> String {
    var text = "{"
    for index in columns.indices {
      if index > 0 { text += ", " }
      text += keys[index]
      text += ": "
      text += Self.json(row[index], type: columns[index].type)
    }
    text += "}"
    return text
  }

  /// Numbers and booleans have no quotes where the text is one in JSON, which leaves `NaN` a string.
  private static func json(_ cell: String?, type: ValueType) -> String {
    guard let cell else { return "null" }
    switch type {
    case .number, .integer: return jsonNumberForm(cell.utf8) != nil ? cell : jsonString(cell)
    case .boolean: return cell == "true" || cell == "false" ? cell : jsonString(cell)
    case .text, .time, .duration: return jsonString(cell)
    }
  }
}
