extension String {
  /// Each letter by its simple mapping, one letter for one, as Trino's `lower` does (`ẞ` → `ß`, `İ` → `i`).
  package var lowercasedByLetter: String {
    mapLetters { scalar in
      if scalar == "\u{130}" { return "i" }
      return single(scalar.properties.lowercaseMapping)
    }
  }

  /// Each letter by its simple mapping, one letter for one, as Trino's `upper` does (`ß` stays `ß`).
  package var uppercasedByLetter: String {
    mapLetters { single($0.properties.uppercaseMapping) ?? single($0.properties.titlecaseMapping) }
  }

  private func mapLetters(_ mapping: (Unicode.Scalar) -> Unicode.Scalar?) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(mapping(scalar) ?? scalar) }
    return String(result)
  }
}

private func single(_ text: String) -> Unicode.Scalar? {
  text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
}

extension String {
  /// What Trino compares names by: it finds a name whatever the case of its letters, each of which counts as the lower
  /// case of its upper case (Java's `equalsIgnoreCase`).
  package var nameKey: Text {
    if utf8.allSatisfy({ $0 < 0x80 }) { return Text(lowercased()) }
    return Text(
      mapLetters { scalar in
        let upper = single(scalar.properties.uppercaseMapping) ?? scalar
        return single(upper.properties.lowercaseMapping) ?? upper
      })
  }

  /// The first character by which Trino cannot match a name: it does not print, or its lower case, in which names are
  /// looked up, is several characters (`İ`).
  package var letterUnfitForNames: Unicode.Scalar? {
    unicodeScalars.first { $0.isHidden || single($0.properties.lowercaseMapping) == nil }
  }
}
