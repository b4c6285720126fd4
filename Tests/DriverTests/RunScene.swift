import Driver
import Foundation
import Rows
import Support
import Values

/// A folder with a spec of three accounts, which `splitting` makes three statements of, the events of those
/// accounts, and what Athena would answer to each statement: the rows, also where the spec summarizes them. In CloudTrail
/// Lake it is one statement.
final class RunScene {
  let folder: String
  private let isInLake: Bool
  var spec: String { folder + "/volumes.span" }
  var record: String { folder + "/volumes.run.json" }
  private var events: String { folder + "/events.jsonl" }

  static let splitting = ["--expand", "union", "--max-branches", "1"]

  private static let accounts = ["111111111111", "222222222222", "333333333333"]

  static let store = "1234abcd-56ef-78ab-90cd-1234567890ab"

  /// Its clauses after `select`: they order rows or summarize them.
  private let clauses: String

  static let order = "order by size desc\nlimit 10\n"

  init(isInLake: Bool = false, clauses: String = order) throws {
    self.isInLake = isInLake
    self.clauses = clauses
    folder = NSTemporaryDirectory() + "/run-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try (text(accounts: Self.accounts, more: "") + clauses).write(toFile: spec, atomically: true, encoding: .utf8)
    try Self.events.write(toFile: events, atomically: true, encoding: .utf8)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// What the rows have to be printed as.
  func expected(_ format: String, isTerminal: Bool = false) -> String {
    command(["dry-run", spec, "--events", events, "--format", format, "--stats", "none"], isTerminal: isTerminal).output
  }

  /// What Athena returns to the three statements: the dry run of one account each, with the columns that the statements
  /// have for merging alone (the two times as ISO 8601, the two event ids).
  func answers() throws -> [[[String?]]] {
    let keys = ["start.eventTime + 0s", "end.eventTime + 0s", "start.eventID", "end.eventID"]
    let more = keys.enumerated().map { "\n  merge_key_\($0 + 1) = \($1)" }.joined()
    return try Self.accounts.map { account in
      let path = folder + "/part.span"
      let order = clauses.isIdentical(to: Self.order) ? clauses : ""
      try (text(accounts: [account], more: more) + order).write(toFile: path, atomically: true, encoding: .utf8)
      let run = command(["dry-run", path, "--events", events, "--format", "csv", "--stats", "none"])
      return try CSVReader.records(Array(run.output.utf8)).map(\.values)
    }
  }

  /// The columns of the three statements.
  static let header =
    ["account", "volume", "size", "lived", "note", "created", "state"] + (1...4).map { "merge_key_\($0)" }

  /// What CloudTrail Lake returns: the rows of all accounts, each a list of objects of one member.
  func lakeRows() throws -> [[[String: Any]]] {
    let records = try CSVReader.records(Array(expected("csv").utf8)).map(\.values)
    return records.dropFirst().map { row in zip(records[0], row).map { [$0 ?? "": $1 ?? NSNull()] } }
  }

  private func text(accounts: [String], more: String) -> String {
    let table = """
      table logs.t {
        location "s3://logs/{account}/{region}/{timestamp}"
        account injected
        region enum ("us-east-1")
        timestamp date "yyyy/MM/dd" from 2022-01-01
      }
      partitions (account) {
        \(accounts.map { "(\"\($0)\")" }.joined(separator: " "))
      }
      """
    return """
      \(isInLake ? "table `\(Self.store)` { schema lake }" : table)
      pair ec2:CreateVolume -> ec2:DeleteVolume
        on responseElements.volumeId = requestParameters.volumeId
      during 2022-05-01 .. 2022-05-31
      within 10d
      keep closed, open
      select {
        account
        volume = key
        size = number(start.responseElements.size)
        lived = duration
        note = start.requestParameters.note
        created = start.eventTime
        state\(more)
      }

      """
  }

  /// Of four volumes an account: equal sizes and moments in all of them, so that every part of the order counts.
  private static let events: String = {
    let notes = [
      #""a \"quoted\", \\ note""#, #""two\nlines\ttab""#, #""""#, "null", #""\u001b[31mred\u202e""#,
      #""'; DROP $(id)""#,
    ]
    var text = ""
    for (number, account) in accounts.enumerated() {
      for volume in 0..<4 {
        let key = "vol-\(number)\(volume)"
        let size = [100, 8, 100, 20][volume]
        let note = notes[(number * 4 + volume) % notes.count]
        text += """
          {"eventVersion":"1.08","eventSource":"ec2.amazonaws.com","eventName":"CreateVolume","awsRegion":"us-east-1",\
          "eventTime":"2022-05-0\(volume / 2 + 1)T08:00:00Z","eventID":"c-\((3 - number) * 10 + volume)",\
          "recipientAccountId":"\(account)","requestParameters":{"note":\(note)},\
          "responseElements":{"volumeId":"\(key)","size":\(size)}}\n
          """
        guard volume != 1 else { continue }
        text += """
          {"eventVersion":"1.08","eventSource":"ec2.amazonaws.com","eventName":"DeleteVolume","awsRegion":"us-east-1",\
          "eventTime":"2022-05-0\(volume + 3)T09:00:0\(number)Z","eventID":"d-\(number)\(volume)",\
          "recipientAccountId":"\(account)","requestParameters":{"volumeId":"\(key)"}}\n
          """
      }
    }
    return text
  }()
}

extension StandIn {
  /// Makes a scene's rows the answers to its three statements, those of the first one in two pages or one.
  func answerWithRows(of scene: RunScene, hasPages: Bool = true) throws {
    for (index, rows) in try scene.answers().enumerated() {
      let escaped = rows.map { $0.map { $0.map(Self.escaped) } }
      guard index == 0, hasPages else {
        answer("get-query-results.q\(index + 1)", Self.page(escaped))
        continue
      }
      answer("get-query-results.q1.1", Self.page(Array(escaped.prefix(2)), next: "T"))
      answer("get-query-results.q1.2", Self.page(Array(escaped.dropFirst(2))))
    }
  }

  /// Makes a scene's rows what CloudTrail Lake returns to its statement, in two pages.
  func answerWithLakeRows(of scene: RunScene) throws {
    let rows = try scene.lakeRows()
    answer("lake-get-query-results.none.1", try Self.lakePage(rows.prefix(2), next: "T"))
    answer("lake-get-query-results.none.2", try Self.lakePage(rows.dropFirst(2)))
  }

  static func lakePage(_ rows: some Sequence<[[String: Any]]>, next: String? = nil) throws -> String {
    var page: [String: Any] = ["QueryResultRows": Array(rows), "QueryStatus": "FINISHED"]
    if let next { page["NextToken"] = next }
    return String(decoding: try JSONSerialization.data(withJSONObject: page), as: UTF8.self)
  }

  private static func escaped(_ text: String) -> String {
    let json = (try? JSONSerialization.data(withJSONObject: [text])) ?? Data()
    return String(String(decoding: json, as: UTF8.self).dropFirst(2).dropLast(2))
  }
}

/// `run` of the scene's spec in several statements, as CSV.
func run(_ scene: RunScene, _ aws: StandIn, _ more: [String] = [], isTerminal: Bool = false) -> (
  status: Driver.ExitStatus, output: String, errors: String
) {
  command(
    ["run", scene.spec, "--format", "csv"] + RunScene.splitting + more, isTerminal: isTerminal,
    environment: aws.environment)
}
