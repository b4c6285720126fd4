import Foundation
import Glibc

/// The built program, for what only a process can show: being killed.
///
/// It is started with no signal blocked, whatever the thread that starts it has blocked.
final class Program {
  let identifier: pid_t
  private let folder: String

  static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "trailspan")
    .path()

  /// Standard output and error go to files in the folder.
  init(_ arguments: [String], environment: [String: String], folder: String) throws {
    self.folder = folder
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (descriptor, name) in [(Int32(1), "output"), (2, "errors")] {
      posix_spawn_file_actions_addopen(
        &actions, descriptor, "\(folder)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let path = Self.path
    var argv = ([path] + arguments).map { strdup($0) }
    var envp = environment.map { strdup("\($0.key)=\($0.value)") }
    defer { for text in argv + envp { free(text) } }
    argv.append(nil)
    envp.append(nil)
    var child: pid_t = 0
    let code = posix_spawn(&child, path, &actions, &attributes, argv, envp)
    guard code == 0 else { throw CocoaError(.executableLoad) }
    identifier = child
  }

  /// The status that it exits with, or the number of the signal that ended it, negated; killed after a minute.
  func end() -> Int32 {
    var status: Int32 = 0
    for _ in 0..<6000 {
      if waitpid(identifier, &status, WNOHANG) == identifier {
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
      }
      usleep(10_000)
    }
    kill(identifier, SIGKILL)
    waitpid(identifier, &status, 0)
    return -999
  }

  var output: String { (try? String(contentsOfFile: folder + "/output", encoding: .utf8)) ?? "" }
  var errors: String { (try? String(contentsOfFile: folder + "/errors", encoding: .utf8)) ?? "" }
}

/// Waits up to half a minute for something to be so.
func eventually(_ isSo: () throws -> Bool) rethrows -> Bool {
  for _ in 0..<1500 {
    if try isSo() { return true }
    usleep(20_000)
  }
  return false
}
