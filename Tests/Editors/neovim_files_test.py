"""The files of `trailspan editor neovim` in Neovim: specs are known by their name, and one server is asked about them.

    python3 Tests/Editors/neovim_files_test.py --trailspan PROGRAM
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

script = """
set nocompatible
let &runtimepath = '{folder}/files,' . $VIMRUNTIME
syntax on
filetype plugin on
edit {folder}/a.span
lua vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50)
lua for _, item in ipairs(vim.diagnostic.get(0)) do print(item.lnum, item.col, item.message) end
edit {folder}/b.span
lua print("servers: " .. #vim.lsp.get_active_clients())
lua print("attached: " .. #vim.lsp.buf_get_clients(0))
qa!
"""


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--trailspan", required=True, type=Path)
    program = arguments.parse_args().trailspan.resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "bin").mkdir()
        (folder / "bin/trailspan").symlink_to(program)
        subprocess.run([program, "editor", "neovim", "-o", folder / "files"], check=True, stderr=subprocess.DEVNULL)
        pair = "pair ec2:CreateVolume -> ec2:DeleteVolume\n  on responseElements.volumeId = requestParameters.volumeId\n"
        (folder / "a.span").write_text(pair + "withn 30d\n")
        (folder / "b.span").write_text(pair)
        (folder / "ask.vim").write_text(script.format(folder=folder))
        environment = {**os.environ, "PATH": f"{folder}/bin:{os.environ['PATH']}"}
        run = subprocess.run(
            ["nvim", "--headless", "-u", folder / "ask.vim", "-i", "NONE"], env=environment, timeout=120,
            stdin=subprocess.DEVNULL, capture_output=True, text=True)
        output = run.stdout + run.stderr
    for expected in ["2 0 there is no clause `withn`", "servers: 1", "attached: 1"]:
        if expected not in output:
            sys.exit(f"FAILED: `{expected}` is not in what Neovim says:\n{output}")
    print("Neovim starts one server for two specs and shows its diagnostics")


if __name__ == "__main__":
    main()
