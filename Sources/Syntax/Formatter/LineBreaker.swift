/// Decides where the pieces between two line ends are broken, if they do not fit one line.
///
/// Breaks at the loosest operators first, then opens the widest parentheses: their contents go on indented lines, and
/// the closing one on a line indented as the opening one's. Depends only on widths and comments, so that formatting
/// twice changes nothing.
struct LineBreaker {
  /// Lines that would be longer are broken where they can be.
  static let width = 100

  private(set) var pieces: [FormatToken]

  init(_ pieces: [FormatToken]) {
    self.pieces = pieces
  }

  /// Where a part of a line is.
  private struct Frame {
    /// The column of its first piece.
    var column: Int
    /// The indent of its line, which closing parentheses get; what is inside of them gets two more.
    var indent: Int
    /// The indent of the lines that go on with it.
    var hang: Int
  }

  /// Breaks what is between two line ends.
  mutating func breakLine(_ range: Range<Int>) {
    let indent = pieces[range.lowerBound].indent
    let hang = range.count > 1 ? pieces[range.lowerBound + 1].indent : indent + 2
    resolve(range, Frame(column: indent, indent: indent, hang: hang))
  }

  private mutating func resolve(_ range: Range<Int>, _ frame: Frame) {
    for index in range.dropFirst() where !pieces[index].hasOwnIndent {
      pieces[index].indent = frame.hang
      pieces[index].commentIndent = frame.hang
    }
    if fits(range, at: frame.column) { return flatten(range) }
    let depth = range.map { pieces[$0].depth }.min() ?? 0
    let level = lowestLevel(in: range, depth: depth)
    if let level, level < SoftBreak.comparison { return split(range, at: level, depth: depth, frame) }
    let fills = range.dropFirst().filter { pieces[$0].depth == depth && pieces[$0].glue == .fill }
    if !fills.isEmpty { return layOutFilled(range, breaks: fills, frame) }
    if level == nil || level == SoftBreak.comparison, let group = widestGroup(in: range, depth: depth),
      level == nil || isEnough(group, in: range, frame)
    {
      return open(group, in: range, frame)
    }
    if let level { return split(range, at: level, depth: depth, frame) }
    flatten(range)
  }

  // MARK: Fitting

  private func fits(_ range: Range<Int>, at column: Int) -> Bool {
    let isInterrupted =
      range.dropLast().contains { pieces[$0].trailing != nil }
      || range.dropFirst().contains { !pieces[$0].leading.isEmpty }
    return !isInterrupted && column + FormatToken.width(of: pieces[range]) <= Self.width
  }

  /// A list without parentheses: as many items as fit on a line, or one a line where one is longer than that.
  private mutating func layOutFilled(_ range: Range<Int>, breaks: [Int], _ frame: Frame) {
    let indent = pieces[breaks[0]].indent
    let items = zip([range.lowerBound] + breaks, breaks + [range.upperBound]).map { $0..<$1 }
    guard items.contains(where: { indent + FormatToken.width(of: pieces[$0]) > Self.width }) else {
      return flatten(range, keepsFill: true)
    }
    for item in items {
      if item.lowerBound > range.lowerBound { startLine(item.lowerBound, at: indent) }
      let column = item.lowerBound > range.lowerBound ? indent : frame.column
      resolve(item, Frame(column: column, indent: indent, hang: indent + 2))
    }
  }

  /// Puts it on one line. Comments inside may still end that line.
  private mutating func flatten(_ range: Range<Int>, keepsFill: Bool = false) {
    for index in range.dropFirst() {
      switch pieces[index].glue {
      case .soft: pieces[index].glue = .space
      case .fill where !(keepsFill && pieces[index].depth == pieces[range.lowerBound].depth):
        pieces[index].glue = .space
      case .none, .space, .fill, .line: break
      }
    }
  }

  // MARK: Breaking

  private func lowestLevel(in range: Range<Int>, depth: Int) -> Int? {
    range.dropFirst().compactMap { index -> Int? in
      guard pieces[index].depth == depth, case .soft(let level) = pieces[index].glue else { return nil }
      return level
    }.min()
  }

