import Values

/// An expression of Trino's SQL, as far as our queries need it.
indirect enum SQLExpression: Hashable, Sendable {
  case column(SQLName)
  /// `table.column`.
  case qualified(SQLName, SQLName)
  /// A field of a ROW value.
  case member(SQLExpression, SQLName)
  case text(Text)
  case integer(Int)
  /// Finite.
  case double(Double)
  case boolean(Bool)
  case null(SQLType)
  case interval(Int64, IntervalUnit)
  /// `TIMESTAMP '…'`, without a zone: of whole seconds in UTC, in the years 0 to 9999.
  case timestamp(Instant)
  case call(SQLFunction, [SQLExpression])
  case cast(SQLExpression, SQLType)
  case tryCast(SQLExpression, SQLType)
  case array([SQLExpression])
  /// `item -> body`
  case lambda(SQLName, SQLExpression)
  case window(SQLFunction, [SQLExpression], SQLWindow)
  case negate(SQLExpression)
  case infix(SQLExpression, InfixOperator, SQLExpression)
  case between(SQLExpression, SQLExpression, SQLExpression)
  case like(SQLExpression, TextPattern)
  case isIn(SQLExpression, [SQLExpression])
  case isNull(SQLExpression)
  case isNotNull(SQLExpression)
  case not(SQLExpression)
  case and([SQLExpression])
  case or([SQLExpression])
  /// `CASE WHEN … THEN … ELSE … END`
  case cases([Case], otherwise: SQLExpression?)
  /// The place of a branch's literal: of the injected column with that index.
  case parameter(Int)
  /// The place of a branch's list of literals.
  case parameterList(Int)
  /// The place of an attribute of a branch's tuples.
  case attribute(Int)

  struct Case: Hashable, Sendable {
    var condition: SQLExpression
    var value: SQLExpression
  }

  enum IntervalUnit: String, Hashable, Sendable {
    case day = "DAY"
    case hour = "HOUR"
    case minute = "MINUTE"
    case second = "SECOND"
  }

  enum InfixOperator: String, Hashable, Sendable {
    case equal = "="
    case notEqual = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case concatenate = "||"
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
  }
}

/// What a window function looks at.
enum SQLWindow: Hashable, Sendable {
  /// A window that the SELECT's WINDOW clause defines.
  case named(SQLName)
  case inline(SQLWindowDefinition)
}

struct SQLWindowDefinition: Hashable, Sendable {
  enum Frame: Hashable, Sendable {
    /// From the beginning to this much later than the current row.
    case rangeToFollowing(SQLExpression)
    /// From the current row, and those equal to it, to this much later.
    case rangeFromCurrent(SQLExpression)
    /// From the beginning to the current row.
    case rowsToCurrent
  }

  var partition: [SQLExpression]
  var order: [SQLOrder] = []
  var frame: Frame?
}

/// One key of an ORDER BY. NULLs come last in both directions, which is Trino's default.
struct SQLOrder: Hashable, Sendable {
  var value: SQLExpression
  var isDescending = false
}
