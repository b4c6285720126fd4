import Source
import Values

/// Where the tokens of one clause go: spaces by rule, line ends where the tree has items.
struct ClauseLayout {
  private let clause: Clause
  private let range: Range<Int>
  let tokens: [Token]
  private let file: SourceFile
  /// What the tree says about some tokens, by index.
  private var marks: [Int: Mark] = [:]
  /// Names that are keywords here, so that a parenthesis after them is not that of a call.
  private var keywords = Set<Int>()
  /// The signs between the name of a column and its expression.
  private var namings = Set<Int>()
  /// Where parts begin whose wrapped lines are indented deeper than the clause's.
  private var indents: [(from: Int, indent: Int)] = []

  private struct Mark {
    var glue: FormatToken.Break
    var indent = 2
    var commentIndent = 2
    var width = 0
    var keepsBlankLines = false
    var isFirstItem = false
  }

  init(_ clause: Clause, tokens range: Range<Int>, of tokens: [Token], in file: SourceFile) {
    self.clause = clause
    self.range = range
    self.tokens = tokens
    self.file = file
    for index in range where tokens[index].span.start < clause.keyword.end { keywords.insert(index) }
    switch clause.kind {
    case .table(let table):
      let names = table.items.map { $0.map { $0.span.start } } ?? []
      layOutBlock(names, alignsFirstWords: true)
    case .pair(let pair): layOut(pair)
    case .partitions(let partitions):
      if let first = partitions.attributes.first, let start = index(at: first.span.start) {
        // `with` and the parenthesis come before the first attribute.
        keywords.insert(start - 2)
      }
      if case .rows(let rows) = partitions.source { layOutBlock(rows.map(\.span.start), alignsFirstWords: false) }
    case .select(let items):
      layOutBlock(items.map(\.span.start), alignsFirstWords: true)
      items.forEach { noteNaming($0) }
    case .summarize(let summary):
      layOutBlock(summary.columns.map(\.span.start), alignsFirstWords: true)
      (summary.groups + summary.columns).forEach { noteNaming($0) }
    case .role, .eventsWhere, .during, .within, .lookup, .match, .include, .keep, .rowsWhere, .having, .orderBy,
      .limit, .missing:
      break
    }
  }

  /// The clause as pieces. A comma that may go goes, its comments stay.
  func pieces(_ piece: (Int, FormatToken.Break) -> FormatToken) -> [FormatToken] {
    var pieces: [FormatToken] = []
    var carried: [Comment] = []
    var spacing = Spacing(layout: self)
    var braces = 0
    for index in range {
      let token = tokens[index]
      if token.kind == .leftBrace { braces += 1 }
      if token.kind == .rightBrace { braces -= 1 }
      if token.kind == .comma, isOptional(index, isBetweenItems: braces > 0 && spacing.parentheses == 0) {
        let comma = piece(index, .none)
        if let comment = comma.trailing {
          if pieces[pieces.count - 1].trailing == nil, comma.leading.isEmpty, carried.isEmpty,
            !startsLine(index)
          {
            pieces[pieces.count - 1].trailing = comment
          } else {
            carried += comma.leading + [Comment(text: comment, hasBlankBefore: false)]
          }
        } else {
          carried += comma.leading
        }
        continue
      }
      let mark = marks[index]
      let glue = spacing.glue(before: index)
      var next = piece(index, mark?.glue ?? glue)
      next.leading = carried + next.leading
      carried = []
      next.indent = mark?.indent ?? indent(at: index)
      next.hasOwnIndent = mark != nil
      next.depth = token.kind == .leftParenthesis ? spacing.parentheses - 1 : spacing.parentheses
      next.commentIndent = mark?.commentIndent ?? next.indent
      next.width = mark?.width ?? 0
      next.keepsBlankLines = mark?.keepsBlankLines ?? false
      if mark?.isFirstItem == true {
        if next.leading.isEmpty { next.hasBlankBefore = false } else { next.leading[0].hasBlankBefore = false }
      }
      if token.kind == .rightBrace { next.hasBlankBefore = false }
      if index == range.lowerBound { next.indent = 0 }
      pieces.append(next)
    }
    return pieces
  }

  /// A comma between the items of a block, or after the last of a list in parentheses.
  private func isOptional(_ index: Int, isBetweenItems: Bool) -> Bool {
    isBetweenItems || tokens[index + 1].kind == .rightParenthesis
  }

  /// The `=` after the name of a column is not a comparison.
  private mutating func noteNaming(_ item: SelectItem) {
    if let name = index(at: item.span.start), range.contains(name + 1), tokens[name + 1].kind == .equal {
      namings.insert(name + 1)
    }
  }

