@testable import Athena
import Rows
import Testing
import Values

@Suite struct ResultMergeTests {
  @Test(
    arguments: [
      (ValueType.text, ["B", "a", "é", "😀", nil]),
      (.number, ["-Infinity", "-1.0E10", "-0.5", "9.0", "10.0", "1.0E10", "NaN", nil]),
      (
        .duration,
        ["-1 00:00:00.000", "-0 00:00:01.000", "0 00:00:00.001", "9 23:00:00.000", "10 00:00:00.000", nil]
      ),
      (.time, ["2022-05-17T08:32:25Z", "2022-05-17T08:32:25.500Z", "2022-05-17T08:32:26Z", nil]),
      (.boolean, ["false", "true", nil]),
    ] as [(ValueType, [String?])])
  func ordersByType(type: ValueType, ordered: [String?]) throws {
    for isDescending in [false, true] {
      let expected = isDescending ? Array(ordered.dropLast().reversed()) + [nil] : ordered
      // Two statements, each in the wrong order.
      let halves = [ordered.reversed().enumerated(), ordered.reversed().enumerated()].enumerated().map { half, all in
        all.filter { $0.offset % 2 == half }.map { [$0.element, $0.element] }
      }
      let table = try ResultTable.merging(
        halves, columns: [.init(name: "a", type: type)],
        keys: [MergeKey(column: 1, type: type, isDescending: isDescending)], limit: nil, scopes: [])
      #expect(table.rows.map { $0[0] } == expected)
      #expect(table.rows.allSatisfy { $0.count == 1 })
    }
  }

  @Test func laterKeysDecideAndEqualRowsStayInOrder() throws {
    let table = try ResultTable.merging(
      [[["a", "1", "x"], ["b", "1", "y"]], [["c", "1", "x"], ["d", "0", "z"]]],
      columns: [.init(name: "n", type: .text)],
      keys: [
        MergeKey(column: 1, type: .number, isDescending: false), MergeKey(column: 2, type: .text, isDescending: true),
      ], limit: 3, scopes: [])
    #expect(table.rows == [["d"], ["b"], ["a"]])
  }

  @Test func oneStatementIsTakenAsItIs() throws {
    let table = try ResultTable.merging(
      [[["b", "2"], ["a", "1"], ["c", "3"]]], columns: [.init(name: "n", type: .text)],
      keys: [MergeKey(column: 1, type: .number, isDescending: false)], limit: 2, scopes: [])
    #expect(table.rows == [["b"], ["a"]])
    #expect(try ResultTable.merging([], columns: [], keys: [], limit: nil, scopes: []).rows.isEmpty)
  }

  @Test func otherColumnsAreRefused() {
    #expect(throws: AthenaError.unexpectedColumns(.init(number: 2, count: 2, scope: "s"), found: 1, expected: 2)) {
      try ResultTable.merging(
        [[], [["a"]]], columns: [.init(name: "n", type: .text), .init(name: "m", type: .text)], keys: [], limit: nil,
        scopes: ["r", "s"])
    }
  }

  @Test(
    arguments: [
      ("1 08:50:55.000", 118_255_000), ("-0 00:00:01.000", -1000), ("123 00:00:00.001", 10_627_200_001),
      ("1 8:50:55.000", nil), ("1 08:50:55", nil), ("", nil), (" 1 08:50:55.000", nil), ("1 08:50:55.0000", nil),
    ] as [(String, Int64?)])
  func readsIntervals(text: String, milliseconds: Int64?) {
    #expect(Interval(athenaText: text)?.milliseconds == milliseconds)
    if milliseconds != nil { #expect(Interval(athenaText: text)?.description == text) }
  }
}
