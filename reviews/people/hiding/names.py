"""Taking people's names out of a text, whichever way they were written, and putting their label instead. Pure.

A name is written in more ways than it is kept: “Siân O'Brien-Cole”, “O’BRIEN COLE, Sian”, “Ms. O'Brien”, “S. O'Brien”,
“SOC”, “Sian’s”, “sian.obrien@…”, or broken over the end of a line. So names are not looked for as strings. Text and
names are folded (no case, accents, apostrophes or hyphens) and cut into words. Neighbouring words that are all words,
initials or particles of one person's names mean that person, when at least one of them is a name by itself.

Where this must err it takes out too much: a reader can ask what was there, but cannot be made to forget a name.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reviews.people.hiding.name_words import WORD, WORD_OVER_LINES, NameWords, Stretch, words_of

_A_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:]|\n\s*\n)[\s\"'“‘(]*$")


@dataclass(frozen=True)
class Known:
    """Somebody who is named in a review and not in its report: every name they have used, and what stands instead."""

    label: str
    names: tuple[str, ...]


class Names:
    """Everybody who is named in a review and not in its report."""

    def __init__(self, people: Iterable[Known], withheld: Sequence[tuple[str, str]] = ()) -> None:
        """`withheld` are strings, such as a number or a date, each with what stands instead."""
        self._people = [(known.label, NameWords(known.names)) for known in people]
        self._withheld = [
            (re.compile(rf"(?<![^\W_]){re.escape(string)}(?![^\W_])", re.IGNORECASE), instead)
            for string, instead in withheld
            if string
        ]

    def replaced(self, text: str) -> str:
        """The text with a label in the place of every name."""
        parts, done = [], 0
        for stretch, label in self._named(text):
            parts += [text[done : stretch.start], _fitting(label, text[: stretch.start])]
            done = stretch.end
            if _is_possessive_of_s(text, stretch):
                parts.append("’s")
                done += 1
        replaced = "".join([*parts, text[done:]])
        for pattern, instead in self._withheld:
            replaced = pattern.sub(instead, replaced)
        return replaced

    def found_in(self, text: str) -> tuple[str, ...]:
        """Each part of the text that names somebody, or is withheld."""
        strings = [match.group() for pattern, _ in self._withheld for match in pattern.finditer(text)]
        return (*(text[stretch.start : stretch.end] for stretch, _ in self._named(text)), *strings)

    def _named(self, text: str) -> list[tuple[Stretch, str]]:
        """Where people are named, in order. Of stretches that overlap the weightiest; of equal ones, every label."""
        labels: dict[Stretch, list[str]] = {}
        for pattern in (WORD, WORD_OVER_LINES)[: 1 + ("\n" in text)]:
            words = words_of(text, pattern)
            for label, name_words in self._people:
                for stretch in name_words.stretches(words, text):
                    here = labels.setdefault(stretch, [])
                    here.extend([label] * (label not in here))
        chosen: list[tuple[Stretch, str]] = []
        for stretch in sorted(labels, key=lambda s: (-s.weight, s.start - s.end, s.start)):
            if all(stretch.end <= other.start or other.end <= stretch.start for other, _ in chosen):
                chosen.append((stretch, " or ".join(labels[stretch])))
        return sorted(chosen, key=lambda item: item[0].start)


def date_spellings(day: date) -> tuple[str, ...]:
    """The ways in which a date is written in British records, the longest first, so that it can be withheld."""
    days, months, years = (str(day.day), f"{day:%d}"), (str(day.month), f"{day:%m}"), (f"{day:%Y}", f"{day:%y}")
    numbers = {f"{d}{sign}{m}{sign}{y}" for sign in "/.-" for d in days for m in months for y in years}
    words = {f"{d} {m} {day:%Y}" for d in (*days, _ordinal(day.day)) for m in (f"{day:%B}", f"{day:%b}")}
    return tuple(sorted(numbers | words | {day.isoformat()}, key=lambda text: (-len(text), text)))


def _ordinal(number: int) -> str:
    ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _fitting(label: str, before: str) -> str:
    """The label, with a capital where a sentence begins."""
    return label[:1].upper() + label[1:] if _A_SENTENCE_BEGINS.search(before) else label


def _is_possessive_of_s(text: str, name: Stretch) -> bool:
    """Whether “Jones' diary” stands here, and not a name in single quotes."""
    return (
        text[name.end - 1 : name.end].lower() == "s"
        and re.match(r"['’]\s+[a-z]", text[name.end :]) is not None
        and text[max(0, name.start - 1) : name.start] not in ("'", "‘")
    )
