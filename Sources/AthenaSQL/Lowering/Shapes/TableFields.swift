import Expressions
import Semantics
import Values

/// How the columns of a table of one shape give the fields of an event. What is computed of them is computed inside the
/// scan, under a name of its own; texts of JSON are handed on whole.
protocol TableFields {
  /// What the scan reads.
  var scan: ScanColumns { get }
  /// eventTime as logged.
  var loggedTime: SQLExpression { get }
  /// The moment that eventTime means; NULL where it is none.
  var moment: SQLExpression { get }

  /// A plain field, or a member of a structure.
  func text(_ column: Column) -> SQLExpression
  /// A scalar inside a column of JSON.
  func scalar(_ path: JSONPath) -> SQLExpression
  /// Where the JSON of a column is, for what reads lists in it.
  func document(_ column: JSONColumn) -> JSONDocument
  func resource(_ index: Int, _ member: ResourceMember) -> SQLExpression
  func webIdentityAttribute(_ key: Text) -> SQLExpression
  /// Conditions inside the scan by which the table finds what lies in the window.
  func bounds(of window: TimeWindow) -> [SQLExpression]
}

/// A text that holds JSON, and the steps inside it to the value that is meant.
struct JSONDocument {
  var text: SQLExpression
  var steps: [String] = []
}

extension TableFields {
  func scalar(_ path: JSONPath) -> SQLExpression {
    let document = document(path.column)
    return .call(.jsonExtractScalar, [document.text, JSONPathText.literal(document.steps + path.steps)])
  }
}

extension TableSchema {
  func fields(_ scan: ScanColumns) -> any TableFields {
    switch self {
    case .athena: AthenaFields(scan: scan)
    case .lake: LakeFields(scan: scan)
    case .ocsf: OCSFFields(scan: scan)
    }
  }
}

extension TimeWindow {
  /// That a column of type timestamp lies in the window. In whole seconds, rounded outward: what the column's fraction
  /// is cut to need not be known, and the events are asked again by their own eventTime.
  func bounds(_ column: SQLExpression) -> [SQLExpression] {
    let second: Int64 = 1000
    func floor(_ time: Instant) -> Instant {
      Instant(milliseconds: Interval.floorDivide(time.milliseconds, second) * second)
    }
    var bounds: [SQLExpression] = []
    // A literal has four digits for the year.
    if let from, from >= CivilDate.first.start {
      bounds.append(.infix(column, .greaterOrEqual, .timestamp(floor(from))))
    }
    if let before = eventsBefore, before < CivilDate.last.start {
      bounds.append(.infix(column, .less, .timestamp(floor(before + Interval(milliseconds: second - 1)))))
    }
    return bounds
  }
}
