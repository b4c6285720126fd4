import Expressions
import Source
import Syntax
import Values

/// The fields of result rows: in `where` and `select`.
struct RowScope: FieldScope {
  typealias Field = RowField

  /// Resolves what stands behind `start.` and `end.`.
  var events: EventScope
  /// Names of the injected columns, in the order of `Partitions.injected`.
  var injected: [String]
  /// The largest number of key parts of any pair.
  var keyCount: Int

  /// The words of result rows that are no event fields; `key2` and so on besides.
  static let rowWords = ["key", "duration", "state", "pair"]

  func resolve(_ path: Path, at span: SourceSpan, into diagnostics: inout Diagnostics) -> Operand<RowField>? {
    let name = path.root.value
    if !name.isQuoted {
      if path.isBare("now"), path.steps.isEmpty { return .value(.time(events.now)) }
      if let side = Side(rawValue: name.text), let inner = path.withoutRoot {
        return sideField(side, inner, at: span, into: &diagnostics)
      }
      switch meaning(of: name.text) {
      case .field(let field): return plain(field, path, into: &diagnostics)
      case .missingKeyPart:
        diagnostics.report(.noSuchKeyPart(name.text, count: keyCount, at: path.root.span))
        return nil
      case nil: break
      }
    }
    if let index = injected.firstIndex(where: { $0.isIdentical(to: name.text) }) {
      return plain(.injected(index), path, into: &diagnostics)
    }
    diagnostics.report(unknown(path, at: span))
    return nil
  }

  private func plain(_ field: RowField, _ path: Path, into diagnostics: inout Diagnostics) -> Operand<RowField>? {
    guard let step = path.steps.first else { return .value(.field(field)) }
    diagnostics.report(.textHasNoMembers(path.root.value.text, at: step.span))
    return nil
  }

  private enum WordMeaning {
    case field(RowField)
    /// `key4` where no pair has so many parts.
    case missingKeyPart
  }

  private func meaning(of word: String) -> WordMeaning? {
    switch word {
    case "duration": return .field(.duration)
    case "state": return .field(.state)
    case "pair": return .field(.pair)
    case "key": return .field(.key(0))
    default:
      guard word.hasBytePrefix("key"), let number = Int(word.droppingFirstBytes(3)), number >= 1,
        !injected.contains(where: { $0.isIdentical(to: word) })
      else { return nil }
      return (2...max(2, keyCount)).contains(number) && number <= keyCount ? .field(.key(number - 1)) : .missingKeyPart
    }
  }

  private func sideField(
    _ side: Side, _ path: Path, at span: SourceSpan, into diagnostics: inout Diagnostics
  ) -> Operand<RowField>? {
    guard let operand = events.field(path, at: span, into: &diagnostics) else { return nil }
    switch operand {
    case .elements:
      diagnostics.report(.elementsOutsideKeys(at: span))
      return nil
    case .value(.field(.partition(let index))) where isInjected(events.partitionColumns[index]):
      diagnostics.report(.injectedColumnOfSide(events.partitionColumns[index], at: span))
      return nil
    case .value(.field(let field)):
      return .value(.field(.event(side, field)))
    case .value:
      return nil
    }
  }

  private func isInjected(_ name: String) -> Bool { injected.contains { $0.isIdentical(to: name) } }

  private func unknown(_ path: Path, at span: SourceSpan) -> Diagnostic {
    let word = path.root.value.text
    let lowercased = word.lowercased()
    let isEventField = events.words.contains { $0.lowercased() == lowercased }
    if isEventField || CloudTrailColumn.all.contains(where: { $0.name == word }) {
      return .bareEventField(word, at: path.root.span)
    }
    let words = Self.rowWords + injected + ["start", "end", "now"]
    return .unknownRowField(word, suggestion: suggestion(for: word, among: words), at: path.root.span)
  }
}
