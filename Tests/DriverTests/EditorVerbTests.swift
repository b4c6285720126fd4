import Driver
import Foundation
import Support
import Testing

/// `trailspan editor`: where its files go, and what it does not write over.
@Suite struct EditorVerbTests {
  @Test(arguments: ["vim", "helix", "sublime", "textmate"]) func oneFileGoesToStandardOutput(_ editor: String) {
    let run = command(["editor", editor])
    #expect(run.status == .done)
    #expect(run.errors == "")
    #expect(run.output.contains("trailspan"))
  }

  @Test(arguments: ["vscode", "neovim"]) func severalFilesNeedAFolder(_ editor: String) {
    let run = command(["editor", editor])
    #expect(run.status == .usage)
    #expect(run.output == "")
    #expect(run.errors.contains("help: trailspan editor \(editor) -o ~/."))
  }

  @Test func unknownEditors() {
    #expect(command(["editor", "nvim"]).errors.contains("help: did you mean neovim?"))
    #expect(command(["editor", "emacs"]).errors.contains("choose one of vscode, vim,"))
    #expect(command(["editor"]).errors.contains("editor needs a NAME: vscode, vim,"))
    #expect(command(["editor", "vim", "helix"]).status == .usage)
    #expect(command(["editor", "vim", "--force"]).errors.contains("help: trailspan editor vim -o ~/.vim --force"))
  }

  @Test func nothingIsWrittenOver() throws {
    let folder = NSTemporaryDirectory() + "/trailspan-editor-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = command(["editor", "neovim", "-o", folder + "/deep"])
    #expect(first.status == .done)
    #expect(first.output == "")
    for path in ["syntax/trailspan.vim", "ftdetect/trailspan.vim", "ftplugin/trailspan.lua"] {
      #expect(FileManager.default.fileExists(atPath: "\(folder)/deep/\(path)"), "\(path)")
    }
    let again = command(["editor", "neovim", "-o", folder + "/deep"])
    #expect(again.status == .done)
    #expect(again.errors.contains("has these files already"))

    // One that is missing and one that differs: neither is written.
    let own = "\(folder)/deep/ftplugin/trailspan.lua"
    try "-- mine\n".write(toFile: own, atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: "\(folder)/deep/syntax/trailspan.vim")
    let refused = command(["editor", "neovim", "-o", folder + "/deep"])
    #expect(refused.status == .inputOutput)
    #expect(refused.errors.contains("ftplugin/trailspan.lua is there already and differs"))
    #expect(refused.errors.contains("--force replaces it"))
    #expect(try String(contentsOfFile: own, encoding: .utf8) == "-- mine\n")
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/deep/syntax/trailspan.vim"))

    let forced = command(["editor", "neovim", "-o", folder + "/deep", "--force"])
    #expect(forced.status == .done)
    #expect(try String(contentsOfFile: own, encoding: .utf8) != "-- mine\n")
    #expect(FileManager.default.fileExists(atPath: "\(folder)/deep/syntax/trailspan.vim"))
  }

  /// The extension is a folder that needs nothing else: every file that it names is there.
  @Test func theExtensionIsWhole() throws {
    let folder = NSTemporaryDirectory() + "/trailspan-editor-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(command(["editor", "vscode", "-o", folder]).status == .done)
    let data = try Data(contentsOf: URL(filePath: folder + "/package.json"))
    let package = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(package["dependencies"] == nil)
    let text = String(decoding: data, as: UTF8.self)
    let named = text.matches(of: /"\.\/([^"]+)"/).map { String($0.1) }
    #expect(named.count == 3)
    for name in named { #expect(FileManager.default.fileExists(atPath: "\(folder)/\(name)"), "\(name)") }
    for name in ["extension.js", "client.js", "convert.js"] {
      let code = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      for match in code.matches(of: /require\("([^"]+)"\)/) {
        let module = String(match.1)
        #expect(
          ["vscode", "path", "child_process"].contains(module)
            || FileManager.default.fileExists(atPath: "\(folder)/\(module).js"), "\(name) requires \(module)")
      }
    }
  }
}
