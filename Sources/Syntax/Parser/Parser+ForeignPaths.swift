import Source
import Values

/// Paths into JSON as other languages write them.
extension Parser {
  /// The columns whose members are named by paths.
  static let structuredColumns = [
    "requestParameters", "responseElements", "additionalEventData", "serviceEventDetails", "userIdentity", "request",
    "response",
  ]

  /// These, and the sides of a row.
  private static let roots = structuredColumns + ["start", "end"]

  /// `responseElements/volumeId`: a slash for the dot.
  mutating func takeSlashes(from root: Token, into steps: inout [Located<Path.Step>]) {
    guard Self.roots.contains(where: { $0.isIdentical(to: text(of: root)) }) else { return }
    var names = ""
    while at(.slash), Int(current.span.start) == previousEnd, token(ahead: 1).kind == .name,
      token(ahead: 1).span.start == current.span.end
    {
      advance()
      let name = advance()
      names += ".\(text(of: name))"
      steps.append(Located(.name(text(of: name)), at: name.span))
    }
    if names.isEmpty { return }
    reportWhole(.jsonArrow(meant: text(of: root) + names, at: span(from: Int(root.span.start))))
  }

  /// `responseElements:volumeId`: a colon for the dot.
  mutating func takePathWithColon() -> SizedExpression? {
    let parts = text(of: current).byteSplit(":")
    let path = parts[0].byteSplit(".")
    guard parts.count == 2, !parts[0].hasByteSuffix("."), !parts[1].isEmpty, !parts[1].utf8.contains(UInt8(ascii: "*")),
      Self.roots.contains(where: { $0.isIdentical(to: path[0]) })
    else { return nil }
    let start = self.start
    advance()
    while at(.dot), token(ahead: 1).kind == .name, Int(current.span.start) == previousEnd {
      advance()
      advance()
    }
    let whole = span(from: start)
    reportWhole(.jsonArrow(meant: file.text(of: whole).replacingBytes(":", with: "."), at: whole))
    // What follows is of the path and needs no second message.
    return SizedExpression(.missing, whole, height: 1)
  }

  /// `x.startswith("a")`, as methods of a text are called.
  mutating func takeMethod(of root: Token, _ steps: [Located<Path.Step>]) -> SizedExpression? {
    guard at(.leftParenthesis), Int(current.span.start) == previousEnd, token(ahead: 1).kind == .string,
      token(ahead: 2).kind == .rightParenthesis, let last = steps.last, case .name(let word) = last.value,
      let test = ForeignTest(rawValue: word.lowercased())
    else { return nil }
    let start = Int(root.span.start)
    // Without the dot before the word.
    let subject = SourceSpan(start, Int(last.span.start) - 1)
    advance()
    let text = value(of: advance())
    advance()
    let meant = test.pattern(of: text).map { "\(self.meant(subject)) like \($0)" }
    reportWhole(
      .foreignForm(
        ".\(word)(…)", meant: meant, help: meant == nil ? "write like \"text*\", where * is any text" : nil,
        at: span(from: start)))
    return SizedExpression(.missing, span(from: start), height: 1)
  }
}
