import Files
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The AWS CLI, version 1 or 2, as a way to call AWS: parameters go in as a JSON file, answers come out as JSON.
package struct AWSCommand: Sendable {
  package var options: AWSOptions
  /// Hears of each call that is made again, how long it took, and after what time. May be called from any thread.
  package var notice: (@Sendable (AWSFailure, _ took: Duration, _ pause: Duration) -> Void)?
  /// Called once for each call that has had no answer for `options.slowCall` and has time left. `patience` is after how
  /// long it is ended, counted from its beginning. May be called from any thread.
  package var slowCall: (@Sendable (_ operation: String, _ patience: Duration) -> Void)?
  private let executable: String
  private let contact = Contact()

  /// Fails where there is no such program.
  package init(_ options: AWSOptions) throws(AthenaError) {
    guard let executable = Subprocess.find(options.executable, path: options.environment["PATH"]) else {
      throw .commandNotFound(options.executable)
    }
    self.options = options
    self.executable = executable
  }

  /// Calls one operation and decodes its answer; throttled and dropped calls are made again.
  ///
  /// `input` holds every parameter and travels in a private file: the AWS CLI reads `file://…` and, in version 1,
  /// `http://…` in an argument as a place to fetch the value from, and Linux allows 128 KiB an argument.
  func call<Input: Encodable, Answer: Decodable>(
    _ service: String, _ operation: String, _ input: Input, arguments: [String] = [], answer: Answer.Type,
    until flag: Cancellation?, grace: Duration = .zero, repeats: Repeats = .transient, holding file: LockedFile? = nil
  ) throws(AthenaError) -> Answer {
    let (output, errors) = try call(
      service, operation, input, arguments: arguments, until: flag, grace: grace, repeats: repeats, holding: file)
    do {
      // An operation without an answer prints nothing, and so does a listing without a hit.
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .custom { path in
        AWSKey(path.last?.stringValue ?? "", firstLetter: { $0.lowercased() })
      }
      return try decoder.decode(Answer.self, from: output.allSatisfy { $0 <= 0x20 } ? Data("{}".utf8) : Data(output))
    } catch {
      // What was printed besides the answer may say why it is not one.
      let text = [output, errors].map {
        String(decoding: $0.prefix(300), as: UTF8.self) + ($0.count > 300 ? "… (\($0.count) bytes)" : "")
      }.filter { !$0.allSatisfy(\.isWhitespace) }
      throw .unreadableAnswer(
        operation: operation, text: text.isEmpty ? "nothing was printed" : text.joined(separator: "; "))
    }
  }

  /// Which failed calls are made again.
  enum Repeats: Sendable {
    /// What may well succeed a little later.
    case transient
    /// Of those the ones that surely did nothing; the AWS CLI itself makes no call again either.
    case refused
  }

  /// The call is broken off when the flag is raised, after the grace, and is not made again then. Where this process is
  /// killed, the file stays held until the call is over too.
  func call(
    _ service: String, _ operation: String, _ input: some Encodable, arguments: [String] = [],
    until flag: Cancellation?, grace: Duration = .zero, repeats: Repeats = .transient,
    holding heldFile: LockedFile? = nil
  ) throws(AthenaError) -> (output: [UInt8], errors: [UInt8]) {
    let file = try requestFile(asciiJSON(input))
    defer { file.remove() }
    var environment = environment
    if case .refused = repeats { environment["AWS_MAX_ATTEMPTS"] = "1" }
    var attempt = 1
    var mayHaveArrived = false
    var last: AWSFailure?
    while true {
      var subprocess = Subprocess(
        executable: executable,
        arguments: [service, operation, "--cli-input-json", "file://\(file.path)"] + arguments + ["--output", "json"]
          + options.destinationArguments,
        environment: environment, largestOutput: options.largestAnswer)
      subprocess.heldFile = heldFile
      let patience = min(options.callTimeout, flag?.timeLeft.map { $0 + grace } ?? options.callTimeout)
      if let slowCall, patience > options.slowCall {
        subprocess.slowness = (options.slowCall, { slowCall(operation, patience) })
      }
      let outcome: Subprocess.Outcome
      let begin = ContinuousClock.now
      do throws(AthenaError) {
        outcome = try subprocess.run(timeout: options.callTimeout, cancellation: flag, grace: grace)
      } catch {
        // That it cannot be started any more says nothing of the call before.
        if mayHaveArrived, let last { throw .aws(last) }
        throw error
      }
      var failure: AWSFailure
      switch outcome.ending {
      case .exited(0):
        contact.wasMade.store(true, ordering: .relaxed)
        return (outcome.output, outcome.errors)
      case .cancelled: throw .cancelled
      case .tooLong: throw .answerTooLong(operation: operation, megabytes: options.largestAnswer >> 20)
      case .timedOut:
        failure = AWSFailure(
          operation: operation, text: "Connection timeout: no answer in \(Int(options.callTimeout.inSeconds)) s")
      case .exited(let status):
        failure = AWSFailure(operation: operation, text: String(decoding: outcome.errors, as: UTF8.self))
        failure.wasNotMade = AWSFailure.statusesBeforeAnyCall.contains(status)
        if failure.message.isEmpty { failure.message = "it ended with status \(status) and no words" }
      case .signaled(let signal):
        failure = AWSFailure(operation: operation, text: String(decoding: outcome.errors, as: UTF8.self))
        if failure.message.isEmpty { failure.message = "it was ended by signal \(signal)" }
      }
      if failure.code != nil { contact.wasMade.store(true, ordering: .relaxed) }
      failure.mayHaveArrivedBefore = mayHaveArrived
      mayHaveArrived = failure.mayHaveArrived
      last = failure
      // Until something has answered, an endpoint that cannot be reached is more likely a wrong region than a bad line.
      let isHopeless = failure.isUnreachable && attempt >= 3 && !contact.wasMade.load(ordering: .relaxed)
      guard failure.isRepeated(repeats), attempt < options.retry.attempts, !isHopeless else {
        throw .aws(failure)
      }
      let pause = options.retry.wait(after: attempt)
      notice?(failure, ContinuousClock.now - begin, pause)
      wait(pause, unless: flag)
      // Of a call that has a grace it matters how it failed.
      if flag?.isCancelled == true { throw grace > .zero ? .aws(failure) : .cancelled }
      attempt += 1
    }
  }

  private func requestFile(_ bytes: [UInt8]) throws(AthenaError) -> PrivateFile {
    // A folder whose name is not UTF-8, as a replaced character shows, has no name in the arguments of a call.
    let temporary = options.environment["TMPDIR"].flatMap { $0.unicodeScalars.contains("\u{FFFD}") ? nil : $0 }
    if !contact.hasSwept.exchange(true, ordering: .relaxed) { PrivateFile.sweep(in: temporary) }
    do throws(FileFailure) {
      return try PrivateFile(bytes, in: temporary)
    } catch {
      throw .file(path: "a file for the parameters of a call, in TMPDIR", reason: error.reason)
    }
  }

  private var environment: [String: String] {
    var environment = options.environment
    // An empty pager is what --no-cli-pager does, and version 1 does not mind it.
    environment["AWS_PAGER"] = ""
    environment["AWS_CLI_AUTO_PROMPT"] = "off"
    environment["PYTHONIOENCODING"] = "utf-8"
    return environment
  }
}

