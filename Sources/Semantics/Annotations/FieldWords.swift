/// Words that mean something by themselves where a field is named.
package enum FieldWords {
  /// Short names of longer paths of an event.
  package static var shorthands: [(word: String, path: [String])] { EventScope.shorthands }

  /// The fields of rows that are not fields of events; `key2` and so on besides.
  package static var ofRows: [String] { RowScope.rowWords }

  /// All of them, with those that lead to the sides and to the present moment.
  package static var all: [String] { shorthands.map(\.word) + ofRows + ["account", "start", "end", "now"] }
}
