"""A random case: a spec and the log files that it is asked about, both from one seed."""
import dataclasses
import datetime
import gzip
import os
import random
import re

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
    tables: dict = dataclasses.field(default_factory=dict)  # CSV files beside the spec

    @property
    def spec(self):
        return "\n".join(self.clauses) + "\n"

    def write(self, folder):
        with open(os.path.join(folder, "case.span"), "w", encoding="utf-8") as file:
            file.write(self.spec)
        for name, text in self.tables.items():
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(text)
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
# What each shape of AWS's own tables holds beyond COLUMNS.
MANAGED_COLUMNS = {
    "lake": ["managementEvent", "addendum.reason", "userIdentity.sessionContext.sourceIdentity", "eventContext.tag", "tlsDetails.tlsVersion",
             "userIdentity.sessionContext.attributes.creationDate", "eventCategory", "vpcEndpointId", "serviceEventDetails.more.n",
             'userIdentity.sessionContext.webIdFederationData.attributes."aud"'],
    "ocsf": ["userIdentity.sessionContext.sessionIssuer.arn", "userIdentity.principalId", "userIdentity.accountId", "userIdentity.accessKeyId",
             "userIdentity.invokedBy", "userIdentity.sessionContext.attributes.creationDate", "tlsDetails.tlsVersion", "vpcEndpointId",
             "apiVersion", "errorMessage", "eventVersion", "serviceEventDetails.more.n", "resources[0].accountId", "resources[1].type",
             "userIdentity.sessionContext.webIdFederationData.federatedProvider",
             'userIdentity.sessionContext.webIdFederationData.attributes."aud"'],
}
NEWER_COLUMNS = ['userIdentity.sessionContext.webIdFederationData.attributes."aud"', "tlsDetails.tlsVersion", "eventCategory"]


class Expressions:
    """Random typed expressions; `sides` are "" over events, "start." and "end." over rows."""

    def __init__(self, r, sides, texts, layout, lists=(), counts=()):
        """`texts` are bare names; `lists` paths through the list of the key; `counts` integers."""
        self.r, self.sides, self.bare_texts, self.lists, self.counts = r, sides, texts, list(lists), list(counts)
        self.schema = layout.schema
        self.columns = COLUMNS + (MANAGED_COLUMNS.get(self.schema) or ([] if layout.serde == "cloudtrail" else NEWER_COLUMNS))

    def field(self):
        r = self.r
        if self.lists and r.random() < 0.15:
            return r.choice(self.lists)
        side = r.choice(self.sides)
        if r.random() < 0.6:
            column = r.choice(["requestParameters", "responseElements", "request", "response", "additionalEventData"])
            # OCSF flattens it, with no lists.
            paths = [path for path in JSON_PATHS if "[" not in path] if (column, self.schema) == ("additionalEventData", "ocsf") else JSON_PATHS
            return side + column + "." + r.choice(paths)
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
        if kind < 0.84:
            return f"{r.choice(['first', 'last'])}({self.text(depth - 1)}, {literal(r.choice(['/', ':', 'a/', '.']))})"
        if kind < 0.89:
            return f"concat({', '.join(self.text(depth - 1) if r.random() < 0.7 else literal(r.choice(TEXTS)) for _ in range(r.randint(1, 3)))})"
        if kind < 0.95:
            return f"{r.choice(['day', 'month', 'hour'])}({self.time(depth - 1)})"
        return f"if({self.condition(0)}, {self.text(depth - 1)}, {self.text(0)})"

    def number(self, depth):
        r = self.r
        kind = r.random()
        if self.counts and r.random() < 0.15:
            return r.choice(self.counts)
        if r.random() < 0.08 and depth > 0:
            return f"round({self.number(depth - 1)}, {r.randint(0, 9)})"
        if r.random() < 0.05 and depth > 0:
            return f"if({self.condition(0)}, {self.number(depth - 1)}, {self.number(0)})"
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
            if kind > 0.95:
                return f"if({self.condition(depth - 1)}, {self.condition(depth - 1)}, {self.condition(0)})"
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
        path = r.choice(["requestParameters", "response"]) + "." + r.choice(["set.items[].id", "ids[]", "set.items[].n", "id[]", "tags[].value", "set.items[].subs[].id", "set.items[].subs[].n"])
        return path + " " + r.choice([f"{r.choice(['=', '!='])} {literal(r.choice(TEXTS))}", f"like {pattern(r)}",
                                      f"in ({', '.join(literal(x) for x in r.sample(TEXTS, 2))})", "is present", "is missing"])


