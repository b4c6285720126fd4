import Rows
import Testing
import Values

/// Rows come back as they were printed.
@Suite struct SavedRowsTests {
  static let columns: [ResultTable.Column] = [
    .init(name: "a \"b\"", type: .text), .init(name: "n", type: .number), .init(name: "c", type: .boolean),
  ]
  static let table = ResultTable(
    columns: columns,
    rows: [
      ["x,\"y\"\n\u{202e}é😀", "500.0", "true"], [nil, "1.0E10", nil], ["", "-0.0", "false"], ["null", nil, nil],
    ])

  @Test(arguments: [RowFormat.csv, .json, .jsonl])
  func readsWhatIsPrinted(format: RowFormat) throws {
    #expect(try SavedRows.read(Array(Self.table.text(format).utf8), columns: Self.columns) == Self.table)
    let empty = ResultTable(columns: Self.columns, rows: [])
    #expect(
      try SavedRows.read(Array(empty.text(format).utf8), columns: Self.columns, isJSONLines: format == .jsonl) == empty)
    #expect(
      try SavedRows.read([0xEF, 0xBB, 0xBF] + Array(Self.table.text(format).utf8), columns: Self.columns) == Self.table)
  }

  /// A header may begin as JSON does.
  @Test(arguments: ["[id]", "{", " [ "])
  func namesThatBeginAsJSON(name: String) throws {
    let columns: [ResultTable.Column] = [.init(name: name, type: .text)]
    let table = ResultTable(columns: columns, rows: [["x"]])
    for format in [RowFormat.csv, .json, .jsonl] {
      #expect(try SavedRows.read(Array(table.text(format).utf8), columns: columns) == table)
    }
  }

  @Test(arguments: [
    ("", "it is empty"), ("a,b\n", "its columns are \"a\", \"b\", and the spec has \"x\", \"y\""),
    ("x,y\n1,2\n1\n", "line 3: 1 values, and the header has 2 columns"), ("x,y\n\"", "line 2: the quote"),
    ("[", "line 1: { is expected, and here is the end"), ("[{\"x\": 1}]", "line 1: the column \"y\" is missing"),
    ("{\"x\": 1, \"y\": 2}\n{\"z\": 1}", "line 2: the spec has no column \"z\""),
    ("{\"x\": 1, \"x\": 2}", "line 1: the column \"x\" is there twice"),
    ("{\"x\": {}, \"y\": 2}", "line 1: a value is text"), ("{\"x\": yes, \"y\": 2}", "\"yes\" is not a value of JSON"),
    ("{\"x\": 01, \"y\": 2}", "\"01\" is not a value of JSON"),
    ("{\"x\": \"\\ud800\", \"y\": 2}", "half of a surrogate"),
    ("{\"x\": \"\\u00g0\", \"y\": 2}", "four hexadecimal digits"), ("{\"x\": \"a", "the text ends inside quotes"),
    ("{\"x\": \"\\", "the text ends inside quotes"), ("{\"x\": \"\\q\", \"y\": 1}", "what JSON does not escape"),
    ("[{\"x\": 1, \"y\": 2}] 3", "more behind the end"), ("{\"x\": \"a\nb\"}", "a control character"),
    ("{\"x\":", "the text ends inside a row"), ("[{\"x\": 1, \"y\": 2} {}]", ", is expected"),
  ])
  func refuses(text: String, message: String) {
    let columns: [ResultTable.Column] = [.init(name: "x", type: .text), .init(name: "y", type: .number)]
    let failure = #expect(throws: SavedRows.Failure.self) { try SavedRows.read(Array(text.utf8), columns: columns) }
    #expect(failure?.description.contains(message) ?? false, "\(String(describing: failure))")
  }
}
