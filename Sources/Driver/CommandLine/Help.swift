/// What `trailspan --help` prints.
func helpText() -> String {
  let width = Verb.allCases.map { $0.rawValue.count + $0.operands.count + 1 }.max() ?? 0
  let verbs = Verb.allCases.map { verb in
    let head = "\(verb.rawValue) \(verb.operands)"
    return "  \(head)\(String(repeating: " ", count: width - head.count + 2))\(verb.summary)\n"
  }
  return """
    trailspan: how long did it live? Pairs of CloudTrail events as Athena SQL, or as a dry run on local files.

    usage: trailspan VERB SPEC [OPTIONS]

    \(verbs.joined())
    trailspan VERB --help shows the verb's options; --version the version.
    Exit status: 0 done, 1 findings, 2 the spec or the data is wrong, 64 the command line is wrong,
    69 Athena or the AWS CLI failed, 74 a file could not be read or written.

    """
}

/// What `trailspan VERB --help` prints.
func helpText(of verb: Verb) -> String {
  let options = verb.allOptions
  let width = options.map(\.usage.count).max() ?? 0
  let lines = options.map { option in
    "  \(option.usage)\(String(repeating: " ", count: width - option.usage.count + 2))\(option.summary)\n"
  }
  return """
    \(verb.summary).

    usage: trailspan \(verb.rawValue) \(verb.operands) [OPTIONS]

    \(lines.joined())
    """
}
