import Rows
import Values

/// A CSV file whose first line names its columns, as `partitions … from` and `lookup … from` read it: a BOM, spaces
/// around values, blank lines and the case of column names do not matter. A value beyond the header's columns is an
/// error, since the rest of a value with a comma in it would be lost; empty ones are what spreadsheets leave behind.
struct CSVTable {
  struct Line {
    /// From 1.
    var number: Int
    /// Trimmed, in the order of the header; a short line has fewer.
    var cells: [String]

    /// The cell of a column; empty where the line is too short.
    func cell(_ column: Int) -> String { column < cells.count ? cells[column] : "" }
  }

  let header: [String]
  private(set) var lines: [Line] = []
  private let places: [Text: [Int]]

  /// - Throws: a sentence about why the text is not such a file.
  init(_ bytes: [UInt8]) throws(CSVFailure) {
    let records = try CSVReader.records(bytes).filter { !$0.isBlank }
    guard let first = records.first else {
      header = []
      places = [:]
      return
    }
    header = first.fields.map { Self.trimmed($0.text) }
    places = Dictionary(grouping: header.indices) { [header] in header[$0].nameKey }
    for record in records.dropFirst() {
      let cells = record.fields.map { Self.trimmed($0.text) }
      if let surplus = cells.indices.dropFirst(header.count).first(where: { !cells[$0].isEmpty }) {
        throw CSVFailure(
          kind: .surplusValues(found: cells.count, columns: header.count),
          offset: record.fields[surplus].range.lowerBound, line: record.line)
      }
      if !cells.allSatisfy(\.isEmpty) { lines.append(Line(number: record.line, cells: cells)) }
    }
  }

  /// The columns of that name.
  func columns(named name: String) -> [Int] { places[name.nameKey] ?? [] }

  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars.drop(while: \.isTrimmedInCSV)
    let end = scalars.lastIndex { !$0.isTrimmedInCSV }.map { scalars.index(after: $0) } ?? scalars.startIndex
    return String(scalars[..<end])
  }
}
