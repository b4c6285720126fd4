import Values

/// A text that an event gives for a part of its key, with what is beside it in the element that it was read off.
struct KeyText {
  var text: Text
  /// In the order in which they were asked for; nil for NULL.
  var siblings: [Text?]
}
