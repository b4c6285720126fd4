import Libc

#if canImport(Glibc)
  private let openFiles = Int32(RLIMIT_NOFILE.rawValue)
#else
  private let openFiles = RLIMIT_NOFILE
#endif

/// Allows this process more open files than the system does at first, which may be 256: every call of the AWS CLI that
/// runs needs three.
package func allowManyOpenFiles() {
  var limit = rlimit()
  guard getrlimit(openFiles, &limit) == 0 else { return }
  limit.rlim_cur = max(limit.rlim_cur, min(limit.rlim_max, 8192))
  _ = setrlimit(openFiles, &limit)
}
