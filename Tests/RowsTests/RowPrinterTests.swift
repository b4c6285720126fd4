import Rows
import Testing
import Values

@Suite struct RowPrinterTests {
  private static let sample = ResultTable(
    columns: [
      .init(name: "name", type: .text), .init(name: "n", type: .number), .init(name: "d", type: .duration),
      .init(name: "b", type: .boolean),
    ],
    rows: [
      ["plain", "500.0", "1 08:50:55.000", "true"],
      [nil, nil, nil, nil],
      ["", "1.0E10", "-0 00:00:01.000", "false"],
      ["a,b\"c\nd", "-0.0", "0 00:00:00.000", "true"],
      ["tab\tback\\slash|pipe", "0.1", nil, nil],
    ])

  @Test func csv() {
    #expect(
      Self.sample.text(.csv) == """
        name,n,d,b
        plain,500.0,1 08:50:55.000,true
        ,,,
        "",1.0E10,-0 00:00:01.000,false
        "a,b""c\nd",-0.0,0 00:00:00.000,true
        tab\tback\\slash|pipe,0.1,,\n
        """)
  }

  @Test func tsv() {
    #expect(
      Self.sample.text(.tsv) == """
        name\tn\td\tb
        plain\t500.0\t1 08:50:55.000\ttrue
        \t\t\t
        \t1.0E10\t-0 00:00:01.000\tfalse
        a,b"c\\nd\t-0.0\t0 00:00:00.000\ttrue
        tab\\tback\\\\slash|pipe\t0.1\t\t\n
        """)
  }

  @Test func json() {
    #expect(
      Self.sample.text(.json) == #"""
        [
          {"name": "plain", "n": 500.0, "d": "1 08:50:55.000", "b": true},
          {"name": null, "n": null, "d": null, "b": null},
          {"name": "", "n": 1.0E10, "d": "-0 00:00:01.000", "b": false},
          {"name": "a,b\"c\nd", "n": -0.0, "d": "0 00:00:00.000", "b": true},
          {"name": "tab\tback\\slash|pipe", "n": 0.1, "d": null, "b": null}
        ]

        """#)
    #expect(ResultTable(columns: Self.sample.columns, rows: []).text(.json) == "[]\n")
  }

  @Test func jsonLines() {
    let table = ResultTable(
      columns: [.init(name: "a\"", type: .text), .init(name: "n", type: .number)],
      rows: [["\u{1b}[31m\u{202e}é😀\u{7f}\u{e0041}", "NaN"]])
    #expect(
      table.text(.jsonl) == #"{"a\"": "\u001b[31m\u202eé😀\u007f\udb40\udc41", "n": "NaN"}"# + "\n")
  }

  @Test func markdown() {
    #expect(
      Self.sample.text(.markdown) == #"""
        | name | n | d | b |
        | --- | ---: | ---: | --- |
        | plain | 500.0 | 1 08:50:55.000 | true |
        |  |  |  |  |
        |  | 1.0E10 | -0 00:00:01.000 | false |
        | a,b"c<br>d | -0.0 | 0 00:00:00.000 | true |
        | tab\tback\\slash\|pipe | 0.1 |  |  |

        """#)
    let table = ResultTable(columns: [.init(name: "sg_1", type: .text)], rows: [["_a_ <b>\r\n*"]])
    #expect(table.text(.markdown) == "| sg_1 |\n| --- |\n| \\_a\\_ \\<b\\><br>\\* |\n")
    // What GitHub would make a link of (checked with cmark-gfm), and what it would not.
    let addresses = ResultTable(
      columns: [.init(name: "a", type: .text)],
      rows: [["(+https://a.b/z?q)"], ["WWW.a.b mailto:a xmpp:b"], ["arn:aws:iam::1:role/x 08:00 a.b"]])
    #expect(
      addresses.text(.markdown).split(separator: "\n").suffix(3) == [
        "| (+https\\://a.b/z?q) |", "| WWW\\.a.b mailto\\:a xmpp\\:b |", "| arn:aws:iam::1:role/x 08:00 a.b |",
      ])
  }

  @Test func table() {
    #expect(
      Self.sample.text(.table) == #"""
        name                       n                d  b
        --------------------  ------  ---------------  -----
        plain                  500.0   1 08:50:55.000  true

        ""                    1.0E10  -0 00:00:01.000  false
        a,b"c\nd                -0.0   0 00:00:00.000  true
        tab\tback\slash|pipe     0.1

        """#)
  }

  @Test func wideAndHiddenCharacters() {
    let table = ResultTable(
      columns: [.init(name: "a", type: .text), .init(name: "b", type: .text)],
      rows: [["日本", "1"], ["e\u{301}", "2"], ["👩‍👩‍👧", "3"], ["\u{1b}]", "4"], ["\u{202e}x", "5"]])
    #expect(
      table.text(.table) == #"""
        a          b
        ---------  -
        日本       1
        é          2
        👩‍👩‍👧         3
        \u{1b}]    4
        \u{202e}x  5

        """#)
  }

  @Test func singleColumnNULLIsALine() throws {
    let table = ResultTable(columns: [.init(name: "a", type: .text)], rows: [[nil], [""], ["x"], [nil]])
    #expect(table.text(.csv) == "a\n\n\"\"\nx\n\n")
    let records = try CSVReader.records(Array(table.text(.csv).utf8))
    #expect(records.dropFirst().map(\.values) == Array(table.rows))
  }

  @Test func terminalOutputKeepsLayoutOnly() {
    var output = TerminalOutput("")
    output.write("a\tb\n\u{1b}[0m\u{9b}\r\u{200d}")
    #expect(output.base == "a\tb\n\\u{1b}[0m\\u{9b}\\r\u{200d}")
  }
}
