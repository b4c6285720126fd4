import Foundation
import Rows
import Semantics
import Summaries
import Support
import Testing
import Values

/// Summaries of random rows against decimals of Foundation and plain sorting.
@Suite struct SummaryPropertyTests {
  static let numbers: [Double] = [
    1e15, -1e15, 0.1, -0.1, 1e-9, 5e-10, -5e-10, 4.9e-10, 1.5e-9, 1e19, -1e19, 9.999999999999999e19,
    123_456_789.123_456_78,
    0, -0.0, 1.0 / 3, 2.0 / 3, 1e-300, 0.30000000000000004, 8.5, 0.0000000015,
  ]

  private struct Row {
    var group: String?
    var number: Double?
    var milliseconds: Int64?

    var line: String {
      let duration = milliseconds.map { Interval(milliseconds: $0).description.replacing(" ", with: "_") }
      return "\(group ?? "-") \(number?.athenaText ?? "-") - \(duration ?? "-")"
    }
  }

  private func rows(_ random: inout SeededGenerator) -> [Row] {
    (0..<Int.random(in: 0...40, using: &random)).map { _ in
      Row(
        group: ["a", "b", nil].randomElement(using: &random) ?? nil,
        number: Int.random(in: 0...9, using: &random) == 0
          ? nil
          : Bool.random(using: &random)
            ? Self.numbers.randomElement(using: &random) : Double.random(in: -1000...1000, using: &random),
        milliseconds: Int.random(in: 0...9, using: &random) == 0
          ? nil : Int64.random(in: -100_000_000...100_000_000, using: &random))
    }
  }

  @Test func sameAsTheNaiveSummary() throws {
    let plan = try summaryPlan(
      """
      summarize by g {
        c = count()
        s = sum(n)
        a = avg(n)
        p = percentile(n, 33.3)
        lo = min(n)
        hi = max(n)
        ds = sum(d)
        da = avg(d)
        dp = percentile(d, 95)
        u = count_distinct(n)
      }
      """)
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let rows = rows(&random)
      let expected = ["a", "b", nil].compactMap { group in
        naive(rows.filter { $0.group == group }).map { "\(group ?? "-")|\($0)" }
      }
      let shuffled = rows.shuffled(using: &random).map(\.line)
      let result = try summarize(plan, printed: printedRows(shuffled, of: plan))
      #expect(lines(result.rows) == expected, "\(shuffled)")
    }
  }

  private func naive(_ rows: [Row]) -> String? {
    if rows.isEmpty { return nil }
    let numbers = rows.compactMap(\.number).map { $0 == 0 ? 0 : $0 }.sorted()
    let durations = rows.compactMap(\.milliseconds).sorted()
    var cells: [String] = [String(rows.count)]
    func rank(_ thousandths: Int, _ count: Int) -> Int {
      var rank = 1
      while rank * 100_000 < thousandths * count { rank += 1 }
      return rank - 1
    }
    if numbers.isEmpty {
      cells += ["-", "-", "-", "-", "-"]
    } else {
      var sum = Decimal(0)
      for number in numbers {
        // A `Decimal` has no room for the smallest.
        var exact = number.magnitude < 1e-30 ? 0 : Decimal(string: String(describing: number)) ?? .nan
        var rounded = Decimal()
        NSDecimalRound(&rounded, &exact, 9, .plain)
        sum += rounded
      }
      let total = Double(sum.description) ?? .nan
      let cellsOfNumbers = [
        total, total / Double(numbers.count), numbers[rank(33_300, numbers.count)], numbers[0],
        numbers[numbers.count - 1],
      ]
      cells += cellsOfNumbers.map { ($0 == 0 ? 0 : $0).athenaText }
    }
    if durations.isEmpty {
      cells += ["-", "-", "-"]
    } else {
      let total = durations.reduce(0, +)
      let mean = (Double(total) / Double(durations.count) + 0.5).rounded(.down)
      cells += [total, Int64(mean), durations[rank(95_000, durations.count)]].map {
        Interval(milliseconds: $0).description
      }
    }
    cells.append(String(Set(numbers).count))
    return cells.joined(separator: "|")
  }
}
