import Semantics
import Values

extension ScanEstimate {
  /// In words, for a person; ends with a newline.
  package var text: String {
    var lines: [(title: String, words: [String])] = []
    var scan = [table]
    if let tuples { scan.append("\(countedWithCommas(tuples, "tuple")) of \(injectedColumns.joined(separator: ", "))") }
    if let firstDay, let lastDay, let days {
      scan.append("\(countedWithCommas(days, "day")) from \(firstDay) to \(lastDay)")
    } else if let firstDay {
      scan.append("from \(firstDay) on")
    } else {
      scan.append("all days")
    }
    lines.append(("scans", [scan.joined(separator: ", ")]))
    let figures = statements.prefix(10).map { statement in
      "\(countedWithCommas(statement.branches, "branch", "branches")), about \(statement.stages) stages, "
        + "\(grouped(statement.bytes)) bytes of SQL"
    }
    let more = statements.count > 10 ? ["and \(grouped(statements.count - 10)) more like these"] : []
    lines.append((countedWithCommas(statements.count, "statement"), figures + more))
    if schema != .athena {
      lines.append(
        ("S3 prefixes", ["none: a table of `schema \(schema.rawValue)` finds events by time, not by folder"]))
    } else if let prefixes, let prefixesOfOneScan {
      var words = ["\(grouped(prefixes)) in all, \(grouped(prefixesOfOneScan)) at most in one scan"]
      if prefixesOfOneScan > 1_000_000 { words.append("Athena stops a scan at 1,000,000") }
      lines.append(("S3 prefixes", words))
    } else {
      lines.append(("S3 prefixes", ["what the bucket or the metastore holds"]))
    }
    let all = schema == .athena ? "nothing: every file is read" : "nothing: every event is read"
    lines.append(("in the scan", conditionsInScan.isEmpty ? [all] : conditionsInScan))
    lines.append(("on the events", conditionsOnEvents))
    if !conditionsOnRows.isEmpty { lines.append(("on the rows", conditionsOnRows)) }
    if let cost {
      lines.append(
        (
          "cost",
          [
            "\(fixed(cost.bytes / 1e9, 1)) GB read\(schema == .athena ? "" : " at most"), \(money(cost.dollars)) USD at "
              + "\(plain(cost.dollarsPerTerabyte)) USD for 1,000 GB"
          ]
        ))
    } else if schema != .athena, gigabytesPerDay == nil {
      lines.append(
        (
          "cost",
          ["by what the columns of those days hold, compressed: --gb-per-day N multiplies, and `run` says what it was"]
        ))
    } else if gigabytesPerDay != nil {
      lines.append(
        (
          "cost",
          [
            lastDay == nil
              ? "unknown: the table declares no column by which the files lie in days"
              : "unknown: `during` has no first day"
          ]
        ))
    }
    let width = (lines.map(\.title.count).max() ?? 0) + 2
    return lines.map { title, words in
      let margin = String(repeating: " ", count: width)
      let head = title + String(repeating: " ", count: width - title.count)
      return head + words.joined(separator: "\n" + margin) + "\n"
    }.joined()
  }

  /// One JSON object on one line, with stable names; ends with a newline.
  package var json: String {
    func strings(_ values: [String]) -> String { "[\(values.map(jsonString).joined(separator: ", "))]" }
    func number(_ value: Int?) -> String { value.map(String.init) ?? "null" }
    var members = [
      ("table", jsonString(table)), ("schema", jsonString(schema.rawValue)),
      ("injected_columns", strings(injectedColumns)), ("tuples", number(tuples)),
      ("first_day", firstDay.map { jsonString($0.description) } ?? "null"),
      ("last_day", lastDay.map { jsonString($0.description) } ?? "null"), ("days", number(days)),
      (
        "statements",
        "["
          + statements.map {
            "{\"branches\": \($0.branches), \"stages\": \($0.stages), \"sql_bytes\": \($0.bytes)}"
          }.joined(separator: ", ") + "]"
      ),
      ("branches", String(branches)), ("sql_bytes", String(sqlBytes)), ("s3_prefixes", number(prefixes)),
      ("s3_prefixes_of_one_scan", number(prefixesOfOneScan)), ("conditions_in_scan", strings(conditionsInScan)),
      ("conditions_on_events", strings(conditionsOnEvents)), ("conditions_on_rows", strings(conditionsOnRows)),
    ]
    if let cost {
      members += [("bytes_read", fixed(cost.bytes, 0)), ("usd", fixed(cost.dollars, 4))]
    }
    return "{\(members.map { "\(jsonString($0.0)): \($0.1)" }.joined(separator: ", "))}\n"
  }
}

/// A price as a person writes it: `5`, `6.75`.
private func plain(_ price: Double) -> String {
  price < 1e15 && price == price.rounded() ? String(Int(price)) : String(price)
}

/// In cents; a sum of less is so called, as 0.00 would be wrong.
private func money(_ dollars: Double) -> String {
  dollars > 0 && dollars < 0.01 ? "less than 0.01" : fixed(dollars, 2)
}
