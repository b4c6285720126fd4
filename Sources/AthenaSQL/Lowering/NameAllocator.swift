import Values

/// Gives out names that differ from the user's and from each other as Trino compares names.
struct NameAllocator {
  private var used: Set<Text>
  /// The next number to try after a name that was asked for before.
  private var numbers: [String: Int] = [:]

  init(reserved: some Sequence<String>) {
    used = Set(reserved.map(\.nameKey))
  }

  /// The name itself, or with the first number that makes it a new one.
  mutating func make(_ base: String) -> SQLName {
    var name = base
    var number = numbers[base] ?? 2
    while !used.insert(name.nameKey).inserted {
      name = "\(base)_\(number)"
      number += 1
    }
    numbers[base] = number
    return .plain(name)
  }

  /// A word for a column out of any texts: lower-case ASCII letters, digits and `_`, not too long to read.
  static func word(_ parts: some Sequence<String>) -> String {
    let text = parts.joined(separator: "_").unicodeScalars.map { scalar -> Character in
      let isWord = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      return isWord ? Character(scalar) : "_"
    }
    return String(text.prefix(48)).lowercased()
  }
}
