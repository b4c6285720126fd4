import Values

/// The candidate that was most likely meant by a misspelt word, or nil when none is near.
///
/// Near is an edit distance (insert, delete, replace, swap neighbours) of at most a third of the longer word's length,
/// case aside, and less than the length of the shorter one.
///
/// - Parameter most: a lower limit of the distance.
package func suggestion(
  for word: String, among candidates: some Sequence<String>, atMost most: Int = .max
) -> String? {
  let wanted = letters(of: word)
  guard wanted.count <= 64 else { return nil }
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let found = letters(of: candidate)
    // The letters of `candidate` as it is written: those of another case may be more.
    // One-letter words that differ have nothing in common.
    let least = min(wanted.count, found.count) - 1
    let third = max(1, max(wanted.count, candidate.unicodeScalars.count) / 3)
    let limit = min(third, max(0, least), most, (best?.distance ?? Int.max) - 1)
    guard let distance = editDistance(wanted, found, atMost: limit) else { continue }
    best = (distance, candidate)
    if distance == 0 { break }
  }
  return best?.candidate
}

/// The scalars of a word in lower case.
private func letters(of word: String) -> [UInt32] {
  guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return word.lowercased().unicodeScalars.map(\.value) }
  return word.utf8.map { UInt32(lowercasedASCII($0)) }
}

/// The edit distance of two words; nil where it is more than `limit`.
private func editDistance(_ a: [UInt32], _ b: [UInt32], atMost limit: Int) -> Int? {
  guard limit >= 0, abs(a.count - b.count) <= limit, mayBeNear(a, b, limit) else { return nil }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var row = last
  for i in a.indices {
    row[0] = i + 1
    var least = i + 1
    for j in b.indices {
      var distance = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { distance = min(distance, beforeLast[j - 1] + 1) }
      row[j + 1] = distance
      least = min(least, distance)
    }
    // Of two rows in turn one may be larger, as neighbours may be swapped.
    if least > limit, (last.min() ?? 0) > limit { return nil }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count] <= limit ? last[b.count] : nil
}

/// Whether the letters of two words, whatever their order, differ by few enough: every edit changes at most one letter
/// of each.
private func mayBeNear(_ a: [UInt32], _ b: [UInt32], _ limit: Int) -> Bool {
  var counts = (0..<32).map { _ in 0 }
  for letter in a { counts[Int(letter & 31)] += 1 }
  for letter in b { counts[Int(letter & 31)] -= 1 }
  let surplus = counts.reduce(0) { $0 + max(0, $1) }
  let lack = counts.reduce(0) { $0 + max(0, -$1) }
  return max(surplus, lack) <= limit
}
