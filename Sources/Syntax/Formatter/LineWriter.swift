import Values

/// Places pieces on lines.
struct LineWriter {
  private var lines: [String] = []
  private var line = ""
  private var column = 0
  /// A comment has ended the line.
  private var isEnded = false

  static func lines(of pieces: [FormatToken]) -> [String] {
    var breaker = LineBreaker(pieces)
    var start = 0
    for end in 1...pieces.count where end == pieces.count || pieces[end].glue == .line {
      breaker.breakLine(start..<end)
      start = end
    }
    var writer = LineWriter()
    for index in breaker.pieces.indices { writer.write(breaker.pieces, index) }
    writer.endLine()
    return writer.lines
  }

  private mutating func write(_ pieces: [FormatToken], _ index: Int) {
    let piece = pieces[index]
    let startsLine = piece.glue == .line || isEnded || !piece.leading.isEmpty
    if index > 0, startsLine || (piece.glue == .fill && !nextChunkFits(pieces, index)) {
      endLine()
      for comment in piece.leading {
        if comment.hasBlankBefore, piece.keepsBlankLines { lines.append("") }
        lines.append(String(repeating: " ", count: piece.commentIndent) + comment.text)
      }
      if piece.hasBlankBefore, piece.keepsBlankLines { lines.append("") }
      line = String(repeating: " ", count: piece.indent)
      column = piece.indent
    } else if index > 0, piece.glue != .none {
      let fill = max(0, pieces[index - 1].width - pieces[index - 1].text.displayWidth)
      line += String(repeating: " ", count: fill + 1)
      column += fill + 1
    }
    line += piece.text
    column += piece.text.displayWidth
    if let comment = piece.trailing {
      line += "  " + comment
      isEnded = true
    }
  }

  private func nextChunkFits(_ pieces: [FormatToken], _ index: Int) -> Bool {
    var end = index + 1
    chunk: while end < pieces.count {
      switch pieces[end].glue {
      case .none, .space: end += 1
      case .fill, .soft, .line: break chunk
      }
    }
    return column + 1 + FormatToken.width(of: pieces[index..<end]) <= LineBreaker.width
  }

  private mutating func endLine() {
    lines.append(line)
    line = ""
    column = 0
    isEnded = false
  }
}
