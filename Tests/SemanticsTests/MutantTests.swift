import Source
import Support
import Testing

/// One mistake gives one message: a spec of all clauses from which one word is left out, or in which one is doubled.
@Suite struct MutantTests {
  private static let spec = """
    table logs {
      location  "s3://b/{account}/{region}/{timestamp}"
      account   injected
      region    enum ("us-east-1")
      timestamp date "yyyy/MM/dd" from 2022-01-01
    }
    pair "v" ec2:CreateVolume -> ec2:DeleteVolume
      on responseElements.volumeId = requestParameters.volumeId
      via used: ec2:AttachVolume on requestParameters.volumeId
    role "Ops"
    events where region = "us-east-1"
    during 2022-05-01 .. 2022-05-31
    within 30d
    partitions (account) {
      ("111122223333")
    }
    keep closed, open
    where duration > 1d or state = "open"
    select {
      account
      volume = key
      gb     = number(start.responseElements.size)
      uses   = used.count
      hours  = round(hours(duration), 1)
    }
    summarize by account {
      n  = count()
      gb = sum(gb)
    }
    having n > 1
    order by gb desc
    limit 10
    """

  /// Two clauses are wrong here, as far as anyone can see: what is left of `events where` is a second `where`, and a
  /// column without its value takes the next one's name for it.
  private static let several = ["without events", "without key"]

  /// Neighbours in the wrong order, some on two lines.
  @Test(arguments: [
    ("volume = key", "volume key =", ["E0215"]),
    ("used.count\n  hours ", "hours\n  used.count ", ["E0136"]),
    ("role \"Ops\"\nevents", "role events\n\"Ops\"", ["E0129"]),
    ("requestParameters.volumeId\n  via", "via\n  requestParameters.volumeId", ["E0127"]),
    ("used.count\n  hours  = round(hours(duration), 1)\n}", "}\nused.count", ["E0127"]),
  ]) func swapped(old: String, new: String, codes: [String]) {
    let mutant = Self.spec.replacing(old, with: new)
    #expect(mutant != Self.spec)
    #expect(diagnostics(of: mutant).map(\.code) == codes)
    // A mistake in another clause is not hidden by it.
    let both = mutant.replacing("limit 10", with: "limit x").replacing("order by gb", with: "order by gbb")
    #expect(diagnostics(of: both).map(\.code) == codes + ["E0603", "E0127"])
  }

  @Test func oneMessage() {
    let words = /"[^"\n]*"|[A-Za-z_][A-Za-z_0-9.:]*|[0-9][-0-9a-z]*|->|\.\.|[{}()=,<>]/
    #expect(diagnostics(of: Self.spec).isEmpty)
    for match in Self.spec.matches(of: words) {
      let word = String(match.output)
      for (change, text) in [("without", ""), ("with a second", "\(word) \(word)")] {
        let found = diagnostics(of: Self.spec.replacingCharacters(in: match.range, with: text))
        guard found.count > 1, !Self.several.contains("\(change) \(word)") else { continue }
        Issue.record("\(change) \(word): \(found.map { "\($0.code) \($0.message)" })")
      }
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
