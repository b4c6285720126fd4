import Driver
import Foundation
import Glibc
import Support
import Testing

/// A run on CloudTrail Lake that is killed at any moment and gone on with until it is through. A start has no token by
/// which it would be known again, so that an unanswered one must be found among the store's queries: at the end one
/// query has succeeded, and none runs on.
@Suite struct LakeKillTests {
  @Test func nothingIsLostAndNothingIsRepeated() throws {
    var random = SeededGenerator(seed: UInt64(KillTests.kills) + 1)
    var killed = 0
    while killed < KillTests.kills {
      let scene = try RunScene(isInLake: true)
      let store = try LakeStore(results: StandIn.lakePage(scene.lakeRows()))
      let expected = scene.expected("csv")
      while true {
        let hasRecord = FileManager.default.fileExists(atPath: scene.record)
        let program = try Program(
          ["run", scene.spec, "--format", "csv"] + (hasRecord ? ["--resume"] : []),
          environment: store.environment(looks: 3), folder: scene.folder)
        let isKilled = killed < KillTests.kills
        if isKilled {
          let signals = [SIGINT, SIGTERM, SIGHUP, SIGKILL]
          usleep(useconds_t.random(in: 0...700_000, using: &random))
          kill(program.identifier, signals.randomElement(using: &random) ?? SIGKILL)
          killed += 1
        }
        let status = program.end()
        #expect(store.states.count { $0 == "FINISHED" } <= 1)
        if status == 0 {
          #expect(program.output == expected)
          #expect(store.states.allSatisfy { $0 != nil }, "\(store.states)")
          #expect(store.states.count { $0 == "FINISHED" } == 1)
          break
        }
        guard isKilled else {
          Issue.record("it ended with \(status): \(program.errors)")
          return
        }
      }
    }
  }
}
