import Files
import Libc

/// The bytes of one file after another, unzipped where a file is gzip, through buffers that all files share.
///
/// Gzip is known by its first two bytes, whatever the name. Several members, and zeros after the last one, are part of
/// the format (RFC 1952, section 2.2; gzip(1)).
///
/// zlib decides what is valid. ISA-L reads first; at any irregularity zlib reads the member again from its start and
/// skips what was delivered. Only an incomplete Huffman code is accepted on ISA-L's word.
final class ByteSource {
  struct Fault: Hashable {
    var kind: FileFault.Kind
    var message: String
    /// Whether the file goes on after the place, unread.
    var hasRest = false
  }

  enum Coding {
    case plain
    case gzipMember
    case betweenMembers
  }

  /// Bytes of the file that were read, up to a fault, and bytes given, since `open`.
  var bytesRead = 0
  private(set) var bytesGiven = 0
  /// What stopped the reading before the file's end.
  private(set) var fault: Fault?
  /// Whether bytes were given that zlib would not have given: the file is to be read again, without ISA-L.
  var gaveTooMuch = false

  private static let bufferSize = 128 << 10
  let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: bufferSize)
  /// The unused bytes of the buffer.
  var unused = 0..<0
  var zlib = ZlibStream()
  let isal: ISAL?
  let isalState: UnsafeMutableRawPointer?
  var descriptor: Int32 = -1
  var coding = Coding.plain
  /// Whether ISA-L may be tried on the open file.
  var mayUseISAL = false
  /// Whether the open file can be read again.
  var canReadAgain = false
  var member = Member()
  /// Bytes that may still be read from the descriptor.
  private var remaining = Int.max
  var isAtEnd = true

  /// The gzip member that is being read.
  struct Member {
    /// Where in the file it begins.
    var start = 0
    var usesISAL = false
    /// Reads on where zlib has refused the member though it is whole.
    var plain: PlainInflater?
    /// Bytes of it that earlier calls gave.
    var given = 0
    /// Bytes of it that were delivered before and that a second reading is still to skip.
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
  func open(_ path: [UInt8]?, part: Range<Int>? = nil, isExact: Bool) {
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
    canReadAgain = path != nil
    mayUseISAL = isal != nil && !isExact
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
      canReadAgain = canReadAgain && lseek(descriptor, 0, SEEK_CUR) >= 0
      startMember()
    } else if let refusal = refusalOfFormat(head) {
      fail(.malformed, refusal)
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

  /// Reads on after what is unused.
  func refill() {
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

  func fail(_ kind: FileFault.Kind, _ message: String, hasRest: Bool = false) {
    fault = Fault(kind: kind, message: message, hasRest: hasRest)
    if member.toSkip > 0 { gaveTooMuch = true }
    // What was read ahead is not counted: how much that is depends on the buffers.
    bytesRead -= unused.count
    unused = 0..<0
    isAtEnd = true
  }
}
