import Catalogue
import Source
import Syntax
import Values

/// What the catalogue of AWS's events knows of a spec. It warns and never refuses: what it does not know is allowed.
extension Analyzer {
  /// The first key by which all starts and ends of a clause are known to belong together.
  func knownKey(of clause: PairClause) -> String? {
    var shared: [String]?
    let ends = clause.ends.oncePerEvent
    for start in clause.starts.oncePerEvent {
      for end in ends {
        let keys = knownPairs(from: start, to: end).map(\.keyText)
        shared = shared.map { $0.filter { key in keys.contains { $0.isIdentical(to: key) } } } ?? keys
        // Most events are in no pair of the catalogue, and then nothing is shared with the others.
        if shared?.isEmpty == true { return nil }
      }
    }
    return shared?.first
  }

  /// ` named …` where one start and one end are known by another name too.
  func knownName(of clause: PairClause, besides key: String) -> String {
    guard clause.starts.count == 1, clause.ends.count == 1 else { return "" }
    let pairs = knownPairs(from: clause.starts[0], to: clause.ends[0])
    let name = pairs.first { $0.keyText.isIdentical(to: key) }?.otherName(among: pairs)
    return name.map { " named \($0.text)" } ?? ""
  }

  /// The parts of that key.
  func knownKeyParts(of clause: PairClause) -> [KnownPair.KeyPart] {
    guard let text = knownKey(of: clause), let start = clause.starts.first, let end = clause.ends.first else {
      return []
    }
    return knownPairs(from: start, to: end).first { $0.keyText.isIdentical(to: text) }?.key ?? []
  }

  func knownPairs(from start: SelectorSyntax, to end: SelectorSyntax) -> [KnownPair] {
    guard start.service.value.isIdentical(to: end.service.value) else { return [] }
    return options.catalogue.pairs(startingWith: start.event.value, of: start.service.value)
      .filter { $0.end.isIdentical(to: end.event.value) }
  }

  /// Events that their services, as far as these are known, do not have.
  mutating func reportUnknownEvents(of clause: PairClause) {
    let events = clause.allSelectors
    let services = events.map(\.service.value)
    for event in events {
      let (service, name) = (event.service.value, event.event.value)
      if let meant = serviceMeant(by: event) {
        diagnostics.report(.otherServiceName(service, meant: meant, at: event.service.span))
        continue
      }
      if let logged = Catalogue.event(of: name, of: service) {
        diagnostics.report(.loggedAs(name, of: service, logged: logged, at: event.event.span))
        continue
      }
      let meant = service.lowercased()
      guard !meant.isIdentical(to: service), options.catalogue.has(name, of: service) == nil,
        options.catalogue.has(name, of: meant) != nil
      else { continue }
      diagnostics.report(.serviceInCapitals(service, meant: meant, at: event.service.span))
    }
    for event in events where isUnknown(event) {
      let (service, name) = (event.service.value, event.event.value)
      // After that many messages a suggestion would not be seen.
      unknownEvents += 1
      guard unknownEvents <= Diagnostics.limit else {
        if Self.isCompound(name) {
          diagnostics.report(.unknownEvent(name, of: service, nearest: nil, at: event.event.span))
        }
        continue
      }
      let nearest = likelyEvent(for: event, in: clause)
      let isBeginning = nearest?.lowercased().hasBytePrefix(name.lowercased()) == true
      let owners = isBeginning || isPartner(nearest, of: clause) ? [] : options.catalogue.services(with: name)
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

  /// Whether an event is known to belong to one of a clause.
  private func isPartner(_ name: String?, of clause: PairClause) -> Bool {
    guard let name else { return false }
    return clause.starts.contains { start in
      options.catalogue.pairs(startingWith: start.event.value, of: start.service.value)
        .contains { $0.end.isIdentical(to: name) }
    }
      || clause.ends.contains { end in
        options.catalogue.pairs(startingWith: name, of: end.service.value)
          .contains { $0.end.isIdentical(to: end.event.value) }
      }
  }

  /// CloudTrail's name for a service that goes by another name elsewhere, or whose name is misspelt.
  private func serviceMeant(by event: SelectorSyntax) -> String? {
    let (service, name) = (event.service.value.lowercased(), event.event.value)
    guard options.catalogue.has(name, of: event.service.value) == nil, options.catalogue.has(name, of: service) == nil
    else { return nil }
    if let known = Catalogue.service(calledElsewhere: service) { return known }
    guard service.utf8.count > 2, !name.utf8.contains(UInt8(ascii: "*")) else { return nil }
    // A newer service may have a longer name than its elder.
    let owners = options.catalogue.services(with: name).filter { abs($0.utf8.count - service.utf8.count) <= 1 }
    return suggestion(for: service, among: owners)
  }

  /// Whether an event is an operation that its service does not have. Patterns are not looked at, nor what AWS's
  /// services log of their own accord (`BackupJobCompleted`, `Token_POST`) and one or two letters, which mean any
  /// event.
  private func isUnknown(_ event: SelectorSyntax) -> Bool {
    let name = event.event.value
    return name.utf8.count > 2 && !name.utf8.contains(UInt8(ascii: "*")) && !name.utf8.contains(UInt8(ascii: "_"))
      && !["ed", "Event", "Result"].contains { name.hasByteSuffix($0) }
      && options.catalogue.has(name, of: event.service.value) == false
  }

  /// Whether a name has a verb and a noun, as operations mostly do. A name of one word may be anything.
  private static func isCompound(_ name: String) -> Bool {
    name.utf8.dropFirst().contains(where: isCapital)
  }
}

extension [SelectorSyntax] {
  /// The first of those that name one event, whatever their conditions are.
  var oncePerEvent: [SelectorSyntax] {
    var seen = Set<Text>()
    return filter { seen.insert(Text($0.eventText)).inserted }
  }
}

extension CatalogueCache {
  /// Where the starts of a spec have a member of that name, as far as the catalogue shows it; nil where none has.
  func startPath(ofMember name: String, in spec: Spec) -> String? {
    for clause in spec.pairs {
      if let path = clause.starts.lazy.compactMap({ self.path(ofMember: name, of: $0) }).first { return path }
    }
    return nil
  }

  private func path(ofMember name: String, of start: SelectorSyntax) -> String? {
    pairs(startingWith: start.event.value, of: start.service.value).lazy.compactMap { pair in
      (pair.columns.flatMap(\.self) + pair.key.map(\.start)).first { $0.byteSplit(".").last?.nameKey == name.nameKey }
    }.first
  }
}
