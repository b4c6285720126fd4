import Expressions
import Rows
import Semantics
import Support
import Testing
import Values

@testable import Summaries

/// grammar.md, "summarize": a summary, the rows beneath, its rows.
@Suite struct SummaryTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var summary: String
    var rows: [String]
    var expected: [String]

    init(_ summary: String, _ rows: [String], _ expected: [String]) {
      self.summary = summary
      self.rows = rows
      self.expected = expected
    }

    var testDescription: String { summary }
  }

  static let counts = [
    Case("summarize by g { c = count() }", ["a", "b", "a", "-", "-"], ["a|2", "b|1", "-|2"]),
    Case("summarize by g {}", ["b", "a", "b"], ["a", "b"]),
    Case("summarize by g { c = count() }", [], []),
    Case(
      "summarize { c = count() m = count(n > 1) x = count_distinct(g) s = sum(n) p = median(d) l = max(t) }", [],
      ["0|0|0|-|-|-"]),
    Case("summarize { c = count() m = count(n > 1) }", ["a 1", "a 2", "a -", "- 3"], ["4|2"]),
    Case(
      "summarize { a = count_distinct(g) b = count_distinct(n) c = count_distinct(t) }",
      [
        "a 0.0 0 - 2022-05-10T00:00:00Z", "b -0.0 0 - 2022-05-10T00:00:00.000Z",
        "e\u{301} 1.0 0 - 2022-05-10T00:00:00.001Z",
        "\u{E9} 1.0E0", "-",
      ], ["4|2|2"]),
  ]

  static let values = [
    Case(
      "summarize { a = min(g) b = max(g) c = min(n) d = max(n) e = min(i) f = max(d) h = min(t) }",
      [
        "b 10.0 2 0_00:00:01.000 2022-05-10T00:00:00.500Z", "B -2.0 10 -0_00:00:02.000 2022-05-10T00:00:00Z", "-",
      ], ["B|b|-2.0|10.0|2|0 00:00:01.000|2022-05-10T00:00:00Z"]),
    Case(
      "summarize { a = sum(n) b = avg(n) c = sum(i) d = avg(i) }", ["a 0.1 1", "a 0.2 2", "a 0.3 4", "a", "- - -"],
      ["0.6|0.19999999999999998|7|2.3333333333333335"]),
    Case(
      "summarize { a = sum(d) b = avg(d) }", ["a - - 0_00:00:00.001", "a - - 0_00:00:00.002", "a"],
      ["0 00:00:00.003|0 00:00:00.002"]),
    // Half a millisecond goes toward +∞.
    Case("summarize { b = avg(d) }", ["a - - -0_00:00:00.001", "a - - -0_00:00:00.002"], ["-0 00:00:00.001"]),
    Case("summarize { b = avg(d) }", ["a - - -0_00:00:00.001", "a - - 0_00:00:00.000"], ["0 00:00:00.000"]),
    Case("summarize { a = sum(n) b = max(n) c = min(n) }", ["a -0.0"], ["0.0|0.0|0.0"]),
    Case("summarize by n { c = count() }", ["a -0.0", "a 0.0", "a -1.0"], ["-1.0|1", "0.0|2"]),
    Case(
      "summarize by t { c = count() }",
      ["a - - - 2022-05-10T00:00:00.000Z", "a - - - 2022-05-10T00:00:00Z", "a - - - 2022-05-10T00:00:00.5Z"],
      ["2022-05-10T00:00:00Z|2", "2022-05-10T00:00:00.500Z|1"]),
    Case("summarize { r = round(sum(n), 0) s = -sum(n) }", ["a -0.4", "a 0.4"], ["0.0|0.0"]),
    Case("summarize { r = round(sum(n), 0) }", ["a -0.4"], ["0.0"]),
    Case("summarize { s = sum(n) }", ["a 1.0E15", "a 1.0E-9", "a -1.0E15", "a 5.0E-10", "a -4.9E-10"], ["2.0E-9"]),
    Case("summarize { s = sum(n * 2) / count() }", ["a 1.5", "a 2.5"], ["4.0"]),
    Case(
      "summarize by m = month(t), u = upper(g) { h = max(hours(d)) }",
      ["a - - 0_01:30:00.000 2022-05-10T00:00:00Z", "A - - 0_03:00:00.000 2022-05-11T00:00:00Z"], ["2022-05|A|3.0"]),
  ]

  static let twenty = (1...20).reversed().map {
    "a \($0).0 \($0) 0_00:00:\(padded($0, to: 2)).000 2022-05-10T00:00:\(padded($0, to: 2))Z"
  }

  static let percentiles = [
    Case(
      "summarize { a = percentile(n, 0.001) b = percentile(n, 5) c = percentile(n, 5.001) d = percentile(n, 95) e = percentile(n, 100) }",
      twenty, ["1.0|1.0|2.0|19.0|20.0"]),
    Case(
      "summarize { a = median(n) b = median(i) c = median(d) d = median(t) }", twenty,
      ["10.0|10|0 00:00:10.000|2022-05-10T00:00:10Z"]),
    Case("summarize { a = median(n) b = percentile(n, 66.667) }", ["a -1.5", "a 2.0", "a -3.0", "-"], ["-1.5|2.0"]),
    Case("summarize { a = percentile(n, 33.333) b = percentile(n, 33.334) }", ["a 1", "a 2", "a 3"], ["1.0|2.0"]),
  ]

  static let orders = [
    Case(
      "summarize by g { c = count() s = sum(n) } order by s desc, c", ["a 1", "b 2", "c", "d", "d", "e 2"],
      ["b|1|2.0", "e|1|2.0", "a|1|1.0", "c|1|-", "d|2|-"]),
    Case(
      "summarize by g { c = count() } order by c desc limit 2", ["a", "b", "b", "c", "c", "-", "-"], ["b|2", "c|2"]),
    Case("summarize by g { s = sum(n) } having s > 1", ["a 1", "b 2", "c"], ["b|2.0"]),
    Case("summarize by g { s = sum(n) } having g is missing or s > 1", ["a 1", "-"], ["-|-"]),
  ]

  @Test(arguments: counts + values + percentiles + orders)
  func summaries(_ test: Case) throws {
    let plan = try summaryPlan(test.summary)
    let rows = printedRows(test.rows, of: plan)
    let result = try summarize(plan, printed: rows)
    #expect(lines(result.rows) == test.expected)
    #expect(result.rows.columns.map(\.name) == plan.resultColumns.map(\.name))
    #expect(result.rowCount == test.rows.count)
    #expect(
      result.groupCount == result.havingFalse + result.havingUnknown + result.afterLimit + result.rows.rows.count)
    var reversed = rows
    reversed.rows = ResultRows(rows.rows.reversed())
    #expect(try summarize(plan, printed: reversed).rows == result.rows)
  }

  @Test func largeNumbersAreTold() throws {
    let plan = try summaryPlan("summarize by g { s = sum(n) a = avg(n) b = sum(n * 10) }")
    let result = try summarize(plan, printed: printedRows(["a 1.0E20", "a 9.0", "b -3.0E19", "b 1.0E300"], of: plan))
    #expect(lines(result.rows) == ["a|9.0|9.0|90.0", "b|-3.0E19|-3.0E19|-"])
    // Of `n` two, of `n * 10` those and one more.
    #expect(result.largeNumbers == 5)
    #expect(result.note == "5 numbers of 1e20 or more in size are left out of sums and averages")
  }

  static let unreadable: [(row: String, message: String)] = [
    ("a x", "row 1: \"x\" in the column n is not a number"),
    ("a 1.0 1.5", "row 1: \"1.5\" in the column i is not an integer"),
    ("a 1.0 1 1d", "row 1: \"1d\" in the column d is not a duration"),
    ("a 1.0 1 - yesterday", "row 1: \"yesterday\" in the column t is not a time"),
    ("a NaN", "row 1: \"NaN\" in the column n is not a number"),
  ]

  @Test(arguments: unreadable.indices)
  func unreadableRows(row: Int) throws {
    let (text, message) = Self.unreadable[row]
    let plan = try summaryPlan("summarize by g {}")
    let failure = #expect(throws: UnreadableRows.self) { try summarize(plan, printed: printedRows([text], of: plan)) }
    #expect(failure?.description == message)
  }

  @Test func rowsOfAnotherWidth() throws {
    let plan = try summaryPlan("summarize by g {}")
    let table = ResultTable(columns: [], rows: [["a"]])
    let failure = #expect(throws: UnreadableRows.self) { try summarize(plan, printed: table) }
    #expect(failure?.description == "row 1 has 1 column, where the spec has 5")
  }

  /// Times of any year are read as they print.
  @Test(arguments: [0, -1, 253_402_300_799_999, 253_402_300_800_000, -62_167_219_200_001, 1 << 51 - 1, -(1 << 51)])
  func timesOfAnyYear(milliseconds: Int64) {
    let instant = Instant(milliseconds: milliseconds)
    #expect(Value(printed: instant.description, .time) == .time(instant, .literal))
  }

  /// What no time can hold is none.
  @Test(arguments: ["99999-01-01T00:00:00Z", "-999999-01-01T00:00:00Z", "999999999-12-31T23:59:59.999Z"])
  func timesThatAreNone(text: String) { #expect(Value(printed: text, .time) == nil) }
}
