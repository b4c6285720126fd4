import Driver
import Foundation
import Support
import Testing

/// The examples where one table has the events of all accounts: the same rows, and SQL for each shape of table.
@Suite struct OneTableTests {
  static let names = checkoutFiles(below: "Tests/Differential/one-table", ending: ".span").map { file in
    URL(filePath: file).deletingPathExtension().lastPathComponent
  }

  /// The other examples are of such a table themselves.
  @Test func everyExampleIsThere() throws {
    for name in ExampleTests.names where !Self.names.contains(name) {
      #expect(try checkoutText("examples/\(name)/\(name).span").contains("schema "))
    }
  }

  static let lake = "table `1234abcd-56ef-78ab-90cd-1234567890ab` { schema lake }\n"
  static let tables = [
    lake, "table `aws:cloudtrail`.`1234abcd-56ef-78ab-90cd-1234567890ab` { schema lake }\n",
    "table amazon_security_lake_glue_db_us_east_1.amazon_security_lake_table_us_east_1_cloud_trail_mgmt_2_0"
      + " { schema ocsf }\n",
    "table `s3tablescatalog/aws-cloudwatch`.logs.aws_cloudtrail__management { schema ocsf }\n",
  ]

  /// Calls a function with the example's spec of one table, which stands beside the example's files.
  private func withSpec(_ name: String, _ table: String, _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "one-table-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in checkoutFiles(below: "examples/\(name)", ending: ".csv") {
      let copy = folder.appending(path: URL(filePath: file).lastPathComponent)
      try FileManager.default.copyItem(at: checkout.appending(path: file), to: copy)
    }
    let spec = folder.appending(path: "spec.span")
    let text = try checkoutText("Tests/Differential/one-table/\(name).span")
    try (table + text).write(to: spec, atomically: true, encoding: .utf8)
    try body(spec.path())
  }

  @Test(arguments: names) func rows(_ name: String) throws {
    let events = checkout.appending(path: "examples/\(name)/events").path()
    let expected = try checkoutText("examples/\(name)/expected.csv")
    for table in Self.tables {
      try withSpec(name, table) { spec in
        let run = command(["dry-run", spec, "--events", events, "--format", "csv"])
        #expect(run.output == expected, "\(run.errors)")
      }
    }
  }

  @Test(arguments: names) func compiles(_ name: String) throws {
    for table in Self.tables {
      try withSpec(name, table) { spec in
        let run = command(["compile", spec])
        #expect(run.status == .done, "\(run.errors)")
        if table == Self.lake { #expect(run.output.count < (name == "cnapp-snapshots" ? 6000 : 10_000)) }
      }
    }
  }
}
