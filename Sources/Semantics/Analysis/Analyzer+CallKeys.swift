import Source
import Syntax
import Values

extension Analyzer {
  /// Reports a key that says nothing about the thing that lives: each event has its own, or all events of a caller share
  /// it.
  mutating func reportKey(of clause: PairClause, _ field: Column) {
    guard let first = clause.keys.first, let last = clause.keys.last else { return }
    let span = first.span.joined(with: last.span)
    let known = knownKey(of: clause)
    let name = field.names.joined(separator: ".")
    if ["eventID", "requestID"].contains(where: name.isIdentical) {
      diagnostics.report(.keyOfOneEvent(name, known: known, at: span))
    } else if let known {
      // A session, or a setting of a region, is rightly paired by such a field, so only a known key is a better one.
      diagnostics.report(.keyOfCaller(name, known: known, at: span))
    }
  }
}

extension [KeyPart] {
  /// The first field, if all fields that the key reads describe the call; nil if one of them is in the request, the
  /// response or `resources`, or is declared by the table.
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
