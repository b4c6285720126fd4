import Source
import Syntax
import Values

/// Codes E05xx: `partitions` and its files.
extension Diagnostic {
  static func valueNotDeclared(
    _ column: String, declared: [String], meant: String?, at span: SourceSpan
  ) -> Diagnostic {
    let some = declared.prefix(6).map(stringLiteral(of:)).joined(separator: ", ") + (declared.count > 6 ? ", …" : "")
    return .warning(
      "W0531", "no row can come out: the table declares no `\(column)` that meets this", at: span,
      help: meant.map { "did you mean \(stringLiteral(of: $0))?" } ?? "it declares \(some)")
  }

  /// - Parameters:
  ///   - first: how the column writes the first day that is read, and `last` the last.
  ///   - meant: the value that was meant, where that is clear.
  static func noDayMeets(_ column: String, first: String, last: String, meant: [String], at span: SourceSpan)
    -> Diagnostic
  {
    .warning(
      "W0531", "no row can come out: no day that is read has a `\(column)` that meets this", at: span,
      help: meant.isEmpty
        ? "those that are read run from \(stringLiteral(of: first)) to \(stringLiteral(of: last))"
        : "did you mean \(meant.map(stringLiteral(of:)).joined(separator: ", "))?")
  }

  /// What is odd about a value that is the name of a folder.
  enum PartitionValueFault {
    case hidden(Unicode.Scalar)
    case space
    case slash
    case star
  }

  static func partitionValue(
    _ value: String, _ fault: PartitionValueFault, line: Int?, of path: String?, at span: SourceSpan
  ) -> Diagnostic {
    let place = path.map { "line \(line ?? 0) of \($0.visible): " } ?? ""
    let text = stringLiteral(of: value)
    var meant: String?
    let message: String
    switch fault {
    case .hidden(let letter):
      message =
        "the value \(text) holds \(letter.visible), which does not print and hardly belongs to the folder's name"
      meant = String(String.UnicodeScalarView(value.unicodeScalars.filter { !$0.isHidden }))
    case .space:
      message = "the value \(text) begins or ends with a space, which hardly belongs to the folder's name"
      let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
      let scalars = value.unicodeScalars.drop(while: isSpace)
      let end = scalars.lastIndex { !isSpace($0) }.map { scalars.index(after: $0) } ?? scalars.startIndex
      meant = String(scalars[..<end])
    case .slash:
      message = "the value \(text) makes a `//` in its path, where Athena finds nothing"
      meant = value.byteSplit("/").filter { !$0.isEmpty }.joined(separator: "/")
    case .star:
      message = "Athena knows no patterns in a value: it looks for a folder that is called \(text)"
    }
    let replacement = meant.flatMap { $0.isEmpty ? nil : stringLiteral(of: $0) }
    return .warning(
      "W0558", place + message, at: span, help: replacement.map { "write \($0)" } ?? "list the values one by one",
      replacement: path == nil ? replacement : nil)
  }

  static func valueNotListed(_ column: String, listed: [String], at span: SourceSpan) -> Diagnostic {
    let some = listed.prefix(6).map(stringLiteral(of:)).joined(separator: ", ") + (listed.count > 6 ? ", …" : "")
    return .warning(
      "W0531", "no row can come out: no tuple of `partitions` has a `\(column)` that meets this", at: span,
      help: "they have \(some)")
  }

  static func dateOfOtherForm(
    _ column: String, format: String, example: String, meant: String?, at span: SourceSpan
  ) -> Diagnostic {
    .warning(
      "W0531", "`\(column)` has dates of the form \"\(format)\", and texts compare letter by letter", at: span,
      help: "write \(meant ?? "it so: \"\(example)\""); `during` bounds the days without that", replacement: meant)
  }

  static func accountAmongIDs(_ text: String, line: Int?, of path: String?, at span: SourceSpan) -> Diagnostic {
    let place = path.map { "line \(line ?? 0) of \($0): " } ?? ""
    return .warning(
      "W0532", "\(place)\(stringLiteral(of: text)) is no account id, as other values of this column are", at: span,
      help: "write an account's twelve digits, or leave the line out")
  }

