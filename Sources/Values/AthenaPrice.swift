/// What an engine charges: Athena by default (aws.amazon.com/athena/pricing).
package struct AthenaPrice: Hashable, Sendable {
  package var dollarsPerTerabyte: Double
  /// What a query is charged for at least; one that read nothing yet costs nothing.
  package var minimumBytes: Int

  /// Of most regions.
  package static let listPrice = 5.0
  package static let bytesPerTerabyte = 1e12

  package init(dollarsPerTerabyte: Double = listPrice, minimumBytes: Int = 10_000_000) {
    self.dollarsPerTerabyte = dollarsPerTerabyte
    self.minimumBytes = minimumBytes
  }

  package func bytesCharged(_ bytesScanned: Int) -> Int {
    bytesScanned > 0 ? max(bytesScanned, minimumBytes) : 0
  }

  package func dollars(bytesScanned: Int) -> Double {
    Double(bytesCharged(bytesScanned)) / Self.bytesPerTerabyte * dollarsPerTerabyte
  }
}
