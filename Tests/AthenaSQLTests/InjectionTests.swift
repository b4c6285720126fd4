import Expressions
import AthenaSQL
import Foundation
@testable import Semantics
import Testing
import Values

/// Nothing that a spec says leaves its literal, its name or its comment.
@Suite struct InjectionTests {
  static let texts = [
    "it's", "'; DROP TABLE x; --", "say \"hi\"", "back\\slash", "100%", "a_b", "two\nlines", "-- no", "*/ no /*",
    "a;\nb",
    "é🧊", "nul\0l", "\u{1}L0\u{1}", "tab\t", "\u{2028}", "\u{202E}abc", "x\r\ny", "👩‍💻", "", ";",
    // A quote that is one grapheme cluster with what stands beside it.
    "a\"\u{301}; DROP TABLE x", "\u{D4E}\"; DROP TABLE x --", "'\u{301}", "`\u{301}; DROP",
    "\u{D4E}'; DROP", ";\u{301}",
  ]

  static func plan(_ text: String) -> Plan {
    var partitions = Plans.injected
    partitions.tuples = [[text, "1"], ["other", text]]
    let name = text.isEmpty ? "x" : text
    return Plans.plan(
      table: Table(database: name, name: name, location: nil, serde: .json), partitions: partitions,
      pairs: [
        Pair(
          label: text, starts: [Plans.selector("A*")], ends: [Plans.selector("B")],
          keys: [KeyPart(start: .scalar(.field(Plans.response(text))), end: .scalar(.text(text)))])
      ],
      roles: Roles(start: [TextPattern(text)], end: [TextPattern(text + "*")]),
      eventCondition: .and([
        .compare(.equal, .field(.column(Column(["userAgent"]))), .text(text)),
        .isIn(.field(.webIdentityAttribute(Text(text))), [.text(text), .text("y")]),
      ]),
      columns: [
        OutputColumn(name: name, value: .text(text)),
        OutputColumn(
          name: "last", value: .call(.last, [.field(.event(.start, Plans.request(text))), .text(Text(name))])),
      ], values: [Plans.request(text)])
  }

  @Test(arguments: texts) func statementsStayWhole(_ text: String) throws {
    let statement = try compile(Self.plan(text), CompileOptions(specName: text, version: text)).statements[0].text
    let ends = statement.matches(of: /;[ \t]*(\n|$)/)
    #expect(ends.count == 1)
    #expect(statement.hasSuffix(";\n"))
    #expect(statement.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
    // Comments, literals and quoted names taken away, no trace of the text is left.
    let bare = SQLScan.withoutTexts(statement)
    #expect(!bare.contains("DROP"))
    #expect(bare.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: texts) func literalsReadBack(_ text: String) throws {
    let statement = try compile(Self.plan(text)).statements[0].text
    #expect(SQLScan.literals(statement).contains { $0.isIdentical(to: text) })
  }
}
