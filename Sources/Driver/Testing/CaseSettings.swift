import Files
import Values

/// What the files `now` and `options` of a case say.
struct CaseSettings {
  /// Options of a dry run that change which rows come.
  private static let allowed = ["any-partition", "keep-going", "now", "rows"]

  var now: Instant?
  var anyPartition = false
  var keepsGoing = false
  /// Whether the rows beneath a summary are meant.
  var isWithoutSummary = false

  /// Why a file cannot be used, as a line that begins with its path.
  struct Failure: Error {
    var line: String
    var status: ExitStatus
  }

  init(_ testCase: SpecCase) throws(Failure) {
    let optionsPath = testCase.folder + "options"
    if let text = try Self.text(of: optionsPath) { try read(options: text, optionsPath) }
    let nowPath = testCase.folder + "now"
    if let text = try Self.text(of: nowPath) {
      let words = Self.words(text)
      guard now == nil else {
        throw Failure(line: "\(nowPath): `options` gives --now too; keep one of them", status: .wrongInput)
      }
      guard words.count == 1 else {
        throw Failure(
          line: "\(nowPath) needs one time, such as 2022-05-17T08:00:00Z, and holds \(words.count) words",
          status: .wrongInput)
      }
      now = try Self.moment(words[0], nowPath)
    }
  }

  private mutating func read(options text: String, _ path: String) throws(Failure) {
    let invocation: Invocation
    do throws(Invocation.UsageError) {
      invocation = try Invocation(verb: .dryRun, words: Self.words(text))
    } catch {
      throw Failure(line: "\(path): \(error.message)" + (error.help.map { "; \($0)" } ?? ""), status: .wrongInput)
    }
    let names = Self.allowed.map { "--\($0)" }.joined(separator: ", ")
    if let operand = invocation.operands.first {
      throw Failure(
        line: "\(path): \"\(operand)\" is not an option; a case may have \(names)", status: .wrongInput)
    }
    if let option = Verb.dryRun.allOptions.first(where: { invocation.has($0.name) && !Self.allowed.contains($0.name) })
    {
      throw Failure(
        line: "\(path): \(option.flagText) does not change which rows come; a case may have \(names)",
        status: .wrongInput)
    }
    anyPartition = invocation.has("any-partition")
    keepsGoing = invocation.has("keep-going")
    isWithoutSummary = invocation.has("rows")
    if let text = invocation.value("now") { now = try Self.moment(text, path) }
  }

  private static func moment(_ text: String, _ path: String) throws(Failure) -> Instant {
    do throws(Invocation.UsageError) {
      return try Session.moment(text)
    } catch {
      throw Failure(line: "\(path): \(error.message)" + (error.help.map { "; \($0)" } ?? ""), status: .wrongInput)
    }
  }

  /// The words of all lines; `#` begins a comment.
  private static func words(_ text: String) -> [String] {
    text.utf8.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }).flatMap { line in
      line.prefix { $0 != UInt8(ascii: "#") }
        .split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Without a byte order mark; nil where there is no such file.
  private static func text(of path: String) throws(Failure) -> String? {
    guard exists(path) else { return nil }
    do throws(FileFailure) {
      let bytes = try readFile(path, namedBy: .text, limit: largestTextFile)
      return String(decoding: bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    } catch {
      throw Failure(line: "\(path) cannot be read: \(error.reason)", status: .inputOutput)
    }
  }
}
