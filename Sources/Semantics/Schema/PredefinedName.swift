import Values

/// The names with a meaning of their own at the head of a path, where nothing else is called so.
package enum PredefinedName {
  package static var all: [String] {
    Side.allCases.map(\.rawValue) + RowScope.rowWords + ["account", "now"] + EventScope.shorthands.map(\.word)
  }

  /// The name of a part of the key, which a number may follow.
  package static let key = "key"
}
