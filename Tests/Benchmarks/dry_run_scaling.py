#!/usr/bin/env python3
"""How a dry run's time and memory grow with its logs, and what it costs at the least.

  dry_run_scaling.py --trailspan .build/release/trailspan [--bytes 400M] [--folder /tmp/scaling]

Makes the logs it needs, some 21 times as many bytes as it is told, a tenth of that on disk: ten times the data with as
many matches; ten times the data with ten times the matches; 20,000 small files; one small file, beside the start of
Python. Medians of some runs, one thread.
"""

import argparse
import csv
import pathlib
import statistics
import subprocess
import sys
import tempfile

from bench import trailspan
from generate_logs import size
from measure import measure

HERE = pathlib.Path(__file__).parent


def logs(folder, name, *options):
    """The folder of logs of that name, made with these options unless it is there."""
    made = folder / name
    if not made.with_name(name + ".span").exists():
        subprocess.run([sys.executable, HERE / "generate_logs.py", made, *map(str, options)], check=True,
                       stdout=subprocess.DEVNULL)
    return made


def medians(commands, rounds):
    """For each command the medians of CPU seconds, seconds and KiB, measured in turn after one round uncounted."""
    runs = [[] for _ in commands]
    for index in range(rounds + 1):
        for command, taken in zip(commands, runs):
            run = measure(command)
            if index > 0:
                taken.append((run.cpu, run.wall, run.peak))
    return [tuple(statistics.median(column) for column in zip(*taken)) for taken in runs]


def pairs(program, logs):
    return len(list(csv.reader(measure(trailspan(program, logs, 1)).output.splitlines()))) - 1


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--trailspan", required=True)
    ap.add_argument("--bytes", type=size, default=size("400M"), help="unzipped, of the smallest large logs (400M)")
    ap.add_argument("--folder", type=pathlib.Path, help="keeps the logs there, and takes those that are there")
    ap.add_argument("--rounds", type=int, default=5)
    a = ap.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = a.folder or pathlib.Path(temporary)
        large = {
            "data": logs(folder, f"once-{a.bytes}", "--bytes", a.bytes, "--files", 200, "--pairs", 1),
            "10 × data, as many matches": logs(folder, f"sparse-{a.bytes}", "--bytes", 10 * a.bytes, "--files", 2000, "--pairs", 0.1),
            "10 × data, 10 × matches": logs(folder, f"dense-{a.bytes}", "--bytes", 10 * a.bytes, "--files", 2000, "--pairs", 1),
            "20,000 files of 1 record": logs(folder, "small1", "--files", 20000, "--events", 20000),
            "20,000 files of 3 records": logs(folder, "small3", "--files", 20000, "--events", 60000),
            "1 file of 3 records": logs(folder, "single", "--files", 1, "--events", 3),
        }
        commands = {name: trailspan(a.trailspan, data, 1) for name, data in large.items()}
        commands["python3 -c pass"] = [sys.executable, "-c", "pass"]
        figures = medians(list(commands.values()), a.rounds)
        print(f"{'':28}{'CPU s':>9}{'wall s':>9}{'peak MiB':>10}{'rows':>8}")
        for (name, _), (cpu, wall, peak) in zip(commands.items(), figures):
            rows = pairs(a.trailspan, large[name]) if name in large else ""
            print(f"{name:28}{cpu:9.4f}{wall:9.4f}{peak / 1024:10.1f}{rows:>8}".rstrip())
        once, sparse = figures[0], figures[1]
        print(f"10 × the data, as many matches: {sparse[0] / once[0]:.2f} × the CPU, {sparse[1] / once[1]:.2f} × the time, "
              f"{sparse[2] / once[2]:.2f} × the peak")


if __name__ == "__main__":
    main()