def pattern(r):
    return '"' + r.choice(PATTERNS) + '"'


def key_side(r, elements, dense=False):
    """One side of a part of a key; the plain forms alone in a dense case."""
    where = r.choice(["requestParameters", "responseElements", "request", "response"])
    if dense:
        return where + (".set.items[].id" if elements else ".id")
    if elements:
        form = where + "." + r.choice(["set.items[].id", "set.items[].id", "ids[]", "id[]", "set.items[].subs[].id"])
        wrapped = r.choice([form, form, form, f"lower({form})", f'last({form}, "/")', f"{form} ?? {where}.id", f"{where}.name ?? {form}",
                            f"{form} ?? {where}.ids[]"])
        return wrapped
    form = f"{where}.{r.choice(['id', 'id', 'id', 'name'])}"
    return r.choice([form] * 9 + [f"{form} ?? {where}.name", f"lower({form})", f'last({form}, "/")', f'upper(last({form} ?? user, "/"))',
                                  f'first({form}, "/")', "sharedEventID", "resources[0].ARN", "sourceIPAddress"])


LONG = {"request": "requestParameters", "response": "responseElements"}


def siblings(key):
    """Paths through the lists of one side of a key, as rows may read them."""
    found = []
    for where, path in re.findall(r"(requestParameters|responseElements|request|response)\.([\w.\[\]]*\[\])", key):
        where = LONG.get(where, where)
        found += [f"{where}.{path}.{name}" for name in ("n", "id")]
        if path.count("[]") > 1:
            found += [f"{where}.{path[:path.index('[]') + 2]}.{name}" for name in ("n", "id")]
    return found


@dataclasses.dataclass
class PairText:
    """A pair clause and what a spec may say of it."""
    text: str
    events: list
    parts: int
    waypoints: list
    has_cancels: bool
    # (role, path) of what rows may read through its lists
    siblings: list


def pair_clause(r, number, label, every, conditions, dense):
    service = "ec2" if dense else r.choice(SERVICES)
    starts, ends = [f"Open{r.choice(['', number])}"], [f"Close{r.choice(['', number])}"]
    if r.random() < 0.25:
        starts.append("Make")
    if r.random() < 0.25:
        ends.append("Drop")
    named = [(service, name) for name in starts + ends]
    overlaps = False
    if not every and r.random() < 0.25:
        shared = r.choice(starts + ["Put"])
        starts, ends = list(dict.fromkeys(starts + [shared])), ends + [shared]
        named += [(service, shared)] * 2
        overlaps = True
    elif r.random() < 0.2:
        starts = [r.choice(["Open*", "*pen*", "Op*", "Make_*"])]
        named += [(service, "Make_It"), (service, "MakeXIt")]
    source = "*" if r.random() < 0.06 else service

    def selectors(names):
        return ", ".join(f"{source}:{name}" + (f" where {conditions.condition(1)}" if not dense and r.random() < 0.07 else "") for name in names)

    sides, elements_at = [], r.choice([-1, -1, 0, 0, 1])
    for index in range(1 if dense else r.choice([1, 1, 1, 1, 2, 2, 3])):
        if r.random() < 0.25:
            side = key_side(r, index == elements_at, dense)
            sides.append((side, side))
        else:
            sides.append(tuple(key_side(r, index == elements_at and r.random() < 0.8, dense) for _ in range(2)))
    parts = [left if left == right else f"{left} = {right}" for left, right in sides]
    title = f"pair {literal(label)}" if label is not None else "pair"
    lines = [f"{title} {selectors(starts)} -> {selectors(ends)}", f"  on {' and '.join(parts)}"]
    found = [("start", path) for left, _ in sides for path in siblings(left)] + [("end", path) for _, right in sides for path in siblings(right)]
    has_lists = any("[" in left.replace("[0]", "") or "[" in right.replace("[0]", "") for left, right in sides)
    is_named = len(sides) == 1 and not has_lists and not overlaps and r.random() < 0.3
    if is_named:
        lines.append("  named " + r.choice(["requestParameters.name", "responseElements.name = requestParameters.name", "lower(request.name)",
                                            'first(request.name ?? response.id, "/")']))

    def companion(events):
        nonlocal named
        named += [(service, event) for event in events]
        keys = [key_side(r, index == elements_at and not is_named, dense) for index in range(len(sides))]
        return selectors(events) + "\n    on " + " and ".join(keys), keys

    has_cancels = not every and r.random() < 0.25
    if has_cancels:
        text, keys = companion(["Kill"] + (["Abort"] if r.random() < 0.3 else []))
        lines.append("  until " + text)
    waypoints = []
    if not every:
        for name, event in (("shared", "Share"), ("seen", "Look")):
            if r.random() < (0.5 if dense else 0.2):
                text, keys = companion([event])
                lines.append(f"  via {name}: " + text)
                waypoints.append(name)
                found += [(name, path) for key in keys for path in siblings(key)]
    return PairText("\n".join(lines), named, len(parts), waypoints, has_cancels, found)


