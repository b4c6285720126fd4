"""Athena SQL over CloudTrail log files on this machine.

sqlglot turns Trino's dialect into DuckDB's. Where DuckDB's functions answer otherwise than Trino's (JSON paths, ISO 8601
times), the functions below stand in, named `trino_…`; JSON values are text throughout, as Trino re-writes them.

What this cannot show: types that only Trino's analyzer refuses, and Athena's rules for injected columns.
"""
import datetime
import decimal as decimals
import functools
import gzip
import json
import math
import os
import re
import tempfile

import duckdb
import sqlglot
from sqlglot import exp
from sqlglot.dialects.trino import Trino

# ---- JSON, read as a stream: what follows the value that was asked for is never looked at ---------------------------
EXACT = decimals.Context(prec=60)
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?(?![0-9.eE+-])")
WORD = re.compile(r"(true|false|null)(?!\w)")
SPACE = re.compile(r"[ \t\r\n]*")
HALF_PAIR = re.compile("[\ud800-\udfff]")
STEP = re.compile(r'\.([\w:]+)|\[(\w+)\]|\["((?:[^"\\]|\\["\\])*)"\]')


class Malformed(Exception):
    pass


class Stream:
    def __init__(self, text):
        self.text, self.at = text, 0
        self.space()

    def space(self):
        self.at = SPACE.match(self.text, self.at).end()

    def peek(self):
        if self.at >= len(self.text):
            raise Malformed
        return self.text[self.at]

    def take(self, character):
        if self.peek() != character:
            raise Malformed
        self.at += 1
        self.space()

    def string(self):
        if self.peek() != '"':
            raise Malformed
        try:
            value, self.at = json.decoder.scanstring(self.text, self.at + 1)
        except ValueError:
            raise Malformed from None
        self.space()
        return value

    def scalar(self):
        """(kind, text) of a string, number, word or null."""
        if self.peek() == '"':
            return "string", self.string()
        for kind, form in (("number", NUMBER), ("word", WORD)):
            if hit := form.match(self.text, self.at):
                self.at = hit.end()
                self.space()
                return kind, hit[0]
        raise Malformed

    def members(self):
        """Steps through an array or object, yielding each key or index with the stream on its value."""
        index, keyed = 0, self.peek() == "{"
        end = "}" if keyed else "]"
        self.take("{" if keyed else "[")
        while self.peek() != end or index:
            if keyed:
                name = self.string()
                self.take(":")
            else:
                name = str(index)
            yield name
            index += 1
            if self.peek() == end:
                break
            self.take(",")
        self.take(end)

    def rewritten(self, is_tree=False):
        """The value as Trino's JSON type writes it: no spaces, integers with their digits, other numbers as doubles."""
        if self.peek() in "{[":
            keyed = self.peek() == "{"
            members = [(quoted(name) if keyed else at, self.rewritten(is_tree)) for at, name in enumerate(self.members())]
            if is_tree:  # of equal keys the last counts, in the place of the first
                members = dict(members).items()
            parts = [f"{name}:{value}" if keyed else value for name, value in members]
            return ("{%s}" if keyed else "[%s]") % ",".join(parts)
        kind, text = self.scalar()
        if kind == "string":
            return quoted(text)
        if kind == "number":
            return str(int(text)) if re.fullmatch(r"-?\d+", text) else double_text(float(text))
        return text

    def find(self, steps):
        """Moves to the value that the steps lead to; False where there is none."""
        for step in steps:
            if self.peek() not in "{[":
                return False
            for name in self.members():
                if name == step:
                    break
                self.rewritten()
            else:
                return False
        return True


def quoted(text):
    return json.dumps(HALF_PAIR.sub("?", text), ensure_ascii=False)


@functools.lru_cache(maxsize=4096)
def steps_of(path):
    steps, at = [], 1
    while at < len(path):
        hit = STEP.match(path, at)
        if not hit:
            raise ValueError(f"Invalid JSON path: '{path}'")
        dot, index, name = hit.groups()
        steps.append(dot or index or re.sub(r"\\(.)", r"\1", name))
        at = hit.end()
    if path[:1] != "$":
        raise ValueError(f"Invalid JSON path: '{path}'")
    return steps


def json_extract_scalar(text, path):
    if text is None:
        return None
    stream = Stream(text)
    try:
        if not stream.find(steps_of(path)) or stream.peek() in "{[":
            return None
        kind, value = stream.scalar()
        if kind == "number" and path == "$" and stream.at < len(text) and text[stream.at - 1] not in " \t\r\n":
            return None  # a number that is the whole text ends with it or before a space
    except Malformed:
        return None
    if kind == "word" and value == "null":
        return None
    return HALF_PAIR.sub("?", value) if kind == "string" else value


