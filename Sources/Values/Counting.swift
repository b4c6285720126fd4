/// `1 row`, `2 rows`; with another plural `2 queries`.
package func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}

/// The same with commas: `1,204 rows`.
package func countedWithCommas(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(grouped(count)) \(count == 1 ? noun : plural ?? noun + "s")"
}

/// With commas between thousands.
package func grouped(_ number: Int) -> String {
  let digits = Array(String(number))
  return digits.enumerated().map { index, digit in
    index > 0 && (digits.count - index) % 3 == 0 ? ",\(digit)" : String(digit)
  }.joined()
}

/// A number that is not negative, rounded to this many decimal places.
package func fixed(_ value: Double, _ places: Int) -> String {
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  guard value * scale < 1e18 else { return String(value) }
  let units = Int((value * scale).rounded())
  guard places > 0 else { return String(units) }
  return "\(units / Int(scale)).\(padded(units % Int(scale), to: places))"
}
