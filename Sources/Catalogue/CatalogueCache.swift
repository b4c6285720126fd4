import Synchronization
import Values

/// Answers of the catalogue, kept for who asks the same again and again: an editor does after every letter.
package final class CatalogueCache: Sendable {
  private struct Service {
    var events: [String]
    var names: Set<Text>
  }

  private struct Question: Hashable {
    var service: Text
    var event: Text
  }

  private struct Answers {
    /// nil for a service that is not known.
    var services: [Text: Service?] = [:]
    var pairs: [Question: [KnownPair]] = [:]
    var endings: [Question: [KnownPair]] = [:]
    var nearest: [Question: String?] = [:]
    var owners: [Text: [String]] = [:]

    var count: Int { pairs.count + endings.count + nearest.count + owners.count }
  }

  /// More than any spec needs; beyond it the cache is emptied.
  private static let limit = 20_000

  private let answers = Mutex(Answers())

  package init() {}

  /// As `Catalogue.has`.
  package func has(_ event: String, of service: String) -> Bool? {
    let known = answers.withLock { Self.service(service, &$0)?.names.contains(Text(event)) }
    guard known == false, Catalogue.hasVersion(event) else { return known }
    return Catalogue.has(event, of: service)
  }

  /// As `Catalogue.pairs(startingWith:of:)`.
  package func pairs(startingWith event: String, of service: String) -> [KnownPair] {
    pairs(of: event, of: service, in: \.pairs, Catalogue.pairs(startingWith:of:))
  }

  /// As `Catalogue.pairs(endingWith:of:)`.
  package func pairs(endingWith event: String, of service: String) -> [KnownPair] {
    pairs(of: event, of: service, in: \.endings, Catalogue.pairs(endingWith:of:))
  }

  private func pairs(
    of event: String, of service: String, in kept: WritableKeyPath<Answers, [Question: [KnownPair]]>,
    _ find: (String, String) -> [KnownPair]
  ) -> [KnownPair] {
    let question = Question(service: Text(service), event: Text(event))
    return answers.withLock { answers in
      if let known = answers[keyPath: kept][question] { return known }
      Self.makeRoom(&answers)
      let pairs = find(event, service)
      answers[keyPath: kept][question] = pairs
      return pairs
    }
  }

  /// As `Catalogue.nearestEvent`.
  package func nearestEvent(to name: String, of service: String) -> String? {
    let question = Question(service: Text(service), event: Text(name))
    return answers.withLock { answers in
      if let known = answers.nearest[question] { return known }
      Self.makeRoom(&answers)
      let nearest = Self.service(service, &answers).flatMap { Catalogue.nearest(to: name, among: $0.events) }
      answers.nearest[question] = .some(nearest)
      return nearest
    }
  }

  /// As `Catalogue.services(with:)`.
  package func services(with event: String) -> [String] {
    answers.withLock { answers in
      if let known = answers.owners[Text(event)] { return known }
      Self.makeRoom(&answers)
      let owners = Catalogue.services(with: event)
      answers.owners[Text(event)] = owners
      return owners
    }
  }

  private static func service(_ name: String, _ answers: inout Answers) -> Service? {
    if let known = answers.services[Text(name)] { return known }
    let service = Catalogue.events(of: name).map { Service(events: $0, names: Set($0.map { Text($0) })) }
    // While a service's name is typed, many are asked for that are not services.
    if service != nil { answers.services[Text(name)] = .some(service) }
    return service
  }

  private static func makeRoom(_ answers: inout Answers) {
    if answers.count >= limit { answers = Answers(services: answers.services) }
  }
}
