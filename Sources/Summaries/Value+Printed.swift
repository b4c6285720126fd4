import Expressions
import Values

extension Value {
  /// The value that prints as this text in a column of that type; nil where none does. A missing cell is NULL.
  init?(printed text: String?, _ type: ValueType) {
    guard let text else {
      self = .null
      return
    }
    let value: Value?
    switch type {
    case .text: value = .text(Text(text))
    case .number: value = Double(athenaText: text).map(Value.number)
    case .integer: value = Int64(text).map(Value.integer)
    case .time: value = Instant(printed: text).map { .time($0, .literal) }
    case .duration: value = Interval(athenaText: text).map(Value.duration)
    case .boolean: value = text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
    }
    guard let value else { return nil }
    self = value
  }
}

extension Double {
  /// `500.0`, `1.0E10`; also as JSON writes numbers, as rows that were saved in JSON are read back.
  fileprivate init?(athenaText text: String) {
    self.init(jsonNumber: text.utf8)
  }
}
