import Files
import Libc

/// Buffered output to a file descriptor.
package final class FileDescriptorStream: OutputStream {
  package let isTerminal: Bool
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  package private(set) var failure: String?

  package init(_ descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
  }

  package var columns: Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  package func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 16 { _ = flush() }
  }

  @discardableResult
  package func flush() -> Bool {
    var start = 0
    while start < buffer.count, failure == nil {
      let count = buffer[start...].withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        start += count
      } else if count < 0, errno == EAGAIN {
        waitUntilReady(descriptor, POLLOUT)
      } else if count < 0, errno != EINTR {
        failure = String(cString: strerror(errno))
      }
    }
    buffer.removeAll(keepingCapacity: true)
    return failure == nil
  }
}

/// `write` of the system, which the method of that name hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
