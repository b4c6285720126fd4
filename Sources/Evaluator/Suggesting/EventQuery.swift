import Values

/// An event that is asked for: `ec2:CreateSnapshot`, or `CreateSnapshot` of whatever service.
package struct EventQuery: Hashable, Sendable {
  /// Nil for any.
  var service: Text?
  var name: Text

  package init(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    // A whole event source is taken for its service.
    service = parts.count == 2 ? Text(serviceName(ofSource: String(Substring(parts[0])))) : nil
    name = Text(Array(parts[parts.count - 1]))
  }

  func matches(_ event: EventName) -> Bool { event.name == name && (service ?? event.service) == event.service }

  package var text: String { (service.map { $0.string + ":" } ?? "") + name.string }
}
