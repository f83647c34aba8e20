"""The sentences and plain facts from their files, and the texts by which a factor is known."""

import csv
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from taxonomy.suggestion.evaluation import NO_FACTOR
from taxonomy.vocabulary.rules import Factor

FACTORS, REPORTS, PLAIN = (Path(__file__).with_name(name) for name in ("factors.csv", "reports.csv", "plain.csv"))


@cache
def sentences() -> dict[str, tuple[str, ...]]:
    """The sentences for each factor, by its code in the first published version that has it."""
    found: dict[str, tuple[str, ...]] = {}
    for row in (*_rows(FACTORS), *_rows(REPORTS)):
        if row["code"] == NO_FACTOR:
            continue
        found[row["code"]] = (*found.get(row["code"], ()), row["text"])
    return found


@cache
def plain_facts() -> tuple[str, ...]:
    """Sentences that say nothing of practice."""
    in_reports = (row["text"] for row in _rows(REPORTS) if row["code"] == NO_FACTOR)
    return (*(row["text"] for row in _rows(PLAIN)), *in_reports)


def sentences_for(factor: Factor) -> tuple[str, ...]:
    """Those of a factor; of one that is new, those of the factors it was split or merged from."""
    own = sentences()
    return own.get(factor.code) or tuple(text for code in factor.replaces for text in own.get(code, ()))


def said_of(factor: Factor) -> tuple[str, ...]:
    """What the vocabulary says of a factor: its notes one by one, all of them together, and how people put it."""
    notes = factor.notes
    named = f"{factor.name}. {factor.definition}"
    others = [note for note in (notes.use_when, notes.example, notes.question) if note]
    return (named, *others, ". ".join((named, *others)), "; ".join((factor.name, *factor.synonyms)))


def texts(factors: Sequence[Factor]) -> Iterator[str]:
    """Every text whose vector is kept, for these factors."""
    for factor in factors:
        yield from said_of(factor)
    for own in sentences().values():
        yield from own
    yield from plain_facts()


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))
