import Values

extension Function {
  /// The value of a call whose arguments have the types of the signature.
  package func apply(_ arguments: [Value]) -> Value {
    switch self {
    case .lower: return Self.text(arguments[0]) { Text($0.string.lowercasedByLetter) }
    case .upper: return Self.text(arguments[0]) { Text($0.string.uppercasedByLetter) }
    case .first:
      guard case .text(let text) = arguments[0], case .text(let separator) = arguments[1] else { return .null }
      return .text(text.before(first: separator))
    case .last:
      guard case .text(let text) = arguments[0], case .text(let separator) = arguments[1] else { return .null }
      return .text(text.after(last: separator))
    case .concat:
      var bytes: [UInt8] = []
      for argument in arguments {
        guard case .text(let text) = argument else { return .null }
        bytes += text.bytes
      }
      return .text(Text(bytes))
    case .number:
      guard case .text(let text) = arguments[0], let number = Double(jsonNumber: text.bytes) else { return .null }
      return .number(number)
    case .round:
      guard case .number(let number) = arguments[0], case .number(let digits) = arguments[1] else { return .null }
      return .number(number.rounded(decimals: Int(digits)))
    case .seconds, .minutes, .hours, .days:
      guard case .duration(let interval) = arguments[0], let unit = unitMilliseconds else { return .null }
      return .number(Double(interval.milliseconds) / unit)
    case .day: return Self.time(arguments[0]) { $0.date.description }
    case .month: return Self.time(arguments[0]) { String($0.date.description.dropLast(3)) }
    case .hour:
      return Self.time(arguments[0]) { instant in
        let milliseconds = instant.milliseconds - instant.date.start.milliseconds
        return "\(instant.date)T\(padded(milliseconds / 3_600_000, to: 2))"
      }
    case .if:
      if case .boolean(true) = arguments[0] { return arguments[1] }
      return arguments[2]
    }
  }

  private static func text(_ value: Value, _ map: (Text) -> Text) -> Value {
    if case .text(let text) = value { .text(map(text)) } else { .null }
  }

  private static func time(_ value: Value, _ map: (Instant) -> String) -> Value {
    if case .time(let instant, _) = value { .text(Text(map(instant))) } else { .null }
  }
}

extension Text {
  /// The text after the last occurrence of the separator, which is not empty; the text itself without one.
  func after(last separator: Text) -> Text {
    guard let place = places(for: separator).last(where: { holds(separator, at: $0) }) else { return self }
    return Text(Array(bytes[(place + separator.bytes.count)...]))
  }

  /// The text before the first occurrence of the separator, which is not empty; the text itself without one.
  func before(first separator: Text) -> Text {
    guard let place = places(for: separator).first(where: { holds(separator, at: $0) }) else { return self }
    return Text(Array(bytes[..<place]))
  }

  private func places(for separator: Text) -> Range<Int> {
    0..<max(0, bytes.count - separator.bytes.count + 1)
  }

  private func holds(_ separator: Text, at place: Int) -> Bool {
    bytes[place..<(place + separator.bytes.count)] == separator.bytes[...]
  }
}

extension Double {
  /// Rounded as Trino's `ROUND(x, n)` does: of the magnitude times 10ⁿ, both as doubles, half is added exactly, the
  /// floor is divided by 10ⁿ; the number itself where the product is infinite.
  func rounded(decimals: Int) -> Double {
    var factor = 1.0
    for _ in 0..<decimals { factor *= 10 }
    let scaled = magnitude * factor
    guard scaled.isFinite else { return self }
    let floor = scaled.rounded(.down)
    let result = (scaled - floor >= 0.5 ? floor + 1 : floor) / factor
    return sign == .minus ? -result : result
  }
}
