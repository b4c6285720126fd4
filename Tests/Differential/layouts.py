"""Layouts of a table: its block in the spec, the folders of its files, and what its partitions can hold."""
import datetime
import re

import shapes

ALIASES = [("prod", "111122223333"), ("prod", "444455556666"), ("it's", "777788889999"), ("α", "012345678901")]
REGIONS = ["us-east-1", "eu-west-1"]


class Layout:
    """`columns` is {name: declaration}, as the spec writes them; `folder` is the template after the bucket."""

    def __init__(self, table, folder, columns, tuples, serde=None):
        self.table, self.folder, self.columns, self.tuples, self.serde = table, folder, columns, tuples, serde
        self.injected = [name for name, kind in columns.items() if kind == "injected"]
        self.schema = "athena"
        self.knows_events = set(columns) <= {"alias", "account", "region", "timestamp", "year", "month", "day"}

    def clauses(self, r):
        if not self.columns:
            yield f"table {self.table}"
            return
        lines = [f'  location "s3://logs/{self.folder}"']
        lines += [f"  {spelled(name)} {kind}" for name, kind in self.columns.items()]
        if self.serde:
            lines.append(f"  serde {self.serde}")
        yield "\n".join([f"table {self.table} {{", *lines, "}"])
        if self.injected:
            rows = [tuple(dict(zip(self.columns, values))[name] for name in self.injected) for values in self.tuples]
            listed = "\n".join("  (" + ", ".join(f'"{value}"' for value in row) + ")" for row in dict.fromkeys(rows))
            yield f"partitions ({', '.join(map(spelled, self.injected))}) {{\n{listed}\n}}"

    def values(self, r, day):
        """Partition values of a file that is published on that day: now and then some that nobody declared."""
        values = {}
        if self.injected:
            chosen = r.choice(self.tuples[:2]) if r.random() < 0.85 else r.choice(self.tuples) if r.random() < 0.7 else ("other", "999999999999")
            values = dict(zip(self.columns, chosen))
        return values | self.dated(day) | self.undated(r)

    def undated(self, r):
        values = {}
        for name, kind in self.columns.items():
            if kind.startswith("enum"):
                values[name] = r.choice(REGIONS) if r.random() < 0.95 else "ap-south-1"
            elif kind.startswith("integer"):
                values[name] = str(r.choice([1, 2, 2, 3, 9]))
            elif kind == "manual":
                values[name] = r.choice(REGIONS)
        return values

    def dated(self, day):
        """The columns that make up the date."""
        values = {}
        for name, kind in self.columns.items():
            if form := re.search(r'date "(.*?)"', kind):
                text = form[1]
                for part, number in (("yyyy", f"{day.year:04}"), ("MM", f"{day.month:02}"), ("dd", f"{day.day:02}")):
                    text = text.replace(part, number)
                values[name] = text
        return values

    def values_of_event(self, row):
        """Partition values of an event whose path gives none; None where no listed tuple holds its account."""
        holding = [values for values in self.tuples if row["recipientaccountid"] in values]
        if self.injected and len(holding) != 1:
            return None
        values = dict(zip(self.columns, holding[0])) if self.injected else {}
        if "region" in self.columns:
            values["region"] = row["awsregion"]
        try:
            return values | self.dated(datetime.date.fromisoformat((row["eventtime"] or "")[:10]))
        except ValueError:
            return None

    def holds(self, values):
        """Whether the declared projection could ever list a partition of these values."""
        for name, kind in self.columns.items():
            if kind.startswith("enum") and values[name] not in re.findall(r'"(.*?)"', kind):
                return False
            if kind.startswith("integer"):
                low, high = map(int, re.findall(r"\d+", kind))
                if not low <= int(values[name]) <= high:
                    return False
            if kind.startswith("date"):
                digits = re.sub(r"\D", "", values[name])
                day = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
                bounds = re.findall(r"(from|to) (\S+)", kind)
                if any(day < bound if word == "from" else day > bound for word, bound in bounds):
                    return False
        return True

    def path(self, values):
        return re.sub(r"\{([^}]+)\}", lambda hit: values[hit[1]], self.folder)


