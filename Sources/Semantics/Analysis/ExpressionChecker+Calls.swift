import Expressions
import Source
import Syntax
import Values

extension ExpressionChecker {
  /// A call of a function, checked against its signature.
  func call(
    _ name: Located<String>, _ arguments: [ExpressionSyntax], at span: SourceSpan, into diagnostics: inout Diagnostics
  ) -> Typed? {
    switch scope.resolveCall(name, arguments, at: span, into: &diagnostics) {
    case .value(let value): return value
    case .reported: return nil
    case nil: break
    }
    guard let function = Function(rawValue: name.value) else {
      diagnostics.report(.unknownFunction(name.value, among: scope.functions, at: name.span))
      return nil
    }
    scope.recorder.use(.function(function), at: name.span)
    let signature = function.signature
    guard signature.takes(arguments.count) else {
      // The argument list is incomplete, so its length is unknown.
      if arguments.last?.isMissing == true { return nil }
      diagnostics.report(.argumentCount(function, found: arguments.count, at: span))
      return nil
    }
    let values = arguments.enumerated().map { index, argument in
      self.argument(argument, function, signature.parameter(index), into: &diagnostics)
    }
    let isCommon = arguments.indices.map { signature.parameter($0) == .common }
    guard isCommon.contains(true) else {
      let whole = values.compactMap(\.self)
      return whole.count == values.count ? .call(function, whole) : nil
    }
    let places = arguments.indices.filter { isCommon[$0] }
    let common = common(places.map { values[$0] }, places.map { arguments[$0] }, into: &diagnostics) {
      .mixedArguments(function, $0, $1, at: $2)
    }
    guard let common else { return nil }
    var whole = values
    for (place, value) in zip(places, common) { whole[place] = value }
    let present = whole.compactMap(\.self)
    return present.count == values.count ? .call(function, present) : nil
  }

  private func argument(
    _ syntax: ExpressionSyntax, _ function: Function, _ parameter: FunctionSignature.Parameter,
    into diagnostics: inout Diagnostics
  ) -> Typed? {
    switch parameter {
    case .value(.boolean):
      return condition(syntax, into: &diagnostics).map { .condition($0) }
    case .value(let type):
      guard let value = expression(syntax, into: &diagnostics) else { return nil }
      if type == .number, value.type == .integer { return .toNumber(value) }
      guard value.type == type else {
        diagnostics.report(.argumentType(function, type, value.type, at: syntax.span))
        return nil
      }
      return value
    case .separator:
      return separator(syntax, of: function, into: &diagnostics).map { .text($0) }
    case .digits(let range):
      if case .missing = syntax.kind { return nil }
      guard case .number(let digits) = syntax.kind, let number = Int(digits), range.contains(number) else {
        diagnostics.report(.decimalsMustBeLiteral(function, range, at: syntax.span))
        return nil
      }
      return .number(Double(number))
    case .common:
      return expression(syntax, into: &diagnostics)
    }
  }

  /// The literal that a text is split at.
  func separator(
    _ syntax: ExpressionSyntax, of function: Function, into diagnostics: inout Diagnostics
  ) -> String? {
    guard case .text(let separator) = syntax.kind, !separator.isEmpty else {
      if case .missing = syntax.kind { return nil }
      diagnostics.report(.separatorMustBeText(function, at: syntax.span))
      return nil
    }
    return separator
  }
}

extension FunctionSignature {
  func takes(_ count: Int) -> Bool {
    isVariadic ? count >= parameters.count : count == parameters.count
  }

  func parameter(_ index: Int) -> Parameter { parameters[min(index, parameters.count - 1)] }
}
