package import Expressions
package import Values

/// One `pair` clause.
package struct Pair: Hashable, Sendable {
  package var label: String?
  package var starts: [EventSelector]
  package var ends: [EventSelector]
  /// One or more; at most one holds `[]` on a side.
  package var keys: [KeyPart]
  /// `named`: another name of the same thing, read off a start and off any other event; both are scalar. Then there is
  /// one part of the key.
  package var name: KeyPart?
  /// `until`.
  package var cancels: [EventSelector] = []
  /// Where a cancel has the key, part by part; empty without `until`.
  package var cancelKeys: [KeyExpression] = []
  /// `via`.
  package var waypoints: [Waypoint] = [] {
    didSet { waypointPlaces = Dictionary(waypoints.enumerated().map { ($1.name, $0) }) { first, _ in first } }
  }
  /// By `Waypoint.name`.
  private var waypointPlaces: [Int: Int] = [:]

  package init(label: String?, starts: [EventSelector], ends: [EventSelector], keys: [KeyPart]) {
    self.label = label
    self.starts = starts
    self.ends = ends
    self.keys = keys
  }

  /// The events of a name of `via`; nil where the pair has none.
  private func waypoint(_ name: Int) -> Waypoint? { waypointPlaces[name].map { waypoints[$0] } }

  /// What an event can be to this pair.
  package var roles: [EventRole] {
    [.start, .end] + (cancels.isEmpty ? [] : [.cancel]) + waypoints.map { .waypoint($0.name) }
  }

  /// The events of a role; none where the pair has no such role.
  package func selectors(_ role: EventRole) -> [EventSelector] {
    switch role {
    case .start: starts
    case .end: ends
    case .cancel: cancels
    case .waypoint(let name): waypoint(name)?.selectors ?? []
    }
  }

  /// Where an event of a role has the key, part by part.
  package func keys(_ role: EventRole) -> [KeyExpression] {
    switch role {
    case .start: keys.map(\.start)
    case .end: keys.map(\.end)
    case .cancel: cancelKeys
    case .waypoint(let name): waypoint(name)?.keys ?? []
    }
  }

  /// One part of that.
  package func key(_ part: Int, _ role: EventRole) -> KeyExpression {
    switch role {
    case .start: keys[part].start
    case .end: keys[part].end
    case .cancel, .waypoint: keys(role)[part]
    }
  }

  /// Where an event of a role has its other name (`named`); nil without one.
  package func name(_ role: EventRole) -> KeyExpression? {
    switch role {
    case .start: name?.start
    case .end, .cancel, .waypoint: name?.end
    }
  }

  /// Whether one event may be both a start and an end of this pair.
  package var sidesOverlap: Bool { selectorsOverlap([starts, ends]) }
}

/// What an event is to a pair.
package enum EventRole: Hashable, Sendable {
  case start, end
  /// Of `until`: ends a span without being its end.
  case cancel
  /// Of `via`: an index into `Classification.waypoints`.
  case waypoint(Int)

  /// 1 start, 2 end, 3 cancel, 4 and up waypoints. Breaks the last tie within a rank: the greater comes first.
  package var number: Int {
    switch self {
    case .start: 1
    case .end: 2
    case .cancel: 3
    case .waypoint(let name): 4 + name
    }
  }

  /// The side of a row that an event of this role is; nil if it is neither.
  package var side: Side? {
    switch self {
    case .start: .start
    case .end, .cancel: .end
    case .waypoint: nil
    }
  }

  /// Where it comes among events of one instant and key: those that are only starts, waypoints, those that are both
  /// start and end, those that only end or cancel.
  package func rank(isBoth: Bool) -> Int {
    if isBoth { return 2 }
    return switch self {
    case .start: 0
    case .waypoint: 1
    case .end, .cancel: 3
    }
  }
}

/// `via NAME: EVENTS on PATHS`.
package struct Waypoint: Hashable, Sendable {
  /// An index into `Classification.waypoints`.
  package var name: Int
  package var selectors: [EventSelector]
  /// Part by part.
  package var keys: [KeyExpression]
}

/// The events of one `service:EventName`, perhaps under a condition of their own.
package struct EventSelector: Hashable, Sendable {
  /// eventSource, whole: `ec2.amazonaws.com`; nil for any that ends in `.amazonaws.com`.
  package var source: String?
  /// Matched against eventName.
  package var name: TextPattern
  package var condition: Condition<EventField>?
}

/// One part of the key, read off the start by one expression and off the end by another.
package struct KeyPart: Hashable, Sendable {
  package var start: KeyExpression
  package var end: KeyExpression
}

/// The texts that an event gives for one part of its key: none or one, or with `[]` a list.
///
/// Missing texts are dropped, equal ones count once. An event without any text in some part has no key.
package indirect enum KeyExpression: Hashable, Sendable {
  /// No `[]` inside: one text or none.
  case scalar(Expression<EventField>)
  case each(ElementPath)
  /// `A ?? B`: the first that gives a text; at least one alternative holds `[]`.
  case firstPresent([KeyExpression])
  /// A function of texts over every text, with its literal arguments after; the inside holds `[]`.
  case mapped(Function, KeyExpression, [Expression<EventField>])

  /// The paths with `[]` that it is read through.
  package var elementPaths: [ElementPath] {
    switch self {
    case .scalar: []
    case .each(let path): [path]
    case .firstPresent(let alternatives): alternatives.flatMap(\.elementPaths)
    case .mapped(_, let inside, _): inside.elementPaths
    }
  }

  package var hasElements: Bool {
    switch self {
    case .scalar: false
    case .each, .firstPresent, .mapped: true
    }
  }
}

extension KeyExpression {
  /// Calls back for every field outside paths with `[]`.
  package func forEachField(_ body: (EventField) -> Void) {
    switch self {
    case .scalar(let expression): expression.forEachField(body)
    case .each: break
    case .firstPresent(let alternatives): alternatives.forEach { $0.forEachField(body) }
    case .mapped(_, let inner, _): inner.forEachField(body)
    }
  }
}