KINDS = {"lake": ["lake", "lake", "federated"], "ocsf": ["ocsf", "ocsf", "cloudwatch"]}


class Managed(Layout):
    """A table of AWS's own, with every event in it; `kind` is one of `shapes.TABLES`."""

    def __init__(self, kind):
        super().__init__(shapes.TABLES[kind], "AWSLogs/111122223333/CloudTrail", {}, [()])
        self.kind, self.schema = kind, "lake" if kind in KINDS["lake"] else "ocsf"
        self.knows_events = False

    def clauses(self, r):
        yield shapes.table_clause(self.kind)


def spelled(name):
    return name if re.fullmatch(r"[A-Za-z_]\w*", name) and name not in ("and", "or", "not", "in", "like", "is", "time", "key") else f"`{name}`"


def any_layout(r, first_day):
    start = (first_day - datetime.timedelta(days=r.choice([40, 40, 40, 0, -1]))).isoformat()
    end = f" to {(first_day + datetime.timedelta(days=r.choice([2, 9, 90]))).isoformat()}" if r.random() < 0.2 else ""
    date = f'date "{r.choice(["yyyy/MM/dd"] * 4 + ["yyyy-MM-dd", "yyyyMMdd"])}" from {start}{end}'
    enum = 'enum ("us-east-1", "eu-west-1")' if r.random() < 0.8 else 'enum ("us-east-1")'
    count = r.choice([1, 1, 2, 3, 4])
    full = "{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}"
    shape = r.choices(["both", "account", "odd", "manual", "months", "shard", "fixed", "none"], [46, 12, 8, 10, 4, 6, 7, 7])[0]
    accounts = [(account,) for _, account in ALIASES[:count]]
    serde = "cloudtrail" if r.random() < 0.03 else None
    if shape == "both":
        return Layout("cloudtrail_logs", full, {"alias": "injected", "account": "injected", "region": enum, "timestamp": date},
                      ALIASES[:count], serde)
    if shape == "account":
        return Layout("logs.cloudtrail", full.removeprefix("{alias}/"), {"account": "injected", "region": enum, "timestamp": date}, accounts)
    if shape == "odd":
        names = r.sample(["time", "key", "my-col", "start_ts", "side", "row"], 2)
        return Layout("t", "{%s}/AWSLogs/{%s}/CloudTrail/{day}" % tuple(names), {names[0]: "injected", names[1]: "injected", "day": date},
                      ALIASES[:count])
    if shape == "manual":
        return Layout("cloudtrail_logs", "AWSLogs/{account}/CloudTrail/{region}/{year}/{month}/{day}",
                      {"account": "injected", "region": "manual", "year": 'manual date "yyyy"', "month": 'manual date "MM"',
                       "day": 'manual date "dd"'}, accounts)
    if shape == "months":
        return Layout("cloudtrail_logs", "{alias}/AWSLogs/{account}/CloudTrail/{region}/{month}/{day}",
                      {"alias": "injected", "account": "injected", "region": enum, "month": 'manual date "yyyy-MM"', "day": 'manual date "dd"'},
                      ALIASES[:count])
    if shape == "shard":
        return Layout("cloudtrail_logs", "AWSLogs/{account}/{shard}/{timestamp}",
                      {"account": "injected", "shard": "integer 1 .. 3", "timestamp": date}, accounts)
    if shape == "fixed":
        return Layout("cloudtrail_logs", "AWSLogs/111122223333/CloudTrail/{region}/{timestamp}", {"region": enum, "timestamp": date}, [()])
    return Layout("cloudtrail_logs", "AWSLogs/111122223333/CloudTrail", {}, [()])
