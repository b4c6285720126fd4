import Source
import Values

/// What is said of a name that is no field of an event.
extension EventScope {
  func unknown(_ word: String, at span: SourceSpan) -> Diagnostic {
    if CloudTrailColumn.all.contains(where: { $0.name == word }) {
      return .columnOfNewerTable(word, at: span)
    }
    if let exact = columns.first(where: { $0.name.nameKey == word.nameKey }) {
      return .athenaCase(word, exact.name, at: span)
    }
    if let field = DocumentedField.first(under: [word]) {
      return .notInTable(field.path.joined(separator: "."), type: field.type, at: span)
    }
    if !isKey, RowScope.rowWords.contains(word) { return .rowFieldBeforePairing(word, at: span) }
    if isKey, let known = knownKeyPart(of: word) { return keyField(word, known, at: span) }
    let other = Self.otherWords.first { $0.word.nameKey == word.nameKey }
    let near = other?.meant ?? suggestion(for: word, among: words)
    if isKey, near == nil { return .unknownKeyField(word, at: span) }
    if isKey, other == nil, pathOfMember(word) != nil { return .unknownKeyField(word, at: span) }
    if let path = pathOfMember(word), other == nil {
      let shorthand = Self.shorthands.first { $0.path == path }?.word
      return .memberByItself(word, path: path.joined(separator: "."), shorthand: shorthand, at: span)
    }
    return .unknownField(word, suggestion: near, at: span)
  }

  /// The shortest path to a member of that name in the structures of a record.
  private func pathOfMember(_ word: String) -> [String]? {
    var level = columns.map { (path: [$0.name], column: $0) }
    while !level.isEmpty {
      if let found = level.first(where: { $0.path.count > 1 && $0.column.name.nameKey == word.nameKey }) {
        if case .text = found.column.kind { return found.path }
      }
      level = level.flatMap { entry -> [(path: [String], column: CloudTrailColumn)] in
        guard case .structure(let members) = entry.column.kind else { return [] }
        return members.map { (entry.path + [$0.name], $0) }
      }
    }
    return nil
  }

  func unknownMember(
    _ word: String, of names: [String], members: [CloudTrailColumn], at span: SourceSpan
  ) -> Diagnostic {
    if let exact = members.first(where: { $0.name.nameKey == word.nameKey }) {
      return .athenaCase(word, exact.name, at: span)
    }
    return .unknownMember(
      word, of: names.joined(separator: "."), suggestion: suggestion(for: word, among: members.map(\.name)),
      members: members.map(\.name), at: span)
  }
}
