import CZlib
import Support

/// Files of gzip members in every form that the format has, two of three of them broken.
struct RandomGzip {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func next(members: ClosedRange<Int> = 1...3) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<number(members) {
      bytes += member()
      if number(0...9) == 0 { bytes += [UInt8](repeating: 0, count: number(1...600)) }
    }
    switch number(0...8) {
    case 0: bytes.removeLast(number(0...bytes.count - 2))
    case 1: bytes.removeLast(min(bytes.count - 2, number(1...9)))
    case 2: bytes += (0..<number(1...20)).map { _ in UInt8.random(in: 0...255, using: &random) }
    case 3: for _ in 0..<number(1...3) { flip(&bytes, 2..<bytes.count) }
    // In the header, the first block's code words, the checksum and the length.
    case 4: for _ in 0..<number(1...2) { flip(&bytes, 2..<min(80, bytes.count)) }
    case 5: flip(&bytes, max(2, bytes.count - 8)..<bytes.count)
    default: break
    }
    return bytes
  }

  private mutating func flip(_ bytes: inout [UInt8], _ range: Range<Int>) {
    guard let index = range.randomElement(using: &random) else { return }
    bytes[index] ^= 1 << UInt8(number(0...7))
  }

  private mutating func text() -> [UInt8] {
    switch number(0...100) {
    case 0: return []
    case 1: return [UInt8](repeating: 0x61, count: number(1...300_000))
    case 2:
      let piece = (0..<number(1...9000)).map { _ in UInt8.random(in: 0...255, using: &random) }
      return Array(repeating: piece, count: number(1...20)).flatMap(\.self)
    default:
      let letters = UInt8(number(1...60))
      var text: [UInt8] = []
      for _ in 0..<number(1...60) {
        if text.count > 20, number(0...2) == 0 {
          let start = number(0...text.count - 1)
          text += text[start...].prefix(number(3...300))
        } else {
          text += (0..<number(1...30)).map { _ in 0x40 + UInt8.random(in: 0..<letters, using: &random) }
        }
      }
      return text
    }
  }

  /// A member with any of the header's fields.
  private mutating func member() -> [UInt8] {
    let text = text()
    var flags: UInt8 = 0
    var fields: [UInt8] = []
    if number(0...3) == 0 {
      flags = UInt8([0, 1, 4, 8, 16, 12, 24, 28, 2, 30, 0x20].randomElement(using: &random)!)
      if flags & 4 != 0 {
        let length = number(0...300)
        fields += [UInt8(length & 0xFF), UInt8(length >> 8)]
        fields += (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      }
      for flag in [UInt8(8), 16] where flags & flag != 0 {
        fields += (0..<number(0...40)).map { _ in UInt8.random(in: 1...255, using: &random) } + [0]
      }
    }
    var bytes: [UInt8] = [0x1F, 0x8B, 8, flags] + (0..<4).map { _ in UInt8(number(0...255)) } + [0, 3] + fields
    if flags & 2 != 0 {
      let sum = checksum(bytes)
      bytes += [UInt8(sum & 0xFF), UInt8(sum >> 8 & 0xFF)]
    }
    bytes += deflated(text)
    for number in [UInt32(truncatingIfNeeded: checksum(text)), UInt32(truncatingIfNeeded: text.count)] {
      bytes += (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
    }
    return bytes
  }

  private func checksum(_ bytes: [UInt8]) -> UInt { UInt(crc32(0, bytes, UInt32(bytes.count))) }

  private mutating func deflated(_ text: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let strategy = [Z_DEFAULT_STRATEGY, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE].randomElement(using: &random)!
    deflateInit2_(
      &stream, Int32(number(0...9)), Z_DEFLATED, Int32(-number(9...15)), Int32(number(1...9)), strategy, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = text
    var output = [UInt8](repeating: 0, count: text.count * 2 + 4096)
    let cut = number(0...3) == 0 ? number(0...text.count) : text.count
    let flush = [Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_PARTIAL_FLUSH, Z_BLOCK].randomElement(using: &random)!
    let count = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        if cut < text.count {
          stream.avail_in = UInt32(cut)
          deflate(&stream, flush)
        }
        stream.avail_in = UInt32(text.count - Int(stream.total_in))
        deflate(&stream, Z_FINISH)
        return Int(stream.total_out)
      }
    }
    return Array(output[..<count])
  }
}
