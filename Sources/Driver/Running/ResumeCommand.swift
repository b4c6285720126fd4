import Values

extension Invocation {
  /// The command line that goes on with a run that did not come to its end.
  var resumeCommand: String {
    // After `--` there are operands alone.
    let end = words.firstIndex(of: "--") ?? words.endIndex
    let options = words[..<end].filter { !["--resume", "--restart"].contains($0) }
    return (["trailspan", verb.rawValue] + options + ["--resume"] + words[end...]).map(shellWord)
      .joined(separator: " ")
  }
}

/// Words as a shell reads them.
func shellWords(_ words: some Sequence<String>) -> String { words.map(shellWord).joined(separator: " ") }

/// A word as a shell reads it, in single quotes where it has to be. What a terminal would act on is shown escaped.
func shellWord(_ word: String) -> String {
  let isPlain = { (byte: UInt8) in isNamePart(byte) || "-./:=,@%+".utf8.contains(byte) }
  if !word.isEmpty, word.utf8.allSatisfy(isPlain) { return word }
  return "'\(word.replacingBytes("'", with: "'\\''").visible)'"
}
