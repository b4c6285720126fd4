package import Expressions
package import Location
package import Values

/// The Athena table and what its block declares.
package struct Table: Hashable, Sendable {
  /// Nil for Athena's own.
  package var catalog: String?
  package var database: String?
  package var name: String
  package var location: LocationTemplate?
  package var serde: SerDe
  package var schema = TableSchema.athena
  /// Those of AWS's table and those that the block declares.
  package var columns: [CloudTrailColumn]

  package init(
    database: String?, name: String, location: LocationTemplate?, serde: SerDe, columns: [CloudTrailColumn]? = nil
  ) {
    self.database = database
    self.name = name
    self.location = location
    self.serde = serde
    self.columns = columns ?? CloudTrailColumn.columns(of: serde)
  }
}

package enum SerDe: Hashable, Sendable {
  /// `org.apache.hive.hcatalog.data.JsonSerDe` with the current official columns.
  case json
  /// `com.amazon.emr.hive.serde.CloudTrailSerde`, which lacks the newer columns.
  case cloudTrail
}

/// The partition columns, and the tuples of injected values that the spec lists.
package struct Partitions: Hashable, Sendable {
  /// All partition columns, in the order of the table's block; then those that only `partitions (…)` names.
  package var columns: [PartitionColumn]
  /// Indices into `columns` of the injected ones, in the order of the `partitions` clause, else of the table.
  package var injected: [Int] {
    didSet { injectedPlaces = Self.places(of: injected) }
  }
  private var injectedPlaces: [Int: Int]
  /// The listed tuples, values in the order of `injected`, each once, in the spec's order; nil without a `partitions`
  /// clause.
  package var tuples: [[String]]?
  /// What `with (…)` adds to each tuple.
  package var attributes: [String] = []
  /// For each tuple its attributes, in the order of `attributes`; nil for missing.
  package var attributeValues: [[String?]] = []
  /// The tuples, by their indices, that `events where` rules out by what it says of injected columns and attributes
  /// alone: they are not scanned.
  package var ruledOutTuples: Set<Int> = []
  /// The part of `events where` that reads partition columns alone and must hold for every event: the
  /// conjuncts that name no other field. It prunes the scan.
  package var condition: Condition<EventField>?

  package init(
    columns: [PartitionColumn], injected: [Int], tuples: [[String]]?, condition: Condition<EventField>? = nil
  ) {
    self.columns = columns
    self.injected = injected
    injectedPlaces = Self.places(of: injected)
    self.tuples = tuples
    self.condition = condition
  }

  private static func places(of injected: [Int]) -> [Int: Int] {
    Dictionary(injected.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  package func isInjected(_ column: Int) -> Bool { injectedPlaces[column] != nil }

  /// The place of a column among the injected ones, and so of its value in a tuple; nil for another.
  package func injectedPlace(of column: Int) -> Int? { injectedPlaces[column] }

  /// The tuples that are scanned, by their indices.
  package var scannedTuples: [Int] { (tuples ?? []).indices.filter { !ruledOutTuples.contains($0) } }

  /// The columns that together make up the date of a file, with their formats: one `date` column, or `manual date`
  /// columns in the order of their formats; else `integer` columns that are called `year`, `month` and `day` and have
  /// four, two and two digits, as CloudTrail's folders do.
  package var dateColumns: [(column: Int, format: DateFormat)] {
    let declared = columns.indices.compactMap { index in
      columns[index].kind.dateFormat.map { (column: index, format: $0) }
    }
    return declared.isEmpty ? numberedDateColumns : declared
  }

  private var numberedDateColumns: [(column: Int, format: DateFormat)] {
    var found: [(column: Int, format: DateFormat)] = []
    for (name, format) in [("year", "yyyy"), ("month", "MM"), ("day", "dd")] {
      guard let index = columns.firstIndex(where: { $0.name.nameKey == name.nameKey }),
        case .integer(let range) = columns[index].kind, range.width == format.utf8.count,
        let format = DateFormat(format)
      else { break }
      found.append((index, format))
    }
    return found
  }
}

package struct PartitionColumn: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case injected
    case enumeration([String])
    /// Inclusive days; without `to` the table reaches to the present.
    case date(DateFormat, from: CivilDate, to: CivilDate?)
    case integer(IntegerRange)
    case manual
    case manualDate(DateFormat)
  }

  package var name: String
  package var kind: Kind
}

extension PartitionColumn.Kind {
  /// How a date's values are written; nil for other columns.
  package var dateFormat: DateFormat? {
    switch self {
    case .date(let format, _, _), .manualDate(let format): format
    case .injected, .enumeration, .integer, .manual: nil
    }
  }
}
