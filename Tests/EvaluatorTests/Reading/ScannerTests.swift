@testable import Evaluator
import Foundation
import Support
import Testing

private let blanks = String(repeating: " \n", count: 150)

/// Texts, the records that are looked at, and how many are passed over.
private let shapes: [(text: String, visited: [String], passedOver: Int)] = [
  // Nothing at all.
  ("", [], 0),
  (" \n", [], 0),
  ("\u{FEFF}", [], 0),
  ("[]", [], 0),
  (#"{"Records":[]}"#, [], 0),
  // The shapes of files.
  (#"{"Records":[{"eventName":"Wanted"},{"eventName":"Other"}]}"#, [#"{"eventName":"Wanted"}"#], 1),
  ("\u{FEFF}" + #"{"Records":[{"eventName":"Wanted"}]}"#, [#"{"eventName":"Wanted"}"#], 0),
  (#"{ "Records" : [ {"eventName" : "Wanted"} , 7 ] }"#, [#"{"eventName" : "Wanted"}"#, "7"], 0),
  (#"[{"eventName":"Other"},{"eventName":"Wanted"}]"#, [#"{"eventName":"Wanted"}"#], 1),
  ("{\"eventName\":\"Wanted\"}\r\n{\"eventName\":\"Other\"}\r\n", [#"{"eventName":"Wanted"}"#], 1),
  (#"{"eventName":"Other"}{"eventName":"Wanted"}"#, [#"{"eventName":"Wanted"}"#], 1),
  ("{\n  \"eventName\":\n    \"Wanted\"\n}\n", ["{\n  \"eventName\":\n    \"Wanted\"\n}"], 0),
  (#"{"Records":[{"eventName":"Wanted"}]}{"Records":[{"eventName":"Other"}]}"#, [#"{"eventName":"Wanted"}"#], 1),
  (#"[{"Records":[{"eventName":"Wanted"}]},{"eventName":"Other"}]"#, [#"{"eventName":"Wanted"}"#], 1),
  // LookupEvents: its own records have the name in another case, and the event in a string.
  (
    #"{"NextToken":"n","Events":[{"EventName":"Other","CloudTrailEvent":"{\"eventName\":\"Wanted\"}"}]}"#,
    [#"{"EventName":"Other","CloudTrailEvent":"{\"eventName\":\"Wanted\"}"}"#], 0
  ),
  // Keys around the records, and arrays under other keys.
  (
    #"{"a":{"Records":[1]},"b":["Records",[2]],"Records":[{"eventName":"Wanted"}],"c":[3]}"#,
    [#"{"eventName":"Wanted"}"#], 0
  ),
  (#"{"a":"Records","b":[{"eventName":"Wanted"}]}"#, [#"{"a":"Records","b":[{"eventName":"Wanted"}]}"#], 0),
  (#"{"Records":{"eventName":"Wanted"}}"#, [#"{"Records":{"eventName":"Wanted"}}"#], 0),
  (#"{"Records":[{"Records":[{"eventName":"Wanted"}],"eventName":"Other"}]}"#, [], 1),
  (#"{"Records":[{"eventName":"Wanted"}],"Events":[{"eventName":"Other"}]}"#, [#"{"eventName":"Wanted"}"#], 1),
  // No objects in place of records.
  (#"[1,"a]",null,[{"eventName":"Other"}]]"#, ["1", #""a]""#, "null", #"[{"eventName":"Other"}]"#], 0),
  // An eventName that is not the record's own.
  (#"{"a":{"eventName":"Wanted"},"eventName":"Other"}"#, [], 1),
  (#"{"a":[{"eventName":"Other"}],"eventName":"Wanted"}"#, [#"{"a":[{"eventName":"Other"}],"eventName":"Wanted"}"#], 0),
  (#"{"a":"eventName","eventName":"Other"}"#, [], 1),
  (#"{"a":"eventName"}"#, [#"{"a":"eventName"}"#], 0),
  (#"{"eventName":"Other","a":"{\"eventName\":\"Wanted\"}"}"#, [], 1),
  (#"[{},{"eventName":"Other"}]"#, ["{}"], 1),
  (#"[{"a":1},{"\\":1,"eventName":"Wanted"}]"#, [#"{"a":1}"#, #"{"\\":1,"eventName":"Wanted"}"#], 0),
  (#"{"a":1}{"Records":[{"eventName":"Other"}]}"#, [#"{"a":1}"#], 1),
  (#"{"\"Records":[{"eventName":"Other"}]}"#, [#"{"\"Records":[{"eventName":"Other"}]}"#], 0),
  // The first of two wins.
  (#"{"eventName":"Other","eventName":"Wanted"}"#, [], 1),
  (#"{"eventName":"Wanted","eventName":"Other"}"#, [#"{"eventName":"Wanted","eventName":"Other"}"#], 0),
  // What the plain bytes do not tell is looked at.
  (#"{"event\u004eame":"Other"}"#, [#"{"event\u004eame":"Other"}"#], 0),
  (#"{"eventName":"\u004fther"}"#, [#"{"eventName":"\u004fther"}"#], 0),
  (#"{"eventname":"Other"}"#, [#"{"eventname":"Other"}"#], 0),
  (#"{"eventName":null}"#, [#"{"eventName":null}"#], 0),
  (#"{"a":1}"#, [#"{"a":1}"#], 0),
  ("{}", ["{}"], 0),
  (
    #"{"eventName":"\#(String(repeating: "x", count: 600))"}"#,
    [#"{"eventName":"\#(String(repeating: "x", count: 600))"}"#], 0
  ),
  // A name after other members and their brackets, and none that is the record's own.
  (
    #"[{"a":{"b":[{}]},"c":1,"d":"eventName","eventName":"Other"},{"a":[],"b":{"eventName":"Other"},"c":"x"}]"#,
    [#"{"a":[],"b":{"eventName":"Other"},"c":"x"}"#], 1
  ),
  // The key of an array of records is looked for from the array back, however far that is.
  (#"{"a":1,"Records"\#(blanks):\#(blanks)[{"eventName":"Wanted"}],"b":"c"}"#, [#"{"eventName":"Wanted"}"#], 0),
  (#"{"eventName":"Other","Records"\#(blanks):[{"eventName":"Wanted"}]}"#, [#"{"eventName":"Wanted"}"#], 0),
  (#"{"Records":[],"a":"b","Events"\#(blanks):[{"eventName":"Wanted"}]}"#, [#"{"eventName":"Wanted"}"#], 0),
  (#"{"eventName":"Other","\"Records"\#(blanks):[{"eventName":"Wanted"}]}"#, [], 1),
  (#"{"eventName":"Other","\\\"Records":[{"eventName":"Wanted"}],"\\":"Records","a" :[]}"#, [], 1),
  (
    #"{"\u0052\u0065\u0063\u006f\u0072\u0064\u0073"\#(blanks):[{"eventName":"Wanted"}]}"#, [#"{"eventName":"Wanted"}"#],
    0
  ),
  (
    #"{"eventName":"Other","Event\u0073":[{"eventName":"Wanted"}],"x\u0052ecords":[1]}"#, [#"{"eventName":"Wanted"}"#],
    0
  ),
  // Bytes beside the brackets in ASCII.
  (
    #"[{"a^b_c|d~e":"^_|~\#u{7F}{","eventName":"Other"},{"_":"|","eventName":"Wanted"}]"#,
    [#"{"_":"|","eventName":"Wanted"}"#], 1
  ),
  // Brackets and backslashes in strings.
  (
    #"[{"eventName":"Other","a":"}]\\"},{"b":"\\\"}","eventName":"Wanted"}]"#, [#"{"b":"\\\"}","eventName":"Wanted"}"#],
    1
  ),
]

/// Texts that break, how many records come before, and where and how they break.
private let breakages: [(text: String, records: Int, message: String)] = [
  (#"{"Records":[{"eventName":"Other"},"#, 1, "the file ends at byte 34, within its array of records"),
  (#"{"Records":[{"eventName":"Other"}"#, 1, "the file ends at byte 33, within its array of records"),
  (#"{"Records":[{"eventName":"Other"}]"#, 1, "the value that begins at byte 34 has no end"),
  (#"{"Records":[{"eventName":"Other"#, 0, "the value that begins at byte 12 has no end"),
  (#"{"Records":["#, 0, "the file ends at byte 12, within its array of records"),
  (#"{"Records":"#, 0, "the value that begins at byte 0 has no end"),
  (#"[{"eventName":"Other"},]"#, 1, "']' at byte 23 is not JSON there"),
  (#"[{"eventName":"Other"} {"eventName":"Other"}]"#, 1, "'{' at byte 23 is not JSON there"),
  (#"{"eventName":"Other"},"#, 1, "',' at byte 21 is not JSON there"),
  (#"{"eventName":"Other"}}"#, 1, "'}' at byte 21 is not JSON there"),
  (#"{"eventName":"Other"]"#, 0, "what begins at byte 0 is not JSON"),
  (#"{"eventName":"Wanted",}"#, 0, "what begins at byte 0 is not JSON"),
  ("hello", 0, "what begins at byte 0 is not JSON"),
  ("{}\n\"a", 1, "the value that begins at byte 3 has no end"),
  (String(repeating: "x", count: 5000), 0, "what begins at byte 0 is not JSON"),
]

@Suite struct ScannerTests {
  /// At every size of piece, so that every byte is once the last before a gap, and through a window that must grow.
  @Test(arguments: shapes)
  func shape(_ text: String, _ visited: [String], _ passedOver: Int) {
    let bytes = Array(text.utf8)
    for chunk in 1...(bytes.count + 1) {
      for capacity in [8, 256] {
        let scanning = Scanning(bytes, chunk: chunk, capacity: capacity)
        #expect(scanning.visited == visited, "pieces of \(chunk)")
        #expect(scanning.otherEventNames == passedOver)
        #expect(scanning.records == visited.count + passedOver)
        #expect(scanning.breakage == nil)
      }
    }
  }

  /// Behind each of 0 to 130 blanks, so that every byte falls on every place of a block.
  @Test(arguments: shapes)
  func shapeAtEveryPlaceOfABlock(_ text: String, _ visited: [String], _ passedOver: Int) {
    guard let first = visited.first, first.hasPrefix("{") else { return }
    for shift in 0...130 {
      let padded = "{" + String(repeating: " ", count: shift) + first.dropFirst()
      let bytes = Array(text.replacing(first, with: padded, maxReplacements: 1).utf8)
      let scanning = Scanning(bytes)
      #expect(scanning.visited == [padded] + visited.dropFirst(), "\(shift) blanks")
      #expect(scanning.otherEventNames == passedOver)
      #expect(scanning.breakage == nil)
    }
  }

  @Test(arguments: breakages)
  func breakage(_ text: String, _ records: Int, _ message: String) {
    let bytes = Array(text.utf8)
    for chunk in Set([1, 2, 3, 7, 64, 65, bytes.count, bytes.count + 1]) {
      let scanning = Scanning(bytes, chunk: chunk)
      #expect(scanning.breakage?.message == message, "pieces of \(chunk)")
      #expect(scanning.records == records)
    }
  }

  @Test(arguments: [
    (["Wanted"], "Wanted", true), (["Wanted"], "Wante", false), (["Wanted"], "WantedX", false), ([], "Wanted", false),
    (["A", "Wan*"], "Wanted", true), (["*ted"], "Wanted", true), (["W*n*d"], "Wanted", true),
    (["W*x*d"], "Wanted", false),
    (["Wanted*Wanted"], "Wanted", false), (["*"], "", true), ([#"a\*"#], "a*", true), ([#"a\*"#], "ab", false),
  ])
  func names(_ names: [String], _ name: String, _ isWanted: Bool) {
    let scanning = Scanning(Array("{\"eventName\":\"\(name)\"}".utf8), names: names)
    #expect(scanning.visited.count == (isWanted ? 1 : 0))
    #expect(scanning.records == 1)
  }

  /// A window grows to its limit; a record that nobody looks at, and what follows the records, need no growth.
  @Test func limit() {
    let long = String(repeating: "x", count: 5000)
    let held = Array("[1,{\"a\":\"\(long)\",\"eventName\":\"Other\"}]".utf8)
    #expect(Scanning(held, capacity: 64, limit: 1024).breakage == .tooLarge(start: 3))
    #expect(Scanning(held, capacity: 64, limit: 1024).records == 1)
    #expect(Scanning(held, capacity: 64, limit: 8192).breakage == nil)
    let passedOver = Array("{\"Records\":[{\"eventName\":\"Other\",\"a\":\"\(long)\"}],\"b\":\"\(long)\"}".utf8)
    #expect(Scanning(passedOver, capacity: 64, limit: 256).breakage == nil)
    #expect(Scanning(passedOver, capacity: 64, limit: 256).otherEventNames == 1)
  }

  /// What lies around the text in memory changes nothing.
  @Test func edges() {
    let records = (24...100).map {
      #"{"Records":[{"eventName":"Other","a":"\#(String(repeating: "x", count: $0))"},{"eventName":"Wanted"}]}"#
    }
    for text in shapes.map(\.text) + breakages.map(\.text) + records where text.utf8.count < 1000 {
      let bytes = Array(text.utf8)
      let expected = Scanning(bytes)
      for chunk in [1, 2, 3, 5, 7, 11, 13, 63, 64, 65, 66, 67, 70, 90, 127, 128, 129, 1000] {
        for filling in "\"\\{}:".utf8 {
          #expect(Scanning(bytes, chunk: chunk, filling: filling) == expected, "pieces of \(chunk): \(text)")
        }
      }
    }
  }

  /// However small the pieces in which it comes, a long value is looked through once.
  @Test(.timeLimit(.minutes(1))) func longValueInPieces() {
    let long = String(repeating: "x", count: 4 << 20)
    for text in [#"{"a":"\#(long)","eventName":"Other"}"#, #"{"a":"b","eventName":"\#(long)"}"#] {
      let scanning = Scanning(Array(text.utf8), chunk: 256, capacity: 1024, limit: 16 << 20)
      #expect(scanning.records == 1 && scanning.breakage == nil)
    }
  }

  @Test func masks() {
    var random = SeededGenerator(seed: 7)
    let alphabet = Array("\"\\{}[]:,aA;Z=^_|~\u{1}\u{7F}".utf8) + [0x80, 0xFB, 0xFD, 0xFF]
    for _ in 0..<200 {
      let bytes = (0..<64).map { _ in alphabet.randomElement(using: &random)! }
      let expected = { (wanted: String) in
        bytes.enumerated().reduce(UInt64(0)) { $0 | (wanted.utf8.contains($1.element) ? 1 << UInt64($1.offset) : 0) }
      }
      bytes.withUnsafeBufferPointer {
        for masks in [BlockMasks($0.baseAddress!), BlockMasks(portable: $0.baseAddress!)] {
          #expect(masks.quotes == expected("\""))
          #expect(masks.brackets == expected("{[}]\\^_|~\u{7F}"))
        }
        #expect(BlockMasks.backslashes($0.baseAddress!) == expected("\\"))
      }
    }
  }

  /// The scanner against the plain reader on random texts, whole and broken, in pieces of random sizes.
  ///
  /// READING_CASES sets the number of texts.
  @Test func randomTexts() {
    let cases = ProcessInfo.processInfo.environment["READING_CASES"].flatMap { Int($0) } ?? 3000
    for seed in 0..<cases {
      var generator = RandomText(seed: UInt64(seed))
      let text = generator.next()
      let plain = PlainReader(text)
      let scanning = Scanning(
        text, chunk: generator.number(1...(text.count + 1)), capacity: [16, 64, 256][generator.number(0...2)])
      let filled = Scanning(text, chunk: generator.number(1...(text.count + 1)), filling: UInt8(ascii: "\""))
      if let fault = difference(scanning, plain) ?? difference(filled, plain) {
        Issue.record("seed \(seed): \(fault)\n\(String(decoding: text, as: UTF8.self))")
        return
      }
    }
  }

  private func difference(_ scanning: Scanning, _ plain: PlainReader) -> String? {
    // The plain reader does not look into objects, and so goes on after one that is looked at and is not JSON.
    var expected = plain.records
    if case .notJSON = scanning.breakage, scanning.breakage != plain.breakage {
      guard expected.count > scanning.records, !PlainJSON.isValid(expected[scanning.records]) else {
        return "a break at a valid record: \(scanning)"
      }
      expected.removeSubrange(scanning.records...)
    } else if scanning.breakage != plain.breakage {
      return "\(String(describing: scanning.breakage)) for \(String(describing: plain.breakage))"
    }
    guard scanning.records == expected.count else { return "\(scanning.records) records for \(expected.count)" }
    var visited = scanning.visited[...]
    var passedOver = 0
    for record in expected {
      if visited.first == String(decoding: record, as: UTF8.self), mustVisit(record) || isUnclear(record) {
        visited.removeFirst()
      } else if mustVisit(record) {
        return "passed over: \(String(decoding: record, as: UTF8.self)) \(scanning)"
      } else {
        passedOver += 1
      }
    }
    return passedOver == scanning.otherEventNames ? nil : "\(scanning.otherEventNames) names for \(passedOver)"
  }

  /// Whether the record's own name is wanted, or it has none.
  private func mustVisit(_ record: [UInt8]) -> Bool {
    guard let members = PlainJSON.members(of: record) else { return false }
    guard let member = members.first(where: { $0.name.lowercased() == "eventname" }) else { return true }
    return member.name != "eventName" || member.value == nil || member.value == "Wanted"
  }

  /// Whether a reader that does not decode may leave the record to one that does.
  private func isUnclear(_ record: [UInt8]) -> Bool {
    record.contains(UInt8(ascii: "\\")) || !PlainJSON.isValid(record) || record.count > 500
  }
}
