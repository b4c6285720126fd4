import Expressions
import Values

/// `sum` and `avg` of numbers, which are summed exactly as decimals.
final class DecimalSumState: AggregateState {
  private let input: ([Value]) -> Value
  /// In billionths, as its lower 128 bits and what is beyond them.
  private var sums: [(low: Int128, carry: Int)] = []
  private var counts: [Int64] = []
  private(set) var largeNumbers = 0
  /// Of all groups, the numbers that were taken and those that were too large.
  var presentInputs: Int { largeNumbers + counts.reduce(0) { $0 + Int($1) } }

  init(_ input: @escaping ([Value]) -> Value) {
    self.input = input
  }

  func addGroup() {
    sums.append((0, 0))
    counts.append(0)
  }

  func take(_ row: [Value], in group: Int) {
    guard case .number(let number) = input(row) else { return }
    guard let billionths = Int128(billionthsOf: number) else {
      largeNumbers += 1
      return
    }
    let (sum, overflow) = sums[group].low.addingReportingOverflow(billionths)
    sums[group].low = sum
    if overflow { sums[group].carry += billionths < 0 ? -1 : 1 }
    counts[group] += 1
  }

  /// The nearest double; NULL where nothing was summed, or more than 38 digits hold.
  func sum(of group: Int) -> Value {
    guard counts[group] > 0, sums[group].carry == 0, let sum = Double(billionths: sums[group].low) else { return .null }
    return .number(sum)
  }

  func average(of group: Int) -> Value {
    guard case .number(let sum) = sum(of: group) else { return .null }
    return .number(sum / Double(counts[group]))
  }
}

extension Int128 {
  /// A number as it prints, rounded to nine decimals, half away from zero, in billionths; nil for one of 1e20 or more
  /// in size.
  init?(billionthsOf number: Double) {
    guard number.magnitude < 1e20 else { return nil }
    // `DIGITS.DIGITS` or `D.DIGITSEEXPONENT`.
    let text = number.magnitude.athenaText.utf8
    let exponentMark = text.firstIndex(of: UInt8(ascii: "E")) ?? text.endIndex
    var exponent = 9
    if exponentMark < text.endIndex {
      exponent += Int(Substring(text[text.index(after: exponentMark)...])) ?? 0
    }
    var digits: Int128 = 0
    var isFraction = false
    for byte in text[..<exponentMark] {
      if byte == UInt8(ascii: ".") {
        isFraction = true
      } else {
        digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
        if isFraction { exponent -= 1 }
      }
    }
    while exponent > 0, digits != 0 {
      digits *= 10
      exponent -= 1
    }
    // Of several digits that are cut off the first decides: rounding one by one would round twice.
    var next: Int128 = 0
    while exponent < 0, digits != 0 || next != 0 {
      (digits, next) = digits.quotientAndRemainder(dividingBy: 10)
      exponent += 1
    }
    if next >= 5 { digits += 1 }
    self = number < 0 ? -digits : digits
  }
}

extension Double {
  /// The double that is nearest to a decimal.
  init?(billionths: Int128) {
    self.init("\(billionths)e-9")
  }
}
