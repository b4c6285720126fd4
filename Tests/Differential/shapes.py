"""Tables of AWS's own shape with the events of log files: CloudTrail Lake, and OCSF as Security Lake keeps it."""
import datetime
import re

import athena_on_duckdb as athena

LAKE_ID = "1234abcd-56ef-78ab-90cd-1234567890ab"
TABLES = {
    "lake": LAKE_ID,
    "federated": f"aws:cloudtrail.{LAKE_ID}",
    "ocsf": "amazon_security_lake_glue_db_us_east_1.amazon_security_lake_table_us_east_1_cloud_trail_mgmt_2_0",
    "cloudwatch": "logs.aws_cloudtrail__management",
}
CLOUDTRAIL_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([.]\d{1,9})?Z", re.ASCII)


def table_clause(kind):
    """The `table` clause of a spec."""
    names = ".".join(f"`{name}`" for name in TABLES[kind].split("."))
    return f"table {names} {{ schema {'lake' if kind in ('lake', 'federated') else 'ocsf'} }}"


def readable(sql):
    """Lake's SQL with the id in quotes: unquoted, as Lake takes it, it is no name in Trino's grammar."""
    return re.sub(rf'(?<!["\w-]){LAKE_ID}(?!["\w-])', f'"{LAKE_ID}"', sql)


def types_of(kind):
    return LAKE if kind in ("lake", "federated") else OCSF


def row_of(kind, record, odd=False):
    """A record as a row of that table; None where such a table could not hold it. `odd` chooses between what tables
    were seen to do."""
    row = athena.row_of(record)
    return lake_row(row, record, odd) if kind in ("lake", "federated") else ocsf_row(row, odd)


def moment(text):
    try:
        return athena.from_iso8601_timestamp(text)
    except ValueError:
        return None


def written(when):
    return None if when is None else when.strftime("%Y-%m-%d %H:%M:%S.%f").rjust(26, "0")


# ---- CloudTrail Lake ------------------------------------------------------------------------------------------------
SESSION = {**athena.SESSION, "attributes": {"mfaauthenticated": 0, "creationdate": "TIMESTAMP"}, "sourceidentity": 0}
LAKE = {**athena.COLUMNS, "eventtime": "TIMESTAMP", "readonly": "BOOLEAN", "managementevent": "BOOLEAN", "addendum": "map",
        "edgedevicedetails": "map", "insightdetails": "map", "eventjson": 0,
        "useridentity": {**athena.IDENTITY, "sessioncontext": SESSION},
        **dict.fromkeys(["requestparameters", "responseelements", "additionaleventdata", "serviceeventdetails"], "map")}


def lake_row(row, record, odd):
    when = moment(row["eventtime"])
    if odd and when:  # whether fractions of a second are kept is not documented
        when = when.replace(microsecond=0)
    typed = dict.fromkeys(name for name, shape in LAKE.items() if shape == "map")
    identity = row["useridentity"]
    if identity and identity["sessioncontext"]:
        session = {**identity["sessioncontext"], "sourceidentity": nested(record, "userIdentity", "sessionContext", "sourceIdentity")}
        session["attributes"] = session["attributes"] and {**session["attributes"], "creationdate": None}
        identity = {**identity, "sessioncontext": session}
    return {**row, **typed, "eventtime": written(when), "useridentity": identity, "managementevent": None, "eventjson": record,
            "readonly": {"true": True, "false": False}.get(row["readonly"])}


# ---- OCSF -----------------------------------------------------------------------------------------------------------
OCSF = {
    "accountid": 0, "region": 0, "time": "BIGINT", "time_dt": "TIMESTAMP", "unmapped": "map",
    "api": {"service": {"name": 0}, "operation": 0, "version": 0, "request": {"uid": 0, "data": 0},
            "response": {"error": 0, "message": 0, "data": 0}},
    "metadata": {"uid": 0, "event_code": 0, "product": {"version": 0}},
    "actor": {"user": {"type": 0, "uid": 0, "uid_alt": 0, "name": 0, "account": {"uid": 0}, "credential_uid": 0},
              "invoked_by": 0, "session": {"issuer": 0}},
    "http_request": {"user_agent": 0}, "src_endpoint": {"domain": 0, "ip": 0, "uid": 0}, "cloud": {"region": 0},
    "resources": [{"uid": 0, "type": 0, "owner": {"account": {"uid": 0}}}],
}


