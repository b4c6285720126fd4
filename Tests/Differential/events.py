"""Random CloudTrail records: few keys and few moments, so that they meet, and every awkward form that real logs have."""
import datetime
import json


class Raw(str):
    """JSON text that goes into a file as it stands."""


KEYS = ["k1"] * 10 + ["k2"] * 4 + ["K1", "k3", "a/k1", "x/a/k2"]
ODD_KEYS = ["", "HIDDEN_DUE_TO_SECURITY_REASONS", 42, "42", Raw("42.0"), True, "true", None, {"id": "k1"}, ["k1"], "é'\"\\", "🧊",
            Raw('"k\\u0031"'), Raw('"\\ud83e"'), "a%b_c", "line\nend", "É/k1", "k1 ", "a\u0000b", "\u2028", "\u007f\u001b[31m", "a//", "/"]
NUMBERS = [8, 500, "8", "500", 0, -1, Raw("8.0"), Raw("8.50"), Raw("1e2"), Raw("1E400"), Raw("-0"), Raw("0.1"), "1e3", "08", " 8 ",
           "8d", "NaN", "", "1.5", True, None, 9007199254740993, Raw("12345678.9"), "0.001", "1E-5", "+5", ".5", "5.", {"n": 1},
           "1e308", "-1.7976931348623157e308", "5e-324", Raw("123456789012345678901234567890"), "0e5", "-0.0", "1e", "٣", "1_0"]
ROLES = ["RoleA", "RoleA", "RoleA", "RoleB", "roleA", "Role*", "Role_A", "RoleXA", ""]


def dump(value, r):
    if isinstance(value, Raw):
        return value
    space = r.choice(["", "", "", " "])
    if isinstance(value, dict):
        return "{" + ("," + space).join(f"{json.dumps(name)}:{space}{dump(one, r)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ("," + space).join(dump(one, r) for one in value) + "]"
    return json.dumps(value, ensure_ascii=r.random() < 0.5)


