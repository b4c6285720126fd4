#!/usr/bin/env python3
"""How long the language server takes to answer, on specs of 1,000 lines of several kinds.

    Tests/Editors/latency.py --trailspan .build/release/trailspan [--limit-ms 50]

Every spec is opened, and then one character is typed and deleted again and again. A line says for each kind of spec how
long it takes until the diagnostics come after a change, and what the slowest requests took: the median and the slowest by
the clock, and the mean of the CPU time, which other programs on the machine do not change. With --limit-ms the exit
status is 1 where the CPU time of anything is more.
"""

import argparse
import itertools
import json
import os
import statistics
import subprocess
import sys
import time

LINES = 1000
METHODS = (
    "completion hover definition references prepareRename rename formatting documentSymbol semanticTokens/full inlayHint"
    " codeAction"
).split()
URI = "untitled:latency.span"
PAIR = "pair ec2:CreateSnapshot -> ec2:DeleteSnapshot\n  on responseElements.snapshotId = requestParameters.snapshotId\n"


def tuples(count, attributes=False):
    rows = "".join(
        f'  ("alias-{n}", "{100000000000 + n}"' + (f', "team-{n % 7}"' if attributes else "") + ")\n"
        for n in range(count)
    )
    return "partitions (alias, account)" + (" with (team)" if attributes else "") + " {\n" + rows + "}\n"


TABLE = """table logs {
  location "s3://BUCKET/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"
  alias     injected
  account   injected
  region    enum ("us-east-1")
  timestamp date "yyyy/MM/dd" from 2022-01-01
}
"""


def specs():
    """Specs of 1,000 lines by what they are full of."""
    yield "tuples", TABLE + PAIR + "during last 30d\nwithin 30d\n" + tuples(LINES - 13)
    yield "tuples with attributes", TABLE + PAIR + 'events where team != "team-1"\n' + tuples(LINES - 12, True)
    yield "tuples of too few values", TABLE + PAIR + tuples(LINES - 11).replace(", ", " # ")
    yield "known pairs", PAIR * (LINES // 2)
    yield "pairs with companions", (
        'pair "s{}" ec2:StopInstances -> ec2:StartInstances\n'
        "  on requestParameters.instancesSet.items[].instanceId\n"
        "  until ec2:TerminateInstances on requestParameters.instancesSet.items[].instanceId\n"
        "  via w{}: ec2:ModifyInstanceAttribute on requestParameters.instanceId\n"
    ).replace("{}", "x") * (LINES // 4)
    yield "misspelt events", "".join(
        f"pair ec2:CreateSnapshoot{n} -> ec2:DeleteSnapshoot{n}\n  on responseElements.x = requestParameters.x\n"
        for n in range(LINES // 2)
    )
    yield "events of other services", "".join(
        f"pair iam:CreateSnapshot -> iam:DeleteSnapshot\n  on responseElements.x{n} = requestParameters.x\n"
        for n in range(LINES // 2)
    )
    yield "columns", PAIR + "select {\n" + "".join(
        f"  c{n} = number(start.responseElements.volumeSize) * {n} + hours(duration)\n" for n in range(LINES - 4)
    ) + "}\n"
    yield "unknown fields", PAIR + "select {\n" + "".join(
        f"  c{n} = start.evntTime{n}\n" for n in range(LINES - 4)
    ) + "}\n"
    yield "unknown columns", PAIR + "select { a = duration }\norder by\n" + "".join(
        f"  c{n},\n" for n in range(LINES - 5)
    ) + "  a\n"
    yield "one condition", PAIR + "where duration > 1h\n" + "".join(
        f'  or start.eventName = "x{n}"\n' for n in range(LINES - 3)
    )
    yield "a summary", PAIR + "select {\n" + "".join(
        f"  c{n} = hours(duration)\n" for n in range(LINES // 2 - 3)
    ) + "}\nsummarize {\n" + "".join(f"  s{n} = sum(c{n})\n" for n in range(LINES // 2 - 4)) + "}\n"
    yield "no spec", "this is { no -> spec ( at all\n" * LINES
    yield "open brackets", PAIR + "where " + "((((((((((\n" * (LINES - 3)
    yield "an open string", PAIR + 'where x = "\n' + "y\n" * (LINES - 3)


class Server:
    def __init__(self, program):
        self.process = subprocess.Popen([program, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.number = 0
        self.request("initialize", {"capabilities": {"general": {"positionEncodings": ["utf-8"]}}})
        self.notify("initialized", {})

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def receive(self):
        length = 0
        while (line := self.process.stdout.readline().strip()) != b"":
            name, value = line.split(b":")
            length = int(value) if name.lower() == b"content-length" else length
        return json.loads(self.process.stdout.read(length))

    def cpu(self):
        """Seconds of CPU so far."""
        with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def request(self, method, params):
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        while (answer := self.receive()).get("id") != self.number:
            pass
        return answer

    def diagnostics(self):
        while self.receive().get("method") != "textDocument/publishDiagnostics":
            pass


def measured(action):
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--trailspan", required=True)
    parser.add_argument("--limit-ms", type=float)
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    server = Server(options.trailspan)
    slowest = most = 0.0
    for kind, text in specs():
        document = {"uri": URI, "version": 1, "languageId": "trailspan", "text": text}
        server.notify("textDocument/didOpen", {"textDocument": document})
        server.diagnostics()
        line = text.count("\n") // 2
        position = {"line": line, "character": 5}
        times = {}
        cpu = {}

        def measure(name, rounds, action):
            before = server.cpu()
            times[name] = [measured(action) for _ in range(rounds)]
            cpu[name] = (server.cpu() - before) / rounds * 1000

        typed = itertools.count()

        def type_one():
            number = next(typed)
            end = {"line": line, "character": 5 + number % 2}
            change = {"range": {"start": position, "end": end}, "text": "" if number % 2 else "x"}
            server.notify(
                "textDocument/didChange", {"textDocument": {"uri": URI, "version": 2}, "contentChanges": [change]}
            )
            server.diagnostics()

        measure("change", options.rounds, type_one)
        for method in METHODS:
            params = {
                "textDocument": {"uri": URI},
                "position": position,
                "newName": "renamed",
                "range": {"start": {"line": 0, "character": 0}, "end": {"line": LINES, "character": 0}},
                "context": {"includeDeclaration": True, "diagnostics": []},
            }
            measure(method, options.rounds, lambda: server.request(f"textDocument/{method}", params))
        slowest = max(slowest, max(max(values) for values in times.values()))
        most = max(most, *cpu.values())
        others = sorted(((value, method) for method, value in cpu.items() if method != "change"), reverse=True)
        print(
            f"{kind:26} {text.count(chr(10)):5} lines  change {statistics.median(times['change']):6.1f} ms, slowest"
            f" {max(times['change']):6.1f}, CPU {cpu['change']:5.1f}   CPU of "
            + ", ".join(f"{method} {value:.1f}" for value, method in others[:3])
        )
        server.notify("textDocument/didClose", {"textDocument": {"uri": URI}})
        server.diagnostics()
    server.request("shutdown", None)
    server.notify("exit", None)
    print(f"slowest answer: {slowest:.1f} ms by the clock, {most:.1f} ms of CPU")
    return 1 if options.limit_ms and most > options.limit_ms else 0


if __name__ == "__main__":
    sys.exit(main())
