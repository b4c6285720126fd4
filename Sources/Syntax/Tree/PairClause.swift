package import Source
package import Values

/// `pair ["label"] STARTS -> ENDS on KEYS [named NAME] [until EVENTS on PATHS] { via WAYPOINT: EVENTS on PATHS }`.
package struct PairClause: Sendable {
  package var label: Located<String>?
  package var starts: [SelectorSyntax]
  package var ends: [SelectorSyntax]
  /// Empty when `on` is absent; the parser leaves it to Semantics to say so, which knows the known pairs.
  package var keys: [KeyPartSyntax]
  /// `named LEFT = RIGHT`: another name of the same thing.
  package var named: KeyPartSyntax?
  package var until: UntilSyntax?
  package var waypoints: [WaypointSyntax]

  package init(label: Located<String>?) {
    self.label = label
    starts = []
    ends = []
    keys = []
    waypoints = []
  }

  /// The events of every role.
  package var allSelectors: [SelectorSyntax] {
    starts + ends + (until?.events ?? []) + waypoints.flatMap(\.events)
  }
}

/// `until ec2:TerminateInstances on requestParameters.instancesSet.items[].instanceId`: events that end a span without
/// being its end.
package struct UntilSyntax: Sendable {
  package var events: [SelectorSyntax]
  /// One expression for each part of the key; empty when `on` is absent, which was reported.
  package var keys: [ExpressionSyntax]
  package var span: SourceSpan

  package init(events: [SelectorSyntax], keys: [ExpressionSyntax], span: SourceSpan) {
    self.events = events
    self.keys = keys
    self.span = span
  }
}

/// `via shared: ec2:ModifySnapshotAttribute on requestParameters.snapshotId`: events that may come between.
package struct WaypointSyntax: Sendable {
  package var name: Located<Name>
  package var events: [SelectorSyntax]
  /// As in `UntilSyntax`.
  package var keys: [ExpressionSyntax]
  package var span: SourceSpan

  package init(name: Located<Name>, events: [SelectorSyntax], keys: [ExpressionSyntax], span: SourceSpan) {
    self.name = name
    self.events = events
    self.keys = keys
    self.span = span
  }
}

/// `ec2:CreateVolume where requestParameters.encrypted = "false"`.
package struct SelectorSyntax: Sendable {
  /// `ec2`: the part of eventSource before `.amazonaws.com`.
  package var service: Located<String>
  /// `CreateVolume`, perhaps with `*`.
  package var event: Located<String>
  package var condition: ExpressionSyntax?
  package var span: SourceSpan

  package init(service: Located<String>, event: Located<String>, condition: ExpressionSyntax?, span: SourceSpan) {
    self.service = service
    self.event = event
    self.condition = condition
    self.span = span
  }
}

/// `LEFT = RIGHT`; a part without `=` has no right side and is read off both events.
package struct KeyPartSyntax: Sendable {
  package var left: ExpressionSyntax
  package var right: ExpressionSyntax?
  package var span: SourceSpan

  package init(left: ExpressionSyntax, right: ExpressionSyntax?, span: SourceSpan) {
    self.left = left
    self.right = right
    self.span = span
  }
}

/// `role "A", "B*"` fills both; `role start "A" end "B"` each its own.
package struct RoleClause: Sendable {
  package var both: [Located<String>]
  package var start: [Located<String>]
  package var end: [Located<String>]

  package init(both: [Located<String>], start: [Located<String>], end: [Located<String>]) {
    self.both = both
    self.start = start
    self.end = end
  }
}

/// `match next`, `match first across accounts`.
package struct MatchClause: Sendable {
  package var mode: Located<MatchMode>
  /// The span of `across accounts`; nil without it.
  package var acrossAccounts: SourceSpan?

  package init(mode: Located<MatchMode>, acrossAccounts: SourceSpan? = nil) {
    self.mode = mode
    self.acrossAccounts = acrossAccounts
  }
}
