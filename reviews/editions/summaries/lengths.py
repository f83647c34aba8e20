"""How much room a page has, before it is printed; and sentences that are hard to take in. Pure."""

import re
from collections.abc import Iterable
from math import ceil

from reviews.editions.rules import Style, Words

ACROSS = 92  # letters on a line, with narrow and wide ones mixed
MOST_LINES = 40.0  # on the page of a briefing; the printed page is what decides, and the file is refused past it
MOST_WORDS = 25  # in a sentence that is easy to take in
AROUND = {Style.HEADING: 2.1, Style.SUBHEADING: 1.8, Style.LABEL: 0.9, Style.ITEM: 0.25, Style.TEXT: 0.5}


def lines_of(paragraphs: Iterable[Words]) -> float:
    """About how many lines these take, with the room around them."""
    return sum(ceil(_width(words.text) / ACROSS) + AROUND.get(words.style, 0.3) for words in paragraphs)


def long_sentences(text: str) -> tuple[str, ...]:
    """The sentences with more than 25 words."""
    sentences = re.split(r"(?<=[.!?])\s+|\n+", text)
    return tuple(one.strip() for one in sentences if len(one.split()) > MOST_WORDS)


def _width(text: str) -> float:
    """In letters of the usual width: capitals are wider."""
    return sum(1.45 if letter.isupper() else 1.0 for letter in text)
