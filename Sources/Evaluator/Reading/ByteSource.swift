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
///
/// What is whole and what is broken is zlib's to say. Where ISA-L is used it reads ahead: at the first thing that is not
/// as it should be, zlib reads the same member from its start, passes over what has been given, and goes on.
final class ByteSource {
  struct Fault: Hashable {
    var kind: FileFault.Kind
    var message: String
    /// Whether the file goes on behind the place, unread.
    var hasRest = false
  }

  private enum Coding {
    case plain
    case gzipMember
    case betweenMembers
  }

  /// Bytes of the file that were read, up to a fault, and bytes given, since `open`.
  private(set) var bytesRead = 0
  private(set) var bytesGiven = 0
  /// What stopped the reading before the file's end.
  private(set) var fault: Fault?
  /// Whether bytes were given that zlib would not have given: the file is to be read again, without ISA-L.
  private(set) var gaveTooMuch = false

  private static let bufferSize = 128 << 10
  private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: bufferSize)
  /// The unused bytes of the buffer.
  private var unused = 0..<0
  private var zlib = ZlibStream()
  private let isal: ISAL?
  private let isalState: UnsafeMutableRawPointer?
  private var descriptor: Int32 = -1
  private var coding = Coding.plain
  /// Whether ISA-L may be tried on the open file.
  private var mayUseISAL = false
  private var member = Member()
  /// Bytes that may still be read from the descriptor.
  private var remaining = Int.max
  private var isAtEnd = true

  /// The gzip member that is being read.
  private struct Member {
    /// Where in the file it begins.
    var start = 0
    var usesISAL = false
    /// Bytes of it that earlier calls gave.
    var given = 0
    /// Bytes of it that were given by ISA-L and that zlib is still to pass over.
    var toSkip = 0
  }

  init(_ unzipping: Unzipping = .zlib) {
    isal = unzipping.isal
    isalState = isal.map { _ in ISAL.allocateState() }
  }

  deinit {
    close()
    isalState?.deallocate()
    buffer.deallocate()
  }

  /// Opens a file, or the given part of a plain one; nil is standard input. The fault says whether that went well.
  ///
  /// Where `isExact`, all is done by zlib, and nothing is ever given too much.
  func open(_ path: [UInt8]?, part: Range<Int>? = nil, isExact: Bool = false) {
    close()
    (bytesRead, bytesGiven, fault, unused, remaining, isAtEnd) = (0, 0, nil, 0..<0, .max, false)
    (coding, gaveTooMuch, member) = (.plain, false, Member())
    if let path {
      descriptor = path.withCPath { openForReading($0) }
      guard descriptor >= 0 else {
        fail(.unreadable, "it could not be opened: \(systemError())")
        return
      }
    } else {
      descriptor = STDIN_FILENO
    }
    // Only a file that can be read again from its start: standard input may be a pipe, or begin anywhere.
    mayUseISAL = isal != nil && !isExact && path != nil
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
      mayUseISAL = mayUseISAL && lseek(descriptor, 0, SEEK_CUR) >= 0
      startMember()
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
    /// Where in `target` the bytes of the member begin.
    var memberStart = 0
    defer { member.given += given - memberStart }
    while given < capacity, fault == nil {
      if unused.isEmpty, !isAtEnd { refill() }
      if fault != nil { break }
      if case .betweenMembers = coding {
        guard startNextMember() else { break }
        memberStart = given
      }
      if unused.isEmpty, !member.usesISAL {
        fail(.malformed, "the gzip stream ends early, at byte \(bytesRead) of the file")
        break
      }
      let source = UnsafeMutableBufferPointer(start: buffer + unused.lowerBound, count: unused.count)
      let room = min(capacity - given, member.toSkip > 0 ? member.toSkip : 1 << 30)
      let step = step(from: source, into: UnsafeMutableBufferPointer(start: target + given, count: room))
      if member.usesISAL, !isSound(step) {
        // What this call gave of the member is not handed out yet.
        given = memberStart
        readAgain()
        continue
      }
      unused = (unused.lowerBound + step.taken)..<unused.upperBound
      if member.toSkip > 0 { member.toSkip -= step.given } else { given += step.given }
      switch step.outcome {
      case .goesOn: break
      case .memberEnded: coding = .betweenMembers
      case .broken(let status):
        fail(
          .malformed,
          "the gzip stream is broken at byte \(bytesRead - unused.count) of the file (\(zlib.reason(status)))",
          hasRest: true)
      }
    }
    return given
  }

  private func step(
    from source: UnsafeMutableBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> InflateStep {
    if member.usesISAL, let isal, let isalState { return isal.step(isalState, from: source, into: target) }
    return zlib.step(from: source, into: target)
  }

  /// Whether a step of ISA-L was one of a whole member.
  private func isSound(_ step: InflateStep) -> Bool {
    switch step.outcome {
    case .memberEnded: true
    case .goesOn: step.taken > 0 || step.given > 0
    case .broken: false
    }
  }

  /// Makes ready for a member, whose first byte is the first of the unused.
  private func startMember() {
    coding = .gzipMember
    if mayUseISAL { while unused.count < 4, !isAtEnd { refill() } }
    member = Member(start: bytesRead - unused.count)
    // Deflate, and none of the flags for which ISA-L's versions differ from zlib: a checksum of the header, and those
    // that have no meaning.
    if mayUseISAL, let isal, let isalState, unused.count >= 4, buffer[unused.lowerBound + 1] == 0x8B,
      buffer[unused.lowerBound + 2] == 8, buffer[unused.lowerBound + 3] & 0b1110_0010 == 0
    {
      isal.reset(isalState)
      member.usesISAL = true
    } else {
      resetZlib()
    }
  }

  /// Gives the member to zlib, from its start.
  private func readAgain() {
    member.usesISAL = false
    member.toSkip = member.given
    guard lseek(descriptor, off_t(member.start), SEEK_SET) >= 0 else {
      fail(.unreadable, "it could not be read: \(systemError())")
      return
    }
    (bytesRead, unused, isAtEnd) = (member.start, 0..<0, false)
    resetZlib()
  }

  private func resetZlib() {
    if let status = zlib.reset() { fail(.unreadable, "zlib could not be started (\(status))") }
  }

  /// Skips zeros behind a member and makes ready for another; false at the file's end.
  private func startNextMember() -> Bool {
    // Where the file has changed meanwhile.
    if member.toSkip > 0 { gaveTooMuch = true }
    while true {
      while let first = unused.first, buffer[first] == 0 { unused.removeFirst() }
      if !unused.isEmpty || isAtEnd { break }
      refill()
    }
    guard let first = unused.first else { return false }
    guard buffer[first] == 0x1F else {
      fail(
        .malformed, "after the gzip stream, from byte \(bytesRead - unused.count) of the file, comes something else",
        hasRest: true)
      return false
    }
    startMember()
    return fault == nil
  }

  /// Reads on behind what is unused.
  private func refill() {
    // There are few unused bytes wherever this is called, if any.
    if unused.lowerBound > 0 {
      buffer.update(from: buffer + unused.lowerBound, count: unused.count)
      unused = 0..<unused.count
    }
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

  private func fail(_ kind: FileFault.Kind, _ message: String, hasRest: Bool = false) {
    fault = Fault(kind: kind, message: message, hasRest: hasRest)
    if member.toSkip > 0 { gaveTooMuch = true }
    // What was read ahead is not counted: how much that is depends on the buffers.
    bytesRead -= unused.count
    unused = 0..<0
    isAtEnd = true
  }
}
