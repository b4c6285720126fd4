package enum ArithmeticOperator: String, CaseIterable, Hashable, Sendable {
  case multiply = "*"
  case divide = "/"
  case add = "+"
  case subtract = "-"
}

package enum ComparisonOperator: String, CaseIterable, Hashable, Sendable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}
