import Source

/// Codes E0314 to E0317: where paths with `[]` may be.
extension Diagnostic {
  static func elementsOutsideKeys(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0314", "a path with `[]` means many values and may not be here", at: span,
      help: "it may be in `on`, and in conditions on events left of `=`, `!=`, `like` or `in`"
        + " and before `is present` and `is missing`; choose one element with `[0]`")
  }

  static func elementsNeedTest(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0315", "a path with `[]` may only be left of `=`, `!=`, `like` or `in`, or before `is present` or `is missing`",
      at: span,
      help: "choose one element with `[0]` for anything else")
  }

  /// - Parameter isLiteral: whether the other side is a value, not a path or a call.
  static func elementTestNeedsText(isLiteral: Bool, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0316", "elements of a list are texts, tested with `=`, `!=`, `like` or `in` against strings", at: span,
      help: isLiteral ? "put the value in quotes" : "write a string here, or choose one element with `[0]`")
  }

  static func negatedElementTest(_ word: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0317", "`not \(word)` behind a path with `[]` can be read in two ways", at: span,
      help: "for \"no element\", write `not (… \(word) …)`")
  }
}
