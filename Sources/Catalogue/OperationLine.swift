/// A line of the operations' table: the service, then its nouns in order, each behind the number of letters it shares
/// with the one before it, and its verbs behind a colon: `ec2 0Address:2F 7es:5` for ReleaseAddress and so on.
///
/// The first line of the table has the verbs by their number, the most frequent first: the first 62 are written as one
/// digit of base 62, the others as a mark and a digit. `-` is no verb.
struct OperationLine {
  private static let marks = Array("!#$%&'()*+,-./:;<=>?@[]^_`{|}~".utf8)

  let line: Substring.UTF8View
  let verbs: [Substring.UTF8View]

  var names: [String] {
    var names: [String] = []
    var noun: [UInt8] = []
    for item in line.split(separator: UInt8(ascii: " ")).dropFirst() {
      // Nouns have no colon, codes of verbs may.
      guard let shared = item.first.flatMap(Self.digit), let colon = item.firstIndex(of: UInt8(ascii: ":")) else {
        continue
      }
      noun.removeSubrange(min(shared, noun.count)...)
      noun += item[item.index(after: item.startIndex)..<colon]
      var mark: Int?
      for byte in item[item.index(after: colon)...] {
        if let digit = Self.digit(byte) {
          let number = digit + (mark.map { ($0 + 1) * 62 } ?? 0)
          mark = nil
          guard verbs.indices.contains(number) else { continue }
          let verb = verbs[number].elementsEqual("-".utf8) ? [] : Array(verbs[number])
          names.append(String(decoding: verb + noun, as: UTF8.self))
        } else {
          mark = Self.marks.firstIndex(of: byte)
        }
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 36
    default: nil
    }
  }
}