def summary_clauses(r, names, types, injected):
    """`summarize`, perhaps `having`; and the names of its columns."""
    by, columns = [], []
    for name, kind in r.sample(list(zip(names, types)), min(len(names), r.choice([0, 0, 1, 1, 2]))):
        if kind == "time" and r.random() < 0.6:
            by.append((f"g{len(by)}", f"{r.choice(['day', 'month', 'hour'])}({name})"))
        elif kind == "text" and r.random() < 0.3:
            by.append((f"g{len(by)}", f"lower({name})"))
        elif kind != "condition":
            by.append((name, None))
    for name in injected:
        if name in names and r.random() < 0.4 and name not in [one for one, _ in by]:
            by.append((name, None))

    def aggregate():
        name, kind = r.choice(list(zip(names, types)))
        numeric = kind in ("number", "integer", "duration")
        forms = ["count()", f"count({name} is present)", f"count_distinct({name})", '"one"']
        if kind != "condition":
            forms += [f"min({name})", f"max({name})"]
        if numeric or kind == "time":
            forms += [f"percentile({name}, {r.choice(['1', '25', '50', '95', '99.9', '100', '0.001', '33.333'])})", f"median({name})"] * 2
        if numeric:
            forms += [f"sum({name})", f"avg({name})"] * 3
        if kind == "number":
            forms += [f"sum({name} * 0.1)", f"round(sum({name}), 2)", f"sum({name}) / count()", f"sum({name} + 1000000000000000) ?? 0"]
        if kind == "duration":
            forms += [f"hours(sum({name}))", f"seconds(avg({name}))"]
        if kind == "text":
            forms += [f'count({name} = {literal(r.choice(TEXTS))})', f"sum(number({name}))", f"avg(number({name}))"]
        return r.choice(forms)

    for index in range(r.randint(0 if by else 1, 4)):
        columns.append((f"a{index}", aggregate()))
    head = "summarize" + (" by " + ", ".join(name if value is None else f"{name} = {value}" for name, value in by) if by else "")
    clauses = [head + " {\n" + "\n".join(f"  {name} = {value}" for name, value in columns) + "\n}"]
    if r.random() < 0.3 and columns:
        name, value = r.choice(columns)
        clauses.append(f"having {name} is present" if not value.startswith("count") else f"having {name} {r.choice(['>', '>=', '<', '!='])} {r.randint(0, 2)}")
    return clauses, [name for name, _ in by + columns]


def during_clause(r, first_day):
    day = lambda n: (first_day + datetime.timedelta(days=n)).isoformat()
    moment = lambda n: f"{day(n)}T{r.choice(['00:00:00', '08:00:00', '08:00:01', '23:59:59', '07:59:59.500'])}Z"
    return "during " + r.choice([f"{day(0)} .. {day(2)}", f"{day(0)} .. {day(0)}", f"{day(-1)} .. {day(1)}", f"{day(1)} ..", f".. {day(1)}",
                                 f"{moment(0)} .. {moment(2)}", f"{moment(0)} ..", f".. {moment(1)}", f"{day(0)} .. {moment(1)}", "last 15d", "last 16d"])


