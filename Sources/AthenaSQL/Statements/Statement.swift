package import Rows
import Values

/// One query that Athena is given.
package struct Statement: Hashable, Sendable {
  /// Why a plan needs more than one statement.
  package enum Split: String, Hashable, Sendable {
    case queryLength = "query length limit"
    case branches = "branch limit"
    case partitions = "partition limit"
    case values = "value limit"
  }

  /// The whole text, with its comments, its `;` and a newline.
  package var text: String
  /// Its tuples, from 0, in the order in which the statements list them; empty without tuples.
  package var tuples: Range<Int>
  package var branches: Int
  /// Nil where it is the only one.
  package var split: Split?

  package var bytes: Int { text.utf8.count }

  /// As CloudTrail Lake counts them, which takes the text without its `;` and newline.
  package var characters: Int { query.utf16.count }

  /// The text that an engine is given: what separates statements is not part of any.
  package var query: String { text.droppingLastBytes(text.hasByteSuffix(";\n") ? 2 : 0) }
}

/// What `compile` makes of a plan.
package struct CompiledPlan: Hashable, Sendable {
  package var statements: [Statement]
  /// The total order of rows over the columns of the results; empty unless asked for.
  package var mergeKeys: [MergeKey]
  /// The names of the results' columns, those of merge keys last.
  package var columnNames: [String]
  /// Whether the statements carry rows that are still to be summarized: where several are needed and a group may have
  /// rows of more than one of them.
  package var isSummarizedAfterwards = false
}

package enum CompileError: Error, Hashable, Sendable {
  /// The plan has no table.
  case noTable
  /// Not even one branch fits into a statement.
  case branchTooLong(bytes: Int, limit: Int)
  /// CloudTrail Lake takes no statement so long, and one scan cannot be split.
  case statementTooLong(characters: Int, limit: Int)
  /// Spans that cross accounts need all accounts in one statement, and these are too many.
  case severalStatementsAcrossAccounts(Int)
}
