import Source

struct Comment {
  var text: String
  /// Whether there is an empty line before it.
  var hasBlankBefore: Bool
}

/// Which token each comment belongs to: a comment on the line of a token to that one, others to the next token.
struct CommentPlaces {
  /// For each token, the comments on lines of their own before it.
  var leading: [[Comment]]
  /// For each token, the comment after it on its line.
  var trailing: [String?]
  /// For each token, whether there is an empty line between it and the token or comment before it.
  var hasBlankBefore: [Bool]

  init(of list: TokenList, in file: SourceFile) {
    leading = Array(repeating: [], count: list.tokens.count)
    trailing = Array(repeating: nil, count: list.tokens.count)
    hasBlankBefore = Array(repeating: false, count: list.tokens.count)
    var comments = list.comments[...]
    var end = 0
    for (index, token) in list.tokens.enumerated() {
      let previousEnd = end
      while let comment = comments.first, comment.start < token.span.start || token.kind == .end {
        comments.removeFirst()
        let newlines = file.lineBreaks(from: end, to: Int(comment.start))
        let text = Self.trimmed(file.text(of: comment))
        if index > 0, newlines == 0, end == previousEnd {
          trailing[index - 1] = text
        } else {
          leading[index].append(Comment(text: text, hasBlankBefore: newlines > 1))
        }
        end = Int(comment.end)
      }
      hasBlankBefore[index] = file.lineBreaks(from: end, to: Int(token.span.start)) > 1
      end = Int(token.span.end)
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.unicodeScalars.last, last == " " || last == "\t" { text.unicodeScalars.removeLast() }
    return String(text)
  }
}

extension SourceFile {
  /// How many line ends there are between two offsets; a CR counts where no LF follows it.
  fileprivate func lineBreaks(from start: Int, to end: Int) -> Int {
    var count = 0
    for index in start..<max(start, end) {
      if bytes[index] == UInt8(ascii: "\n") { count += 1 }
      if bytes[index] == UInt8(ascii: "\r"), index + 1 >= bytes.count || bytes[index + 1] != UInt8(ascii: "\n") {
        count += 1
      }
    }
    return count
  }
}
