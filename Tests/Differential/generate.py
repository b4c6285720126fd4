"""A random case: a spec and the log files that it is asked about, both from one seed."""
import dataclasses
import datetime
import gzip
import os
import random

import events
import layouts

NOW = "2024-03-20T00:00:00Z"
SERVICES = ["ec2", "s3"]


@dataclasses.dataclass
class Case:
    seed: int
    layout: layouts.Layout
    clauses: list  # the text of each
    files: list  # (path, [record text])
    options: list  # of `compile`
    values: dict  # path to its partition values; None where events tell their own

    @property
    def spec(self):
        return "\n".join(self.clauses) + "\n"

    def write(self, folder):
        with open(os.path.join(folder, "case.span"), "w", encoding="utf-8") as file:
            file.write(self.spec)
        for path, records in self.files:
            path = os.path.join(folder, "events", path)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with (gzip.open if path.endswith(".gz") else open)(path, "wt", encoding="utf-8") as file:
                file.write('{"Records":[' + ",\n".join(records) + "]}")


def literal(text):
    """A string of the language."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'


TEXTS = ["k1", "k2", "K1", "RoleA", "alice", "true", "42", "", "it's", "é", "a\\b", "x\ny;", "--", "🧊", "AccessDenied", "1.5"]
PATTERNS = ["Role_*", "k*", "*1", "*", "a_b", "50%*", "\\*", "*k*", "", "R*A", "a%b_c", "*\\\\*", "k1"]
JSON_PATHS = ["id", "id", "id", "name", "n", "flag", '"a.b"', '"x y"."ä"', '"q\\"t"', "tags[0].value", "set.items[0].id", "ids[1]", "missing.path"]
COLUMNS = ["userIdentity.userName", "userIdentity.arn", "sourceIPAddress", "userAgent", "errorCode", "awsRegion", "eventID", "eventName",
           "eventSource", "readOnly", "sharedEventID", "resources[0].ARN", "role", "user", "recipientAccountId", "userIdentity.type"]
NEWER_COLUMNS = ['userIdentity.sessionContext.webIdFederationData.attributes."aud"', "tlsDetails.tlsVersion", "eventCategory"]


class Expressions:
    """Random typed expressions; `sides` are "" over events, "start." and "end." over rows."""

    def __init__(self, r, sides, texts, serde):
        self.r, self.sides, self.bare_texts = r, sides, texts
        self.columns = COLUMNS + ([] if serde == "cloudtrail" else NEWER_COLUMNS)

    def field(self):
        r = self.r
        side = r.choice(self.sides)
        if r.random() < 0.6:
            return side + r.choice(["requestParameters", "responseElements", "request", "response", "additionalEventData"]) + "." + r.choice(JSON_PATHS)
        return side + r.choice(self.columns)

    def text(self, depth):
        r = self.r
        if depth <= 0 or r.random() < 0.5:
            return r.choice(self.bare_texts) if self.bare_texts and r.random() < 0.35 else self.field()
        kind = r.random()
        if kind < 0.45:
            return f"({self.text(depth - 1)} ?? {self.text(depth - 1) if r.random() < 0.7 else literal(r.choice(TEXTS))})"
        if kind < 0.75:
            return f"{r.choice(['lower', 'upper'])}({self.text(depth - 1)})"
        return f"last({self.text(depth - 1)}, {literal(r.choice(['/', ':', 'a/', '.']))})"

    def number(self, depth):
        r = self.r
        kind = r.random()
        if depth <= 0 or kind < 0.35:
            return f"number({self.text(depth - 1)})" if r.random() < 0.8 else r.choice(["0", "1", "10", "0.5", "2.5", "100000000"])
        if kind < 0.6:
            return f"({self.number(depth - 1)} {r.choice('+-*/')} {self.number(depth - 1)})"
        if kind < 0.7:
            return f"-{self.number(0)}"
        if kind < 0.8:
            return f"({self.number(depth - 1)} ?? {self.number(0)})"
        return f"{r.choice(['seconds', 'minutes', 'hours', 'days'])}({self.duration(depth - 1)})"

    def time(self, depth):
        r = self.r
        kind = r.random()
        if depth <= 0 or kind < 0.5:
            return r.choice(self.sides) + r.choice(["eventTime", "time"])
        if kind < 0.65:
            return r.choice(["now", "2024-03-05", "2024-03-05T08:00:00Z", "2024-03-06T00:00:00.250Z", "0001-01-01", "9999-12-31T23:59:59Z"])
        if kind < 0.85:
            return f"({self.time(depth - 1)} {r.choice('+-')} {self.duration(0)})"
        return f"({self.time(depth - 1)} ?? {self.time(depth - 1)})"

    def duration(self, depth):
        r = self.r
        kind = r.random()
        if depth <= 0 or kind < 0.4:
            return "duration" if "" not in self.sides and r.random() < 0.6 else r.choice(["1s", "1h", "1d12h", "90s", "2w", "0s"])
        if kind < 0.7:
            return f"({self.time(depth - 1)} - {self.time(depth - 1)})"
        if kind < 0.85:
            return f"({self.duration(depth - 1)} {r.choice('+-')} {self.duration(0)})"
        return f"({self.duration(depth - 1)} ?? {self.duration(0)})" if kind < 0.95 else f"-{self.duration(0)}"

    def any(self, depth):
        kind = self.r.choices(["text", "number", "time", "duration", "condition"], [40, 25, 12, 15, 8])[0]
        return getattr(self, kind)(depth)

    def condition(self, depth):
        r = self.r
        if depth > 0 and r.random() < 0.45:
            kind = r.random()
            if kind < 0.3:
                return f"not ({self.condition(depth - 1)})"
            return "(" + (" and " if kind < 0.6 else " or ").join(self.condition(depth - 1) for _ in range(r.choice([2, 2, 3]))) + ")"
        kind = r.random()
        compare = r.choice(["=", "!=", "<", "<=", ">", ">=", "=", "!="])
        if kind < 0.25:
            return f"{self.text(depth - 1)} {compare} {literal(r.choice(TEXTS))}"
        if kind < 0.32:
            return f"{self.text(0)} {compare} {self.text(0)}"
        if kind < 0.44:
            return f"{self.text(depth - 1)} {r.choice(['like', 'not like'])} {pattern(r)}"
        if kind < 0.56:
            return f"{self.text(depth - 1)} {r.choice(['in', 'not in'])} ({', '.join(literal(x) for x in r.sample(TEXTS, r.randint(1, 3)))})"
        if kind < 0.66:
            return f"{r.choice([self.text, self.number, self.time])(depth - 1)} is {r.choice(['missing', 'present'])}"
        if kind < 0.75:
            return f"number({self.text(0)}) {compare} {r.choice(['8', '-1', '0.5', '500'])}"
        if kind < 0.8:
            subject, literals = r.choice([(f"number({self.text(0)})", ["8", "-1", "500.0", "0.1"]), (self.time(0), ["2024-03-05", "2024-03-05T08:00:00Z"]),
                                          (self.duration(1), ["1h", "-1s", "1d", "8h"])])
            return f"{subject} {r.choice(['in', 'not in'])} ({', '.join(r.sample(literals, 2))})"
        if kind < 0.9:
            return f"{self.time(1)} {compare} {r.choice(['2024-03-05', '2024-03-05T08:00:00Z', 'now', '2024-03-06T00:00:00Z'])}"
        if "" in self.sides:
            return self.elements()
        return f"{self.duration(1)} {compare} {r.choice(['0s', '1h', '1d', '8h', '24h'])}"

    def elements(self):
        r = self.r
        path = r.choice(["requestParameters", "response"]) + "." + r.choice(["set.items[].id", "ids[]", "set.items[].n", "id[]", "tags[].value"])
        return path + " " + r.choice([f"{r.choice(['=', '!='])} {literal(r.choice(TEXTS))}", f"like {pattern(r)}",
                                      f"in ({', '.join(literal(x) for x in r.sample(TEXTS, 2))})"])


def pattern(r):
    return '"' + r.choice(PATTERNS) + '"'


def key_side(r, elements):
    """One side of a part of a key."""
    where = r.choice(["requestParameters", "responseElements", "request", "response"])
    if elements:
        form = where + "." + r.choice(["set.items[].id", "set.items[].id", "ids[]", "id[]"])
        wrapped = r.choice([form, form, form, f"lower({form})", f'last({form}, "/")', f"{form} ?? {where}.id", f"{where}.name ?? {form}"])
        return wrapped
    form = f"{where}.{r.choice(['id', 'id', 'id', 'name'])}"
    return r.choice([form] * 9 + [f"{form} ?? {where}.name", f"lower({form})", f'last({form}, "/")', f'upper(last({form} ?? user, "/"))',
                                  "sharedEventID", "resources[0].ARN", "sourceIPAddress"])


def pair_clause(r, number, label, every, conditions):
    """The clause, the events it names, and its number of key parts."""
    service = r.choice(SERVICES)
    starts, ends = [f"Open{r.choice(['', number])}"], [f"Close{r.choice(['', number])}"]
    if r.random() < 0.25:
        starts.append("Make")
    if r.random() < 0.25:
        ends.append("Drop")
    named = [(service, name) for name in starts + ends]
    if not every and r.random() < 0.25:
        shared = r.choice(starts + ["Put"])
        starts, ends = list(dict.fromkeys(starts + [shared])), ends + [shared]
        named += [(service, shared)] * 2
    elif r.random() < 0.2:
        starts = [r.choice(["Open*", "*pen*", "Op*", "Make_*"])]
        named += [(service, "Make_It"), (service, "MakeXIt")]

    def selectors(names):
        return ", ".join(f"{service}:{name}" + (f" where {conditions.condition(1)}" if r.random() < 0.07 else "") for name in names)

    parts, elements_at = [], r.choice([-1, -1, 0, 0, 1])
    for index in range(r.choice([1, 1, 1, 1, 2, 2, 3])):
        if r.random() < 0.25:
            parts.append(key_side(r, index == elements_at))
        else:
            parts.append(f"{key_side(r, index == elements_at and r.random() < 0.8)} = {key_side(r, index == elements_at and r.random() < 0.8)}")
    title = f"pair {literal(label)}" if label is not None else "pair"
    return f"{title} {selectors(starts)} -> {selectors(ends)}\n  on {' and '.join(parts)}", named, len(parts)


def during_clause(r, first_day):
    day = lambda n: (first_day + datetime.timedelta(days=n)).isoformat()
    moment = lambda n: f"{day(n)}T{r.choice(['00:00:00', '08:00:00', '08:00:01', '23:59:59', '07:59:59.500'])}Z"
    return "during " + r.choice([f"{day(0)} .. {day(2)}", f"{day(0)} .. {day(0)}", f"{day(-1)} .. {day(1)}", f"{day(1)} ..", f".. {day(1)}",
                                 f"{moment(0)} .. {moment(2)}", f"{moment(0)} ..", f".. {moment(1)}", f"{day(0)} .. {moment(1)}", "last 15d", "last 16d"])


def columns_of(rows, r):
    """The items of `select`, and the columns' names."""
    names, items = [], []
    for index in range(r.randint(1, 5)):
        simple = ["key", "duration", "state", "start.eventTime", "end.eventTime", "start.eventID"]
        value = r.choice(simple) if r.random() < 0.4 else rows.any(2)
        name = r.choice(["c%d", "C_%d", "`a b%d`", "`Ü%d`"]) % index if r.random() < 0.9 else f"key{'' if index == 0 else index + 10}"
        names.append(name)
        items.append(f"  {name} = {value}")
    return items, names


