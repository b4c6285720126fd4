/// The lines of the output, and the empty lines between clauses.
struct Paragraphs {
  private var lines: [String] = []
  private var last: (word: ClauseKeyword?, isLong: Bool)?
  /// Comments were added that belong to what comes next.
  private var isOpen = false

  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Comments on lines of their own, which begin a paragraph.
  mutating func add(_ comments: [Comment], blankBeforeNext: Bool) {
    guard !comments.isEmpty else { return }
    separate()
    for (index, comment) in comments.enumerated() {
      if index > 0, comment.hasBlankBefore { lines.append("") }
      lines.append(comment.text)
    }
    isOpen = !blankBeforeNext
    last = nil
  }

  mutating func append(_ more: [String], startsParagraph: Bool) {
    if startsParagraph || !isOpen { separate() }
    lines += more
    isOpen = false
    last = nil
  }

  /// A clause. Short clauses that say one thing together have no empty line between them.
  mutating func add(_ clause: Clause, lines more: [String], comments: [Comment], blankBeforeNext: Bool) {
    let isLong = more.count > 1
    add(comments, blankBeforeNext: blankBeforeNext)
    let belongsToLast =
      comments.isEmpty && !isLong && last?.isLong == false && last?.word?.group == clause.word?.group
    if belongsToLast || isOpen {
      lines += more
    } else {
      separate()
      lines += more
    }
    isOpen = false
    last = (clause.word, isLong)
  }

  private mutating func separate() {
    if !lines.isEmpty, lines.last?.isEmpty == false { lines.append("") }
  }
}

extension ClauseKeyword {
  /// Clauses of one group are kept together.
  fileprivate var group: Int {
    switch self {
    case .table: 0
    case .pair: 1
    case .role, .eventsWhere: 2
    case .during, .within: 3
    case .partitions: 4
    case .lookup: 5
    case .match, .include, .keep: 6
    case .rowsWhere: 7
    case .select: 8
    case .summarize, .having: 9
    case .orderBy, .limit: 10
    }
  }
}
