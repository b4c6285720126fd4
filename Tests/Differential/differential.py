#!/usr/bin/env python3
"""Holds the two backends against each other: on random specs and logs, what `compile` prints returns the rows that
`dry-run` prints, in the same order.

    differential.py --trailspan BIN [--cases 300] [--seed 1] [--jobs 2] [--failures FOLDER]
    differential.py --trailspan BIN --seed 17 --cases 1 --shrink     one case again, made as small as it still fails
    differential.py --trailspan BIN --schema lake|ocsf               over a table of that shape; with --examples too
    differential.py --trailspan BIN --mutate                         plants faults into the SQL; each must be noticed
    differential.py --trailspan BIN --examples FOLDER                the examples: both backends and expected.csv

The case of number N depends on N alone: `--seed 1 --cases 300` are the cases 1 to 300. SQL runs on DuckDB
(athena_on_duckdb.py); a spec that is compiled to several statements is compared as a multiset.

Exit: 0 all equal (or every fault noticed), 1 some differ, 2 the comparison could not run.
"""
import argparse
import collections
import copy
import multiprocessing
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

from sqlglot import exp

import athena_on_duckdb
import generate
import layouts
import shapes

FIELD = re.compile(r'(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)')


class Refused(Exception):
    """trailspan or the engine did not answer."""


def read_csv(text):
    """Rows of texts; None for a field that is nothing, which only quotes make an empty text."""
    rows, row, at = [], [], 0
    while at < len(text):
        hit = FIELD.match(text, at)
        if not hit:
            raise Refused(f"the CSV is broken at character {at}: {text[at:at + 40]!r}")
        row.append(hit[1].replace('""', '"') if hit[1] is not None else hit[2] or None)
        at = hit.end()
        if hit[3] != ",":
            rows.append(tuple(row))
            row = []
    return rows


def trailspan(binary, *arguments):
    done = subprocess.run([binary, *arguments], capture_output=True, stdin=subprocess.DEVNULL, timeout=60)
    if done.returncode:
        raise Refused(f"trailspan {arguments[0]}: exit {done.returncode}\n{done.stderr.decode(errors='replace')[:2000]}")
    return done.stdout.decode()


def dry_run(binary, spec, events):
    header, *rows = read_csv(trailspan(binary, "dry-run", spec, "--events", events, "--format", "csv", "--stats", "none", "--now", generate.NOW))
    return list(header), rows


def compiled(binary, spec, options=()):
    return trailspan(binary, "compile", spec, "--now", generate.NOW, *options)


def run_sql(athena, sql, mutate=None):
    """(header, rows, the number of statements, how often `mutate` changed something)"""
    header, rows, changes = None, [], 0
    try:
        statements = athena_on_duckdb.parse(shapes.readable(sql))
        for statement in statements:
            if mutate:
                changes += mutate(statement)
            names, more = athena.run(statement)
            header = header or names
            rows += more
    except Exception as error:  # the classes of sqlglot and DuckDB share nothing
        raise Refused(f"the engine: {type(error).__name__}: {str(error)[:2000]}") from None
    return header, rows, len(statements), changes


def load(athena, case, folder):
    if case.layout.schema != "athena":
        records = [record for path, _ in case.files for record in athena_on_duckdb.records_of(os.path.join(folder, "events", path))]
        load_managed(athena, case.layout.kind, records, case.seed)
        return
    rows = []
    # Where some files lie in the table's location, the others are outside the table.
    some_match = bool(case.layout.columns) and any(case.values[path] is not None for path, _ in case.files)
    for path, _ in case.files:
        for record in athena_on_duckdb.records_of(os.path.join(folder, "events", path)):
            row = athena_on_duckdb.row_of(record)
            values = case.values[path]
            if values is None and some_match:
                continue
            if values is None:
                values = case.layout.values_of_event(row)
            if values is not None and case.layout.holds(values):
                rows.append(row | values)
    athena.load(case.layout.table, list(case.layout.columns), rows)


def load_managed(athena, kind, records, seed):
    rows = [shapes.row_of(kind, record, odd=(at + seed) % 2 == 1) for at, record in enumerate(records)]
    athena.fill(shapes.TABLES[kind], shapes.types_of(kind), [row for row in rows if row is not None])


class Comparison:
    def __init__(self, athena, binary, case, folder, mutate=None):
        self.difference, self.changes, self.rows = None, 0, 0
        spec = os.path.join(folder, "case.span")
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(os.path.join(folder, "events"))
        case.write(folder)
        try:
            self.sql = compiled(binary, spec, case.options)
            header, want = dry_run(binary, spec, os.path.join(folder, "events"))
            load(athena, case, folder)
            names, got, count, self.changes = run_sql(athena, self.sql, mutate)
        except (Refused, subprocess.TimeoutExpired) as refusal:
            if "E0722" in str(refusal):  # `events where` leaves no tuple: there is nothing to compare
                return
            self.difference = ("refused", str(refusal))
            return
        self.rows = len(want)
        if names != header:
            self.difference = ("header", f"dry run {header}\nSQL     {names}")
        elif got != want and (count == 1 or collections.Counter(got) != collections.Counter(want)):
            self.difference = ("rows", difference_text(want, got))