def columns_of(rows, r, dense):
    """The items of `select`, the columns' names and their types."""
    names, items, types = [], [], []
    simple = {"key": "text", "duration": "duration", "state": "text", "start.eventTime": "time", "end.eventTime": "time", "start.eventID": "text"}
    if dense:
        simple |= {"number(start.requestParameters.n)": "number", "hours(duration) * 0.1": "number", "start.awsRegion": "text", "start.requestParameters.name": "text"}
        simple |= dict.fromkeys(rows.lists, "text") | dict.fromkeys(rows.counts, "integer")
        simple |= {f"hours({name} - start.time)": "number" for name in [one.replace(".count", ".time") for one in rows.counts]}
    for index in range(r.randint(1, 5)):
        if r.random() < (0.85 if dense else 0.4):
            value = r.choice(list(simple))
            kind = simple[value]
        else:
            kind = r.choices(["text", "number", "time", "duration", "condition"], [40, 25, 12, 15, 8])[0]
            value = getattr(rows, kind)(2)
            if value in rows.counts:
                kind = "integer"
        name = r.choice(["c%d", "C_%d", "`a b%d`", "`Ü%d`"]) % index if r.random() < 0.9 else f"key{'' if index == 0 else index + 10}"
        names.append(name)
        types.append(kind)
        items.append(f"  {name} = {value}")
    return items, names, types


