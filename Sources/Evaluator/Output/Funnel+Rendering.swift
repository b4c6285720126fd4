import Rows
import Values

extension Funnel {
  /// For people: a count a line, those that are nothing left out but for the main ones.
  package var text: String {
    let lines = lines.filter { $0.isMain || $0.count > 0 }
    let width = lines.map { String($0.count).count }.max() ?? 0
    return lines.map { line in
      let digits = String(line.count)
      // What falls out stands under what is left.
      return String(repeating: " ", count: width - digits.count) + digits + (line.isLoss ? "    " : "  ")
        + line.title.visible + "\n"
    }.joined()
  }

  /// All counts, hints too, as one JSON object on one line.
  package var json: String {
    "{" + (lines + hints).map { "\(jsonString($0.name)): \($0.count)" }.joined(separator: ", ") + "}"
  }
}
