import Source
import Values

/// Codes E0545 and E055x: tables that AWS makes, `schema lake` and `schema ocsf`.
extension Diagnostic {
  static func managedTableHasNoDDL(_ schema: TableSchema, at span: SourceSpan) -> Diagnostic {
    let help =
      switch schema {
      case .athena: "give a `location`"
      case .lake:
        "an event data store is made by `aws cloudtrail create-event-data-store`, and read by Athena once"
          + " `aws cloudtrail enable-federation` was run"
      case .ocsf: "Security Lake makes it when CloudTrail is added as a source, CloudWatch when its logs are integrated"
      }
    return .error(
      "E0545", "AWS makes the tables of `schema \(schema.rawValue)`: there is no DDL to write", at: span, help: help)
  }

  /// - Parameter whole: the names of the path as it is written, with the members that are asked for.
  static func fieldNotHeld(
    _ path: String, whole: [String], _ schema: TableSchema, at span: SourceSpan
  ) -> Diagnostic {
    .error(
      "E0550", "a table of `schema \(schema.rawValue)` has no place for `\(path)`", at: span,
      help: "ask without it; if this table keeps it under `unmapped`, say so in the table's block:"
        + " `column \(whole.joined(separator: ".")) text`")
  }

  static func listNotHeld(_ column: String, _ schema: TableSchema, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0551", "a table of `schema \(schema.rawValue)` keeps no lists of `\(column)`", at: span,
      help: "it has the plain members alone, by dotted names: `\(column).name.name`")
  }

  static func layoutOfManagedTable(_ word: String, _ schema: TableSchema, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0552", "a table of `schema \(schema.rawValue)` has no `\(word)`: AWS decides how its data lie", at: span,
      help:
        "remove it: `during` and `within` bound what is read, and `events where awsRegion = \"…\"` asks for a region")
  }

  static func partitionsOfManagedTable(_ schema: TableSchema, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0553", "a table of `schema \(schema.rawValue)` has no injected columns: all accounts are in it", at: span,
      help: "remove `partitions`; `events where recipientAccountId in (\"…\")` asks for some accounts, and a `lookup`"
        + " on `account` adds what is known of them")
  }

  static func eventDataStoreName(_ name: String, id: String?, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0554", "`\(name.visible)` is not the id of an event data store", at: span,
      help: id.map { "write the id at its end, `\($0)`, in backquotes" }
        ?? "the id is the end of its ARN, in backquotes: table `1234abcd-56ef-78ab-90cd-1234567890ab`; a store that"
        + " Athena reads has a database too: `aws:cloudtrail`.`ID`",
      replacement: id.map { "`\($0)`" })
  }

  static func schemaForgotten(_ schema: TableSchema, _ name: String, at span: SourceSpan) -> Diagnostic {
    let maker = schema == .lake ? "CloudTrail Lake" : "AWS in the schema OCSF"
    return .warning(
      "W0561", "`\(name)` looks like a table of \(maker), which has other columns than a table of log files", at: span,
      help: "add `{ schema \(schema.rawValue) }` behind its name")
  }

  static func notTrailEvents(_ name: String, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0562", "`\(name)` is not a table of CloudTrail's events in Security Lake's source version 2", at: span,
      help: "such tables are called `…_cloud_trail_mgmt_2_0`, `…_s3_data_2_0` and `…_lambda_execution_2_0`")
  }

  static func unboundedManagedScan(_ schema: TableSchema, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0555", "every event in the table will be read: the spec has no bound on time", at: span,
      help: "add `during FROM .. TO`, and `within DURATION` to bound how far past it ends are looked for")
  }

  static func openManagedScan(hasEnd: Bool, at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0556",
      hasEnd
        ? "every event after `during` will be read, for ends may lie anywhere there"
        : "every event from there on will be read: `during` has no end", at: span,
      help: hasEnd
        ? "add `within DURATION`, such as within 30d: it bounds how far past `during` ends are looked for"
        : "give `during` an end, and add `within DURATION` to bound how far past it ends are looked for")
  }
}
