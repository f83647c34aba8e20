"""Taking out what was found: the words themselves go, and a mark stands there. Pure."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from reports.redaction.finding import Finder
from reports.redaction.places import Found

_A_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:]\s|\n\s*\n)[\s\"'“‘(]*$")
Clear = Callable[[str, Found], bool | None]  # of a text and a place in it: take out, leave in, or nobody has said yet


@dataclass(frozen=True)
class Redacted:
    """A text with people taken out of it. `left` are the places that somebody has still to decide on."""

    text: str
    removed: tuple[Found, ...]  # where each stood in the text before
    left: tuple[Found, ...]
    kept: tuple[Found, ...]  # that somebody has left in


def nobody_said(_text: str, _place: Found) -> bool | None:
    """No place that is not sure is decided on."""
    return None


def redacted(text: str, finder: Finder, clear: Clear = nobody_said) -> Redacted:
    """The text without everybody who is surely named, and without what somebody has said is to go."""
    removed: list[Found] = []
    left: list[Found] = []
    kept: list[Found] = []
    for place in finder.found_in(text):
        goes = True if place.is_sure or place.must_go else clear(text, place)
        (left if goes is None else removed if goes else kept).append(place)
    return Redacted(_without(text, removed), tuple(removed), tuple(left), tuple(kept))


def _without(text: str, removed: list[Found]) -> str:
    parts, done = [], 0
    for place in removed:
        begins = _A_SENTENCE_BEGINS.search(text[max(0, place.start - 20) : place.start]) is not None
        parts += [text[done : place.start], place.instead[:1].upper() + place.instead[1:] if begins else place.instead]
        done = place.end
    return "".join([*parts, text[done:]])
