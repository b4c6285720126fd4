import Expressions
import Semantics
import Values

/// Reads the keys of an event in one role, and beside each what the plan reads off the element that gave it.
struct SiblingReader: Sendable {
  private let keys: [@Sendable (EventView) -> [KeyText]]
  /// How many values are read off elements.
  private let count: Int

  /// At most one part of the key has elements.
  init(_ keys: [KeyExpression], _ siblings: [ElementPath], _ reading: EventFieldReader) {
    self.keys = keys.map { reading.keyTexts($0, siblings: siblings) }
    count = siblings.count
  }

  /// Every combination of the texts that the event gives for the parts of the key; empty without a key.
  func keys(of event: EventView) -> [(key: TextTuple, siblings: [Text?])] {
    var result: [(texts: [Text], siblings: [Text?])] = [([], Array(repeating: nil, count: count))]
    for key in keys {
      let texts = key(event)
      if texts.isEmpty { return [] }
      result = result.flatMap { begun in
        texts.map { (begun.texts + [$0.text], zip(begun.siblings, $0.siblings).map { $0 ?? $1 }) }
      }
    }
    return result.map { (TextTuple(key: $0.texts), $0.siblings) }
  }
}
