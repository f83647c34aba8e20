"""Pieces of work that behave well or badly, for the tests."""

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

from workbench.errors import Invalid
from workbench.jobs import Limits, Report


def add(report: Report, left: int, right: int) -> int:
    return left + right


def count(report: Report, steps: int) -> str:
    for step in range(steps):
        report(step / steps, f"Step {step + 1}")
    return "counted"


def sleep(report: Report, seconds: float, pid_file: str = "") -> None:
    if pid_file:
        Path(pid_file).write_text(str(os.getpid()))
    report(0.5, "Sleeping")
    time.sleep(seconds)


def sleep_with_a_child_of_its_own(report: Report, pid_file: str) -> None:
    grandchild = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    Path(pid_file).write_text(str(grandchild.pid))
    time.sleep(60)


def eat(report: Report, megabytes: int) -> int:
    return len(b"x" * (megabytes * 1024 * 1024))


def refuse(report: Report) -> None:
    raise Invalid("Row 3 has no date. Write one, or write “undated”.", "date")


def fail(report: Report, words: str) -> None:
    raise ValueError(words)


def vanish(report: Report) -> None:
    os._exit(3)


def abort(report: Report) -> None:
    os.kill(os.getpid(), signal.SIGABRT)


def unsendable(report: Report) -> object:
    return lambda: None


def surroundings(report: Report) -> dict[str, str]:
    return dict(os.environ)


def core_limit(report: Report) -> tuple[int, int]:
    return resource.getrlimit(resource.RLIMIT_CORE)


def shout(report: Report) -> str:
    print("on standard output" * 10_000)
    print("on standard error" * 10_000, file=sys.stderr)
    return "quiet"


def run_from_a_parent(pid_file: str) -> None:
    """Called in a process of its own, which the test then kills."""
    from workbench import jobs

    jobs.run(sleep, 60, pid_file, limits=Limits(seconds=60))
