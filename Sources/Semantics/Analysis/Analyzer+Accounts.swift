import Expressions
import Source
import Syntax
import Values

/// Spans that may cross accounts though the spec does not say so.
extension Analyzer {
  /// Where columns are injected, they are the account; a column of the account that is not among them leaves the events
  /// of all its values in one scope.
  mutating func reportAccountsTogether(_ plan: Plan) {
    let partitions = plan.scan.partitions
    let isAccount = { (index: Int) in partitions.columns[index].name.lowercased().containsBytes("account") }
    guard invalidColumns.isEmpty, !diagnostics.hasErrors, plan.pairing.accounts == .injected,
      !partitions.injected.contains(where: isAccount),
      let column = partitions.columns.indices.first(where: isAccount), plan.scan.mayHoldTwo(column),
      plan.classification.pairs.contains(where: { !$0.hasAccountInKey(column) }),
      let place = place(ofColumn: column, partitions)
    else { return }
    diagnostics.report(
      .accountsTogether(
        partitions.columns[column].name, injected: partitions.injected.map { partitions.columns[$0].name }, at: place))
  }

  private func place(ofColumn column: Int, _ partitions: Partitions) -> SourceSpan? {
    spec.tables.flatMap(\.columnNames).first { $0.value.text.isIdentical(to: partitions.columns[column].name) }?.span
  }
}

extension Plan.Scan {
  /// Whether more than one value of a column may be read.
  fileprivate func mayHoldTwo(_ column: Int) -> Bool {
    switch partitions.columns[column].kind {
    case .enumeration(let values): values.filter { mayRead([column: $0]) }.count > 1 && !asksForOneAccount
    case .integer, .manual: !(partitions.condition?.partitionColumns.contains(column) ?? false) && !asksForOneAccount
    case .injected, .date, .manualDate: false
    }
  }

  private var asksForOneAccount: Bool {
    (condition?.conjuncts ?? []).contains { part in
      switch part {
      case .compare(.equal, .field(.recipientAccountID), .text), .compare(.equal, .text, .field(.recipientAccountID)):
        true
      case .compare, .like, .isIn, .isMissing, .isTrue, .anyElement, .not, .and, .or: false
      }
    }
  }
}

extension Pair {
  /// Whether a part of the key is the account on both sides.
  fileprivate func hasAccountInKey(_ column: Int) -> Bool {
    let fields: [Expression<EventField>] = [.field(.recipientAccountID), .field(.partition(column))]
    return keys.contains { key in
      fields.contains { key.start == .scalar($0) } && fields.contains { key.end == .scalar($0) }
    }
  }
}
