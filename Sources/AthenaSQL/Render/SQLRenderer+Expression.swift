import Values

/// How tightly an expression binds, in Trino's grammar: `expression`, `booleanExpression`, `valueExpression`,
/// `primaryExpression`.
private enum Precedence: Int, Comparable {
  case or, and, not, predicate, concatenation, addition, multiplication, sign, primary

  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension SQLExpression {
  fileprivate var precedence: Precedence {
    switch self {
    case .or: .or
    case .and: .and
    case .not: .not
    case .between, .like, .isIn, .isNull, .isNotNull: .predicate
    case .infix(_, let infix, _): infix.precedence
    case .negate: .sign
    case .double(let value): value.sign == .minus ? .sign : .primary
    case .integer(let value): value < 0 ? .sign : .primary
    case .lambda: .or
    case .column, .qualified, .member, .text, .boolean, .null, .interval, .timestamp, .call, .cast, .tryCast, .array,
      .window, .cases, .parameter, .parameterList, .attribute:
      .primary
    }
  }
}

extension SQLExpression.InfixOperator {
  fileprivate var precedence: Precedence {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .predicate
    case .concatenate: .concatenation
    case .add, .subtract: .addition
    case .multiply, .divide: .multiplication
    }
  }
}

extension SQLRenderer {
  /// On one line.
  func flat(_ expression: SQLExpression) -> String {
    switch expression {
    case .column(let name): SQLText.name(name)
    case .qualified(let table, let name): "\(SQLText.name(table)).\(SQLText.name(name))"
    case .member(let base, let name): "\(operand(base, .primary)).\(SQLText.name(name))"
    case .text(let text): SQLText.literal(text.string)
    case .integer(let value): String(value)
    case .double(let value): (value.sign == .minus ? "-" : "") + SQLText.double(value)
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .null(let type): "CAST(NULL AS \(type.text))"
    case .interval(let count, let unit): "INTERVAL '\(count)' \(unit.rawValue)"
    case .timestamp(let time):
      "TIMESTAMP '\(time.description.replacingBytes("T", with: " ").droppingLastBytes(1))'"
    case .call(let function, let arguments): "\(function.rawValue)(\(list(arguments)))"
    case .cast(let value, let type): "CAST(\(flat(value)) AS \(type.text))"
    case .tryCast(let value, let type): "TRY_CAST(\(flat(value)) AS \(type.text))"
    case .array(let elements): "ARRAY[\(list(elements))]"
    case .lambda(let name, let body): "\(SQLText.name(name)) -> \(flat(body))"
    case .window(let function, let arguments, let window):
      "\(windowed(function, arguments)) OVER \(flat(window))"
    case .negate(let value): "-\(operand(value, .primary))"
    case .infix(let a, let infix, let b):
      "\(operand(a, infix.leftPrecedence)) \(infix.rawValue) \(operand(b, infix.rightPrecedence))"
    case .between(let value, let low, let high):
      "\(operand(value, .concatenation)) BETWEEN \(operand(low, .concatenation)) AND \(operand(high, .concatenation))"
    case .like(let value, let pattern): like(value, pattern)
    case .isIn(let value, let candidates): "\(operand(value, .concatenation)) IN (\(list(candidates)))"
    case .isNull(let value): "\(operand(value, .concatenation)) IS NULL"
    case .isNotNull(let value): "\(operand(value, .concatenation)) IS NOT NULL"
    case .not(let value): "NOT \(operand(value, .predicate))"
    case .and(let operands): operands.map { operand($0, .not) }.joined(separator: " AND ")
    // An AND inside an OR needs no parentheses, but its reader does.
    case .or(let operands): operands.map { operand($0, .not) }.joined(separator: " OR ")
    case .cases(let cases, let otherwise):
      "CASE " + cases.map { "WHEN \(flat($0.condition)) THEN \(flat($0.value)) " }.joined()
        + (otherwise.map { "ELSE \(flat($0)) " } ?? "") + "END"
    case .parameter(let index): Self.hole(.literal(index))
    case .parameterList(let index): Self.hole(.list(index))
    case .attribute(let index): Self.hole(.attribute(index))
    }
  }

