import Files
import Source
import Values

/// The words of a command line, understood: a verb, its operands, its options.
struct Invocation {
  var verb: Verb
  var operands: [String] = []
  /// Everything after the verb, as it was written.
  let words: [String]
  private var values: [String: [String]] = [:]

  /// A sentence about what is wrong with a command line, and what helps.
  struct UsageError: Error {
    var message: String
    var help: String?
  }

  init(verb: Verb, words: [String]) throws(UsageError) {
    self.verb = verb
    self.words = words
    var rest = words[...]
    var optionsEnded = false
    while let word = rest.popFirst() {
      guard !optionsEnded, word.hasBytePrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      if word == "--" {
        optionsEnded = true
        continue
      }
      try take(word, &rest)
    }
    // The files of these verbs have an option.
    let inputs: [Verb: (operand: String, files: String, option: String)] = [
      .dryRun: ("SPEC", "events", "events"), .suggest: ("EVENT", "files", "events"), .report: ("SPEC", "rows", "rows"),
    ]
    if operands.count > 1, let input = inputs[verb], values[input.option] == nil {
      throw UsageError(
        message: "\(verb.rawValue) takes one \(input.operand); \(input.files) are named behind --\(input.option)",
        help: "trailspan \(verb.rawValue) \(shellWord(operands[0])) --\(input.option) "
          + shellWords(operands.dropFirst()))
    }
    if !verb.admitsManyOperands, operands.count > 1 {
      throw UsageError(
        message: "\(verb.rawValue) takes one operand, and \"\(operands[1])\" is a second",
        help: "usage: trailspan \(verb.rawValue) \(verb.operands) [OPTIONS]")
    }
  }

  private func isOption(_ word: String) -> Bool {
    let flag = word.byteSplit("=")[0]
    return verb.allOptions.contains { $0.flagText.isIdentical(to: flag) }
  }

  private mutating func take(_ word: String, _ rest: inout ArraySlice<String>) throws(UsageError) {
    let flag = word.byteSplit("=")[0]
    let attached = flag.utf8.count < word.utf8.count ? word.droppingFirstBytes(flag.utf8.count + 1) : nil
    let name = flag == "-h" ? "help" : flag == "-o" ? "o" : flag.hasBytePrefix("--") ? flag.droppingFirstBytes(2) : flag
    guard let option = verb.allOptions.first(where: { $0.name == name }) else {
      let flags = verb.allOptions.map(\.flagText)
      // A word cut short is not misspelt.
      let longer = flag.utf8.count > 2 ? flags.filter { $0.hasBytePrefix(flag) } : []
      let near = longer.isEmpty ? suggestion(for: flag, among: flags) : longer.joined(separator: " or ")
      let value = attached ?? rest.first.flatMap { $0.hasBytePrefix("-") ? nil : $0 }
      throw UsageError(
        message: "\(verb.rawValue) has no option \(flag)",
        help: ForeignOption.help(flag, value: value, of: verb) ?? near.map { "did you mean \($0)?" }
          ?? "see trailspan \(verb.rawValue) --help")
    }
    switch option.arity {
    case .flag:
      if let attached {
        throw UsageError(message: "\(flag) takes no value, and \"\(attached)\" follows it", help: nil)
      }
      values[name] = []
    case .one, .choice:
      guard values[name] == nil else { throw UsageError(message: "\(flag) is given twice", help: nil) }
      // A value may begin with `-`, but where it is another option it was forgotten.
      let isForgotten = attached == nil && rest.first.map(isOption) ?? true
      guard !isForgotten, let value = attached ?? rest.popFirst() else {
        throw UsageError(message: "\(flag) needs a value", help: "write \(option.usage)")
      }
      if case .choice(let words) = option.arity, !words.contains(value) {
        let near = suggestion(for: value, among: words)
        throw UsageError(
          message: "\(flag) cannot be \"\(value)\"",
          help: near.map { "did you mean \($0)?" } ?? "choose one of \(words.joined(separator: ", "))")
      }
      try checkPath(value, of: option)
      if ["o", "write"].contains(name), value == "-" {
        throw UsageError(
          message: "\(flag) takes the name of a file or folder, and \"-\" is neither",
          help: "what is to go to standard output goes there without \(flag)")
      }
      values[name] = [value]
    case .many:
      var found = attached.map { [$0] } ?? []
      // `--events=PATH SPEC`: where the operand is still to come, the word after is that.
      while attached == nil || !operands.isEmpty, let next = rest.first, !next.hasBytePrefix("-") || next == "-" {
        found.append(next)
        rest.removeFirst()
      }
      guard !found.isEmpty else { throw UsageError(message: "\(flag) needs a value", help: "write \(option.usage)") }
      for value in found { try checkPath(value, of: option) }
      values[name, default: []] += found
    }
  }

