/// The requests that the server answers.
enum Request: String, CaseIterable {
  case initialize
  case shutdown
  case completion = "textDocument/completion"
}
