import Libc
import Values

extension Text {
  /// How two texts compare, by their bytes.
  static func ordering(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Ordering {
    let shared = min(a.count, b.count)
    let ordering = shared == 0 ? 0 : memcmp(a.baseAddress!, b.baseAddress!, shared)
    return ordering == 0 ? Ordering(a.count, b.count) : Ordering(ordering, 0)
  }
}
