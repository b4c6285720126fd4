import Expressions
import Source
import Syntax
import Values

/// Gives the sides of a key their meaning: expressions that give one text or, with `[]`, a list of texts.
struct KeyChecker {
  let scope: EventScope

  private var scalars: ExpressionChecker<EventScope> { ExpressionChecker(scope: scope, allowsElementPaths: false) }

  func side(_ syntax: ExpressionSyntax, into diagnostics: inout Diagnostics) -> KeyExpression? {
    guard syntax.holdsElements else {
      guard let value = scalars.expression(syntax, into: &diagnostics) else { return nil }
      guard value.type == .text else {
        diagnostics.report(.keyIsNoText(value.type, at: syntax.span))
        return nil
      }
      guard !value.isConstant else {
        diagnostics.report(.constantKey(pathInQuotes(syntax), at: syntax.span))
        return nil
      }
      return .scalar(value)
    }
    switch syntax.kind {
    case .path(let path):
      guard case .elements(let elements) = scope.resolve(path, at: syntax.span, into: &diagnostics) else { return nil }
      return .each(elements)
    case .coalesce(let operands):
      let sides = operands.map { alternative($0, into: &diagnostics) }
      return sides.contains { $0 == nil } ? nil : .firstPresent(sides.compactMap(\.self))
    case .call(let name, let arguments):
      return mapped(name, arguments, at: syntax.span, into: &diagnostics)
    case .text, .number, .duration, .date, .time, .negate, .arithmetic, .comparison, .like, .isIn, .isMissing, .not,
      .and, .or, .missing:
      diagnostics.report(.elementsOutsideKeys(at: syntax.span))
      return nil
    }
  }

  /// The path that a text holds.
  private func pathInQuotes(_ syntax: ExpressionSyntax) -> String? {
    guard case .text(let text) = syntax.kind else { return nil }
    let root = text.byteSplit(".")[0]
    let isPath = text.utf8.allSatisfy { isNamePart($0) || ".[]".utf8.contains($0) }
    return isPath && scope.words.contains { $0.isIdentical(to: root) } ? text : nil
  }

  /// An operand of `??`, where a text by itself is fine as the last resort.
  private func alternative(_ syntax: ExpressionSyntax, into diagnostics: inout Diagnostics) -> KeyExpression? {
    if case .text(let text) = syntax.kind { return .scalar(.text(text)) }
    return side(syntax, into: &diagnostics)
  }

  private func mapped(
    _ name: Located<String>, _ arguments: [ExpressionSyntax], at span: SourceSpan, into diagnostics: inout Diagnostics
  ) -> KeyExpression? {
    guard let function = Function(rawValue: name.value) else {
      diagnostics.report(.unknownFunction(name.value, at: name.span))
      return nil
    }
    scope.recorder.use(.function(function), at: name.span)
    guard function.signature.takes(arguments.count) else {
      diagnostics.report(.argumentCount(function, found: arguments.count, at: span))
      return nil
    }
    guard function.signature.result == .type(.text), function.signature.parameters[0] == .value(.text),
      !function.signature.isVariadic
    else {
      diagnostics.report(.elementsOutsideKeys(at: arguments[0].span))
      return nil
    }
    guard let inside = side(arguments[0], into: &diagnostics) else { return nil }
    var separators: [Expression<EventField>] = []
    for argument in arguments.dropFirst() {
      guard let separator = scalars.separator(argument, of: function, into: &diagnostics) else { return nil }
      separators.append(.text(separator))
    }
    return .mapped(function, inside, separators)
  }
}

extension ExpressionSyntax {
  /// Whether a path with `[]` is anywhere inside, as far as a key may hold one.
  var holdsElements: Bool {
    switch kind {
    case .path(let path): path.steps.contains { $0.value == .each }
    case .call(_, let operands), .coalesce(let operands): operands.contains(where: \.holdsElements)
    case .negate(let operand): operand.holdsElements
    case .arithmetic(_, let a, let b): a.holdsElements || b.holdsElements
    case .text, .number, .duration, .date, .time, .comparison, .like, .isIn, .isMissing, .not, .and, .or, .missing:
      false
    }
  }
}

extension Expression {
  /// Whether there is no field anywhere inside.
  var isConstant: Bool {
    var fields = 0
    forEachField { _ in fields += 1 }
    return fields == 0
  }
}
