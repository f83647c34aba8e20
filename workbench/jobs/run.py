"""Starting a child, listening to it, and making sure that it ends.

A child is a fresh interpreter, as under multiprocessing's “spawn”, but started here: `spawn` imports the parent's main
module again, and inside a Streamlit run that is the page itself.
"""

import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from workbench.errors import Refused
from workbench.jobs.rules import End, Ending, Limits, Progress, broken_off, no_turn, too_long, too_much

T = TypeVar("T")
LOG = logging.getLogger(__name__)
WAITING = Progress(0.0, "Waiting for its turn")

_turns = threading.BoundedSemaphore(2)


def allow_at_once(workers: int) -> None:
    """How many children this process may have at once (`sfo serve --workers`). Called at start-up."""
    global _turns  # noqa: PLW0603 - one allowance a process is the point
    if workers < 1:
        raise ValueError("At least one worker is needed")
    _turns = threading.BoundedSemaphore(workers)


def run(
    work: Callable[..., T],
    *args: Any,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    tell: Callable[[Progress], object] = lambda _: None,
    **kwargs: Any,
) -> T:
    """Do `work(report, *args, **kwargs)` in a child of its own and give back its result.

    `tell` is called in this thread, here and now, each time the work says how far it is, and about twice a second
    besides, so that a page can be stopped meanwhile. Raises `Refused` with one sentence, whatever went wrong; whatever
    `tell` raises ends the child and goes on up.
    """
    if work.__module__ == "__main__":
        raise ValueError("Work is a function of a module: a child cannot find one that was typed at the prompt")
    with _turn(limits, tell), _child(limits) as (process, line, is_late):
        try:
            line.send(limits)
            line.send((work, args, kwargs))
            end = _listen(line, tell)
        except (EOFError, OSError):
            end = None  # it ended without a word, by its own or our hand
        if end is None and is_late.is_set():
            raise too_long(limits.seconds)
        result: T = _result(end, process)
        return result


@contextmanager
def _turn(limits: Limits, tell: Callable[[Progress], object]) -> Iterator[None]:
    """Wait until there is room for one more child."""
    turns, waited = _turns, 0.0
    while not turns.acquire(timeout=0.5):
        waited += 0.5
        if waited >= limits.wait_seconds:
            raise no_turn()
        tell(WAITING)
    try:
        yield
    finally:
        turns.release()


@contextmanager
def _child(limits: Limits) -> Iterator[tuple["subprocess.Popen[bytes]", Connection, threading.Event]]:
    """A started child and the line to it. Whatever happens inside, it is gone and reaped afterwards."""
    ours, theirs = Pipe()
    with ours:
        with theirs:
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", "workbench.jobs.child", str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,  # what a library prints may hold case data
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # so that its own children can be ended with it
                env=_surroundings(),
            )
        is_late = threading.Event()

        def stop_it() -> None:
            is_late.set()
            _kill(process)

        clock = threading.Timer(limits.seconds, stop_it)
        clock.daemon = True
        clock.start()
        try:
            yield process, ours, is_late
        finally:
            clock.cancel()
            clock.join()
            _kill(process)
            process.wait()


def _surroundings() -> dict[str, str]:
    """The child's environment: where to find modules and fonts, but none of this application's settings or secrets."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SFO_")}
    one_thread = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    return kept | one_thread | {"PYTHONPATH": os.pathsep.join(part or os.getcwd() for part in sys.path)}


def _kill(process: "subprocess.Popen[bytes]") -> None:
    if process.returncode is None:  # once reaped its number may be another's
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)


def _listen(line: Connection, tell: Callable[[Progress], object]) -> End:
    """Pass on what the child says until it says its last."""
    last = Progress(0.0, "Starting")
    tell(last)
    while True:
        if line.poll(0.5):
            said = line.recv()
            if isinstance(said, End):
                return said
            last = said
        tell(last)


def _result(end: End | None, process: "subprocess.Popen[bytes]") -> Any:
    if end is None:
        code = process.wait(timeout=10)
        LOG.error("A child process ended without a word (status %s)", code)
        # A native library that is refused memory does not say so: it ends the process.
        raise (
            too_much() if code in (-signal.SIGKILL, -signal.SIGABRT, -signal.SIGSEGV) else broken_off(f"status {code}")
        )
    if end.ending is Ending.DONE:
        return end.value
    if end.ending is Ending.OUT_OF_MEMORY:
        raise too_much()
    if end.ending is Ending.REFUSED and isinstance(end.value, Refused):
        raise end.value
    what, where = end.value
    LOG.error("A child process failed with %s\n%s", what, where)
    raise broken_off(what)
