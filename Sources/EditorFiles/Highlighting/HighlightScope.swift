/// What a piece of text is, as far as colours go.
enum HighlightScope: String, CaseIterable, Sendable {
  case comment, string, escape, badEscape, placeholder, quotedName
  case number, duration, date, time, event
  case clause, keyword, wordOperator, constant, partitionKind
  case function, variable, column, field
  case sign, punctuation

  /// The name by TextMate's conventions, without the language after it.
  var textMate: String {
    switch self {
    case .comment: "comment.line.number-sign"
    case .string: "string.quoted.double"
    case .escape: "constant.character.escape"
    case .badEscape: "invalid.illegal.escape"
    case .placeholder: "constant.other.placeholder"
    case .quotedName: "variable.other.quoted"
    case .number: "constant.numeric"
    case .duration: "constant.numeric.duration"
    case .date: "constant.numeric.date"
    case .time: "constant.numeric.time"
    case .event: "entity.name.type.event"
    case .clause: "keyword.control.clause"
    case .keyword: "keyword.other"
    case .wordOperator: "keyword.operator.word"
    case .constant: "constant.language"
    case .partitionKind: "storage.type"
    case .function: "support.function"
    case .variable: "variable.language"
    case .column: "entity.other.attribute-name.column"
    case .field: "variable.other.field"
    case .sign: "keyword.operator"
    case .punctuation: "punctuation"
    }
  }

  /// The standard group of Vim that it looks like.
  var vim: String {
    switch self {
    case .comment: "Comment"
    case .string: "String"
    case .escape, .placeholder: "SpecialChar"
    case .badEscape: "Error"
    case .number, .duration, .date, .time: "Number"
    case .event: "Type"
    case .clause: "Statement"
    case .keyword, .wordOperator: "Keyword"
    case .constant: "Constant"
    case .partitionKind: "StorageClass"
    case .function: "Function"
    case .variable: "Special"
    case .column, .field, .quotedName: "Identifier"
    case .sign: "Operator"
    case .punctuation: "Delimiter"
    }
  }
}
