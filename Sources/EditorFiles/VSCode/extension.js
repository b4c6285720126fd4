"use strict";

// trailspan in VS Code: starts `trailspan lsp` and passes on what it says. It needs nothing but VS Code's own API.

const vscode = require("vscode");
const path = require("path");
const { Client } = require("./client");
const convert = require("./convert");

const languageId = "trailspan";
const selector = [{ language: languageId, scheme: "file" }, { language: languageId, scheme: "untitled" }];
// A server that ends more often than this within three minutes is not started again.
const restartLimit = 4;

let session;
let output;
let diagnostics;
let starts = [];

function activate(context) {
  output = vscode.window.createOutputChannel("trailspan");
  diagnostics = vscode.languages.createDiagnosticCollection(languageId);
  context.subscriptions.push(
    output,
    diagnostics,
    vscode.commands.registerCommand("trailspan.restart", async () => {
      starts = [];
      await restart();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("trailspan")) return restart();
    }),
    vscode.workspace.onDidOpenTextDocument((document) => session && session.open(document)),
    vscode.workspace.onDidChangeTextDocument((event) => session && session.change(event)),
    vscode.workspace.onDidSaveTextDocument((document) => session && session.save(document)),
    vscode.workspace.onDidCloseTextDocument((document) => session && session.close(document)),
  );
  return start();
}

async function deactivate() {
  const last = session;
  session = undefined;
  if (last) await last.stop();
}

async function restart() {
  await deactivate();
  return start();
}

async function start() {
  const settings = vscode.workspace.getConfiguration("trailspan");
  if (!settings.get("server", true)) return;
  const own = new Session(settings.get("path") || "trailspan");
  session = own;
  starts.push(Date.now());
  try {
    await own.initialize();
  } catch (error) {
    output.appendLine(String(error.message || error));
  }
}

async function ended(own, reason) {
  output.appendLine(reason);
  if (session !== own) return;
  session = undefined;
  own.dispose();
  const recent = starts.filter((time) => Date.now() - time < 180000);
  if (own.isInitialized && recent.length <= restartLimit) return start();
  const choice = await vscode.window.showErrorMessage(
    `${reason}. Diagnostics, completion and formatting of specs need it.`, "Set the path", "Show the output");
  if (choice === "Set the path") {
    await vscode.commands.executeCommand("workbench.action.openSettings", "trailspan.path");
  }
  if (choice === "Show the output") output.show();
}

// One run of the server.
class Session {
  constructor(command) {
    this.subscriptions = [];
    this.versions = new Map();
    this.isInitialized = false;
    const folder = (vscode.workspace.workspaceFolders || [])[0];
    const root = folder && folder.uri.scheme === "file" ? folder.uri : undefined;
    this.root = root;
    this.client = new Client(command, ["lsp"], {
      cwd: root && root.fsPath,
      onExit: (reason) => ended(this, reason),
      onLog: (text) => output.append(text),
      handlers: {
        "textDocument/publishDiagnostics": (parameters) => this.publish(parameters),
        "window/logMessage": (parameters) => output.appendLine(parameters.message),
        "window/showMessage": (parameters) => {
          if (parameters.type === 1) vscode.window.showErrorMessage(parameters.message);
          else if (parameters.type === 2) vscode.window.showWarningMessage(parameters.message);
          else vscode.window.showInformationMessage(parameters.message);
        },
        "workspace/configuration": (parameters) => parameters.items.map(() => null),
        "workspace/applyEdit": async (parameters) => ({
          applied: await vscode.workspace.applyEdit(convert.workspaceEdit(parameters.edit)),
        }),
        "workspace/semanticTokens/refresh": () => null,
        "workspace/inlayHint/refresh": () => null,
        "client/registerCapability": () => null,
        "client/unregisterCapability": () => null,
      },
    });
  }

  async initialize() {
    const result = await this.client.request("initialize", {
      processId: process.pid,
      clientInfo: { name: "vscode", version: vscode.version },
      rootUri: this.root ? this.root.toString() : null,
      workspaceFolders: this.root
        ? [{ uri: this.root.toString(), name: path.basename(this.root.fsPath) }] : null,
      capabilities,
    });
    this.capabilities = result.capabilities;
    const sync = this.capabilities.textDocumentSync;
    this.syncKind = typeof sync === "number" ? sync : (sync && sync.change) || 0;
    this.savesWithText = typeof sync === "object" && sync && sync.save;
    this.isInitialized = true;
    this.client.notify("initialized", {});
    this.register();
    for (const document of vscode.workspace.textDocuments) this.open(document);
  }

  dispose() {
    for (const item of this.subscriptions) item.dispose();
    this.subscriptions = [];
    diagnostics.clear();
  }

  async stop() {
    this.dispose();
    await this.client.stop();
  }

