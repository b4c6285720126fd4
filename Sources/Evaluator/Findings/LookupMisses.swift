import Semantics
import Values

/// Counts for each lookup that rows read the spans that find no line in it, and the keys that were looked for: of spans
/// that `keep` names, whether or not `where` keeps them.
struct LookupMisses {
  private struct Tally {
    var name: String
    var reader: LookupReader
    /// By the key that no line has, how many spans looked for it.
    var unknownKeys: [[Text]: Int] = [:]
    /// Spans whose key is missing.
    var keyless = 0
  }

  private static let shownKeys = 3

  private var tallies: [Tally]
  private var spans = 0

  init(_ plan: Plan, _ readers: [LookupReader?]) {
    tallies = zip(plan.lookups, readers).compactMap { lookup, reader in
      reader.map { Tally(name: lookup.name, reader: $0) }
    }
  }

  /// Whether rows read no lookup.
  var isEmpty: Bool { tallies.isEmpty }

  mutating func add(_ row: RowView) {
    spans += 1
    for index in tallies.indices {
      guard let key = tallies[index].reader.key(of: row) else {
        tallies[index].keyless += 1
        continue
      }
      if !tallies[index].reader.hasLine(key) { tallies[index].unknownKeys[key, default: 0] += 1 }
    }
  }

  var findings: [Finding] {
    tallies.compactMap { tally in
      if tally.unknownKeys.isEmpty, tally.keyless == 0 { return nil }
      let keys = tally.unknownKeys.sorted { a, b in
        a.value != b.value ? a.value > b.value : a.key.lexicographicallyPrecedes(b.key)
      }
      return .lookupWithoutLine(
        UnmetLookup(
          name: tally.name, spans: spans, keyless: tally.keyless, spansOfUnknownKeys: keys.reduce(0) { $0 + $1.value },
          unknownKeys: keys.count,
          firstKeys: keys.prefix(Self.shownKeys).map { UnmetLookup.Key(texts: $0.key, count: $0.value) }))
    }
  }
}
