import Athena
import Location
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
      lines.append("\(Self.name(column)) \(Self.kind(of: column, discovery))")
    }
    text = "table cloudtrail_logs {\n\(lines.map { "  \($0)\n" }.joined())}\n\n\(discovery.spec)\n"
  }

  private static func kind(of column: String, _ discovery: Discovery) -> String {
    switch DiscoveryColumn.guessed(from: column) {
    case .injected: return "injected"
    case .other:
      let values = discovery.others.first { $0.column.isIdentical(to: column) }?.values ?? []
      return values.isEmpty ? "manual" : "enum (\(values.map(stringLiteral).joined(separator: ", ")))"
    case .date(let format):
      guard format.sortsAsText, let first = discovery.firstDay else {
        return "manual date \(stringLiteral(of: format.text))"
      }
      return "date \(stringLiteral(of: format.text)) from \(first)"
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

  private static func name(_ text: String) -> String { isBareName(text) ? text : "`\(text.visible)`" }
}
