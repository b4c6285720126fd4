extension Editor {
  var vimSyntaxFile: String {
    let head = [
      "\" Vim syntax of trailspan specs, made by `trailspan editor vim`.",
      "\" Put it into ~/.vim/syntax/trailspan.vim, and into ~/.vim/ftdetect/trailspan.vim the line",
      "\"   autocmd BufRead,BufNewFile *.span setfiletype trailspan",
      "if exists(\"b:current_syntax\")",
      "  finish",
      "endif",
      "syntax case match",
      "syntax iskeyword 48-57,65-90,97-122,_",
      "syntax sync fromstart",
    ]
    let lines = head + HighlightGrammar.spec.vimItems + ["let b:current_syntax = \"trailspan\""]
    return lines.map { $0 + "\n" }.joined()
  }

  var vimFiletypeDetection: EditorFile {
    EditorFile("ftdetect/trailspan.vim", "autocmd BufRead,BufNewFile *.span setfiletype trailspan\n")
  }

  var vimFiles: [EditorFile] {
    [
      EditorFile("syntax/trailspan.vim", vimSyntaxFile),
      vimFiletypeDetection,
      EditorFile("ftplugin/trailspan.vim", vimFiletypePlugin),
    ]
  }

  private var vimFiletypePlugin: String {
    """
    " Settings of trailspan specs.
    if exists("b:did_ftplugin")
      finish
    endif
    let b:did_ftplugin = 1
    setlocal commentstring=#\\ %s comments=:# expandtab shiftwidth=2 softtabstop=2
    setlocal formatprg=trailspan\\ fmt\\ -
    let b:undo_ftplugin = "setlocal commentstring< comments< expandtab< shiftwidth< softtabstop< formatprg<"

    " Vim has no client for language servers of its own. With yegappan/lsp, add to your vimrc:
    "
    "   autocmd User LspSetup call LspAddServer([#{
    "     \\   name: 'trailspan', filetype: ['trailspan'], path: 'trailspan', args: ['lsp'],
    "     \\ }])
    "
    " With prabirshrestha/vim-lsp:
    "
    "   autocmd User lsp_setup call lsp#register_server({
    "     \\   'name': 'trailspan', 'cmd': ['trailspan', 'lsp'], 'allowlist': ['trailspan'],
    "     \\ })

    """
  }
}
