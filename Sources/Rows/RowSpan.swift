package import Values

/// The stretch of time that a row of a result speaks of, beside its columns.
package struct RowSpan: Hashable, Sendable {
  /// What is known of the two sides.
  package enum Extent: Hashable, Sendable {
    /// Both ends are known. The second may be the earlier one: `match every` pairs in any order of time.
    case whole(from: Instant, to: Instant)
    /// It began, and nothing had ended it where the data ends.
    case open(from: Instant)
    /// It began, and something else took its place: superseded or repeated.
    case began(Instant)
    /// It ended, and its beginning is not known: an orphan.
    case ended(Instant)
    /// The columns give no time.
    case unknown
  }

  package var extent: Extent
  /// The duration, where it is known; it may be known without a time.
  package var duration: Interval?
  /// Nil where it is not known.
  package var state: SpanState?
  /// The values that name the account; nil where there are none.
  package var account: String?
  /// The label of the pair.
  package var pair: String?
  /// The parts of the key.
  package var key: String?

  package init(
    extent: Extent, duration: Interval? = nil, state: SpanState? = nil, account: String? = nil, pair: String? = nil,
    key: String? = nil
  ) {
    self.extent = extent
    if case .whole(let from, let to) = extent { self.duration = to - from } else { self.duration = duration }
    self.state = state
    self.account = account
    self.pair = pair
    self.key = key
  }

  /// The moments that are known, the earlier one first.
  package var moments: [Instant] {
    switch extent {
    case .whole(let from, let to): [min(from, to), max(from, to)]
    case .open(let moment), .began(let moment), .ended(let moment): [moment]
    case .unknown: []
    }
  }
}

/// The spans of a result's rows, in their order, and the first and last moment of the data that they come from.
package struct RowSpans: Hashable, Sendable {
  package let rows: RowList<RowSpan>
  /// Nil where no row has a moment and nothing else is known of the data.
  package let first: Instant?
  package let last: Instant?

  /// Where the first and last event of the data are not known, those of the rows serve.
  package init(_ rows: RowList<RowSpan>, first: Instant? = nil, last: Instant? = nil) {
    self.rows = rows
    var (first, last) = (first, last)
    for row in rows {
      for moment in row.moments {
        first = min(first ?? moment, moment)
        last = max(last ?? moment, moment)
      }
    }
    self.first = first
    self.last = last
  }

  package init(_ rows: [RowSpan], first: Instant? = nil, last: Instant? = nil) {
    self.init(RowList(rows), first: first, last: last)
  }
}
