import Files
import Source
import Values

/// The version of the program, which is also in the SQL that it prints.
package let trailspanVersion = "0.1.0"

/// Runs one command line, without the program's name, on the process's own streams. An argument that is not UTF-8 is
/// nil: repaired, it would name another file.
package func trailspan(_ arguments: [String?]) -> Int32 {
  let streams = Streams(
    output: FileDescriptorStream(1), errors: FileDescriptorStream(2), readInput: { try readAll(0) },
    readSome: { try readSome(0) }, environment: processEnvironment())
  if let place = arguments.firstIndex(where: { $0 == nil }) {
    streams.errors.write("trailspan: argument \(place + 1) is not UTF-8\n")
    _ = streams.errors.flush()
    return ExitStatus.usage.rawValue
  }
  return trailspan(arguments.compactMap(\.self), on: streams).rawValue
}

/// Runs one command line on the given streams.
package func trailspan(_ arguments: [String], on streams: Streams) -> ExitStatus {
  var status: ExitStatus
  do throws(Invocation.UsageError) {
    status = try dispatch(arguments, on: streams)
  } catch {
    streams.errors.write("trailspan: \(error.message.visible)\n")
    if let help = error.help { streams.errors.write("help: \(help.visible)\n") }
    status = .usage
  }
  _ = streams.errors.flush()
  if !streams.output.flush() {
    let reason = streams.output.failure.map { ": \($0)" } ?? ""
    streams.errors.write("trailspan: standard output could not be written\(reason)\n")
    _ = streams.errors.flush()
    status = status.combined(with: .inputOutput)
  }
  return status
}

private func dispatch(_ arguments: [String], on streams: Streams) throws(Invocation.UsageError) -> ExitStatus {
  guard let first = arguments.first else {
    streams.errors.write(helpText())
    return .usage
  }
  switch first {
  case "--help", "-h", "help":
    if let page = languageHelp(Array(arguments.dropFirst())) {
      streams.output.write(page)
      return .done
    }
    if arguments.count > 1, let verb = Verb(rawValue: arguments[1]) {
      streams.output.write(helpText(of: verb))
    } else if arguments.count > 1, !arguments[1].hasBytePrefix("-") {
      throw unknownTopic(Array(arguments.dropFirst()))
    } else {
      streams.output.write(helpText())
    }
    return .done
  case "--version":
    streams.output.write(try versionText(streams.environment))
    return .done
  default:
    break
  }
  // `--color`, which every verb has, may come before the verb too.
  if first == "--color", arguments.count > 2 {
    return try dispatch([arguments[2]] + arguments[..<2] + arguments[3...], on: streams)
  }
  if first.hasBytePrefix("--color="), arguments.count > 1 {
    return try dispatch([arguments[1], first] + arguments[2...], on: streams)
  }
  guard let verb = Verb(rawValue: first) else {
    let words = Verb.allCases.map(\.rawValue)
    let flags = ["version": "--version", "-V": "--version", "-v": "--version", "-version": "--version", "-?": "--help"]
    let bare = first.hasBytePrefix("--") ? first.droppingFirstBytes(2) : first
    let near =
      flags[first]
      ?? suggestion(for: first.hasBytePrefix("--") ? first : bare, among: ["--version", "--help", "--color"])
      ?? suggestion(for: bare, among: words)
    if first.hasByteSuffix(".span") {
      let verb = arguments.contains { $0.hasBytePrefix("--events") } ? "dry-run" : "check"
      throw Invocation.UsageError(
        message: "the verb comes first, and \(first) is a spec",
        help: "trailspan \(verb) \(shellWords(arguments))")
    }
    throw Invocation.UsageError(
      message: first.hasBytePrefix("-")
        ? "the verb comes first, and \(first) is not a verb" : "there is no verb \"\(first)\"",
      help: near.map { "did you mean \($0)?" } ?? "the verbs are \(words.joined(separator: ", "))")
  }
  let invocation = try Invocation(verb: verb, words: Array(arguments.dropFirst()))
  if invocation.has("help") {
    streams.output.write(helpText(of: verb))
    return .done
  }
  if invocation.has("version") {
    streams.output.write(try versionText(streams.environment))
    return .done
  }
  let session = try Session(invocation, streams)
  do {
    try verb.perform(session)
  } catch let misuse as Invocation.UsageError {
    throw misuse
  } catch let exit as Exit {
    session.record(exit.status)
  } catch {
    session.reportError("\(error)")
    session.record(.inputOutput)
  }
  return session.status
}
