import Expressions
import Rows
import Semantics
import Values

/// Says which columns are empty in every row of a run though the rows have the event that they are read off: most often
/// the path is a slip, and Athena does not know the one that is meant. Nil where there are none.
func emptyColumnsText(_ rows: ResultTable, _ plan: Plan) -> String? {
  guard plan.summary == nil, !rows.rows.isEmpty, rows.columns.count == plan.projection.columns.count else { return nil }
  let empty = plan.projection.columns.indices.filter { index in
    plan.projection.columns[index].value.isReadOffEvents(of: plan.filter.states)
      && rows.rows.allSatisfy { $0[index] == nil }
  }
  if empty.isEmpty { return nil }
  let names = empty.map { plan.projection.columns[$0].name.visible }.joined(separator: ", ")
  return "select \(names): empty in every row; a dry run over some of the events shows what is there instead\n"
}

extension Expression<RowField> {
  /// Whether it is read off a file or an event that spans of these states have.
  fileprivate func isReadOffEvents(of states: Set<SpanState>) -> Bool {
    var fields: [RowField] = []
    forEachField { fields.append($0) }
    return !fields.isEmpty
      && fields.allSatisfy { field in
        switch field {
        case .event(.start, .json), .event(.start, .sibling): states.allSatisfy(\.hasStart)
        case .event(.end, .json), .event(.end, .sibling): states.allSatisfy(\.hasEnd)
        case .lookup: true
        case .event, .waypoint, .waypointCount, .account, .attribute, .injected, .key, .duration, .state, .pair: false
        }
      }
  }
}
