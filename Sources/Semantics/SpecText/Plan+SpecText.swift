package import Expressions
import Values

/// Fields and conditions of a plan as a spec writes them, the latter with more parentheses than they may have had.
extension Plan {
  package func specText(_ field: EventField) -> String { field.specText(scan.partitions) }

  package func specText(_ condition: Condition<EventField>) -> String {
    SpecWriter { self.specText($0) }.text(condition)
  }

  package func specText(_ field: RowField) -> String {
    switch field {
    case .event(let side, let field): "\(side.rawValue).\(specText(field))"
    case .waypoint(let name, let field): "\(classification.waypoints[name]).\(specText(field))"
    case .waypointCount(let name): "\(classification.waypoints[name]).count"
    case .account: "account"
    case .attribute(let index): scan.partitions.attributes[index]
    case .lookup(let index, let column): "\(lookups[index].name).\(lookups[index].columns[column])"
    case .injected(let index): scan.partitions.columns[scan.partitions.injected[index]].name
    case .key(let index): index == 0 ? "key" : "key\(index + 1)"
    case .duration: "duration"
    case .state: "state"
    case .pair: "pair"
    }
  }

  package func specText(_ condition: Condition<RowField>) -> String {
    SpecWriter { self.specText($0) }.text(condition)
  }
}

extension EventField {
  package func specText(_ partitions: Partitions) -> String {
    switch self {
    case .column(let column): column.names.joined(separator: ".")
    case .eventTime: "eventTime"
    case .json(let path): path.specText
    case .resource(let index, let member): "resources[\(index)].\(member.rawValue)"
    case .webIdentityAttribute(let key):
      "userIdentity.sessionContext.webIdFederationData.attributes.\(stringLiteral(of: key.string))"
    case .partition(let index): partitions.columns[index].name
    case .attribute(let index): partitions.attributes[index]
    case .sibling(let path): path.specText
    }
  }
}

extension EventSelector {
  /// `ec2:CreateSnapshot`.
  package var specText: String {
    let name = name.segments.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "*")
    return "\(source.map(serviceName(ofSource:)) ?? "*"):\(name)"
  }
}
