package import Values

extension RowSpan.Extent {
  /// What a row of that state has of the two times; unknown where a time is missing that the state has.
  package init(_ state: SpanState, start: Instant?, end: Instant?) {
    let extent: Self?
    switch state {
    case .closed, .cancelled:
      extent = start.flatMap { start in end.map { .whole(from: start, to: $0) } }
    case .open: extent = start.map { .open(from: $0) }
    case .superseded, .repeated: extent = start.map { .began($0) }
    case .orphan: extent = end.map { .ended($0) }
    }
    self = extent ?? .unknown
  }
}
