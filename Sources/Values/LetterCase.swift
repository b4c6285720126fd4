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
