" Settings of trailspan specs.
if exists("b:did_ftplugin")
  finish
endif
let b:did_ftplugin = 1
setlocal commentstring=#\ %s comments=:# expandtab shiftwidth=2 softtabstop=2
setlocal formatprg=trailspan\ fmt\ -
let b:undo_ftplugin = "setlocal commentstring< comments< expandtab< shiftwidth< softtabstop< formatprg<"

" Vim has no client for language servers of its own. With yegappan/lsp, add to your vimrc:
"
"   autocmd User LspSetup call LspAddServer([#{
"     \   name: 'trailspan', filetype: ['trailspan'], path: 'trailspan', args: ['lsp'],
"     \ }])
"
" With prabirshrestha/vim-lsp:
"
"   autocmd User lsp_setup call lsp#register_server({
"     \   'name': 'trailspan', 'cmd': ['trailspan', 'lsp'], 'allowlist': ['trailspan'],
"     \ })
