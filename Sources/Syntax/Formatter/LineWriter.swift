import Source
import Values

/// Places pieces on lines.
struct LineWriter {
  /// Lines that would be longer are broken where they can be.
  static let width = 100

  private var lines: [String] = []
  private var line = ""
  private var column = 0
  /// A comment has ended the line.
  private var isEnded = false

  static func lines(of pieces: [FormatToken]) -> [String] {
    var pieces = pieces
    var start = 0
    for end in 1...pieces.count where end == pieces.count || pieces[end].glue == .line {
      resolve(&pieces, start..<end)
      start = end
    }
    var writer = LineWriter()
    for index in pieces.indices { writer.write(pieces, index) }
    writer.endLine()
    return writer.lines
  }

  /// Turns the soft line ends of one line into spaces if it fits, else those of the lowest level into line ends.
  ///
  /// What binds tighter and has to break too is indented deeper than what binds looser around it.
  private static func resolve(_ pieces: inout [FormatToken], _ range: Range<Int>, indent: Int = 0) {
    var levels: [Int] = []
    for index in range.dropFirst() {
      if case .soft(let level) = pieces[index].glue { levels.append(level) }
    }
    guard let lowest = levels.min() else { return }
    let fits = pieces[range.lowerBound].indent + flatWidth(pieces, range) <= width
    var start = range.lowerBound
    for index in range.dropFirst() {
      guard case .soft(let level) = pieces[index].glue else { continue }
      if fits {
        pieces[index].glue = .space
      } else if level == lowest {
        pieces[index].glue = .line
        pieces[index].indent += indent
        resolve(&pieces, start..<index, indent: indent + 2)
        start = index
      }
    }
    if !fits { resolve(&pieces, start..<range.upperBound, indent: indent + 2) }
  }

  private static func flatWidth(_ pieces: [FormatToken], _ range: Range<Int>) -> Int {
    range.reduce(0) { sum, index in
      let space = index == range.lowerBound || pieces[index].glue == .none ? 0 : 1
      return sum + space + max(pieces[index].text.displayWidth, pieces[index].width)
    }
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
    return column + 1 + Self.flatWidth(pieces, index..<end) <= Self.width
  }

  private mutating func endLine() {
    lines.append(line)
    line = ""
    column = 0
    isEnded = false
  }
}
