import Testing

@testable import Summaries

/// Numbers as decimals of nine places, and back.
@Suite struct DecimalTests {
  static let numbers: [(Double, String?)] = [
    (0, "0"), (-0.0, "0"), (1, "1000000000"), (0.1, "100000000"), (-0.1, "-100000000"), (1e-9, "1"), (5e-10, "1"),
    (-5e-10, "-1"), (4.9e-10, "0"), (4.999999999e-10, "0"), (1.45e-9, "1"), (1.5e-9, "2"), (2.5e-9, "3"),
    (1e15, "1000000000000000000000000"), (123456789.123456789, "123456789123456790"), (1e-300, "0"),
    (.leastNonzeroMagnitude, "0"),
    (0.0000000015, "2"), (1.0000000005, "1000000001"), (0.30000000000000004, "300000000"),
    (99999999999999983616, "99999999999999980000000000000"), (1e20, nil), (-1e20, nil), (1e300, nil),
  ]

  @Test(arguments: numbers.indices)
  func billionths(row: Int) {
    let (number, expected) = Self.numbers[row]
    #expect(Int128(billionthsOf: number).map { "\($0)" } == expected, "\(number)")
  }

  static let doubles: [(String, Double)] = [
    ("0", 0), ("1", 1e-9), ("-1", -1e-9), ("300000000", 0.3), ("9007199254740993000000000", 9007199254740992),
    ("9007199254740993000000001", 9007199254740994), ("9007199254740995000000000", 9007199254740996),
    ("170141183460469231731687303715884105727", 1.7014118346046923e29),
  ]

  @Test(arguments: doubles.indices)
  func nearestDouble(row: Int) throws {
    let (text, expected) = Self.doubles[row]
    #expect(Double(billionths: try #require(Int128(text))) == expected)
  }
}
