/// How far a run is.
package struct RunProgress: Hashable, Sendable {
  package var states: [RunRecord.State]
  package var bytesScanned: Int
  /// At the list price, the minimum for each query included.
  package var dollars: Double

  init(_ record: RunRecord) {
    states = record.statements.map(\.state)
    bytesScanned = record.statements.reduce(0) { $0 + $1.bytesScanned }
    dollars = record.statements.reduce(0) { $0 + AthenaPrice.dollars(bytesScanned: $1.bytesScanned) }
  }

  package func count(_ state: RunRecord.State) -> Int { states.count { $0 == state } }
}

/// What Athena charges (aws.amazon.com/athena/pricing).
package enum AthenaPrice {
  package static let dollarsPerTerabyte = 5.0
  package static let bytesPerTerabyte = 1e12
  /// What a query costs at least, in bytes; one that read nothing yet costs nothing.
  package static let minimumBytes = 10_000_000

  package static func dollars(bytesScanned: Int) -> Double {
    guard bytesScanned > 0 else { return 0 }
    return Double(max(bytesScanned, minimumBytes)) / bytesPerTerabyte * dollarsPerTerabyte
  }
}
