"""Runs a command and tells what it took: the operating system's own account of the finished process."""

import collections
import os
import subprocess
import sys
import tempfile

# Seconds of CPU and of the clock, peak KiB (bytes on macOS) of the largest process, and what was printed on standard output.
Run = collections.namedtuple("Run", "cpu wall peak output")

# A child's peak is never less than that of the process which starts it, so a small one does: some 8 MiB.
STARTER = """
import os, sys, time
begin = time.monotonic()
child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(child, 0)
wall = time.monotonic() - begin
print(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss, os.waitstatus_to_exitcode(status), file=open(sys.argv[1], "w"))
"""


def measure(command, stdin=None):
    """Runs a command with the file of that name as its standard input."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors, tempfile.NamedTemporaryFile("r") as figures:
        with open(stdin or os.devnull) as source:
            subprocess.run([sys.executable, "-S", "-E", "-c", STARTER, figures.name, *map(str, command)],
                           stdin=source, stdout=output, stderr=errors)
        cpu, wall, peak, status = figures.read().split() or (0, 0, 0, "it could not be started")
        output.seek(0)
        errors.seek(0)
        if status != "0":
            sys.exit(f"{command[0]} failed ({status}): {errors.read().decode(errors='replace')[-2000:]}")
        return Run(float(cpu), float(wall), int(peak), output.read().decode())