  /// Account ids are twelve digits (docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html).
  static func accountNumber(_ text: String, line: Int?, of path: String?, at span: SourceSpan) -> Diagnostic {
    let isNumber = text.utf8.allSatisfy(isDigit)
    let place = path.map { "line \(line ?? 0) of \($0): " } ?? ""
    if let id = text.accountWithin {
      return .warning(
        "W0532", "\(place)\(stringLiteral(of: text)) has more than the 12 digits of an account id", at: span,
        help: "write \(stringLiteral(of: id))", replacement: path == nil ? stringLiteral(of: id) : nil)
    }
    if text.containsBytes("-") {
      let digits = text.replacingBytes("-", with: "")
      return .warning(
        "W0532", "\(place)records have an account id without hyphens, as 12 digits", at: span,
        help: "write \(stringLiteral(of: digits))", replacement: path == nil ? stringLiteral(of: digits) : nil)
    }
    if let id = text.accountIDInside {
      return .warning(
        "W0532",
        "\(place)\(stringLiteral(of: text)) holds spaces or characters that nobody sees beside the account id's 12 digits",
        at: span, help: "write \(stringLiteral(of: id))", replacement: path == nil ? stringLiteral(of: id) : nil)
    }
    let digits = text.utf8.count
    let message =
      isNumber
      ? "\(place)\"\(text)\" has \(digits) digit\(digits == 1 ? "" : "s"), and an account id has 12"
        + ((8..<12).contains(digits) ? ": did a spreadsheet drop a zero?" : "")
      : "\(place)\"\(text)\" is a number as spreadsheets show it, and an account id has 12 digits"
    let help = isNumber && digits < 12 && digits > 7 ? String(repeating: "0", count: 12 - digits) + text : nil
    return .warning(
      "W0532", message, at: span,
      help: help.map { "perhaps \(stringLiteral(of: $0))" }
        ?? (path == nil
          ? "write the account's twelve digits" : "format the column as text before the file is saved as CSV"),
      replacement: path == nil ? help.map(stringLiteral(of:)) : nil)
  }

  static func accountBeside(
    _ text: String, id: String, line: Int?, of path: String?, at span: SourceSpan
  ) -> Diagnostic {
    let place = path.map { "line \(line ?? 0) of \($0): " } ?? ""
    return .warning(
      "W0532", "\(place)\(stringLiteral(of: text)) is not an account id, and \(stringLiteral(of: id)) beside it is one",
      at: span,
      help: "is the order of the columns right? The values come in the order in which `partitions (…)` names them")
  }

  /// - Parameters:
  ///   - account: the column of the account, which is not injected.
  ///   - injected: the columns that are.
  static func accountsTogether(_ account: String, injected: [String], at span: SourceSpan) -> Diagnostic {
    .warning(
      "W0560",
      "a span may begin in one account and end in another: \(listed(injected)) alone "
        + "\(injected.count == 1 ? "is" : "are") what spans form within, as `\(account)` is not injected", at: span,
      help: "declare `\(account) injected` and list its values in `partitions`, or add `and recipientAccountId` to the"
        + " key; `match next across accounts` if it is meant")
  }