def difference_text(want, got):
    lines = []
    for label, ours, others in (("dry run only", want, got), ("SQL only", got, want)):
        lines += [f"{label}: {row}" for row in list((collections.Counter(ours) - collections.Counter(others)).elements())[:5]]
    if not lines:
        at = next(i for i in range(len(want)) if want[i] != got[i])
        lines = [f"the order differs from row {at + 1} on", f"dry run: {want[at]}", f"SQL:     {got[at]}"]
    return "\n".join(lines)


def shrunk(athena, binary, case, folder, kind):
    """The case without every file, record, clause and column that the difference does not need."""
    def fails(smaller):
        found = Comparison(athena, binary, smaller, folder).difference
        return found is not None and found[0] == kind

    def try_each(get):
        nonlocal case
        at = 0
        while at < len(get(case)):
            smaller = copy.deepcopy(case)
            del get(smaller)[at]
            if fails(smaller):
                case = smaller
            else:
                at += 1

    try_each(lambda one: one.files)
    try_each(lambda one: one.clauses)
    for number in range(len(case.files)):
        try_each(lambda one: one.files[number][1])
    for number, clause in enumerate(case.clauses):
        if clause.startswith("select"):
            at = 1
            while at < len(case.clauses[number].split("\n")) - 1:
                smaller = copy.deepcopy(case)
                lines = smaller.clauses[number].split("\n")
                del lines[at]
                smaller.clauses[number] = "\n".join(lines)
                if len(lines) > 2 and fails(smaller):
                    case = smaller
                else:
                    at += 1
    fails(case)
    return case


def work(options):
    """Runs every jobs-th case; returns (cases, rows, failures)."""
    binary, seeds, keep, shrink, schema = options
    athena, failures, rows = athena_on_duckdb.Athena(), [], 0
    with tempfile.TemporaryDirectory(prefix="trailspan-") as temporary:
        folder = os.path.join(temporary, "case")
        for seed in seeds:
            case = generate.generate(seed, schema)
            result = Comparison(athena, binary, case, folder)
            rows += result.rows
            if result.difference:
                if shrink:
                    case = shrunk(athena, binary, case, folder, result.difference[0])
                    result = Comparison(athena, binary, case, folder)
                kept = os.path.join(keep, str(seed))
                shutil.rmtree(kept, ignore_errors=True)
                shutil.copytree(folder, kept)
                with open(os.path.join(kept, "difference.txt"), "w", encoding="utf-8") as file:
                    file.write(f"{result.difference[0]}\n{result.difference[1]}\n\n{getattr(result, 'sql', '')}")
                failures.append((seed, *result.difference, kept))
    return len(seeds), rows, failures


def compare(options):
    seeds = range(options.seed, options.seed + options.cases)
    keep = options.failures or tempfile.mkdtemp(prefix="trailspan-differential-")
    jobs = min(options.jobs, len(seeds))
    shares = [(options.trailspan, seeds[start::jobs], keep, options.shrink, options.schema) for start in range(jobs)]
    began = time.monotonic()
    if jobs == 1:
        results = [work(shares[0])]
    else:
        with multiprocessing.get_context("spawn").Pool(jobs) as pool:
            results = pool.map(work, shares)
    failures = sorted(failure for _, _, some in results for failure in some)
    for seed, kind, text, kept in failures[:20]:
        print(f"case {seed}: {kind}\n{text}\n  kept in {kept}\n  again: {sys.argv[0]} --trailspan {options.trailspan} --schema {options.schema} --seed {seed} --cases 1 --shrink\n")
    print(f"{sum(n for n, _, _ in results)} cases, {sum(n for _, n, _ in results)} rows, {len(failures)} different, "
          f"{time.monotonic() - began:.0f} s")
    return 1 if failures else 0


# ---- planted faults -------------------------------------------------------------------------------------------------
def drop_tie_break(statement):
    """Windows order by time alone."""
    windows = [node for node in statement.find_all(exp.Window) if node.args.get("order") and len(node.args["order"].expressions) > 1]
    for window in windows:
        window.args["order"].set("expressions", window.args["order"].expressions[:1])
    return len(windows)


def strict_within(statement):
    """`<` where `<=` stood."""
    found = list(statement.find_all(exp.LTE))
    for node in found:
        node.replace(exp.LT(this=node.this, expression=node.expression))
    return len(found)


