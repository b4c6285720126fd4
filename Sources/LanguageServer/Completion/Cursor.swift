import Semantics
import Source
import Syntax
import Values

/// A place in a text where something is being typed.
struct Cursor {
  let document: Document
  let offset: Int

  private var bytes: [UInt8] { document.lines.bytes }
  private var tokens: [Token] { document.analysis.tokens.tokens }

  /// Where the word begins that ends here: letters, digits and `_`.
  var wordStart: Int { start { isNamePart($0) } }

  /// Where the event begins that is typed here: `ec2:Cr`.
  var eventStart: Int {
    let others = Array(".-*:".utf8)
    return start { isNamePart($0) || others.contains($0) }
  }

  private func start(while test: (UInt8) -> Bool) -> Int {
    var start = offset
    while start > 0, test(bytes[start - 1]) { start -= 1 }
    return start
  }

  func text(from start: Int) -> String { String(decoding: bytes[start..<offset], as: UTF8.self) }

  /// Whether it is inside a comment.
  var isInComment: Bool {
    document.analysis.tokens.comments.contains { Int($0.start) < offset && offset <= Int($0.end) }
  }

  /// The string that it is inside of.
  var string: Token? {
    tokens.first { token in
      switch token.kind {
      case .string: Int(token.span.start) < offset && offset < Int(token.span.end)
      case .brokenString: Int(token.span.start) < offset && offset <= Int(token.span.end)
      default: false
      }
    }
  }

  /// Whether only white space precedes this offset on its line.
  func isFirstOnLine(_ offset: Int) -> Bool {
    bytes[document.lines.startOfLine(of: offset)..<offset].allSatisfy {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
    }
  }

  /// The clause that goes on up to this offset.
  func clause(before offset: Int) -> Clause? {
    document.analysis.spec.clauses.last { Int($0.keyword.start) < offset }
  }

  /// The tokens of a clause after its keyword that end before this offset.
  func tokens(of clause: Clause, before offset: Int) -> [Token] {
    tokens.filter { $0.span.start >= clause.keyword.end && Int($0.span.end) <= offset && $0.kind != .end }
  }

  /// The tokens after the cursor that belong to the same clause.
  func tokens(behind offset: Int, of clause: Clause) -> [Token] {
    let next = document.analysis.spec.clauses.first { $0.span.start > clause.span.start }?.span.start ?? Int32.max
    return tokens.filter { Int($0.span.start) >= offset && $0.span.start < next && $0.kind != .end }
  }

  func text(of token: Token) -> String { document.analysis.file.text(of: token.span) }
}
