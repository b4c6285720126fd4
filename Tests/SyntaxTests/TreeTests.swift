import Source
import Syntax
import Testing
import Values

struct TreeTests {
  @Test(arguments: [
    ("-a * b + c", "arithmetic((+ arithmetic((* negate(A) B)) C))"),
    ("a - b - c", "arithmetic((- arithmetic((- A B)) C))"),
    ("a ?? b + c ?? d", "coalesce([A, arithmetic((+ B C)), D])"),
    ("a = b or not c = d and e = f", "or([comparison((= A B)), and([not(comparison((= C D))), comparison((= E F))])])"),
    ("not not a = b", "not(not(comparison((= A B))))"),
    ("(a or b) and c", "and([or([A, B]), C])"),
    ("a - -b", "arithmetic((- A negate(B)))"),
    ("a not in (\"x\", -1,)", "isIn((A [text(x), negate(number(1))] true))"),
    ("a not like \"x\\*\"", "like((A text(x\\*) true))"),
    ("a is present", "isMissing((A true))"),
    ("last(a, \"/\",) >= 1d12h", "comparison((>= call((last [A, text(/)])) duration(129600000)))"),
  ])
  func precedence(_ text: String, _ expected: String) {
    guard case .rowsWhere(let expression)? = tree("where " + text).clauses.first?.kind else {
      Issue.record("no condition")
      return
    }
    var wanted = expected
    for letter in ["A", "B", "C", "D", "E", "F"] {
      wanted.replace(letter, with: "path((\(treeText(Name(letter.lowercased()))) []))")
    }
    #expect(treeText(expression.kind) == wanted)
  }

  @Test func keywordsAreKeywordsByPlace() {
    let spec = tree("select { select = where limit order = start.and by }\norder by order desc, limit limit 5")
    #expect(spec.clauses.count == 3)
    guard case .select(let items) = spec.clauses[0].kind else { return }
    #expect(items.map(\.name.value.text) == ["select", "limit", "order", "by"])
    #expect(tree("table t { location injected serde manual date date \"yyyy\" from 2022-01-01 }").clauses.count == 1)
  }

  /// A word of a clause first on a line, and a test of it.
  @Test(arguments: ["is missing", "not in (\"x\")", "like \"x\"", "= \"x\"", "- 3 > 2"])
  func fieldsMayBeginLines(_ test: String) {
    let expected = treeText(tree("where (a = b and limit \(test))").clauses.map(\.kind))
    #expect(treeText(tree("where (a = b and\nlimit \(test)\n)").clauses.map(\.kind)) == expected)
  }

  @Test func durationsAddUp() {
    for (text, seconds) in [("90s", 90), ("1d12h", 129_600), ("2w", 1_209_600), ("0s", 0), ("24855d", 2_147_472_000)] {
      guard case .within(let duration)? = tree("within \(text)").clauses.first?.kind else { continue }
      #expect(duration.value == Interval(milliseconds: Int64(seconds) * 1000))
    }
  }

  @Test func digitsInPartitionsAreText() {
    guard case .partitions(let clause)? = tree("partitions (a, b) { (0012, \"x\",), (1,\"y\") }").clauses.first?.kind,
      case .rows(let rows) = clause.source
    else {
      Issue.record("no rows")
      return
    }
    #expect(rows.map { $0.values.map(\.value) } == [["0012", "x"], ["1", "y"]])
  }

  @Test func spansHoldTheParentheses() {
    let text = "where (a) = lower(b)"
    guard case .rowsWhere(let expression)? = tree(text).clauses.first?.kind,
      case .comparison(_, let left, let right) = expression.kind
    else { return }
    let file = SourceFile(name: "", text: text)
    #expect([expression, left, right].map { file.text(of: $0.span) } == ["(a) = lower(b)", "(a)", "lower(b)"])
  }

  @Test func theArticlesSpecIsRead() {
    #expect(tree(Samples.article).clauses.count == 9)
    #expect(tree(Samples.everything).clauses.count == 15)
  }
}
