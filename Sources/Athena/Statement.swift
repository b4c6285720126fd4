/// One statement to run.
package struct Statement: Hashable, Sendable {
  package var sql: String
  /// What it covers in words, such as `accounts 1-100`; empty when it covers all.
  package var scope: String
  /// The names of its result's columns.
  package var columns: [String]

  package init(sql: String, scope: String, columns: [String]) {
    self.sql = sql
    self.scope = scope
    self.columns = columns
  }

  /// 128 bits in hexadecimal: FNV-1a twice, the second time backwards. It recognises a change, not an attack.
  func hash(_ place: RunDestination) -> String {
    let context: [String]
    switch place.engine {
    case .athena(let options): context = [options.catalog ?? "", options.database ?? ""]
    case .lake(let options): context = ["lake", options.eventDataStore]
    }
    let bytes = Array((context + [sql]).joined(separator: "\u{0}").utf8)
    func fnv(_ bytes: some Sequence<UInt8>) -> String {
      let value = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    return fnv(bytes) + fnv(bytes.reversed())
  }
}
