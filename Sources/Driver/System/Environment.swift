#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The variables of the process's environment.
func processEnvironment() -> [String: String] {
  ProcessInfo.processInfo.environment
}

/// Number of processors that may be used.
func processorCount() -> Int {
  max(1, ProcessInfo.processInfo.activeProcessorCount)
}
