"use strict";

// Values of the Language Server Protocol as those of VS Code, and back. Positions are in UTF-16 on both sides.

const vscode = require("vscode");

const position = (value) => new vscode.Position(value.line, value.character);
const range = (value) => new vscode.Range(position(value.start), position(value.end));
const uri = (value) => vscode.Uri.parse(value, true);

const toPosition = (value) => ({ line: value.line, character: value.character });
const toRange = (value) => ({ start: toPosition(value.start), end: toPosition(value.end) });
const documentId = (document) => ({ uri: document.uri.toString() });
const at = (document, place) => ({ textDocument: documentId(document), position: toPosition(place) });

function markdown(value) {
  if (typeof value === "string") return new vscode.MarkdownString(value);
  // The older form of code with its language.
  if (value.language !== undefined) return new vscode.MarkdownString().appendCodeblock(value.value, value.language);
  if (value.kind === "plaintext") return new vscode.MarkdownString().appendText(value.value);
  return new vscode.MarkdownString(value.value);
}

function diagnostic(value) {
  const result = new vscode.Diagnostic(range(value.range), value.message, (value.severity || 1) - 1);
  result.source = value.source;
  result.code = value.codeDescription
    ? { value: value.code, target: uri(value.codeDescription.href) }
    : value.code;
  result.tags = value.tags;
  result.relatedInformation = (value.relatedInformation || []).map(
    (item) => new vscode.DiagnosticRelatedInformation(location(item.location), item.message),
  );
  // What the server sent is sent back with a request for fixes.
  result.original = value;
  return result;
}

function toDiagnostic(value) {
  return value.original || {
    range: toRange(value.range),
    message: value.message,
    severity: value.severity + 1,
    code: value.code && value.code.value !== undefined ? value.code.value : value.code,
    source: value.source,
  };
}

const textEdit = (value) => new vscode.TextEdit(range(value.range), value.newText);

function workspaceEdit(value) {
  const result = new vscode.WorkspaceEdit();
  for (const [name, edits] of Object.entries(value.changes || {})) result.set(uri(name), edits.map(textEdit));
  for (const change of value.documentChanges || []) {
    if (change.textDocument) result.set(uri(change.textDocument.uri), change.edits.map(textEdit));
  }
  return result;
}

function completionItem(value, defaults = {}) {
  const label = value.labelDetails ? { label: value.label, ...value.labelDetails } : value.label;
  const result = new vscode.CompletionItem(label, value.kind ? value.kind - 1 : undefined);
  const isSnippet = (value.insertTextFormat || defaults.insertTextFormat) === 2;
  const text = (inserted) => (isSnippet ? new vscode.SnippetString(inserted) : inserted);
  result.detail = value.detail;
  if (value.documentation !== undefined) result.documentation = markdown(value.documentation);
  result.sortText = value.sortText;
  result.filterText = value.filterText;
  result.preselect = value.preselect;
  if (value.tags) result.tags = value.tags;
  if (value.commitCharacters) result.commitCharacters = value.commitCharacters;
  const edit = value.textEdit;
  if (edit) {
    result.insertText = text(edit.newText);
    result.range = edit.range ? range(edit.range)
      : { inserting: range(edit.insert), replacing: range(edit.replace) };
  } else {
    result.insertText = text(value.textEditText || value.insertText || value.label);
    if (defaults.editRange && defaults.editRange.start) result.range = range(defaults.editRange);
  }
  if (value.additionalTextEdits) result.additionalTextEdits = value.additionalTextEdits.map(textEdit);
  if (value.command) result.command = command(value.command);
  result.original = value;
  return result;
}

const command = (value) => ({ title: value.title, command: value.command, arguments: value.arguments });

function completionList(value) {
  if (!value) return undefined;
  const isList = !Array.isArray(value);
  const items = (isList ? value.items : value).map((item) => completionItem(item, isList ? value.itemDefaults : {}));
  return new vscode.CompletionList(items, isList && value.isIncomplete);
}

function hover(value) {
  if (!value) return undefined;
  const contents = Array.isArray(value.contents) ? value.contents : [value.contents];
  return new vscode.Hover(contents.map(markdown), value.range && range(value.range));
}

const location = (value) => new vscode.Location(uri(value.uri), range(value.range));

function locations(value) {
  if (!value) return undefined;
  return (Array.isArray(value) ? value : [value]).map((item) =>
    item.targetUri === undefined ? location(item) : {
      targetUri: uri(item.targetUri),
      targetRange: range(item.targetRange),
      targetSelectionRange: range(item.targetSelectionRange),
      originSelectionRange: item.originSelectionRange && range(item.originSelectionRange),
    });
}

function documentSymbol(value) {
  const place = value.location ? value.location.range : value.range;
  const result = new vscode.DocumentSymbol(
    value.name, value.detail || "", value.kind - 1, range(place), range(value.selectionRange || place));
  result.children = (value.children || []).map(documentSymbol);
  return result;
}

function codeAction(value) {
  if (typeof value.command === "string") return command(value);
  const result = new vscode.CodeAction(value.title, value.kind ? new vscode.CodeActionKind(value.kind) : undefined);
  if (value.edit) result.edit = workspaceEdit(value.edit);
  if (value.diagnostics) result.diagnostics = value.diagnostics.map(diagnostic);
  if (value.command) result.command = command(value.command);
  if (value.disabled) result.disabled = value.disabled;
  result.isPreferred = value.isPreferred;
  return result;
}

function inlayHint(value) {
  const label = typeof value.label === "string" ? value.label : value.label.map((part) => part.value).join("");
  const result = new vscode.InlayHint(position(value.position), label, value.kind);
  result.paddingLeft = value.paddingLeft;
  result.paddingRight = value.paddingRight;
  if (value.tooltip !== undefined) {
    result.tooltip = typeof value.tooltip === "string" ? value.tooltip : markdown(value.tooltip);
  }
  if (value.textEdits) result.textEdits = value.textEdits.map(textEdit);
  return result;
}

const highlight = (value) => new vscode.DocumentHighlight(range(value.range), (value.kind || 1) - 1);
const foldingRange = (value) =>
  new vscode.FoldingRange(value.startLine, value.endLine, value.kind === "comment" ? 1 : undefined);

function signatureHelp(value) {
  if (!value) return undefined;
  const result = new vscode.SignatureHelp();
  result.activeSignature = value.activeSignature || 0;
  result.activeParameter = value.activeParameter || 0;
  result.signatures = value.signatures.map((item) => {
    const signature = new vscode.SignatureInformation(
      item.label, item.documentation === undefined ? undefined : markdown(item.documentation));
    signature.parameters = (item.parameters || []).map((part) => new vscode.ParameterInformation(
      part.label, part.documentation === undefined ? undefined : markdown(part.documentation)));
    return signature;
  });
  return result;
}

module.exports = {
  at, codeAction, completionItem, completionList, diagnostic, documentId, documentSymbol, foldingRange, highlight,
  hover, inlayHint, locations, range, signatureHelp, textEdit, toDiagnostic, toRange, uri, workspaceEdit,
};
