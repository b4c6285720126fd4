import Source
import Syntax
import Values

extension Analyzer {
  /// A key that says nothing of what the events are about: no two events have it in common, or all of one caller have.
  mutating func reportKey(of clause: PairClause, _ field: Column) {
    guard let first = clause.keys.first, let last = clause.keys.last else { return }
    let span = first.span.joined(with: last.span)
    let known = knownKey(of: clause)
    let name = field.names.joined(separator: ".")
    if ["eventID", "requestID"].contains(where: name.isIdentical) {
      diagnostics.report(.keyOfOneEvent(name, known: known, at: span))
    } else if let known {
      // What is switched on for a region, and a session, are of the call itself: only a known key is a better one.
      diagnostics.report(.keyOfCaller(name, known: known, at: span))
    }
  }
}

extension [KeyPart] {
  /// The first field, where every field that the parts read on either side is a column of the call; paths into the
  /// request, the answer and `resources`, and what the table adds, are of more.
  var fieldOfCall: Column? {
    var columns: [Column] = []
    var isOfMore = false
    for side in flatMap({ [$0.start, $0.end] }) {
      if side.hasElements { isOfMore = true }
      side.forEachField { field in
        switch field {
        case .column(let column) where !column.names[0].isIdentical(to: "sharedEventID"): columns.append(column)
        case .column, .eventTime, .json, .resource, .webIdentityAttribute, .partition, .attribute, .sibling:
          isOfMore = true
        }
      }
    }
    return isOfMore ? nil : columns.first
  }
}
