/// How many times as long twice as much takes, in processor time of this thread: tried again where it is more than
/// `limit`, as the first calls and what else the machine does can only add to it.
package func growthRatios(from count: Int, atMost limit: Double, _ run: (Int) throws -> Void) throws -> [Double] {
  func cost(_ count: Int) throws -> Double {
    let start = threadSeconds()
    try run(count)
    return threadSeconds() - start
  }
  _ = try cost(max(1, count / 4))
  var ratios: [Double] = []
  for _ in 0..<4 where ratios.allSatisfy({ $0 > limit }) {
    let small = try cost(count)
    ratios.append(try cost(count * 2) / small)
  }
  return ratios
}