class Maker:
    def __init__(self, r, names, accounts, first_day, odd, dense=False, schema="athena"):
        """`names` are the (service, event) pairs to choose from; `odd` scales how often something is awkward; the events
        of a `dense` case seldom share an eventID or a moment; what a table of the schema could not hold is not made."""
        self.r, self.names, self.accounts, self.odd, self.dense, self.schema = r, names, accounts, odd, dense, schema
        base = datetime.datetime.combine(first_day, datetime.time(), datetime.timezone.utc)
        hours = [0, 0, 8, 8, 8, 9, 16, 20, 23.9995, 24, 24, 32, 48, 56, 80, 24 * 9]
        self.moments = [base + datetime.timedelta(hours=h) for h in (range(60) if dense else r.sample(hours, r.randint(3, 7)))]
        self.seconds = r.choice([[0], [0] * 7 + [1, 2, -1]])  # whole hours alone meet the edges of `within`
        self.made = []

    def chance(self, share):
        return self.r.random() < share * self.odd

    def key(self):
        return self.r.choice(ODD_KEYS) if self.chance(0.06) else self.r.choice(KEYS)

    def list_of(self, wrap):
        r = self.r
        if self.chance(0.2):
            return r.choice([wrap(self.key()), self.key(), "", None, {}, [], Raw("1.50"), Raw("-0"), [[wrap("k1")]]])
        one = [wrap(self.key()) for _ in range(r.choice([1, 1, 2, 2, 3]))]
        if self.chance(0.1):
            one.append(r.choice([None, "", 7, Raw("1.50"), Raw("1e2"), {}, "k1", [wrap("k2")]]))
        return one

    def item(self, key):
        """An element of a list, with a size of its own and sometimes a list inside."""
        r = self.r
        item = {"id": key, "n": r.choice([1, 2, 8, Raw("1.50")])}
        if r.random() < 0.5:
            item["subs"] = r.choice([[], "", {"id": r.choice(KEYS)}, [{"id": r.choice(KEYS), "n": n} for n in range(r.randint(1, 3))]])
        return item

    def payload(self):
        r = self.r
        if self.chance(0.08):
            # Lake reads the record, in which a text that holds JSON is a text.
            texts = [] if self.schema == "lake" else [Raw('"{\\"id\\": \\"k1\\"}"'), Raw('"{\\"id\\":\\"k1\\", oops"')]
            return r.choice([None, None, "", "text", [], 5, {}, *texts, Raw('"{oops"'), [{"id": "k1"}], Raw('{"id":"k1","id":"k2"}'), Raw('{"id":{"a":1},"id":"k2"}')])
        body = {"id": self.key(), "name": r.choice(["n1", "n1", "n1", "n2", self.key()]), "n": r.choice(NUMBERS), "flag": r.choice([True, False, "true", None])}
        if r.random() < 0.85:
            body["set"] = {"items": self.list_of(self.item)} if r.random() < 0.95 else ""
        if r.random() < 0.85:
            body["ids"] = self.list_of(lambda key: key)
        if r.random() < 0.3:
            body |= {"a.b": self.key(), "x y": {"ä": r.choice(["deep", 1])}, 'q"t': "quote", "tags": [{"key": "env", "value": r.choice(["dev", "prod"])}]}
        for name in list(body):
            if self.chance(0.04):
                del body[name]
        return body

    def identity(self):
        r = self.r
        user = {"type": "AssumedRole", "arn": f"arn:aws:sts::1:assumed-role/x/{r.choice('ab')}", "userName": r.choice(["alice", "bob", None])}
        if self.chance(0.15):
            return r.choice([None, {}, {**user, "sessionContext": {}}, {**user, "sessionContext": {"sessionIssuer": {}}},
                             {**user, "sessionContext": None}, {"type": "Root"}, {**user, "sessionContext": {"sessionIssuer": {"userName": None}}}])
        name = r.choice(ROLES) if r.random() < 0.3 else "RoleA"
        user["sessionContext"] = {"sessionIssuer": {"userName" if r.random() < 0.95 else "username": name}, "attributes": {"mfaAuthenticated": "false"}}
        if self.schema != "athena":
            user["sessionContext"]["sessionIssuer"]["arn"] = f"arn:aws:iam::1:role/path/{name}"
            user["sessionContext"]["attributes"]["creationDate"] = "2024-03-05T08:00:00Z"
            user["sessionContext"]["sourceIdentity"] = r.choice(["alice", "bob"])
            user |= {"invokedBy": r.choice([None, "AWS Internal"]), "accessKeyId": "AKIA" + r.choice("AB"), "principalId": "AROA:x", "accountId": "1"}
        if r.random() < 0.1:
            user["sessionContext"]["webIdFederationData"] = {"federatedProvider": "p", "attributes": {"aud": "sts"}}
        return user

    def time(self):
        r = self.r
        when = r.choice(self.moments) + datetime.timedelta(seconds=r.choice(self.seconds))
        text = when.strftime("%Y-%m-%dT%H:%M:%SZ")
        if self.chance(0.08):
            text = r.choice([text[:-1] + ".5Z", text[:-1] + ".500Z", text[:-1] + ".123456789Z", text[:-1] + ".9999Z", text[:-1] + "+00:00",
                             text.replace("T", " "), text[:-1], text.lower(), "", None, text[:10], text[:8] + "32T00:00:00Z", text[:11] + "24:00:00Z",
                             text[:11] + "23:59:60Z", text[:-1] + ".Z", text[:-1] + ".1234567890Z", text + " ", text[:-1] + ".001Z", "9" + text, "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", "1969-12-31T23:59:59.001Z"])
        return when.date(), text

    def event_id(self):
        r = self.r
        if self.dense and r.random() < 0.9:
            return f"{r.randrange(1 << 32):08x}"
        return r.choice("abcdefghij") * r.choice([1, 1, 2, 3])

    def other_case(self, name):
        return "".join(self.r.choice([letter.lower(), letter.upper()]) for letter in name)

    def event(self):
        """(the day it was published, the record's JSON text)"""
        r = self.r
        if self.made and self.chance(0.06):  # delivered again, the same or with another body
            day, record = r.choice(self.made)
            if r.random() < 0.3:
                record = {**record, "requestParameters": self.payload()}
            return day, dump(record, r)
        service, name = r.choice(self.names)
        day, time = self.time()
        record = {"eventVersion": r.choice(["1.08", "1.10"]), "userIdentity": self.identity(), "eventTime": time,
                  "eventSource": service + ".amazonaws.com", "eventName": name, "awsRegion": r.choice(["us-east-1", "us-east-1", "eu-west-1"]),
                  "sourceIPAddress": r.choice(["192.0.2.1", "192.0.2.2", "ec2.amazonaws.com"]), "userAgent": r.choice(["cli", "Boto3/1.0", "50%_x"]),
                  "requestParameters": self.payload(), "responseElements": self.payload(),
                  "eventID": self.event_id(), "readOnly": False, "recipientAccountId": r.choice(self.accounts)}
        if self.chance(0.15):
            record["errorCode"] = r.choice(["AccessDenied", "AccessDenied", "", None, "200", 200, "201"])
        if self.chance(0.05):
            record["eventID"] = r.choice([None, "", "é", "a\tb"])
        if self.chance(0.04):
            record.pop(r.choice(list(record)))
        if r.random() < 0.6:
            record["tlsDetails"] = r.choice([{"tlsVersion": "TLSv1.3"}, {}, None])
            record["resources"] = r.choice([[{"ARN": "arn:a/k1", "accountId": "1", "type": "T"}], [], None, [{"ARN": "arn:b/k2"}, {"ARN": None}], [None]])
            record["additionalEventData"] = r.choice([{"id": self.key()}, None])
            record["sharedEventID"] = self.key() if r.random() < 0.5 and self.schema != "ocsf" else r.choice(["k1", "k2"])
        if self.schema != "athena" and r.random() < 0.5:
            record |= {"managementEvent": True, "vpcEndpointId": r.choice(["vpce-1", "vpce-2"]), "apiVersion": "2016-11-15",
                       "addendum": {"reason": r.choice(["DELIVERY_DELAY", "UPDATED_DATA"])}, "errorMessage": "denied",
                       "eventContext": {"tag": r.choice(["a", "b"])}, "serviceEventDetails": {"id": self.key(), "more": {"n": 8}}}
        if self.chance(0.02):
            record["sourceIPAddress"] = r.choice([5, Raw("1.50"), True, {"a": 1}, [1], ""])
        if self.chance(0.03) and self.schema == "athena":  # keys of records match without regard to case
            record = {self.other_case(name) if self.r.random() < 0.3 else name: value for name, value in record.items()}
        if self.chance(0.03):
            record["eventName"] = r.choice(["Noise", name.lower(), None, ""])
        if self.chance(0.02):
            record["eventSource"] = r.choice(["other.amazonaws.com", service, service + "xamazonaws.com"])
        text = dump(record, r)
        if not isinstance(record.get("requestParameters"), Raw):
            self.made.append((day, record))
        if self.chance(0.03):  # equal keys: the first wins
            text = text[:-1] + ',"eventName":"Twice","EVENTID":"zz"}'
        if r.random() < 0.4:
            day += datetime.timedelta(days=r.choice([1, 1, 1, 2, -1]) if self.chance(0.5) else 0)
        return day, text