  /// On one line where it fits into the page's width, else broken at its outermost joints.
  ///
  /// - Parameter indent: the column at which the lines after the first begin.
  func laidOut(_ expression: SQLExpression, indent: Int, reserved: Int = 0) -> String {
    let whole = flat(expression)
    if isTight || indent + whole.count + reserved <= Self.width { return whole }
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    func lines(_ parts: [SQLExpression]) -> String {
      parts.map { inner + laidOut($0, indent: indent + 2) }.joined(separator: ",\n")
    }
    switch expression {
    case .and(let operands): return joined(operands, by: "AND", indent: indent)
    case .or(let operands): return joined(operands, by: "OR", indent: indent)
    case .call(let function, let arguments) where !arguments.isEmpty:
      return "\(function.rawValue)(\n\(lines(arguments))\n\(outer))"
    case .array(let elements): return "ARRAY[\n\(lines(elements))\n\(outer)]"
    case .cast(let value, let type):
      return "CAST(\n\(inner)\(laidOut(value, indent: indent + 2))\n\(inner)AS \(type.text))"
    case .lambda(let name, let body):
      return "\(SQLText.name(name)) ->\n\(inner)\(laidOut(body, indent: indent + 2))"
    case .cases(let cases, let otherwise):
      let arms = cases.map { arm in
        let one = "WHEN \(flat(arm.condition)) THEN \(flat(arm.value))"
        if indent + 2 + one.count <= Self.width { return inner + one + "\n" }
        return "\(inner)WHEN \(laidOut(arm.condition, indent: indent + 7))\n"
          + "\(inner)  THEN \(laidOut(arm.value, indent: indent + 9))\n"
      }
      let rest = otherwise.map { "\(inner)ELSE \(laidOut($0, indent: indent + 7))\n" } ?? ""
      return "CASE\n\(arms.joined())\(rest)\(outer)END"
    case .infix(let a, let infix, let b):
      let left = laidOutOperand(a, infix.leftPrecedence, indent: indent)
      return "\(left)\n\(inner)\(infix.rawValue) \(laidOutOperand(b, infix.rightPrecedence, indent: indent + 4))"
    case .isIn(let value, let candidates):
      let filled = fill(candidates.map(flat), indent: indent + 2)
      return "\(operand(value, .concatenation)) IN (\n\(filled)\n\(outer))"
    case .not(let value): return "NOT \(laidOutOperand(value, .predicate, indent: indent + 4))"
    case .isNull(let value): return "\(laidOutOperand(value, .concatenation, indent: indent)) IS NULL"
    case .isNotNull(let value): return "\(laidOutOperand(value, .concatenation, indent: indent)) IS NOT NULL"
    case .member(let base, let name):
      return "\(laidOutOperand(base, .primary, indent: indent)).\(SQLText.name(name))"
    case .window(let function, let arguments, .inline(let definition)):
      return "\(windowed(function, arguments)) OVER (\n\(inner)"
        + "\(windowLines(definition).joined(separator: "\n" + inner)))"
    case .column, .qualified, .text, .integer, .double, .boolean, .null, .interval, .timestamp, .call, .tryCast,
      .window,
      .negate, .between, .like, .parameter, .parameterList, .attribute:
      return whole
    }
  }

  /// After a `WHERE ` at the indent: its conjuncts below each other, aligned.
  func laidOut(where condition: SQLExpression, indent: Int) -> String {
    guard case .and(let operands) = condition else { return laidOut(condition, indent: indent + 6) }
    let whole = flat(condition)
    if isTight || indent + 6 + whole.count <= Self.width { return whole }
    return operands.map { laidOutOperand($0, .not, indent: indent + 6) }
      .joined(separator: "\n" + String(repeating: " ", count: indent + 2) + "AND ")
  }

