/// The bytes of a JSON text, with U+FFFD for each escaped half of a surrogate pair that has no other half.
///
/// Editors whose texts are UTF-16 may send one, which no UTF-8 can hold. The replacement is one unit of UTF-16 too, so
/// that positions stay the same.
func replacingLoneSurrogates(_ json: [UInt8]) -> [UInt8] {
  var result = json
  var index = 0
  while index < json.count {
    guard json[index] == UInt8(ascii: "\\") else {
      index += 1
      continue
    }
    switch surrogate(json, at: index) {
    case nil: index += 2
    case .high? where surrogate(json, at: index + 6) == .low: index += 12
    case .high?, .low?:
      result.replaceSubrange((index + 2)..<(index + 6), with: "fffd".utf8)
      index += 6
    }
  }
  return result
}

private enum Surrogate {
  case high, low
}

/// The half that the escape there writes: `\ud83e`; nil for anything else.
private func surrogate(_ json: [UInt8], at index: Int) -> Surrogate? {
  guard index + 6 <= json.count, json[index] == UInt8(ascii: "\\"), json[index + 1] == UInt8(ascii: "u"),
    let value = UInt16(String(decoding: json[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
  else { return nil }
  switch value {
  case 0xD800...0xDBFF: return .high
  case 0xDC00...0xDFFF: return .low
  default: return nil
  }
}