def generate(seed, schema="athena", always_dense=False):
    r = random.Random(seed)
    first_day = datetime.date(2024, 3, 4)
    layout = layouts.any_layout(r, first_day) if schema == "athena" else layouts.Managed(r.choice(layouts.KINDS[schema]))
    # Few filters and many events that are told apart, so that waypoints, groups and ranks have something to count. In such
    # a case a planted fault shows more often.
    dense = r.random() < 0.35 or always_dense
    partition_fields = [layouts.spelled(name) for name in layout.columns]
    mode = r.choice(["next", "next", "first", "every"])
    across = r.random() < 0.12
    attributes = ["team", "`cost center`"][:r.choice([0, 0, 1, 2])] if layout.injected else []
    conditions = Expressions(r, [""], partition_fields + attributes, layout)
    labelled = r.random() < 0.5
    clauses, names, pairs = list(layout.clauses(r)), [], []
    if attributes:
        clauses[-1] = with_attributes(r, clauses[-1], attributes)
    for number in range(r.choices([1, 2, 3], [70, 22, 8])[0]):
        pair = pair_clause(r, number, r.choice(["a", "b", "it's"]) + str(number) if labelled else None, mode == "every", conditions, dense)
        clauses.append(pair.text)
        names += pair.events
        pairs.append(pair)
    parts = max(pair.parts for pair in pairs)
    waypoints = list(dict.fromkeys(name for pair in pairs for name in pair.waypoints))
    if r.random() < (0.1 if dense else 0.3):
        clauses.append("role " + r.choice(['"RoleA"', '"Role*"', '"RoleA", "RoleB"', 'start "RoleA"', 'end "Role*"', 'start "*" end "RoleA"', '"Role\\*", "*A"', '"Role_*"']))
    if r.random() < (0.05 if dense else 0.25):
        clauses.append("events where " + conditions.condition(2))
    elif schema != "athena" and r.random() < 0.3:  # what bounds the scan of such a table
        clauses.append("events where " + r.choice(['awsRegion = "us-east-1"', 'recipientAccountId in ("111122223333", "x")', 'awsRegion != "eu-west-1" and recipientAccountId like "1*"',
                                                   'awsRegion = "eu-west-1" or recipientAccountId is missing']))
    elif attributes and r.random() < 0.3:
        clauses.append(f"events where {r.choice(attributes)} {r.choice(['=', '!='])} {literal(r.choice(['x', 'y']))}")
    if r.random() < (0.2 if dense else 0.6):
        clauses.append(during_clause(r, first_day))
    if r.random() < 0.6:
        clauses.append("within " + r.choice(["8h", "16h", "30d", "30d"] if dense else ["0s", "1s", "1h", "8h", "8h", "8h", "16h", "24h", "1d", "1d", "40h", "3d", "30d"]))
    if mode != "next" or across or r.random() < 0.2:
        clauses.append("match " + mode + (" across accounts" if across else ""))
    if r.random() < 0.3:
        clauses.append("include " + r.choice(["errors", "duplicates", "errors, duplicates"]))
    possible = ["closed", "open", "orphan"] + {"next": ["superseded"], "first": ["repeated"], "every": []}[mode]
    if any(pair.has_cancels for pair in pairs):
        possible.append("cancelled")
    if r.random() < 0.75:
        clauses.append("keep " + ", ".join(r.sample(possible, r.choice([1, len(possible), len(possible)]))))
    sides = ["start", "end"] + waypoints
    texts = ["state", "key"] + [f"key{n}" for n in range(2, parts + 1)] + (["pair"] if labelled else [])
    own = [layouts.spelled(name) for name in layout.injected] + attributes
    if across:
        texts += [f"{side}.{name}" for side in sides for name in own + ["account"]]
    else:
        texts += own + ([] if layout.injected else ["account"])
    texts += [f"{side}.{layouts.spelled(name)}" for name in layout.columns if name not in layout.injected for side in sides]
    lists = [f"{role}.{path}" for pair in pairs for role, path in pair.siblings]
    counts = [f"{name}.count" for name in waypoints]
    tables = {}
    if r.random() < 0.2:
        on = r.choice([["key = key"], ["key = lower(key)"], ["region = start.awsRegion"], ["key = key", "region = end.awsRegion"]])
        clauses.append('lookup price from "prices.csv" on ' + " and ".join(on))
        tables["prices.csv"] = prices(r, [one.split(" ")[0] for one in on])
        texts += ["price.usd", "price.note"]
    rows = Expressions(r, [side + "." for side in sides], texts, layout, lists, counts)
    if r.random() < (0.05 if dense else 0.3):
        clauses.append("where " + rows.condition(2))
    if r.random() < 0.75 or {"key", "account"} & set(layout.columns) or across:  # without `select` two columns could have one name
        items, columns, types = columns_of(rows, r, dense)
        clauses.append("select {\n" + "\n".join(items) + "\n}")
    else:
        columns, types = ["started", "ended", "duration", "key"], ["time", "time", "duration", "text"]
    result = columns
    is_summary = r.random() < (0.6 if dense else 0.3)
    if is_summary:
        more, result = summary_clauses(r, columns, types, [layouts.spelled(name) for name in layout.injected])
        clauses += more
    if r.random() < 0.6:
        order = r.sample(result, r.randint(1, len(result)))
        clauses.append("order by " + ", ".join(name + r.choice(["", " desc", " asc"]) for name in order))
    # Some random specs are longer than CloudTrail Lake takes.
    options = ["--max-bytes", "1000000"] if schema == "lake" else []
    if len(layout.tuples) > 1 and r.random() < 0.1 and not across and not is_summary:
        options += ["--max-branches", str(r.choice([1, 2]))]
    elif r.random() < 0.2:
        clauses.append(f"limit {r.choice([0, 1, 2, 3, 5, 100])}")
    if r.random() < 0.3:
        options += ["--expand", r.choice(["union", "in", "auto"])]

    accounts = [values[-1] for values in layout.tuples if values] + ["111122223333"]
    if not layout.injected:
        accounts.append("444455556666")
    maker = events.Maker(r, names * 4 + [("ec2", "Noise")], accounts[:2] if dense else accounts, first_day,
                         r.choice([0, 0, 0.3] if dense else [0, 0.5, 1, 1, 2]), dense, schema)
    files = {}
    loose = layout.knows_events and r.random() < 0.15
    # Files beside those of the table are left out; where there are only such files, their events say where they belong.
    share = r.choice([0.7, 1, 1])
    for _ in range(r.choice([50, 80, 120] if dense else [4, 10, 20, 30, 50])):
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
                {path: values for path, (values, _) in files.items()}, tables)


def with_attributes(r, clause, names):
    """A `partitions` clause whose tuples have attributes."""
    lines = clause.split("\n")
    lines[0] = lines[0].replace(") {", f") with ({', '.join(names)}) {{")
    for at in range(1, len(lines) - 1):
        values = ", ".join(literal(r.choice(["x", "x", "y", "z'é", ""])) for _ in names)
        lines[at] = lines[at].replace(")", f", {values})")
    return "\n".join(lines)


def prices(r, on):
    """A CSV file with one line for each of some keys."""
    keys = {"key": ["k1", "k2", "K1", "", "é", "it's"], "region": ["us-east-1", "eu-west-1"]}
    lines = [",".join(on + ["usd", "note"])]
    combinations = [[]]
    for name in on:
        combinations = [one + [value] for one in combinations for value in keys[name]]
    for one in combinations:
        if r.random() < 0.8:
            lines.append(",".join(one + [r.choice(["0.05", "1e2", "", "x"]), r.choice(["n", "", "it's"])]))
    return "\n".join(lines) + "\n"
