import Expressions
import Values

/// Writes conditions and expressions as a spec does, given how it writes a field.
struct SpecWriter<Field: Hashable & Sendable & Typed> {
  let write: (Field) -> String

  /// A condition on an event as a spec writes it, with more parentheses than it may have had.
  func text(_ condition: Condition<Field>) -> String {
    switch condition {
    case .compare(let comparison, let a, let b): "\(text(a)) \(comparison.rawValue) \(text(b))"
    case .like(let a, let pattern): "\(text(a)) like \(pattern.specText)"
    case .isIn(let a, let candidates): "\(text(a)) in (\(candidates.map(text).joined(separator: ", ")))"
    case .isMissing(let a): "\(text(a)) is missing"
    case .isTrue(let a): text(a)
    case .anyElement(let path, let test): "\(path.specText) \(Self.testText(test))"
    case .not(.isMissing(let a)): "\(text(a)) is present"
    case .not(let condition): "not (\(text(condition)))"
    case .and(let conditions): conditions.map { "(\(text($0)))" }.joined(separator: " and ")
    case .or(let conditions): conditions.map { "(\(text($0)))" }.joined(separator: " or ")
    }
  }

  func text(_ expression: Expression<Field>) -> String {
    switch expression {
    case .field(let field): write(field)
    case .text(let text): stringLiteral(of: text.string)
    case .number(let number): Int64(exactly: number)?.description ?? number.athenaText
    case .time(let instant): instant.description
    case .duration(let interval): interval.specText
    case .coalesce(let operands): operands.map(text).joined(separator: " ?? ")
    case .call(let function, let arguments):
      "\(function.rawValue)(\(arguments.map(text).joined(separator: ", ")))"
    case .toNumber(let a): text(a)
    case .negate(let a): "-(\(text(a)))"
    case .arithmetic(let operation, let a, let b): "(\(text(a)) \(operation.rawValue) \(text(b)))"
    case .elapsed(let a, let b): "(\(text(a)) - \(text(b)))"
    case .combine(let a, let b, let isSubtraction), .shift(let a, let b, let isSubtraction):
      "(\(text(a)) \(isSubtraction ? "-" : "+") \(text(b)))"
    case .condition(let condition): "(\(text(condition)))"
    }
  }

  private static func testText(_ test: ElementTest) -> String {
    switch test {
    case .equal(let text): "= \(stringLiteral(of: text.string))"
    case .notEqual(let text): "!= \(stringLiteral(of: text.string))"
    case .like(let pattern): "like \(pattern.specText)"
    case .isIn(let texts): "in (\(texts.map { stringLiteral(of: $0.string) }.joined(separator: ", ")))"
    case .isPresent: "is present"
    }
  }
}

extension TextPattern {
  /// In quotes.
  fileprivate var specText: String {
    let texts = segments.map { segment in
      String(decoding: segment, as: UTF8.self).replacingBytes("\\", with: "\\\\").replacingBytes("*", with: "\\*")
        .replacingBytes("\"", with: "\\\"")
    }
    return "\"\(texts.joined(separator: "*"))\""
  }
}
