import Expressions
import Semantics
import Values

extension EventMatcher {
  /// `ec2:CreateSnapshot, ec2:CopySnapshot`.
  func selectorText(of part: Part) -> String {
    plan.classification.pairs[part.pair].selectors(part.role).map(\.specText).joined(separator: ", ")
  }

  /// A field of an event as a spec writes it.
  func specText(_ field: EventField) -> String {
    switch field {
    case .column(let column): column.names.joined(separator: ".")
    case .eventTime: "eventTime"
    case .json(let path): Self.pathText([path.column.rawValue] + path.steps)
    case .resource(let index, let member): "resources[\(index)].\(member.rawValue)"
    case .webIdentityAttribute(let key):
      "userIdentity.sessionContext.webIdFederationData.attributes.\(stringLiteral(of: key.string))"
    case .partition(let index): plan.scan.partitions.columns[index].name
    case .attribute(let index): plan.scan.partitions.attributes[index]
    case .sibling(let path): Self.pathText(path)
    }
  }

  /// A condition on an event as a spec writes it, with more parentheses than it may have had.
  func specText(_ condition: Condition<EventField>) -> String { SpecWriter { self.specText($0) }.text(condition) }

  /// A field of a row as a spec writes it.
  func specText(_ field: RowField) -> String {
    switch field {
    case .event(let side, let field): "\(side.rawValue).\(specText(field))"
    case .waypoint(let name, let field): "\(plan.classification.waypoints[name]).\(specText(field))"
    case .waypointCount(let name): "\(plan.classification.waypoints[name]).count"
    case .account: "account"
    case .attribute(let index): plan.scan.partitions.attributes[index]
    case .lookup(let index, let column): "\(plan.lookups[index].name).\(plan.lookups[index].columns[column])"
    case .injected(let index): plan.scan.partitions.columns[plan.scan.partitions.injected[index]].name
    case .key(let index): index == 0 ? "key" : "key\(index + 1)"
    case .duration: "duration"
    case .state: "state"
    case .pair: "pair"
    }
  }

  func specText(_ condition: Condition<RowField>) -> String { SpecWriter { self.specText($0) }.text(condition) }

  static func pathText(_ path: JSONPath) -> String { pathText([path.column.rawValue] + path.steps) }

  static func pathText(_ path: ElementPath) -> String {
    var text = pathText([path.column.rawValue])
    for steps in path.lists + [path.element] {
      let inner = pathText(steps)
      text += (inner.isEmpty || inner.hasPrefix("[") ? "" : ".") + inner
      text += "[]"
    }
    return String(text.dropLast(2))
  }

  /// Steps joined with points, in quotes where they are not names.
  static func pathText(_ steps: [String]) -> String {
    steps.enumerated().map { index, step in
      if step.utf8.allSatisfy(isDigit), !step.utf8.isEmpty { return "[\(step)]" }
      return (index == 0 ? "" : ".") + stepText(step)
    }.joined()
  }

  /// A key of an object, in quotes where it is not a name.
  static func stepText(_ step: String) -> String {
    step.isWord ? step : stringLiteral(of: step)
  }
}

extension EventSelector {
  /// `ec2:CreateSnapshot`.
  var specText: String {
    let service = source.map { source in
      source.hasByteSuffix(Self.domain) ? source.droppingLastBytes(Self.domain.utf8.count) : source
    }
    return "\(service ?? "*"):\(name.segments.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "*"))"
  }
}

extension TextPattern {
  /// As a spec writes it, in quotes.
  var specText: String {
    let texts = segments.map { segment in
      String(decoding: segment, as: UTF8.self).replacingBytes("\\", with: "\\\\").replacingBytes("*", with: "\\*")
        .replacingBytes("\"", with: "\\\"")
    }
    return "\"\(texts.joined(separator: "*"))\""
  }
}
