"use strict";

// The VS Code extension, driven through a fake `vscode` module.
//
//     node Tests/Editors/vscode_client_test.js [--trailspan PROGRAM]
//
// First against a server that says what it was asked, then, where a program is given, against its `trailspan lsp`.

const assert = require("assert");
const fs = require("fs");
const os = require("os");
const path = require("path");
const Module = require("module");
const { makeVSCode, Document, Position, Range, Uri } = require("./fake_vscode");

const folder = path.join(__dirname, "../../Sources/EditorFiles/VSCode");
const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => {} }) };

// The extension anew, with this module in the place of `vscode`.
function load(vscode) {
  for (const name of Object.keys(require.cache)) if (name.startsWith(folder)) delete require.cache[name];
  const original = Module._load;
  Module._load = (name, ...rest) => (name === "vscode" ? vscode : original(name, ...rest));
  try {
    return require(path.join(folder, "extension.js"));
  } finally {
    Module._load = original;
  }
}

async function eventually(what, isSo) {
  for (let tries = 0; tries < 500; tries += 1) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail(`not within ten seconds: ${what}`);
}

// A program that runs the stand-in as a server.
function standIn() {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "trailspan-editors-"));
  const program = path.join(directory, "server");
  fs.writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${path.join(__dirname, "stand_in_server.js")}"\n`);
  fs.chmodSync(program, 0o755);
  return { program, remove: () => fs.rmSync(directory, { recursive: true }) };
}

