/// The requests that the server answers.
enum Request: String, CaseIterable {
  case initialize
  case shutdown
  case completion = "textDocument/completion"
  case hover = "textDocument/hover"
  case formatting = "textDocument/formatting"
  case documentSymbol = "textDocument/documentSymbol"
  case definition = "textDocument/definition"
  case references = "textDocument/references"
  case prepareRename = "textDocument/prepareRename"
  case rename = "textDocument/rename"
  case semanticTokens = "textDocument/semanticTokens/full"
  case inlayHint = "textDocument/inlayHint"
  case codeAction = "textDocument/codeAction"
}
