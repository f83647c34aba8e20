"""Counting approved reviews: how many hold a factor, a level, an answer; by quarter, year, region and offence. Pure.

A review is counted once for a factor, however many of its findings bear it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reviews.cases.rules import REGIONS
from reviews.findings.depth import Explains
from reviews.workflow.approved import Approved
from taxonomy.vocabulary.rules import INDIVIDUAL, OVERSIGHT, SYSTEMIC, Level

# The part of all reviews that a number speaks of, as ("year", "2026") or ("region and year", "Wales", "2026").
Part = tuple[str, ...]
WHOLE: Part = ("all",)
ANSWERS = ("yes", "no")


class Named(StrEnum):
    """What a review names among its causes: the national answer to “individual or systemic?”.

    Management oversight is reported on its own, so a review that names nothing else stands under neither.
    """

    INDIVIDUAL = "Only individual factors"
    SYSTEMIC = "Only systemic factors"
    BOTH = "Both"
    NEITHER = "Neither"


@dataclass(frozen=True)
class Theme:
    """A factor that is counted, over all versions of the vocabulary (`taxonomy.vocabulary.lines` has the rule)."""

    guid: str
    code: str
    name: str
    level: Level
    is_about_reviews: bool = False
    within: frozenset[str] = frozenset()  # guids of other factors whose tags are counted on this line too
    note: str = ""  # what is to be known of the line: “retired with 2026-2”
    is_merged: bool = False  # counted on another line, and has none of its own

    @property
    def label(self) -> str:
        """“PD01 High caseload”; where versions differ with what is to be known of it."""
        note = f" ({self.note})" if self.note else ""
        return f"{self.code} {self.name}{note}".strip()

    @property
    def is_cause(self) -> bool:
        """Whether it is named as a cause: no good practice, no answer that names none, nothing about reviews."""
        return not self.is_about_reviews and self.level not in (Level.APART, Level.GOOD_PRACTICE)


def parts_of(review: Approved) -> tuple[Part, ...]:
    """Every part of the whole in which this review is counted."""
    year = str(review.year)
    return (
        WHOLE,
        ("year", year),
        ("quarter", review.quarter),
        ("region", review.region),
        ("offence", review.offence),
        ("region and year", review.region, year),
    )


def count(reviews: Iterable[Approved]) -> Counter[Part]:
    """How many reviews there are in each part."""
    return Counter(part for review in reviews for part in parts_of(review))


def count_themes(reviews: Iterable[Approved], themes: Sequence[Theme]) -> Mapping[str, Counter[Part]]:
    """For each factor (by guid) and each level (by its name): how many reviews name it, in each part.

    A review is counted once on a line, whichever of its factors it names. Its levels are those it was coded with.
    """
    lines_of = _lines_of(themes)
    level_of = {theme.guid: theme.level for theme in themes if not theme.is_about_reviews}
    counts: dict[str, Counter[Part]] = {theme.guid: Counter() for theme in themes}
    counts |= {level: Counter() for level in Level}
    for review in reviews:
        parts = parts_of(review)
        levels = {level_of[guid] for guid in review.factors if guid in level_of}
        for held in {line for guid in review.factors for line in lines_of.get(guid, ())} | levels:
            counts[held].update(parts)
    return counts


def reviews_naming(reviews: Iterable[Approved], themes: Sequence[Theme]) -> Mapping[str, set[int]]:
    """For each factor (by guid): which reviews name it, each by its place among them."""
    lines_of = _lines_of(themes)
    naming: dict[str, set[int]] = {theme.guid: set() for theme in themes}
    for place, review in enumerate(reviews):
        for guid in review.factors:
            for line in lines_of.get(guid, ()):
                naming[line].add(place)
    return naming


def _lines_of(themes: Sequence[Theme]) -> Mapping[str, Sequence[str]]:
    """The lines on which a tag with a factor is counted, by the factor's guid."""
    lines: dict[str, list[str]] = {}
    for theme in themes:
        for guid in {theme.guid, *theme.within}:
            lines.setdefault(guid, []).append(theme.guid)
    return lines


def named_in(review: Approved, level_of: Mapping[str, Level]) -> Named:
    """Whether a review names individual factors, systemic ones, or both."""
    levels = {level_of[guid] for guid in review.factors if guid in level_of}
    individual, systemic = bool(levels & INDIVIDUAL), bool(levels & SYSTEMIC)
    if individual and systemic:
        return Named.BOTH
    if individual:
        return Named.INDIVIDUAL
    return Named.SYSTEMIC if systemic else Named.NEITHER


def count_named(reviews: Iterable[Approved], themes: Sequence[Theme]) -> Mapping[str, Counter[Part]]:
    """Reviews by what they name, in each part. Factors about the review system say nothing of a case: left out."""
    level_of = {theme.guid: theme.level for theme in themes if not theme.is_about_reviews}
    counts: dict[str, Counter[Part]] = {named.value: Counter() for named in Named}
    for review in reviews:
        counts[named_in(review, level_of)].update(parts_of(review))
    return counts


def count_answers(reviews: Iterable[Approved]) -> Mapping[str, Counter[Part]]:
    """Reviews by their answer on reasonable steps, in each part."""
    counts: dict[str, Counter[Part]] = {answer: Counter() for answer in ANSWERS}
    for review in reviews:
        counts[review.answer].update(parts_of(review))
    return counts


def count_explains(reviews: Iterable[Approved]) -> Mapping[str, Counter[Part]]:
    """Reviews by how many of their concerns they explain as far as the system around people, in each part."""
    counts: dict[str, Counter[Part]] = {explains.value: Counter() for explains in Explains}
    for review in reviews:
        counts[review.explains].update(parts_of(review))
    return counts


def years_of(reviews: Iterable[Approved]) -> tuple[str, ...]:
    """Every calendar year from the first approval to the last, those without one included."""
    found = {review.year for review in reviews}
    return tuple(str(year) for year in range(min(found), max(found) + 1)) if found else ()


def quarters_of(reviews: Sequence[Approved]) -> tuple[str, ...]:
    """Every calendar quarter from the first approval to the last, those without one included."""
    found = sorted({review.quarter for review in reviews})
    every = [f"{year}-Q{number}" for year in years_of(reviews) for number in range(1, 5)]
    return tuple(quarter for quarter in every if found[0] <= quarter <= found[-1])


def regions_of(reviews: Iterable[Approved]) -> tuple[str, ...]:
    """The twelve regions, and any other that an old review names."""
    return tuple(sorted(set(REGIONS) | {review.region for review in reviews}))


def offences_of(reviews: Iterable[Approved]) -> tuple[str, ...]:
    """The principal charges of the approved reviews, by name."""
    return tuple(sorted({review.offence for review in reviews}))


__all__ = [
    "ANSWERS", "INDIVIDUAL", "OVERSIGHT", "SYSTEMIC", "WHOLE", "Approved", "Explains", "Named", "Part", "Theme",
    "count", "count_answers", "count_explains", "count_named", "count_themes", "named_in", "offences_of", "parts_of",
    "quarters_of", "regions_of", "reviews_naming", "years_of",
]  # fmt: skip
