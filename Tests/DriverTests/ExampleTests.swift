import Driver
import Foundation
import Support
import Testing

/// Every example on both backends: its rows, and its SQL as recorded.
@Suite struct ExampleTests {
  static let names: [String] = {
    let folder = checkout.appending(path: "examples").path()
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }()

  @Test func readmeListsThem() throws {
    let readme = try checkoutText("README.md")
    let table = readme.split(separator: "`examples/` has").dropFirst().first?.split(separator: "\n\n").dropFirst().first
    let listed = table?.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { $0.split(separator: "`")[1] }
    #expect(listed?.map(String.init).sorted() == Self.names)
  }

  @Test(arguments: names)
  func rows(_ name: String) throws {
    let folder = checkout.appending(path: "examples/\(name)").path()
    let run = command(["dry-run", "\(folder)/\(name).span", "--events", "\(folder)/events", "--format", "csv"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output == (try checkoutText("examples/\(name)/expected.csv")))
  }

  /// Each is a case that `test` finds and runs, and there is none that it passes over.
  @Test func cases() {
    let run = command(["test", checkout.appending(path: "examples").path()])
    #expect(run.status == .done, "\(run.output)")
    #expect(run.output.split(separator: "\n").count { $0.hasPrefix("ok ") } == Self.names.count, "\(run.output)")
    #expect(!run.output.contains("none "), "\(run.output)")
  }

  @Test(arguments: names)
  func sql(_ name: String) throws {
    let spec = checkout.appending(path: "examples/\(name)/\(name).span").path()
    let run = command(["compile", spec])
    #expect(run.status == .done, "\(run.errors)")
    expectGolden("examples/\(name)/expected.sql", run.output)
  }

  @Test(arguments: names)
  func isFormattedAndClean(_ name: String) {
    let spec = checkout.appending(path: "examples/\(name)/\(name).span").path()
    #expect(command(["fmt", "--check", spec]).errors == "")
    #expect(command(["check", spec]).status == .done)
  }
}

/// Runs one command line in memory.
func command(
  _ arguments: [String], input: String = "", isTerminal: Bool = false, environment: [String: String] = [:]
) -> (status: Driver.ExitStatus, output: String, errors: String) {
  let output = MemoryStream(isTerminal: isTerminal)
  let errors = MemoryStream(isTerminal: isTerminal)
  let streams = Streams(output: output, errors: errors, readInput: { Array(input.utf8) }, environment: environment)
  let status = trailspan(arguments, on: streams)
  return (status, output.text, errors.text)
}
