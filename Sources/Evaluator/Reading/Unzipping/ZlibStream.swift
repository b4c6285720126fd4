import CZlib

/// zlib's own idea of a gzip member: what is whole, what is broken, and where.
struct ZlibStream: ~Copyable {
  /// zlib keeps the address of its stream.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var isReady = false

  init() { stream.initialize(to: z_stream()) }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deallocate()
  }

  /// Makes ready for the first byte of a member; zlib's number for what is wrong if that fails.
  mutating func reset() -> Int32? {
    if isReady {
      inflateReset(stream)
      return nil
    }
    // 15 bits of window, and 16 for a gzip header and its checksum.
    let status = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    isReady = status == Z_OK
    return isReady ? nil : status
  }

  /// Unzips on; checksum and length are held against the member's last bytes.
  func step(
    from source: UnsafeMutableBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> InflateStep {
    stream.pointee.next_in = source.baseAddress
    stream.pointee.avail_in = UInt32(truncatingIfNeeded: source.count)
    stream.pointee.next_out = target.baseAddress
    stream.pointee.avail_out = UInt32(truncatingIfNeeded: target.count)
    let status = inflate(stream, Z_NO_FLUSH)
    let outcome: InflateStep.Outcome =
      switch status {
      case Z_OK, Z_BUF_ERROR: .goesOn
      case Z_STREAM_END: .memberEnded
      default: .broken(status)
      }
    return InflateStep(
      taken: source.count - Int(stream.pointee.avail_in), given: target.count - Int(stream.pointee.avail_out),
      outcome: outcome)
  }

  /// Whether a set of code words broke the last step. There is no number for that, and no other words end so.
  var refusesCodeWords: Bool { reason(Z_DATA_ERROR).hasSuffix(" set") }

  /// zlib's words for what broke the last step.
  func reason(_ status: Int32) -> String {
    stream.pointee.msg.map { String(cString: $0) } ?? "status \(status)"
  }

  static var version: String { String(cString: zlibVersion()) }
}
