import Values

/// A row that came out, in few bytes, as `match every` may make very many. What it is made of is in its `RowSource`,
/// and its columns are read off that when they are wanted: most rows of a large answer are only put in order and
/// printed.
struct OutputRow: Sendable {
  /// The moment of its start, or of its end where it has no start.
  let time: Instant
  /// Indices into `MatchedEvents.events`; negative where the row has none.
  private let startIndex: Int32
  private let endIndex: Int32
  /// An index into the origins of the source.
  let origin: Int32
  /// Its place in what the source holds of some rows.
  var place: Int32
  let state: SpanState

  /// - Parameter time: that of the start, else of the end.
  init(_ span: Pairing.Span, time: Instant, origin: Int, place: Int) {
    self.time = time
    startIndex = Int32(span.start ?? -1)
    endIndex = Int32(span.end ?? -1)
    self.origin = Int32(origin)
    self.place = Int32(place)
    state = span.state
  }

  var start: Int? { startIndex < 0 ? nil : Int(startIndex) }
  var end: Int? { endIndex < 0 ? nil : Int(endIndex) }
}
