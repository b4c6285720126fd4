extension Interval {
  /// For people: the two largest units, cut off below them: `1d 8h`, `4m 30s`, `250ms`, `-3h`.
  package var words: String {
    let sign = milliseconds < 0 ? "-" : ""
    let seconds = milliseconds.magnitude / 1000
    let units: [(name: String, seconds: UInt64)] = [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)]
    guard let first = units.firstIndex(where: { seconds >= $0.seconds }) else {
      return milliseconds == 0 ? "0s" : "\(sign)\(milliseconds.magnitude)ms"
    }
    let large = units[first]
    let text = "\(sign)\(seconds / large.seconds)\(large.name)"
    guard first + 1 < units.count else { return text }
    let small = units[first + 1]
    let rest = seconds % large.seconds / small.seconds
    return rest == 0 ? text : "\(text) \(rest)\(small.name)"
  }
}
