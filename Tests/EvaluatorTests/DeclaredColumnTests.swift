import Evaluator
import Testing

/// Columns that the table's block declares are read off the records.
@Suite struct DeclaredColumnTests {
  @Test func textAndJSON() throws {
    let spec = """
      table t {
        column userIdentity.sessionContext.sourceIdentity text
        column eventContext json
      }
      pair ec2:Start -> ec2:End on eventContext.tags[].id
      keep open
      select { k = key, who = start.userIdentity.sessionContext.sourceIdentity, n = start.eventContext.n }
      """
    let event = """
      {"eventSource": "ec2.amazonaws.com", "eventName": "Start", "eventTime": "2022-05-10T08:00:00Z",
       "userIdentity": {"sessionContext": {"sourceIdentity": "alice"}},
       "eventContext": {"n": 1.50, "tags": [{"id": "x"}, {"id": "y"}]}}
      """.replacing("\n", with: " ")
    #expect(lines(try run(spec, [event]).rows) == ["x alice 1.50", "y alice 1.50"])
  }
}
