import Rows
import Testing

@Suite struct CSVReaderTests {
  @Test(
    arguments: [
      ("", []),
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("a\r1\r", [["a"], ["1"]]),
      ("\u{FEFF}a\n", [["a"]]),
      ("\"\u{FEFF}a\"\n", [["\u{FEFF}a"]]),
      (",\"\",", [[nil, "", nil]]),
      ("\n\n", [[nil], [nil]]),
      ("\"a\"\"b\",\"c\nd\"\n", [["a\"b", "c\nd"]]),
      ("\"c\r\nd\"\r\n", [["c\r\nd"]]),
      (" \"a\" ,\t\"b\"\t\n", [["a", "b"]]),
      (" a , b\n", [[" a ", " b"]]),
      ("a\"b\n", [["a\"b"]]),
    ] as [(String, [[String?]])])
  func reads(text: String, expected: [[String?]]) throws {
    #expect(try CSVReader.records(Array(text.utf8)).map(\.values) == expected)
  }

  @Test(arguments: [
    (Array("a\n\"b\nc".utf8), CSVFailure(kind: .unterminatedQuote, offset: 2, line: 2)),
    (Array("a\n\"b\"c\n".utf8), CSVFailure(kind: .textAfterQuote, offset: 5, line: 2)),
    (Array("\"x\ny\",\"b\" c".utf8), CSVFailure(kind: .textAfterQuote, offset: 10, line: 2)),
    (Array("a,".utf8) + [0xE9], CSVFailure(kind: .notUTF8, offset: 2, line: 1)),
    ([0xFF, 0xFE, 0x61, 0], CSVFailure(kind: .notUTF8, offset: 0, line: 1)),
  ])
  func refuses(bytes: [UInt8], expected: CSVFailure) {
    #expect(throws: expected) { try CSVReader.records(bytes) }
  }

  @Test func placesOfFields() throws {
    let records = try CSVReader.records(Array("a, b\n\"x\ny\",\"\"\nz,é,\n".utf8))
    #expect(records.map(\.line) == [1, 2, 4])
    #expect(records.map { $0.fields.map(\.line) } == [[1, 1], [2, 3], [4, 4, 4]])
    #expect(
      records.map { $0.fields.map(\.range) } == [[0..<1, 2..<4], [5..<10, 11..<13], [14..<15, 16..<18, 19..<19]])
    #expect(records.map(\.isBlank) == [false, false, false])
  }

  /// Whatever is printed is read back: every text of up to three characters of the ones that matter.
  @Test func roundTrip() throws {
    let alphabet = [",", "\"", "\n", "\r", " ", "x", "\u{FEFF}"]
    var texts: [String?] = [nil, ""]
    for a in alphabet {
      texts.append(a)
      for b in alphabet {
        texts.append(a + b)
        texts += alphabet.map { a + b + $0 }
      }
    }
    let rows = texts.map { [$0, $0] }
    let bytes = Array(rows.map(ResultTable.csvLine).joined().utf8)
    #expect(try CSVReader.records(bytes).map(\.values) == rows)
  }
}
