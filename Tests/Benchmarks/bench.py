#!/usr/bin/env python3
"""Measures a dry run against other ways to answer the same question.

    generate_logs.py /tmp/logs --bytes 400M
    bench.py /tmp/logs --trailspan .build/release/trailspan --duckdb venv/bin/python

Every round runs each program once, one after another, so that a busy moment falls on all alike; medians are printed,
with each one's ratio to the bare zlib loop. Programs that print rows must print the same ones.
"""

import argparse
import csv
import io
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

from measure import measure

HERE = pathlib.Path(__file__).parent
NAMES = ["CreateSnapshot", "DeleteSnapshot"]

# As a person would write it: no other service's events, failed calls or repeated deliveries are thought of.
PYTHON = """
import csv, gzip, json, sys
starts, ends = {}, {}
for path in sys.stdin.read().splitlines():
    with gzip.open(path) as file:
        for record in json.load(file)["Records"]:
            if record["eventName"] == "CreateSnapshot":
                starts[record["responseElements"]["snapshotId"]] = record
            elif record["eventName"] == "DeleteSnapshot":
                ends[record["requestParameters"]["snapshotId"]] = record
out = csv.writer(sys.stdout)
out.writerow(["account", "snapshot", "created", "deleted"])
for key, start in starts.items():
    if key in ends:
        out.writerow([start["recipientAccountId"], key, start["eventTime"], ends[key]["eventTime"]])
"""

DUCKDB = """
import csv, sys, duckdb
threads, sql = sys.argv[1:]
connection = duckdb.connect()
connection.execute("SET threads = " + threads)
connection.execute("SET preserve_insertion_order = false")
connection.execute("SET enable_progress_bar = false")
rows = connection.execute(sql, [sys.stdin.read().splitlines()]).fetchall()
out = csv.writer(sys.stdout)
out.writerow(["account", "snapshot", "created", "deleted"])
out.writerows(rows)
"""

# What trailspan asks of every event.
FIELDS = {
    "name": "eventName", "source": "eventSource", "error": "errorCode", "id": "eventID", "time": "eventTime",
    "account": "recipientAccountId", "created": "responseElements.snapshotId", "deleted": "requestParameters.snapshotId",
}

# The rest of the question: the start is closed by the event directly after it, if that is an end.
PAIRED = """
WITH events AS (
  SELECT {fields} FROM {records}
  WHERE name IN ('CreateSnapshot', 'DeleteSnapshot') AND source = 'ec2.amazonaws.com' AND coalesce(error, '') = ''
), once AS (
  SELECT *, coalesce(created, deleted) AS key FROM events WHERE key IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY id ORDER BY time) = 1
), followed AS (
  SELECT *, lead(name) OVER sequence AS next, lead(time) OVER sequence AS ended FROM once
  WINDOW sequence AS (PARTITION BY key ORDER BY time, name, id)
)
SELECT account, key, time, ended FROM followed WHERE name = 'CreateSnapshot' AND next = 'DeleteSnapshot'
"""


def duckdb_forms():
    """How the records get into DuckDB: as the text of one document a file, as typed structs, or as a list of JSON."""
    def paired(field, records):
        fields = ", ".join(f"{field.format(path)} AS {name}" for name, path in FIELDS.items())
        return PAIRED.format(fields=fields, records=f"(SELECT unnest({records}) AS r FROM {{}})")

    struct = ("STRUCT(eventName VARCHAR, eventSource VARCHAR, errorCode VARCHAR, eventID VARCHAR, eventTime VARCHAR, "
              "recipientAccountId VARCHAR, responseElements STRUCT(snapshotId VARCHAR), "
              "requestParameters STRUCT(snapshotId VARCHAR))[]")
    read = "read_json(?, columns = {{Records: '{}'}}, maximum_object_size = 64000000)"
    return {
        "documents": paired("r ->> '$.{}'", "json_extract(json, '$.Records[*]')").format(
            "read_json_objects(?, maximum_object_size = 64000000)"),
        "structs": paired("r.{}", "Records").format(read.format(struct)),
        "JSON list": paired("r ->> '$.{}'", "Records").format(read.format("JSON[]")),
    }


ZCAT = r"tr '\n' '\0' | xargs -0 zcat"

# Filters only; the pairs are made of what it prints, outside the measurement.
JQ = (
    '.Records[] | select(.eventName == "CreateSnapshot" or .eventName == "DeleteSnapshot")'
    " | [.eventName, .recipientAccountId, .eventTime, .responseElements.snapshotId, .requestParameters.snapshotId] | @csv"
)


def rows_of_csv(text):
    rows = list(csv.reader(io.StringIO(text)))
    return sorted(tuple(row) for row in rows[1:])


