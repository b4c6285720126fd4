import Values
import Expressions
import Semantics
import Values

extension EventMatcher {
  /// What stands in the JSON of an event beside a key that it does not have; nil when there is nothing to say.
  func keyAdvice(on sample: Sample) -> String? {
    let part = parts[sample.part]
    for key in plan.pairs[part.pair].keys(part.role) {
      if let advice = advice(on: sample, beside: key.jsonPaths) { return advice }
    }
    return nil
  }

  /// The condition that an event did not meet, with what the event holds instead.
  func conditionAdvice(on sample: Sample) -> String? {
    guard let condition = sample.condition else { return nil }
    let text = specText(condition)
    if sample.stage == .conditionFalse {
      let values = sample.values.prefix(3).map { "\(specText($0.field)) is \"\($0.text.string)\"" }
      return text + (values.isEmpty ? "" : ": in the event \(sample.id.string) \(values.joined(separator: ", "))")
    }
    let present = Set(sample.values.map(\.field))
    var paths: [[String]] = []
    condition.forEachField { field in
      if case .json(let path) = field, !present.contains(field) { paths.append([path.column.rawValue] + path.steps) }
    }
    return text + (advice(on: sample, beside: paths).map { ": \($0)" } ?? "")
  }

  private func advice(on sample: Sample, beside wanted: [[String]]) -> String? {
    let columns = JSONColumn.allCases.enumerated().filter { _, column in
      wanted.contains { $0.first == column.rawValue }
    }
    for (index, column) in columns {
      guard let text = sample.columns[index] else {
        return "\(column.rawValue) is null or missing in the event \(sample.id.string)"
      }
      var paths = Set<String>()
      text.bytes.withUnsafeBufferPointer { bytes in
        var cursor = JSONCursor(bytes)
        cursor.skipSpace()
        collectPaths(&cursor, [column.rawValue], depth: 0, into: &paths)
      }
      // Paths that end as the wanted one does come first.
      let last = wanted.compactMap { $0.last.map { lowered($0) } }
      let sorted = paths.sorted { a, b in
        let (first, second) = (last.contains { lowered(a).hasSuffix($0) }, last.contains { lowered(b).hasSuffix($0) })
        return first == second ? a < b : first
      }
      if !sorted.isEmpty {
        return "the event \(sample.id.string) has \(sorted.prefix(6).joined(separator: ", "))"
          + (sorted.count > 6 ? ", … (\(sorted.count))" : "")
      }
    }
    return nil
  }

  private func lowered(_ text: String) -> String { text.lowercased() }
}

/// Collects the paths of all scalars at the cursor, the elements of an array under one `[]`.
private func collectPaths(_ cursor: inout JSONCursor, _ path: [String], depth: Int, into paths: inout Set<String>) {
  guard depth < 20, paths.count < 500 else {
    _ = cursor.skipValue()
    return
  }
  if cursor.take("{") {
    cursor.skipSpace()
    while let key = cursor.takeKey() {
      let name = key.text(in: cursor.bytes).string
      collectPaths(&cursor, path + [name], depth: depth + 1, into: &paths)
      cursor.skipSpace()
      guard cursor.take(",") else { break }
      cursor.skipSpace()
    }
    cursor.skipSpace()
    _ = cursor.take("}")
  } else if cursor.take("[") {
    cursor.skipSpace()
    let before = Array(path.dropLast()) + [(path.last ?? "") + "[]"]
    while let byte = cursor.next, byte != UInt8(ascii: "]") {
      let start = cursor.offset
      collectPaths(&cursor, before, depth: depth + 1, into: &paths)
      cursor.skipSpace()
      if cursor.take(",") { cursor.skipSpace() } else if cursor.offset == start { break }
    }
    _ = cursor.take("]")
  } else if cursor.takeScalar() != nil {
    paths.insert(path.joined(separator: "."))
  }
}

extension KeyExpression {
  /// The paths into JSON columns that it names, each with its column's name first.
  var jsonPaths: [[String]] {
    switch self {
    case .scalar(let expression):
      var paths: [[String]] = []
      expression.forEachField { field in
        switch field {
        case .json(let path): paths.append([path.column.rawValue] + path.steps)
        case .column, .eventTime, .resource, .webIdentityAttribute, .partition, .attribute, .sibling: break
        }
      }
      return paths
    case .each(let path): return [[path.column.rawValue] + path.lists.joined() + path.element]
    case .firstPresent(let alternatives): return alternatives.flatMap(\.jsonPaths)
    case .mapped(_, let inner, _): return inner.jsonPaths
    }
  }
}
