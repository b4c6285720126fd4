import Libc
import Values

/// The present moment in whole seconds.
func currentInstant() -> Instant {
  Instant(milliseconds: Int64(time(nil)) * 1000)
}
