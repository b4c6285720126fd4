/// The length of the well-formed UTF-8 sequence (Unicode 15, table 3-7) that begins at that index; nil where none does.
package func utf8SequenceLength(_ bytes: [UInt8], at index: Int) -> Int? {
  func byte(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
    index + offset < bytes.count && range.contains(bytes[index + offset])
  }
  switch bytes[index] {
  case 0x00...0x7F: return 1
  case 0xC2...0xDF: return byte(1) ? 2 : nil
  case 0xE0: return byte(1, 0xA0...0xBF) && byte(2) ? 3 : nil
  case 0xED: return byte(1, 0x80...0x9F) && byte(2) ? 3 : nil
  case 0xE1...0xEF: return byte(1) && byte(2) ? 3 : nil
  case 0xF0: return byte(1, 0x90...0xBF) && byte(2) && byte(3) ? 4 : nil
  case 0xF1...0xF3: return byte(1) && byte(2) && byte(3) ? 4 : nil
  case 0xF4: return byte(1, 0x80...0x8F) && byte(2) && byte(3) ? 4 : nil
  default: return nil
  }
}

/// Where the first byte is that belongs to no UTF-8 sequence; nil where all are.
package func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  var index = 0
  while index < bytes.count {
    guard let length = utf8SequenceLength(bytes, at: index) else { return index }
    index += length
  }
  return nil
}
