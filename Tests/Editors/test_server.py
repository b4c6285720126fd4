"""The language server, driven by pytest-lsp, a client of the protocol's own types.

    python -m venv VENV && VENV/bin/pip install -r Tests/Editors/requirements.txt
    TRAILSPAN=.build/release/trailspan VENV/bin/pytest -q Tests/Editors
"""

import asyncio
import os

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

TRAILSPAN = os.path.abspath(os.environ.get("TRAILSPAN", ".build/debug/trailspan"))
URI = "file:///tmp/editors/x.span"
# Letters of two, three and four bytes, of one and two units of UTF-16.
LETTERS = "é🧊𐐀"
PAIR = """pair ec2:CreateVolume -> ec2:DeleteVolume
  on responseElements.volumeId = requestParameters.volumeId
"""


@pytest_lsp.fixture(
    params=["utf-8", "utf-16"],
    config=ClientServerConfig(server_command=[TRAILSPAN, "lsp", "--now", "2024-06-01T12:00:00Z"]),
)
async def client(request, lsp_client: LanguageClient):
    result = await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=types.ClientCapabilities(
                general=types.GeneralClientCapabilities(position_encodings=[request.param]),
                text_document=types.TextDocumentClientCapabilities(
                    completion=types.CompletionClientCapabilities(
                        completion_item=types.ClientCompletionItemOptions(
                            documentation_format=[types.MarkupKind.Markdown]
                        )
                    ),
                    hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
                ),
            ),
            workspace_folders=[],
        )
    )
    assert result.capabilities.position_encoding == request.param
    lsp_client.encoding = request.param
    yield
    await lsp_client.shutdown_session()


def width(client, text):
    """How many characters a text has, as client and server count them."""
    return len(text.encode("utf-8")) if client.encoding == "utf-8" else len(text.encode("utf-16-le")) // 2


def place(client, marked):
    """A text with `‸` where the cursor is, as the text and the cursor's position."""
    before, after = marked.split("‸")
    lines = before.split("\n")
    position = types.Position(line=len(lines) - 1, character=width(client, lines[-1]))
    return before + after, position


def open_text(client, text):
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            text_document=types.TextDocumentItem(uri=URI, language_id="trailspan", version=1, text=text)
        )
    )


async def diagnostics(client, text):
    open_text(client, text)
    await client.wait_for_notification("textDocument/publishDiagnostics")
    return client.diagnostics[URI]


def apply(client, text, edits):
    """A text after edits."""

    def offset(position):
        lines = text.split("\n")
        line = lines[position.line]
        column = next(n for n in range(len(line) + 1) if width(client, line[:n]) == position.character)
        return sum(len(line) + 1 for line in lines[: position.line]) + column

    places = sorted(((offset(e.range.start), offset(e.range.end), e.new_text) for e in edits), reverse=True)
    for start, end, new in places:
        text = text[:start] + new + text[end:]
    return text


@pytest.mark.asyncio
async def test_diagnostics(client: LanguageClient):
    text = f"{PAIR}# {LETTERS}\nevents where eventName != \"{LETTERS}\" and nme = \"x\"\n"
    found = await diagnostics(client, text)
    assert [d.code for d in found] == ["E0201"]
    before = width(client, f'events where eventName != "{LETTERS}" and ')
    assert found[0].range == types.Range(types.Position(3, before), types.Position(3, before + 3))

    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(uri=URI, version=2),
            content_changes=[
                types.TextDocumentContentChangePartial(range=found[0].range, text="awsRegion")
            ],
        )
    )
    await client.wait_for_notification("textDocument/publishDiagnostics")
    assert not client.diagnostics[URI]


@pytest.mark.asyncio
async def test_completion_of_a_pair(client: LanguageClient):
    text, position = place(client, f'pair "{LETTERS}" ec2:Cr‸')
    open_text(client, text)
    found = await client.text_document_completion_async(
        types.CompletionParams(text_document=types.TextDocumentIdentifier(uri=URI), position=position)
    )
    item = next(i for i in found.items if i.label == "ec2:CreateSnapshot -> ec2:DeleteSnapshot")
    assert apply(client, text, [item.text_edit]) == (
        f'pair "{LETTERS}" ec2:CreateSnapshot -> ec2:DeleteSnapshot\n'
        "  on responseElements.snapshotId = requestParameters.snapshotId"
    )


SPEC = f"""{PAIR}
events where eventName != "{LETTERS}" and region = "eu-west-1"

partitions (alias) with (team) {{
  ("prod", "{LETTERS}")
}}

select {{
  `{LETTERS}` = start.responseElements.volumeId
  team
  lived = duration
}}

order by lived desc, `{LETTERS}`
"""


def identifier():
    return types.TextDocumentIdentifier(uri=URI)


@pytest.mark.asyncio
async def test_hover(client: LanguageClient):
    text, position = place(client, PAIR + f'events where eventName != "{LETTERS}" and user‸Identity.arn = "x"')
    open_text(client, text)
    hover = await client.text_document_hover_async(types.HoverParams(identifier(), position))
    assert "useridentity.arn" in hover.contents.value
    before = width(client, f'events where eventName != "{LETTERS}" and ')
    assert hover.range == types.Range(types.Position(2, before), types.Position(2, before + 16))


