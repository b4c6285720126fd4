/// How starts and ends with one key become rows (`match`).
package enum MatchMode: String, CaseIterable, Hashable, Sendable {
  case next, first, every
}

/// What `include` brings back.
package enum Inclusion: String, CaseIterable, Hashable, Sendable {
  case errors, duplicates
}

/// The outcome of a start or an end.
package enum SpanState: String, CaseIterable, Hashable, Sendable {
  case closed, open, superseded, repeated, orphan
  /// Ended by an event of `until`.
  case cancelled

  package var hasStart: Bool {
    switch self {
    case .closed, .cancelled, .open, .superseded, .repeated: true
    case .orphan: false
    }
  }

  package var hasEnd: Bool {
    switch self {
    case .closed, .cancelled, .orphan: true
    case .open, .superseded, .repeated: false
    }
  }

  /// The order in which people are shown them: what lived to its end comes first.
  package static let inOrder: [SpanState] = [.closed, .cancelled, .open, .superseded, .repeated, .orphan]
}

/// The two events of a pair.
package enum Side: String, CaseIterable, Hashable, Sendable {
  case start, end
}
