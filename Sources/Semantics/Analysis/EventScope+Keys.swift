import Catalogue
import Source
import Values

/// What was meant by a name in a key that is no field, where the catalogue has the pair's key.
extension EventScope {
  /// An expression that is meant for both sides of a key.
  struct SharedKey {
    var file: SourceFile
    var span: SourceSpan

    /// One for each side, with the paths that it has there in place of one.
    func sides(_ part: KnownPair.KeyPart, at place: SourceSpan) -> String {
      let before = file.text(of: SourceSpan(Int(span.start), Int(place.start)))
      let after = file.text(of: SourceSpan(Int(place.end), Int(span.end)))
      return "\(before)\(part.start)\(after) = \(before)\(part.end)\(after)"
    }
  }

  /// Where the catalogue has the member of that name in this key.
  func knownKeyPart(of word: String) -> KnownPair.KeyPart? {
    func isMember(_ path: String) -> Bool { path.byteSplit(".").last?.nameKey == word.nameKey }
    return knownKey.first { isMember($0.start) || isMember($0.end) }
  }

  func keyField(_ word: String, _ part: KnownPair.KeyPart, at span: SourceSpan) -> Diagnostic {
    switch keySide {
    case .start: return .knownKeyField(word, meant: part.start, at: span)
    case .end: return .knownKeyField(word, meant: part.end, at: span)
    case nil:
      guard let sharedKey, !part.start.isIdentical(to: part.end) else {
        return .knownKeyField(word, meant: part.text, at: span)
      }
      return .knownKeyField(word, meant: sharedKey.sides(part, at: span), at: sharedKey.span)
    }
  }
}
