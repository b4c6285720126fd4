"use strict";

// As much of VS Code's API as the extension uses, without VS Code: documents, providers and what is shown.

class Position {
  constructor(line, character) {
    if (!Number.isInteger(line) || line < 0 || !Number.isInteger(character) || character < 0) {
      throw new TypeError(`no position: ${line}, ${character}`);
    }
    Object.assign(this, { line, character });
  }
}

class Range {
  constructor(start, end) {
    if (!(start instanceof Position) || !(end instanceof Position)) throw new TypeError("no range");
    Object.assign(this, { start, end });
  }
}

const value = (...names) => class {
  constructor(...values) {
    names.forEach((name, index) => { this[name] = values[index]; });
  }
};

class Uri {
  constructor(text) { this.text = text; }
  static parse(text) { return new Uri(text); }
  static file(path) { return new Uri("file://" + path); }
  get scheme() { return this.text.slice(0, this.text.indexOf(":")); }
  get fsPath() { return this.text.replace(/^file:\/\//, ""); }
  toString() { return this.text; }
}

class MarkdownString {
  constructor(text = "") { this.value = text; }
  appendText(text) { this.value += text; return this; }
  appendCodeblock(text, language) { this.value += "```" + language + "\n" + text + "\n```"; return this; }
}

class WorkspaceEdit {
  constructor() { this.edits = new Map(); }
  set(uri, edits) { this.edits.set(uri.toString(), edits); }
}

class Document {
  constructor(uri, text, languageId = "trailspan") {
    Object.assign(this, { uri, text, languageId, version: 1 });
  }
  getText() { return this.text; }
  offset(place) {
    const lines = this.text.split("\n");
    return lines.slice(0, place.line).reduce((sum, line) => sum + line.length + 1, 0) + place.character;
  }
  positionOf(offset) {
    const before = this.text.slice(0, offset).split("\n");
    return new Position(before.length - 1, before[before.length - 1].length);
  }
  getWordRangeAtPosition(place) { return new Range(place, place); }
}

function makeVSCode(settings = {}) {
  const events = {};
  const on = (name) => (listener) => {
    (events[name] = events[name] || []).push(listener);
    return { dispose: () => { events[name] = events[name].filter((other) => other !== listener); } };
  };
  const fire = (name, event) => (events[name] || []).forEach((listener) => listener(event));
  const providers = new Map();
  const register = (name) => (selector, provider, ...rest) => {
    const entry = { provider, rest };
    providers.set(name, entry);
    return { dispose: () => { if (providers.get(name) === entry) providers.delete(name); } };
  };
  const state = { log: "", messages: [], commands: new Map(), diagnostics: new Map(), providers, answer: undefined };
  const vscode = {
    version: "1.75.0",
    Position, Range, Uri, MarkdownString, WorkspaceEdit,
    Diagnostic: value("range", "message", "severity"),
    DiagnosticRelatedInformation: value("location", "message"),
    TextEdit: value("range", "newText"),
    SnippetString: value("value"),
    CompletionItem: value("label", "kind"),
    CompletionList: value("items", "isIncomplete"),
    Hover: value("contents", "range"),
    Location: value("uri", "range"),
    DocumentSymbol: value("name", "detail", "kind", "range", "selectionRange"),
    DocumentHighlight: value("range", "kind"),
    FoldingRange: value("start", "end", "kind"),
    CodeAction: value("title", "kind"),
    CodeActionKind: value("value"),
    InlayHint: value("position", "label", "kind"),
    SignatureHelp: value(),
    SignatureInformation: value("label", "documentation"),
    ParameterInformation: value("label", "documentation"),
    SemanticTokensLegend: value("tokenTypes", "tokenModifiers"),
    SemanticTokens: value("data", "resultId"),
    window: {
      createOutputChannel: () => ({
        append: (text) => { state.log += text; },
        appendLine: (text) => { state.log += text + "\n"; },
        show: () => {}, dispose: () => {},
      }),
      showErrorMessage: async (text) => { state.messages.push(text); return state.answer; },
      showWarningMessage: async (text) => { state.messages.push(text); },
      showInformationMessage: async (text) => { state.messages.push(text); },
    },
    commands: {
      registerCommand: (name, run) => { state.commands.set(name, run); return { dispose: () => {} }; },
      executeCommand: async () => {},
    },
    workspace: {
      textDocuments: [],
      workspaceFolders: undefined,
      getConfiguration: () => ({
        get: (name, other) => (settings[name] === undefined ? other : settings[name]),
      }),
      applyEdit: async () => true,
      onDidChangeConfiguration: on("configuration"),
      onDidOpenTextDocument: on("open"),
      onDidChangeTextDocument: on("change"),
      onDidSaveTextDocument: on("save"),
      onDidCloseTextDocument: on("close"),
    },
    languages: {
      createDiagnosticCollection: () => ({
        set: (uri, list) => state.diagnostics.set(uri.toString(), list),
        delete: (uri) => state.diagnostics.delete(uri.toString()),
        clear: () => state.diagnostics.clear(), dispose: () => {},
      }),
    },
  };
  for (const name of [
    "CompletionItem", "Hover", "SignatureHelp", "DocumentFormattingEdit", "Definition", "Reference",
    "DocumentHighlight", "Rename", "DocumentSymbol", "FoldingRange", "InlayHints", "DocumentSemanticTokens",
  ]) {
    vscode.languages[`register${name}Provider`] = register(name);
  }
  vscode.languages.registerCodeActionsProvider = register("CodeActions");

  // What an editor does to a document.
  const editor = {
    open(document) {
      vscode.workspace.textDocuments.push(document);
      fire("open", document);
    },
    // Puts text in the place of what is between two offsets.
    edit(document, start, end, text) {
      const range = new Range(document.positionOf(start), document.positionOf(end));
      document.text = document.text.slice(0, start) + text + document.text.slice(end);
      document.version += 1;
      fire("change", { document, contentChanges: [{ range, text }] });
    },
    save: (document) => fire("save", document),
    close(document) {
      vscode.workspace.textDocuments = vscode.workspace.textDocuments.filter((other) => other !== document);
      fire("close", document);
    },
  };
  return { vscode, state, editor };
}

module.exports = { makeVSCode, Document, Position, Range, Uri };
