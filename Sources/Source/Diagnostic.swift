import Values

/// One finding about a spec. The words live in the `Diagnostic+*.swift` files of the stage that reports it.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable {
    case error
    case warning
  }

  /// `E0104`, `W0301`: the first two digits are the stage and subject, stable across versions.
  package var code: String
  package var severity: Severity
  /// One sentence without a full stop that names what was meant.
  package var message: String
  package var span: SourceSpan
  /// What to do about it, where there is something.
  package var help: String?
  /// The text that mends the mistake if it replaces `span`.
  package var replacement: String?

  package init(
    _ code: String, _ severity: Severity, _ message: String, at span: SourceSpan,
    help: String? = nil, replacement: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.span = span
    self.help = help
    self.replacement = replacement
  }

  package static func error(
    _ code: String, _ message: String, at span: SourceSpan, help: String? = nil, replacement: String? = nil
  ) -> Diagnostic {
    Diagnostic(code, .error, message, at: span, help: help, replacement: replacement)
  }

  package static func warning(
    _ code: String, _ message: String, at span: SourceSpan, help: String? = nil, replacement: String? = nil
  ) -> Diagnostic {
    Diagnostic(code, .warning, message, at: span, help: help, replacement: replacement)
  }
}

extension Diagnostic {
  /// Whether the lexer or the parser reports it: `E01…`. What a text means is asked afterwards.
  fileprivate var isOfSyntax: Bool { code.dropFirst().hasPrefix("01") }
}

/// The findings of one file, collected by all stages.
package struct Diagnostics: Sendable {
  /// How many messages of one file are shown.
  package static let limit = 20

  private var reported: [Diagnostic] = []
  /// Where they are, in order.
  private var places: [Place] = []
  private var errorCount = 0

  private struct Place {
    var span: SourceSpan
    var isError: Bool
    var isOfSyntax: Bool

    init(_ diagnostic: Diagnostic) {
      span = diagnostic.span
      isError = diagnostic.severity == .error
      isOfSyntax = diagnostic.isOfSyntax
    }
  }

  package init() {}

  package mutating func report(_ diagnostic: Diagnostic) {
    reported.append(diagnostic)
    let place = Place(diagnostic)
    places.insert(place, at: places.partitioningIndex { $0.span.start > place.span.start })
    if place.isError { errorCount += 1 }
  }

  /// Adds findings that all are about one text, wherever it was when they were found.
  package mutating func report(_ findings: Diagnostics, at span: SourceSpan) {
    for var finding in findings.reported {
      finding.span = span
      report(finding)
    }
  }

  /// Replaces the findings about the same text by this one.
  package mutating func reportInstead(_ diagnostic: Diagnostic) {
    if !isTooMany { removeAll { $0.span == diagnostic.span } }
    report(diagnostic)
  }

  private mutating func removeAll(where isRemoved: (Diagnostic) -> Bool) {
    reported.removeAll(where: isRemoved)
    places = reported.map(Place.init).sorted { $0.span.start < $1.span.start }
    errorCount = places.count { $0.isError }
  }

  /// After this many findings nobody reads on, and comparing each new one with all of them would be slow.
  private var isTooMany: Bool { reported.count > 1000 }

  /// Withdraws messages about parts of a span once one message covers the whole.
  package mutating func withdraw(within span: SourceSpan) {
    if isTooMany { return }
    removeAll { span.contains($0.span) }
  }

  /// A piece of the text with the replacements applied that findings inside it have.
  package func mended(_ span: SourceSpan, of file: SourceFile) -> String {
    if isTooMany { return file.text(of: span) }
    var bytes = Array(file.bytes[span.range])
    var end = span.end
    let inside = reported.filter { span.contains($0.span) }.sorted { $0.span.start > $1.span.start }
    for diagnostic in inside where diagnostic.span.end <= end {
      guard let replacement = diagnostic.replacement else { continue }
      let range = diagnostic.span.range
      bytes.replaceSubrange(
        (range.lowerBound - span.range.lowerBound)..<(range.upperBound - span.range.lowerBound),
        with: replacement.utf8)
      end = diagnostic.span.start
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Changes the findings about exactly this text, which is read just now.
  package mutating func amend(at span: SourceSpan, _ change: (inout Diagnostic) -> Void) {
    for index in reported.indices.suffix(1000) where reported[index].span == span { change(&reported[index]) }
  }

  package func hasErrors(within span: SourceSpan) -> Bool { places(within: span).contains(where: \.isError) }

  package func hasSyntaxErrors(within span: SourceSpan) -> Bool { places(within: span).contains(where: \.isOfSyntax) }

  private func places(within span: SourceSpan) -> some Sequence<Place> {
    let first = places.partitioningIndex { $0.span.start >= span.start }
    return places[first...].prefix { $0.span.start <= span.end }.lazy.filter { span.contains($0.span) }
  }

  /// Whether something was said of exactly this text.
  package func hasFindings(at span: SourceSpan) -> Bool {
    let first = places.partitioningIndex { $0.span.start >= span.start }
    return places[first...].prefix { $0.span.start == span.start }.contains { $0.span == span }
  }

  package var hasErrors: Bool { errorCount > 0 }

  /// Whether a message here will not be shown, because many come before it; then no suggestion need be searched.
  package func areMany(before span: SourceSpan) -> Bool {
    places.count > 5 * Self.limit && places[5 * Self.limit].span.start < span.start
  }

  /// The choices that a message lists: all, or a few if many messages come before it.
  package func choice<Element>(_ candidates: [Element], at span: SourceSpan) -> [Element] {
    areMany(before: span) ? Array(candidates.prefix(Self.limit)) : candidates
  }

  /// Where the findings of a kind are.
  package func places(where isMeant: (Diagnostic) -> Bool) -> [SourceSpan] { reported.filter(isMeant).map(\.span) }

  /// Takes back findings about the meaning.
  package mutating func withdrawMeaning(where isWithdrawn: (Diagnostic) -> Bool) {
    removeAll { !$0.isOfSyntax && isWithdrawn($0) }
  }

  package var isEmpty: Bool { reported.isEmpty }

  /// All findings by place, each once. A mistake of syntax gets no second message about its meaning.
  package var sorted: [Diagnostic] {
    let mistakes = reported.filter(\.isOfSyntax).map(\.span).sorted { $0.start < $1.start }
    var next = 0
    var reach: Int32 = -1
    return byPlace.filter { diagnostic in
      while next < mistakes.count, mistakes[next].start <= diagnostic.span.start {
        reach = max(reach, mistakes[next].end)
        next += 1
      }
      return diagnostic.isOfSyntax || diagnostic.span.range.isEmpty || reach < diagnostic.span.end
    }
  }

  /// The findings from an offset on, which are all that concern what is read there; none if there are too many to be
  /// shown.
  package func from(_ start: Int) -> Diagnostics {
    var result = Diagnostics()
    if isTooMany { return result }
    for diagnostic in reported where Int(diagnostic.span.start) >= start { result.report(diagnostic) }
    return result
  }

  private var byPlace: [Diagnostic] {
    var seen = Set<Diagnostic>()
    return reported.enumerated()
      .filter { seen.insert($0.element).inserted }
      .sorted {
        ($0.element.span.start, $0.element.span.end, $0.offset) < (
          $1.element.span.start, $1.element.span.end, $1.offset
        )
      }
      .map(\.element)
  }
}
