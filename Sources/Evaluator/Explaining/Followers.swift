import Semantics
import Values

extension Pairing {
  /// For each start of a sequence that an end follows, that end, whether or not it is too late for `within`.
  func followers(of steps: [Step]) -> [Int: Int] {
    var result: [Int: Int] = [:]
    switch match {
    case .every:
      guard let end = steps.first(where: { $0.role == .end }) else { return [:] }
      for step in steps where step.role == .start { result[step.event] = end.event }
    case .next, .first:
      var start: Int?
      for step in steps {
        switch step.role {
        case .start: start = match == .first ? start ?? step.event : step.event
        case .end:
          if let start { result[start] = step.event }
          start = nil
        case .cancel: start = nil
        case .waypoint(_): break
        }
      }
    }
    return result
  }
}
