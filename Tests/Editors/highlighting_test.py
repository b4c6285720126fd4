"""Colours of specs: what real engines make of the generated files, held against what the lexer and the parser see.

    python3 Tests/Editors/highlighting_test.py [--vim PROGRAM]

Needs babi, whose TextMate engine is asked (Tests/Editors/requirements.txt), and Vim or Neovim. What is expected is in
Tests/EditorFilesTests/Golden/tokens.txt, which a Swift test holds against the lexer.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

root = Path(__file__).resolve().parent.parent.parent
golden = root / "Tests/EditorFilesTests/Golden"

# The kinds of words that a scope is for; the first scope that a name begins with counts.
kinds_of_scopes = [
    ("comment", "comment"),
    ("string", "string"),
    ("constant.character.escape", "string"),
    ("constant.other.placeholder", "string"),
    ("variable.other.quoted", "quotedName"),
    ("constant.numeric.duration", "duration"),
    ("constant.numeric.date", "date"),
    ("constant.numeric.time", "time"),
    ("constant.numeric", "number"),
    ("entity.name.type.event", "event"),
    ("keyword.control.clause", "keyword"),
    ("keyword.other", "keyword"),
    ("keyword.operator.word", "keyword"),
    ("constant.language", "keyword"),
    ("storage.type", "keyword"),
    ("support.function", "function"),
    ("variable.language", "name"),
    ("variable.other.field", "name"),
    ("entity.other.attribute-name.column", "name"),
    ("keyword.operator", "operator"),
    ("punctuation", "punctuation"),
]

kinds_of_groups = {
    "Comment": "comment", "String": "string", "Escape": "string", "Placeholder": "string", "QuotedName": "quotedName",
    "Number": "number", "Duration": "duration", "Date": "date", "Time": "time", "Event": "event", "Clause": "keyword",
    "Keyword": "keyword", "WordOperator": "keyword", "Constant": "keyword", "PartitionKind": "keyword",
    "Function": "function", "Variable": "name", "Column": "name", "Field": "name", "Sign": "operator",
    "Punctuation": "punctuation",
}


def samples():
    """The name, the text and the expected words of each spec: (line, column, length, kind, text), from 0."""
    blocks = re.findall(r"^```span\n(.*?)^```", (root / "grammar.md").read_text(), re.S | re.M)
    text = (golden / "tokens.txt").read_text()
    for section in re.split(r"^== ", text, flags=re.M)[1:]:
        name, _, body = section.partition("\n")
        number = re.fullmatch(r"grammar\.md#(\d+)", name)
        source = blocks[int(number[1]) - 1] if number else (root / name).read_text()
        words = []
        for line in body.splitlines():
            row, column, length, kind, text = line.split(" ", 4)
            words.append((int(row) - 1, int(column) - 1, int(length), kind, text))
        yield name, source, words


def compared(name, words, kind_at):
    """Sentences about the words of which some character is taken for something else."""
    for row, column, length, kind, text in words:
        for offset in range(length):
            found = kind_at(row, column + offset)
            # Between the words of `is missing` there is nothing to see.
            if found != kind:
                yield f"{name}:{row + 1}:{column + offset + 1}: `{text}` is {kind}, coloured as {found}"
                break


def kind_of_scopes(scopes):
    """The kind of the innermost scope that has one."""
    for scope in reversed(scopes):
        for prefix, kind in kinds_of_scopes:
            if scope == prefix or scope.startswith(prefix + "."):
                return kind
    return "nothing"


def textmate_kinds(folder):
    """A function from a text to the kinds of its characters, by the TextMate engine of babi."""
    from babi.highlight import Grammars, highlight_line

    grammars = Grammars(str(folder))
    compiler = grammars.compiler_for_scope("source.trailspan")

    def kinds(source):
        colours = {}
        state = compiler.root_state
        for row, line in enumerate(source.splitlines(keepends=True)):
            state, regions = highlight_line(compiler, state, line, row == 0)
            for start, end, scopes in regions:
                for column in range(start, end):
                    colours[row, column] = kind_of_scopes(scopes)
        return lambda row, column: colours.get((row, column), "nothing")

    return kinds


def vim_kinds(program, files, folder):
    """The same, by Vim or Neovim with the files of the editor; all texts are asked in one run."""

    def all_kinds(sources):
        folder.joinpath("specs").mkdir()
        for number, source in enumerate(sources):
            folder.joinpath(f"specs/{number:03}.span").write_text(source)
        script = folder / "ask.vim"
        script.write_text(f"""
set nocompatible encoding=utf-8
let &runtimepath = '{files},' . $VIMRUNTIME
syntax on
filetype plugin on
let s:out = []
for s:file in sort(glob('{folder}/specs/*.span', 0, 1))
  execute 'edit ' . s:file
  if &filetype !=# 'trailspan' || &commentstring !=# '# %s'
    call add(s:out, 'filetype is ' . &filetype . ', comments are ' . &commentstring)
  endif
  for s:line in range(1, line('$'))
    let s:names = []
    let s:text = getline(s:line)
    let s:column = 0
    for s:character in split(s:text, '\\zs')
      call add(s:names, synIDattr(synID(s:line, s:column + 1, 1), 'name'))
      let s:column += strlen(s:character)
    endfor
    call add(s:out, join(s:names, ' ,'))
  endfor
  call add(s:out, '==')
endfor
call writefile(s:out, '{folder}/out.txt')
qa!
""")
        arguments = ["-es", "-N", "-u", str(script), "-i", "NONE"]
        if "nvim" in program:
            arguments = ["--headless", "-u", str(script), "-i", "NONE"]
        subprocess.run([program, *arguments], check=True, timeout=300, stdin=subprocess.DEVNULL)
        sections = (folder / "out.txt").read_text().split("==\n")
        return [[line.split(" ,") for line in section.splitlines()] for section in sections]

    def kind(name):
        match = re.fullmatch(r"trailspan([A-Z][A-Za-z]*?)(In[A-Z]\w*)?", name.strip())
        return kinds_of_groups.get(match[1], "nothing") if match else "nothing"

    def function(lines):
        return lambda row, column: kind(lines[row][column]) if column < len(lines[row]) else "nothing"

    return lambda sources: [function(lines) for lines in all_kinds(sources)]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--vim", action="append", help="a Vim or Neovim to ask (all that are on the PATH)")
    options = arguments.parse_args()
    specs = list(samples())
    words = sum(len(words) for _, _, words in specs)
    failures = []

    with tempfile.TemporaryDirectory() as folder:
        grammar = golden / "vscode/syntaxes/trailspan.tmLanguage.json"
        shutil.copy(grammar, Path(folder) / "source.trailspan.json")
        kinds = textmate_kinds(folder)
        found = [line for name, source, expected in specs for line in compared(name, expected, kinds(source))]
    print(f"TextMate: {words} words of {len(specs)} specs, {len(found)} coloured otherwise")
    failures += found

    programs = options.vim or [program for program in ("vim", "nvim") if shutil.which(program)]
    if not programs:
        print("SKIPPED: the colours of vim and nvim, because neither is here")
    for program in programs:
        editor = "neovim" if "nvim" in program else "vim"
        with tempfile.TemporaryDirectory() as folder:
            all_kinds = vim_kinds(program, golden / editor, Path(folder))([source for _, source, _ in specs])
            found = [
                line
                for (name, _, expected), kind_at in zip(specs, all_kinds)
                for line in compared(name, expected, kind_at)
            ]
        print(f"{program}: {words} words of {len(specs)} specs, {len(found)} coloured otherwise")
        failures += found

    for line in failures[:100]:
        print(line)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
