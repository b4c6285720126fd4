import Values

/// Makes the text of Hive's DDL: backquoted names, literals with backslash escapes.
struct HiveRenderer {
  /// With its `;` and a newline.
  func text(_ table: TableDefinition) -> String {
    var text = table.comments.map { "-- \(SQLText.comment($0))\n" }.joined()
    text += "CREATE EXTERNAL TABLE \(name(table.database, table.name)) (\n"
    text += table.columns.map { "  \(name($0)) \(type($0.type, indent: 2))" }.joined(separator: ",\n")
    text += "\n)\n"
    if !table.partitions.isEmpty {
      text += "PARTITIONED BY (\n"
      text += table.partitions.map { "  \(name($0)) STRING" }.joined(separator: ",\n")
      text += "\n)\n"
    }
    text += "ROW FORMAT SERDE \(literal(table.serde))\n"
    text += "STORED AS INPUTFORMAT \(literal(table.inputFormat))\n"
    text += "OUTPUTFORMAT \(literal(table.outputFormat))\n"
    text += "LOCATION \(literal(table.location))"
    if !table.properties.isEmpty {
      text += "\nTBLPROPERTIES (\n"
      text += table.properties.map { "  \(literal($0.key)) = \(literal($0.value))" }.joined(separator: ",\n")
      text += "\n)"
    }
    return text + ";\n"
  }

  /// With its `;` and a newline.
  func text(adding partitions: some Collection<AddedPartition>, to table: TableDefinition) -> String {
    let lines = partitions.map { partition in
      let values = partition.values.map { "\(name($0.key)) = \(literal($0.value))" }.joined(separator: ", ")
      return "  PARTITION (\(values)) LOCATION \(literal(partition.location))"
    }
    return "ALTER TABLE \(name(table.database, table.name)) ADD IF NOT EXISTS\n\(lines.joined(separator: "\n"));\n"
  }

  private func name(_ database: String?, _ table: String) -> String {
    (database.map { name($0) + "." } ?? "") + name(table)
  }

  private func name(_ column: TableDefinition.Column) -> String {
    column.isQuoted ? name(column.name) : column.name
  }

  private func name(_ text: String) -> String {
    "`\(SQLText.oneLine(text).replacingBytes("`", with: "``"))`"
  }

  /// Hive reads backslash escapes in its literals; characters that do not print are written as `\uXXXX`.
  private func literal(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" || scalar == "\\" {
        result += "\\\(scalar)"
      } else if !scalar.isHidden {
        result.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return result + "'"
  }

  private func type(_ type: TableDefinition.ColumnType, indent: Int) -> String {
    switch type {
    case .string: return "STRING"
    case .map: return "MAP<STRING, STRING>"
    case .array(let element): return "ARRAY<\(self.type(element, indent: indent))>"
    case .structure(let members):
      let margin = "\n" + String(repeating: " ", count: indent + 2)
      let lines = members.map { "\(name($0)): \(self.type($0.type, indent: indent + 2))" }
      return "STRUCT<\(margin)\(lines.joined(separator: "," + margin))>"
    }
  }
}
