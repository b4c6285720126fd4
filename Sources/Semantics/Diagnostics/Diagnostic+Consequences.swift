import Source
import Syntax

/// What messages depend on, which are not said where that is not known.
extension Diagnostic {
  /// Whether a name is not among those that the clauses give.
  var isAboutUnknownName: Bool { !clausesThatGiveTheName(hasSelect: true).isEmpty }

  /// The clauses that could give a name that is unknown; none for any other finding.
  ///
  /// - Parameter hasSelect: whether the spec chooses its columns itself.
  func clausesThatGiveTheName(hasSelect: Bool) -> Set<ClauseKeyword> {
    switch code {
    case "E0201", "E0204", "E0205", "E0514", "E0519", "E0521", "E0522": [.table, .partitions]
    case "E0214", "E0215": [.table, .partitions, .pair, .lookup]
    case _ where isAboutUnknownColumn: hasSelect ? [.select, .summarize] : [.select, .summarize, .table, .partitions]
    default: []
    }
  }

  /// Whether the clause where the name is does not give such names itself.
  var isOfOtherClauses: Bool { code.hasPrefix("E02") }

  /// The same of the columns of the answer.
  var isAboutUnknownColumn: Bool { ["E0603", "E0703", "E0705"].contains(code) }

  /// The clause that another one asks for something which it does not give.
  var clauseAskedOf: ClauseKeyword? {
    switch code {
    case "E0216", "E0428": .pair
    case "E0217", "E0427", "E0429": .match
    case "E0701": .summarize
    default: nil
    }
  }

  /// Whether a file that the spec names could not be read, which is a mistake of its own.
  var isOfUnreadableFile: Bool { ["E0527", "E0732"].contains(code) }

  /// Whether no clause has that word.
  var isOfUnknownClause: Bool { code == "E0123" }

  /// Whether it says what comes of all clauses together; a word of an event or a literal is judged by itself.
  var isAboutAllClauses: Bool {
    severity == .warning && !code.hasPrefix("W03") && !code.hasPrefix("W042")
  }
}
