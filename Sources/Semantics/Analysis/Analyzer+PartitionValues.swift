import Location
import Source
import Syntax
import Values

/// Values of partition columns that can be no folder's name.
extension Analyzer {
  /// How many values of one clause are doubted; the others have the same cause.
  private static let valueLimit = 3

  /// The names of columns that have a place in the table's location.
  var placedColumns: [String] {
    guard let location = spec.tables.flatMap(\.locations).first else { return [] }
    return (try? LocationTemplate.placeholders(in: location.value)) ?? []
  }

  /// - Parameter placed: of each value whether its column has a place in the location.
  mutating func reportPartitionValues(
    _ values: [Located<String>], placed: [Bool], reported: inout Int, line: Int? = nil, of path: String? = nil
  ) {
    for (value, isPlaced) in zip(values, placed) where reported < Self.valueLimit {
      // What is written as an escape is seen, and so meant.
      let isEscaped = path == nil && spec.file.text(of: value.span).containsBytes("\\")
      guard let fault = fault(of: value.value, isPlaced: isPlaced, isEscaped: isEscaped),
        path != nil || !diagnostics.hasFindings(at: value.span)
      else { continue }
      reported += 1
      diagnostics.report(.partitionValue(value.value, fault, line: line, of: path, at: value.span))
    }
  }

  private func fault(of value: String, isPlaced: Bool, isEscaped: Bool) -> Diagnostic.PartitionValueFault? {
    // Most values, of which there may be 50,000.
    let isPlain = value.utf8.allSatisfy { byte in
      byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "*")
    }
    if isPlain { return nil }
    let scalars = value.unicodeScalars
    if !isEscaped, let letter = scalars.first(where: \.isHidden) { return .hidden(letter) }
    if !isEscaped, [scalars.first, scalars.last].contains(where: { $0?.properties.isWhitespace == true }) {
      return .space
    }
    if isPlaced, value.byteSplit("/").contains(where: \.isEmpty) { return .slash }
    return value.containsBytes("*") ? .star : nil
  }
}