  /// A line for each part that the breaks of a level divide it into.
  private mutating func split(_ range: Range<Int>, at level: Int, depth: Int, _ frame: Frame) {
    let breaks = range.dropFirst().filter { pieces[$0].depth == depth && pieces[$0].glue == .soft(level: level) }
    let starts = [range.lowerBound] + breaks
    for (start, end) in zip(starts, breaks + [range.upperBound]) {
      let indent = pieces[breaks[0]].hasOwnIndent ? pieces[breaks[0]].indent : frame.hang
      if start > range.lowerBound {
        pieces[start].glue = .line
        pieces[start].indent = indent
        pieces[start].commentIndent = indent
      }
      let column = start > range.lowerBound ? indent : frame.column
      resolve(start..<end, Frame(column: column, indent: indent, hang: indent + 2))
    }
  }

  /// The widest parentheses that are not inside of others, by the indices of both; empty ones do not count.
  private func widestGroup(in range: Range<Int>, depth: Int) -> ClosedRange<Int>? {
    var groups: [ClosedRange<Int>] = []
    var opening: Int?
    for index in range where pieces[index].depth == depth {
      if pieces[index].text == "(" {
        opening = index
      } else if pieces[index].text == ")", let start = opening {
        if index > start + 1 { groups.append(start...index) }
        opening = nil
      }
    }
    return groups.enumerated().max {
      let (one, other) = ($0.element, $1.element)
      let (a, b) = (FormatToken.width(of: pieces[one]), FormatToken.width(of: pieces[other]))
      return a != b ? a < b : $0.offset > $1.offset
    }?.element
  }

  /// Whether the parentheses are a list after `in` or have most of the line in them, and everything around them fits
  /// once they are open.
  private func isEnough(_ group: ClosedRange<Int>, in range: Range<Int>, _ frame: Frame) -> Bool {
    let isList = group.lowerBound > 0 && pieces[group.lowerBound - 1].text == Keyword.in.rawValue
    let isWide = 2 * FormatToken.width(of: pieces[group]) > FormatToken.width(of: pieces[range])
    return (isList || isWide)
      && fits(range.lowerBound..<(group.lowerBound + 1), at: frame.column)
      && fits(group.upperBound..<range.upperBound, at: frame.indent)
  }

  private mutating func open(_ group: ClosedRange<Int>, in range: Range<Int>, _ frame: Frame) {
    resolve(range.lowerBound..<(group.lowerBound + 1), frame)
    let inner = frame.indent + 2
    let content = (group.lowerBound + 1)..<group.upperBound
    startLine(content.lowerBound, at: inner)
    layOutList(content, at: inner)
    startLine(group.upperBound, at: frame.indent)
    pieces[group.upperBound].commentIndent = inner
    resolve(group.upperBound..<range.upperBound, Frame(column: frame.indent, indent: frame.indent, hang: frame.hang))
  }

  private mutating func startLine(_ index: Int, at indent: Int) {
    pieces[index].glue = .line
    pieces[index].indent = indent
    pieces[index].commentIndent = indent
  }

  /// The contents of parentheses on lines of their own: literals as many as fit on a line, other items one a line.
  private mutating func layOutList(_ range: Range<Int>, at indent: Int) {
    let depth = pieces[range.lowerBound].depth
    let starts =
      [range.lowerBound] + range.dropFirst().filter { pieces[$0].depth == depth && pieces[$0 - 1].text == "," }
    let items = zip(starts, starts.dropFirst() + [range.upperBound]).map { $0..<$1 }
    let frame = Frame(column: indent, indent: indent, hang: items.count > 1 ? indent + 2 : indent)
    if items.count == 1 || fits(range, at: indent) { return resolve(range, frame) }
    let areWords = items.allSatisfy { $0.count <= 2 }
    for item in items {
      if item.lowerBound > range.lowerBound {
        if areWords {
          pieces[item.lowerBound].glue = .fill
          pieces[item.lowerBound].indent = indent
          pieces[item.lowerBound].commentIndent = indent
        } else {
          startLine(item.lowerBound, at: indent)
        }
      }
      resolve(item, frame)
    }
  }
}
