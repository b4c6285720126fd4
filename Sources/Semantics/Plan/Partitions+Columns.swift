package import Values

/// Which columns hold a record's account and region, by their names.
extension Partitions {
  /// The column that a record's own field fills: one of that name, else the first whose name has the word in it.
  package func column(named names: [String], orWith word: String) -> Int? {
    let lowered = columns.map { $0.name.utf8.map(lowercasedASCII) }
    let dates = Set(dateColumns.map(\.column))
    let candidates = columns.indices.filter { !dates.contains($0) }
    let word = Array(word.utf8)
    return candidates.first { index in names.contains { Array($0.utf8) == lowered[index] } }
      ?? candidates.first { index in
        let name = lowered[index]
        return name.indices.contains { name[$0...].starts(with: word) }
      }
  }

  package static let regionNames = ["region", "awsregion", "aws_region"]
  package static let accountNames = ["account", "accountid", "account_id"]

  package func isColumn(_ index: Int, named names: [String]) -> Bool {
    let name = columns[index].name.nameKey
    return names.contains { $0.nameKey == name }
  }

  /// The indices of tuples by the account that they hold: the value of the account's column. That is the injected
  /// column with one of its names, else the only one with the word in its name and numbers for values (next to
  /// `account_name`); without one, any value may be the account.
  package func tuplesByAccount(_ tuples: [[Text]]) -> [Text: [Int]] {
    let places = injected.indices
    let word = Array("account".utf8)
    var ofAccount = places.filter { isColumn(injected[$0], named: Self.accountNames) }
    if ofAccount.isEmpty {
      ofAccount = places.filter { place in
        let name = columns[injected[place]].name.utf8.map(lowercasedASCII)
        return name.indices.contains { name[$0...].starts(with: word) }
          && tuples.allSatisfy { $0[place].bytes.allSatisfy(isDigit) }
      }
    }
    var result: [Text: [Int]] = [:]
    for (index, tuple) in tuples.enumerated() {
      let accounts = ofAccount.count == 1 ? [tuple[ofAccount[0]]] : Set(tuple)
      for account in accounts { result[account, default: []].append(index) }
    }
    return result
  }
}
