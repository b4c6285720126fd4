import Values

/// How near a path that is there comes to one that a spec names.
enum NearPath: Int, Comparable {
  /// The same except for lists.
  case same
  case otherCase
  case sameNameInColumn
  case sameName
  case sameNameInOtherCase
  case oneLetterApart
  case endsWithName

  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// Nil where they have nothing in common.
  init?(_ wanted: [Text], _ path: EventPath) {
    // An index says which element; paths that were found speak of all.
    let wanted = wanted.enumerated().filter { $0.offset == 0 || !$0.element.bytes.allSatisfy(isDigit) }.map(\.element)
    guard let wantedName = wanted.last, let name = path.steps.last, wanted.count > 1, path.steps.count > 1 else {
      return nil
    }
    let isInColumn = wanted.first == path.steps.first
    let (lowered, loweredWanted) = (name.lowercasedLetters, wantedName.lowercasedLetters)
    if wanted == path.steps {
      self = .same
    } else if wanted.map(\.lowercasedLetters) == path.steps.map(\.lowercasedLetters) {
      self = .otherCase
    } else if name == wantedName {
      self = isInColumn ? .sameNameInColumn : .sameName
    } else if lowered == loweredWanted {
      self = .sameNameInOtherCase
    } else if isInColumn, name.bytes.count > 2, isOneEditApart(lowered, loweredWanted) {
      self = .oneLetterApart
    } else if loweredWanted.count > 1, lowered.suffix(loweredWanted.count) == loweredWanted[...] {
      self = .endsWithName
    } else {
      return nil
    }
  }

  /// The path that comes nearest: of several as near the one with fewest steps, then by bytes.
  static func nearest(to wanted: [Text], among paths: [EventPath]) -> (path: EventPath, rank: NearPath)? {
    let ranked = paths.compactMap { path in NearPath(wanted, path).map { (path: path, rank: $0) } }
    return ranked.min { a, b in
      if a.rank != b.rank { return a.rank < b.rank }
      if a.path.steps.count != b.path.steps.count { return a.path.steps.count < b.path.steps.count }
      return Text(a.path.text) < Text(b.path.text)
    }
  }
}

extension Text {
  fileprivate var lowercasedLetters: [UInt8] { bytes.map(lowercasedASCII) }
}