def admit_null_keys(statement):
    """`IS NOT NULL` asks nothing."""
    found = [node for node in statement.find_all(exp.Not) if isinstance(node.this, exp.Is)]
    for node in found:
        node.replace(exp.true())
    return len(found)


def keep_duplicates(statement):
    """`… = 1 OR eventid IS NULL`, the filter on ROW_NUMBER, asks nothing."""
    found = [node for node in statement.find_all(exp.Or) if isinstance(node.left, exp.EQ) and isinstance(node.right, exp.Is)
             and node.right.this.name == "eventid"]
    for node in found:
        node.replace(exp.true())
    return len(found)


def keep_failed_calls(statement):
    """`COALESCE(errorcode, '') IN ('', '200')` asks nothing."""
    found = [node for node in statement.find_all(exp.In) if isinstance(node.this, exp.Coalesce) and "errorcode" in node.this.sql()]
    for node in found:
        node.replace(exp.true())
    return len(found)


def forget_order(statement):
    """The last ORDER BY keeps its first key only."""
    order = statement.args.get("order")
    if not order or len(order.expressions) < 2:
        return 0
    order.set("expressions", order.expressions[:1])
    return 1


def count_after_the_end(statement):
    """Only a start begins a new segment, so waypoints behind an end count for the span before it."""
    found = [node for node in statement.find_all(exp.GTE) if node.this.name == "side" and node.find_ancestor(exp.Sum)]
    for node in found:
        node.replace(exp.NEQ(this=node.this, expression=exp.Literal.number(1)))
    return len(found)


def strict_rank(statement):
    """A percentile is the first value whose rank is greater, not at least, the wanted share."""
    found = [node for node in statement.find_all(exp.GTE) if isinstance(node.this, exp.Mul) and node.this.this.name.startswith("rank_")]
    for node in found:
        node.replace(exp.GT(this=node.this, expression=node.expression))
    return len(found)


def sum_doubles(statement):
    """Sums add doubles, one after another."""
    found = [node for node in statement.find_all(exp.Cast) if node.to.is_type("decimal")]
    for node in found:
        node.replace(exp.cast(node.this, "double"))
    return len(found)


def lose_a_tuple(statement):
    """One branch of the scan is missing."""
    for node in statement.find_all(exp.Union):
        node.replace(node.left)
        return 1
    return 0


def read_the_first_element(statement):
    """The sibling of a key's element is read off the first element of the list."""
    found = [node for node in statement.find_all(exp.Nullif) if node.this.find(exp.ArrayPosition)]
    for node in found:
        node.replace(exp.Literal.number(1))
    return len(found)


def narrow_scan(statement):
    """The scan of a table of AWS's own begins after the first moment instead of at it."""
    found = [node for node in statement.find_all(exp.GTE) if node.this.name in ("eventtime", "time_dt")]
    for node in found:
        node.replace(exp.GT(this=node.this, expression=node.expression))
    return len(found)


def forget_issuer_arn(statement):
    """OCSF's `unmapped` alone tells the role."""
    found = [node for node in statement.find_all(exp.Coalesce) if "sessionIssuer.userName" in node.this.sql()]
    for node in found:
        node.replace(node.this)
    return len(found)


FAULTS = [drop_tie_break, strict_within, admit_null_keys, keep_duplicates, keep_failed_calls, forget_order, count_after_the_end,
          strict_rank, sum_doubles, read_the_first_element]
# Of tables that list tuples, and of AWS's own.
SCHEMA_FAULTS = {"athena": [lose_a_tuple], "lake": [narrow_scan], "ocsf": [narrow_scan, forget_issuer_arn]}


def mutate(options):
    athena, missed = athena_on_duckdb.Athena(), 0
    with tempfile.TemporaryDirectory(prefix="trailspan-") as temporary:
        for fault in FAULTS + SCHEMA_FAULTS[options.schema]:
            planted = noticed = 0
            for seed in range(options.seed, options.seed + options.cases):
                case = generate.generate(seed, options.schema, always_dense=True)
                result = Comparison(athena, options.trailspan, case, os.path.join(temporary, "case"), fault)
                planted += result.changes > 0
                noticed += result.changes > 0 and result.difference is not None and result.difference[0] == "rows"
                if noticed == 3:
                    break
            missed += not noticed
            print(f"{fault.__name__}: planted in {planted} cases, noticed in {noticed}")
    return 1 if missed else 0


# ---- examples -------------------------------------------------------------------------------------------------------
LOCATION = re.compile(r'location\s+"s3://[^/"]+/([^"]*)"')


