import Values

/// An amount of bytes for people: `312 bytes`, `4.2 MB`, `31.00 GB`, with units of powers of 1000, as AWS bills them.
func sizeText(_ bytes: Int) -> String {
  let units: [(size: Double, name: String, digits: Int)] = [
    (1e15, "PB", 2), (1e12, "TB", 2), (1e9, "GB", 2), (1e6, "MB", 1), (1e3, "KB", 1),
  ]
  let amount = Double(bytes)
  // What would be shown as 1000.0 of one unit is 1.00 of the next.
  for (index, unit) in units.enumerated() where amount >= unit.size {
    let text = decimal(amount / unit.size, digits: unit.digits)
    let isRoundedUp = index > 0 && amount / unit.size >= 1000 - (unit.digits == 1 ? 0.05 : 0.005)
    return isRoundedUp
      ? "\(decimal(amount / units[index - 1].size, digits: units[index - 1].digits)) \(units[index - 1].name)"
      : "\(text) \(unit.name)"
  }
  return bytes == 1 ? "1 byte" : "\(bytes) bytes"
}

/// A sum of money for people: in cents, and what is less than a cent so called.
func moneyText(_ dollars: Double) -> String {
  if dollars <= 0 { return "$0" }
  if dollars < 0.01 { return "less than $0.01" }
  guard dollars < 1e15 else { return "$\(dollars)" }
  return "$\(decimal(dollars, digits: 2))"
}

/// A sum that is estimated.
func estimatedMoneyText(_ dollars: Double) -> String { (dollars < 0.01 ? "" : "about ") + moneyText(dollars) }

/// Seconds for people: `0.4 s`, `12 s`, `3 min 5 s`, `2 h 14 min`.
func secondsText(_ duration: Duration) -> String {
  let milliseconds = duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
  if milliseconds < 9_950 { return "\(decimal(Double(milliseconds) / 1000, digits: 1)) s" }
  let seconds = (milliseconds + 500) / 1000
  if seconds < 120 { return "\(seconds) s" }
  if seconds < 7200 { return "\(seconds / 60) min \(seconds % 60) s" }
  return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
}

/// A number that is not negative and below 10^15, rounded, with commas between its thousands.
private func decimal(_ value: Double, digits: Int) -> String {
  let text = fixed(value, digits)
  let whole = text.byteSplit(".")[0]
  return grouped(Int(whole) ?? 0) + text.droppingFirstBytes(whole.utf8.count)
}
