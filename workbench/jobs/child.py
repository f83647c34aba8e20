"""What runs inside a child: take on the limits, do the work, say how it ended. Run with `-m`, imported by nobody."""

import os
import resource
import sys
import threading
import time
import traceback
from multiprocessing.connection import Connection

from workbench.errors import Refused
from workbench.jobs.rules import End, Ending, Limits, Progress

MEGABYTE = 1024 * 1024


def main(line: Connection) -> None:
    """Do the one piece of work that comes down the line."""
    take_on(line.recv(), line)
    speaking = threading.Lock()

    def say(what: Progress | End) -> None:
        with speaking:
            line.send(what)

    def report(share: float, words: str) -> None:
        say(Progress(min(max(share, 0.0), 1.0), words))

    try:
        work, args, kwargs = line.recv()
        threading.Thread(target=_end_with_the_parent, args=(line,), daemon=True).start()
        say(End(Ending.DONE, work(report, *args, **kwargs)))
    except Refused as refused:
        say(End(Ending.REFUSED, refused))
    except MemoryError:
        say(End(Ending.OUT_OF_MEMORY))
    except Exception as error:  # the parent turns it into a sentence; the message itself may hold case data
        say(End(Ending.FAILED, (type(error).__name__, "".join(traceback.format_tb(error.__traceback__)))))


def take_on(limits: Limits, line: Connection) -> None:
    """Hold this process to its memory, and leave no core file, which would hold case data, behind."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        size = limits.memory_mb * MEGABYTE
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
    else:  # macOS takes the call and does not hold to it
        threading.Thread(target=watch_memory, args=(limits, line), daemon=True).start()


def watch_memory(limits: Limits, line: Connection, pause: float = 0.1) -> None:
    """End this process when the most it has used passes its limit."""
    unit = 1 if sys.platform == "darwin" else 1024  # of `ru_maxrss`
    while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit <= limits.memory_mb * MEGABYTE:
        time.sleep(pause)
    line.send(End(Ending.OUT_OF_MEMORY))
    os._exit(1)


def _end_with_the_parent(line: Connection) -> None:
    """Nothing more is ever sent to a child, so the line has something to read only when the parent is gone."""
    try:
        line.poll(None)
    finally:
        os._exit(1)


if __name__ == "__main__":
    main(Connection(int(sys.argv[1])))
