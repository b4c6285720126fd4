extension Editor {
  var textMateFiles: [EditorFile] {
    let information: ConfigValue = [
      "name": "trailspan", "uuid": "6F1C9A52-3E0B-4C1D-9B52-7C7B0D6E5A10",
      "description": "Specs of trailspan: pairs of CloudTrail events and the time between.",
    ]
    return [
      EditorFile("info.plist", information.propertyList),
      EditorFile("Syntaxes/trailspan.tmLanguage", textMateGrammar.propertyList),
      EditorFile("Preferences/Comments.tmPreferences", Self.commentPreferences),
    ]
  }

  /// TextMate knows a grammar by its UUID.
  private var textMateGrammar: ConfigValue {
    guard case .object(let members) = HighlightGrammar.spec.textMate else { return HighlightGrammar.spec.textMate }
    return .object(members + [(key: "uuid", value: "0D2F8B34-8E55-4B7E-8C43-51E0D5C8F7A1")])
  }

  var sublimeFiles: [EditorFile] {
    [
      EditorFile("trailspan.sublime-syntax", HighlightGrammar.spec.sublimeSyntax),
      EditorFile("trailspan.tmPreferences", Self.commentPreferences),
    ]
  }

  /// What begins a comment, for TextMate and Sublime Text.
  private static var commentPreferences: String {
    let value: ConfigValue = [
      "name": "Comments", "scope": "source.trailspan",
      "settings": ["shellVariables": [["name": "TM_COMMENT_START", "value": "# "]]],
    ]
    return value.propertyList
  }
}