/// What the calls made so far have brought.
private final class Contact: Sendable {
  /// Whether AWS has answered a call yet.
  let wasMade = Atomic<Bool>(false)
  /// Whether what killed processes have left was looked for.
  let hasSwept = Atomic<Bool>(false)
}

/// AWS begins its keys with a capital letter, Swift its properties with a small one.
private struct AWSKey: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }

  init(_ key: String, firstLetter: (String) -> String) {
    stringValue = firstLetter(String(key.prefix(1))) + key.dropFirst()
  }

  init?(stringValue: String) { self.stringValue = stringValue }

  init?(intValue: Int) { nil }
}

/// JSON with AWS's keys, in which every character beyond ASCII is escaped: the AWS CLI reads files in the locale's
/// encoding.
func asciiJSON(_ value: some Encodable) -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  encoder.keyEncodingStrategy = .custom { path in AWSKey(path.last?.stringValue ?? "", firstLetter: { $0.uppercased() })
  }
  guard let data = try? encoder.encode(value) else { return Array("{}".utf8) }
  var result: [UInt8] = []
  for scalar in String(decoding: data, as: UTF8.self).unicodeScalars {
    if scalar.isASCII {
      result.append(UInt8(scalar.value))
      continue
    }
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      result += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
    }
  }
  return result
}