const tests = {
  async "documents, questions and their answers"() {
    const server = standIn();
    const { vscode, state, editor } = makeVSCode({ path: server.program });
    const early = new Document(Uri.file("/specs/early.span"), "pair é🧊 wrong\nlimit 1\n");
    vscode.workspace.textDocuments.push(early);
    vscode.workspace.textDocuments.push(new Document(Uri.file("/specs/other.txt"), "wrong", "plaintext"));
    const extension = load(vscode);
    await extension.activate({ subscriptions: [] });
    const name = early.uri.toString();
    await eventually("diagnostics of a document that was open", () => (state.diagnostics.get(name) || []).length === 1);
    assert.equal(state.diagnostics.size, 1);
    const [diagnostic] = state.diagnostics.get(name);
    assert.deepEqual(diagnostic.range.start, new Position(0, 9));
    assert.equal(diagnostic.severity, 0);
    assert.equal(diagnostic.code, "E0001");

    const provider = (kind) => state.providers.get(kind).provider;
    const place = new Position(0, 3);
    const list = await provider("CompletionItem").provideCompletionItems(early, place, token, { triggerKind: 0 });
    assert.equal(list.isIncomplete, true);
    assert.equal(list.items[0].kind, 22);
    assert.equal(list.items[0].insertText.value, "ec2:CreateSnapshot -> ${1:x}");
    assert.equal(list.items[0].documentation.value, "at 0:3");
    assert.deepEqual(state.providers.get("CompletionItem").rest, [":", "."]);
    const resolved = await provider("CompletionItem").resolveCompletionItem(list.items[0], token);
    assert.equal(resolved.detail, "resolved");

    const fixes = await provider("CodeActions").provideCodeActions(
      early, diagnostic.range, { diagnostics: [diagnostic] }, token);
    assert.equal(fixes[0].title, "write right");
    assert.equal(fixes[0].isPreferred, true);
    assert.equal(fixes[0].edit.edits.get(name)[0].newText, "right");

    const definition = await provider("Definition").provideDefinition(early, place, token);
    assert.equal(definition[0].uri.toString(), name);
    const references = await provider("Reference").provideReferences(early, place, { includeDeclaration: true }, token);
    assert.equal(references.length, 1);
    const symbols = await provider("DocumentSymbol").provideDocumentSymbols(early, token);
    assert.equal(symbols[0].kind, 4);
    assert.equal(symbols[0].children[0].name, "key");
    const edits = await provider("DocumentFormattingEdit").provideDocumentFormattingEdits(early, { tabSize: 2 }, token);
    assert.equal(edits[0].newText, "PAIR");
    const renamed = await provider("Rename").provideRenameEdits(early, place, "other", token);
    assert.equal(renamed.edits.get(name)[0].newText, "other");
    assert.equal((await provider("Rename").prepareRename(early, place, token)).placeholder, "pair");
    const hints = await provider("InlayHints").provideInlayHints(early, new Range(place, place), token);
    assert.equal(hints[0].label, ": text");
    const tokens = await provider("DocumentSemanticTokens").provideDocumentSemanticTokens(early, token);
    assert.deepEqual([...tokens.data], [0, 0, 4, 0, 0]);
    assert.equal((await provider("FoldingRange").provideFoldingRanges(early, {}, token)).length, 1);
    assert.equal((await provider("DocumentHighlight").provideDocumentHighlights(early, place, token))[0].kind, 1);
    const help = await provider("SignatureHelp").provideSignatureHelp(early, place, token);
    assert.equal(help.signatures[0].parameters.length, 1);

    // The server has the text that the editor has, whatever was typed.
    const words = ["é", "🧊", "wrong", "\n", "", "limit 10", "𐐀"];
    let seed = 7;
    const random = (bound) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % bound; };
    for (let step = 0; step < 300; step += 1) {
      const boundaries = [0];
      for (const character of early.text) boundaries.push(boundaries[boundaries.length - 1] + character.length);
      const start = boundaries[random(boundaries.length)];
      const end = boundaries.find((offset) => offset >= Math.min(early.text.length, start + random(4)));
      editor.edit(early, start, end, words[random(words.length)]);
    }
    const hover = await provider("Hover").provideHover(early, new Position(0, 0), token);
    assert.equal(hover.contents[0].value, early.text);
    const expected = early.text.split("\n").filter((line) => line.includes("wrong")).length;
    await eventually("the last diagnostics", () => state.diagnostics.get(name).length === expected);

    editor.close(early);
    assert.equal(state.diagnostics.has(name), false);
    await extension.deactivate();
    assert.equal(state.providers.size, 0);
    assert.deepEqual(state.messages, []);
    server.remove();
  },

  async "a server that ends is started again, and not for ever"() {
    const server = standIn();
    const { vscode, state, editor } = makeVSCode({ path: server.program });
    const document = new Document(Uri.file("/specs/a.span"), "wrong");
    const extension = load(vscode);
    await extension.activate({ subscriptions: [] });
    editor.open(document);
    const name = document.uri.toString();
    await eventually("diagnostics", () => state.diagnostics.has(name));
    editor.edit(document, 0, 0, "crash ");
    await eventually("no diagnostics of a server that is gone", () => state.log.includes("ended with status 3"));
    await eventually("diagnostics of the next one", () => state.diagnostics.has(name));
    assert.deepEqual(state.messages, []);
    for (let round = 0; round < 4; round += 1) {
      const ends = state.log.split("ended with status 3").length;
      editor.edit(document, 0, 0, "x");
      await eventually("the next end", () => state.log.split("ended with status 3").length > ends);
      await eventually("the next start", () => state.diagnostics.has(name) || state.messages.length > 0);
    }
    assert.equal(state.messages.length, 1);
    assert.match(state.messages[0], /ended with status 3/);
    await state.commands.get("trailspan.restart")();
    await eventually("a start that was asked for", () => state.diagnostics.has(name));
    await extension.deactivate();
    server.remove();
  },

  async "no program, a program that is no server, and none wanted"() {
    for (const [program, message] of [["/nonexistent/trailspan", /cannot be started/], ["/bin/true", /status 0/]]) {
      const { vscode, state } = makeVSCode({ path: program });
      const extension = load(vscode);
      await extension.activate({ subscriptions: [] });
      await eventually("a message", () => state.messages.length > 0);
      assert.match(state.messages[0], message);
      assert.equal(state.messages.length, 1);
      await extension.deactivate();
    }
    const { vscode, state } = makeVSCode({ path: "/nonexistent/trailspan", server: false });
    const extension = load(vscode);
    await extension.activate({ subscriptions: [] });
    assert.deepEqual(state.messages, []);
    await extension.deactivate();
  },
};

