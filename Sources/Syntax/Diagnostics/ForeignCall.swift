import Values

/// A call of a function that other languages have, and what is written here instead. All of these functions are in this
/// file, except for those that only have another name here (`mean`), which the types of the arguments decide.
struct ForeignCall {
  /// Instead of the whole call; nil where that is not so plain.
  var meant: String?
  /// Where it is not.
  var help: String?

  /// Those that are looked at, so that no other call is taken apart.
  static let names: Set<String> = [
    "approx_distinct", "approx_percentile", "begins_with", "bigint", "cast", "coalesce", "contains", "convert",
    "count_if", "countif",
    "current_date", "current_timestamp", "date", "date_diff", "date_trunc", "datediff", "double", "empty",
    "ends_with", "endswith", "exists", "float", "from_iso8601_timestamp", "get_json_object", "getdate", "ifnull",
    "iif", "int", "integer", "is_missing", "is_null", "is_present", "isnotnull", "isnull", "json_extract",
    "json_extract_scalar", "json_value", "now", "num", "nunique", "nvl", "parse_datetime", "parseint",
    "percentile_cont", "percentile_disc", "quantile", "regexp_like", "split", "split_part", "starts_with",
    "startswith", "substr", "substring", "timestamp", "timestampdiff", "to_date", "to_int", "to_number", "toint",
    "tonumber", "try_cast", "uniq", "year", "ago", "datetime", "isempty", "isnotempty", "ispresent", "strcontains",
    "to_timestamp", "todatetime", "todouble", "tolong", "tostring",
  ]

  /// The aggregates of this language, after which SQL has conditions.
  static let aggregates = ["count", "count_distinct", "min", "max", "percentile", "median", "sum", "avg"]

  /// - Parameter name: in lower case.
  init?(_ name: String, _ x: [String], isInSummary: Bool) {
    switch (name, x.count) {
    case ("date", 1), ("to_date", 1), ("datetime", 1), ("timestamp", 1), ("to_timestamp", 1), ("todatetime", 1),
      ("from_iso8601_timestamp", 1), ("parse_datetime", 1):
      let moment = Self.unquoted(x[0])
      let bytes = Array(moment.utf8)[...]
      let isDay = if case .value = readDate(bytes) { true } else { false }
      if isDay || readTime(bytes) != nil {
        meant = moment
      } else if name == "date" || name == "to_date" {
        meant = "day(\(x[0]))"
      } else {
        meant = x[0].hasByteSuffix("eventTime") ? x[0] : nil
        if meant == nil { help = "of the fields eventTime alone is a time; others are compared as text" }
      }
    case ("ago", 1): meant = "(now - \(x[0]))"
    case ("now", 0), ("current_timestamp", 0), ("current_date", 0), ("getdate", 0): meant = "now"
    case ("coalesce", 2...), ("ifnull", 2), ("nvl", 2): meant = "(\(x.joined(separator: " ?? ")))"
    case ("date_trunc", 2):
      meant = Self.ofUnit(Self.unquoted(x[0]), x[1])
      if meant == nil { help = "write month(t), day(t) or hour(t) for the text of a month, day or hour" }
    case ("year", 1): meant = "first(month(\(x[0])), \"-\")"
    case ("int", 1), ("integer", 1), ("bigint", 1), ("float", 1), ("double", 1), ("to_number", 1), ("tonumber", 1),
      ("toint", 1), ("to_int", 1), ("parseint", 1), ("num", 1), ("todouble", 1), ("tolong", 1):
      meant = "number(\(x[0]))"
    case ("convert", 2):
      meant = Self.ofType(x[0].lowercased(), x[1])
      if meant == nil { help = Self.adviceOnTypes }
    case ("cast", _), ("try_cast", _), ("convert", _): help = Self.adviceOnTypes
    case ("json_extract_scalar", 2), ("json_extract", 2), ("json_value", 2), ("get_json_object", 2):
      meant = Self.path(Self.unquoted(x[1])).map { x[0] + $0 }
      if meant == nil { help = "a path is written with dots: requestParameters.name, items[0].id" }
    case ("starts_with", 2), ("startswith", 2), ("begins_with", 2): meant = Self.like(x, .startswith)
    case ("ends_with", 2), ("endswith", 2): meant = Self.like(x, .endswith)
    case ("tostring", 1): meant = x[0]
    case ("contains", 2), ("strcontains", 2): meant = Self.like(x, .contains)
    case ("regexp_like", 2): meant = Self.like(x, .matches)
    case ("exists", 1), ("isnotnull", 1), ("is_present", 1), ("ispresent", 1), ("isnotempty", 1):
      meant = "\(x[0]) is present"
    case ("isnull", 1), ("is_null", 1), ("is_missing", 1), ("empty", 1), ("isempty", 1): meant = "\(x[0]) is missing"
    case ("date_diff", 3), ("datediff", 3), ("timestampdiff", 3):
      let unit = Self.unquoted(x[0])
      let function = ["second", "minute", "hour", "day"].first { $0 == unit || $0 + "s" == unit }
      meant = function.map { "\($0)s(\(x[2]) - \(x[1]))" }
      if meant == nil { help = "a time minus a time is a duration: hours(b - a)" }
    case ("iif", 3): meant = "if(\(x.joined(separator: ", ")))"
    case ("split_part", 3) where x[2] == "1": meant = "first(\(x[0]), \(x[1]))"
    case ("split_part", _), ("split", _), ("substr", _), ("substring", _):
      help = "`first(x, \"/\")` and `last(x, \"/\")` give the text before the first and after the last separator"
    case ("parse_datetime", _): help = "of the fields eventTime alone is a time; others are compared as text"
    case ("count_if", 1), ("countif", 1): meant = isInSummary ? "count(\(x[0]))" : nil
    case ("approx_distinct", 1), ("uniq", 1), ("nunique", 1): meant = isInSummary ? "count_distinct(\(x[0]))" : nil
    case ("approx_percentile", 2), ("quantile", 2), ("percentile_cont", 2), ("percentile_disc", 2):
      guard isInSummary else { return nil }
      meant = Self.percentage(x[1]).map { "percentile(\(x[0]), \($0))" }
      if meant == nil { help = "write percentile(x, 95)" }
    default: return nil
    }
    if meant == nil, help == nil { return nil }
  }