  func windowLines(_ definition: SQLWindowDefinition) -> [String] {
    var lines: [String] = []
    if !definition.partition.isEmpty { lines.append("PARTITION BY \(list(definition.partition))") }
    if !definition.order.isEmpty { lines.append("ORDER BY \(definition.order.map(flat).joined(separator: ", "))") }
    switch definition.frame {
    case .rangeToFollowing(let distance):
      lines.append("RANGE BETWEEN UNBOUNDED PRECEDING AND \(flat(distance)) FOLLOWING")
    case .rangeFromCurrent(let distance):
      lines.append("RANGE BETWEEN CURRENT ROW AND \(flat(distance)) FOLLOWING")
    case .rowsToCurrent: lines.append("ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW")
    case nil: break
    }
    return lines
  }

  func flat(_ order: SQLOrder) -> String {
    flat(order.value) + (order.isDescending ? " DESC" : "")
  }

  /// Comma-separated words in lines as long as the page allows.
  func fill(_ words: [String], indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for (index, word) in words.enumerated() {
      let segment = index + 1 < words.count ? word + "," : word
      if !line.isEmpty, indent + line.count + 1 + segment.count > Self.width {
        lines.append(margin + line)
        line = segment
      } else {
        line += (line.isEmpty ? "" : " ") + segment
      }
    }
    lines.append(margin + line)
    return lines.joined(separator: "\n")
  }

  private func windowed(_ function: SQLFunction, _ arguments: [SQLExpression]) -> String {
    "\(function.rawValue)(\(list(arguments)))" + (function == .lastValueIgnoringNulls ? " IGNORE NULLS" : "")
  }

  private func flat(_ window: SQLWindow) -> String {
    switch window {
    case .named(let name): SQLText.name(name)
    case .inline(let definition): "(\(windowLines(definition).joined(separator: " ")))"
    }
  }

  private func list(_ expressions: [SQLExpression]) -> String {
    expressions.map(flat).joined(separator: ", ")
  }

  private func like(_ value: SQLExpression, _ pattern: TextPattern) -> String {
    let (literal, isEscaped) = SQLText.likePattern(pattern.segments)
    return "\(operand(value, .concatenation)) LIKE \(literal)\(isEscaped ? " ESCAPE '\\'" : "")"
  }

  private func operand(_ expression: SQLExpression, _ least: Precedence) -> String {
    let text = flat(expression)
    return expression.precedence < least ? "(\(text))" : text
  }

  private func laidOutOperand(_ expression: SQLExpression, _ least: Precedence, indent: Int) -> String {
    guard expression.precedence < least else { return laidOut(expression, indent: indent) }
    return "(\(laidOut(expression, indent: indent + 1)))"
  }

  private func joined(_ operands: [SQLExpression], by word: String, indent: Int) -> String {
    let margin = "\n" + String(repeating: " ", count: indent) + word + " "
    return operands.enumerated().map { index, operand in
      laidOutOperand(operand, .not, indent: indent + (index == 0 ? 0 : word.count + 1))
    }.joined(separator: margin)
  }
}

extension SQLExpression.InfixOperator {
  fileprivate var leftPrecedence: Precedence {
    // Comparisons do not chain; the others are read from the left.
    precedence == .predicate ? .concatenation : precedence
  }

  fileprivate var rightPrecedence: Precedence {
    switch precedence {
    case .predicate: .concatenation
    case .concatenation: .addition
    case .addition: .multiplication
    case .multiplication: .sign
    case .or, .and, .not, .sign, .primary: .primary
    }
  }
}

extension SQLType {
  var text: String {
    switch self {
    case .varchar: "VARCHAR"
    case .double: "DOUBLE"
    case .bigint: "BIGINT"
    case .json: "JSON"
    case .timestamp: "TIMESTAMP(3) WITH TIME ZONE"
    case .decimal: "DECIMAL(38, 9)"
    case .wholeDecimal: "DECIMAL(38, 0)"
    case .array(let element): "ARRAY(\(element.text))"
    }
  }
}
