import Values

extension Diagnostic {
  /// One JSON object on one line, always with the same keys in the same order; what is absent is null.
  package func json(of file: SourceFile) -> String {
    func place(_ offset: Int32) -> String {
      let position = file.position(of: offset)
      return "{\"line\":\(position.line),\"column\":\(position.column)}"
    }
    let members = [
      ("code", jsonString(code)),
      ("severity", jsonString(severity.rawValue)),
      ("message", jsonString(message)),
      ("path", jsonString(file.name)),
      ("span", "{\"start\":\(place(span.start)),\"end\":\(place(span.end))}"),
      ("help", help.map(jsonString) ?? "null"),
      ("replacement", replacement.map(jsonString) ?? "null"),
    ]
    return "{" + members.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }
}
