#!/usr/bin/env python3
"""Makes the catalogue's tables of AWS's API models, as PyPI's botocore has them, and of the pairs seen in real records.

    pip install -r requirements.txt
    python3 derive.py            # writes ../Tables
    python3 derive.py --check    # fails where the committed tables are not what it would write
    python3 derive.py --sample 100
"""

from __future__ import annotations

import argparse
import csv
import random
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

import botocore

import join
from models import Member, Model, Operation, models

HERE = Path(__file__).resolve().parent
TABLES = HERE.parent / "Tables"
PINNED = re.search(r"botocore==(\S+)", (HERE / "requirements.txt").read_text()).group(1)

# Models that another of the same event source has replaced: their operations are known, their shapes are not used.
REPLACED = {"pinpoint-email", "docdb", "neptune"}

# Models that have calls of another's names for another thing, which are logged under another event source.
SECOND = {"s3control"}


@dataclass
class Row:
    """A pair as the table has it, its keys in the table's short form."""

    service: str
    start: str
    end: str
    known: str  # "seen" or "model"
    key: str
    others: list[str] = field(default_factory=list)  # other paths of the same member: S for the start, E for the end
    columns: list[str] = field(default_factory=list)
    container: str = ""  # what the key names and what the start adds to it, as `security group|rule`