  func isNaming(_ index: Int) -> Bool { namings.contains(index) }

  private func startsLine(_ index: Int) -> Bool {
    file.bytes[Int(tokens[index - 1].span.end)..<Int(tokens[index].span.start)].contains(UInt8(ascii: "\n"))
  }

  private func indent(at index: Int) -> Int { indents.last { $0.from <= index }?.indent ?? 2 }

  private func index(at offset: Int32) -> Int? {
    let place = tokens[range].partitioningIndex { $0.span.start >= offset }
    return place < range.upperBound ? place : nil
  }

  /// An item a line; with `alignsFirstWords`, what follows their first words starts in one column.
  private mutating func layOutBlock(_ items: [Int32], alignsFirstWords: Bool) {
    guard let opening = range.first(where: { tokens[$0].kind == .leftBrace }) else { return }
    marks[opening] = Mark(glue: .space)
    indents.append((opening, 4))
    var starts: [Int] = []
    var item = items[...]
    for index in opening..<range.upperBound where tokens[index].span.start == item.first {
      starts.append(index)
      item.removeFirst()
    }
    let widths = starts.map { file.text(of: tokens[$0].span).displayWidth }
    let widest = alignsFirstWords ? widths.max() ?? 0 : 0
    for (place, index) in starts.enumerated() {
      marks[index] = Mark(glue: .line, width: widest, keepsBlankLines: true, isFirstItem: place == 0)
    }
    let closing = range.upperBound - 1
    marks[closing] = Mark(
      glue: items.isEmpty ? .none : .line, indent: 0, keepsBlankLines: true, isFirstItem: items.isEmpty)
  }

  private mutating func layOut(_ pair: PairClause) {
    indents.append((range.lowerBound, 4))
    for selector in pair.allSelectors {
      if let condition = selector.condition, let start = index(at: condition.span.start) { keywords.insert(start - 1) }
    }
    if let arrow = range.first(where: { tokens[$0].kind == .arrow }) {
      marks[arrow] = Mark(glue: .soft(level: SoftBreak.arrow))
    }
    let hasConditions = (pair.starts + pair.ends).contains { $0.condition != nil }
    for selector in (pair.starts.dropFirst() + pair.ends.dropFirst()) {
      if let start = index(at: selector.span.start) {
        marks[start] = Mark(glue: hasConditions ? .soft(level: SoftBreak.selector) : .fill, indent: 4, commentIndent: 4)
      }
    }
    for part in [pair.keys.first, pair.named] {
      guard let part, let start = index(at: part.span.start) else { continue }
      keywords.insert(start - 1)
      marks[start - 1] = Mark(glue: .line)
    }
    let companions = [pair.until?.span].compactMap { $0 } + pair.waypoints.map(\.span)
    for span in companions {
      guard let start = index(at: span.start) else { continue }
      keywords.insert(start)
      marks[start] = Mark(glue: .line)
    }
    for keys in [pair.until?.keys].compactMap({ $0 }) + pair.waypoints.map(\.keys) {
      guard let first = keys.first, let start = index(at: first.span.start) else { continue }
      keywords.insert(start - 1)
      marks[start - 1] = Mark(glue: .soft(level: SoftBreak.arrow), indent: 4, commentIndent: 4)
    }
    for selector in (pair.until?.events ?? []) + pair.waypoints.flatMap(\.events) {
      guard let condition = selector.condition, let start = index(at: condition.span.start) else { continue }
      marks[start - 1] = Mark(glue: .soft(level: SoftBreak.selector), indent: 4, commentIndent: 4)
    }
  }

  /// Whether the name there is a keyword or a reserved word, not a field, step or function.
  func isKeyword(_ index: Int) -> Bool {
    if keywords.contains(index) { return true }
    guard tokens[index].kind == .name, !isStep(index) else { return false }
    let text = file.text(of: tokens[index].span)
    if Keyword(rawValue: text).map(Keyword.reserved.contains) == true { return true }
    return text == PartitionKindKeyword.enum.rawValue && clause.word == .table
  }

  func isWord(_ word: String, _ index: Int) -> Bool {
    tokens[index].kind == .name && !isStep(index) && file.bytes[tokens[index].span.range].elementsEqual(word.utf8)
  }

  /// After a dot any word is a step.
  private func isStep(_ index: Int) -> Bool { index > range.lowerBound && tokens[index - 1].kind == .dot }

  func isFirst(_ index: Int) -> Bool { index == range.lowerBound }
}
