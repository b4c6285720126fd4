import Foundation
import Glibc
import Support
import Testing

/// A run that is killed at any moment, by any signal, and gone on with until it is through: no query is lost, and none
/// that succeeded is run again. TRAILSPAN_KILLS says how many times; CI and developers in a hurry kill ten.
@Suite struct KillTests {
  static let kills = ProcessInfo.processInfo.environment["TRAILSPAN_KILLS"].flatMap(Int.init) ?? 10

  private struct Record: Decodable {
    struct Entry: Decodable {
      var attempt: Int
      var hash: String
      var executionID: String?
    }

    var run: String
    var statements: [Entry]

    /// Whether the query is one of the record's, or what comes of a start that has no answer yet.
    func knows(_ id: String) -> Bool {
      statements.enumerated().contains { index, entry in
        entry.executionID == id || id == "\(run)-\(index + 1)-\(entry.attempt)-\(entry.hash)"
      }
    }
  }

  @Test func nothingIsLostAndNothingIsRepeated() throws {
    var random = SeededGenerator(seed: UInt64(Self.kills))
    var killed = 0
    while killed < Self.kills {
      let scene = try RunScene()
      let store = try QueryStore(StandIn())
      try store.standIn.answerWithRows(of: scene, hasPages: false)
      let expected = scene.expected("csv")
      while true {
        let hasRecord = FileManager.default.fileExists(atPath: scene.record)
        let program = try Program(
          ["run", scene.spec, "--format", "csv", "--parallel", "2"] + RunScene.splitting
            + (hasRecord ? ["--resume"] : []),
          environment: store.environment(looks: 2), folder: scene.folder)
        let isKilled = killed < Self.kills
        if isKilled {
          let signals = [SIGINT, SIGTERM, SIGHUP, SIGKILL]
          usleep(useconds_t.random(in: 0...900_000, using: &random))
          kill(program.identifier, signals.randomElement(using: &random) ?? SIGKILL)
          if Bool.random(using: &random) {
            usleep(useconds_t.random(in: 0...100_000, using: &random))
            kill(program.identifier, signals.randomElement(using: &random) ?? SIGKILL)
          }
          killed += 1
        }
        let status = program.end()
        try check(store, scene, isOver: status == 0)
        if status == 0 {
          #expect(program.output == expected)
          break
        }
        guard isKilled else {
          Issue.record("it ended with \(status): \(program.errors)")
          return
        }
      }
    }
  }

  private func check(_ store: QueryStore, _ scene: RunScene, isOver: Bool) throws {
    let record = try FileManager.default.contents(atPath: scene.record).map {
      try JSONDecoder().decode(Record.self, from: $0)
    }
    let queries = store.queries
    for query in queries where query.state == nil {
      #expect(record?.knows(query.id) == true, "nobody knows the query \(query.id), which runs")
    }
    let succeeded = Dictionary(grouping: queries.filter { $0.state == "SUCCEEDED" }, by: \.statement)
    for (statement, queries) in succeeded {
      #expect(queries.count == 1, "statement \(statement) has succeeded \(queries.count) times")
    }
    if isOver {
      #expect(succeeded.count == 3)
      #expect(queries.allSatisfy { $0.state != nil })
    }
    // Nothing lies beside the spec but what belongs there.
    let names = try FileManager.default.contentsOfDirectory(atPath: scene.folder)
    #expect(!names.contains { $0.hasPrefix(".trailspan-") }, "\(names)")
  }
}
