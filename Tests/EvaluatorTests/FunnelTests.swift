import Evaluator
import Testing

/// The counts add up, whatever came in.
func checkSums(_ funnel: Funnel, _ location: SourceLocation = #_sourceLocation) {
  let fellOut = [
    funnel.notAnEvent, funnel.otherEventNames, funnel.noTime, funnel.badTime, funnel.conditionFalse,
    funnel.conditionUnknown,
    funnel.otherRole, funnel.outsidePartitions, funnel.outsideDuring, funnel.failedCall, funnel.noKey, funnel.duplicate,
  ]
  #expect(funnel.recordsRead == fellOut.reduce(0, +) + funnel.events, sourceLocation: location)
  let spans = funnel.spans.values.reduce(0, +)
  #expect(
    spans == funnel.notKept + funnel.whereFalse + funnel.whereUnknown
      + (funnel.groups > 0 ? funnel.summarized : funnel.afterLimit + funnel.rows),
    sourceLocation: location)
  if funnel.groups > 0 {
    #expect(
      funnel.groups == funnel.havingFalse + funnel.havingUnknown + funnel.afterLimit + funnel.rows,
      sourceLocation: location)
  }
}

@Suite struct FunnelTests {
  static let spec = """
    pair ec2:Start where userAgent != "no" -> ec2:End on requestParameters.k
    role start "R*"
    events where eventID is present
    during 2022-05-10 .. 2022-05-11
    within 1h
    keep closed, open
    where key != "hidden"
    """

  @Test func everyRecordIsCountedWhereItFellOut() throws {
    let good = "id=a agent=x role=R1"
    let result = try run(
      Self.spec,
      [
        "{}", "[]", "\"text\"", "Other 01:00:00 k id=o", "S 2022-05-10 k \(good)",
        "S 2022-05-10T01:00:00+11:00 k \(good)",
        "S 01:00:00 k id=a agent=no role=R1", "S 01:00:00 k id=a role=R1", "S 01:00:00 k agent=x role=R1",
        "S 01:00:00 k id=a agent=x role=Q", "S 01:00:00 k id=a agent=x", "S 2022-05-09T01:00:00Z k \(good)",
        "S 01:00:00 k \(good) error=Denied", "S 01:00:00 - \(good)", "S 01:00:00 k \(good)", "S 01:00:00 k \(good)",
        "E 01:30:00 k id=e", "S 01:00:00 hidden id=h agent=x role=R1", "E 05:00:00 o id=e2",
      ].map { $0 == "[]" ? " []" : $0 }.map { $0 == " []" ? "{\"eventName\": null}" : $0 })
    let funnel = result.funnel
    checkSums(funnel)
    let counts = Dictionary(uniqueKeysWithValues: funnel.lines.map { ($0.name, $0.count) }).filter { $0.value != 0 }
    #expect(
      counts == [
        "files_read": 1, "records_read": 19, "not_an_event": 3, "other_event_names": 1, "bad_time": 2,
        "condition_false": 2, "condition_unknown": 1, "other_role": 2, "outside_during": 1, "failed_call": 1,
        "no_key": 1,
        "duplicate": 1, "events": 4, "starts": 2, "ends": 2, "closed": 1, "open": 1, "orphan": 1, "not_kept": 1,
        "where_false": 1, "rows": 1,
      ])
  }
}
