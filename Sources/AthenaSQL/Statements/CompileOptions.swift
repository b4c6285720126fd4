/// How a plan becomes statements: the options of `compile`.
package struct CompileOptions: Hashable, Sendable {
  /// Whether tuples share a branch.
  package enum Expansion: String, CaseIterable, Hashable, Sendable {
    /// One branch for each tuple.
    case union
    /// Tuples that form exact rectangles share a branch, whatever the conditions on injected columns.
    case `in`
    /// As `in`, but one branch for each tuple where a condition reads an injected column, which Athena could push into
    /// the scan and would then refuse.
    case auto
  }

  package var maxBranches: Int
  /// Of one statement's text, in UTF-8; of one for CloudTrail Lake in characters. Nil for what the engine takes.
  package var maxBytes: Int?
  package var expansion: Expansion
  /// Whether the columns that the total order needs are appended, for merging several results.
  package var hasMergeKeys: Bool
  /// What the statements' header names: the spec's file and the compiler's version.
  package var specName: String
  package var version: String

  /// What Athena takes, in bytes.
  package static let longestStatement = 262_144

  package init(
    maxBranches: Int = 140, maxBytes: Int? = nil, expansion: Expansion = .auto, hasMergeKeys: Bool = false,
    specName: String = "", version: String = ""
  ) {
    self.maxBranches = maxBranches
    self.maxBytes = maxBytes
    self.expansion = expansion
    self.hasMergeKeys = hasMergeKeys
    self.specName = specName
    self.version = version
  }
}
