import Driver
import Foundation
import Support
import Testing

/// No input of any bytes, as spec or as events, crashes: every run ends with a status of the contract.
///
/// In the suite each target takes some hundred inputs. `FUZZ_SECONDS=600 swift test -c release --filter FuzzTests` runs
/// each for ten minutes from a fresh seed. The input at work lies in the temporary folder as `trailspan-fuzz-PID.span`
/// or `.json`; a crash leaves it there.
@Suite(.serialized) struct FuzzTests {
  private static let file = NSTemporaryDirectory() + "/trailspan-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
  private static let seconds = ProcessInfo.processInfo.environment["FUZZ_SECONDS"].flatMap(Double.init)

  static func contents(_ suffix: String) throws -> [[UInt8]] {
    try checkoutFiles(below: "examples", ending: suffix).map {
      Array(try Data(contentsOf: checkout.appending(path: $0)))
    }
  }

  @Test func specBytes() throws {
    let seeds = try Self.contents(".span")
    let file = Self.file + ".span"
    try fuzz(seeds, cases: 150) { bytes in
      try Data(bytes).write(to: URL(filePath: file))
      for arguments in [
        ["check", file], ["compile", file, "--max-branches", "2"], ["fmt", "--diff", file], ["ddl", file],
      ] {
        let run = command(arguments)
        // A file that an example's spec names is not beside the copy; of very many messages that one may not be shown.
        let isUnread =
          run.status == .inputOutput
          && (run.errors.contains(" cannot be read: ") || run.errors.contains(" not shown"))
        #expect(isUnread || [.done, .findings, .wrongInput].contains(run.status), "\(arguments): \(run.errors)")
        let isSafe = (run.errors + (arguments[0] == "check" ? run.output : "")).unicodeScalars.allSatisfy {
          $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F
        }
        #expect(isSafe)
      }
    }
  }

  @Test func eventBytes() throws {
    let seeds = try Self.contents(".json") + Self.contents(".json.gz")
    let specs = checkoutFiles(below: "examples", ending: ".span").map { checkout.appending(path: $0).path() }
    let file = Self.file + ".json"
    var index = 0
    try fuzz(seeds, cases: 300) { bytes in
      try Data(bytes).write(to: URL(filePath: file))
      index += 1
      let spec = specs[index % specs.count]
      let run = command([
        "dry-run", spec, "--events", file, "--any-partition", "--now", "2026-01-01", "--jobs",
        index % 2 == 0 ? "1" : "2",
      ])
      #expect([.done, .wrongInput].contains(run.status), "\(run.errors)")
    }
  }

  /// Saved rows, of which a page is made, or which are refused.
  @Test func rowBytes() throws {
    let name = "access-keys"
    let folder = checkout.appending(path: "examples/\(name)").path()
    let seeds = ["csv", "json", "jsonl"].map { format in
      Array(
        command(["dry-run", "\(folder)/\(name).span", "--events", "\(folder)/events", "--format", format]).output.utf8)
    }
    let file = Self.file + ".json"
    try fuzz(seeds, cases: 200) { bytes in
      try Data(bytes).write(to: URL(filePath: file))
      let run = command(["report", "\(folder)/\(name).span", "--rows", file, "--now", "2026-01-01"])
      #expect([.done, .wrongInput].contains(run.status), "\(run.errors)")
      #expect(run.output.isEmpty || run.output.hasSuffix("</html>\n"))
    }
  }

  private func fuzz(_ seeds: [[UInt8]], cases: Int, _ body: ([UInt8]) throws -> Void) throws {
    try #require(!seeds.isEmpty)
    let seed = Self.seconds == nil ? 1 : UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let end = Self.seconds.map { Date.now + $0 }
    var count = 0
    while end.map({ Date.now < $0 }) ?? (count < cases) {
      try body(mutated(seeds.randomElement(using: &random)!, with: seeds, using: &random))
      count += 1
    }
    for suffix in [".span", ".json"] { try? FileManager.default.removeItem(atPath: Self.file + suffix) }
    if end != nil { print("\(count) inputs, seed \(seed)") }
  }
}
