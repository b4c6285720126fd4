package import Expressions
import Values

/// The shape of the table's columns (`schema`). Tables of any other shape than `athena` are AWS's own: one holds all
/// accounts and regions, and their layout does not matter.
package enum TableSchema: String, CaseIterable, Hashable, Sendable {
  /// AWS's CloudTrail table for Athena, over the log files.
  case athena
  /// A CloudTrail Lake event data store.
  case lake
  /// Security Lake, and CloudWatch's unified store.
  case ocsf
}

extension TableSchema {
  package var shape: any TableShape {
    switch self {
    case .athena: AthenaShape()
    case .lake: LakeShape()
    case .ocsf: OCSFShape()
    }
  }
}

extension Table {
  /// Whether queries go to CloudTrail Lake itself. With a database the event data store is one that Athena reads.
  package var isInLake: Bool { schema == .lake && database == nil }
}

/// What tables of a schema hold, and how each field of an event is read from them. One file a schema.
package protocol TableShape: Sendable {
  /// The fields that a table holds, in the record's own case.
  func columns(_ serde: SerDe) -> [CloudTrailColumn]
  /// A plain field, or a member of a structure.
  func text(_ column: Column) -> FieldReading
  func json(_ column: JSONColumn) -> JSONReading
  /// The path of a member inside an element of the column `resources`.
  func resource(_ member: ResourceMember) -> FieldReading.Path
  /// `userIdentity.sessionContext.webIdFederationData.attributes."key"`.
  func webIdentityAttribute(_ key: String) -> FieldReading
  var time: TimeReading { get }
  /// The column of type timestamp by which the table finds what lies in a period; nil where partition columns do that.
  var periodColumn: FieldReading.Path? { get }
}

/// How a text is read from a table.
package indirect enum FieldReading: Hashable, Sendable {
  /// A column, or a member of one.
  case column(Path)
  /// The entry of a map of texts.
  case entry(of: Path, key: String)
  /// A scalar inside a column that holds JSON as text.
  case jsonScalar(Path, steps: [String])
  /// The first that is not NULL.
  case firstPresent([FieldReading])
  /// What follows the last `/`; nil where there is none.
  case lastSegment(FieldReading)

  /// The names of a column and of the members inside it.
  package struct Path: Hashable, Sendable {
    package enum Style: Hashable, Sendable {
      /// Lower-case words that SQL does not reserve.
      case plain
      case quoted
      /// Those of AWS's table for Athena are plain words; all others, which a spec declares, may be anything.
      case asNeeded
    }

    package var names: [String]
    package var style: Style

    package static func plain(_ names: String...) -> Path { Path(names: names, style: .plain) }
    /// By its names with dots between them.
    package static func quoted(_ path: String) -> Path { Path(names: path.byteSplit("."), style: .quoted) }
    /// The names of a field, in the record's own case: the table has them in lower case.
    package static func lowercased(_ names: [String]) -> Path {
      Path(names: names.map { $0.lowercased() }, style: .asNeeded)
    }
  }
}

/// How a column of JSON is read from a table.
package enum JSONReading: Hashable, Sendable {
  /// The text of a column, and the steps to the value inside it.
  case document(FieldReading.Path, steps: [String])
  /// A map of texts that has each scalar by its dotted name; lists are not kept.
  case entries(of: FieldReading.Path)
}

/// How eventTime is read from a table.
package enum TimeReading: Hashable, Sendable {
  /// A text, as logged.
  case logged(FieldReading)
  /// Milliseconds since 1970, which are shown with a fraction only where there is one, as CloudTrail logs it.
  case milliseconds(FieldReading.Path)
}
