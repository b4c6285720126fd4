import Values
import Rows

extension Discovery {
  /// The clause as a spec has it, under comments that say what else was seen.
  package var spec: String {
    var text = ""
    for other in others {
      text += "# \(other.column.visible): \(other.values.map(stringLiteral).joined(separator: ", "))"
      text += sampled < tuples.count ? " (in \(sampled) of \(tuples.count))\n" : "\n"
    }
    if let firstDay, let lastDay {
      text += "# days: \(firstDay) .. \(lastDay)\(daysAreSampled ? " (not every folder was looked into)" : "")\n"
    }
    if columns.isEmpty { return text }
    text += "partitions (\(columns.map { nameLiteral(of: $0.visible) }.joined(separator: ", "))) {\n"
    for tuple in tuples { text += "  \(Self.row(tuple))\n" }
    return text + "}\n"
  }

  /// A tuple as a spec lists it.
  package static func row(_ tuple: [String]) -> String { "(\(tuple.map(stringLiteral).joined(separator: ", ")))" }

  /// The values that are others once they are read from CSV, without the spaces around them.
  package var valuesTrimmedInCSV: [String] {
    var seen = Set<Text>()
    return tuples.joined().filter { value in
      guard let first = value.unicodeScalars.first, let last = value.unicodeScalars.last else { return false }
      return (first.isTrimmedInCSV || last.isTrimmedInCSV) && seen.insert(Text(value)).inserted
    }
  }

  /// The tuples under a header, for `partitions … from`.
  package var csv: String {
    ([columns.map(Optional.some)] + tuples.map { $0.map(Optional.some) }).map(ResultTable.csvLine).joined()
  }
}