  // MARK: Documents

  isOurs(document) {
    return this.isInitialized && document.languageId === languageId;
  }

  open(document) {
    const name = document.uri.toString();
    if (!this.isOurs(document) || this.versions.has(name)) return;
    this.versions.set(name, document.version);
    this.client.notify("textDocument/didOpen", {
      textDocument: { uri: name, languageId, version: document.version, text: document.getText() },
    });
  }

  change({ document, contentChanges }) {
    const name = document.uri.toString();
    if (!this.isOurs(document) || !this.versions.has(name) || contentChanges.length === 0) return;
    this.versions.set(name, document.version);
    if (this.syncKind === 0) return;
    // VS Code lists changes from the end of the text to its start, so that each holds whatever came before it.
    const changes = this.syncKind === 1
      ? [{ text: document.getText() }]
      : contentChanges.map((change) => ({ range: convert.toRange(change.range), text: change.text }));
    this.client.notify("textDocument/didChange", {
      textDocument: { uri: name, version: document.version }, contentChanges: changes,
    });
  }

  save(document) {
    if (!this.isOurs(document) || !this.savesWithText) return;
    const text = this.savesWithText.includeText ? { text: document.getText() } : {};
    this.client.notify("textDocument/didSave", { textDocument: convert.documentId(document), ...text });
  }

  close(document) {
    if (!this.versions.delete(document.uri.toString())) return;
    this.client.notify("textDocument/didClose", { textDocument: convert.documentId(document) });
    diagnostics.delete(document.uri);
  }

  publish(parameters) {
    // What belongs to an older text comes again for the newer one.
    const version = this.versions.get(parameters.uri);
    if (parameters.version != null && version !== undefined && parameters.version < version) return;
    diagnostics.set(convert.uri(parameters.uri), parameters.diagnostics.map(convert.diagnostic));
  }

  // MARK: Questions

  // An answer that does not come is none: the editor goes on.
  async ask(method, parameters, cancellation, then) {
    try {
      const result = await this.client.request(method, parameters, cancellation);
      return result == null || (cancellation && cancellation.isCancellationRequested) ? undefined : then(result);
    } catch (error) {
      // Cancelled, or the text has changed in the meantime.
      if (error.code !== -32800 && error.code !== -32801) output.appendLine(`${method}: ${error.message}`);
      return undefined;
    }
  }