  /// The text of the unit that a time is cut off at.
  static func ofUnit(_ unit: String, _ time: String) -> String? {
    switch unit {
    case "hour", "day", "month": "\(unit)(\(time))"
    case "year": "first(month(\(time)), \"-\")"
    default: nil
    }
  }

  /// A value as another type.
  static func ofType(_ type: String, _ x: String) -> String? {
    switch type {
    case "integer", "int", "bigint", "smallint", "double", "real", "float", "decimal", "number", "numeric":
      "number(\(x))"
    case "varchar", "text", "string", "char": x
    case "date": "day(\(x))"
    default: nil
    }
  }

  /// Where no type is named, or one that there is not.
  static let adviceOnTypes =
    "fields are text already; number(x) reads one as a number, and day(t) gives the day of a time as a text"

  private static func unquoted(_ text: String) -> String {
    text.hasBytePrefix("\"") && text.hasByteSuffix("\"") && text.utf8.count > 1
      ? text.droppingFirstBytes(1).droppingLastBytes(1) : text
  }

  /// `$.a.b[0]` as steps.
  private static func path(_ text: String) -> String? {
    guard text.hasBytePrefix("$"), text.utf8.count > 1 else { return nil }
    let steps = text.droppingFirstBytes(1)
    let isPlain = steps.utf8.allSatisfy { isNamePart($0) || $0 == UInt8(ascii: ".") || "[]".utf8.contains($0) }
    return isPlain && (steps.hasBytePrefix(".") || steps.hasBytePrefix("[")) ? steps : nil
  }

  private static func like(_ x: [String], _ test: ForeignTest) -> String? {
    guard x[1].hasBytePrefix("\"") else { return nil }
    return test.pattern(of: unquoted(x[1])).map { "\(x[0]) like \($0)" }
  }

  /// `0.95` as `95`.
  private static func percentage(_ text: String) -> String? {
    guard text.hasBytePrefix("0."), text.utf8.count <= 5 else { return Int(text).map { "\($0)" } }
    let digits = text.droppingFirstBytes(2)
    guard let number = Int(digits + String(repeating: "0", count: 3 - digits.utf8.count)), number > 0 else {
      return nil
    }
    return number % 10 == 0 ? "\(number / 10)" : "\(number / 10).\(number % 10)"
  }
}
