import Values

extension CaseResult {
  /// The Test Anything Protocol, version 14: a line for each case, and a YAML block below it.
  func tap(number: Int) -> String {
    let isOK =
      switch outcome {
      case .held, .updated: true
      case .differs, .failed: false
      }
    var text = "\(isOK ? "ok" : "not ok") \(number) - \(escaped(testCase.label.visible))\n"
    text += "  ---\n  duration_ms: \(duration.milliseconds)\n"
    if !outcome.lines.isEmpty {
      text += "  message: |2\n"
      for line in outcome.lines { text += "    \(line.visible)\n" }
    }
    return text + "  ...\n"
  }

  /// `#` begins a directive and the backslash escapes.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "#" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
