"""Pausing Python's collector while very many things are made at once.

It looks at everything again and again as their number grows, finds nothing to collect, and takes as long as the work
itself. What nothing refers to any more is still freed at once, as always.
"""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_counting = threading.Lock()
_pauses = 0


@contextmanager
def paused() -> Iterator[None]:
    """Within this block, or the function it decorates, nothing is collected, in this thread or any other."""
    global _pauses  # noqa: PLW0603 - there is one collector
    with _counting:
        was_on = gc.isenabled() or _pauses > 0
        _pauses += 1
        gc.disable()
    try:
        yield
    finally:
        with _counting:
            _pauses -= 1
            if was_on and not _pauses:
                gc.enable()
