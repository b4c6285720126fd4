/// Hashes that are the same in every run, so that what is sampled by them is, too (FNV-1a, then mixed).
enum ValueHash {
  private static let prime: UInt64 = 0x100_0000_01B3

  static func plain(_ bytes: some Sequence<UInt8>, seed: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
    return mixed(hash)
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 33
  }

  /// Whether a value belongs to the sample of a level: half as many at each.
  static func isSampled(_ hash: UInt64, _ level: Int) -> Bool { hash & (1 << UInt64(min(level, 63)) - 1) == 0 }
}
