import Evaluator
import Rows
import Testing

/// A path that no event has is told, with the nearest that is there and its side.
@Suite struct MissingPathTests {
  static let pair = "pair ec2:Start -> ec2:End on requestParameters.k\n"

  static let notes: [(clauses: String, notes: [String])] = [
    ("select { v = start.requestParameters.tag }", []),
    (
      "select { v = start.requestParameters.Tag }",
      ["select v: no start event has requestParameters.Tag; start.requestParameters.tag is there"]
    ),
    (
      "select { v = start.responseElements.tag, w = lower(start.responseElements.tag) }",
      ["select v, select w: no start event has responseElements.tag; start.requestParameters.tag is there"]
    ),
    (
      "select { v = start.requestParameters.size }",
      ["select v: no start event has requestParameters.size; end.requestParameters.size is there"]
    ),
    (
      "select { v = start.requestParameters.nothing }",
      [
        "select v: no start event has requestParameters.nothing; there are requestParameters.k, "
          + "requestParameters.list[].name, requestParameters.tag"
      ]
    ),
    (
      "select { v = start.additionalEventData.nothing }",
      [
        "select v: no start event has additionalEventData.nothing; additionalEventData was empty in the events that were "
          + "looked at"
      ]
    ),
    (
      "select { v = start.requestParameters.list.name }",
      ["select v: no start event has requestParameters.list.name; start.requestParameters.list[].name is there"]
    ),
    ("select { v = start.errorMessage }", ["select v: no start event has errorMessage"]),
    // One of several is enough.
    ("select { v = start.requestParameters.x ?? start.requestParameters.tag }", []),
    (
      "select { v = number(start.requestParameters.x ?? start.requestParameters.tags) }",
      [
        "select v: no start event has requestParameters.x; there are requestParameters.k, "
          + "requestParameters.list[].name, requestParameters.tag"
      ]
    ),
    (
      "where end.requestParameters.tag = \"x\" or key = \"k\"",
      ["where: no end event has requestParameters.tag; start.requestParameters.tag is there"]
    ),
    ("where start.errorCode is missing", []),
    (
      "where start.requestParameters.tags is missing",
      ["where: no start event has requestParameters.tags; start.requestParameters.tag is there"]
    ),
    // One side has it.
    ("events where requestParameters.tag is present or requestParameters.k = \"k\"", []),
    (
      "events where requestParameters.tga != \"x\" or requestParameters.k = \"k\"",
      ["events where: no event has requestParameters.tga; requestParameters.tag is there"]
    ),
    (
      "events where not requestParameters.list[].names = \"x\"",
      ["events where: no event has requestParameters.list[].names; requestParameters.list[].name is there"]
    ),
  ]

  static let records = [
    """
    {"eventSource":"ec2.amazonaws.com","eventName":"Start","eventTime":"2022-05-10T01:00:00Z","eventID":"s",
    "requestParameters":{"k":"k","tag":"t","list":[{"name":"n"}]}}
    """,
    """
    {"eventSource":"ec2.amazonaws.com","eventName":"End","eventTime":"2022-05-10T02:00:00Z","eventID":"e",
    "requestParameters":{"k":"k","size":8}}
    """,
  ]

  @Test(arguments: notes.indices)
  func notesOfADryRun(row: Int) throws {
    let (clauses, notes) = Self.notes[row]
    let result = try run(Self.pair + clauses, Self.records)
    #expect(result.notes == notes, "\(clauses)")
    // Neither order nor sharing out changes a word.
    #expect(try run(Self.pair + clauses, Self.records.reversed()).notes == notes)
  }

  @Test func conditionsOfSelectors() throws {
    let spec = """
      pair ec2:Start where requestParameters.size = "8", ec2:Start -> ec2:End on requestParameters.k
      """
    #expect(
      try run(spec, Self.records).notes == [
        "ec2:Start where: no such event has requestParameters.size; requestParameters.size is there at an end"
      ])
  }

  /// A key whose sides were taken for each other.
  @Test func swappedSidesOfAKey() throws {
    let records = [
      Self.records[0].replacing("\"requestParameters\"", with: "\"requestParameters\":{\"n\":1},\"responseElements\""),
      Self.records[1],
    ]
    let spec = "pair ec2:Start -> ec2:End on requestParameters.k = responseElements.k"
    let result = try run(spec, records)
    #expect(result.notes.contains("    without a key: the event s has responseElements.k: swap the sides of the key?"))
    #expect(result.notes.contains("    without a key: the event e has requestParameters.k: swap the sides of the key?"))
    let explained = try run(spec, records, options: DryRunOptions(watching: "s")).explanation
    #expect(
      explained?.last == "  as a start: left out: it has no key; it has responseElements.k, which the key reads "
        + "only from the end: write it on both sides?")
    // Swapping helps neither side where one path is right for both.
    for key in ["responseElements.k = requestParameters.k", "requestParameters.k = responseElements.k"] {
      let notes = try run("pair ec2:Start -> ec2:End on \(key)", Self.records).notes
      #expect(notes.contains { $0.hasSuffix(": write it on both sides?") }, "\(notes)")
      #expect(!notes.contains { $0.contains("swap") }, "\(notes)")
    }
  }

  @Test func explainingAConditionWithoutItsField() throws {
    let spec = Self.pair + "events where requestParameters.tga = \"t\""
    let explained = try run(spec, Self.records, options: DryRunOptions(watching: "s")).explanation
    #expect(
      explained?.last
        == "  as a start: left out: requestParameters.tga = \"t\" is unknown, because a field is missing; "
        + "it has no requestParameters.tga, but requestParameters.tag, requestParameters.k, requestParameters.list[].name"
    )
  }

  /// An end that names its start otherwise than by the key is an end of the rows.
  @Test func endsByAnotherName() throws {
    let spec = """
      pair ec2:Start -> ec2:End on responseElements.id = requestParameters.id named requestParameters.tag
      select { t = end.requestParameters.tag }
      """
    let records = [
      Self.records[0].replacing("\"list\"", with: "\"x\":1},\"responseElements\":{\"id\":\"i\"},\"y\":{\"list\""),
      Self.records[1].replacing("\"k\":\"k\"", with: "\"tag\":\"t\""),
    ]
    let result = try run(spec, records)
    #expect(result.rows.rows == [["t"]] && result.notes == [], "\(result.notes)")
  }

  @Test func endsInAnotherAccount() throws {
    let spec = """
      table t {
        location "s3://b/{account}/"
        account injected
      }
      pair ec2:Start -> ec2:End on requestParameters.k
      partitions (account) { (111) (222) }
      """
    let result = try run(spec, ["S 01:00:00 snap-A account=111", "E 02:00:00 snap-A account=222"])
    #expect(
      result.notes.contains(
        "  the start with the key \"snap-A\" is in 111, its end in 222: a span starts and ends in one account"))
  }
}