  /// - Parameter isListed: whether only `partitions` names it.
  static func columnWithoutPlace(_ name: String, isListed: Bool = false, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0519", "the location has no place for the column `\(name)`", at: span,
      help: "put {\(name)} where its values are in the path; "
        + (isListed ? "what only describes a tuple is named after `with`" : "only `manual` columns need no place"))
  }

  static func partitionColumnNotInjected(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0520", "`\(name)` is not injected: only injected columns belong in `partitions`", at: span,
      help: "to read some of its values only, add `events where \(name) = \"…\"`")
  }

  static func partitionColumnCase(_ name: String, _ declared: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0521", "the table declares `\(declared)`, not `\(name)`", at: span, help: "write `\(declared)`",
      replacement: nameLiteral(of: declared))
  }

  /// - Parameter unlisted: the injected columns that the clause lacks, one at least.
  static func injectedColumnMeant(_ name: String, unlisted: [String], at span: SourceSpan) -> Diagnostic {
    .error(
      "E0522", "the table has no column `\(name)`, and `partitions` lacks \(listed(unlisted))", at: span,
      help: unlisted.count == 1
        ? "write `\(unlisted[0])`" : "list the injected columns; what else a tuple has comes after `with`",
      replacement: unlisted.count == 1 ? nameLiteral(of: unlisted[0]) : nil)
  }

  static func injectedColumnMissing(_ name: String, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0522", "`partitions` lacks the injected column `\(name)`", at: span,
      help: "every query must give a value for each injected column; add it to the list and to every tuple")
  }

  /// - Parameters:
  ///   - wanted: the columns, then the attributes.
  ///   - others: how many more tuples have as many values.
  static func tupleWidth(_ values: [String], wanted: [String], others: Int, at span: SourceSpan) -> Diagnostic {
    let parts = values.count == 1 ? values[0].byteSplit(",").map(CSVTable.trimmed).filter { !$0.isEmpty } : []
    let meant =
      parts.count == wanted.count ? "(\(parts.map(stringLiteral(of:)).joined(separator: ", ")))" : nil
    let isMissing = values.count < wanted.count
    return .error(
      "E0523",
      "the tuple has \(values.count) value\(values.count == 1 ? "" : "s"), and `partitions` names \(wanted.count): "
        + listed(wanted) + (others > 0 ? "; \(others) more of the tuples are like that" : ""), at: span,
      help: meant.map { "write \($0)" }
        ?? (isMissing
          ? "give one for each, in that order: (\(wanted.map { _ in "\"…\"" }.joined(separator: ", ")))"
          : "leave out what is too much, or name it: a column in `partitions (…)`, an attribute in `with (…)`"),
      replacement: meant)
  }

  static func emptyPartitionValue(at span: SourceSpan) -> Diagnostic {
    .error("E0524", "a partition value may not be empty", at: span, help: "it is the name of a folder in the bucket")
  }

  static func noTuples(at span: SourceSpan) -> Diagnostic {
    .error(
      "E0525", "`partitions` lists no tuple", at: span, help: "add one for each account: (\"alias\", \"111122223333\")")
  }

  static func tupleTwice(_ tuple: [String], line: Int?, of path: String?, at span: SourceSpan) -> Diagnostic {
    guard let line, let path else {
      return .warning("W0526", "this tuple is here a second time and is used once", at: span, help: "remove it")
    }
    return .warning(
      "W0526", "line \(line) of \(path): the tuple (\(tuple.joined(separator: ", "))) is used once", at: span,
      help: "remove the line")
  }

  static func unreadablePartitions(_ path: String, reason: String, at span: SourceSpan) -> Diagnostic {
    .error("E0527", unreadable(path, reason), at: span, help: Self.placeOfPaths)
  }

  static let placeOfPaths =
    "the path is relative to the spec's folder, or to the current one where the spec comes from a pipe"

  /// A path of which nothing would be seen is in quotes.
  static func unreadable(_ path: String, _ reason: String) -> String {
    let isBlank = path.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    return "\(isBlank ? stringLiteral(of: path) : path.visible) cannot be read: \(reason)"
  }

  /// What is wrong with a file of tuples or of a lookup.
  enum TableFileFault {
    case csv(String)
    case empty
    case noLines
    case emptyValue(column: String, line: Int)
    case noColumn(String, among: [String])
    case columnTwice(String)

    var text: String {
      switch self {
      case .csv(let fault): fault
      case .empty: "the file is empty; its first line names the columns"
      case .noLines: "no line follows the header"
      case .emptyValue(let column, let line): "line \(line): the value of `\(column)` is empty"
      case .noColumn(let name, let columns): "no column is called `\(name)`; it has \(listed(columns))"
      case .columnTwice(let name): "two columns are called `\(name)`"
      }
    }

    var help: String? {
      switch self {
      case .noColumn(_, let columns): separator(in: columns)
      case .csv, .empty, .noLines, .emptyValue, .columnTwice: nil
      }
    }
  }

  /// What is said of a header that is one name with a separator in it that spreadsheets put between columns.
  static func separator(in header: [String]) -> String? {
    guard header.count == 1, header[0].containsBytes(";") || header[0].containsBytes("\t") else { return nil }
    return "its columns are separated by \(header[0].containsBytes(";") ? "`;`" : "tabs"): save it with commas"
  }

  static func partitionsFile(_ path: String, _ fault: TableFileFault, at span: SourceSpan) -> Diagnostic {
    .error(
      "E0528", "\(path): \(fault.text)", at: span,
      help: "the file is CSV: a header with the columns' names, then a line a tuple")
  }

  /// The names of a header are shown only where they look like names, and not many: the file may be any that a spec of
  /// somebody else names.
  static func partitionsFileColumn(
    _ name: String, _ path: String, found: [String], isTwice: Bool, at span: SourceSpan
  ) -> Diagnostic {
    let isHeader = found.allSatisfy(isPlainName)
    let near = isHeader ? suggestion(for: name, among: found) : nil
    let help: String
    if isTwice {
      help = "keep one of the two columns"
    } else if let near {
      help = "did you mean `\(near)`?"
    } else if let separator = separator(in: found) {
      help = separator
    } else if isHeader, found.count > 1 {
      help = "it has \(listed(Array(found.prefix(6))))\(found.count > 6 ? ", among others" : "")"
    } else {
      help = "its first line has to name the columns, such as account,team"
    }
    return .error(
      "E0529", "\(path.visible) has \(isTwice ? "two columns" : "no column") `\(name)`", at: span, help: help)
  }
}

/// Whether it is a column's name as people write them, and short.
private func isPlainName(_ text: String) -> Bool {
  text.utf8.count <= 32 && text.utf8.first.map(isNameStart) == true
    && text.utf8.allSatisfy { isNamePart($0) || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
}
