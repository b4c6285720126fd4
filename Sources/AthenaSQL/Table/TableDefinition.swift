/// A `CREATE EXTERNAL TABLE` in Hive's DDL, which Athena reads with another parser than its queries.
struct TableDefinition: Hashable {
  indirect enum ColumnType: Hashable {
    case string
    case structure([Column])
    case map
    case array(ColumnType)
  }

  struct Column: Hashable {
    var name: String
    /// AWS's own names are plain words that Hive does not reserve.
    var isQuoted: Bool
    var type: ColumnType
  }

  struct Property: Hashable {
    var key: String
    var value: String
  }

  /// One line each.
  var comments: [String]
  var database: String?
  var name: String
  var columns: [Column]
  /// All of type string.
  var partitions: [String]
  var serde: String
  var inputFormat: String
  var outputFormat: String
  var location: String
  var properties: [Property]
}

/// An `ALTER TABLE … ADD PARTITION`, for tables without partition projection.
struct AddedPartition: Hashable {
  var values: [TableDefinition.Property]
  var location: String
}
