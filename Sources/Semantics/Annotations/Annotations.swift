package import Source
import Syntax
package import Values

/// What the names of a text refer to, and what types its expressions have, by their places.
package struct Annotations: Sendable {
  /// By their places, the widest of those that begin together first.
  package private(set) var references: [Reference]
  private var types: [SourceSpan: ValueType]

  init(_ references: [Reference], types: [SourceSpan: ValueType]) {
    let sorted = references.sorted { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
    var once: [Reference] = []
    once.reserveCapacity(sorted.count)
    // Those of one place are neighbours, and few.
    for reference in sorted where !once.reversed().prefix(while: { $0.span == reference.span }).contains(reference) {
      once.append(reference)
    }
    self.references = once
    self.types = types
  }

  /// The type of the expression that is exactly there.
  package func type(at span: SourceSpan) -> ValueType? { types[span] }

  /// The references that a place touches, the narrowest first.
  package func references(at offset: Int) -> [Reference] {
    references.filter { Int($0.span.start) <= offset && offset <= Int($0.span.end) }
      .sorted { $0.span.range.count < $1.span.range.count }
  }

  /// Every place that names a symbol, in the order of the text.
  package func references(to symbol: Symbol) -> [Reference] { references.filter { $0.symbol == symbol } }
}

/// Collects what the analyzer finds out. One analysis has one, and its scopes share it.
final class AnnotationRecorder {
  private(set) var references: [Reference] = []
  private(set) var types: [SourceSpan: ValueType] = [:]

  func define(_ symbol: Symbol, at span: SourceSpan) { references.append(Reference(symbol, .definition, at: span)) }

  func use(_ symbol: Symbol, at span: SourceSpan) { references.append(Reference(symbol, .use, at: span)) }

  /// A column that an item of a block defines.
  func define(_ symbol: Symbol, by item: SelectItem) {
    let isBare = item.expression.span == item.name.span
    references.append(Reference(symbol, isBare ? .definitionAndValue : .definition, at: item.name.span))
  }

  func note(_ type: ValueType, at span: SourceSpan) { types[span] = type }

  var annotations: Annotations { Annotations(references, types: types) }
}