def rows_of_jq(text):
    starts, ends = {}, {}
    for name, account, when, created, deleted in csv.reader(io.StringIO(text)):
        if name == NAMES[0]:
            starts[created] = (account, created, when)
        else:
            ends[deleted] = when
    return sorted(start + (ends[key],) for key, start in starts.items() if key in ends)


def trailspan(program, logs, jobs):
    """The dry run of the spec that generate_logs.py wrote beside its logs."""
    span = logs.with_name(logs.name + ".span")
    return [program, "dry-run", span, "--events", logs, "--format", "csv", "--stats", "none", "--jobs", jobs]


def bare_zlib(folder):
    """The loop in C, compiled into a folder; None where there is no compiler."""
    compiler = shutil.which("cc") or shutil.which("clang")
    if not compiler:
        return None
    program = pathlib.Path(folder) / "bare_zlib"
    subprocess.run([compiler, "-O2", HERE / "bare_zlib.c", "-lz", "-o", program], check=True)
    return program


def contestants(options, folder):
    """Names, commands that find the paths of the files on standard input, and how to read the rows they print."""
    jobs = [1] if options.jobs == 1 else [1, options.jobs]
    threads = lambda count: f"{count} thread{'s' * (count > 1)}"
    found = []
    bare = bare_zlib(folder)
    if bare:
        found.append(("bare zlib", [bare], None))
    for count in jobs:
        found.append((f"trailspan, {threads(count)}", trailspan(options.trailspan, options.logs, count), rows_of_csv))
    # As on a system without ISA-L.
    alone = ["env", "TRAILSPAN_INFLATE=zlib"] + trailspan(options.trailspan, options.logs, 1)
    found.append(("trailspan with zlib", alone, rows_of_csv))
    found.append(("zcat", ["bash", "-c", ZCAT + " > /dev/null"], None))
    slow = []
    if options.duckdb:
        for form, sql in duckdb_forms().items():
            slow += [(f"DuckDB, {form}, {threads(n)}", [options.duckdb, "-c", DUCKDB, n, sql], rows_of_csv) for n in jobs]
    if shutil.which("jq"):
        slow.append(("zcat | jq", ["bash", "-c", ZCAT + f" | jq -r '{JQ}'"], rows_of_jq))
    slow.append(("python", [sys.executable, "-c", PYTHON], rows_of_csv))
    return found, [] if options.fast else slow


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("logs", type=pathlib.Path, help="a folder that generate_logs.py wrote")
    parser.add_argument("--trailspan", required=True, help="the program, built for release")
    parser.add_argument("--duckdb", help="a Python that has the duckdb module")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--rounds", type=int, default=21)
    parser.add_argument("--slow-rounds", type=int, default=3, help="rounds of the programs that take long (3)")
    parser.add_argument("--fast", action="store_true", help="leave those out")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args()
    files = sorted(options.logs.rglob("*.json.gz"))
    figures, answers = {}, {}
    with tempfile.TemporaryDirectory() as folder:
        paths = pathlib.Path(folder) / "paths"
        paths.write_text("".join(f"{file}\n" for file in files))
        fast, slow = contestants(options, folder)
        for _, command, _ in fast:
            measure(command, paths)  # so that the files are in memory for all
        for rounds, group in [(options.rounds, fast), (options.slow_rounds, slow)]:
            for _ in range(rounds):
                for name, command, rows in group:
                    run = measure(command, paths)
                    figures.setdefault(name, []).append((run.cpu, run.wall, run.peak))
                    if rows:
                        answers[name] = rows(run.output)
    medians = {name: [statistics.median(column) for column in zip(*runs)] for name, runs in figures.items()}
    base = medians.get("bare zlib", next(iter(medians.values())))[0]
    own = medians["trailspan, 1 thread"][0]
    expected = next(iter(answers.values()))
    agree = {name: answer == expected for name, answer in answers.items()}
    if options.json:
        keys = ["cpu_seconds", "wall_seconds", "peak_kib"]
        print(json.dumps({name: dict(zip(keys, m)) | {"agrees": agree.get(name)} for name, m in medians.items()}, indent=2))
    else:
        print(f"{len(files)} files, {sum(f.stat().st_size for f in files) / 1e6:.0f} MB zipped, {len(expected)} rows")
        print(f"{'':29}{'CPU s':>8}{'wall s':>8}{'peak MiB':>10}{'× zlib':>9}{'× own':>7}  rows")
        for name, (cpu, wall, peak) in medians.items():
            verdict = {True: "agree", False: "DIFFER", None: ""}[agree.get(name)]
            print(f"{name:29}{cpu:8.3f}{wall:8.3f}{peak / 1024:10.1f}{cpu / base:9.2f}{cpu / own:7.2f}  {verdict}".rstrip())
    sys.exit(0 if all(agree.values()) else 1)


if __name__ == "__main__":
    main()
