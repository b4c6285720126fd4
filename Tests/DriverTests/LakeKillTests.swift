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
      // A run that was killed outright has said nothing: not even a run without --resume pays for its query again.
      let isSilent = Bool.random(using: &random)
      let signals = isSilent ? [SIGKILL] : [SIGINT, SIGTERM, SIGHUP, SIGKILL]
      var wasRefused = false
      while true {
        let hasRecord = FileManager.default.fileExists(atPath: scene.record)
        let isResumed = hasRecord && (!isSilent || wasRefused)
        let program = try Program(
          ["run", scene.spec, "--format", "csv"] + (isResumed ? ["--resume"] : []),
          environment: store.environment(looks: 3), folder: scene.folder)
        wasRefused = false
        let isKilled = killed < KillTests.kills
        if isKilled {
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
        wasRefused = program.errors.contains("the last run") || program.errors.contains("of the last run")
        guard isKilled || wasRefused && !isResumed else {
          Issue.record("it ended with \(status): \(program.errors)")
          return
        }
      }
    }
  }

  /// The call of a start goes on where the program is killed, and may start its query after a resume has looked for it.
  @Test func aCallThatOutlivesItsRun() throws {
    let scene = try RunScene(isInLake: true)
    let store = try LakeStore(results: StandIn.lakePage(scene.lakeRows()))
    let arguments = ["run", scene.spec, "--format", "csv"]
    let killed = try Program(arguments, environment: store.environment(looks: 2, delay: 3), folder: scene.folder)
    #expect(eventually { store.wasCalled })
    kill(killed.identifier, SIGKILL)
    #expect(killed.end() == -SIGKILL)
    #expect(store.states == [])
    let resumed = try Program(
      arguments + ["--resume"], environment: store.environment(looks: 2), folder: scene.folder)
    #expect(resumed.end() == 0, "\(resumed.errors)")
    #expect(resumed.output == scene.expected("csv"))
    #expect(store.states == ["FINISHED"])
    #expect(resumed.errors.hasPrefix("waiting for an `aws` call of the last run, which was killed"))
  }
}
