/// What came of unzipping a piece of a gzip member.
struct InflateStep {
  enum Outcome: Hashable {
    case goesOn
    case memberEnded
    /// The library's own number for what is wrong.
    case broken(Int32)
  }

  /// Bytes of the source that are done with.
  var taken: Int
  /// Bytes written to the target.
  var given: Int
  var outcome: Outcome
}
