/// Rows that were saved before, as CSV, JSON or JSON lines.
package struct SavedRows {
  /// Why they could not be read, as a sentence without the file's name.
  package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    package var description: String
    /// Whether the columns are not those that were asked for: they may be others of the spec.
    package var isOfOtherColumns = false
    /// How far the reading came, in bytes.
    package var reach = 0
  }

  /// Reads rows of these columns; the file says by its first character which form it has.
  ///
  /// CSV begins with a header of exactly these names; the objects of JSON have exactly these members, in any order.
  /// A JSON Lines file without rows is empty, so the caller must say that it is JSON Lines.
  package static func read(
    _ bytes: [UInt8], columns: [ResultTable.Column], isJSONLines: Bool = false
  ) throws(Failure) -> ResultTable {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // A column may be called `[id]`.
    var header = CSVReader(bytes)
    if let first = try? header.next(), isHeader(first, of: columns) { return try csv(bytes, columns: columns) }
    switch bytes[start...].first(where: { !isSpace($0) }) {
    case nil where isJSONLines: return ResultTable(columns: columns, rows: [])
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      var reader = JSONRowReader(bytes[start...], columns: columns.map(\.name))
      return ResultTable(columns: columns, rows: try reader.rows())
    default: return try csv(bytes, columns: columns)
    }
  }

  private static func csv(_ bytes: [UInt8], columns: [ResultTable.Column]) throws(Failure) -> ResultTable {
    var records: [CSVReader.Record]
    do throws(CSVFailure) {
      records = try CSVReader.records(bytes)
    } catch {
      throw Failure(description: error.description)
    }
    guard !records.isEmpty else {
      throw Failure(
        description: "it is empty, without even the header of a CSV file; of JSON lines without a row the name ends in "
          + ".jsonl")
    }
    let header = records.removeFirst()
    guard isHeader(header, of: columns) else {
      guard !isOtherFormat(bytes, of: columns) else {
        throw Failure(
          description: "it has the spec's columns, but as a table or TSV; CSV, JSON and JSON lines are read: print the "
            + "rows with --format csv")
      }
      throw Failure(
        description: "its columns are \(list(header.fields.map(\.text))), and the spec has "
          + "\(list(columns.map(\.name))); give the spec that these rows came from", isOfOtherColumns: true)
    }
    if columns.count > 1 { records.removeAll(where: \.isBlank) }
    for record in records where record.fields.count != columns.count {
      let (found, wanted) = (record.fields.count, columns.count)
      throw Failure(description: "line \(record.line): \(found) values, and the header has \(wanted) columns")
    }
    return ResultTable(columns: columns, rows: records.map(\.values))
  }

  private static func isHeader(_ record: CSVReader.Record, of columns: [ResultTable.Column]) -> Bool {
    record.fields.count == columns.count
      && zip(record.fields, columns).allSatisfy { $0.text.utf8.elementsEqual($1.name.utf8) }
  }

  /// Whether the first line names these columns with tabs, bars or spaces between them, as other formats do.
  private static func isOtherFormat(_ bytes: [UInt8], of columns: [ResultTable.Column]) -> Bool {
    func words(_ text: some Sequence<UInt8>) -> [[UInt8]] {
      Array(text).split { isSpace($0) || $0 == UInt8(ascii: "|") }.map(Array.init)
    }
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    return words(line) == columns.flatMap { words($0.name.utf8) }
  }

  static func list(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