const arguments_ = process.argv.slice(2);
const program = arguments_[0] === "--trailspan" ? path.resolve(arguments_[1]) : undefined;
if (program) {
  tests["trailspan lsp"] = async () => {
    const { vscode, state, editor } = makeVSCode({ path: program });
    const extension = load(vscode);
    await extension.activate({ subscriptions: [] });
    const text = "# é🧊𐐀\npair ec2:CreateSnapshot -> ec2:DeleteSnapshot\n"
      + "  on responseElements.snapshotId = requestParameters.snapshotId\n\n"
      + "select { id = key lived = duration }\norder by lived desk\n";
    const document = new Document(Uri.file("/specs/a.span"), text);
    const name = document.uri.toString();
    editor.open(document);
    await eventually("diagnostics", () => (state.diagnostics.get(name) || []).length > 0);
    const [diagnostic] = state.diagnostics.get(name);
    assert.equal(document.text.slice(
      document.offset(diagnostic.range.start), document.offset(diagnostic.range.end)), "desk");
    const provider = (kind) => state.providers.get(kind).provider;
    const fixes = await provider("CodeActions").provideCodeActions(
      document, diagnostic.range, { diagnostics: [diagnostic] }, token);
    const [edit] = fixes[0].edit.edits.get(name);
    editor.edit(document, document.offset(edit.range.start), document.offset(edit.range.end), edit.newText);
    assert.ok(document.text.endsWith("lived desc\n"));
    await eventually("no diagnostics", () => state.diagnostics.get(name).length === 0);

    const place = document.positionOf(document.text.indexOf("lived desc") + 1);
    const found = await provider("Definition").provideDefinition(document, place, token);
    assert.equal(found[0].range ? found[0].range.start.line : found[0].targetRange.start.line, 4);
    const references = await provider("Reference").provideReferences(
      document, place, { includeDeclaration: true }, token);
    assert.equal(references.length, 2);
    const renamed = await provider("Rename").provideRenameEdits(document, place, "age", token);
    assert.equal(renamed.edits.get(name).length, 2);
    const hover = await provider("Hover").provideHover(document, new Position(2, 8), token);
    assert.ok(hover.contents[0].value.length > 0);
    const symbols = await provider("DocumentSymbol").provideDocumentSymbols(document, token);
    assert.ok(symbols.length >= 3);
    const tokens = await provider("DocumentSemanticTokens").provideDocumentSemanticTokens(document, token);
    assert.ok(tokens.data.length > 20 && tokens.data.length % 5 === 0);
    const all = new Range(new Position(0, 0), document.positionOf(document.text.length));
    const hints = await provider("InlayHints").provideInlayHints(document, all, token);
    assert.ok(hints.length > 0);
    const edits = await provider("DocumentFormattingEdit").provideDocumentFormattingEdits(
      document, { tabSize: 2 }, token);
    assert.ok(edits.length > 0);

    const start = document.text.indexOf("ec2:CreateSnapshot");
    editor.edit(document, start, document.text.indexOf("\n\nselect"), "ec2:CreateSnap");
    const end = document.positionOf(start + "ec2:CreateSnap".length);
    const list = await provider("CompletionItem").provideCompletionItems(document, end, token, { triggerKind: 0 });
    const item = list.items.find((one) => JSON.stringify(one).includes("ec2:DeleteSnapshot"));
    assert.ok(item, "the end is filled in");
    assert.ok(JSON.stringify(item).includes("responseElements.snapshotId"), "the keys are filled in");
    await extension.deactivate();
    assert.deepEqual(state.messages, []);
  };
}

(async () => {
  let failures = 0;
  for (const [name, run] of Object.entries(tests)) {
    try {
      await run();
      console.log(`ok      ${name}`);
    } catch (error) {
      failures += 1;
      console.log(`FAIL    ${name}\n${error.stack}`);
    }
  }
  process.exit(failures ? 1 : 0);
})();
