import Testing

@testable import Evaluator

/// What a suggestion says for its pair.
@Suite struct SuggestionEvidenceTests {
  /// The evidence is of the pair that is printed: a second part that a start lacks is none, and the times are those of
  /// the spans, which begin with the last start before the end.
  @Test func evidenceIsOfThePair() throws {
    func rule(_ name: String, _ time: String, _ members: String) -> String {
      SyntheticTrail.record(
        "fw:\(name)Rule", "2024-05-01T\(time)Z", "111122223333", "\"requestParameters\":{\(members)}")
    }
    let group = #""groupId":"fw-0a1b2c3d4e5f""#
    let range = group + #","rangeIp":"0.0.0.0/0""#
    // The range is nothing new: it ended in another group before.
    let found = suggestions([
      rule("Revoke", "09:00:00", #""groupId":"fw-9z8y7x6w5v4u","rangeIp":"0.0.0.0/0""#),
      rule("Authorize", "10:05:00", group), rule("Authorize", "10:08:00", range), rule("Revoke", "10:57:00", range),
    ]).suggestion(for: EventQuery("AuthorizeRule"))
    guard case .found(let suggestion) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(suggestion.keyText == "requestParameters.groupId")
    #expect(
      suggestion.evidence.prefix(4) == [
        "fw:AuthorizeRule: 2 events. fw:RevokeRule: 2 events.",
        "2 of 2 keys of starts come back in a later end, 1 different one: 1 first seen in",
        "their start, and 1 last seen in their end.",
        "  fw-0a1b2c3d4e5f: 2024-05-01T10:08:00Z to 2024-05-01T10:57:00Z",
      ], "\(suggestion.evidence)")
    // Of two parts the keys are counted, and shown, as a whole.
    let net = group + #","rangeIp":"198.51.100.0/24""#
    let other = group + #","rangeIp":"203.0.113.0/24""#
    let both = suggestions([
      rule("Authorize", "10:05:00", other), rule("Authorize", "10:08:00", net), rule("Revoke", "10:57:00", net),
      rule("Revoke", "11:00:00", other),
    ]).suggestion(for: EventQuery("AuthorizeRule"))
    guard case .found(let suggestion) = both else {
      Issue.record("\(both)")
      return
    }
    #expect(suggestion.keyText == "requestParameters.rangeIp and requestParameters.groupId")
    #expect(
      suggestion.evidence.dropFirst().prefix(3) == [
        "2 of 2 keys of starts come back in a later end, 2 different ones.",
        "  203.0.113.0/24 and fw-0a1b2c3d4e5f: 2024-05-01T10:05:00Z to 2024-05-01T11:00:00Z",
        "  198.51.100.0/24 and fw-0a1b2c3d4e5f: 2024-05-01T10:08:00Z to 2024-05-01T10:57:00Z",
      ], "\(suggestion.evidence)")
  }
}
