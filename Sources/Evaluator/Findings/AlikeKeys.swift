import Values

/// The key of a start and that of an end which may be one thing, written in two ways.
struct AlikeKeys: Hashable, Sendable {
  enum Likeness: Hashable, Sendable {
    case letterCase
    /// What comes after the last separator is the same, as in an id and an ARN.
    case lastStep(String)
    /// The ARN of a secret ends in the secret's name, a hyphen and six characters.
    case secretName
  }

  var start: TextTuple
  var end: TextTuple
  var likeness: Likeness
}

/// Looks among keys that have starts alone and keys that have ends alone for two that may be one thing.
struct AlikeKeySearch {
  /// A log with more keys is not searched: two may be alike by chance, and the search would take long.
  private static let limit = 100_000

  private struct Place: Hashable {
    var scope: Int
    var form: [UInt8]
  }

  private var starts: [(scope: Int, key: TextTuple)] = []
  private var ends: [(scope: Int, key: TextTuple)] = []

  mutating func addStart(_ key: TextTuple, _ scope: Int) { starts.append((scope, key)) }
  mutating func addEnd(_ key: TextTuple, _ scope: Int) { ends.append((scope, key)) }

  /// Of several the first by the keys.
  var first: AlikeKeys? {
    guard !starts.isEmpty, !ends.isEmpty, max(starts.count, ends.count) <= Self.limit else { return nil }
    var byForm: [Place: TextTuple] = [:]
    for start in starts {
      guard let key = Self.onlyPart(of: start.key) else { continue }
      for form in Self.forms(of: key) {
        let place = Place(scope: start.scope, form: form)
        if byForm[place].map({ TextTuple.ordering(start.key, $0) == .before }) ?? true { byForm[place] = start.key }
      }
    }
    var best: (start: TextTuple, end: TextTuple)?
    for end in ends {
      guard let key = Self.onlyPart(of: end.key) else { continue }
      for form in Self.forms(of: key) {
        guard let start = byForm[Place(scope: end.scope, form: form)] else { continue }
        let isFirst =
          best.map { best in
            let starts = TextTuple.ordering(start, best.start)
            return (starts == .same ? TextTuple.ordering(end.key, best.end) : starts) == .before
          } ?? true
        if isFirst { best = (start, end.key) }
      }
    }
    guard let best, let start = Self.onlyPart(of: best.start), let end = Self.onlyPart(of: best.end),
      let likeness = Self.likeness(start, end)
    else { return nil }
    return AlikeKeys(start: best.start, end: best.end, likeness: likeness)
  }

  private static func onlyPart(of key: TextTuple) -> Text? {
    let texts = key.texts
    return texts.count == 1 ? texts[0] : nil
  }

  private static let separators = ["/", ":"]

  /// In lower case the whole key, what comes after its last `/` and its last `:`, and the name of a secret.
  private static func forms(of key: Text) -> [[UInt8]] {
    let whole = key.bytes.map(lowercasedASCII)
    var forms = [whole]
    for separator in separators {
      let step = whole[(whole.lastIndex(of: separator.utf8.first ?? 0).map { $0 + 1 } ?? 0)...]
      if !step.isEmpty, step.count < whole.count { forms.append(Array(step)) }
    }
    if let name = secretName(of: whole) { forms.append(name) }
    return forms
  }

  private static func secretName(of whole: [UInt8]) -> [UInt8]? {
    guard Text(whole).string.containsBytes(":secret:"), let step = whole.split(separator: UInt8(ascii: ":")).last,
      step.count > 7, step.dropLast(6).last == UInt8(ascii: "-")
    else { return nil }
    return Array(step.dropLast(7))
  }

  private static func likeness(_ start: Text, _ end: Text) -> AlikeKeys.Likeness? {
    let (a, b) = (start.bytes.map(lowercasedASCII), end.bytes.map(lowercasedASCII))
    if a == b { return .letterCase }
    func step(_ bytes: [UInt8], _ separator: String) -> ArraySlice<UInt8> {
      bytes[(bytes.lastIndex(of: separator.utf8.first ?? 0).map { $0 + 1 } ?? 0)...]
    }
    for separator in separators where step(start.bytes, separator) == step(end.bytes, separator) {
      return .lastStep(separator)
    }
    return secretName(of: a) == b || secretName(of: b) == a ? .secretName : nil
  }
}
