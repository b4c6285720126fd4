import Athena
import Location
import Semantics
import Syntax
import Values

/// The table's block and the partitions of a new spec.
struct TableDraft {
  /// The injected columns.
  var columns: [String]
  var text: String

  /// What is written instead where the place of the logs is not known.
  static let example = """
    # Athena needs to know where the logs are. `new … --location TEMPLATE` writes this for you:
    # table cloudtrail_logs {
    #   location  "s3://BUCKET/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"
    #   account   injected
    #   region    enum ("us-east-1", "eu-west-1")
    #   timestamp date "yyyy/MM/dd" from 2022-01-01
    # }
    # partitions (account) { ("111122223333") }

    """

  /// What `discover` found.
  init(location: String, discovery: Discovery) {
    columns = discovery.columns
    var lines = ["location \(stringLiteral(of: location))"]
    for column in Self.columns(of: location) {
      if let remark = Self.remark(on: column, discovery) { lines.append("# \(remark)") }
      lines.append("\(nameLiteral(of: column.visible)) \(Self.kind(of: column, discovery))")
    }
    text = "table cloudtrail_logs {\n\(lines.map { "  \($0)\n" }.joined())}\n\n\(discovery.spec)\n"
  }

  private static func kind(of column: String, _ discovery: Discovery) -> String {
    switch DiscoveryColumn.guessed(from: column) {
    case .injected: return "injected"
    case .other:
      let values = Self.values(of: column, discovery).filter { !Self.holdsComma($0) }
      return values.isEmpty ? "manual" : "enum (\(values.map(stringLiteral).joined(separator: ", ")))"
    case .date(let format):
      // What may lie in folders that were not looked into has to be in the table too.
      let seen = discovery.daysAreSampled ? nil : discovery.firstDay
      let first = seen ?? CivilDate.firstOfCloudTrail
      // A table with injected columns is projected, which takes a part of a date as a number.
      return switch format.calendarParts {
      case [.year]: "integer \(first.components.year) .. \(lastYear)"
      case [.month]: "integer 01 .. 12"
      case [.day]: "integer 01 .. 31"
      default: "date \(stringLiteral(of: format.text)) from \(first)"
      }
    }
  }

  private static func values(of column: String, _ discovery: Discovery) -> [String] {
    discovery.others.first { $0.column.isIdentical(to: column) }?.values ?? []
  }

  private static func holdsComma(_ value: String) -> Bool { value.utf8.contains(UInt8(ascii: ",")) }

  /// A range of numbers ends, unlike one of dates.
  private static let lastYear = 2040

  /// What was seen of a column in some of the folders only.
  private static func remark(on column: String, _ discovery: Discovery) -> String? {
    switch DiscoveryColumn.guessed(from: column) {
    case .injected: return nil
    case .other:
      if let odd = Self.values(of: column, discovery).first(where: Self.holdsComma) {
        return "\(stringLiteral(of: odd)) is left out: an enum value may not hold a comma"
      }
      guard discovery.sampled < discovery.tuples.count else { return nil }
      return "seen in \(discovery.sampled) of \(discovery.tuples.count) tuples: add what is missing"
    case .date(let format):
      guard discovery.daysAreSampled, format.sortsAsText, let first = discovery.firstDay else { return nil }
      return "the first day seen is \(first), but not every folder was looked into"
    }
  }

  private static func columns(of template: String) -> [String] {
    var columns: [String] = []
    for segment in template.byteSplit("{").dropFirst() {
      let name = segment.byteSplit("}")[0]
      if !columns.contains(where: { $0.isIdentical(to: name) }) { columns.append(name) }
    }
    return columns
  }
}
