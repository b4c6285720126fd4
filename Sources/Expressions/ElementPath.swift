import Values

/// A column whose text is JSON, in the record's own case.
package struct JSONColumn: RawRepresentable, CaseIterable, Hashable, Sendable {
  package var rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static let requestParameters = JSONColumn(rawValue: "requestParameters")
  package static let responseElements = JSONColumn(rawValue: "responseElements")
  package static let additionalEventData = JSONColumn(rawValue: "additionalEventData")
  package static let serviceEventDetails = JSONColumn(rawValue: "serviceEventDetails")

  /// Those of AWS's own table.
  package static let allCases = [requestParameters, responseElements, additionalEventData, serviceEventDetails]
}

/// A JSON path with `[]` in it: what comes before each `[]` names a list, what comes after the last is read off each
/// element.
///
/// An array is its elements, an object or scalar a list of one, and `""`, null or nothing the empty list. A number
/// inside is read as Trino re-writes JSON: an integer with its digits, any other as a double prints. Steps compare by
/// their bytes.
package struct ElementPath: Hashable, Sendable {
  package var column: JSONColumn
  /// For each `[]` the steps to its list: of the first from the column, of every other from an element of the list
  /// before it. One or more; the steps may be none, when the value itself is the list.
  package var lists: [[String]]
  /// The steps inside an element of the last list; empty when the elements are scalars.
  package var element: [String]

  package init(_ column: JSONColumn, lists: [[String]], element: [String]) {
    self.column = column
    self.lists = lists
    self.element = element
  }

  /// Whether the lists of the other path, which has one at least, are the first lists of this one.
  package func sharesLists(of other: ElementPath) -> Bool {
    column == other.column && lists.count >= other.lists.count
      && zip(lists, other.lists).allSatisfy { $0.map { Text($0) } == $1.map { Text($0) } }
  }

  package static func == (a: Self, b: Self) -> Bool { a.column == b.column && a.stepTexts == b.stepTexts }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(column)
    hasher.combine(stepTexts)
  }

  private var stepTexts: [[Text]] { (lists + [element]).map { $0.map { Text($0) } } }
}
