extension Editor {
  var helixLanguages: String {
    """
    # trailspan specs in Helix: add this to ~/.config/helix/languages.toml, or to .helix/languages.toml of a project.
    #
    # Helix colours by tree-sitter grammars alone, and there is none for trailspan: specs have no colours in Helix.
    # What the language server gives is there: diagnostics and their fixes, completion, hover, formatting, symbols,
    # definitions, references, renaming and inlay hints.

    [language-server.trailspan]
    command = "trailspan"
    args = ["lsp"]

    [[language]]
    name = "trailspan"
    scope = "source.trailspan"
    file-types = ["span"]
    roots = []
    comment-token = "#"
    indent = { tab-width = 2, unit = "  " }
    language-servers = ["trailspan"]
    formatter = { command = "trailspan", args = ["fmt", "-"] }

    """
  }
}
