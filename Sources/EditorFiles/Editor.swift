/// The editors that files are made for.
package enum Editor: String, CaseIterable, Hashable, Sendable {
  case vscode, vim, neovim, helix, sublime, textmate

  package var displayName: String {
    switch self {
    case .vscode: "VS Code"
    case .vim: "Vim"
    case .neovim: "Neovim"
    case .helix: "Helix"
    case .sublime: "Sublime Text"
    case .textmate: "TextMate"
    }
  }

  /// What is useful by itself; nil where only a folder will do.
  package var singleFile: String? {
    switch self {
    case .vscode, .neovim: nil
    case .vim: vimSyntaxFile
    case .helix: helixLanguages
    case .sublime: HighlightGrammar.spec.sublimeSyntax
    case .textmate: HighlightGrammar.spec.textMate.json
    }
  }

  /// All files, for a folder.
  package func files(version: String) -> [EditorFile] {
    switch self {
    case .vscode: vscodeFiles(version: version)
    case .vim: vimFiles
    case .neovim: neovimFiles
    case .helix: [EditorFile("languages.toml", helixLanguages)]
    case .sublime: sublimeFiles
    case .textmate: textMateFiles
    }
  }

  /// The folder that the files are usually for, or an example of one.
  package var usualFolder: String {
    switch self {
    case .vscode: "~/.vscode/extensions/trailspan"
    case .vim: "~/.vim"
    case .neovim: "~/.config/nvim"
    case .helix: ".helix"
    case .sublime: "~/.config/sublime-text/Packages/User"
    case .textmate: "trailspan.tmbundle"
    }
  }

  /// What is left to do once the files are in their folder; one sentence.
  package var nextStep: String {
    switch self {
    case .vscode:
      "once they are in \(usualFolder), restart VS Code; the setting trailspan.path names the program where it is not on"
        + " the PATH"
    case .vim:
      "once they are in \(usualFolder), Vim colours .span files; ftplugin/trailspan.vim says how to start the language"
        + " server"
    case .neovim: "once they are in \(usualFolder), Neovim colours .span files and starts trailspan lsp on them"
    case .helix:
      "Helix reads languages.toml in ~/.config/helix, or in .helix of a project; if you have one, add the lines to it"
    case .sublime:
      "once they are in \(usualFolder), the syntax is in use; its head says how to start the language server"
    case .textmate: "open the bundle with TextMate"
    }
  }
}
