import Source
import Support
import Testing

/// A suggestion is the first of the nearest candidates, as the plain definition of the distance finds it.
@Suite struct SuggestionTests {
  private func plain(_ word: String, _ candidates: [String]) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars)
    guard wanted.count <= 64 else { return nil }
    var best: (Int, String)?
    for candidate in candidates {
      let distance = distance(wanted, Array(candidate.lowercased().unicodeScalars))
      let third = max(1, max(wanted.count, candidate.unicodeScalars.count) / 3)
      let limit = min(third, max(0, min(wanted.count, candidate.lowercased().unicodeScalars.count) - 1))
      if distance <= limit, distance < best?.0 ?? .max { best = (distance, candidate) }
    }
    return best?.1
  }

  private func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        if i == 0 || j == 0 {
          table[i][j] = i + j
          continue
        }
        let change = a[i - 1] == b[j - 1] ? 0 : 1
        table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }

  @Test func nearestAsDefined() {
    var random = SeededGenerator(seed: 3)
    let letters = Array("abcAB_1éÉ🧊".unicodeScalars)
    func word() -> String {
      var word = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...9, using: &random) { word.append(letters.randomElement(using: &random)!) }
      return String(word)
    }
    var found = 0
    for _ in 0..<4000 {
      let wanted = word()
      let candidates = (0..<Int.random(in: 0...6, using: &random)).map { _ in word() }
      let expected = plain(wanted, candidates)
      let suggested = suggestion(for: wanted, among: candidates)
      #expect(suggested.map { Array($0.utf8) } == expected.map { Array($0.utf8) }, "\(wanted) among \(candidates)")
      if expected != nil { found += 1 }
    }
    #expect(found > 150)
  }
}
