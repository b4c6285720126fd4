import Expressions
import Semantics
import Values

extension EventMatcher {
  /// `ec2:CreateSnapshot, ec2:CopySnapshot`.
  func selectorText(of part: Part) -> String {
    plan.classification.pairs[part.pair].selectors(part.role).map(\.specText).joined(separator: ", ")
  }

  /// A field of an event as a spec writes it.
  func specText(_ field: EventField) -> String {
    switch field {
    case .column(let column): column.names.joined(separator: ".")
    case .eventTime: "eventTime"
    case .json(let path): Self.pathText([path.column.rawValue] + path.steps)
    case .resource(let index, let member): "resources[\(index)].\(member.rawValue)"
    case .webIdentityAttribute(let key):
      "userIdentity.sessionContext.webIdFederationData.attributes.\(stringLiteral(of: key.string))"
    case .partition(let index): plan.scan.partitions.columns[index].name
    case .attribute(let index): plan.scan.partitions.attributes[index]
    case .sibling(let path): Self.pathText(path)
    }
  }

  /// A condition on an event as a spec writes it, with more parentheses than it may have had.
  func specText(_ condition: Condition<EventField>) -> String {
    switch condition {
    case .compare(let comparison, let a, let b): "\(specText(a)) \(comparison.rawValue) \(specText(b))"
    case .like(let a, let pattern): "\(specText(a)) like \(pattern.specText)"
    case .isIn(let a, let candidates): "\(specText(a)) in (\(candidates.map(specText).joined(separator: ", ")))"
    case .isMissing(let a): "\(specText(a)) is missing"
    case .isTrue(let a): specText(a)
    case .anyElement(let path, let test): "\(Self.pathText(path)) \(Self.testText(test))"
    case .not(.isMissing(let a)): "\(specText(a)) is present"
    case .not(let condition): "not (\(specText(condition)))"
    case .and(let conditions): conditions.map { "(\(specText($0)))" }.joined(separator: " and ")
    case .or(let conditions): conditions.map { "(\(specText($0)))" }.joined(separator: " or ")
    }
  }

  func specText(_ expression: Expression<EventField>) -> String {
    switch expression {
    case .field(let field): specText(field)
    case .text(let text): stringLiteral(of: text.string)
    case .number(let number): Int64(exactly: number)?.description ?? number.athenaText
    case .time(let instant): instant.description
    case .duration(let interval): interval.specText
    case .coalesce(let operands): operands.map(specText).joined(separator: " ?? ")
    case .call(let function, let arguments):
      "\(function.rawValue)(\(arguments.map(specText).joined(separator: ", ")))"
    case .toNumber(let a): specText(a)
    case .negate(let a): "-(\(specText(a)))"
    case .arithmetic(let operation, let a, let b): "(\(specText(a)) \(operation.rawValue) \(specText(b)))"
    case .elapsed(let a, let b): "(\(specText(a)) - \(specText(b)))"
    case .combine(let a, let b, let isSubtraction), .shift(let a, let b, let isSubtraction):
      "(\(specText(a)) \(isSubtraction ? "-" : "+") \(specText(b)))"
    case .condition(let condition): "(\(specText(condition)))"
    }
  }

  static func pathText(_ path: JSONPath) -> String { pathText([path.column.rawValue] + path.steps) }

  static func pathText(_ path: ElementPath) -> String {
    var text = pathText([path.column.rawValue])
    for steps in path.lists + [path.element] {
      let inner = pathText(steps)
      text += (inner.isEmpty || inner.hasPrefix("[") ? "" : ".") + inner
      text += "[]"
    }
    return String(text.dropLast(2))
  }

  /// Steps joined with points, in quotes where they are not names.
  static func pathText(_ steps: [String]) -> String {
    steps.enumerated().map { index, step in
      if step.utf8.allSatisfy(isDigit), !step.utf8.isEmpty { return "[\(step)]" }
      return (index == 0 ? "" : ".") + stepText(step)
    }.joined()
  }

  /// A key of an object, in quotes where it is not a name.
  static func stepText(_ step: String) -> String {
    let bytes = Array(step.utf8)
    let isName =
      bytes.first.map { !isDigit($0) } ?? false && bytes.allSatisfy { isDigit($0) || isLetter($0) || $0 == 0x5F }
    return isName ? step : stringLiteral(of: step)
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

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

}

extension EventSelector {
  /// `ec2:CreateSnapshot`.
  var specText: String {
    let service = source.map { source in
      source.hasByteSuffix(Self.domain) ? source.droppingLastBytes(Self.domain.utf8.count) : source
    }
    return "\(service ?? "*"):\(name.segments.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "*"))"
  }
}

extension TextPattern {
  /// As a spec writes it, in quotes.
  var specText: String {
    let texts = segments.map { segment in
      String(decoding: segment, as: UTF8.self).replacingBytes("\\", with: "\\\\").replacingBytes("*", with: "\\*")
        .replacingBytes("\"", with: "\\\"")
    }
    return "\"\(texts.joined(separator: "*"))\""
  }
}
