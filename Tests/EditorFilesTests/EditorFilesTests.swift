import EditorFiles
import Support
import Testing

@Suite struct EditorFilesTests {
  /// Every file of every editor as it is written, except for the program of the extension, which is in Sources.
  @Test(arguments: Editor.allCases) func filesAreGolden(_ editor: Editor) {
    let folder = "Tests/EditorFilesTests/Golden/\(editor.rawValue)"
    let files = editor.files(version: "0.0.0")
    #expect(Set(files.map(\.path)).count == files.count)
    for file in files where !file.path.hasSuffix(".js") { expectGolden("\(folder)/\(file.path)", file.text) }
  }

  @Test func programsAreTheSources() throws {
    let files = Editor.vscode.files(version: "0.0.0").filter { $0.path.hasSuffix(".js") }
    #expect(files.count == 3)
    for file in files { #expect(file.text == (try checkoutText("Sources/EditorFiles/VSCode/\(file.path)"))) }
  }

  /// What goes to standard output is one of the files of the folder.
  @Test func singleFilesAreTheSame() {
    for editor in Editor.allCases where editor != .textmate {
      guard let text = editor.singleFile else { continue }
      #expect(editor.files(version: "0.0.0").contains { $0.text == text }, "\(editor)")
    }
    #expect(Editor.vscode.files(version: "0.0.0").contains { $0.text == Editor.textmate.singleFile })
  }

  /// The words of the specs as the lexer sees them, which `Tests/Editors` holds against what editors make of the files.
  @Test func tokensAreGolden() throws {
    let samples = try SampleSpec.all()
    #expect(samples.count > 30)
    let text = samples.map { "== \($0.name)\n\($0.tokens())" }.joined()
    #expect(!text.contains(" broken "))
    expectGolden("Tests/EditorFilesTests/Golden/tokens.txt", text)
  }
}