@pytest.mark.asyncio
async def test_names(client: LanguageClient):
    text = SPEC.replace(' and region = "eu-west-1"', " and team is present")
    found = await diagnostics(client, text)
    assert not found
    marked = text.replace(f"`{LETTERS}` = ", f"`‸{LETTERS}` = ")
    _, position = place(client, marked)
    definition = await client.text_document_definition_async(
        types.DefinitionParams(identifier(), types.Position(15, width(client, "order by lived desc, `é")))
    )
    assert [d.range.start.line for d in definition] == [10]
    references = await client.text_document_references_async(
        types.ReferenceParams(types.ReferenceContext(True), identifier(), position)
    )
    assert [r.range.start.line for r in references] == [10, 15]
    prepared = await client.text_document_prepare_rename_async(types.PrepareRenameParams(identifier(), position))
    assert prepared.placeholder == LETTERS
    edit = await client.text_document_rename_async(types.RenameParams(identifier(), position, "volume 🧊"))
    assert apply(client, text, edit.changes[URI]) == text.replace(f"`{LETTERS}`", "`volume 🧊`")
    # The name of an attribute is the column's too, which keeps its name.
    _, position = place(client, text.replace("with (team)", "with (‸team)"))
    edit = await client.text_document_rename_async(types.RenameParams(identifier(), position, "group"))
    assert apply(client, text, edit.changes[URI]) == (
        text.replace("(team)", "(group)").replace("and team", "and group").replace("  team\n", "  team = group\n")
    )
    with pytest.raises(Exception, match="means something else|does not fit"):
        await client.text_document_rename_async(types.RenameParams(identifier(), position, "alias"))


@pytest.mark.asyncio
async def test_formatting(client: LanguageClient):
    rough = PAIR.replace("  on", "on") + f'where pair="{LETTERS}"   and    state = "open"\nkeep open,closed # {LETTERS}\n'
    open_text(client, rough)
    edits = await client.text_document_formatting_async(
        types.DocumentFormattingParams(identifier(), types.FormattingOptions(tab_size=2, insert_spaces=True))
    )
    assert apply(client, rough, edits) == (
        PAIR + f'\nkeep open, closed  # {LETTERS}\n\nwhere pair = "{LETTERS}" and state = "open"\n'
    )


@pytest.mark.asyncio
async def test_quick_fix(client: LanguageClient):
    text = PAIR + f'where pair = "{LETTERS}" and duration => 1h\n'
    found = await diagnostics(client, text)
    fixable = next(d for d in found if "=>" in d.message)
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(identifier(), fixable.range, types.CodeActionContext(diagnostics=[fixable]))
    )
    assert apply(client, text, actions[0].edit.changes[URI]) == text.replace("=>", ">=")


@pytest.mark.asyncio
async def test_outline_hints_and_tokens(client: LanguageClient):
    text = SPEC.replace(' and region = "eu-west-1"', "") + "during last 30d\n"
    open_text(client, text)
    symbols = await client.text_document_document_symbol_async(types.DocumentSymbolParams(identifier()))
    select = next(s for s in symbols if s.name == "select")
    assert [child.name for child in select.children] == [LETTERS, "team", "lived"]
    whole = types.Range(types.Position(0, 0), types.Position(99, 0))
    hints = await client.text_document_inlay_hint_async(types.InlayHintParams(identifier(), whole))
    first = next(h for h in hints if h.label == ": text")
    assert first.position == types.Position(10, width(client, f"  `{LETTERS}`"))
    assert any("2024-05-02" in h.label for h in hints)
    tokens = await client.text_document_semantic_tokens_full_async(types.SemanticTokensParams(identifier()))
    line = character = 0
    lengths = {}
    for index in range(0, len(tokens.data), 5):
        down, right, length, _, _ = tokens.data[index : index + 5]
        line, character = line + down, right if down else character + right
        lengths[line, character] = length
    assert lengths[10, 2] == width(client, f"`{LETTERS}`")


@pytest.mark.asyncio
async def test_typing_a_spec(client: LanguageClient):
    """Every letter of a spec is typed behind the one before, with a completion and a hover at each."""
    text = ""
    open_text(client, text)
    for number, letter in enumerate(SPEC[:220]):
        lines = text.split("\n")
        position = types.Position(len(lines) - 1, width(client, lines[-1]))
        client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                text_document=types.VersionedTextDocumentIdentifier(uri=URI, version=number + 2),
                content_changes=[
                    types.TextDocumentContentChangePartial(range=types.Range(position, position), text=letter)
                ],
            )
        )
        text += letter
        await client.text_document_completion_async(types.CompletionParams(identifier(), position))
        await client.text_document_hover_async(types.HoverParams(identifier(), position))
    assert [d.code for d in client.diagnostics[URI]] != []
