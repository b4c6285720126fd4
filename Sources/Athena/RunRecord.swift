import Files

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What stands beside the spec while statements run and after, `SPEC.run.json`: enough to find each query again.
package struct RunRecord: Hashable, Sendable, Codable {
  package enum State: String, Hashable, Sendable, Codable {
    case waiting, running, succeeded, failed, cancelled
  }

  package struct Entry: Hashable, Sendable, Codable {
    /// Of the statement's text and where it runs.
    package var hash: String
    /// How often it was started, the present time included. It is part of the token by which Athena knows a start again.
    package var attempt: Int
    package var executionID: String?
    package var state: State
    package var bytesScanned: Int
  }

  /// Distinguishes this run's tokens from those of another run of the same statements.
  package var run: String
  /// What the program that started the run called now, as the spec's `now` stands in the statements as a literal.
  package var now: String
  package var statements: [Entry]

  /// Queries that may be running still, and that a new run would leave behind.
  package var runningCount: Int { statements.count { $0.state == .running } }

  /// A record of nothing started yet.
  init(statements: [Statement], options: AthenaOptions, now: String) {
    run = UUID().uuidString.lowercased()
    self.now = now
    self.statements = statements.map {
      Entry(hash: $0.hash(options), attempt: 0, executionID: nil, state: .waiting, bytesScanned: 0)
    }
  }

  /// The record of the last run; its `now` is the one to compile with before it is resumed.
  package static func read(_ path: String) throws(AthenaError) -> RunRecord {
    guard exists(path) else { throw .recordMissing(path: path) }
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try readFile(path, namedBy: .text, limit: largestTextFile)
    } catch {
      throw .file(path: path, reason: error.reason)
    }
    guard let record = try? JSONDecoder().decode(RunRecord.self, from: Data(bytes)) else {
      throw .recordUnreadable(path: path)
    }
    return record
  }

  func write(to path: String) throws(AthenaError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { throw .file(path: path, reason: "cannot be encoded") }
    do throws(FileFailure) {
      try writeFile(path, String(decoding: data, as: UTF8.self) + "\n")
    } catch {
      throw .file(path: path, reason: error.reason)
    }
  }

  /// Whether it is of exactly these statements.
  func isRecord(of statements: [Statement], options: AthenaOptions) -> Bool {
    self.statements.map(\.hash) == statements.map { $0.hash(options) }
  }

  /// The token of the present attempt: the same after a crash between a start and its answer, so that Athena gives back
  /// the query that it has. Athena asks for 32 to 128 characters.
  func token(_ index: Int) -> String {
    "\(run)-\(index + 1)-\(statements[index].attempt)-\(statements[index].hash)"
  }
}

/// One statement to run.
package struct Statement: Hashable, Sendable {
  package var sql: String
  /// What it covers in words, such as `accounts 1-100`; empty when it covers all.
  package var scope: String

  package init(sql: String, scope: String) {
    self.sql = sql
    self.scope = scope
  }

  /// 128 bits in hexadecimal: FNV-1a twice, the second time backwards. It recognises a change, not an attack.
  func hash(_ options: AthenaOptions) -> String {
    let bytes = Array([options.catalog ?? "", options.database ?? "", sql].joined(separator: "\u{0}").utf8)
    func fnv(_ bytes: some Sequence<UInt8>) -> String {
      let value = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    return fnv(bytes) + fnv(bytes.reversed())
  }
}
