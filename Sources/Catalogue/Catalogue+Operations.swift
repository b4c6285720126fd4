import Source
import Values

extension Catalogue {
  private static var operations: TableText { TableText(operationTable) }

  private static var verbs: [[UInt8]] { operations.first.split(separator: UInt8(ascii: " ")).map(Array.init) }

  private static func line(of service: String) -> OperationLine? {
    guard !service.isEmpty, !service.utf8.contains(UInt8(ascii: " ")) else { return nil }
    return operations.lines(beginningWith: service + " ").first.map { OperationLine($0, verbs: verbs) }
  }

  private static var lines: [OperationLine] {
    let verbs = verbs
    var lines: [OperationLine] = []
    operations.forEachLine { lines.append(OperationLine($0, verbs: verbs)) }
    return Array(lines.dropFirst())
  }

  /// The services whose operations are known, by the part of eventSource before `.amazonaws.com`.
  package static var services: [String] { lines.map(\.service) }

  /// The events of a service in order: its operations as CloudTrail names them, and what else it is known to log. nil
  /// for a service that is not known.
  package static func events(of service: String) -> [String]? { line(of: service)?.names }

  /// The services that log an event of this name.
  package static func services(with event: String) -> [String] {
    lines.filter { $0.contains(event) }.map(\.service)
  }

  /// Whether a service may log an event of this name; the version after a name (`GetFunction20150331v2`) is not looked
  /// at. nil for a service that is not known.
  package static func has(_ event: String, of service: String) -> Bool? {
    guard let line = line(of: service) else { return nil }
    if line.contains(event) { return true }
    guard let base = withoutVersion(event) else { return false }
    return line.names.contains { base.isIdentical(to: withoutVersion($0) ?? $0[...]) }
  }

  /// The event of a service that was most likely meant by a name that it does not have.
  package static func nearestEvent(to name: String, of service: String) -> String? {
    events(of: service).flatMap { nearest(to: name, among: $0) }
  }

  package static func nearest(to name: String, among events: [String]) -> String? {
    func isSame(_ event: some StringProtocol) -> Bool {
      event.utf8.count == name.utf8.count && event.utf8.elementsEqual(name.utf8) { $0 | 0x20 == $1 | 0x20 }
    }
    if let same = events.first(where: { isSame($0) || withoutVersion($0).map { isSame($0) } ?? false }) { return same }
    // A name that is much longer or shorter is never the nearest.
    let length = name.utf8.count
    return suggestion(for: name, among: events.lazy.filter { abs($0.utf8.count - length) <= max(1, length / 2) })
  }

  /// Whether this is the name of an event, apart from a date that may follow it.
  package static func isCalled(_ event: String, _ name: String) -> Bool {
    event.isIdentical(to: name) || withoutVersion(event).map { name.isIdentical(to: $0) } ?? false
  }

  /// Whether a name ends in a date.
  static func hasVersion(_ event: String) -> Bool { withoutVersion(event) != nil }

  /// The name before a date such as 20150331, 20150331v2 or 2014_11_06; nil where there is none.
  private static func withoutVersion(_ event: String) -> Substring? {
    guard let last = event.utf8.last, isDigit(last) else { return nil }
    var name = Array(event.utf8)[...]
    if let last = name.last, isDigit(last), name.dropLast().last == UInt8(ascii: "v") { name = name.dropLast(2) }
    var digits = 0
    while let last = name.last, isDigit(last) || (last == UInt8(ascii: "_") && digits > 0 && digits < 8) {
      digits += isDigit(last) ? 1 : 0
      name = name.dropLast()
    }
    guard digits == 8, !name.isEmpty else { return nil }
    return String(decoding: name, as: UTF8.self)[...]
  }
}