def rows_of(path: Path) -> list[dict[str, str]]:
    with open(path, newline="", encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


# The table's short form of a key: R and Q for the two columns, & between parts, = between sides.

def step(text: str) -> str:
    return text if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*(\[\])?", text) else f'"{text}"'


def path(side: str, steps: tuple[str, ...], spelled: tuple[str, ...] | None, separator: str | None) -> str:
    text = ".".join([side, *map(step, steps)])
    if spelled:
        text += " ?? " + ".".join([side, *map(step, spelled)])
    return f'last({text}, "{separator}")' if separator else text


def key_text(key: tuple[join.KeyPart, ...]) -> str:
    parts = []
    for part in key:
        start = path(part.start_side, part.start, part.start_spelled, part.separator if part.both else None)
        end = path(part.end_side, part.end, part.end_spelled, part.separator)
        parts.append(start if start == end else f"{start}={end}")
    return "&".join(parts)


def seen_rows() -> list[Row]:
    rows = []
    for line in rows_of(HERE / "seen.tsv"):
        starts, ends = line["start_key"].split(" and "), line["end_key"].split(" and ")
        parts = [left if left == right else f"{left}={right}" for left, right in zip(starts, ends, strict=True)]
        key = short("&".join(parts))
        for start in line["starts"].split(","):
            for end in line["ends"].split(","):
                rows.append(Row(line["service"], start, end, "seen", key))
    return rows


def short(text: str) -> str:
    return text.replace("responseElements.", "R.").replace("requestParameters.", "Q.")


def last_step(text: str) -> str:
    """The member that a path of a key ends in, in small letters."""
    found = re.findall(r'(?:\.|^)("[^"]+"|[A-Za-z_][A-Za-z0-9_]*)(?:\[\])?(?=$|[ ,)=&])', text)
    return found[-1].strip('"').lower() if found else ""


def paths_in(text: str) -> list[str]:
    return re.findall(r'\b(?:[RQ]|additionalEventData|serviceEventDetails)(?:\.(?:"[^"]*"|[A-Za-z0-9_]+(?:\[\])?))+', text)


def side_members(operation: Operation) -> list[tuple[str, Member]]:
    return [("R", member) for member in operation.outputs] + [("Q", member) for member in operation.inputs]


def others(row: Row, operations: dict[tuple[str, str], list[Operation]]) -> list[str]:
    """Where else the members of the key are, so that nobody is told that they are not there."""
    result = []
    for letter, event, place in (("S", row.start, 0), ("E", row.end, -1)):
        for part in row.key.split("&"):
            text = part.split("=")[place]
            known = set(paths_in(text))
            wanted = {last_step(one) for one in known}
            for operation in operations.get((row.service, event), ()):
                for side, member in side_members(operation):
                    one = path(side, member.path, None, None)
                    if last_step(one) in wanted and one not in known and f"{letter}{one}" not in result:
                        result.append(f"{letter}{one}")
    return result[:12]


PRIME = re.compile(r"(Size|InstanceType|NodeType|Class|Engine|Runtime|Capacity|CidrBlock|Platform|Edition|ImageId)$", re.I)
WORTH = re.compile(r"(Size|Type|Class|Engine|Runtime|Capacity|Count|Cidr|CidrBlock|Zone|Image|ImageId|Version|Platform|"
                   r"Storage|Memory|Protocol|Tier|Edition|Family|Policy|Principal|Role|RoleArn|RoleName)$", re.I)
# The first rule of a call, which mostly has one. Older clients give it beside the list.
RULE = ["Q.ipPermissions.items[0].fromPort??Q.fromPort", "Q.ipPermissions.items[0].toPort??Q.toPort",
        "Q.ipPermissions.items[0].ipRanges.items[0].cidrIp??Q.cidrIp"]
# Where records have them elsewhere than the model says, or seldom.
COLUMNS = {
    ("ec2", "CreateSnapshot"): ["Q.volumeId", "R.volumeSize", "R.ownerId"],
    ("ec2", "RunInstances"): ["Q.instanceType"],
    ("secretsmanager", "CreateSecret"): ["Q.name"],
    ("ec2", "AuthorizeSecurityGroupIngress"): RULE,
    ("ec2", "AuthorizeSecurityGroupEgress"): RULE,
}
OWNER = re.compile(r"(Name|Id|Arn|Identifier)$")
NOISE = re.compile(r"(Token|Password|Secret|Description|Comment|Document|Marker|Url|Status|State|Date|Time|Tier)$|^(Tags?|DryRun|Min|Max|Sse)|"
                   r"Ipv6|PrefixCount|Secondary|CloudWatch|LogGroupClass", re.I)


def columns(row: Row, operations: dict[tuple[str, str], list[Operation]]) -> list[str]:
    """Up to three members of the start that say what it was: what it belongs to, how large, of which kind."""
    if (row.service, row.start) in COLUMNS:
        return COLUMNS[row.service, row.start]
    ranked = []
    taken = {last_step(one) for one in paths_in(row.key)}
    for operation in operations.get((row.service, row.start), ())[:1]:
        for place, (side, member) in enumerate(side_members(operation)):
            steps = join.plain(member)
            # `PutBucketPolicy` is sent to `?policy`, which is logged as an empty `policy` in place of the text.
            if side == "Q" and member.path[0] in operation.flags:
                continue
            if member.listed or len(steps) > 2 or member.spelled or member.location == "header":
                continue
            if member.type not in ("string", "integer", "long") or NOISE.search(member.name):
                continue
            worth = WORTH.search(member.name)
            if not worth and not (member.required and OWNER.search(member.name)):
                continue
            rank = (0 if member.required and side == "Q" else 1, 0 if PRIME.search(member.name) else 1, len(steps),
                    0 if worth else 1, 0 if side == "R" else 1, place)
            ranked.append((rank, path(side, member.path, None, None)))
    result = []
    for _, one in sorted(ranked):
        name = last_step(one)
        if name not in taken and len(result) < 3:
            taken.add(name)
            result.append(one)
    return result


def build() -> tuple[list[Row], dict[str, set[str]], list[Row]]:
    """All rows, the events of each source, and what the derivation alone found."""
    data = Path(botocore.__file__).parent / "data"
    events: dict[str, set[str]] = {}
    operations: dict[tuple[str, str], list[Operation]] = {}
    derived: dict[tuple[str, str, str, str], Row] = {}
    dropped = {(line["service"], line["start"], line["end"]) for line in rows_of(HERE / "dropped.tsv")}
    for model in models(data):
        listed = model.operations()
        for operation in listed:
            # S3 has been seen to log both its operations' names and other ones.
            names = {operation.event} | ({operation.name} if operation.service.startswith("s3") else set())
            events.setdefault(operation.service, set()).update(names)
        if model.folder in REPLACED:
            continue
        for operation in listed:
            operations.setdefault((operation.service, operation.event), []).append(operation)
        before = {(row.service, row.start) for row in derived.values()}
        for pair in join.join(listed):
            if model.folder in SECOND and (pair.service, pair.start) in before:
                continue
            row = Row(pair.service, pair.start, pair.end, "model", key_text(pair.key))
            derived.setdefault((row.service, row.start, row.end, row.key), row)
    alone = list(derived.values())
    seen = seen_rows()
    shown = {(row.service, row.start, row.end) for row in seen}
    for row in seen:
        if row.service in events:
            events[row.service].update((row.start, row.end))
    for line in rows_of(HERE / "events.tsv"):
        events[line["service"]].update(line["events"].split())
    rows = seen + [row for row in alone if (row.service, row.start, row.end) not in shown | dropped]
    for row in rows:
        row.others = others(row, operations)
        row.columns = columns(row, operations)
    mark_containers(rows)
    order = {id(row): place for place, row in enumerate(rows)}
    return sorted(rows, key=lambda row: (f"{row.service}:{row.start}", order[id(row)])), events, alone


def mark_containers(rows: list[Row]) -> None:
    """Marks the pairs whose key names what holds the thing that is added, and not that thing."""
    for line in rows_of(HERE / "containers.tsv"):
        # A second part of a key may name the thing.
        marked = [row for row in rows if row.service == line["service"] and row.start in line["starts"].split(",")
                  and "&" not in row.key]
        if len({row.start for row in marked}) != len(line["starts"].split(",")):
            sys.exit(f"containers.tsv: no pair begins with {line['service']}:{line['starts']}")
        for row in marked:
            row.container = f"{line['container']}|{line['thing']}"


# The measure: what the derivation finds of the pairs that were seen.

def measure(rows: list[Row], alone: list[Row], events: dict[str, set[str]]) -> str:
    derived: dict[tuple[str, str, str], list[str]] = {}
    for row in alone:
        derived.setdefault((row.service, row.start, row.end), []).append(row.key)
    wanted: dict[tuple[str, str, str], list[str]] = {}
    for row in seen_rows():
        wanted.setdefault((row.service, row.start, row.end), []).append(row.key)
    unknowable = {(line["service"], line["start"], line["end"]) for line in rows_of(HERE / "unknowable.tsv")}
    knowable = {name: keys for name, keys in wanted.items() if name not in unknowable}
    named = [name for name in knowable if name in derived]
    same = [name for name in named if set(derived[name]) & set(knowable[name])]
    alike = [name for name in named if any(alike_keys(one, key) for one in derived[name] for key in knowable[name])]
    lines = [
        f"pairs seen in records                        {len(wanted)}",
        f"of these, the models can know                {len(knowable)}",
        f"the derivation alone finds by name           {len(named)} ({len(named) / len(knowable):.1%})",
        f"and with the same key, to the letter         {len(same)} ({len(same) / len(knowable):.1%})",
        f"or read off the other side of the same call  {len(alike)} ({len(alike) / len(knowable):.1%})",
        f"pairs in the table                           {len(rows)} of {len({row.service for row in rows})} event sources",
        f"operations                                   {sum(map(len, events.values()))} of {len(events)} event sources",
    ]
    lines += [f"  not found: {' '.join(name)}" for name in knowable if name not in derived]
    lines += [f"  other key: {' '.join(name)}: {derived[name][0]} for {knowable[name][0]}"
              for name in named if name not in alike]
    return "\n".join(lines)


def alike_keys(one: str, other: str) -> bool:
    """Whether the one key reads the members that the other does, maybe among more: a name may be taken from the request
    or from the answer, and of alternatives one is enough."""
    def parts(text: str) -> list[tuple[set[str], set[str]]]:
        return [tuple(set(map(last_step, paths_in(part.split("=")[place]))) for place in (0, -1))
                for part in text.split("&")]
    return all(any(start & wanted_start and end & wanted_end for start, end in parts(one))
               for wanted_start, wanted_end in parts(other))


# The tables.

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
MARKS = "!#$%&'()*+,-./:;<=>?@[]^_`{|}~"


def verb_and_noun(name: str) -> tuple[str, str]:
    match = re.match(r"[A-Z][a-z]+(?=[A-Z])", name)
    return (match.group(), name[match.end():]) if match else ("", name)


def operation_lines(events: dict[str, set[str]]) -> list[str]:
    """The verbs by their number, then a service a line: its nouns, each behind the number of letters it shares with the
    one before it, then a colon and its verbs, the 62 most frequent as one digit, the others as a mark and a digit."""
    frequency: dict[str, int] = {}
    for names in events.values():
        for name in names:
            verb = verb_and_noun(name)[0]
            frequency[verb] = frequency.get(verb, 0) + 1
    verbs = sorted(frequency, key=lambda verb: (-frequency[verb], verb))
    codes = {verb: DIGITS[place] if place < 62 else MARKS[place // 62 - 1] + DIGITS[place % 62]
             for place, verb in enumerate(verbs)}
    lines = [" ".join(verb or "-" for verb in verbs)]
    for service, names in sorted(events.items()):
        nouns: dict[str, list[str]] = {}
        for name in sorted(names):
            verb, noun = verb_and_noun(name)
            nouns.setdefault(noun, []).append(codes[verb])
        items, before = [], ""
        for noun in sorted(nouns):
            shared = 0
            while shared < min(len(noun), len(before), 61) and noun[shared] == before[shared]:
                shared += 1
            items.append(f"{DIGITS[shared]}{noun[shared:]}:{''.join(nouns[noun])}")
            before = noun
        lines.append(f"{service} {' '.join(items)}")
    return lines


def pair_line(row: Row) -> str:
    key = row.key.replace("\t", " ")
    wrapped = [(f"R.{row.start}Response.", "R.$."), (f"Q.{row.start}Request.", "Q.$."),
               (f"R.{row.end}Response.", "R.%."), (f"Q.{row.end}Request.", "Q.%.")]

    def packed(text: str) -> str:
        for long, small in wrapped:
            text = text.replace(long, small)
        return text

    noun = re.sub(r"^[A-Z][a-z]+", "", row.start)
    end = row.end[: -len(noun)] + "~" if noun and row.end.endswith(noun) else row.end
    fields = [f"{row.service}:{row.start}", end, row.known[0], packed(key),
              " ".join(map(packed, row.others)), " ".join(map(packed, row.columns)), row.container]
    return "\t".join(fields).rstrip("\t")


def swift(name: str, comment: str, lines: list[str]) -> str:
    body = "\n".join(lines)
    assert '"""#' not in body and body.isascii()
    return (
        f"// Made by ../Derivation/derive.py of botocore {PINNED}. Edit that, or seen.tsv, and run it.\n"
        "// swift-format-ignore-file\n\n"
        f"/// {comment}\n"
        f"let {name}: StaticString = #\"\"\"\n{body}\n\"\"\"#\n")


def tables(rows: list[Row], events: dict[str, set[str]]) -> dict[str, str]:
    pair_lines = [pair_line(row) for row in rows]
    return {
        "PairTable.swift": swift(
            "pairTable", "A pair a line, sorted by service and start, of one start those seen in records first: see `PairLine`.", pair_lines),
        "OperationTable.swift": swift(
            "operationTable", "A service a line, with its operations: see `OperationLine`.", operation_lines(events)),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the committed tables instead of writing")
    parser.add_argument("--sample", type=int, metavar="N", help="print N random pairs that no record has shown")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if botocore.__version__ != PINNED:
        print(f"botocore is {botocore.__version__}, the tables are of {PINNED}", file=sys.stderr)
        return 2
    rows, events, alone = build()
    if options.sample:
        unseen = [row for row in rows if row.known == "model"]
        for row in sorted(random.Random(options.seed).sample(unseen, options.sample), key=lambda row: row.service):
            print(f"{row.service}:{row.start} -> {row.end} on {row.key}")
        return 0
    made = tables(rows, events)
    print(measure(rows, alone, events))
    print(f"bytes of the tables                          {sum(map(len, made.values()))}")
    stale = [name for name, text in made.items()
             if not (TABLES / name).exists() or (TABLES / name).read_text(encoding="utf-8") != text]
    if options.check:
        for name in stale:
            print(f"Tables/{name} is not what derive.py makes", file=sys.stderr)
        return 1 if stale else 0
    TABLES.mkdir(exist_ok=True)
    for name, text in made.items():
        (TABLES / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
