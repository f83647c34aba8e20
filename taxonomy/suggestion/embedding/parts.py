"""A long text is read in parts of a few sentences each: the mean of a whole page means nothing in particular."""

import re
from collections.abc import Iterator
from functools import lru_cache

from taxonomy.suggestion.embedding.network import Read, network

END = re.compile(r"(?<=[.!?;])\s+|\n+")
MOST_WORDS = 60  # of a part, unless one sentence is longer


@lru_cache(maxsize=4)
def read_lately(text: str) -> tuple[Read, ...]:
    """A text as read, part by part: none where there is no more in it than its two ends.

    Few are held, since they are words of reviews: layers ask one after another.
    """
    parts = (network().read(text[start:end]).moved(start) for start, end in places_of_parts(text))
    return tuple(part for part in parts if len(part.pieces) > 2)


def places_of_parts(text: str) -> Iterator[tuple[int, int]]:
    """Where each part begins and ends. A text that is short is one part."""
    start = end = after = 0
    for found in [*(one.span() for one in END.finditer(text)), (len(text), len(text))]:
        if end > start and len(text[start : found[0]].split()) > MOST_WORDS:
            yield start, end
            start = after
        end, after = found
    yield start, len(text)
