#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The variables of the process's environment that trailspan looks at.
func processEnvironment() -> [String: String] {
  var found: [String: String] = [:]
  for name in ["NO_COLOR", "TERM"] {
    if let value = getenv(name) { found[name] = String(cString: value) }
  }
  return found
}

/// Number of processors that may be used.
func processorCount() -> Int {
  max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
