import CISAL
import Libc

/// Intel's ISA-L, which unzips more than twice as fast as zlib, where the system has it.
struct ISAL: Sendable {
  private let initializeState: @convention(c) @Sendable (UnsafeMutableRawPointer) -> Void
  private let inflate: @convention(c) @Sendable (UnsafeMutableRawPointer) -> Int32

  /// Finds the library by the name of the version whose interface is known, and tries it; nil where it is not there or
  /// does not do as expected. It stays loaded.
  init?() {
    guard MemoryLayout<Int>.size == 8, let library = dlopen(Self.fileName, RTLD_NOW | RTLD_LOCAL),
      let initialize = dlsym(library, "isal_inflate_init"), let inflate = dlsym(library, "isal_inflate")
    else { return nil }
    initializeState = unsafeBitCast(initialize, to: (@convention(c) @Sendable (UnsafeMutableRawPointer) -> Void).self)
    self.inflate = unsafeBitCast(inflate, to: (@convention(c) @Sendable (UnsafeMutableRawPointer) -> Int32).self)
    guard passesTrial() else { return nil }
  }

  static var fileName: String {
    #if canImport(Darwin)
      "libisal.2.dylib"
    #else
      "libisal.so.2"
    #endif
  }

  /// Makes ready for the first byte of a gzip member.
  func reset(_ state: UnsafeMutableRawPointer) {
    initializeState(state)
    Self.progress(state).pointee.crc_flag = UInt32(isal_gzip)
  }

  /// Unzips on; checksum and length are held against the member's last bytes.
  func step(
    _ state: UnsafeMutableRawPointer, from source: UnsafeMutableBufferPointer<UInt8>,
    into target: UnsafeMutableBufferPointer<UInt8>
  ) -> InflateStep {
    let stream = state.assumingMemoryBound(to: isal_stream.self)
    stream.pointee.next_in = source.baseAddress
    stream.pointee.avail_in = UInt32(truncatingIfNeeded: source.count)
    stream.pointee.next_out = target.baseAddress
    stream.pointee.avail_out = UInt32(truncatingIfNeeded: target.count)
    let status = inflate(state)
    let taken = source.count - Int(stream.pointee.avail_in)
    let given = target.count - Int(stream.pointee.avail_out)
    let outcome: InflateStep.Outcome =
      if status < 0 {
        .broken(status)
      } else if Self.progress(state).pointee.block_state == Int32(isal_block_finish) {
        .memberEnded
      } else {
        .goesOn
      }
    return InflateStep(taken: taken, given: given, outcome: outcome)
  }

  static func allocateState() -> UnsafeMutableRawPointer {
    let state = UnsafeMutableRawPointer.allocate(byteCount: stateSize, alignment: 64)
    state.initializeMemory(as: UInt8.self, repeating: 0, count: stateSize)
    return state
  }

  private static let stateSize = Int(isal_state_size)

  private static func progress(_ state: UnsafeMutableRawPointer) -> UnsafeMutablePointer<isal_progress> {
    (state + Int(isal_progress_offset)).assumingMemoryBound(to: isal_progress.self)
  }

  /// Whether the library unzips a member of known contents, sees that one with a wrong checksum is broken, and leaves
  /// alone what lies after its state: so the state's layout is the one that is written down.
  private func passesTrial() -> Bool {
    let margin = 64 << 10
    let state = UnsafeMutableRawPointer.allocate(byteCount: Self.stateSize + margin, alignment: 64)
    defer { state.deallocate() }
    state.initializeMemory(as: UInt8.self, repeating: 0xA5, count: Self.stateSize + margin)
    var text = [UInt8](repeating: 0, count: 2 * Self.trialText.count)
    let run = { (member: [UInt8], text: inout [UInt8]) -> InflateStep in
      var member = member
      reset(state)
      return member.withUnsafeMutableBufferPointer { member in
        text.withUnsafeMutableBufferPointer { step(state, from: member, into: $0) }
      }
    }
    let whole = run(Self.trialMember + [0], &text)
    guard whole.outcome == .memberEnded, whole.taken == Self.trialMember.count, whole.given == Self.trialText.count,
      text.starts(with: Self.trialText)
    else { return false }
    var broken = Self.trialMember
    broken[broken.count - 8] ^= 1
    guard run(broken, &text).outcome == .broken(Int32(isal_incorrect_checksum)) else { return false }
    let behind = UnsafeRawBufferPointer(start: state + Self.stateSize, count: margin)
    return behind.allSatisfy { $0 == 0xA5 }
  }

  private static let trialText = (0..<120).map { (index: Int) -> UInt8 in
    let number = index * index * index / 7 % 101
    return UInt8(97 + number % 5)
  }
  /// The same, zipped with code words of its own and repeated pieces.
  private static let trialMember: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x1D, 0x8C, 0xC9, 0x11, 0x00, 0x30, 0x08, 0x02, 0x6B,
    0xE5, 0xEA, 0xBF, 0x85, 0xAC, 0xF1, 0xA1, 0x03, 0xC2, 0x4A, 0xEE, 0xA2, 0xB5, 0xDE, 0x38, 0x62, 0x2C, 0x9B, 0x3D,
    0x9D, 0xEE, 0xCE, 0x71, 0x8A, 0x81, 0x8C, 0xDD, 0x36, 0x11, 0x8F, 0x60, 0x6C, 0xFB, 0xC1, 0x95, 0xCE, 0x92, 0x0F,
    0x1B, 0xF5, 0x98, 0x06, 0x0F, 0x2B, 0x85, 0x72, 0xFC, 0x63, 0x10, 0x70, 0x49, 0x3E, 0x86, 0x38, 0x99, 0xF5, 0x78,
    0x00, 0x00, 0x00,
  ]
}
