#!/usr/bin/env python3
"""How time and memory of `trailspan compile` grow with the number of accounts.

  compile_scaling.py --trailspan .build/release/trailspan [--rounds 5]

Prints, for 500 to 50,000 partition tuples, the statements made, the median CPU seconds, the peak memory, and both per
thousand tuples above what a spec of one tuple takes.
"""
import argparse
import os
import statistics
import tempfile

from measure import measure

HEAD = """table cloudtrail_logs {
  location "s3://BUCKET/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"
  alias injected
  account injected
  region enum ("us-east-1")
  timestamp date "yyyy/MM/dd" from 2022-01-01
}
pair ec2:CreateSnapshot -> ec2:DeleteSnapshot on responseElements.snapshotId = requestParameters.snapshotId
during 2022-05-01 .. 2022-05-31
within 30d
partitions (alias, account) {
"""


def compiled(trailspan, tuples, rounds):
    """Statements, median CPU seconds and peak KiB of one compilation."""
    with tempfile.TemporaryDirectory() as folder:
        spec = os.path.join(folder, "spec.span")
        with open(spec, "w") as f:
            f.write(HEAD + "".join(f'  ("alias-{i}", "{100000000000 + i}")\n' for i in range(tuples)) + "}\n")
        runs = [measure([trailspan, "compile", spec]) for _ in range(rounds)]
        statements = sum(line.endswith(";") for line in runs[-1].output.splitlines())
    return statements, statistics.median(run.cpu for run in runs), max(run.peak for run in runs)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--trailspan", required=True)
    ap.add_argument("--rounds", type=int, default=5)
    a = ap.parse_args()
    _, base_seconds, base_peak = compiled(a.trailspan, 1, a.rounds)
    print("| tuples | statements | CPU s | peak MiB | ms per 1,000 | KiB per 1,000 |\n|---|---|---|---|---|---|")
    for tuples in (500, 1000, 5000, 10000, 50000):
        statements, seconds, peak = compiled(a.trailspan, tuples, a.rounds)
        thousands = tuples / 1000
        print(
            f"| {tuples:,} | {statements} | {seconds:.3f} | {peak / 1024:.1f} | "
            f"{(seconds - base_seconds) * 1000 / thousands:.2f} | {(peak - base_peak) / thousands:.0f} |")


if __name__ == "__main__":
    main()
