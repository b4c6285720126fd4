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
import time

HERE = pathlib.Path(__file__).parent
NAMES = ["CreateSnapshot", "DeleteSnapshot"]

# As a person would write it.
PYTHON = """
import csv, gzip, json, sys
starts, rows = {}, []
ends = {}
for path in sys.argv[1:]:
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
threads, *files = sys.argv[1:]
connection = duckdb.connect()
connection.execute("SET threads = " + threads)
connection.execute("SET preserve_insertion_order = false")
connection.execute("SET enable_progress_bar = false")
rows = connection.execute('''
  WITH records AS (
    SELECT unnest(Records) AS r FROM read_json(?, columns = {Records: 'JSON[]'}, maximum_object_size = 64000000)
  ), events AS (
    SELECT r ->> '$.eventName' AS name, r ->> '$.recipientAccountId' AS account, r ->> '$.eventTime' AS time,
      r ->> '$.responseElements.snapshotId' AS created, r ->> '$.requestParameters.snapshotId' AS deleted
    FROM records WHERE name IN ('CreateSnapshot', 'DeleteSnapshot')
  )
  SELECT s.account, s.created, s.time, e.time FROM events s JOIN events e ON s.created = e.deleted
  WHERE s.name = 'CreateSnapshot' AND e.name = 'DeleteSnapshot'
''', [files]).fetchall()
out = csv.writer(sys.stdout)
out.writerow(["account", "snapshot", "created", "deleted"])
out.writerows(rows)
"""

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


def contestants(options, files, folder):
    span = options.logs.with_name(options.logs.name + ".span")
    jobs = [1] if options.jobs == 1 else [1, options.jobs]
    found = []
    compiler = shutil.which("cc") or shutil.which("clang")
    if compiler:
        bare = folder / "bare_zlib"
        subprocess.run([compiler, "-O2", HERE / "bare_zlib.c", "-lz", "-o", bare], check=True)
        found.append(("bare zlib", [bare, *files], None))
    for count in jobs:
        command = [options.trailspan, "dry-run", span, "--events", options.logs, "--format", "csv", "--stats", "none",
                   "--jobs", str(count)]
        found.append((f"trailspan, {count} thread{'s' * (count > 1)}", command, rows_of_csv))
    found.append(("zcat", ["bash", "-c", 'zcat "$@" > /dev/null', "-", *files], None))
    slow = []
    if options.duckdb:
        slow += [(f"DuckDB, {n} thread{'s' * (n > 1)}", [options.duckdb, "-c", DUCKDB, str(n), *files], rows_of_csv) for n in jobs]
    if shutil.which("jq"):
        slow.append(("zcat | jq", ["bash", "-c", f"zcat \"$@\" | jq -r '{JQ}'", "-", *files], rows_of_jq))
    slow.append(("python", [sys.executable, "-c", PYTHON, *files], rows_of_csv))
    return found, [] if options.fast else slow


def run(command):
    """Seconds of CPU and of the clock, peak KiB of the largest process, and what was printed."""
    with tempfile.TemporaryFile() as output:
        begin = time.monotonic()
        process = subprocess.Popen([str(part) for part in command], stdout=output, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - begin
        if process.returncode != 0:
            sys.exit(f"{command[0]} failed ({process.returncode}): {errors.decode(errors='replace')[-2000:]}")
        output.seek(0)
        return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss, output.read().decode()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("logs", type=pathlib.Path, help="a folder that generate_logs.py wrote")
    parser.add_argument("--trailspan", required=True, help="the program, built for release")
    parser.add_argument("--duckdb", help="a Python that has the duckdb module")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--slow-rounds", type=int, default=1, help="rounds of the programs that take long (1)")
    parser.add_argument("--fast", action="store_true", help="leave those out")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args()
    files = sorted(options.logs.rglob("*.json.gz"))
    figures, answers = {}, {}
    with tempfile.TemporaryDirectory() as folder:
        fast, slow = contestants(options, files, pathlib.Path(folder))
        for _, command, _ in fast:
            run(command)  # so that the files are in memory for all
        for rounds, group in [(options.rounds, fast), (options.slow_rounds, slow)]:
            for _ in range(rounds):
                for name, command, rows in group:
                    *figure, text = run(command)
                    figures.setdefault(name, []).append(figure)
                    if rows:
                        answers[name] = rows(text)
    medians = {name: [statistics.median(column) for column in zip(*runs)] for name, runs in figures.items()}
    base = medians.get("bare zlib", next(iter(medians.values())))[0]
    expected = next(iter(answers.values()))
    agree = {name: answer == expected for name, answer in answers.items()}
    if options.json:
        keys = ["cpu_seconds", "wall_seconds", "peak_kib"]
        print(json.dumps({name: dict(zip(keys, m)) | {"agrees": agree.get(name)} for name, m in medians.items()}, indent=2))
    else:
        print(f"{len(files)} files, {sum(f.stat().st_size for f in files) / 1e6:.0f} MB zipped, {len(expected)} rows")
        print(f"{'':24}{'CPU s':>9}{'wall s':>9}{'peak MB':>9}{'× zlib':>9}  rows")
        for name, (cpu, wall, peak) in medians.items():
            verdict = {True: "agree", False: "DIFFER", None: ""}[agree.get(name)]
            print(f"{name:24}{cpu:9.3f}{wall:9.3f}{peak / 1024:9.1f}{cpu / base:9.2f}  {verdict}")
    sys.exit(0 if all(agree.values()) else 1)


if __name__ == "__main__":
    main()
