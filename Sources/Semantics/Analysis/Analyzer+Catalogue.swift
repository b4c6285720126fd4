import Catalogue
import Source
import Syntax
import Values

/// What the catalogue of AWS's events knows of a spec. It warns and never refuses: what it does not know is allowed.
extension Analyzer {
  /// The first key by which all starts and ends of a clause are known to belong together.
  func knownKey(of clause: PairClause) -> String? {
    var shared: [String]?
    for start in clause.starts {
      for end in clause.ends {
        let keys = knownPairs(from: start, to: end).map(\.keyText)
        shared = shared.map { $0.filter { key in keys.contains { $0.isIdentical(to: key) } } } ?? keys
      }
    }
    return shared?.first
  }

  func knownPairs(from start: SelectorSyntax, to end: SelectorSyntax) -> [KnownPair] {
    guard start.service.value.isIdentical(to: end.service.value) else { return [] }
    return options.catalogue.pairs(startingWith: start.event.value, of: start.service.value)
      .filter { $0.end.isIdentical(to: end.event.value) }
  }

  /// Events that their services, as far as these are known, do not have.
  mutating func reportUnknownEvents(of clause: PairClause) {
    let events = clause.starts + clause.ends + (clause.until?.events ?? []) + clause.waypoints.flatMap(\.events)
    let services = events.map(\.service.value)
    for event in events {
      let (service, name) = (event.service.value, event.event.value)
      let meant = service.lowercased()
      guard !meant.isIdentical(to: service), options.catalogue.has(name, of: service) == nil,
        options.catalogue.has(name, of: meant) != nil
      else { continue }
      diagnostics.report(.serviceInCapitals(service, meant: meant, at: event.service.span))
    }
    for event in events where isUnknown(event) {
      let (service, name) = (event.service.value, event.event.value)
      // Behind so many messages nobody sees what was meant by the next one.
      unknownEvents += 1
      guard unknownEvents <= Diagnostics.limit else {
        if Self.isCompound(name) {
          diagnostics.report(.unknownEvent(name, of: service, nearest: nil, at: event.event.span))
        }
        continue
      }
      let nearest = options.catalogue.nearestEvent(to: name, of: service)
      let isBeginning = nearest?.lowercased().hasBytePrefix(name.lowercased()) == true
      let owners = isBeginning ? [] : options.catalogue.services(with: name)
      if !owners.isEmpty {
        let neighbour = owners.first { owner in services.contains { $0.isIdentical(to: owner) } }
        diagnostics.report(
          .eventOfOtherService(
            name, of: service, owners: owners, likely: neighbour ?? (owners.count == 1 ? owners[0] : nil),
            at: event.service.span.joined(with: event.event.span)))
      } else if nearest != nil || Self.isCompound(name) {
        diagnostics.report(.unknownEvent(name, of: service, nearest: nearest, at: event.event.span))
      }
    }
  }

  /// Whether an event is an operation that its service does not have. Patterns are not looked at, nor what AWS's services
  /// log of their own accord (`BackupJobCompleted`, `Token_POST`) and one or two letters, which mean any event.
  private func isUnknown(_ event: SelectorSyntax) -> Bool {
    let name = event.event.value
    return name.utf8.count > 2 && !name.utf8.contains(UInt8(ascii: "*")) && !name.utf8.contains(UInt8(ascii: "_"))
      && !["ed", "Event", "Result"].contains { name.hasByteSuffix($0) }
      && options.catalogue.has(name, of: event.service.value) == false
  }

  /// Whether a name has a verb and a noun, as operations mostly do. A name of one word may be anything.
  private static func isCompound(_ name: String) -> Bool {
    name.utf8.dropFirst().contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}
