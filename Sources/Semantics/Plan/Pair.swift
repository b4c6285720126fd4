package import Expressions
package import Values

/// One `pair` clause.
package struct Pair: Hashable, Sendable {
  package var label: String?
  package var starts: [EventSelector]
  package var ends: [EventSelector]
  /// One or more; at most one holds `[]` on a side.
  package var keys: [KeyPart]

  package init(label: String?, starts: [EventSelector], ends: [EventSelector], keys: [KeyPart]) {
    self.label = label
    self.starts = starts
    self.ends = ends
    self.keys = keys
  }

  package func selectors(_ side: Side) -> [EventSelector] {
    switch side {
    case .start: starts
    case .end: ends
    }
  }

  /// Whether one event may be both a start and an end of this pair.
  package var sidesOverlap: Bool {
    starts.contains { start in ends.contains { start.source == $0.source && start.name.overlaps($0.name) } }
  }
}

/// The events of one `service:EventName`, perhaps under a condition of their own.
package struct EventSelector: Hashable, Sendable {
  /// eventSource, whole: `ec2.amazonaws.com`.
  package var source: String
  /// Matched against eventName.
  package var name: TextPattern
  package var condition: Condition<EventField>?

  package init(source: String, name: TextPattern, condition: Condition<EventField>?) {
    self.source = source
    self.name = name
    self.condition = condition
  }
}

/// One part of the key, read off the start by one expression and off the end by another.
package struct KeyPart: Hashable, Sendable {
  package var start: KeyExpression
  package var end: KeyExpression

  package init(start: KeyExpression, end: KeyExpression) {
    self.start = start
    self.end = end
  }

  package subscript(side: Side) -> KeyExpression {
    switch side {
    case .start: start
    case .end: end
    }
  }
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
  /// A function of texts over every text, with its literal arguments behind; the inside holds `[]`.
  case mapped(Function, KeyExpression, [Expression<EventField>])

  package var hasElements: Bool {
    switch self {
    case .scalar: false
    case .each, .firstPresent, .mapped: true
    }
  }
}
