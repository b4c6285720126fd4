struct CompletionList: Encodable {
  /// Whether more typing finds others.
  var isIncomplete: Bool
  var items: [CompletionItem]
}

/// What may be typed at a place.
struct CompletionItem: Encodable {
  /// The icons of the protocol.
  enum Kind: Int, Encodable {
    case function = 3
    case field = 5
    case variable = 6
    case module = 9
    case value = 12
    case keyword = 14
    case snippet = 15
    case enumMember = 20
    case event = 23
  }

  var label: String
  var kind: Kind
  /// One line beside the label.
  var detail: String?
  var documentation: MarkupContent?
  /// Items are shown in the order of these.
  var sortText: String?
  /// What the typed text is held against.
  var filterText: String?
  /// 2 for a snippet, whose `$1` are filled in.
  var insertTextFormat: Int?
  var textEdit: TextEdit

  init(_ label: String, _ kind: Kind, detail: String? = nil, inserting text: String?, over range: TextRange) {
    self.label = label
    self.kind = kind
    self.detail = detail
    textEdit = TextEdit(range: range, newText: text ?? label)
  }
}
