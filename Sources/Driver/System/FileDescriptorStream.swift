#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Buffered output to a file descriptor.
package final class FileDescriptorStream: OutputStream {
  package let isTerminal: Bool
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var hasFailed = false

  package init(_ descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
  }

  package func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 16 { _ = flush() }
  }

  @discardableResult
  package func flush() -> Bool {
    var start = 0
    while start < buffer.count, !hasFailed {
      let count = buffer[start...].withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        start += count
      } else if count < 0, errno != EINTR {
        hasFailed = true
      }
    }
    buffer.removeAll(keepingCapacity: true)
    return !hasFailed
  }
}

/// `write` of the system, which the method of that name hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
