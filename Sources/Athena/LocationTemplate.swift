import Values

/// A table's location with its columns, such as `s3://BUCKET/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}`
/// or the same below a local folder, cut at its slashes.
struct LocationTemplate: Hashable, Sendable {
  enum DatePart: Hashable, Sendable {
    case year, month, day
    /// Hours and the like, which say nothing on the day.
    case other
  }

  enum Piece: Hashable, Sendable {
    case literal(String)
    case column(String)
    /// So many digits.
    case date(DatePart, width: Int)
  }

  enum Root: Hashable, Sendable {
    case bucket(String)
    /// Empty for the working directory, else with a slash at the end.
    case folder(String)
  }

  /// The pieces of one name between two slashes.
  typealias Component = [Piece]

  var root: Root
  var components: [Component]

  init(_ template: String, kinds: [String: DiscoveryColumn]) throws(AthenaError) {
    var rest = template.unicodeScalars[...]
    let isS3 = template.hasBytePrefix("s3://")
    if isS3 {
      rest = rest.dropFirst(5)
      let bucket = rest.prefix { $0 != "/" }
      guard !bucket.isEmpty else { throw .notATemplate(template, .noBucket) }
      guard !bucket.contains("{") else { throw .notATemplate(template, .columnInBucket) }
      root = .bucket(String(bucket))
      rest = rest.dropFirst(bucket.count)
    } else {
      root = .folder(rest.first == "/" ? "/" : "")
    }
    components = [[]]
    while let character = rest.first {
      if character == "/" {
        if components.last?.isEmpty == false { components.append([]) }
        rest.removeFirst()
      } else if character == "{" {
        guard let end = rest.firstIndex(of: "}") else { throw .notATemplate(template, .unclosedBrace) }
        let name = String(rest[rest.index(after: rest.startIndex)..<end])
        guard !name.isEmpty else { throw .notATemplate(template, .emptyColumn) }
        append(kinds[name] ?? .guessed(from: name), name: name)
        rest = rest[rest.index(after: end)...]
      } else {
        let text = rest.prefix { $0 != "/" && $0 != "{" }
        appendLiteral(String(text))
        rest = rest.dropFirst(text.count)
      }
    }
    if components.last?.isEmpty == true { components.removeLast() }
    for component in components {
      for (piece, next) in zip(component, component.dropFirst()) {
        if case .column = piece, case .column = next { throw .notATemplate(template, .adjacentColumns) }
      }
    }
  }

  private mutating func append(_ kind: DiscoveryColumn, name: String) {
    switch kind {
    case .injected, .other: components[components.count - 1].append(.column(name))
    case .date(let format):
      var rest = format.unicodeScalars[...]
      while let letter = rest.first {
        let run = rest.prefix { $0 == letter }
        switch letter {
        case "y", "u": components[components.count - 1].append(.date(.year, width: run.count))
        case "M": components[components.count - 1].append(.date(.month, width: run.count))
        case "d": components[components.count - 1].append(.date(.day, width: run.count))
        case "H", "h", "m", "s": components[components.count - 1].append(.date(.other, width: run.count))
        case "/": components.append([])
        case "'": break
        default: appendLiteral(String(run))
        }
        rest = rest.dropFirst(run.count)
      }
    }
  }

  private mutating func appendLiteral(_ text: String) {
    if case .literal(let before) = components[components.count - 1].last {
      components[components.count - 1].removeLast()
      components[components.count - 1].append(.literal(before + text))
    } else {
      components[components.count - 1].append(.literal(text))
    }
  }

  /// What a name binds, nil where it does not match whole.
  static func match(_ name: String, _ pieces: ArraySlice<Piece>) -> NameMatch? {
    guard let piece = pieces.first else { return name.isEmpty ? NameMatch() : nil }
    let rest = pieces.dropFirst()
    switch piece {
    case .literal(let text):
      return name.hasBytePrefix(text) ? match(name.droppingFirstBytes(text.utf8.count), rest) : nil
    case .date(let part, let width):
      let digits = name.utf8.prefix(width)
      guard digits.count == width, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
        let value = Int(String(decoding: digits, as: UTF8.self)),
        var found = match(name.droppingFirstBytes(width), rest)
      else { return nil }
      found.date[part] = value
      return found
    case .column(let column):
      if rest.isEmpty { return name.isEmpty ? nil : NameMatch(values: [column: name]) }
      var end = name.startIndex
      while end < name.endIndex {
        end = name.unicodeScalars.index(after: end)
        if var found = match(String(name[end...]), rest) {
          found.values[column] = String(name[..<end])
          return found
        }
      }
      return nil
    }
  }

  struct NameMatch: Hashable, Sendable {
    var values: [String: String] = [:]
    var date: [DatePart: Int] = [:]
  }
}

/// What a column of the location is, for a discovery.
package enum DiscoveryColumn: Hashable, Sendable {
  /// Its values, together with those of the other injected columns, are what is looked for.
  case injected
  /// Its values are reported.
  case other
  /// Its first and last day are reported. The format has Java's letters: `yyyy/MM/dd`, or `yyyy` of a column that is a
  /// part of the date only.
  case date(format: String)

  /// For a template without a spec.
  package static func guessed(from name: String) -> DiscoveryColumn {
    switch name.lowercased() {
    case "region", "awsregion", "aws_region": .other
    case "timestamp", "date", "day_path", "dt", "eventdate", "event_date", "partition_date": .date(format: "yyyy/MM/dd")
    case "year": .date(format: "yyyy")
    case "month": .date(format: "MM")
    case "day": .date(format: "dd")
    default: .injected
    }
  }
}
