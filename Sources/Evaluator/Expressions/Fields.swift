import Expressions
import Semantics

extension KeyExpression {
  func forEachField(_ body: (EventField) -> Void) {
    switch self {
    case .scalar(let expression): expression.forEachField(body)
    case .each: break
    case .firstPresent(let alternatives): alternatives.forEach { $0.forEachField(body) }
    case .mapped(_, let inner, _): inner.forEachField(body)
    }
  }
}
