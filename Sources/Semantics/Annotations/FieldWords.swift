import Values

/// Words that mean something by themselves where a field is named.
package enum FieldWords {
  /// Short names of longer paths of an event.
  package static var shorthands: [(word: String, path: [String])] { EventScope.shorthands }

  /// Those of rows: the sides, the fields that no event has, and the present moment. Also `key2` and so on.
  static var ofRows: [String] { Side.allCases.map(\.rawValue) + RowScope.rowWords + ["account", "now"] }

  package static var all: [String] { ofRows + shorthands.map(\.word) }

  /// The name of a part of the key, which a number may follow.
  package static let key = "key"
}
