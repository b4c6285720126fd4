/// Kinds of ASCII bytes. Inlinable, because the readers of events and specs call these for every byte.

@inlinable package func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

@inlinable package func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

@inlinable package func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

package func isHexadecimal(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) && (byte | 0x20) <= 0x66 }

/// A letter or `_`.
@inlinable package func isNameStart(_ byte: UInt8) -> Bool { isLetter(byte) || byte == UInt8(ascii: "_") }

/// A letter, a digit or `_`.
@inlinable package func isNamePart(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) }

@inlinable package func lowercasedASCII(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }

extension String {
  /// Whether it begins with a letter or `_` and goes on with letters, digits and `_`.
  package var isWord: Bool { utf8.first.map(isNameStart) == true && utf8.allSatisfy(isNamePart) }
}
