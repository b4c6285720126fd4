import Rows
import Values

/// One key of the total order: as a query sorts by it and, for merging, as a column shows it.
struct OutputKey {
  var order: SQLOrder
  var printed: SQLExpression
  var type: ValueType

  /// What makes a further key needless.
  struct Identity: Hashable {
    var printed: SQLExpression
    var type: ValueType
  }

  var identity: Identity { Identity(printed: printed, type: type) }

  /// The keys as columns of the result, those that it does not show appended under names of their own.
  static func append(
    _ keys: [OutputKey], to columns: inout [SQLSelect.Column], reserved: [String]
  ) -> [MergeKey] {
    var names = NameAllocator(reserved: reserved)
    var mergeKeys: [MergeKey] = []
    let visible = columns.count
    var places = Dictionary(columns.enumerated().map { ($1.value, $0) }) { first, _ in first }
    for key in keys {
      let index = places[key.printed] ?? columns.count
      if index == columns.count {
        places[key.printed] = index
        columns.append(.init(value: key.printed, alias: names.make("merge_key_\(columns.count - visible + 1)")))
      }
      mergeKeys.append(MergeKey(column: index, type: key.type, isDescending: key.order.isDescending))
    }
    return mergeKeys
  }
}