def json_extract(text, path):
    if text is None:
        return None
    stream = Stream(text)
    try:
        return stream.rewritten() if stream.find(steps_of(path)) else None
    except Malformed:
        return None


def json_elements(text):
    """CAST(json AS ARRAY(JSON)): the text of each element, read as a tree; an error for what is no array."""
    if text is None or text == "null":
        return None
    stream = Stream(text)
    if stream.peek() != "[":
        raise ValueError("Cannot cast to array(json)")
    return [None if (element := stream.rewritten(is_tree=True)) == "null" else element for _ in stream.members()]


# ---- times ----------------------------------------------------------------------------------------------------------
ISO = re.compile(
    r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?(?:[Tt](?:(\d\d?)(?::(\d\d?)(?::(\d\d?)(?:[.,](\d{1,9}))?)?)?)?"
    r"([Zz]|[+-]\d\d(?::?\d\d)?)?)?", re.ASCII)


def from_iso8601_timestamp(text):
    """Joda's dateTimeParser without its week and ordinal dates; milliseconds, no zone is UTC."""
    if text is None:
        return None
    hit = ISO.fullmatch(text)
    if not hit:
        raise ValueError(f'Invalid format: "{text}"')
    year, month, day, hour, minute, second, fraction, zone = hit.groups()
    when = datetime.datetime(int(year), int(month or 1), int(day or 1), int(hour or 0), int(minute or 0),
                             int(second or 0), int((fraction or "0").ljust(3, "0")[:3]) * 1000, datetime.timezone.utc)
    if zone and zone not in "Zz":
        shift = datetime.timedelta(hours=int(zone[1:3]), minutes=int(zone[3:].strip(":") or 0))
        when += -shift if zone[0] == "+" else shift
    return when


# ---- numbers ---------------------------------------------------------------------------------------------------------
def decimal(value):
    """CAST(double AS DECIMAL(38, 9)): the number as it prints, half away from zero."""
    if value is None:
        return None
    return decimals.Decimal(repr(value)).quantize(decimals.Decimal("1e-9"), decimals.ROUND_HALF_UP, EXACT)


def decimal_double(text):
    """CAST(decimal AS DOUBLE): the nearest."""
    return None if text is None else float(text)


def rounded(value, digits):
    """ROUND of a double: half is added exactly to the magnitude times a power of ten."""
    if value is None:
        return None
    factor = 1.0
    for _ in range(digits):
        factor *= 10
    scaled = abs(value) * factor
    if scaled == float("inf"):
        return value
    whole = math.floor(scaled)
    return math.copysign((whole + (scaled - whole >= 0.5)) / factor, value)


# ---- how Athena prints values ---------------------------------------------------------------------------------------
def double_text(value):
    """Java's Double.toString: the shortest digits, and of two at least the nearest (4.9E-324)."""
    if value in (float("inf"), float("-inf")) or value != value:
        return {True: "Infinity", False: "-Infinity"}[value > 0] if value == value else "NaN"
    shortest = repr(abs(value))
    if len(shortest.partition("e")[0].replace(".", "").strip("0")) == 1:
        shortest = f"{abs(value):.1e}"
    mantissa, _, exponent = shortest.partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits, point = (whole + fraction).lstrip("0"), len(whole) + int(exponent or 0)
    point -= len(whole + fraction) - len(digits)
    digits = digits.rstrip("0") or "0"
    sign = "-" if str(value).startswith("-") else ""
    if value == 0:
        return sign + "0.0"
    if -3 < point <= 7:
        padded = "0" * max(0, 1 - point) + digits.ljust(point + 1, "0")
        point = max(point, 1)
        return f"{sign}{padded[:point]}.{padded[point:]}"
    return f"{sign}{digits[0]}.{digits[1:] or '0'}E{point - 1}"


def athena_text(value):
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return double_text(value)
    if isinstance(value, datetime.timedelta):
        ms = abs(value) // datetime.timedelta(milliseconds=1)
        sign = "-" if value < datetime.timedelta(0) else ""
        return f"{sign}{ms // 86400000} {ms // 3600000 % 24:02}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"
    return str(value)


# ---- the table ------------------------------------------------------------------------------------------------------
ISSUER = {"type": 0, "principalid": 0, "arn": 0, "accountid": 0, "username": 0}
SESSION = {"attributes": {"mfaauthenticated": 0, "creationdate": 0}, "sessionissuer": ISSUER, "ec2roledelivery": 0,
           "webidfederationdata": {"federatedprovider": 0, "attributes": "map"}}
IDENTITY = {"type": 0, "principalid": 0, "arn": 0, "accountid": 0, "invokedby": 0, "accesskeyid": 0, "username": 0,
            "onbehalfof": {"userid": 0, "identitystorearn": 0}, "sessioncontext": SESSION}
ADDENDUM = {"reason": 0, "updatedfields": 0, "originalrequestid": 0, "originaleventid": 0}
# AWS's documented columns; 0 is text.
COLUMNS = {
    "useridentity": IDENTITY, "resources": [{"arn": 0, "accountid": 0, "type": 0}], "addendum": ADDENDUM,
    "tlsdetails": {"tlsversion": 0, "ciphersuite": 0, "clientprovidedhostheader": 0},
} | dict.fromkeys(
    """eventversion eventtime eventsource eventname awsregion sourceipaddress useragent errorcode errormessage
    requestparameters responseelements additionaleventdata requestid eventid readonly eventtype apiversion
    recipientaccountid serviceeventdetails sharedeventid vpcendpointid vpcendpointaccountid eventcategory
    sessioncredentialfromconsole edgedevicedetails""".split(), 0)


def type_text(shape):
    if shape == 0:
        return "VARCHAR"
    if shape == "map":
        return "MAP(VARCHAR, VARCHAR)"
    if isinstance(shape, str):
        return shape
    if isinstance(shape, list):
        return type_text(shape[0]) + "[]"
    return "STRUCT(" + ", ".join(f'"{name}" {type_text(inner)}' for name, inner in shape.items()) + ")"


class Digits(str):
    """A number as its source digits."""


def first_wins(members):
    out = {}
    for name, value in members:
        out.setdefault(name.lower(), value)
    return out


DECODER = json.JSONDecoder(parse_int=Digits, parse_float=Digits, object_pairs_hook=lambda members: members)


def shaped(value, shape, source=None):
    """A JSON value as the SerDe gives it to a column of that shape."""
    is_object = isinstance(value, list) and value and isinstance(value[0], tuple)
    if shape == 0:
        if isinstance(value, bool):
            return str(value).lower()
        if isinstance(value, list):
            return source if source is not None else plain_text(value)
        return HALF_PAIR.sub("?", value) if isinstance(value, str) else value
    if shape == "map":
        return {name: shaped(inner, 0) for name, inner in reversed(value)} if is_object else None
    if isinstance(shape, list):
        return [shaped(one, shape[0]) for one in value] if isinstance(value, list) and not is_object else None
    if not (is_object or value == []):
        return None
    found = first_wins(value)
    return {name: shaped(found.get(name), inner) for name, inner in shape.items()}


def plain_text(value):
    """The source of a value that was written without spaces."""
    if isinstance(value, Digits):
        return str(value)
    if isinstance(value, list):
        if value and isinstance(value[0], tuple):
            return "{" + ",".join(f"{quoted(n)}:{plain_text(v)}" for n, v in value) + "}"
        return "[" + ",".join(map(plain_text, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def row_of(record):
    """A record's JSON text as a row of the table, without partition columns."""
    at, members = SPACE.match(record, 1).end(), []
    while record[at] != "}":
        name, at = json.decoder.scanstring(record, at + 1)
        at = SPACE.match(record, SPACE.match(record, at).end() + 1).end()
        value, end = DECODER.raw_decode(record, at)
        members.append((name, (value, record[at:end])))
        at = SPACE.match(record, end).end()
        if record[at] == ",":
            at = SPACE.match(record, at + 1).end()
    found = first_wins(members)
    return {name: shaped(*[found[name][0], shape, found[name][1]]) if name in found else None
            for name, shape in COLUMNS.items()}


def records_of(path):
    """The JSON text of each record of a `{"Records": […]}` file."""
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
        text = file.read()
    at = re.search(r'\{\s*"Records"\s*:\s*\[\s*', text).end()
    while text[at] != "]":
        _, end = DECODER.raw_decode(text, at)
        yield text[at:end]
        at = SPACE.match(text, end).end()
        if text[at] == ",":
            at = SPACE.match(text, at + 1).end()


# ---- running SQL ----------------------------------------------------------------------------------------------------
OURS = {"JSON_EXTRACT_SCALAR", "JSON_EXTRACT", "JSON_PARSE", "JSON_FORMAT", "FROM_ISO8601_TIMESTAMP"}


class AthenaText(Trino):
    """Trino's dialect, with the functions that stand in left as they are written."""

    class Parser(Trino.Parser):
        FUNCTIONS = {name: build for name, build in Trino.Parser.FUNCTIONS.items() if name not in OURS}


def to_duckdb(statement):
    """The statement in DuckDB's dialect; innermost calls are replaced first."""
    for node in reversed(list(statement.walk())):
        name = str(node.this).upper() if isinstance(node, exp.Anonymous) else ""
        if name == "JSON_FORMAT":
            node.replace(node.expressions[0])
        elif name in OURS:
            node.set("this", "trino_" + name.lower())
        elif isinstance(node, exp.Cast) and node.to.sql("trino").upper().replace(" ", "") == "ARRAY(JSON)":
            call = exp.Anonymous(this="trino_json_elements", expressions=[node.this])
            node.replace(exp.Try(this=call) if isinstance(node, exp.TryCast) else call)
        elif isinstance(node, exp.Cast) and node.to.is_type("decimal") and node.to.sql("trino").endswith("9)"):
            node.replace(exp.Anonymous(this="trino_decimal", expressions=[node.this]))
        elif isinstance(node, exp.Cast) and node.to.is_type("double") and isinstance(node.this, exp.Sum):
            text = exp.cast(node.this.copy(), "varchar")
            node.replace(exp.Anonymous(this="trino_decimal_double", expressions=[text]))
        elif isinstance(node, exp.DateAdd) and str(node.args.get("unit")).upper() == "MILLISECOND":
            # An interval of that many milliseconds goes through doubles in DuckDB. Trino takes 32 bits of them.
            milliseconds = exp.Anonymous(this="trino_integer", expressions=[node.expression])
            microseconds = exp.Mul(this=milliseconds, expression=exp.Literal.number(1000))
            interval = exp.Anonymous(this="TO_MICROSECONDS", expressions=[microseconds])
            node.replace(exp.paren(exp.Add(this=node.this, expression=interval)))
        elif isinstance(node, exp.Div) and node.this.find(exp.Mod):
            # Of bigints, without a remainder: DuckDB's `/` would go through doubles.
            node.replace(exp.IntDiv(this=node.this, expression=node.expression))
        elif isinstance(node, exp.Round):
            node.replace(exp.Anonymous(this="trino_rounded", expressions=[node.this, node.args["decimals"]]))
    return statement.sql(dialect="duckdb")


class Athena:
    def __init__(self):
        self.database = duckdb.connect(config={"threads": 1})
        self.database.execute("SET TimeZone = 'UTC'")
        self.database.execute("SET enable_progress_bar = false")
        self.database.execute("SET order_by_non_integer_literal = true")  # as Trino allows
        # DuckDB 2.0 loses a filter on a member of a NULL struct when it pushes it into a scan under a UNION ALL.
        self.database.execute("SET disabled_optimizers = 'filter_pushdown'")
        for function, parameters, result in (
                (json_extract_scalar, ["VARCHAR", "VARCHAR"], "VARCHAR"), (json_extract, ["VARCHAR", "VARCHAR"], "VARCHAR"),
                (json_elements, ["VARCHAR"], "VARCHAR[]"), (from_iso8601_timestamp, ["VARCHAR"], "TIMESTAMPTZ"),
                (decimal, ["DOUBLE"], "DECIMAL(38, 9)"), (decimal_double, ["VARCHAR"], "DOUBLE"), (rounded, ["DOUBLE", "INTEGER"], "DOUBLE")):
            self.database.create_function("trino_" + function.__name__, function, parameters, result, null_handling="special")
        self.database.execute("CREATE MACRO trino_integer(n) AS CASE WHEN n BETWEEN -2147483648 AND 2147483647 THEN n "
                              "ELSE error('Value cannot be cast to INTEGER: ' || n) END")
        self.database.create_function("trino_json_parse", lambda text: json_extract(text, "$"), ["VARCHAR"], "VARCHAR",
                                      null_handling="special")

    def load(self, table, columns, rows):
        """Replaces the table (`name` or `database.name`) by these rows; `columns` are its partition columns."""
        self.fill(table, {**COLUMNS, **dict.fromkeys(columns, 0)}, rows)

    def fill(self, table, types, rows):
        """Replaces a table by these rows; `types` are the shapes of its columns."""
        if "." in table:
            self.database.execute(f'CREATE SCHEMA IF NOT EXISTS "{table.split(".")[0]}"')
        name = ".".join(f'"{part}"' for part in table.split("."))
        listed = ", ".join(f"'{column}': '{type_text(shape)}'" for column, shape in types.items())
        handle, path = tempfile.mkstemp(suffix=".ndjson")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                for row in rows:
                    file.write(json.dumps(row) + "\n")
            self.database.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM read_json('{path}', "
                                  f"format='newline_delimited', columns={{{listed}}})")
        finally:
            os.unlink(path)

    def run(self, statement):
        """The header and the rows, as Athena prints them, of one parsed statement."""
        cursor = self.database.execute(to_duckdb(statement.copy()))
        return [one[0] for one in cursor.description], [tuple(map(athena_text, row)) for row in cursor.fetchall()]


def parse(sql):
    """The statements of a compiled file."""
    return [statement for statement in sqlglot.parse(sql, read=AthenaText) if statement is not None]
