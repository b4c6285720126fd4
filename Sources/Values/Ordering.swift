/// How two values of one type compare.
package enum Ordering: Int, Sendable {
  case before = -1
  case same = 0
  case after = 1

  package init<T: Comparable>(_ a: T, _ b: T) {
    self = a < b ? .before : b < a ? .after : .same
  }

  package var reversed: Ordering {
    switch self {
    case .before: .after
    case .same: .same
    case .after: .before
    }
  }

  /// NULL last.
  package static func ofOptionals<T: Comparable>(_ a: T?, _ b: T?) -> Ordering {
    switch (a, b) {
    case (nil, nil): .same
    case (nil, _): .after
    case (_, nil): .before
    case (let a?, let b?): Ordering(a, b)
    }
  }
}
