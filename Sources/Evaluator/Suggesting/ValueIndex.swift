/// Where each value occurs: occurrences of one value lie side by side.
struct ValueIndex {
  /// What of a text it is.
  enum Part: UInt8 {
    case whole
    /// What follows its last `/`, its last `:`.
    case afterSlash
    case afterColon
  }

  struct Occurrence {
    var hash: UInt64
    /// Index of the event's name, of the event in its samples, of the value in these.
    var name: Int32
    var event: Int32
    var value: Int32
    var path: PathTree.Node
    var part: Part
    /// Whether the whole text has a `/`, a `:`.
    var hasSlash: Bool
    var hasColon: Bool
    var milliseconds: Int64
  }

  private(set) var occurrences: [Occurrence] = []

  /// `paths` gives the path under which a name's values are counted.
  init(_ samples: [EventSamples], paths: (Int, PathTree.Node) -> PathTree.Node) {
    occurrences.reserveCapacity(samples.reduce(0) { $0 + $1.count * 5 / 4 })
    for (name, sample) in samples.enumerated() {
      let kept = sample.kept
      for (event, entry) in kept.events.enumerated() {
        for value in kept.values(of: event) {
          let text = kept.text(value)
          let slash = text.lastIndex(of: UInt8(ascii: "/"))
          let colon = text.lastIndex(of: UInt8(ascii: ":"))
          var occurrence = Occurrence(
            hash: kept.hashes[value], name: Int32(name), event: Int32(event), value: Int32(value),
            path: paths(name, kept.paths[value]), part: .whole, hasSlash: slash != nil, hasColon: colon != nil,
            milliseconds: entry.milliseconds)
          occurrences.append(occurrence)
          for (sign, part) in [(slash, Part.afterSlash), (colon, .afterColon)] {
            guard let sign, text.endIndex - sign > 3 else { continue }
            occurrence.hash = ValueHash.plain(text[(sign + 1)...], seed: entry.account)
            occurrence.part = part
            occurrences.append(occurrence)
          }
        }
      }
    }
    occurrences.sort { a, b in
      a.hash != b.hash ? a.hash < b.hash : (a.name, a.value, a.part.rawValue) < (b.name, b.value, b.part.rawValue)
    }
  }
}
