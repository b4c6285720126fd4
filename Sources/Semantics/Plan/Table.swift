package import Values

/// The Athena table and what its block declares.
package struct Table: Hashable, Sendable {
  package var database: String?
  package var name: String
  package var location: LocationTemplate?
  package var serde: SerDe

  package init(database: String?, name: String, location: LocationTemplate?, serde: SerDe) {
    self.database = database
    self.name = name
    self.location = location
    self.serde = serde
  }
}

package enum SerDe: Hashable, Sendable {
  /// `org.apache.hive.hcatalog.data.JsonSerDe` with the current official columns.
  case json
  /// `com.amazon.emr.hive.serde.CloudTrailSerde`, which lacks the newer columns.
  case cloudTrail
}

/// `s3://BUCKET/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}`, or the same under a local folder.
package struct LocationTemplate: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case literal(String)
    /// An index into `Partitions.columns`.
    case column(Int)
  }

  /// The text as the spec has it, without a trailing slash.
  package var text: String
  /// `s3://BUCKET`; for a local folder the text before the first placeholder, up to its last slash.
  package var root: String
  /// What stands after the root and its slash.
  package var pieces: [Piece]

  package init(text: String, root: String, pieces: [Piece]) {
    self.text = text
    self.root = root
    self.pieces = pieces
  }
}

/// The partition columns, and the tuples of injected values that the spec lists.
package struct Partitions: Hashable, Sendable {
  /// All partition columns, in the order of the table's block; then those that only `partitions (…)` names.
  package var columns: [PartitionColumn]
  /// Indices into `columns` of the injected ones, in the order of the `partitions` clause, else of the table.
  package var injected: [Int]
  /// The listed tuples, values in the order of `injected`, each once, in the spec's order; nil without a `partitions`
  /// clause.
  package var tuples: [[String]]?
  /// The part of `events where` that tells about partition columns alone and must hold for every event: the
  /// conjuncts that name no other field. It prunes the scan.
  package var condition: Condition<EventField>?

  package init(
    columns: [PartitionColumn], injected: [Int], tuples: [[String]]?, condition: Condition<EventField>? = nil
  ) {
    self.columns = columns
    self.injected = injected
    self.tuples = tuples
    self.condition = condition
  }

  /// The columns that together make up the date of a file, with their formats: one `date` column, or `manual date`
  /// columns in the order of their formats.
  package var dateColumns: [(column: Int, format: DateFormat)] {
    columns.indices.compactMap { index in
      switch columns[index].kind {
      case .date(let format, _, _), .manualDate(let format): (index, format)
      case .injected, .enumeration, .integer, .manual: nil
      }
    }
  }
}

package struct PartitionColumn: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case injected
    case enumeration([String])
    /// Inclusive days; without `to` the table reaches to the present.
    case date(DateFormat, from: CivilDate, to: CivilDate?)
    case integer(ClosedRange<Int>)
    case manual
    case manualDate(DateFormat)
  }

  package var name: String
  package var kind: Kind

  package init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

/// A date format of Java's kind made of `yyyy`, `MM`, `dd` and punctuation between them: `yyyy/MM/dd`.
package struct DateFormat: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case year, month, day
    case literal(String)
  }

  package var text: String
  package var parts: [Part]

  /// Nil for anything but `yyyy`, `MM`, `dd`, each at most once and at least one, and literal characters other than
  /// letters and quotes.
  package init?(_ text: String) {
    self.text = text
    parts = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if let (word, part) = Self.words.first(where: { rest.starts(with: $0.0.utf8) }) {
        guard !parts.contains(part) else { return nil }
        parts.append(part)
        rest.removeFirst(word.utf8.count)
      } else if (0x20..<0x7F).contains(byte), !(0x41...0x5A).contains(byte & 0xDF), byte != UInt8(ascii: "'") {
        parts.append(.literal(String(Unicode.Scalar(byte))))
        rest.removeFirst()
      } else {
        return nil
      }
    }
    guard parts.contains(where: { [.year, .month, .day].contains($0) }) else { return nil }
  }

  package func text(of date: CivilDate) -> String {
    let (year, month, day) = date.components
    return parts.map { part in
      switch part {
      case .year: padded(year, to: 4)
      case .month: padded(month, to: 2)
      case .day: padded(day, to: 2)
      case .literal(let text): text
      }
    }.joined()
  }

  /// Whether the text order of its values is the order of the days: year before month before day, all three there.
  package var sortsAsText: Bool {
    parts.filter { [.year, .month, .day].contains($0) } == [.year, .month, .day]
  }

  private static let words: [(String, Part)] = [("yyyy", .year), ("MM", .month), ("dd", .day)]
}
