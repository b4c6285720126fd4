import Expressions
import Report
import Rows
import Semantics
import Source
import Syntax
import Testing
import Values

/// What the columns alone say of the spans behind rows.
@Suite struct SpanColumnsTests {
  struct Case: Sendable {
    var keep = "closed, open"
    var select: String?
    /// CSV.
    var row: String
    /// The extent, then what else is known.
    var span: String
    var missing = ""
    var label = ""
  }

  static let (eight, nine) = ("2024-01-01T08:00:00Z", "2024-01-01T09:00:00Z")

  static let cases = [
    Case(
      row: "1,prod,k,\(eight),\(nine),0 01:00:00.000,closed", span: "\(eight) to \(nine), closed, 1 / prod, k, 1h"),
    Case(row: "1,prod,k,\(eight),,,open", span: "open from \(eight), open, 1 / prod, k"),
    Case(keep: "closed", row: "1,,k,\(eight),\(nine),0 01:00:00.000", span: "\(eight) to \(nine), closed, 1, k, 1h"),
    Case(
      select: "a = start.eventTime  long = hours(duration)", row: "\(eight),1.0",
      span: "\(eight) to \(nine), closed, 1h"),
    Case(select: "a = start.eventTime  duration", row: "\(eight),", span: "open from \(eight), open"),
    Case(
      select: "b = end.eventTime  long = end.eventTime - start.eventTime", row: "\(nine),0 01:00:00.000",
      span: "\(eight) to \(nine), closed, 1h"),
    Case(
      keep: "closed, open, orphan", select: "seen = start.eventTime ?? end.eventTime  state  duration",
      row: "\(nine),orphan,", span: "ended \(nine), orphan"),
    Case(
      keep: "closed, open, superseded", select: "a = start.eventTime  b = end.eventTime", row: "\(eight),",
      span: "began \(eight)"),
    Case(keep: "superseded", select: "a = start.eventTime", row: eight, span: "began \(eight), superseded"),
    Case(
      keep: "closed", select: "duration  who = start.recipientAccountId", row: "0 01:00:00.000,9",
      span: "unknown, closed, 9, 1h", missing: "start.eventTime end.eventTime"),
    Case(
      keep: "closed", select: "a = start.eventTime  key", row: "\(eight),k", span: "unknown, closed, k",
      missing: "end.eventTime"),
    Case(
      keep: "closed", select: "a = start.eventTime  duration", row: "not a time,x", span: "unknown, closed"),
    Case(
      keep: "closed", select: "a = start.eventTime  duration", row: "9999-12-31T23:59:59Z,999999999 00:00:00.000",
      span: "unknown, closed, 999999999d"),
    Case(
      keep: "closed", select: "a = start.eventTime  d = days(duration)", row: "\(eight),1.0E300",
      span: "unknown, closed"),
    Case(
      keep: "open", select: "a = start.eventTime  pair", row: "\(eight),vol", span: "open from \(eight), open, vol",
      label: "\"vol\" "),
  ]

  @Test(arguments: cases.indices)
  func says(index: Int) throws {
    let item = Self.cases[index]
    let spec = """
      table logs { location "s3://b/{account}/{alias}" account injected alias injected }
      pair \(item.label)ec2:A -> ec2:B on requestParameters.k
      keep \(item.keep)
      \(item.select.map { "select { \($0) }" } ?? "")
      """
    var diagnostics = Diagnostics()
    let tree = parse(SourceFile(name: "x.span", text: spec), into: &diagnostics)
    let options = AnalysisOptions(now: Instant(milliseconds: 0)) { _ in .failure(.init(reason: "none")) }
    let plan = try #require(analyze(tree, options: options, into: &diagnostics), "\(diagnostics.sorted)")
    let columns = SpanColumns(plan)
    #expect(columns.missing.joined(separator: " ") == item.missing)
    let header = ResultTable.csvLine(plan.projection.columns.map(\.name))
    let table = try SavedRows.read(
      Array("\(header)\(item.row)\n".utf8),
      columns: plan.projection.columns.map { ResultTable.Column(name: $0.name, type: $0.value.type) })
    let span = try #require(columns.spans(of: table).rows.first)
    let extent =
      switch span.extent {
      case .whole(let from, let to): "\(from) to \(to)"
      case .open(let from): "open from \(from)"
      case .began(let moment): "began \(moment)"
      case .ended(let moment): "ended \(moment)"
      case .unknown: "unknown"
      }
    let known = [span.state?.rawValue, span.account, span.pair, span.key, span.duration?.words].compactMap(\.self)
    #expect(([extent] + known).joined(separator: ", ") == item.span)
  }
}
