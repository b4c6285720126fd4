#!/usr/bin/env python3
"""Writes CloudTrail log files as S3 holds them: seeded, so that equal arguments give equal files.

    generate_logs.py OUT --bytes 400M --files 200

Records look like real ones: 1.5 to 2 KB, assumed roles and services as callers, most of them reads. `--pairs` percent of
them belong to snapshots that are created and most of the time deleted later. The files lie under
OUT/ALIAS/AWSLogs/ACCOUNT/CloudTrail/REGION/yyyy/MM/dd/, and OUT.span asks for the snapshots' lives.
"""

import argparse
import datetime
import gzip
import json
import pathlib
import random
import uuid

REGIONS = ["us-east-1", "eu-west-1", "ap-southeast-2"]
START = datetime.datetime(2024, 3, 1, tzinfo=datetime.timezone.utc)

# Event name, service and how its request looks; writes have a response.
NOISE = [
    ("DescribeInstances", "ec2", {"instancesSet": {}, "filterSet": {"items": [{"name": "vpc-id"}]}}, None),
    ("DescribeSnapshots", "ec2", {"snapshotSet": {}, "ownersSet": {"items": [{"owner": "self"}]}}, None),
    ("DescribeVolumes", "ec2", {"volumeSet": {}, "filterSet": {}}, None),
    ("GetBucketAcl", "s3", {"bucketName": "logs-archive", "Host": "logs.s3.amazonaws.com", "acl": ""}, None),
    ("AssumeRole", "sts", {"roleArn": "arn:aws:iam::111122223333:role/Reader", "durationSeconds": 3600},
     {"credentials": {"accessKeyId": "ASIAEXAMPLE", "sessionToken": "IQoJb3JpZ2luX2VjE" + "A" * 400}}),
    ("Decrypt", "kms", {"encryptionContext": {"aws:s3:arn": "arn:aws:s3:::bucket/key"}, "encryptionAlgorithm": "SYMMETRIC_DEFAULT"}, None),
    ("ListRoles", "iam", {"maxItems": 1000}, None),
    ("CreateLogStream", "logs", {"logGroupName": "/aws/lambda/f", "logStreamName": "2024/03/01/[$LATEST]abc"}, None),
    ("ConsoleLogin", "signin", None, {"ConsoleLogin": "Success"}),
    ("PutParameter", "ssm", {"name": "/app/config", "description": "a \"quoted\" value\nin two lines", "type": "String"}, {"version": 3, "tier": "Standard"}),
]
AGENTS = [
    "aws-cli/2.15.17 Python/3.11.6 Linux/5.10.210-201.852.amzn2.x86_64 exe/x86_64.amzn.2 prompt/off command/ec2.describe-instances",
    "Boto3/1.34.49 md/Botocore#1.34.49 ua/2.0 os/linux#6.1.72-96.166.amzn2023.x86_64 md/arch#x86_64 lang/python#3.9.16 md/pyimpl#CPython",
    "APN/1.0 HashiCorp/1.0 Terraform/1.7.4 (+https://www.terraform.io) terraform-provider-aws/5.39.1 aws-sdk-go-v2/1.25.2",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36",
]


def size(text):
    units = {"K": 10**3, "M": 10**6, "G": 10**9}
    return int(float(text[:-1]) * units[text[-1]]) if text[-1] in units else int(text)


