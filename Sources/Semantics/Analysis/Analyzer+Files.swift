import Rows
import Source
import Syntax
import Values

/// A CSV file that a clause names.
struct SpecFile: Sendable {
  enum Content: Sendable {
    case broken(String)
    /// There is not even a header.
    case empty
    case table(CSVTable)
  }

  var content: Result<Content, AnalysisOptions.ReadFailure>
  /// Nil where it must be read each time.
  var version: FileVersion?
}

extension Analyzer {
  func file(_ path: String) -> SpecFile {
    // Asked before the file is read: what is written to it meanwhile makes another version.
    let version = options.fileVersion(path)
    let question = version.map { FileCache.Question(version: $0, subject: .table, words: []) }
    if let known: SpecFile.Content = options.files.known(question) {
      return SpecFile(content: .success(known), version: version)
    }
    let content = options.readFile(path).map(Self.content)
    if case .success(let content) = content { options.files.keep(content, as: question) }
    return SpecFile(content: content, version: version)
  }

  private static func content(_ bytes: [UInt8]) -> SpecFile.Content {
    do throws(CSVFailure) {
      let table = try CSVTable(bytes)
      return table.header.isEmpty ? .empty : .table(table)
    } catch {
      return .broken(error.description)
    }
  }

  /// Runs `read` over the lines of a file, or repeats its result and findings where the same was asked before. All
  /// findings are about the text that names the file.
  mutating func reading<Value: Sendable>(
    _ file: SpecFile, _ subject: FileCache.Subject, _ words: [String], at span: SourceSpan,
    _ read: (inout Analyzer) -> Value
  ) -> Value {
    let question = file.version.map {
      FileCache.Question(version: $0, subject: subject, words: words.map { Text($0) })
    }
    let outcome: Outcome<Value>
    if let known: Outcome<Value> = options.files.known(question) {
      outcome = known
    } else {
      var reader = self
      reader.diagnostics = Diagnostics()
      outcome = Outcome(result: read(&reader), findings: reader.diagnostics)
      options.files.keep(outcome, as: question)
    }
    diagnostics.report(outcome.findings, at: span)
    return outcome.result
  }
}

private struct Outcome<Value: Sendable>: Sendable {
  var result: Value
  var findings: Diagnostics
}
