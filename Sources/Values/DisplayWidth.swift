extension StringProtocol {
  /// How many columns of a terminal the text takes: two for wide characters and emoji, none for combining marks.
  package var displayWidth: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return reduce(0) { sum, character in sum + character.displayWidth }
  }
}

extension Character {
  fileprivate var displayWidth: Int {
    unicodeScalars.reduce(0) { width, scalar in max(width, scalar.displayWidth) }
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    if isASCII { return 1 }
    // Emoji presentation asked for by a variation selector.
    if value == 0xFE0F { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if properties.isEmojiPresentation { return 2 }
    return Self.wide.contains { $0.contains(value) } ? 2 : 1
  }

  /// The blocks whose characters are Wide or Fullwidth in Unicode's EastAsianWidth.txt, without the few exceptions
  /// inside them.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1B000...0x1B2FF, 0x20000...0x3FFFD,
  ]
}