class Generator:
    def __init__(self, options):
        self.random = random.Random(options.seed)
        self.options = options
        self.accounts = [f"{111122220000 + i:012d}" for i in range(options.accounts)]
        self.live = {account: [] for account in self.accounts}

    def hex(self, length):
        return f"{self.random.getrandbits(4 * length):0{length}x}"

    def identity(self, account, role):
        key = "ASIA" + self.hex(16).upper()
        principal = "AROA" + self.hex(16).upper()
        session = f"i-{self.hex(17)}"
        return {
            "type": "AssumedRole",
            "principalId": f"{principal}:{session}",
            "arn": f"arn:aws:sts::{account}:assumed-role/{role}/{session}",
            "accountId": account,
            "accessKeyId": key,
            "sessionContext": {
                "sessionIssuer": {
                    "type": "Role", "principalId": principal, "arn": f"arn:aws:iam::{account}:role/{role}",
                    "accountId": account, "userName": role,
                },
                "webIdFederationData": {},
                "attributes": {"creationDate": "2024-03-01T00:00:00Z", "mfaAuthenticated": "false"},
                "ec2RoleDelivery": "2.0",
            },
        }

    def record(self, account, region, time):
        random = self.random
        if random.random() * 100 < self.options.pairs:
            name, service, request, response, role = self.snapshot(account)
        else:
            name, service, request, response = random.choice(NOISE)
            role = random.choice(["ReadOnlyRole", "DeployRole", "CNAPPAccessRole", "NodeInstanceRole"])
        record = {
            "eventVersion": "1.09",
            "userIdentity": self.identity(account, role),
            "eventTime": time.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "eventSource": f"{service}.amazonaws.com",
            "eventName": name,
            "awsRegion": region,
            "sourceIPAddress": f"10.{random.randrange(256)}.{random.randrange(256)}.{random.randrange(256)}",
            "userAgent": random.choice(AGENTS),
        }
        if response is None and random.random() < 0.05:
            record["errorCode"] = "Client.UnauthorizedOperation"
            record["errorMessage"] = f"You are not authorized. Encoded authorization failure message: {self.hex(300)}"
        record |= {
            "requestParameters": request,
            "responseElements": response,
            "requestID": str(uuid.UUID(int=random.getrandbits(128), version=4)),
            "eventID": str(uuid.UUID(int=random.getrandbits(128), version=4)),
            "readOnly": response is None,
            "eventType": "AwsApiCall",
            "managementEvent": True,
            "recipientAccountId": account,
            "eventCategory": "Management",
            "tlsDetails": {
                "tlsVersion": "TLSv1.3", "cipherSuite": "TLS_AES_128_GCM_SHA256",
                "clientProvidedHostHeader": f"{service}.{region}.amazonaws.com",
            },
        }
        if random.random() < 0.5:
            arn = f"arn:aws:{service}:{region}:{account}:thing/{self.hex(32)}"
            record["resources"] = [{"accountId": account, "type": "AWS::Thing::Thing", "ARN": arn}]
        return record

    def snapshot(self, account):
        live = self.live[account]
        if live and self.random.random() < 0.5:
            snapshot = live.pop(self.random.randrange(len(live)))
            return "DeleteSnapshot", "ec2", {"snapshotId": snapshot, "force": False}, \
                {"requestId": self.hex(32), "_return": True}, "CNAPPAccessRole"
        snapshot = f"snap-{self.hex(17)}"
        live.append(snapshot)
        volume = f"vol-{self.hex(17)}"
        response = {
            "requestId": self.hex(32), "snapshotId": snapshot, "volumeId": volume, "status": "pending",
            "startTime": 1709251200000, "progress": "", "ownerId": account, "volumeSize": self.random.choice([8, 30, 100, 500]),
            "description": "scan", "encrypted": True, "tagSet": {"items": [{"key": "by", "value": "cnapp"}]},
        }
        return "CreateSnapshot", "ec2", {"volumeId": volume, "description": "scan"}, response, "CNAPPAccessRole"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--accounts", type=int, default=4)
    parser.add_argument("--days", type=int, default=25)
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--bytes", type=size, default=size("400M"), help="unzipped, over all files (400M)")
    parser.add_argument("--events", type=int, help="records over all files, instead of --bytes")
    parser.add_argument("--pairs", type=float, default=2, help="percent of records that are snapshots' (2)")
    parser.add_argument("--plain", action="store_true", help="do not zip")
    parser.add_argument("--lines", action="store_true", help="one record a line instead of a Records array")
    options = parser.parse_args()
    generator = Generator(options)
    random = generator.random
    written = records = 0
    for index in range(options.files):
        # Files follow each other in time, so that a snapshot's end comes after its start.
        begin = START + datetime.timedelta(days=options.days) * index / options.files
        span = datetime.timedelta(days=options.days).total_seconds() / options.files
        account = generator.accounts[index % len(generator.accounts)]
        region = REGIONS[generator.accounts.index(account) % len(REGIONS)]
        texts, length, count = [], 0, 0
        seconds = 0.0
        while (count < (options.events - records) / (options.files - index) if options.events
               else length < (options.bytes - written) / (options.files - index)):
            seconds += random.random() * 2e-3
            time = begin + datetime.timedelta(seconds=min(seconds, span - 1) if span > 1 else 0)
            texts.append(json.dumps(generator.record(account, region, time), separators=(",", ":")))
            length += len(texts[-1]) + 1
            count += 1
        written += length
        records += count
        text = "".join(t + "\n" for t in texts) if options.lines else '{"Records":[' + ",".join(texts) + "]}"
        folder = options.out / f"alias-{account[-1]}" / "AWSLogs" / account / "CloudTrail" / region / begin.strftime("%Y/%m/%d")
        folder.mkdir(parents=True, exist_ok=True)
        name = f"{account}_CloudTrail_{region}_{begin:%Y%m%dT%H%MZ}_{generator.hex(16)}.json"
        if options.plain:
            (folder / name).write_text(text)
        else:
            (folder / (name + ".gz")).write_bytes(gzip.compress(text.encode(), 6, mtime=0))
    options.out.with_name(options.out.name + ".span").write_text(
        "pair ec2:CreateSnapshot -> ec2:DeleteSnapshot\n"
        "  on responseElements.snapshotId = requestParameters.snapshotId\n\n"
        "select {\n  account = start.recipientAccountId\n  snapshot = key\n"
        "  created = start.eventTime\n  deleted = end.eventTime\n}\n")
    print(f"{options.files} files, {records} records, {written} bytes unzipped")


if __name__ == "__main__":
    main()
