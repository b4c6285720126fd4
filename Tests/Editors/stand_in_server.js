"use strict";

// A language server that says what it was asked, for the client's tests. It keeps the text of each document as the
// protocol tells it, and the word "wrong" in a text is a diagnostic.

const documents = new Map();
let buffer = Buffer.alloc(0);

function send(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  const bytes = Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
  // In pieces, and with the end of one message beside the head of the next.
  process.stdout.write(bytes.subarray(0, 7));
  process.stdout.write(bytes.subarray(7));
}

function offset(text, place) {
  const lines = text.split("\n");
  return lines.slice(0, place.line).reduce((sum, line) => sum + line.length + 1, 0) + place.character;
}

function publish(uri, version) {
  const lines = documents.get(uri).split("\n");
  const diagnostics = lines.flatMap((line, index) => {
    const column = line.indexOf("wrong");
    const at = (character) => ({ line: index, character });
    return column < 0 ? [] : [{
      range: { start: at(column), end: at(column + 5) }, severity: 1, code: "E0001", source: "stand-in",
      message: "this is wrong", data: "right",
    }];
  });
  send({ method: "textDocument/publishDiagnostics", params: { uri, version, diagnostics } });
}

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
const answers = {
  initialize: () => ({
    capabilities: {
      textDocumentSync: { openClose: true, change: 2, save: { includeText: true } },
      completionProvider: { triggerCharacters: [":", "."], resolveProvider: true },
      hoverProvider: true, definitionProvider: true, referencesProvider: true, documentSymbolProvider: true,
      documentFormattingProvider: true, codeActionProvider: true, inlayHintProvider: true, foldingRangeProvider: true,
      documentHighlightProvider: true, signatureHelpProvider: { triggerCharacters: ["("] },
      renameProvider: { prepareProvider: true },
      semanticTokensProvider: { legend: { tokenTypes: ["keyword"], tokenModifiers: [] }, full: true },
    },
  }),
  shutdown: () => null,
  "textDocument/completion": (p) => ({
    isIncomplete: true,
    items: [{
      label: "ec2:CreateSnapshot", kind: 23, insertTextFormat: 2, sortText: "1",
      textEdit: { range, newText: "ec2:CreateSnapshot -> ${1:x}" },
      documentation: { kind: "markdown", value: `at ${p.position.line}:${p.position.character}` },
    }],
  }),
  "completionItem/resolve": (p) => ({ ...p, detail: "resolved" }),
  "textDocument/hover": (p) => ({ contents: { kind: "markdown", value: documents.get(p.textDocument.uri) }, range }),
  "textDocument/definition": (p) => ({ uri: p.textDocument.uri, range }),
  "textDocument/references": (p) => [{ uri: p.textDocument.uri, range }],
  "textDocument/documentHighlight": () => [{ range, kind: 2 }],
  "textDocument/documentSymbol": () => [
    { name: "pair", kind: 5, range, selectionRange: range, children: [
      { name: "key", kind: 8, range, selectionRange: range },
    ] },
  ],
  "textDocument/formatting": () => [{ range, newText: "PAIR" }],
  "textDocument/codeAction": (p) => p.context.diagnostics.map((item) => ({
    title: `write ${item.data}`, kind: "quickfix", isPreferred: true, diagnostics: [item],
    edit: { changes: { [p.textDocument.uri]: [{ range: item.range, newText: item.data }] } },
  })),
  "textDocument/inlayHint": () => [{ position: range.end, label: ": text", kind: 1 }],
  "textDocument/foldingRange": () => [{ startLine: 0, endLine: 1 }],
  "textDocument/signatureHelp": () => ({ signatures: [{ label: "round(x, n)", parameters: [{ label: "x" }] }] }),
  "textDocument/prepareRename": () => ({ range, placeholder: "pair" }),
  "textDocument/rename": (p) => ({ changes: { [p.textDocument.uri]: [{ range, newText: p.newName }] } }),
  "textDocument/semanticTokens/full": () => ({ data: [0, 0, 4, 0, 0] }),
};

function take(message) {
  const p = message.params;
  switch (message.method) {
    case "textDocument/didOpen":
      documents.set(p.textDocument.uri, p.textDocument.text);
      publish(p.textDocument.uri, p.textDocument.version);
      break;
    case "textDocument/didChange": {
      let text = documents.get(p.textDocument.uri);
      for (const change of p.contentChanges) {
        text = text.slice(0, offset(text, change.range.start)) + change.text
          + text.slice(offset(text, change.range.end));
      }
      documents.set(p.textDocument.uri, text);
      if (text.includes("crash")) process.exit(3);
      publish(p.textDocument.uri, p.textDocument.version);
      break;
    }
    case "textDocument/didClose": documents.delete(p.textDocument.uri); break;
    case "exit": process.exit(0); break;
    default:
      if (message.id === undefined) return;
      if (answers[message.method]) send({ id: message.id, result: answers[message.method](p) });
      else send({ id: message.id, error: { code: -32601, message: "no such method" } });
  }
}

process.stdin.on("data", (data) => {
  buffer = Buffer.concat([buffer, data]);
  for (;;) {
    const end = buffer.indexOf("\r\n\r\n");
    if (end < 0) return;
    const length = Number(/Content-Length: (\d+)/.exec(buffer.toString("latin1", 0, end))[1]);
    if (buffer.length < end + 4 + length) return;
    const message = JSON.parse(buffer.toString("utf8", end + 4, end + 4 + length));
    buffer = buffer.subarray(end + 4 + length);
    take(message);
  }
});
process.stdin.on("end", () => process.exit(1));
