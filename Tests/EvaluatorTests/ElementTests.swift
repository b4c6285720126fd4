import Evaluator
import Rows
import Testing

/// Paths with `[]`: several in a key, what is read beside a key, and conditions.
@Suite struct ElementTests {
  static func record(_ name: String, _ second: Int, _ members: String..., id: String = "") -> String {
    let all =
      [
        #""eventSource":"ec2.amazonaws.com""#, #""eventName":"\#(name)""#,
        #""eventTime":"2022-05-10T01:00:0\#(second)Z""#,
      ] + (id.isEmpty ? [] : [#""eventID":"\#(id)""#]) + members
    return "{\(all.joined(separator: ","))}"
  }

  static let instances = #"""
    "responseElements":{"set":{"items":[
      {"id":"i-1","az":"a","nets":{"items":[{"eni":"e1","n":1.50},{"eni":"e2"}]}},
      {"id":"i-2","az":"b","nets":{"items":{"eni":"e3","n":7}}},
      {"id":"i-3","nets":""}, {"id":"i-4","nets":{"items":[{"eni":"e1","n":9},{"eni":null},{"n":2}]}}, "x", null]}}
    """#

  static func deleted(_ eni: String, _ second: Int) -> String {
    record("End", second, #""requestParameters":{"eni":"\#(eni)"}"#, id: eni)
  }

  static let pair =
    "pair ec2:Start -> ec2:End on responseElements.set.items[].nets.items[].eni = requestParameters.eni\n"

  @Test func listsInLists() throws {
    let spec = Self.pair + "keep closed, open\nselect { key state }"
    let result = try run(
      spec, [Self.record("Start", 1, Self.instances, id: "a"), Self.deleted("e1", 2), Self.deleted("e3", 2)])
    #expect(lines(result.rows) == ["e1 closed", "e3 closed", "e2 open"])
    #expect(result.funnel.events == 3)
    #expect(result.funnel.starts == 3)
    checkSums(result.funnel)
  }

  /// Trino reads an element of an array as a tree, in which the last of equal keys counts, and what stands in the place
  /// of an array as a stream.
  @Test(arguments: [
    (#"[{"k":"a","k":"b","n":1,"n":{"m":2,"m":3}}]"#, "b 3 open"),
    (#"{"k":"a","k":"b","n":{"m":2,"m":3}}"#, "a 2 open"),
    (#"[{"k":"a", "x":{"k":"c"} , "k" : "b"}]"#, "b NULL open"),
  ])
  func equalKeys(list: String, row: String) throws {
    let spec = """
      pair ec2:Start -> ec2:End on requestParameters.items[].k
      keep open
      select { key m = start.requestParameters.items[].n.m state }
      """
    let event = Self.record("Start", 1, #""requestParameters":{"items":\#(list)}"#)
    #expect(lines(try run(spec, [event]).rows) == [row])
  }

  /// Of the element that gave the key, and of the outer one that it lies in; of equal names the first.
  @Test func siblings() throws {
    let spec =
      Self.pair + """
        keep closed, open, orphan
        select { key n = start.responseElements.set.items[].nets.items[].n i = start.responseElements.set.items[].id
          az = start.responseElements.set.items[].az state }
        """
    let events = [Self.record("Start", 1, Self.instances, id: "a"), Self.deleted("e1", 2), Self.deleted("e9", 3)]
    let result = try run(spec, events)
    #expect(
      lines(result.rows) == [
        "e1 1.5 i-1 a closed", "e2 NULL i-1 a open", "e3 7 i-2 b open", "e9 NULL NULL NULL orphan",
      ])
    #expect(result.funnel.events == 3)
    #expect(result.funnel.starts == 3)
    checkSums(result.funnel)
    #expect(try run(spec, events + events).rows == result.rows)
    #expect(try run(spec, events + events).funnel.duplicate == 3)
  }

  static let list = #""requestParameters":{"items":[{"k":"a","size":8},{"k":"b","size":9}]}"#

  /// NULL where another alternative gave the key, and through a function the first of those that give one text.
  @Test func siblingsOfAlternativesAndFunctions() throws {
    let spec = """
      pair ec2:Start -> ec2:End on lower(requestParameters.items[].k) ?? requestParameters.k
      keep open
      select { key size = start.requestParameters.items[].size }
      """
    let upper = Self.record("Start", 1, #""requestParameters":{"items":[{"k":"A","size":1},{"k":"a","size":2}]}"#)
    let other = Self.record("Start", 2, #""requestParameters":{"k":"c","items":[{"size":3}]}"#)
    #expect(lines(try run(spec, [upper, other]).rows) == ["a 1", "c NULL"])
  }

  @Test func siblingsFilterAndSummarize() throws {
    let spec = """
      pair ec2:Start -> ec2:End on requestParameters.items[].k
      keep open
      where number(start.requestParameters.items[].size) > 8
      select { key }
      """
    #expect(lines(try run(spec, [Self.record("Start", 1, Self.list)]).rows) == ["b"])
  }

  /// In rows such a path is a text like any other, at the left of every test too.
  @Test(arguments: [
    "= \"9\"", "!= \"8\"", "> \"8\"", "like \"9*\"", "not like \"8\"", "in (\"9\", \"7\")", "not in (\"8\")",
  ]) func siblingsAreCompared(_ test: String) throws {
    let path = "start.requestParameters.items[].size"
    let spec = "pair ec2:Start -> ec2:End on requestParameters.items[].k keep open "
    let events = [Self.record("Start", 1, Self.list)]
    #expect(lines(try run(spec + "where \(path) \(test) select { key }", events).rows) == ["b"])
    let choice = "select { key n = if(\(path) \(test), number(\(path)), 0) }"
    #expect(lines(try run(spec + choice, events).rows) == ["a 0.0", "b 9.0"])
    #expect(lines(try run(spec + "where \(path) is missing select { key }", events).rows) == [])
  }

  /// An event that is both, whose end has another list than its start, never closes itself.
  @Test func siblingsOfAnEventThatIsBoth() throws {
    let spec = """
      pair ec2:Both -> ec2:Both on responseElements.items[].k = requestParameters.items[].k
      keep closed, open, orphan
      select { key s = start.eventID e = end.eventID n = start.responseElements.items[].n state }
      """
    func both(_ id: String, _ second: Int, _ n: Int) -> String {
      Self.record(
        "Both", second, #""requestParameters":{"items":[{"k":"k"}]}"#,
        #""responseElements":{"items":[{"k":"k","n":\#(n)}]}"#, id: id)
    }
    #expect(
      lines(try run(spec, [both("a", 1, 5), both("b", 2, 6)]).rows) == [
        "k NULL a NULL orphan", "k a b 5 closed", "k b NULL 6 open",
      ])
    // Two that nothing but their elements tells apart.
    let twins = [both("", 1, 6), both("", 1, 5)]
    let result = try run(spec, twins)
    #expect(lines(result.rows) == ["k NULL NULL 5 closed", "k NULL NULL NULL orphan", "k NULL NULL 6 open"])
    #expect(try run(spec, twins.reversed()).rows == result.rows)
  }

  /// Elements that a key passes over make no rows, which is said.
  @Test(arguments: [
    ("items[0].k", [#"[{"k":"a"},{"k":"b"}]"#, #"[{"k":"c"}]"#, #"[{"k":"d"},{"j":"e"}]"#], 1),
    ("items[0].k", [#"[{"k":"a"},{"k":"b"},{"k":"c"}]"#, #"[{"k":"c"},{"k":"d"}]"#], 2),
    ("items[0] and requestParameters.items[1]", [#"["a","b"]"#, #"["a","b"]"#], 0),
    ("items[].k ?? requestParameters.items[0].k", [#"[{"k":"a"},{"k":"b"}]"#], 0),
    ("items[1]", [#"["a","b","c"]"#, #"["a","b"]"#], 1), ("items[0].k", [#"[{"k":"a"}]"#], 0),
    ("items[].k", [#"[{"k":"a"},{"k":"b"}]"#], 0),
  ])
  func elementsThatAKeyPassesOver(path: String, lists: [String], count: Int) throws {
    let events = lists.enumerated().map { index, list in
      Self.record("Start", index, #""requestParameters":{"items":\#(list)}"#, id: "\(index)")
    }
    let key = "requestParameters.\(path)"
    let notes = try run("pair ec2:Start -> ec2:End on \(key)\nkeep open", events).notes.filter { $0.contains("[]") }
    let note =
      "start ec2:Start: the key reads one element of a list, \(key), and \(count) of \(lists.count) events "
      + "\(count == 1 ? "has" : "have") more of them; `[]` gives a row for each"
    #expect(notes == (count == 0 ? [] : [note]))
  }

  static let conditions: [(condition: String, keys: [String])] = [
    ("requestParameters.items[].k is present", ["full", "some"]),
    ("requestParameters.items[].k is missing", ["none", "empty", "nothing"]),
    ("requestParameters.items[].k = \"x\"", ["full"]), ("requestParameters.items[].k != \"x\"", ["some"]),
    ("not (requestParameters.items[].k is present)", ["none", "empty", "nothing"]),
  ]

  @Test(arguments: conditions.indices)
  func elementsInConditions(row: Int) throws {
    let (condition, expected) = Self.conditions[row]
    let lists = [
      ("full", #"[{"k":"x"}]"#), ("some", #"[{"k":null},{"k":"y"}]"#), ("none", #"[{"k":null},{"j":1}]"#),
      ("empty", "[]"),
      ("nothing", "null"),
    ]
    let events = lists.enumerated().map { index, list in
      Self.record("Start", index, #""requestParameters":{"id":"\#(list.0)","items":\#(list.1)}"#)
    }
    let spec = "pair ec2:Start -> ec2:End on requestParameters.id\nevents where \(condition)\nkeep open\nselect { key }"
    #expect(lines(try run(spec, events).rows) == expected)
  }
}
