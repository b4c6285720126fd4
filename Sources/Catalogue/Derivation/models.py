"""AWS's API models, as botocore has them, read the way CloudTrail logs the calls."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Iterator

# What stands before `.amazonaws.com` in eventSource, where it differs from the name that signs requests.
EVENT_SOURCES = {
    "application-autoscaling": "autoscaling",
    "lexv2-models": "lex",
    "lexv2-runtime": "lex",
    "mq": "amazonmq",
    "sso": "sso",
    "sso-oidc": "sso",
    "iotsecuretunneling": "iotsecuredtunneling",
    "pinpoint-email": "ses",
    "s3control": "s3",
}

# REST services whose JSON has members with a capital first letter. Some log them with a small one, as records show;
# some as they were sent. Of the others no record is known, and their keys read both.
LOWERED = {
    "account", "appconfig", "appconfigdata", "backup", "ebs", "efs", "es", "glacier", "guardduty", "kinesisvideo",
    "lakeformation", "lambda", "managedblockchain", "opensearch", "quicksight", "scheduler", "sesv2", "xray",
}
AS_SENT = {
    "connect", "databrew", "dlm", "location", "mediatailor", "mwaa", "resource-explorer-2", "resource-groups",
    "route53profiles", "rum", "securityhub", "synthetics", "wellarchitected",
}

# Services that log a member by its name in the model, not by the name in the URI.
NAMED_AS_IN_MODEL = {"apigateway"}

# Members that are logged otherwise than their names let one expect.
MEMBER_NAMES = {
    ("s3", "Bucket"): "bucketName",
    ("s3", "Policy"): "policy",
    ("secretsmanager", "ARN"): "arn",
}

# Lambda's events carry the version of the API, those of 2020 and later do not. From AWS's developer guide.
LAMBDA_EVENTS = {
    "AddPermission": "AddPermission20150331v2",
    "RemovePermission": "RemovePermission20150331v2",
    "CreateAlias": "CreateAlias20150331",
    "DeleteAlias": "DeleteAlias20150331",
    "CreateEventSourceMapping": "CreateEventSourceMapping20150331",
    "DeleteEventSourceMapping": "DeleteEventSourceMapping20150331",
    "CreateFunction": "CreateFunction20150331",
    "DeleteFunction": "DeleteFunction20150331",
    "PublishVersion": "PublishVersion20150331",
    "PublishLayerVersion": "PublishLayerVersion20181031",
    "DeleteLayerVersion": "DeleteLayerVersion20181031",
    "PutFunctionConcurrency": "PutFunctionConcurrency20171031",
    "DeleteFunctionConcurrency": "DeleteFunctionConcurrency20171031",
    "TagResource": "TagResource20170331v2",
    "UntagResource": "UntagResource20170331v2",
}

# S3's events that are named otherwise than the operations.
S3_EVENTS = {
    "DeletePublicAccessBlock": "DeleteBucketPublicAccessBlock",
    "GetPublicAccessBlock": "GetBucketPublicAccessBlock",
    "PutPublicAccessBlock": "PutBucketPublicAccessBlock",
    "GetBucketAccelerateConfiguration": "GetAccelerateConfiguration",
    "PutBucketAccelerateConfiguration": "PutAccelerateConfiguration",
    "GetBucketLifecycleConfiguration": "GetBucketLifecycle",
    "PutBucketLifecycleConfiguration": "PutBucketLifecycle",
    "GetBucketNotificationConfiguration": "GetBucketNotification",
    "PutBucketNotificationConfiguration": "PutBucketNotification",
    "GetObjectLockConfiguration": "GetBucketObjectLockConfiguration",
    "PutObjectLockConfiguration": "PutBucketObjectLockConfiguration",
    "ListObjectsV2": "ListObjects",
}
S3_CONTROL_EVENTS = {
    "DeletePublicAccessBlock": "DeleteAccountPublicAccessBlock",
    "GetPublicAccessBlock": "GetAccountPublicAccessBlock",
    "PutPublicAccessBlock": "PutAccountPublicAccessBlock",
}
EVENTS = {"lambda": LAMBDA_EVENTS, "s3": S3_EVENTS, "s3control": S3_CONTROL_EVENTS}

# Directory buckets log the calls of S3's model under an event source of their own.
S3_EXPRESS = {
    "CreateBucket", "DeleteBucket", "PutBucketPolicy", "DeleteBucketPolicy", "PutBucketEncryption",
    "DeleteBucketEncryption", "PutBucketLifecycleConfiguration", "DeleteBucketLifecycle", "GetBucketPolicy",
    "GetBucketEncryption", "GetBucketLifecycleConfiguration", "ListDirectoryBuckets", "CreateSession",
}

# EC2's operations of this model and before log their members bare; later ones within CreateXResponse and DeleteXRequest.
EC2_BARE_VERSION = "2014-09-01"

SCALARS = {"string", "integer", "long", "timestamp", "boolean", "double", "float"}


@dataclass(frozen=True)
class Member:
    """A scalar of a call, or of the elements of a list in it."""

    name: str  # as in the model: SnapshotId
    path: tuple[str, ...]  # as logged: ("snapshotId",), lists as "snapshotSet", "item[]"
    owner: str | None  # the name of the structure that holds it, None at the top
    type: str
    required: bool
    listed: bool
    spelled: tuple[str, ...] | None = None  # the path in the other spelling, where records show neither
    location: str = ""  # uri, querystring, header or nothing
    text: str = ""  # what AWS says of it, in which only mentions of ARNs are looked for


@dataclass
class Operation:
    name: str  # as in the model
    event: str  # as logged
    service: str  # the event source
    model: str  # botocore's folder
    protocol: str
    made: str = ""  # the one structure of the answer
    structures: set[str] = field(default_factory=set)  # required members that are structures
    parameters: set[str] = field(default_factory=set)  # all members of the request, by their names in the model
    flags: set[str] = field(default_factory=set)  # what the URI asks for without a value: S3 logs it as an empty text
    inputs: list[Member] = field(default_factory=list)
    outputs: list[Member] = field(default_factory=list)


def lowered(name: str) -> str:
    return name[:1].lower() + name[1:]


class Model:
    """The newest API model of one of botocore's folders."""

    def __init__(self, folder: str, document: dict, ec2_bare: set[str]):
        self.folder = folder
        self.document = document
        self.shapes = document["shapes"]
        metadata = document["metadata"]
        self.protocol = metadata["protocol"]
        self.service = event_source(folder, metadata)
        self.ec2_bare = ec2_bare

    def operations(self) -> list[Operation]:
        result = [self.operation(name, body) for name, body in sorted(self.document["operations"].items())]
        if self.folder == "s3":
            result += [replace(operation, service="s3express") for operation in result if operation.name in S3_EXPRESS]
        return result

    def operation(self, name: str, body: dict) -> Operation:
        event = EVENTS.get(self.folder, {}).get(name, name)
        result = Operation(name, event, self.service, self.folder, self.protocol)
        wrapped = self.protocol == "ec2" and name not in self.ec2_bare
        query = body.get("http", {}).get("requestUri", "").partition("?")[2]
        result.flags = {one for one in query.split("&") if one and "=" not in one}
        if "input" in body:
            prefix = (f"{name}Request",) if wrapped else ()
            shape = self.shapes[body["input"]["shape"]]
            result.inputs = list(self.members(body["input"]["shape"], prefix, "in", wrapped))
            result.parameters = set(shape.get("members", {}))
            result.structures = {
                name for name in shape.get("required", ())
                if self.shapes[shape["members"][name]["shape"]]["type"] in ("structure", "union", "map")}
        if "output" in body:
            shape = body["output"]["shape"]
            prefix = (f"{name}Response",) if wrapped else ()
            result.outputs = list(self.members(self.unwrapped(shape), prefix, "out", wrapped))
            structures = [
                member for member in self.shapes[shape].get("members", {})
                if self.shapes[self.shapes[shape]["members"][member]["shape"]]["type"] == "structure"]
            result.made = structures[0] if len(structures) == 1 else ""
        return result

    def unwrapped(self, name: str) -> str:
        """RDS, Redshift and ElastiCache log an answer of one structure without its name."""
        members = self.shapes[name].get("members", {})
        if len(members) == 1:
            inner = next(iter(members.values()))["shape"]
            if self.shapes[inner].get("wrapper"):
                return inner
        return name

    def members(
        self, shape: str, prefix: tuple[str, ...], way: str, wrapped: bool, owner: str | None = None, depth: int = 0,
        listed: bool = False, seen: tuple[str, ...] = (), demanded: bool = False,
    ) -> Iterator[Member]:
        definition = self.shapes[shape]
        required = set(definition.get("required", ()))
        members = definition.get("members", {})
        for name, member in members.items():
            inner = member["shape"]
            target = self.shapes[inner]
            kind = target["type"]
            step = self.step(name, member, way, wrapped)
            needed = (name in required or len(members) == 1) and demanded if depth else name in required
            text = member.get("documentation", "") + target.get("documentation", "")
            location = member.get("location", "")
            if kind in SCALARS:
                yield self.member(name, prefix + (step,), owner, kind, needed, listed, location, text)
            elif kind == "list" and not listed:
                element = target["member"]["shape"]
                scalar = self.shapes[element]["type"] in SCALARS
                if not scalar and depth >= 2:
                    continue
                path, leaf = self.list_steps(step, name, scalar, way, wrapped)
                if self.folder == "s3" and way == "in" and not target.get("flattened"):
                    path = (step, target["member"].get("locationName", "member") + "[]")
                if scalar:
                    yield self.member(name, prefix + path + leaf, owner, "string", needed, True, location, text)
                elif self.shapes[element]["type"] == "structure" and element not in seen:
                    yield from self.members(
                        element, prefix + path, way, wrapped, name, depth + 1, True, seen + (element,), needed)
            elif kind == "structure" and depth < 2 and inner not in seen:
                payload = definition.get("payload") == name and self.protocol == "rest-json"
                path = prefix if payload else prefix + (step,)
                yield from self.members(
                    inner, path, way, wrapped, name, depth + 1, listed, seen + (inner,), needed)

    def member(self, name: str, path: tuple[str, ...], owner, kind, needed, listed, location, text) -> Member:
        other = None
        if self.protocol == "rest-json" and self.folder not in LOWERED | AS_SENT:
            small = tuple(lowered(step) for step in path)
            other = small if small != path else None
        return Member(name, path, owner, kind, needed, listed, other, location, text)

    def step(self, name: str, member: dict, way: str, wrapped: bool) -> str:
        if (self.folder, name) in MEMBER_NAMES:
            return MEMBER_NAMES[self.folder, name]
        wire = member.get("locationName", name)
        if self.protocol == "ec2":
            if way == "in" and wrapped:
                wire = member.get("queryName") or wire[:1].upper() + wire[1:]
                return wire
            return lowered(wire)
        if self.protocol == "rest-json":
            if self.folder in NAMED_AS_IN_MODEL and member.get("location") in ("uri", "querystring"):
                wire = name
            lower = self.folder in LOWERED
            return lowered(wire) if lower else wire
        if self.protocol == "rest-xml":
            # S3 logs the body as it was sent (`LifecycleConfiguration.Rule`), what the URI holds with a small letter.
            as_sent = self.folder == "s3" and way == "in" and "location" not in member
            return wire if as_sent else lowered(wire)
        return lowered(name)

    def list_steps(
        self, step: str, name: str, scalar: bool, way: str, wrapped: bool
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The steps to a list's elements, and from an element that is a scalar to its text."""
        if self.protocol == "ec2":
            if way == "in" and wrapped:
                return (step + "[]",), (("content",) if scalar else ())
            if way == "in":
                # InstanceIds, whose elements are sent as InstanceId.1, are logged as instancesSet.items[].instanceId.
                singular = lowered(name[:-1]) if name.endswith("s") else lowered(name)
                stem = re.sub(r"Id$", "", singular)
                if scalar and singular.endswith("Id"):
                    holder = "instancesSet" if stem == "instance" else f"{stem}Set"
                    return (holder, "items[]"), (singular,)
                return (step, "items[]"), ()
            return (step, "item[]" if wrapped else "items[]"), ()
        return (step + "[]",), ()


def event_source(folder: str, metadata: dict) -> str:
    return EVENT_SOURCES.get(folder) or metadata.get("signingName") or metadata["endpointPrefix"]


def read(path: Path) -> dict:
    with gzip.open(path) as file:
        return json.load(file)


def models(data: Path) -> list[Model]:
    """The newest model of every folder."""
    bare = set(read(data / "ec2" / EC2_BARE_VERSION / "service-2.json.gz")["operations"])
    result = []
    for folder in sorted(path for path in data.iterdir() if path.is_dir()):
        versions = sorted(folder.glob("*/service-2.json.gz"))
        if versions:
            result.append(Model(folder.name, read(versions[-1]), bare))
    return result
