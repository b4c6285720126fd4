"""A month of 20,000 snapshots in twelve accounts: most live for minutes, the others for days, and a few are left."""

import datetime
import json
import os
import random

SPEC = """# How long did last month's snapshots live, and what is left of them?

pair ec2:CreateSnapshot -> ec2:DeleteSnapshot
  on responseElements.snapshotId = requestParameters.snapshotId

during 2024-03-01 .. 2024-03-31

keep closed, open

select {
  account  = start.recipientAccountId
  snapshot = key
  gb       = number(start.responseElements.volumeSize)
  started  = start.eventTime
  ended    = end.eventTime
  duration
  state
}
"""


def write(folder, count=20000):
    """Writes month.span and month.json into a folder; the same each time."""
    chance = random.Random(7)
    begin = datetime.datetime(2024, 3, 1)
    end = datetime.datetime(2024, 4, 1)
    accounts = [str(chance.randrange(10**11, 10**12)) for _ in range(12)]
    # Quiet weekends, and a restore that went wrong in the middle.
    days = [3 if day in (13, 14) else 0.4 if day % 7 in (1, 2) else 1 for day in range(31)]
    spec, events = os.path.join(folder, "month.span"), os.path.join(folder, "month.json")
    with open(spec, "w") as file:
        file.write(SPEC)
    with open(events, "w") as file:

        def event(name, time, account, number, **members):
            record = {"eventSource": "ec2.amazonaws.com", "eventName": name, "eventID": f"{name}-{number}",
                      "eventTime": time.strftime("%Y-%m-%dT%H:%M:%SZ"), "recipientAccountId": account, **members}
            file.write(json.dumps(record) + "\n")

        for number in range(count):
            account, name = chance.choice(accounts), f"snap-{chance.getrandbits(68):017x}"
            day = chance.choices(range(31), weights=days)[0]
            time = begin + datetime.timedelta(days=day, seconds=chance.randrange(86400))
            is_short = chance.random() < 0.6
            seconds = chance.lognormvariate(6.2, 0.6) if is_short else chance.lognormvariate(11.9, 0.7)
            event("CreateSnapshot", time, account, number,
                  responseElements={"snapshotId": name, "volumeSize": chance.choice([8, 30, 100, 500])})
            time += datetime.timedelta(seconds=seconds)
            if time < end and chance.random() > 0.03:
                event("DeleteSnapshot", time, account, number, requestParameters={"snapshotId": name})
    return spec, events
