import Syntax
import Values

/// Options that other tools have, and what does the same here. All of them are in this file.
enum ForeignOption {
  /// What helps with an option that a verb does not have; nil for one that is not known.
  ///
  /// - Parameter value: what follows it.
  static func help(_ flag: String, value: String?, of verb: Verb) -> String? {
    let formats = ["table", "csv", "tsv", "json", "jsonl", "markdown"]
    let known = verb.allOptions.first { $0.name == "format" }.flatMap { option in
      if case .choice(let words) = option.arity { words } else { nil }
    }
    let hasFormat = known != nil
    let format = value.flatMap { value in formats.first { $0.utf8.elementsEqual(value.utf8) } }
    switch flag {
    case "--json", "--csv", "--jsonl", "--markdown", "--table", "--tsv":
      let word = flag.droppingFirstBytes(2)
      return known?.contains(word) == true ? "write --format \(word)" : nil
    case "-o", "--output", "-f", "--out", "-O":
      if let format, known?.contains(format) == true { return "write --format \(format)" }
      if let value, value.hasBytePrefix("s3://"), verb.allOptions.contains(where: { $0.name == "output-location" }) {
        return "write --output-location \(shellWord(value))"
      }
      return hasFormat && !verb.allOptions.contains { $0.name == "o" }
        ? "rows go to standard output: write > \(value.map(shellWord) ?? "FILE")" : nil
    case "--limit", "-n", "--max-results", "--head":
      return "how many rows come is said in the spec: limit \(value.flatMap(Int.init) ?? 10)"
    case "--since", "--from", "--start-time", "--last":
      let isDate = value.map { $0.utf8.count >= 10 && $0.utf8.dropFirst(4).first == UInt8(ascii: "-") } ?? false
      let isDuration = value.map { if case .value = readDuration(Array($0.utf8)[...]) { true } else { false } } ?? false
      let clause = isDate ? "during \(value ?? "") .." : "during last \(isDuration ? value ?? "30d" : "30d")"
      return "when spans begin is said in the spec: \(clause)"
    case "--until", "--to", "--end-time":
      return "when spans begin is said in the spec: during 2022-05-01 .. 2022-05-31"
    case "--where", "--filter":
      return verb == .test ? nil : "conditions are said in the spec: events where … or where …"
    case "--role": return "the role is said in the spec: role \"NAME\""
    case "--account", "--accounts":
      return "accounts are said in the spec: events where recipientAccountId = \"111122223333\""
    case "-v", "--verbose": return verb == .dryRun ? "--stats json prints every count" : nil
    case "-q", "--quiet", "--silent": return verb == .dryRun ? "write --stats none" : nil
    case "-V": return "did you mean --version?"
    case "--log", "--logs", "--input", "-i", "--path", "--file", "--folder":
      return verb.allOptions.contains { $0.name == "events" } ? "write --events \(value.map(shellWord) ?? "PATH")" : nil
    default: return nil
    }
  }
}
