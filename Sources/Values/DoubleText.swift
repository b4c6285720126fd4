extension Double {
  /// As Athena prints a double, which is Java's `Double.toString`: `500.0`, `0.1`, `1.0E10`, `-0.0`.
  package var athenaText: String {
    if isNaN { return "NaN" }
    if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
    let sign = self.sign == .minus ? "-" : ""
    if self == 0 { return sign + "0.0" }
    let (digits, point) = magnitude.javaDigits
    if point > -3, point <= 7 {
      if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
      if point >= digits.count { return sign + digits + String(repeating: "0", count: point - digits.count) + ".0" }
      return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }
    let fraction = digits.count > 1 ? String(digits.dropFirst()) : "0"
    return "\(sign)\(digits.prefix(1)).\(fraction)E\(point - 1)"
  }

  /// The value of a JSON number, `8`, `-0.5`, `1e3`; nil for any other form (`8d`, ` 8 `, `NaN`, `08`) and for a number
  /// that a double cannot hold (`1e400`).
  package init?(jsonNumber text: some Collection<UInt8>) {
    guard jsonNumberForm(text) != nil, let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite
    else { return nil }
    self = value
  }

  /// Java prints two digits at least, those that are nearest to the number: where one digit would do to read it back,
  /// the second is not always a zero. That is so only of the smallest numbers, a few times `4.9E-324`.
  private var javaDigits: (digits: String, point: Int) {
    let shortest = shortestDigits
    guard shortest.digits.utf8.count == 1, bitPattern < 128 else { return shortest }
    // The number in units of 1e-324, which a double holds to far more than two digits.
    var tenths = 49.40656458412465 * Double(bitPattern)
    var point = -323
    while tenths >= 99.5 {
      tenths /= 10
      point += 1
    }
    let digits = String(Int(tenths.rounded()))
    return (digits.hasByteSuffix("0") ? digits.droppingLastBytes(1) : digits, point)
  }

  /// The fewest significant digits that read back as this positive number, and where the point is:
  /// `0.DIGITS × 10^point`.
  private var shortestDigits: (digits: String, point: Int) {
    var mantissa = description
    var exponent = 0
    if let e = mantissa.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      exponent = Int(mantissa[mantissa.index(after: e)...]) ?? 0
      mantissa = String(mantissa[..<e])
    }
    let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    let whole = parts[0]
    var digits = String(whole) + (parts.count > 1 ? String(parts[1]) : "")
    var point = whole.count + exponent
    while digits.count > 1, digits.hasPrefix("0") {
      digits.removeFirst()
      point -= 1
    }
    while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
    return (digits, point)
  }
}

package enum JSONNumberForm: Sendable {
  case integer
  case floatingPoint
}

/// Which form of JSON number (RFC 8259, section 6) the whole text has; nil where it has none.
package func jsonNumberForm(_ text: some Collection<UInt8>) -> JSONNumberForm? {
  var rest = text[...]
  func takeDigits() -> Int {
    var count = 0
    while let byte = rest.first, isDigit(byte) {
      rest.removeFirst()
      count += 1
    }
    return count
  }
  var form = JSONNumberForm.integer
  if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
  let startsWithZero = rest.first == UInt8(ascii: "0")
  let whole = takeDigits()
  guard whole == 1 || (whole > 1 && !startsWithZero) else { return nil }
  if rest.first == UInt8(ascii: ".") {
    rest.removeFirst()
    guard takeDigits() > 0 else { return nil }
    form = .floatingPoint
  }
  if let byte = rest.first, byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
    rest.removeFirst()
    if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest.removeFirst() }
    guard takeDigits() > 0 else { return nil }
    form = .floatingPoint
  }
  return rest.isEmpty ? form : nil
}
