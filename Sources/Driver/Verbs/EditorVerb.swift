import EditorFiles
import Files
import Source
import Values

/// `editor NAME`: what an editor has to know of specs, on standard output where one file is enough, or in a folder.
func editor(_ session: Session) throws {
  let name = try session.operand()
  guard let editor = Editor(rawValue: name) else {
    let names = Editor.allCases.map(\.rawValue)
    // What their programs are called.
    let programs = ["code": "vscode", "nvim": "neovim", "hx": "helix", "subl": "sublime", "mate": "textmate"]
    throw Invocation.UsageError(
      message: "there are no files for \"\(name)\"",
      help: (programs[name] ?? suggestion(for: name, among: names)).map { "did you mean \($0)?" }
        ?? "choose one of \(names.joined(separator: ", "))")
  }
  guard let folder = session.invocation.value("o") else {
    if session.invocation.has("force") {
      throw Invocation.UsageError(
        message: "--force is about the files that -o writes, and there is no -o",
        help: "trailspan editor \(name) -o \(editor.usualFolder) --force")
    }
    guard let text = editor.singleFile else {
      throw Invocation.UsageError(
        message: "\(editor.displayName) needs several files, which go into a folder",
        help: "trailspan editor \(name) -o \(editor.usualFolder)")
    }
    session.streams.output.write(text)
    return
  }
  try session.write(editor.files(version: trailspanVersion), into: folder.isEmpty ? "." : folder)
  session.note("next: \(editor.nextStep)")
}

extension Session {
  /// Writes files into a folder that may have others. Unless the command line says so, a file that is there and differs
  /// is left as it is, and then none is written.
  fileprivate func write(_ files: [EditorFile], into folder: String) throws(Exit) {
    let isForced = invocation.has("force")
    var missing: [EditorFile] = []
    var different: [EditorFile] = []
    for file in files {
      let path = "\(folder)/\(file.path)"
      guard exists(path) else {
        missing.append(file)
        continue
      }
      if (try? readFile(path, namedBy: .text, limit: largestTextFile)) != Array(file.text.utf8) {
        different.append(file)
      }
    }
    guard different.isEmpty || isForced else {
      for file in different { reportError("\(folder)/\(file.path) is there already and differs") }
      note("help: nothing was written; --force replaces \(different.count == 1 ? "it" : "them")")
      throw Exit(.inputOutput)
    }
    for file in missing + different {
      let path = "\(folder)/\(file.path)"
      do throws(FileFailure) {
        try makeFolder(path.byteSplit("/").dropLast().joined(separator: "/"))
        if different.contains(file) {
          try writeFile(path, file.text)
        } else if !(try writeNewFile(path, file.text)) {
          throw FileFailure(reason: "it was made in the meantime")
        }
      } catch {
        reportError("\(path) cannot be written: \(error.reason)")
        throw Exit(.inputOutput)
      }
      note("wrote \(path)".visible)
    }
    if missing.isEmpty, different.isEmpty { note("\(folder.visible) has these files already") }
  }
}
