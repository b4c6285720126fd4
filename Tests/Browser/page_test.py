"""Drives the page of --report in a real browser: sorts, filters, points, prints, and tries to do harm.

Needs Python's own library and a Chromium; where there is none it says so and passes.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time

import month
from browser import Browser, find

# Whatever an event holds is shown and does nothing else. The second is what the page shows of it.
HARM = '"\'><script>window.harm=1</script><img src=http://127.0.0.1:9/x onerror=window.harm=2></td></title></style>'
CONTROLS = "\u202eevil\u2066\x1b[31m\x07\n\u200f"
SHOWN = r"\u{202e}evil\u{2066}\u{1b}[31m\u{7}\n\u{200f}"
HOSTILE, VISIBLE = HARM + CONTROLS, HARM + SHOWN

SPEC = """# A comment: </pre><script>window.harm=3</script>
pair "NAME" ec2:CreateVolume -> ec2:DeleteVolume
  on responseElements.volumeId = requestParameters.volumeId

keep closed, open, orphan, superseded

select {
  `</th><script>window.harm=4</script>` = pair
  volume = key
  gb = number(start.responseElements.size)
  started = start.eventTime
  ended = end.eventTime
  duration
  state
  note = start.requestParameters.note ?? end.requestParameters.note
}
"""

passed = 0


def check(what, found, expected):
    global passed
    if found != expected:
        sys.exit(f"FAILED: {what}: found {found!r}, expected {expected!r}")
    passed += 1


def event(name, key, at, note=HOSTILE, size=None):
    parameters = {"note": note}
    record = {"eventSource": "ec2.amazonaws.com", "eventName": name, "eventTime": at, "eventID": f"{name} {key} {at}",
              "recipientAccountId": HOSTILE, "awsRegion": HOSTILE, "userIdentity": {"arn": HOSTILE, "userName": HOSTILE},
              "sourceIPAddress": HOSTILE, "userAgent": HOSTILE, "requestParameters": parameters}
    if name == "CreateVolume":
        record["responseElements"] = {"volumeId": key, "size": size}
    else:
        parameters["volumeId"] = key
    return record


EVENTS = [
    event("CreateVolume", "b" + HOSTILE, "2024-01-01T00:00:00Z", size=8),
    event("DeleteVolume", "b" + HOSTILE, "2024-01-01T10:00:00Z"),
    event("CreateVolume", "a", "2024-01-01T00:00:00.500Z", note="", size=100),
    event("DeleteVolume", "a", "2024-01-03T00:00:00Z"),
    event("CreateVolume", "\U0001F600", "2024-01-02T00:00:00Z", note="find me", size=20),
    event("CreateVolume", "\uFF5E", "2024-01-02T06:00:00Z"),
    event("CreateVolume", "\uFF5E", "2024-01-02T07:00:00Z"),
    event("DeleteVolume", "z", "2024-01-04T00:00:00Z", note=None),
]


def make(trailspan, folder):
    spec, page = os.path.join(folder, "<script>window.harm=5;'\"<!--\u202e.span"), os.path.join(folder, "p.html")
    events = os.path.join(folder, "events.json")
    with open(spec, "w") as file:
        file.write(SPEC.replace("NAME", HARM.replace('"', '\\"') + r"\u{202e}"))
    with open(events, "w") as file:
        file.write(json.dumps({"Records": EVENTS}))
    run = subprocess.run([trailspan, "dry-run", spec, "--events", events, "--now", "2024-02-01", "--report", page,
                          "--format", "csv"], capture_output=True, text=True)
    check("the dry run", (run.returncode, run.stdout.count("csv")), (0, 0))
    return page


def column(browser, index):
    """The texts of the visible cells of a column."""
    return browser.run("[...document.querySelectorAll('#table tbody tr')].filter(row => !row.hidden)"
                       f".map(row => row.cells[{index}].textContent)")


def click(browser, selector):
    place = browser.run(f"(() => {{ const e = document.querySelector({json.dumps(selector)}); e.scrollIntoView({{"
                        "block: 'center'}); const b = e.getBoundingClientRect(); "
                        "return [b.left + b.width / 2, b.top + b.height / 2] })()")
    browser.point(*place, click=True)


def looks(browser, page):
    """Everything that came from events is text, and hidden characters are seen."""
    check("nothing is wrong on the console", browser.problems, [])
    check("nothing is asked for", browser.requests, [])
    check("no script but the page's own", browser.run("[document.scripts.length, typeof window.harm]"), [1, "undefined"])
    check("elements made of text", browser.run("document.querySelectorAll('img, iframe, object, link, base').length"), 0)
    check("volumes", column(browser, 1), ["b" + VISIBLE, "a", "\U0001F600", "\uFF5E", "\uFF5E", "z"])
    check("labels", set(column(browser, 0)), {HARM + r"\u{202e}"})
    check("empty and missing notes", column(browser, 7), [VISIBLE, '""', "find me", VISIBLE, VISIBLE, ""])
    name = "document.querySelector('#table th').textContent"
    check("a hostile column name", browser.run(name), "</th><script>window.harm=4</script>")
    check("the spec", browser.run("document.querySelector('section:last-of-type pre').textContent").splitlines()[0],
          SPEC.splitlines()[0])
    check("a hidden character is set apart", browser.run("document.querySelector('#table .esc').textContent"), r"\u{202e}")
    check("headings", browser.run("[...document.querySelectorAll('h2')].map(h => h.textContent)"),
          ["Timeline", "Alive at once", "How long they lived", "Summary", "Rows", "Where the rows come from",
           "The spec"])
    check("the peak", browser.run("document.querySelector('text.peak').textContent"), "peak 3")


def resists(browser):
    """What got into the page all the same could neither run nor fetch."""
    browser.run("""window.violations = [];
        addEventListener('securitypolicyviolation', event => violations.push(event.effectiveDirective));
        const script = document.createElement('script'); script.textContent = 'window.harm = 6';
        const image = new Image(); image.src = 'http://127.0.0.1:9/x';
        const frame = document.createElement('iframe'); frame.src = 'http://127.0.0.1:9/y';
        const style = document.createElement('style'); style.textContent = 'body { background: url(http://127.0.0.1:9/z) }';
        const button = document.createElement('button'); button.setAttribute('onclick', 'window.harm = 7');
        document.body.append(script, image, frame, style, button); button.click();
        new Promise(done => setTimeout(done, 300))""")
    check("no script runs", browser.run("typeof window.harm"), "undefined")
    refused = {"script-src-elem", "img-src", "frame-src", "style-src-elem", "script-src-attr"}
    check("the policy refuses", set(browser.run("violations")) & refused, refused)


def sorts(browser):
    def order(index):
        click(browser, f"#table th:nth-child({index + 1}) button")
        header = f"document.querySelector('#table th:nth-child({index + 1})').getAttribute('aria-sort')"
        return browser.run(header), column(browser, index)

    check("numbers", order(2), ("ascending", ["8.0", "20.0", "100.0", "", "", ""]))
    check("numbers down, missing ones last", order(2), ("descending", ["100.0", "20.0", "8.0", "", "", ""]))
    check("the spec's own order", order(2)[0], None)
    check("and its rows", column(browser, 1)[1], "a")
    first = ["2024-01-01T00:00:00Z", "2024-01-01T00:00:00.500Z"]
    check("times by their moment", order(3)[1][:2], first)
    check("durations", order(5)[1][:3], ["0 10:00:00.000", "1 23:59:59.500", ""])
    # By code points, as UTF-8 orders: an emoji comes after U+FF5E, though its first UTF-16 unit is smaller.
    check("texts", order(1)[1], ["a", "b" + VISIBLE, "z", "\uFF5E", "\uFF5E", "\U0001F600"])
    check("empty text before all, what is missing last", order(7)[1][::5], ['""', ""])
    order(7)
    order(7)


def filters(browser):
    def show(text):
        browser.run(f"(() => {{ const f = document.getElementById('filter'); f.value = {json.dumps(text)}; "
                    "f.dispatchEvent(new Event('input')); })(); new Promise(done => setTimeout(done, 250))")
        return column(browser, 1), browser.run("document.querySelector('[role=status]').textContent")

    check("a word in any case", show("FIND"), (["\U0001F600"], "1 of 6 rows"))
    check("words in several columns", show("open find")[0], ["\U0001F600"])
    check("words that no row has", show("find closed"), ([], "0 of 6 rows"))
    check("markup is text", len(show("<script>")[0]), 6)
    check("all again", show("")[1], "")


def points(browser):
    tip = "document.getElementById('tip')"
    place = browser.run("(() => { const b = document.querySelectorAll('.bars g')[1]; b.scrollIntoView({block: 'center'}); "
                        "const r = b.querySelector('rect').getBoundingClientRect(); return [r.left + 20, r.top + 5] })()")
    browser.point(*place)
    check("the tip is seen", browser.run(f"{tip}.hidden"), False)
    cells = browser.run(f"[...{tip}.querySelectorAll('td')].map(cell => cell.textContent)")
    check("all columns on hover", cells[2:4] + cells[8:14],
          ["volume", "a", "ended", "2024-01-03T00:00:00Z", "duration", "1 23:59:59.500", "state", "closed"])
    check("as many as the table has", len(cells), 16)
    inside = f"(() => {{ const b = {tip}.getBoundingClientRect(); return b.left >= 0 && b.right <= innerWidth "
    check("inside the window", browser.run(inside + "&& b.bottom <= innerHeight + 1 })()"), True)
    browser.point(*place, click=True)
    check("a click goes to the row", browser.run("document.querySelector('.marked').cells[1].textContent"), "a")
    browser.run("document.getElementById('timeline').focus()")
    browser.press("Escape")
    check("the tip goes", browser.run(f"{tip}.hidden"), True)
    for _ in range(3):
        browser.press("ArrowDown")
    check("by the keyboard", browser.run(f"{tip}.querySelectorAll('td')[3].textContent"), "\U0001F600")
    browser.press("Enter")
    check("and to the row", browser.run("document.querySelector('.marked').cells[1].textContent"), "\U0001F600")


def everywhere(browser, page, folder):
    """Dark, narrow, on paper, read aloud, and without scripts."""
    background = "getComputedStyle(document.body).backgroundColor"
    light = browser.run(background)
    browser.media(dark=True)
    check("dark is dark", (light, browser.run(background)), ("rgb(255, 255, 255)", "rgb(15, 20, 26)"))
    browser.open(page, width=400)
    check("a narrow page does not scroll sideways", browser.run("document.documentElement.scrollWidth"), 400)
    browser.pdf(os.path.join(folder, "p.pdf"))
    with open(os.path.join(folder, "p.pdf"), "rb") as file:
        check("a PDF", file.read(5), b"%PDF-")
    nodes = browser.call("Accessibility.getFullAXTree")["nodes"]
    named = {(n["role"]["value"], n.get("name", {}).get("value", "")) for n in nodes if not n["ignored"] and "role" in n}
    check("images have words", [n for n in named if n[0] == "image" and not n[1]], [])
    check("regions have names", {n[1] for n in named if n[0] == "region"} >= {"Timeline", "Rows", "Summary"}, True)
    check("headers are headers", ("columnheader", "volume") in named, True)
    check("the filter has a name", ("searchbox", "Show rows with") in named, True)
    browser.open(page, script=False)
    check("without scripts", browser.problems, [])
    # Another page's script may look, though this one's may not run.
    html = browser.call("Page.captureSnapshot")["data"]
    check("without scripts the rows are there", html.count("1 23:59:59.500") > 0, True)
    root = browser.call("DOM.getDocument")["root"]["nodeId"]
    for selector, count in [("#table tbody tr", 6), ("th button", 0), ("#filter", 0), (".bars title", 6)]:
        found = browser.call("DOM.querySelectorAll", nodeId=root, selector=selector)["nodeIds"]
        check(f"without scripts: {selector}", len(found), count)


def large(browser, trailspan, folder):
    """20,000 spans: less than 5 MB, made in less than a second where the machine is quiet."""
    rows, page = os.path.join(folder, "month.csv"), os.path.join(folder, "month.html")
    spec, events = month.write(folder)
    with open(rows, "w") as file:
        subprocess.run([trailspan, "dry-run", spec, "--events", events, "--stats", "none", "--format", "csv"], stdout=file,
                       check=True)
    start = time.monotonic()
    run = subprocess.run([trailspan, "report", spec, "--rows", rows, "-o", page, "--now", "2024-04-01"])
    seconds = time.monotonic() - start
    size = os.path.getsize(page)
    print(f"20,000 spans: {size / 1e6:.2f} MB in {seconds:.2f} s")
    check("the page of a month", (run.returncode, size < 5e6, seconds < 10), (0, True, True))
    browser.open(page)
    check("opens", (browser.problems, browser.requests), ([], []))
    check("its bars", browser.run("document.querySelectorAll('.bars g').length"), 2000)
    check("and says so", "Only the 2,000 longest" in browser.run("document.body.innerText"), True)
    check("its rows", browser.run("document.querySelectorAll('#table tbody tr').length"), 20000)
    browser.call("Emulation.setEmulatedMedia", media="print")
    shown = "[...document.querySelectorAll('#table tbody tr')].filter(row => row.getClientRects().length > 0).length"
    check("on paper", browser.run(shown), 1000)
    check("and says so", "On paper are the first 1,000 of 20,000 rows." in browser.run("document.body.innerText"), True)
    start = time.monotonic()
    browser.pdf(os.path.join(folder, "month.pdf"))
    print(f"printed in {time.monotonic() - start:.1f} s")
    check("printing takes no row away", browser.run("document.querySelectorAll('#table tbody tr').length"), 20000)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--trailspan", required=True)
    arguments = parser.parse_args()
    if find() is None:
        print("SKIPPED: the page was not looked at, because there is no browser here (Debian: apt-get install chromium)")
        return
    with tempfile.TemporaryDirectory(prefix="trailspan-page-") as folder, Browser() as browser:
        page = make(arguments.trailspan, folder)
        browser.open(page)
        looks(browser, page)
        sorts(browser)
        filters(browser)
        points(browser)
        check("nothing went wrong meanwhile", (browser.problems, browser.requests), ([], []))
        everywhere(browser, page, folder)
        browser.open(page)
        resists(browser)
        large(browser, arguments.trailspan, folder)
    print(f"{passed} passed, 0 failed")


main()
