import Catalogue
import Source
import Syntax
import Values

/// Which event was meant by a name that its service does not have.
extension Analyzer {
  /// In this order: a known counterpart of the other side with the same noun or a near name; a near name of the service
  /// that does not mean the opposite; the only counterpart.
  func likelyEvent(for event: SelectorSyntax, in clause: PairClause) -> String? {
    let (service, name) = (event.service.value, event.event.value)
    func isOfEvent(_ other: SelectorSyntax) -> Bool { other.span == event.span }
    func isOfService(_ other: SelectorSyntax) -> Bool { other.service.value.isIdentical(to: service) }
    var partners: [String] = []
    if clause.ends.contains(where: isOfEvent) {
      for start in clause.starts where isOfService(start) {
        partners += options.catalogue.pairs(startingWith: start.event.value, of: service).map(\.end)
      }
    } else if clause.starts.contains(where: isOfEvent) {
      for end in clause.ends where isOfService(end) {
        partners += options.catalogue.pairs(endingWith: end.event.value, of: service).map(\.start)
      }
    }
    // What the clause names already was not meant a second time.
    let named = clause.allSelectors.filter(isOfService).map(\.event.value)
    func isNew(_ name: String) -> Bool { !named.contains { $0.isIdentical(to: name) } }
    partners = partners.removingRepeats.filter(isNew)
    let verb = EventVerb(of: name)
    if let noun = verb?.noun(of: name),
      let same = partners.first(where: { EventVerb(of: $0)?.noun(of: $0).isIdentical(to: noun) ?? false })
    {
      return same
    }
    if let near = suggestion(for: name, among: partners) { return near }
    if let nearest = options.catalogue.nearestEvent(to: name, of: service), isNew(nearest),
      verb == nil || verb?.effect == EventVerb(of: nearest)?.effect,
      // Where partners are known, a name that is only somewhat alike says less than they do.
      partners.isEmpty || Catalogue.isCalled(nearest, name)
        || suggestion(for: name, among: [nearest], atMost: 2) != nil
    {
      return nearest
    }
    // An operation of another service was meant as it is written.
    return partners.count == 1 && options.catalogue.services(with: name).isEmpty ? partners[0] : nil
  }
}

/// The verb that an operation's name begins with.
private struct EventVerb {
  enum Effect {
    case begins, ends, reads
  }

  var text: String
  var effect: Effect

  private static let verbs: [(effect: Effect, words: [String])] = [
    (
      .begins,
      [
        "Create", "Run", "Allocate", "Start", "Enable", "Put", "Attach", "Add", "Register", "Authorize", "Associate",
        "Activate", "Launch", "Make", "Begin", "Open", "Grant",
      ]
    ),
    (
      .ends,
      [
        "Delete", "Terminate", "Release", "Stop", "Disable", "Remove", "Detach", "Deregister", "Revoke",
        "Disassociate", "Deactivate", "Cancel", "Destroy", "Drop", "Unattach", "Deallocate", "End", "Close",
        "Unregister", "Kill",
      ]
    ),
    (.reads, ["Describe", "List", "Get"]),
  ]

  /// nil for a name without one of these verbs before a noun.
  init?(of name: String) {
    for (effect, words) in Self.verbs {
      for word in words where name.hasBytePrefix(word) {
        let next = name.utf8.dropFirst(word.utf8.count).first
        guard let next, isCapital(next) else { continue }
        (text, self.effect) = (word, effect)
        return
      }
    }
    return nil
  }

  func noun(of name: String) -> String { name.droppingFirstBytes(text.utf8.count) }
}
