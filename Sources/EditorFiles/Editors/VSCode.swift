extension Editor {
  /// A folder that VS Code takes as an extension as it is: nothing is to be built or fetched.
  func vscodeFiles(version: String) -> [EditorFile] {
    [
      EditorFile("package.json", vscodePackage(version: version).json),
      EditorFile("language-configuration.json", vscodeConfiguration.json),
      EditorFile("syntaxes/trailspan.tmLanguage.json", HighlightGrammar.spec.textMate.json),
      EditorFile("extension.js", String(decoding: PackageResources.extension_js, as: UTF8.self)),
      EditorFile("client.js", String(decoding: PackageResources.client_js, as: UTF8.self)),
      EditorFile("convert.js", String(decoding: PackageResources.convert_js, as: UTF8.self)),
    ]
  }

  private func vscodePackage(version: String) -> ConfigValue {
    [
      "name": "trailspan", "displayName": "trailspan", "publisher": "trailspan", "version": .string(version),
      "description": "Specs of trailspan: pairs of CloudTrail events and the time between.",
      "license": "MIT",
      "engines": ["vscode": "^1.75.0"],
      "categories": ["Programming Languages", "Formatters", "Linters"],
      "main": "./extension.js",
      "activationEvents": ["onLanguage:trailspan"],
      "capabilities": [
        // A project must not choose the program that is started before its author is trusted.
        "untrustedWorkspaces": ["supported": "limited", "restrictedConfigurations": ["trailspan.path"]],
        "virtualWorkspaces": ["supported": "limited", "description": "Files beside the spec are not read."],
      ],
      "contributes": [
        "languages": [
          [
            "id": "trailspan", "aliases": ["trailspan"], "extensions": [".span"],
            "configuration": "./language-configuration.json",
          ]
        ],
        "grammars": [
          [
            "language": "trailspan", "scopeName": "source.trailspan",
            "path": "./syntaxes/trailspan.tmLanguage.json",
          ]
        ],
        "commands": [["command": "trailspan.restart", "title": "trailspan: Restart the language server"]],
        "configuration": [
          "title": "trailspan",
          "properties": [
            "trailspan.path": [
              "type": "string", "default": "trailspan", "scope": "machine-overridable",
              "description": "The program: its name on the PATH, or its path.",
            ],
            "trailspan.server": [
              "type": "boolean", "default": true, "scope": "resource",
              "description": "Whether the language server is started; without it only colours are left.",
            ],
          ],
        ],
        "configurationDefaults": [
          "[trailspan]": ["editor.insertSpaces": true, "editor.wordBasedSuggestions": "off"]
        ],
      ],
    ]
  }

  private var vscodeConfiguration: ConfigValue {
    let pairs: ConfigValue = [["{", "}"], ["(", ")"], ["[", "]"]]
    let closing: [(String, String)] = [("{", "}"), ("(", ")"), ("[", "]")]
    return [
      "comments": ["lineComment": "#"],
      "brackets": pairs,
      "autoClosingPairs": .list(
        closing.map { ["open": .string($0.0), "close": .string($0.1)] } + [
          ["open": "\"", "close": "\"", "notIn": ["string", "comment"]],
          ["open": "`", "close": "`", "notIn": ["string", "comment"]],
        ]),
      "surroundingPairs": [["{", "}"], ["(", ")"], ["[", "]"], ["\"", "\""], ["`", "`"]],
      "wordPattern": "[A-Za-z0-9_][A-Za-z0-9_-]*(?::[A-Za-z0-9_*]+)?",
      "indentationRules": [
        "increaseIndentPattern": "^[^#\"]*[{(\\[][^})\\]\"]*$", "decreaseIndentPattern": "^\\s*[})\\]]",
      ],
      "onEnterRules": [],
    ]
  }
}
