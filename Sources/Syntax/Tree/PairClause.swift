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
}

/// `via shared: ec2:ModifySnapshotAttribute on requestParameters.snapshotId`: events that may come between.
package struct WaypointSyntax: Sendable {
  package var name: Located<Name>
  package var events: [SelectorSyntax]
  /// As in `UntilSyntax`.
  package var keys: [ExpressionSyntax]
  package var span: SourceSpan
}

/// `ec2:CreateVolume where requestParameters.encrypted = "false"`.
package struct SelectorSyntax: Sendable {
  /// `ec2`: the part of eventSource before `.amazonaws.com`.
  package var service: Located<String>
  /// `CreateVolume`, perhaps with `*`.
  package var event: Located<String>
  package var condition: ExpressionSyntax?
  package var span: SourceSpan

  /// `SERVICE:EVENT`, without the condition.
  package var eventText: String { "\(service.value):\(event.value)" }
}

/// `LEFT = RIGHT`; a part without `=` has no right side and is read off both events.
package struct KeyPartSyntax: Sendable {
  package var left: ExpressionSyntax
  package var right: ExpressionSyntax?
  package var span: SourceSpan
}

/// `role "A", "B*"` fills both; `role start "A" end "B"` each its own.
package struct RoleClause: Sendable {
  package var both: [Located<String>]
  package var start: [Located<String>]
  package var end: [Located<String>]
}

/// `match next`, `match first across accounts`.
package struct MatchClause: Sendable {
  package var mode: Located<MatchMode>
  /// The span of `across accounts`; nil without it.
  package var acrossAccounts: SourceSpan?
}
