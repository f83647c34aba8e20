"""The sentences of invented reviews, from `material`, with their gaps filled in. Pure, given a source of chance."""

import random
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

FACTOR_FILES = ("practitioner", "oversight", "organisation", "partners", "good")
START = re.compile(r"(?:^|(?<=[.?!] ))[a-z]")
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True)
class Sayings:
    """What reviews say about one factor. `gap` says what was not done, where a finding can rest on that.

    Where there are as many `whats` as `entries`, each belongs to the entry at its place.
    """

    titles: tuple[str, ...]
    entries: tuple[tuple[str, str, str], ...]  # agency, kind, what happened
    whats: tuple[str, ...]
    whys: tuple[str, ...]
    changes: tuple[str, ...] = ()
    said: tuple[str, ...] = ()  # in interviews
    gap: str = ""


@dataclass(frozen=True)
class Writer:
    """Chooses among sentences, and fills them in the same way throughout one review."""

    chance: random.Random
    filling: dict[str, str] = field(default_factory=dict)
    unfit: re.Pattern[str] | None = None  # words that do not fit this case

    def one(self, sentences: Sequence[str]) -> str:
        """One of those that fit, filled in."""
        return self.fill(sentences[self.place(sentences)])

    def place(self, sentences: Sequence[str]) -> int:
        """The place of one of those that fit; of any when none does."""
        places = [at for at, words in enumerate(sentences) if self.unfit is None or not self.unfit.search(words)]
        return self.chance.choice(places or range(len(sentences)))

    def fill(self, sentence: str) -> str:
        """The sentence with its gaps filled in, and capitals where its sentences start."""
        whole = sentence.format(**self.filling) if "{" in sentence else sentence
        return START.sub(lambda start: start[0].upper(), whole)

    def with_times(self, weeks: int) -> "Writer":
        """A writer for one finding: its own weeks, months, days and times, which stay the same in all that is said."""
        chance = self.chance
        times = {
            "weeks": in_words(weeks),
            "months": in_words(max(2, round(weeks / 4))),
            "days": in_words(chance.randint(3, 12)),
            "times": in_words(chance.randint(3, 6)),
        }
        return Writer(chance, {**self.filling, **times}, self.unfit)


def in_words(number: int) -> str:
    """“six”, and figures above twelve."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


@cache
def sayings() -> dict[str, Sayings]:
    """What can be said about each factor, by its code."""
    found: dict[str, Sayings] = {}
    for name in FACTOR_FILES:
        for code, said in _read(name).items():
            found[code] = Sayings(
                titles=tuple(said["titles"]),
                entries=tuple((agency, kind, summary) for agency, kind, summary in said["entries"]),
                whats=tuple(said["whats"]),
                whys=tuple(said["whys"]),
                changes=tuple(said.get("changes", ())),
                said=tuple(said.get("said", ())),
                gap=said.get("gap", ""),
            )
    return found


@cache
def phrases() -> dict[str, dict[str, tuple[str, ...]]]:
    """The sentences that all reviews share, by what they are for."""
    return {
        topic: {name: tuple(sentences) for name, sentences in group.items()}
        for topic, group in _read("phrases").items()
    }


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("reviews.demonstration.material").joinpath(f"{name}.toml").read_text("utf-8"))
