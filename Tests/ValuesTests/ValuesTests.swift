import Testing
import Values

@Suite struct InstantTests {
  @Test(
    arguments: [
      ("2022-05-17T08:32:25Z", "2022-05-17T08:32:25Z"),
      ("2022-05-17T08:32:25.5Z", "2022-05-17T08:32:25.500Z"),
      ("2022-05-17T08:32:25.1239Z", "2022-05-17T08:32:25.123Z"),
      ("2022-05-17T08:32:25.123456789Z", "2022-05-17T08:32:25.123Z"),
      ("2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z"),
      ("1969-12-31T23:59:59.001Z", "1969-12-31T23:59:59.001Z"),
      ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
      ("2022-05-17 08:32:25Z", nil),
      ("2022-05-17T08:32:25", nil),
      ("2022-05-17T08:32:25+11:00", nil),
      ("2022-05-17T08:32:25z", nil),
      ("2022-05-17T08:32:25,5Z", nil),
      ("2022-05-17T08:32:25.Z", nil),
      ("2022-05-17T08:32:25.1234567890Z", nil),
      ("2022-05-17T08:32Z", nil),
      ("2022-05-17T24:00:00Z", nil),
      ("2022-05-17T23:59:60Z", nil),
      ("2023-02-29T00:00:00Z", nil),
      ("2022-13-01T00:00:00Z", nil),
      ("2022-5-1T00:00:00Z", nil),
      ("2022-05-17T08:32:25ZZ", nil),
      ("", nil),
    ] as [(String, String?)])
  func eventTimes(text: String, expected: String?) {
    #expect(Instant(eventTime: text.utf8)?.description == expected)
  }

  @Test func datesCountDays() {
    for number in stride(from: -719_528, through: 2_932_896, by: 97) {
      let date = CivilDate(dayNumber: number)
      let (year, month, day) = date.components
      #expect(CivilDate(year: year, month: month, day: day) == date)
    }
    #expect(CivilDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
    #expect(CivilDate(year: 2000, month: 3, day: 1)?.dayNumber == 11_017)
  }
}

@Suite struct IntervalTests {
  /// Forms that Trino prints.
  @Test(
    arguments: [
      (118_255_000, "1 08:50:55.000"), (-1000, "-0 00:00:01.000"), (-7_200_500, "-0 02:00:00.500"),
      (0, "0 00:00:00.000"),
      (10_627_200_000, "123 00:00:00.000"),
    ] as [(Int64, String)])
  func prints(milliseconds: Int64, text: String) {
    #expect(Interval(milliseconds: milliseconds).description == text)
  }

  @Test func specText() {
    #expect(Interval(milliseconds: 129_600_000).specText == "1d12h")
    #expect(Interval(milliseconds: 0).specText == "0s")
    #expect(Interval(milliseconds: 61_000).specText == "1m1s")
  }
}

@Suite struct DoubleTextTests {
  @Test(
    arguments: [
      (500, "500.0"), (0.1, "0.1"), (1e10, "1.0E10"), (1_234_567, "1234567.0"), (12_345_678, "1.2345678E7"),
      (0.001, "0.001"), (0.0001, "1.0E-4"), (-0.0, "-0.0"), (0.1 + 0.2, "0.30000000000000004"), (-2.5, "-2.5"),
      (1e7, "1.0E7"), (9_999_999, "9999999.0"),
      (1.7976931348623157e308, "1.7976931348623157E308"),
      (123e21, "1.23E23"), (100, "100.0"),
    ] as [(Double, String)])
  func prints(value: Double, text: String) {
    #expect(value.athenaText == text)
  }

  /// Java prints two digits at least, the nearest ones.
  @Test(
    arguments: [
      (1, "4.9E-324"), (2, "9.9E-324"), (3, "1.5E-323"), (4, "2.0E-323"), (10, "4.9E-323"), (20, "9.9E-323"),
      (2024, "1.0E-320"),
    ] as [(UInt64, String)])
  func printsTheSmallest(bits: UInt64, text: String) {
    #expect(Double(bitPattern: bits).athenaText == text)
    #expect((-Double(bitPattern: bits)).athenaText == "-" + text)
  }

  @Test(
    arguments: [
      ("8", 8), ("-0.5", -0.5), ("1e3", 1000), ("1E+2", 100), ("0", 0), ("8d", nil), (" 8 ", nil), ("NaN", nil),
      ("08", nil), (".5", nil), ("5.", nil), ("1e400", nil), ("+1", nil), ("", nil), ("0x10", nil), ("8\n", nil),
      ("Infinity", nil), ("1e", nil), ("-", nil),
    ] as [(String, Double?)])
  func readsJSONNumbers(text: String, value: Double?) {
    #expect(Double(jsonNumber: text.utf8) == value)
  }
}

@Suite struct TextPatternTests {
  @Test(
    arguments: [
      ("abc", "abc", true), ("abc", "abcd", false), ("a*", "a", true), ("a*c", "abbc", true), ("a*c", "ac", true),
      ("a*c", "abcd", false), ("*", "", true), ("**", "x", true), ("a*a", "a", false), ("*b*", "abc", true),
      (#"a\*b"#, "a*b", true), (#"a\*b"#, "axb", false), ("a_b", "axb", false), ("a%b", "axb", false),
      (#"\"#, #"\"#, true), (#"a\\b"#, #"a\b"#, true), (#"a\\*"#, #"a\bc"#, true), (#"a\\*"#, "a*", false),
      (#"a\\\*"#, #"a\*"#, true), (#"a\x"#, #"a\x"#, true),
      ("*ab*bc", "abc", false), ("*ab*bc", "abbc", true), ("ü*", "über", true), ("", "", true), ("", "x", false),
    ] as [(String, String, Bool)])
  func matches(pattern: String, text: String, expected: Bool) {
    #expect(TextPattern(pattern).matches(text.utf8) == expected)
  }
}

@Suite struct LetterCaseTests {
  @Test func oneLetterForOne() {
    #expect("ÀÉß Straße".lowercasedByLetter == "àéß straße")
    #expect("straße ŉ ᾳ".uppercasedByLetter == "STRAßE ŉ ᾼ")
    #expect("İ".lowercasedByLetter == "i")
    #expect("ΣΑΣ".lowercasedByLetter == "σασ")
  }
}

@Suite struct PaddingTests {
  @Test func padding() {
    #expect(padded(7, to: 2) == "07")
    #expect(padded(2022, to: 4) == "2022")
    #expect(padded(-1, to: 4) == "-0001")
  }

  @Test func yearsBeyondFourDigits() {
    let day = Interval(milliseconds: Instant.millisecondsPerDay)
    #expect((Instant(eventTime: "0000-01-01T00:00:00Z".utf8)! - day).description == "-0001-12-31T00:00:00Z")
    #expect((Instant(eventTime: "9999-12-31T00:00:00Z".utf8)! + day).description == "10000-01-01T00:00:00Z")
    #expect(CivilDate.first == CivilDate(year: 0, month: 1, day: 1))
    #expect(CivilDate.last == CivilDate(year: 9999, month: 12, day: 31))
  }
}
