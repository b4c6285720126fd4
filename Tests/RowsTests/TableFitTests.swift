import Rows
import Testing
import Values

/// A table on a terminal: what is cut is the widest text, never a number, a time or a header.
@Suite struct TableFitTests {
  static let table = ResultTable(
    columns: [
      .init(name: "name", type: .text), .init(name: "arn", type: .text), .init(name: "account", type: .text),
      .init(name: "at", type: .time), .init(name: "lived", type: .duration), .init(name: "gb", type: .number),
    ],
    rows: [
      [
        "vol-1", "arn:aws:iam::111122223333:role/Scanner", "111122223333", "2022-05-17T08:32:25Z", "1 08:50:55.000",
        "5.0",
      ],
      ["a long name", "日本日本日本日本日本日本", "444455556666", nil, nil, nil],
    ])

  @Test func fits() {
    let whole = Self.table.text(.table)
    #expect(Self.table.text(.table, fit: TableFit(width: 118)) == whole)
    #expect(
      Self.table.text(.table, fit: TableFit(width: 92)) == """
        name         arn                     account       at                             lived   gb
        -----------  ----------------------  ------------  --------------------  --------------  ---
        vol-1        arn:aws:iam::11112222…  111122223333  2022-05-17T08:32:25Z  1 08:50:55.000  5.0
        a long name  日本日本日本日本日本…   444455556666

        """)
  }

  /// What cannot fit is not cut for nothing.
  @Test(arguments: [20, 40, 65])
  func whatCannotFitIsWhole(width: Int) {
    #expect(Self.table.text(.table, fit: TableFit(width: width)) == Self.table.text(.table))
  }

  @Test(arguments: [67, 78, 79, 80, 83, 90, 100, 117, 200])
  func widthIsKeptWhereItCanBe(width: Int) {
    let lines = Self.table.text(.table, fit: TableFit(width: width)).split(separator: "\n")
    // Numbers, times, headers and digits need 4 + 4 + 12 + 20 + 14 + 3 columns and the gaps 10.
    #expect(lines.allSatisfy { $0.displayWidth <= width })
    #expect(lines.contains { $0.contains("111122223333  2022-05-17T08:32:25Z  1 08:50:55.000  5.0") })
  }

  @Test func otherFormatsAreNeverCut() {
    for format in RowFormat.allCases where format != .table {
      #expect(Self.table.text(format, fit: TableFit(width: 20)) == Self.table.text(format))
    }
  }
}