def ocsf_row(row, odd):
    when = moment(row["eventtime"]) if CLOUDTRAIL_TIME.fullmatch(row["eventtime"] or "") else None
    if when is None:
        return None
    identity = row["useridentity"] or {}
    session = identity.get("sessioncontext") or {}
    issuer = session.get("sessionissuer") or {}
    unmapped = {"readOnly": row["readonly"], "sharedEventID": row["sharedeventid"]}
    for name, member in (("tlsDetails", {"tlsversion": "tlsVersion", "ciphersuite": "cipherSuite", "clientprovidedhostheader": "clientProvidedHostHeader"}),):
        unmapped |= {f"{name}.{spelled}": (row[name.lower()] or {}).get(lower) for lower, spelled in member.items()}
    for name in ("additionalEventData", "serviceEventDetails"):
        unmapped |= flattened(name, row[name.lower()])
    head = "userIdentity.sessionContext."
    unmapped |= {f"{head}sessionIssuer.{spelled}": issuer.get(spelled.lower()) for spelled in ("type", "principalId", "accountId", "userName")}
    unmapped |= {f"{head}attributes.{spelled}": (session.get("attributes") or {}).get(spelled.lower()) for spelled in ("mfaAuthenticated", "creationDate")}
    federation = session.get("webidfederationdata") or {}
    unmapped[f"{head}webIdFederationData.federatedProvider"] = federation.get("federatedprovider")
    unmapped |= {f"{head}webIdFederationData.attributes.{name}": value for name, value in (federation.get("attributes") or {}).items()}
    role = issuer.get("username")
    if odd and role is not None and (issuer.get("arn") or "").rpartition("/")[2] == role:
        unmapped[f"{head}sessionIssuer.userName"] = None  # only the ARN tells it
    address = row["sourceipaddress"]
    is_service = address is not None and address.endswith(".amazonaws.com")
    epoch = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
    missing = "" if odd else None  # version 1.5 of the mapping writes '' for null
    return {
        "accountid": row["recipientaccountid"], "region": row["awsregion"], "cloud": {"region": row["awsregion"]},
        "time": (when - epoch) // datetime.timedelta(milliseconds=1), "time_dt": written(when),
        "unmapped": {name: value for name, value in unmapped.items() if value is not None},
        "api": {"service": {"name": row["eventsource"]}, "operation": row["eventname"], "version": row["apiversion"],
                "request": {"uid": row["requestid"], "data": missing if row["requestparameters"] is None else row["requestparameters"]},
                "response": {"error": row["errorcode"], "message": row["errormessage"],
                             "data": missing if row["responseelements"] is None else row["responseelements"]}},
        "metadata": {"uid": row["eventid"], "event_code": row["eventtype"], "product": {"version": row["eventversion"]}},
        "actor": {"user": {"type": identity.get("type"), "uid": identity.get("arn"), "uid_alt": identity.get("principalid"),
                           "name": identity.get("username"), "account": {"uid": identity.get("accountid")},
                           "credential_uid": identity.get("accesskeyid")},
                  "invoked_by": identity.get("invokedby"), "session": {"issuer": issuer.get("arn")}},
        "http_request": {"user_agent": row["useragent"]},
        "src_endpoint": {"domain": address if is_service else None, "ip": None if is_service else address, "uid": row["vpcendpointid"]},
        "resources": row["resources"] and [one and {"uid": one["arn"], "type": one["type"], "owner": {"account": {"uid": one["accountid"]}}}
                                           for one in row["resources"]],
    }


def flattened(name, text):
    """The plain members inside a JSON text, by dotted names, lists left out."""
    try:
        value = athena.DECODER.decode(text) if text else None
    except ValueError:
        return {}
    return dict(leaves(name, value))


def leaves(name, value):
    if isinstance(value, list) and value and isinstance(value[0], tuple):
        for key, inner in reversed(value):  # the first of equal keys comes last, and wins
            yield from leaves(f"{name}.{key}", inner)
    elif not isinstance(value, list) and value is not None:
        yield name, athena.shaped(value, 0)


def nested(record, *names):
    """A scalar inside a record, as text."""
    return athena.json_extract_scalar(record, "$" + "".join(f".{name}" for name in names))
