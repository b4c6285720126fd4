/// The lines of a help text are at most so long.
let helpWidth = 80

/// What `trailspan --help` prints.
func helpText() -> String {
  let verbs = Verb.allCases.map { ($0.usage, $0.summary) }
  return """
    trailspan: how long did it live? Pairs of CloudTrail events as Athena SQL, or
    as a dry run on local files.

    usage: trailspan VERB [OPERAND…] [OPTIONS]

    \(definitions(verbs, indent: 24))
    trailspan help VERB (or VERB --help) shows the verb's options, trailspan help
    language what a spec may say, trailspan help CLAUSE one clause of it; --version
    the version.
    Exit status: 0 done, 1 findings, 2 the spec or the data is wrong, 64 the
    command line is wrong, 69 Athena or the AWS CLI failed, 74 a file could not be
    read or written.

    """
}

/// What `trailspan VERB --help` prints.
func helpText(of verb: Verb) -> String {
  return """
    \(verb.summary).

    usage: trailspan \(verb.usage) [OPTIONS]

    \(definitions(verb.allOptions.map { ($0.usage, $0.summary) }, indent: 28))\(verb.notes)
    """
}

/// Terms with their explanations beside them, which begin at the same column; under a term that is too long for that.
func definitions(_ items: [(term: String, explanation: String)], indent: Int) -> String {
  items.map { item in
    var lines = wrapped(item.explanation, to: helpWidth - indent).map { String(repeating: " ", count: indent) + $0 }
    let term = wrapped(item.term, to: helpWidth - 2, at: "|").map { "  " + $0 }
    if term.count == 1, term[0].count + 2 <= indent, let first = lines.first {
      lines[0] = term[0] + first.dropFirst(term[0].count)
    } else {
      lines = term + lines
    }
    return lines.joined(separator: "\n") + "\n"
  }.joined()
}

/// The text in lines of at most that width, broken after a separator.
func wrapped(_ text: String, to width: Int, at separator: Character = " ") -> [String] {
  var lines: [String] = []
  var rest = text[...]
  while rest.count > width, let place = rest.prefix(width).lastIndex(of: separator), place > rest.startIndex {
    let next = rest.index(after: place)
    lines.append(String(separator == " " ? rest[..<place] : rest[..<next]))
    rest = rest[next...]
  }
  return lines + [String(rest)]
}
