import Rows

extension DryRun {
  /// The funnel and what there is to say about it, for people: lines, safe on a terminal.
  package var statsText: String {
    let lines = funnel.lines.filter { $0.isMain || $0.count > 0 }
    let width = lines.map { String($0.count).count }.max() ?? 0
    var text = ""
    for line in lines {
      let digits = String(line.count)
      // What falls out stands under what is left.
      let indent = line.isMain ? "" : "  "
      text += "\(String(repeating: " ", count: width - digits.count))\(digits)  \(indent)\(line.title)\n"
    }
    for note in notes { text += "\(note)\n" }
    return text
  }

  /// The same as one JSON object on one line.
  package var statsJSON: String {
    let counts = funnel.lines.map { "\(jsonString($0.name)): \($0.count)" }
    let notes = "\"notes\": [\(notes.map(jsonString).joined(separator: ", "))]"
    return "{\((counts + [notes]).joined(separator: ", "))}\n"
  }
}
