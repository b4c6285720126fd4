import Values

extension Funnel {
  /// For people: a count a line, those that are nothing left out except for the main ones.
  package var text: String {
    let lines = lines.filter { $0.isMain || $0.count > 0 }
    let width = lines.map { String($0.count).count }.max() ?? 0
    return lines.map { line in
      let digits = String(line.count)
      // What falls out is listed under what is left.
      return String(repeating: " ", count: width - digits.count) + digits + (line.isLoss ? "    " : "  ")
        + line.title.visible + "\n"
    }.joined()
  }

  /// All counts, hints too, as one JSON object on one line.
  package var json: String {
    let counts = (lines + hints).map { "\(jsonString($0.name)): \($0.count)" }
    let reasons = ignored.map { file in
      "{\"reason\": \(jsonString(file.reason.rawValue)), \"files\": \(file.count), \"first\": \(jsonString(file.first))}"
    }
    let kinds = foreign.map { seen in
      "{\"kind\": \(jsonString(seen.kind.rawValue)), \"records\": \(seen.records), \"files\": \(seen.files), "
        + "\"first\": \(jsonString(seen.firstFile))}"
    }
    let lists = [("ignored", reasons), ("not_cloudtrail", kinds)].map { name, items in
      "\"\(name)\": [\(items.joined(separator: ", "))]"
    }
    return "{" + (counts + lists).joined(separator: ", ") + "}"
  }
}
