import Expressions
import Rows
import Support
import Testing
import Values

@testable import Evaluator

@Suite struct JSONTests {
  /// What Trino 405 answers: text, steps, answer. Paths that it refuses cannot be written here.
  static let trino: [(text: String, steps: [String], answer: String?)] = [
    (#"{"a":8.0}"#, ["a"], "8.0"),
    (#"{"a":1e2}"#, ["a"], "1e2"),
    (#"{"a":1E400}"#, ["a"], "1E400"),
    (#"{"a":-0}"#, ["a"], "-0"),
    (#"{"a":123456789012345678901234567890}"#, ["a"], "123456789012345678901234567890"),
    (#"{"a":9007199254740993}"#, ["a"], "9007199254740993"),
    (#"{"a":0.1000}"#, ["a"], "0.1000"),
    (#"{"a":true}"#, ["a"], "true"),
    (#"{"a":null}"#, ["a"], nil),
    (#"{"a":{"b":1}}"#, ["a"], nil),
    (#"{"a":[1]}"#, ["a"], nil),
    (#"{"a":""}"#, ["a"], ""),
    (#"{"a":"\u00e9\ud83e\uddca"}"#, ["a"], "é🧊"),
    (#"{"a":"x\"y\\z\n"}"#, ["a"], "x\"y\\z\n"),
    (#"{"a":1}"#, ["b"], nil),
    ("nope", ["a"], nil),
    ("", ["a"], nil),
    (#"{"a":1} xx"#, ["a"], "1"),
    (#"{"a":1,"b":"#, ["a"], "1"),
    (#"{"b":1,"a":"#, ["a"], nil),
    (#"{"a":1,"a":2}"#, ["a"], "1"),
    (#"{"a":{"x":1},"a":2}"#, ["a"], nil),
    (#"{"a":{"b":{"c":"x"}}}"#, ["a", "b", "c"], "x"),
    (#"{"a":[10,20]}"#, ["a", "1"], "20"),
    (#"{"a":[10,20]}"#, ["a", "5"], nil),
    (#"{"a.b":"dot"}"#, ["a.b"], "dot"),
    (#"{"aws:ebs:id":"v"}"#, ["aws:ebs:id"], "v"),
    (#"{"_return":true}"#, ["_return"], "true"),
    (#""s""#, [], "s"),
    ("5", [], "5"),
    (#"{"a b":1}"#, ["a b"], "1"),
    (#"{"é":1}"#, ["é"], "1"),
    (#"{"A":1}"#, ["a"], nil),
    (#"[{"a":1}]"#, ["a"], nil),
    (#"{"0":"z"}"#, ["0"], "z"),
    (#"{"a":["z"]}"#, ["a", "0"], "z"),
    (#"{"a":NaN}"#, ["a"], nil),
    (#"{'a':1}"#, ["a"], nil),
    (#"{"a":"\ud83e"}"#, ["a"], "?"),
    (#"  {"a" : 1 }"#, ["a"], "1"),
    ("\u{FEFF}{\"a\":1}", ["a"], nil),
    ("{\"a\":\"x\ny\"}", ["a"], nil),
    (#"{"a":1}"#, ["a", "b"], nil),
    // From trino_shims.py, where the table is silent.
    ("5x", [], nil),
    ("5 x", [], "5"),
    (#""s"x"#, [], "s"),
    (#"{"a":01}"#, ["a"], nil),
    (#"{"a":1.}"#, ["a"], nil),
    (#"{"a":truex}"#, ["a"], nil),
    (#"{"b":[1,],"a":1}"#, ["a"], nil),
    (#"{"b":{"c":1,},"a":1}"#, ["a"], nil),
    (#"{"b":tru,"a":1}"#, ["a"], nil),
    (#"{"b":"\x","a":1}"#, ["a"], nil),
    (#"{"\u0061":1}"#, ["a"], "1"),
    (#"{"\ud83e":1,"?":2}"#, ["?"], "2"),
    (#"{"a":"\ud83ex\udD00"}"#, ["a"], "?x?"),
    (#"[1,2]"#, ["+1"], "2"),
    (#"[1,2]"#, ["-1"], nil),
    (#"[1,2]"#, ["1000000000"], nil),
    // As Java's Integer.parseInt reads it.
    (#"[1,2]"#, ["0000000001"], "2"),
    (#"[1,2]"#, ["\u{FF11}"], "2"),
    (#"[1,2]"#, ["+\u{661}"], "2"),
    (#"[1,2]"#, ["4294967297"], nil),
    (#"[1,2]"#, ["\u{1D7CF}"], nil),
    (#"[1,2]"#, ["+"], nil),
    ("[]", ["0"], nil),
    (#"{"a":[{"b":[[7]]}]}"#, ["a", "0", "b", "0", "0"], "7"),
    // What follows a number at once is looked at only by who reads on.
    (#"{"a":1.5.5}"#, ["a"], "1.5"),
    (#"{"a":12-3}"#, ["a"], "12"),
    (#"{"b":1.5.5,"a":1}"#, ["a"], nil),
    ("1.5.5", [], nil),
  ]

  @Test(arguments: trino.indices)
  func extractScalar(row: Int) {
    let (text, steps, answer) = Self.trino[row]
    let got = Array(text.utf8).withUnsafeBufferPointer { jsonExtractScalar($0, steps.map(PathStep.init)) }
    #expect(got?.string == answer, "\(text) \(steps)")
  }

  /// What is not UTF-8 is replaced once, so that what prints alike is one value.
  @Test func brokenUTF8() throws {
    func record(_ name: String, _ hour: Int, _ key: [UInt8]) -> [UInt8] {
      let head =
        "{\"eventSource\":\"ec2.amazonaws.com\",\"eventName\":\"\(name)\",\"eventTime\":\"2022-05-10T0\(hour):00:00Z\","
      return Array(head.utf8) + Array("\"userAgent\":\"".utf8) + key + Array("\",\"requestParameters\":{\"k\":\"".utf8)
        + key + Array("\"}}\n".utf8)
    }
    let keys: [[UInt8]] = [[0x6B, 0xFF], [0x6B, 0xFE], [0x6B, 0xE2, 0x82], [0x6B, 0x80]]
    var bytes = keys.enumerated().flatMap { record("Start", $0.offset + 1, $0.element) }
    bytes += record("End", 9, [0x6B, 0xED])
    let folder = try ReadingFolder()
    try folder.write("1.json", bytes)
    for field in ["requestParameters.k", "userAgent"] {
      let matcher = EventMatcher(
        try plan("pair ec2:Start -> ec2:End on \(field)\nkeep closed, superseded select { k = lower(key) key }"))
      let (collectors, report) = readRecords(
        paths: [folder.path + "/1.json"], names: ["Start", "End"].map { TextPattern($0) }, jobs: 1
      ) { EventCollector(matcher) }
      let rows = dryRun(matcher, collectors, report).rows.rows
      #expect(rows.count == 4)
      #expect(rows.allSatisfy { $0 == ["k\u{FFFD}", "k\u{FFFD}"] }, "\(rows)")
    }
  }

  /// Text, list, element, the texts.
  static let lists: [(text: String, list: [String], element: [String], texts: [String])] = [
    (#"{"i":[{"k":"a"},{"k":"b"}]}"#, ["i"], ["k"], ["a", "b"]),
    (#"{"i":{"k":"a"}}"#, ["i"], ["k"], ["a"]),
    (#"{"i":"a"}"#, ["i"], [], ["a"]),
    (#"{"i":7}"#, ["i"], [], ["7"]),
    (#"{"i":true}"#, ["i"], [], ["true"]),
    (#"{"i":""}"#, ["i"], [], []),
    (#"{"i":null}"#, ["i"], [], []),
    (#"{}"#, ["i"], [], []),
    (#"{"i":["", null, "x", {}, [1]]}"#, ["i"], [], ["", "x"]),
    (
      #"{"i":[1.50, 1e2, -0, 1E400, 12345678901234567890, 0.1]}"#, ["i"], [],
      ["1.5", "100.0", "0", "Infinity", "12345678901234567890", "0.1"]
    ),
    (#"{"i":1.50}"#, ["i"], [], ["1.5"]),
    (#"{"i":"1.50"}"#, ["i"], [], ["1.50"]),
    (#"{"i":"a"}"#, ["i"], ["k"], []),
    (#"["a","b"]"#, [], [], ["a", "b"]),
    (#"{"k":"a"}"#, [], ["k"], ["a"]),
    (#"{"i":[{"k":"a"},{"k":"#, ["i"], ["k"], []),
    (#"{"i":["a"]} xx"#, ["i"], [], ["a"]),
    (#"{"i":[["a"],["b"]]}"#, ["i"], ["0"], ["a", "b"]),
    ("nope", ["i"], [], []),
    ("[ ]", [], [], []),
  ]

  @Test(arguments: lists.indices)
  func elements(row: Int) {
    let (text, list, element, texts) = Self.lists[row]
    let got = Array(text.utf8).withUnsafeBufferPointer {
      jsonElements($0, ElementSteps(ElementPath(.requestParameters, lists: [list], element: element)))
    }
    #expect(got.map(\.string) == texts, "\(text)")
  }

  @Test(arguments: [
    ("{}", true), (" [1, {\"a\": [true, null]}, \"x\"] ", true), ("{\"a\":1}}", false), ("{\"a\" 1}", false),
    ("", false),
    ("{\"a\":1", false), ("[1 2]", false), ("[1]]", false), ("{\"a\":[}", false), ("-", false), ("1.5e+3", true),
    ("\"\\u12g4\"", false), ("{,}", false), ("[,]", false), ("{\"a\":1,}", false),
  ])
  func validation(text: String, isJSON: Bool) {
    let content = Array(text.utf8).withUnsafeBufferPointer { FieldTrie([]).read($0) }
    let isValid = if case .invalid = content { false } else { true }
    #expect(isValid == isJSON)
  }

  @Test(arguments: [63, 64, 65, 128, 129, 1000, 100_000])
  func depth(count: Int) {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
      let inner = open == "[" ? "" : "1"
      let text = String(repeating: open, count: count) + inner + String(repeating: close, count: count)
      let isValid = Array(text.utf8).withUnsafeBufferPointer { JSONCursor($0).passes() }
      let isCut = Array(text.utf8.dropLast()).withUnsafeBufferPointer { JSONCursor($0).passes() }
      #expect(isValid && !isCut, "\(count) of \(open)")
    }
  }

  @Test(arguments: [31, 32, 33, 64, 65, 500])
  func mixedDepth(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let brackets = (0..<2 * count).map { _ in Bool.random(using: &random) }
    func text(_ closing: [Bool]) -> [UInt8] {
      Array((brackets.map { $0 ? "{\"a\":" : "[" }.joined() + "1" + closing.map { $0 ? "}" : "]" }.joined()).utf8)
    }
    #expect(text(brackets.reversed()).withUnsafeBufferPointer { JSONCursor($0).passes() })
    for wrong in brackets.indices {
      var closing = Array(brackets.reversed())
      closing[wrong].toggle()
      #expect(!text(closing).withUnsafeBufferPointer { JSONCursor($0).passes() })
    }
  }

  /// Every beginning of a text, and the text with one byte replaced, ends in an answer.
  @Test func damagedTextNeverCrashes() {
    let text = Array(
      #"{"a":[{"b":"x\u00e9\ud83e\uddca\n","c":-1.5e3}, null, true],"CloudTrailEvent":"{\"eventName\":\"x\"}"}"#.utf8)
    let shape = FieldTrie([EventFieldReader.RequiredColumns.role])
    for end in text.indices {
      var damaged = text
      for byte in [UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "{"), 0xFF] {
        damaged[end] = byte
        damaged.withUnsafeBufferPointer { bytes in
          _ = shape.read(bytes)
          _ = jsonElements(bytes, ElementSteps(ElementPath(.requestParameters, lists: [["a"]], element: ["b"])))
        }
      }
      let isInvalid = Array(text[..<end]).withUnsafeBufferPointer { bytes in
        if case .invalid = shape.read(bytes) { true } else { false }
      }
      #expect(isInvalid)
    }
  }
}

extension JSONCursor {
  fileprivate func passes() -> Bool {
    var cursor = self
    return cursor.skipValue() && cursor.next == nil
  }
}
