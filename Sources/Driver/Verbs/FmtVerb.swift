import Files
import Source
import Syntax
import Values

/// `fmt SPEC…`: the canonical layout, in place. A file with syntax errors is left as it is.
func fmt(_ session: Session) throws {
  _ = try session.operand()
  try checkStandardInput([("a spec", session.invocation.operands)])
  for path in session.invocation.operands {
    do throws(Exit) {
      try format(path, session)
    } catch {
      session.record(error.status)
    }
  }
}

private func format(_ path: String, _ session: Session) throws(Exit) {
  let isWriting = path != "-" && !session.invocation.has("check") && !session.invocation.has("diff")
  if isWriting, exists(path), !isRegularFile(path), !isFolder(path) {
    session.reportError("\(path) is not a file that can be rewritten")
    session.note("help: `trailspan fmt -` formats standard input")
    throw Exit(.usage)
  }
  let file = try session.source(path)
  var diagnostics = Diagnostics()
  _ = parse(file, into: &diagnostics)
  session.show(diagnostics, of: file)
  guard !diagnostics.hasErrors, let text = Syntax.format(file) else { throw Exit(.wrongInput) }
  let isSame = Array(text.utf8) == file.bytes
  if session.invocation.has("diff") {
    if !isSame { session.streams.output.write(difference(from: file, to: text)) }
  } else if path == "-", !session.invocation.has("check") {
    session.print(text)
  }
  if session.invocation.has("check") || session.invocation.has("diff") {
    guard !isSame else { return }
    if session.invocation.has("check") {
      session.note("\(path.visible) would change")
      throw Exit(.findings)
    }
    return
  }
  guard path != "-", !isSame else { return }
  do throws(FileFailure) {
    try writeFile(path, text)
  } catch {
    session.reportError("\(path) cannot be written: \(error.reason)")
    throw Exit(.inputOutput)
  }
}

/// The lines that go and come, as `diff` marks them, with unchanged lines between.
private func difference(from file: SourceFile, to text: String) -> String {
  let old = lines(String(decoding: file.bytes, as: UTF8.self))
  let changes = lineDifference(from: old, to: lines(text)).map { change in
    switch change {
    case .same(let line): " \(line.visible)\n"
    case .removed(let line): "-\(line.visible)\n"
    case .added(let line): "+\(line.visible)\n"
    }
  }
  return "--- \(file.name.visible)\n+++ \(file.name.visible) (formatted)\n" + changes.joined()
}

private func lines(_ text: String) -> [String] {
  let lines = text.byteSplit("\n")
  return lines.last?.isEmpty == true ? lines.dropLast() : lines
}
