"""Slowing down whoever tries one password after another, whatever account each is for."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable

TRIES, WITHIN_SECONDS, PLACES = 20, 600, 10_000


class Throttle:
    """Counts wrong tries by place, in this process. Accounts have a lock of their own, in the database."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failed: OrderedDict[str, deque[float]] = OrderedDict()

    def allows(self, place: str) -> bool:
        """Whether another try may be made from here."""
        tries = self._failed.get(place, deque())
        while tries and tries[0] <= self._clock() - WITHIN_SECONDS:
            tries.popleft()
        return len(tries) < TRIES

    def failed(self, place: str) -> None:
        """Count a wrong try. The places that have been quiet longest are forgotten first."""
        self._failed.setdefault(place, deque(maxlen=TRIES)).append(self._clock())
        self._failed.move_to_end(place)
        if len(self._failed) > PLACES:
            self._failed.popitem(last=False)