  register() {
    const { languages } = vscode;
    const can = this.capabilities;
    const add = (item) => this.subscriptions.push(item);
    if (can.completionProvider) {
      add(languages.registerCompletionItemProvider(selector, {
        provideCompletionItems: (document, place, token, context) => this.ask(
          "textDocument/completion",
          {
            ...convert.at(document, place),
            context: { triggerKind: context.triggerKind + 1, triggerCharacter: context.triggerCharacter },
          },
          token, convert.completionList),
        ...(can.completionProvider.resolveProvider && {
          resolveCompletionItem: async (item, token) =>
            (await this.ask("completionItem/resolve", item.original, token, convert.completionItem)) || item,
        }),
      }, ...(can.completionProvider.triggerCharacters || [])));
    }
    if (can.hoverProvider) {
      add(languages.registerHoverProvider(selector, {
        provideHover: (document, place, token) =>
          this.ask("textDocument/hover", convert.at(document, place), token, convert.hover),
      }));
    }
    if (can.signatureHelpProvider) {
      add(languages.registerSignatureHelpProvider(selector, {
        provideSignatureHelp: (document, place, token) =>
          this.ask("textDocument/signatureHelp", convert.at(document, place), token, convert.signatureHelp),
      }, ...(can.signatureHelpProvider.triggerCharacters || [])));
    }
    if (can.documentFormattingProvider) {
      add(languages.registerDocumentFormattingEditProvider(selector, {
        provideDocumentFormattingEdits: (document, options, token) => this.ask(
          "textDocument/formatting",
          { textDocument: convert.documentId(document), options: { tabSize: options.tabSize, insertSpaces: true } },
          token, (edits) => edits.map(convert.textEdit)),
      }));
    }
    if (can.definitionProvider) {
      add(languages.registerDefinitionProvider(selector, {
        provideDefinition: (document, place, token) =>
          this.ask("textDocument/definition", convert.at(document, place), token, convert.locations),
      }));
    }
    if (can.referencesProvider) {
      add(languages.registerReferenceProvider(selector, {
        provideReferences: (document, place, context, token) => this.ask(
          "textDocument/references",
          { ...convert.at(document, place), context: { includeDeclaration: context.includeDeclaration } },
          token, convert.locations),
      }));
    }
    if (can.documentHighlightProvider) {
      add(languages.registerDocumentHighlightProvider(selector, {
        provideDocumentHighlights: (document, place, token) => this.ask(
          "textDocument/documentHighlight", convert.at(document, place), token,
          (found) => found.map(convert.highlight)),
      }));
    }
    if (can.renameProvider) {
      add(languages.registerRenameProvider(selector, {
        // Errors of a rename are for whoever typed the name.
        provideRenameEdits: async (document, place, newName, token) => {
          const result = await this.client.request(
            "textDocument/rename", { ...convert.at(document, place), newName }, token);
          return result ? convert.workspaceEdit(result) : undefined;
        },
        ...(can.renameProvider.prepareProvider && {
          prepareRename: async (document, place, token) => {
            const result = await this.client.request("textDocument/prepareRename", convert.at(document, place), token);
            if (!result) throw new Error("this cannot be renamed");
            if (result.defaultBehavior) return document.getWordRangeAtPosition(place);
            return result.range
              ? { range: convert.range(result.range), placeholder: result.placeholder } : convert.range(result);
          },
        }),
      }));
    }
    if (can.documentSymbolProvider) {
      add(languages.registerDocumentSymbolProvider(selector, {
        provideDocumentSymbols: (document, token) => this.ask(
          "textDocument/documentSymbol", { textDocument: convert.documentId(document) }, token,
          (found) => found.map(convert.documentSymbol)),
      }));
    }
    if (can.foldingRangeProvider) {
      add(languages.registerFoldingRangeProvider(selector, {
        provideFoldingRanges: (document, context, token) => this.ask(
          "textDocument/foldingRange", { textDocument: convert.documentId(document) }, token,
          (found) => found.map(convert.foldingRange)),
      }));
    }
    if (can.codeActionProvider) {
      add(languages.registerCodeActionsProvider(selector, {
        provideCodeActions: (document, place, context, token) => this.ask(
          "textDocument/codeAction",
          {
            textDocument: convert.documentId(document),
            range: convert.toRange(place),
            context: {
              diagnostics: context.diagnostics.map(convert.toDiagnostic),
              only: context.only && [context.only.value],
            },
          },
          token, (found) => found.map(convert.codeAction)),
      }));
    }
    if (can.inlayHintProvider) {
      add(languages.registerInlayHintsProvider(selector, {
        provideInlayHints: (document, place, token) => this.ask(
          "textDocument/inlayHint", { textDocument: convert.documentId(document), range: convert.toRange(place) },
          token, (found) => found.map(convert.inlayHint)),
      }));
    }
    const tokens = can.semanticTokensProvider;
    if (tokens && tokens.full) {
      const legend = new vscode.SemanticTokensLegend(tokens.legend.tokenTypes, tokens.legend.tokenModifiers);
      add(languages.registerDocumentSemanticTokensProvider(selector, {
        provideDocumentSemanticTokens: (document, token) => this.ask(
          "textDocument/semanticTokens/full", { textDocument: convert.documentId(document) }, token,
          (found) => new vscode.SemanticTokens(new Uint32Array(found.data), found.resultId)),
      }, legend));
    }
  }
}

const kinds = (count) => ({ valueSet: Array.from({ length: count }, (_, index) => index + 1) });

const capabilities = {
  general: { positionEncodings: ["utf-16"] },
  workspace: { applyEdit: true, configuration: true, workspaceEdit: { documentChanges: true } },
  window: { showMessage: {} },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    completion: {
      contextSupport: true,
      completionItem: {
        snippetSupport: true, documentationFormat: ["markdown", "plaintext"], preselectSupport: true,
        labelDetailsSupport: true, insertReplaceSupport: true,
      },
      completionItemKind: kinds(25),
      completionList: { itemDefaults: ["insertTextFormat", "editRange"] },
    },
    hover: { contentFormat: ["markdown", "plaintext"] },
    signatureHelp: { signatureInformation: { documentationFormat: ["markdown", "plaintext"] } },
    formatting: {},
    definition: { linkSupport: true },
    references: {},
    documentHighlight: {},
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, symbolKind: kinds(26) },
    foldingRange: { lineFoldingOnly: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "refactor", "source"] } },
      isPreferredSupport: true, disabledSupport: true,
    },
    inlayHint: {},
    semanticTokens: {
      requests: { full: true }, formats: ["relative"],
      tokenTypes: [
        "namespace", "type", "class", "enum", "interface", "struct", "typeParameter", "parameter", "variable",
        "property", "enumMember", "event", "function", "method", "macro", "keyword", "modifier", "comment", "string",
        "number", "regexp", "operator", "decorator",
      ],
      tokenModifiers: [
        "declaration", "definition", "readonly", "static", "deprecated", "abstract", "async", "modification",
        "documentation", "defaultLibrary",
      ],
    },
  },
};

module.exports = { activate, deactivate };
