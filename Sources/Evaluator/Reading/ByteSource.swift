import CZlib

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of one file after another, unzipped where a file is gzip, through buffers that all files share.
///
/// Gzip is told by its first two bytes, whatever the name. Several members, and zeros behind the last one, are part of
/// the format (RFC 1952, section 2.2; gzip(1)).
final class ByteSource {
  struct Fault: Hashable {
    var kind: FileFault.Kind
    var message: String
  }

  private enum Coding {
    case plain
    case gzipMember
    case betweenMembers
  }

  /// Bytes read from the file and bytes given, since `open`.
  private(set) var bytesRead = 0
  private(set) var bytesGiven = 0
  /// What stopped the reading before the file's end.
  private(set) var fault: Fault?

  private static let bufferSize = 128 << 10
  private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: bufferSize)
  /// The unused bytes of the buffer.
  private var unused = 0..<0
  /// zlib keeps the address of its stream.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var isStreamReady = false
  private var descriptor: Int32 = -1
  private var coding = Coding.plain
  /// Bytes that may still be read from the descriptor.
  private var remaining = Int.max
  private var isAtEnd = true

  init() {
    stream.initialize(to: z_stream())
  }

  deinit {
    close()
    if isStreamReady { inflateEnd(stream) }
    stream.deallocate()
    buffer.deallocate()
  }

  /// Opens a file, or the given part of a plain one; nil is standard input. The fault says whether that went well.
  func open(_ path: [UInt8]?, part: Range<Int>? = nil) {
    close()
    (bytesRead, bytesGiven, fault, unused, remaining, isAtEnd) = (0, 0, nil, 0..<0, .max, false)
    coding = .plain
    if let path {
      descriptor = path.withCPath { openForReading($0) }
      guard descriptor >= 0 else {
        fail(.unreadable, "it could not be opened: \(systemError())")
        return
      }
    } else {
      descriptor = STDIN_FILENO
    }
    if let part {
      if lseek(descriptor, off_t(part.lowerBound), SEEK_SET) < 0 {
        fail(.unreadable, "it could not be read: \(systemError())")
      }
      remaining = part.count
    } else {
      detectCoding()
    }
  }

  func close() {
    if descriptor > STDIN_FILENO { _ = closeDescriptor(descriptor) }
    descriptor = -1
  }

  /// Writes the next bytes to `target`; returns how many, none at the end or at a fault.
  func read(into target: UnsafeMutablePointer<UInt8>, _ capacity: Int) -> Int {
    let given =
      switch coding {
      case .plain: readPlain(into: target, capacity)
      case .gzipMember, .betweenMembers: inflateSome(into: target, capacity)
      }
    bytesGiven += given
    return given
  }

  private func detectCoding() {
    while unused.count < 4, !isAtEnd { refill() }
    let head = (0..<unused.count).prefix(4).map { buffer[$0] }
    if head.starts(with: [0x1F, 0x8B]) {
      coding = .gzipMember
      prepareStream()
    } else if head == [0x28, 0xB5, 0x2F, 0xFD] {
      fail(.malformed, "it is compressed with zstd, which is not read; unzip it or pipe `zstdcat` to `-`")
    } else if head.starts(with: Array("BZh".utf8)) {
      fail(.malformed, "it is compressed with bzip2, which is not read; unzip it or pipe `bzcat` to `-`")
    } else if head == [0x50, 0x4B, 0x03, 0x04] {
      fail(.malformed, "it is a zip archive, which is not read; unzip it")
    } else if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      fail(.malformed, "it is UTF-16, which is not read; convert it to UTF-8")
    }
  }

  private func prepareStream() {
    if isStreamReady {
      inflateReset(stream)
    } else {
      // 15 bits of window, and 16 for a gzip header and its checksum.
      let status = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
      isStreamReady = status == Z_OK
      if !isStreamReady { fail(.unreadable, "zlib could not be started (\(status))") }
    }
  }

  private func readPlain(into target: UnsafeMutablePointer<UInt8>, _ capacity: Int) -> Int {
    if unused.isEmpty {
      return isAtEnd ? 0 : readDescriptor(into: target, capacity)
    }
    let count = min(capacity, unused.count)
    target.update(from: buffer + unused.lowerBound, count: count)
    unused = (unused.lowerBound + count)..<unused.upperBound
    return count
  }

  private func inflateSome(into target: UnsafeMutablePointer<UInt8>, _ capacity: Int) -> Int {
    var given = 0
    while given < capacity, fault == nil {
      if unused.isEmpty, !isAtEnd { refill() }
      if fault != nil { break }
      if case .betweenMembers = coding, !startNextMember() { break }
      if unused.isEmpty {
        fail(.malformed, "the gzip stream ends early, at byte \(bytesRead) of the file")
        break
      }
      stream.pointee.next_in = buffer + unused.lowerBound
      stream.pointee.avail_in = UInt32(unused.count)
      stream.pointee.next_out = target + given
      stream.pointee.avail_out = UInt32(truncatingIfNeeded: min(capacity - given, 1 << 30))
      let room = stream.pointee.avail_out
      let status = inflate(stream, Z_NO_FLUSH)
      given += Int(room - stream.pointee.avail_out)
      unused = (unused.upperBound - Int(stream.pointee.avail_in))..<unused.upperBound
      switch status {
      case Z_OK, Z_BUF_ERROR: break
      case Z_STREAM_END: coding = .betweenMembers
      default:
        let reason = stream.pointee.msg.map { String(cString: $0) } ?? "status \(status)"
        fail(.malformed, "the gzip stream is broken at byte \(bytesRead - unused.count) of the file (\(reason))")
      }
    }
    return given
  }

  /// Skips zeros behind a member and makes ready for another; false at the file's end.
  private func startNextMember() -> Bool {
    while true {
      while let first = unused.first, buffer[first] == 0 { unused.removeFirst() }
      if !unused.isEmpty || isAtEnd { break }
      refill()
    }
    guard let first = unused.first else { return false }
    guard buffer[first] == 0x1F else {
      fail(.malformed, "after the gzip stream, from byte \(bytesRead - unused.count) of the file, comes something else")
      return false
    }
    coding = .gzipMember
    inflateReset(stream)
    return true
  }

  /// Reads on behind what is unused.
  private func refill() {
    if unused.isEmpty { unused = 0..<0 }
    let count = readDescriptor(into: buffer + unused.upperBound, Self.bufferSize - unused.upperBound)
    unused = unused.lowerBound..<(unused.upperBound + count)
  }

  private func readDescriptor(into target: UnsafeMutablePointer<UInt8>, _ capacity: Int) -> Int {
    let wanted = min(capacity, remaining)
    guard wanted > 0 else {
      isAtEnd = true
      return 0
    }
    while true {
      let count = readBytes(descriptor, target, wanted)
      if count > 0 {
        bytesRead += count
        remaining -= count
        return count
      }
      if count < 0, errno == EINTR { continue }
      isAtEnd = true
      if count < 0 { fail(.unreadable, "it could not be read: \(systemError())") }
      return 0
    }
  }

  private func fail(_ kind: FileFault.Kind, _ message: String) {
    fault = Fault(kind: kind, message: message)
    unused = 0..<0
    isAtEnd = true
  }
}