  private func checkPath(_ value: String, of option: Option) throws(UsageError) {
    guard value.isEmpty, option.takesPath else { return }
    throw UsageError(message: "\(option.flagText) \"\" names no file", help: "write \(option.usage)")
  }

  func has(_ name: String) -> Bool { values[name] != nil }

  func value(_ name: String) -> String? { values[name]?.first }

  func values(_ name: String) -> [String] { values[name] ?? [] }

  /// A whole number of at least `minimum`. A number that does not fit counts as `Int.max`.
  func count(_ name: String, atLeast minimum: Int = 1) throws(UsageError) -> Int? {
    guard let text = value(name) else { return nil }
    let largest = !text.isEmpty && text.utf8.allSatisfy(isDigit) ? Int.max : nil
    guard let number = Int(text) ?? largest, number >= minimum else {
      throw UsageError(message: "--\(name) needs a whole number of at least \(minimum), not \"\(text)\"", help: nil)
    }
    return number
  }

  /// A number from 0 to 1e12, so that products of it can be printed.
  func amount(_ name: String) throws(UsageError) -> Double? {
    guard let text = value(name) else { return nil }
    let isDecimal = text.utf8.allSatisfy { isDigit($0) || ".eE+-".utf8.contains($0) }
    guard isDecimal, let number = Double(text), number >= 0, number <= 1e12 else {
      throw UsageError(
        message: "--\(name) needs a number from 0 to 1e12, such as 2.5, not \"\(text)\"", help: nil)
    }
    return number
  }
}

/// Standard input, which is `-`, can be read once.
///
/// - Parameter inputs: what is read, with its paths.
func checkStandardInput(_ inputs: [(what: String, paths: [String])]) throws(Invocation.UsageError) {
  let whats = inputs.flatMap { input in input.paths.filter { $0 == "-" }.map { _ in input.what } }
  guard whats.count > 1 else { return }
  throw Invocation.UsageError(
    message: whats[0] == whats[1]
      ? "\(whats[0]) cannot come from standard input twice"
      : "\(whats[0]) and \(whats[1]) cannot both come from standard input",
    help: "give the path of a file for one of them")
}

extension Invocation {
  /// Refuses an event that `--events` took for a path: there is no file of that name, and no operand.
  func checkEventIsNoPath() throws(UsageError) {
    guard operands.isEmpty else { return }
    let event = values("events").first { word in
      let letters = word.utf8.filter { $0 != UInt8(ascii: ":") }
      let hasForm = word.utf8.contains(UInt8(ascii: ":")) || word.utf8.first.map(isCapital) == true
      return hasForm && !exists(word) && letters.allSatisfy { isDigit($0) || isLetter($0) }
    }
    if let event { throw takenByEvents(event, meant: "event") }
  }

  /// A word that was meant as the operand.
  func takenByEvents(_ word: String, meant: String) -> UsageError {
    let others = shellWords(values("events").filter { !$0.isIdentical(to: word) })
    return UsageError(
      message:
        "--events took \(word.visible) too, as it takes every word up to the next option; so there is no \(meant)",
      help: "put the \(meant) first: trailspan \(verb.rawValue) \(shellWord(word)) --events"
        + " \(others.isEmpty ? "PATH" : others)")
  }
}