def location_of(spec):
    """(the columns of the spec's location, the pattern of a file's path below it)"""
    with open(spec, encoding="utf-8") as file:
        template = LOCATION.search(file.read())[1].strip("/")
    parts = re.split(r"\{(.*?)\}", template)
    pattern = "".join(f"(?P<{part}>{r'[0-9]{4}/[0-9]{2}/[0-9]{2}' if part == 'timestamp' else '[^/]+'})" if at % 2 else re.escape(part)
                      for at, part in enumerate(parts))
    return parts[1::2], re.compile(f"(?:^|/){pattern}/[^/]+$")


def schema_of(spec):
    with open(spec, encoding="utf-8") as file:
        found = re.search(r"^ *schema (\w+)$", file.read(), re.M)
    return found[1] if found else "athena"


def one_table_examples(options):
    """The specs of one-table/, which give the examples' rows, over each kind of table of the schema; and the examples that
    are of such a table themselves."""
    athena, bad = athena_on_duckdb.Athena(), 0
    specs = os.path.join(os.path.dirname(os.path.abspath(__file__)), "one-table")
    for name in sorted(os.listdir(options.examples)):
        folder = os.path.join(options.examples, name)
        with open(os.path.join(folder, "expected.csv"), encoding="utf-8") as file:
            header, *expected = read_csv(file.read())
        variant = os.path.join(specs, name + ".span")
        own = schema_of(os.path.join(folder, name + ".span"))
        if own not in ("athena", options.schema):
            continue
        with open(os.path.join(folder, name + ".span") if own == options.schema else variant, encoding="utf-8") as file:
            question = file.read()
        records = [record for parent, _, files in os.walk(os.path.join(folder, "events"))
                   for path in files for record in athena_on_duckdb.records_of(os.path.join(parent, path))]
        for kind in dict.fromkeys([options.schema] if own == options.schema else layouts.KINDS[options.schema]):
            load_managed(athena, kind, records, 0)
            with tempfile.TemporaryDirectory(prefix="trailspan-") as temporary:
                for path in os.listdir(folder):
                    if path.endswith(".csv"):
                        shutil.copy(os.path.join(folder, path), temporary)
                spec = os.path.join(temporary, "spec.span")
                with open(spec, "w", encoding="utf-8") as file:
                    file.write(question if own == options.schema else shapes.table_clause(kind) + "\n\n" + question)
                try:
                    names, got = run_sql(athena, compiled(options.trailspan, spec))[:2]
                except Refused as refusal:
                    print(f"{name} on {kind}: {refusal}")
                    bad += 1
                    continue
            same = (names, got) == (list(header), expected)
            bad += not same
            print(f"{name} on {kind}: {len(expected)} rows " + ("" if same else "differ from expected.csv:\n" + difference_text(expected, got)))
    return 1 if bad else 0


def examples(options):
    if options.schema != "athena":
        return one_table_examples(options)
    athena, bad = athena_on_duckdb.Athena(), 0
    for name in sorted(os.listdir(options.examples)):
        folder = os.path.join(options.examples, name)
        spec, events = os.path.join(folder, name + ".span"), os.path.join(folder, "events")
        if not os.path.exists(spec) or schema_of(spec) != "athena":
            continue
        columns, pattern = location_of(spec)
        rows = []
        for parent, _, files in os.walk(events):
            for path in (os.path.join(parent, file) for file in files):
                if hit := pattern.search(path):
                    rows += [athena_on_duckdb.row_of(record) | hit.groupdict() for record in athena_on_duckdb.records_of(path)]
        athena.load("cloudtrail_logs", columns, rows)
        try:
            with open(os.path.join(folder, "expected.csv"), encoding="utf-8") as file:
                header, *expected = read_csv(file.read())
            answers = {"dry run": dry_run(options.trailspan, spec, events), "SQL": run_sql(athena, compiled(options.trailspan, spec))[:2]}
        except Refused as refusal:
            print(f"{name}: {refusal}")
            bad += 1
            continue
        wrong = [f"{backend} differs from expected.csv:\n" + (str(names) if names != list(header) else difference_text(expected, got))
                 for backend, (names, got) in answers.items() if (names, got) != (list(header), expected)]
        bad += bool(wrong)
        print(f"{name}: {len(expected)} rows " + ("\n".join(wrong) or "by the dry run and by SQL"))
    return 1 if bad else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trailspan", required=True)
    parser.add_argument("--cases", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--failures", metavar="FOLDER")
    parser.add_argument("--schema", choices=["athena", "lake", "ocsf"], default="athena")
    parser.add_argument("--shrink", action="store_true")
    parser.add_argument("--mutate", action="store_true")
    parser.add_argument("--examples", metavar="FOLDER")
    options = parser.parse_args()
    options.trailspan = os.path.abspath(options.trailspan)
    if not os.access(options.trailspan, os.X_OK):
        parser.exit(2, f"{options.trailspan} is no program\n")
    if options.examples:
        return examples(options)
    return mutate(options) if options.mutate else compare(options)


if __name__ == "__main__":
    sys.exit(main())
