import Expressions
import Semantics
import Syntax

extension HighlightGrammar {
  /// The inside of a string.
  static let escapes = Context(
    name: "Escapes",
    rules: [
      .match(
        .sequence([
          .text("\\"),
          .anyOf([
            .one(of: "\"\\nt*"),
            .sequence([.text("u{"), .repeatedAtLeast(1, .one(of: "0-9A-Fa-f")), .text("}")]),
          ]),
        ]), .escape),
      .match(.sequence([.text("\\"), .none(of: "\"")]), .badEscape),
    ])

  /// The inside of a string of the table's block, where columns are in braces.
  static let locationParts = Context(
    name: "LocationParts",
    rules: [
      .match(.sequence([.text("{"), .repeatedAtLeast(1, .none(of: "{}\"")), .text("}")]), .placeholder),
      .include("Escapes"),
    ])

  static func string(inside context: String) -> Rule {
    .region(
      Region(
        begin: .text("\""), beginScope: .string, end: .anyOf([.text("\""), .lineEnd]), endScope: .string,
        scope: .string, inside: context))
  }

  /// `ec2:CreateSnapshot`; the lexer's rule.
  static let event = Pattern.sequence([
    .anyOf([
      .text("*"),
      .sequence([
        .wordStart, .one(of: "A-Za-z0-9_"),
        .repeatedAtLeast(0, .anyOf([.one(of: "A-Za-z0-9_-"), .sequence([.text("."), .notAhead(.text("."))])])),
      ]),
    ]),
    .text(":"), .repeatedAtLeast(1, .one(of: "A-Za-z0-9_*")),
  ])

  private static let date = Pattern.sequence([
    .wordStart, .digits(4), .text("-"), .digits(2), .text("-"), .digits(2),
  ])

  private static let time = Pattern.sequence([
    date, .text("T"), .digits(2), .text(":"), .digits(2), .text(":"), .digits(2),
    .optional(.sequence([.text("."), .repeatedAtLeast(1, .digit)])), .text("Z"),
  ])

  private static let duration = Pattern.sequence([
    .wordStart, .repeatedAtLeast(1, .sequence([.repeatedAtLeast(1, .digit), .one(of: "smhdw")])), .wordEnd,
  ])

  private static let number = Pattern.sequence([
    .wordStart, .repeatedAtLeast(1, .digit), .optional(.sequence([.text("."), .repeatedAtLeast(1, .digit)])),
    .wordEnd,
  ])

  /// What is the same everywhere.
  static let literals = Context(
    name: "Literals",
    rules: [
      .match(.sequence([.text("#"), .repeatedAtLeast(0, .any)]), .comment),
      string(inside: "Escapes"),
      .match(.sequence([.text("`"), .repeatedAtLeast(0, .none(of: "`")), .text("`")]), .quotedName),
      .match(time, .time),
      .match(.sequence([date, .wordEnd]), .date),
      .match(event, .event),
      .match(duration, .duration),
      .match(number, .number),
    ])

  private static let signs = ["->", "..", "??", "!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "/"]

  /// A condition or a value.
  static let expression = Context(
    name: "Expression",
    rules: [
      .include("Literals"),
      // After a dot any word is a step.
      .match(.sequence([.behind(.text(".")), .name]), .field),
      .match(
        .sequence([
          .words([Keyword.is.rawValue]),
          .optional(
            .sequence([.someSpaces, .words([Keyword.missing, .present].map(\.rawValue))])),
        ]), .wordOperator),
      .match(.words(Keyword.reserved.map(\.rawValue)), .wordOperator),
      .match(
        .sequence([
          .words(Function.allCases.map(\.rawValue) + AggregateFunction.allCases.map(\.rawValue)),
          .ahead(.sequence([.spaces, .text("(")])),
        ]), .function),
      .match(
        .anyOf([
          .words(FieldWords.all),
          .sequence([.wordStart, .text(FieldWords.key), .repeatedAtLeast(1, .digit), .wordEnd]),
        ]), .variable),
      .match(.name, .field),
      .match(.anyOf(signs.map { .text($0) }), .sign),
      .match(.one(of: ".,:(){}"), .punctuation),
      .match(.anyOf([.text("["), .text("]")]), .punctuation),
    ])

  /// A parenthesis in which `NAME =` begins no column.
  static let group = Context(name: "Group", rules: [parentheses, .include("Expression")])

  static let parentheses = Rule.region(
    Region(
      begin: .text("("), beginScope: .punctuation, end: .text(")"), endScope: .punctuation, scope: nil,
      inside: "Group"))
}