def generate(seed):
    r = random.Random(seed)
    first_day = datetime.date(2024, 3, 4)
    layout = layouts.any_layout(r, first_day)
    partition_fields = [layouts.spelled(name) for name in layout.columns]
    mode = r.choice(["next", "next", "first", "every"])
    conditions = Expressions(r, [""], partition_fields, layout.serde)
    labelled = r.random() < 0.5
    clauses, names, parts = list(layout.clauses(r)), [], 0
    for number in range(r.choices([1, 2, 3], [70, 22, 8])[0]):
        clause, named, count = pair_clause(r, number, r.choice(["a", "b", "it's"]) + str(number) if labelled else None, mode == "every", conditions)
        clauses.append(clause)
        names += named
        parts = max(parts, count)
    if r.random() < 0.3:
        clauses.append("role " + r.choice(['"RoleA"', '"Role*"', '"RoleA", "RoleB"', 'start "RoleA"', 'end "Role*"', 'start "*" end "RoleA"', '"Role\\*", "*A"', '"Role_*"']))
    if r.random() < 0.25:
        clauses.append("events where " + conditions.condition(2))
    if r.random() < 0.6:
        clauses.append(during_clause(r, first_day))
    if r.random() < 0.6:
        clauses.append("within " + r.choice(["0s", "1s", "1h", "8h", "8h", "8h", "16h", "24h", "1d", "1d", "40h", "3d", "30d"]))
    if mode != "next" or r.random() < 0.2:
        clauses.append("match " + mode)
    if r.random() < 0.3:
        clauses.append("include " + r.choice(["errors", "duplicates", "errors, duplicates"]))
    possible = ["closed", "open", "orphan"] + {"next": ["superseded"], "first": ["repeated"], "every": []}[mode]
    if r.random() < 0.75:
        clauses.append("keep " + ", ".join(r.sample(possible, r.choice([1, len(possible), len(possible)]))))
    texts = ["state", "key"] + [layouts.spelled(name) for name in layout.injected] + [f"key{n}" for n in range(2, parts + 1)]
    others = [f"{side}.{layouts.spelled(name)}" for name in layout.columns if name not in layout.injected for side in ("start", "end")]
    rows = Expressions(r, ["start.", "end."], texts + others + (["pair"] if labelled else []), layout.serde)
    if r.random() < 0.3:
        clauses.append("where " + rows.condition(2))
    if r.random() < 0.75 or "key" in layout.columns:  # without `select` two columns would be called `key`
        items, columns = columns_of(rows, r)
        clauses.append("select {\n" + "\n".join(items) + "\n}")
        if r.random() < 0.6:
            order = r.sample(columns, r.randint(1, len(columns)))
            clauses.append("order by " + ", ".join(name + r.choice(["", " desc", " asc"]) for name in order))
    options = []
    if len(layout.tuples) > 1 and r.random() < 0.1:
        options += ["--max-branches", str(r.choice([1, 2]))]
    elif r.random() < 0.2:
        clauses.append(f"limit {r.choice([0, 1, 2, 3, 5, 100])}")
    if r.random() < 0.3:
        options += ["--expand", r.choice(["union", "in", "auto"])]

    accounts = [values[-1] for values in layout.tuples if values] + ["111122223333"]
    maker = events.Maker(r, names * 4 + [("ec2", "Noise")], accounts, first_day, r.choice([0, 0.5, 1, 1, 2]))
    files = {}
    loose = layout.knows_events and r.random() < 0.15
    # Files beside those of the table are left out; where there are only such files, their events say where they belong.
    share = r.choice([0.7, 1, 1])
    for _ in range(r.choice([4, 10, 20, 30, 50])):
        day, record = maker.event()
        # Without a path the region can only come from the event; without either no partition of a table holds it.
        knows_region = '"awsregion":' in record.lower().replace(" ", "")
        if loose and share == 1 and not knows_region:
            continue
        if loose and knows_region and r.random() < share:
            path, values = f"loose/{r.choice('xyz')}.json", None
        else:
            values = layout.values(r, day)
            path = f"{layout.path(values)}/{r.choice('xyz')}.json{r.choice(['', '.gz'])}"
        files.setdefault(path, (values, []))[1].append(record)
    return Case(seed, layout, clauses, [(path, records) for path, (_, records) in files.items()], options,
                {path: values for path, (values, _) in files.items()})
