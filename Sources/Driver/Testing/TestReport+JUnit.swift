import Values

extension TestReport {
  /// The XML that CI servers read: a suite for each spec.
  func junit(_ results: [CaseResult]) -> String {
    var suites: [(spec: String, results: [CaseResult])] = []
    for result in results {
      if let last = suites.indices.last, suites[last].spec.utf8.elementsEqual(result.testCase.spec.utf8) {
        suites[last].results.append(result)
      } else {
        suites.append((result.testCase.spec, [result]))
      }
    }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites\(counts(results))>\n"
    for suite in suites {
      text += "  <testsuite name=\"\(xml(suite.spec))\"\(counts(suite.results))>\n"
      for result in suite.results { text += testCase(result) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private func counts(_ results: [CaseResult]) -> String {
    var (failures, errors) = (0, 0)
    for result in results {
      switch result.outcome {
      case .held, .updated: break
      case .differs: failures += 1
      case .failed: errors += 1
      }
    }
    let time = results.reduce(Duration.zero) { $0 + $1.duration }.secondsText
    return " tests=\"\(results.count)\" failures=\"\(failures)\" errors=\"\(errors)\" time=\"\(time)\""
  }

  private func testCase(_ result: CaseResult) -> String {
    let (spec, label) = (xml(result.testCase.spec), xml(result.testCase.label))
    let head = "    <testcase classname=\"\(spec)\" name=\"\(label)\" time=\"\(result.duration.secondsText)\""
    let element: String
    switch result.outcome {
    case .held, .updated: return head + "/>\n"
    case .differs: element = "failure"
    case .failed: element = "error"
    }
    let lines = result.outcome.lines.map(xml)
    return """
      \(head)>
            <\(element) message="\(lines.first ?? "")">\(lines.joined(separator: "\n"))
      </\(element)>
          </testcase>

      """
  }
}

/// Text for an element or an attribute of XML 1.0, which has no place for control characters.
private func xml(_ text: String) -> String {
  var result = ""
  for scalar in text.visible.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
