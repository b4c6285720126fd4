import Glibc

/// Runs `body` with the rights that a user who is not root has to files: for root no mode forbids anything. Threads that
/// it starts have them too.
package func asNobody<Result>(_ body: () throws -> Result) rethrows -> Result {
  guard geteuid() == 0 else { return try body() }
  typealias SetUser = @convention(c) (uid_t) -> CInt
  let setUser = unsafeBitCast(dlsym(nil, "setfsuid"), to: SetUser.self)
  _ = setUser(65534)
  defer { _ = setUser(0) }
  return try body()
}
