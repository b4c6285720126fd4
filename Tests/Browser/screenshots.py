"""Makes the README's pictures of the page of --report: of a generated month, and of an example in the dark.

    python3 Tests/Browser/screenshots.py --trailspan .build/release/trailspan
"""

import argparse
import os
import subprocess
import tempfile

import month
from browser import Browser

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--trailspan", required=True)
    parser.add_argument("--out", default=os.path.join(ROOT, ".github", "images"))
    arguments = parser.parse_args()
    os.makedirs(arguments.out, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="trailspan-pictures-") as folder, Browser() as browser:

        def picture(name, spec, events, now, height, dark):
            page = os.path.join(folder, name + ".html")
            subprocess.run([arguments.trailspan, "dry-run", spec, "--events", events, "--now", now, "--stats", "none",
                            "--report", page], check=True, stdout=subprocess.DEVNULL)
            browser.open(page, width=1100, height=700, dark=dark)
            browser.screenshot(os.path.join(arguments.out, name + ".png"), height=height)

        spec, events = month.write(folder)
        picture("report-month", spec, events, "2024-04-01", 1730, dark=False)
        example = os.path.join(ROOT, "examples", "leftovers")
        picture("report-leftovers", os.path.join(example, "leftovers.span"), os.path.join(example, "events"),
                "2024-07-01", 708, dark=True)


main()
