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
