import Values

/// How far a run is.
package struct RunProgress: Hashable, Sendable {
  package var states: [RunRecord.State]
  package var bytesScanned: Int
  /// At the price that was given, the minimum for each query included.
  package var dollars: Double

  init(_ record: RunRecord, _ price: AthenaPrice) {
    states = record.statements.map(\.state)
    bytesScanned = record.statements.reduce(0) { $0.addingSaturated($1.bytesScanned) }
    dollars = record.statements.reduce(0) { $0 + price.dollars(bytesScanned: $1.bytesScanned) }
  }

  package func count(_ state: RunRecord.State) -> Int { states.count { $0 == state } }
}

/// What Athena charges (aws.amazon.com/athena/pricing).
package struct AthenaPrice: Hashable, Sendable {
  package var dollarsPerTerabyte: Double
  package static let bytesPerTerabyte = 1e12
  /// What a query costs at least, in bytes; one that read nothing yet costs nothing.
  package static let minimumBytes = 10_000_000

  /// The list price of most regions unless another is given.
  package init(dollarsPerTerabyte: Double = 5) {
    self.dollarsPerTerabyte = dollarsPerTerabyte
  }

  package func dollars(bytesScanned: Int) -> Double {
    guard bytesScanned > 0 else { return 0 }
    return Double(max(bytesScanned, Self.minimumBytes)) / Self.bytesPerTerabyte * dollarsPerTerabyte
  }
}
