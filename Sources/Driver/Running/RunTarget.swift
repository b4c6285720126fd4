import Athena
import AthenaSQL
import Semantics
import Values

/// Where the statements of a plan run.
struct RunTarget {
  var engine: RunDestination.Engine
  var price: AthenaPrice
  /// For the page of a report.
  var name: String
  private var takesSeparators: Bool

  /// What the engine is given.
  func statements(of compiled: CompiledPlan) -> [Athena.Statement] {
    compiled.statements.map { statement in
      Athena.Statement(
        sql: takesSeparators ? statement.text : statement.query, scope: statement.scope, columns: compiled.columnNames)
    }
  }
}

extension RunTarget {
  /// An event data store runs its own queries; all other tables are Athena's.
  init(_ plan: Plan, _ invocation: Invocation) throws(Invocation.UsageError) {
    let dollars = try invocation.amount("usd-per-tb") ?? AthenaPrice.listPrice
    if let table = plan.scan.table, table.isInLake {
      for option in ["workgroup", "database", "catalog"] where invocation.has(option) {
        throw Invocation.UsageError(
          message: "--\(option) is Athena's, and an event data store runs its own queries",
          help: "leave it out; to let Athena read the store, write table `aws:cloudtrail`.`\(table.name)`")
      }
      engine = .lake(
        LakeOptions(eventDataStore: table.name, deliveryLocation: invocation.value("output-location")))
      price = AthenaPrice(dollarsPerTerabyte: dollars, minimumBytes: 0)
      name = "CloudTrail Lake"
      takesSeparators = false
    } else {
      var options = AthenaOptions()
      options.workgroup = invocation.value("workgroup")
      options.database = invocation.value("database") ?? plan.scan.table?.database
      options.catalog = invocation.value("catalog") ?? plan.scan.table?.catalog
      options.outputLocation = invocation.value("output-location")
      engine = .athena(options)
      price = AthenaPrice(dollarsPerTerabyte: dollars)
      name = "Athena"
      takesSeparators = true
    }
  }
}

extension AthenaSQL.Statement {
  /// What it covers, for messages: `accounts 1-100`; empty for the only one.
  fileprivate var scope: String {
    split == nil ? "" : "accounts \(tuples.lowerBound + 1)-\(tuples.upperBound)"
  }
}
