import Values

/// What the folders of a location are called: a template whose date columns are spelled out, cut at its slashes.
///
/// A value fills the rest of a folder's name and date parts have fixed widths, so a name matches in at most one way.
package struct LocationPattern: Hashable, Sendable {
  package enum Segment: Hashable, Sendable {
    case literal([UInt8])
    /// As many digits as a year, a month or a day has, of that date column.
    case digits(CalendarPart, column: Int)
    /// Punctuation of that date column.
    case separator([UInt8], column: Int)
    /// The slash of that date column before this name; the name does not hold it.
    case slash(column: Int)
    /// The rest of the name, at least one byte: the value of that column.
    case value(column: Int)
  }

  package enum CalendarPart: Hashable, Sendable {
    case year, month, day

    var digits: Int {
      switch self {
      case .year: 4
      case .month, .day: 2
      }
    }
  }

  /// The segments of one name between two slashes.
  package typealias Component = [Segment]

  package private(set) var components: [Component]
  private let columnCount: Int

  /// `dates` are the columns' formats, by index; nil for a column whose values are any text. A value of such a column
  /// is one name, or as many with slashes between as `lengths` says, by column.
  package init(_ template: LocationTemplate, dates: [DateFormat?], lengths: [Int: Int] = [:]) {
    columnCount = dates.count
    components = template.segments.isEmpty ? [] : [[]]
    for segment in template.segments {
      switch segment {
      case .literal(let text): append(text)
      case .column(let column):
        guard let format = dates[column] else {
          components[components.count - 1].append(.value(column: column))
          for _ in 1..<max(1, lengths[column] ?? 1) {
            components.append([.slash(column: column), .value(column: column)])
          }
          continue
        }
        for part in format.parts { append(part, column) }
      }
    }
  }

  private mutating func append(_ text: String) {
    for (index, name) in text.utf8.split(separator: slash, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { components.append([]) }
      if !name.isEmpty { components[components.count - 1].append(.literal(Array(name))) }
    }
  }

  private mutating func append(_ part: DateFormat.Part, _ column: Int) {
    switch part {
    case .year: components[components.count - 1].append(.digits(.year, column: column))
    case .month: components[components.count - 1].append(.digits(.month, column: column))
    case .day: components[components.count - 1].append(.digits(.day, column: column))
    case .literal("/"): components.append([.slash(column: column)])
    case .literal(let text): components[components.count - 1].append(.separator(Array(text.utf8), column: column))
    }
  }

  /// What the names so far have given.
  package struct Match: Hashable, Sendable {
    /// By column; nil for those that were not met yet.
    package var values: [[UInt8]?]
    package var year: Int?
    package var month: Int?
    package var day: Int?
  }

  /// A match of no name yet.
  package var start: Match { Match(values: Array(repeating: nil, count: columnCount)) }

  /// What is known after one name more; nil where the name does not match whole.
  package func match(_ name: some Sequence<UInt8>, _ component: Component, after known: Match) -> Match? {
    var match = known
    var rest = Array(name)[...]
    for segment in component {
      switch segment {
      case .literal(let text):
        guard rest.starts(with: text) else { return nil }
        rest = rest.dropFirst(text.count)
      case .separator(let text, let column):
        guard rest.starts(with: text) else { return nil }
        match.values[column, default: []] += text
        rest = rest.dropFirst(text.count)
      case .slash(let column):
        match.values[column, default: []].append(slash)
      case .digits(let part, let column):
        let digits = rest.prefix(part.digits)
        guard digits.count == part.digits, digits.allSatisfy(isDigit) else { return nil }
        match.values[column, default: []] += digits
        match[part] = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        rest = rest.dropFirst(part.digits)
      case .value(let column):
        guard !rest.isEmpty else { return nil }
        // After a slash it is the rest of a value of several names.
        let begun = match.values[column].flatMap { $0.last == slash ? $0 : nil } ?? []
        match.values[column] = begun + rest
        rest = []
      }
    }
    return rest.isEmpty ? match : nil
  }

  /// What the names of folders give, from the outermost to the innermost, where the last of them match the whole
  /// pattern; else nil.
  package func match(lastOf names: ArraySlice<ArraySlice<UInt8>>) -> Match? {
    guard names.count >= components.count else { return nil }
    // Most folders are given away by the template's own text.
    for (name, component) in zip(names.suffix(components.count), components) {
      if case .literal(let text)? = component.first, !name.starts(with: text) { return nil }
    }
    var match = start
    for (name, component) in zip(names.suffix(components.count), components) {
      guard let next = self.match(name, component, after: match) else { return nil }
      match = next
    }
    return match
  }

  /// Whether it is made of placeholders alone, so that any folders of their number match.
  package var isBare: Bool {
    components.allSatisfy { component in
      component.allSatisfy { segment in
        switch segment {
        case .value, .slash: true
        case .literal, .digits, .separator: false
        }
      }
    }
  }

  /// The names that the template's own text gives whole.
  package var literalNames: [[UInt8]] {
    components.compactMap { component in
      guard component.count == 1, case .literal(let text) = component[0] else { return nil }
      return text
    }
  }
}

extension LocationPattern.Match {
  subscript(part: LocationPattern.CalendarPart) -> Int? {
    get {
      switch part {
      case .year: year
      case .month: month
      case .day: day
      }
    }
    set {
      switch part {
      case .year: year = newValue
      case .month: month = newValue
      case .day: day = newValue
      }
    }
  }
}

extension Array where Element == [UInt8]? {
  /// The value of a column as far as it is known.
  fileprivate subscript(index: Int, default value: [UInt8]) -> [UInt8] {
    get { self[index] ?? value }
    set { self[index] = newValue }
  }
}

private let slash = UInt8(ascii: "/")
