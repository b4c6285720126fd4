/// A whole query: comment lines, CTEs, and the SELECT that reads the last of them.
struct SQLQuery: Hashable, Sendable {
  /// One line each.
  var comments: [String]
  var tables: [SQLCommonTable]
  var select: SQLSelect
}

/// One CTE with a line that says what it does.
struct SQLCommonTable: Hashable, Sendable {
  enum Body: Hashable, Sendable {
    case select(SQLSelect)
    /// The UNION ALL of a statement's branches, whose text the statements are assembled from.
    case branches
  }

  var name: SQLName
  var comment: String
  var body: Body
}

struct SQLSelect: Hashable, Sendable {
  struct Column: Hashable, Sendable {
    var value: SQLExpression
    /// Nil where the value is a column that keeps its name.
    var alias: SQLName?
  }

  struct NamedWindow: Hashable, Sendable {
    var name: SQLName
    var definition: SQLWindowDefinition
  }

  /// Stands before `columns` as `*`: all columns of what is read.
  var includesAll = false
  var columns: [Column]
  var from: SQLTableName
  /// `CROSS JOIN UNNEST(array) AS alias (column)`, in order.
  var unnested: [Unnest] = []
  var condition: SQLExpression?
  /// GROUP BY; without any there is one group where a column aggregates.
  var groups: [SQLExpression] = []
  var windows: [NamedWindow] = []
  var order: [SQLOrder] = []
  var limit: Int?

  struct Unnest: Hashable, Sendable {
    var array: SQLExpression
    var alias: SQLName
    var column: SQLName
  }
}

struct SQLTableName: Hashable, Sendable {
  var catalog: SQLName?
  var database: SQLName?
  var name: SQLName
}
