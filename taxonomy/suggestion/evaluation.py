"""How good suggestions are, against factors that people agreed on: numbers in, numbers out."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from taxonomy.suggestion.rules import MOST
from workbench.errors import Invalid

NO_FACTOR = "NONE"  # what a file says of a text that tells a plain fact
TEXTS = ("id", "text")
AGREED = (*TEXTS, "primary_code")


@dataclass(frozen=True)
class Agreed:
    """A text and the factors that people agreed on: one first, others after it. No factor at all for a plain fact."""

    id: str
    text: str
    primary: str
    others: tuple[str, ...] = ()

    @property
    def is_plain_fact(self) -> bool:
        """Whether people agreed that no factor fits."""
        return not self.primary

    @property
    def codes(self) -> frozenset[str]:
        """All factors agreed on."""
        return frozenset(filter(None, (self.primary, *self.others)))


@dataclass(frozen=True)
class Measures:
    """How good the candidates for some texts are.

    `precision`: of all candidates, the share that was agreed on (five candidates and one or two agreed factors leave
    room for two in five). `recall`: of all factors agreed on, the share among the candidates. `hit_at_1`, `hit_at_5`:
    how often the first agreed factor was the first candidate, or among the five. `mrr`: the mean of one over its place.
    """

    texts: int
    precision: float | None
    recall: float | None
    hit_at_1: float | None
    hit_at_5: float | None
    mrr: float | None


@dataclass(frozen=True)
class Evaluation:
    """Measures over all texts with a factor, for each factor by its code, and over the plain facts.

    `none_for_plain_facts`: the share of plain facts for which nothing was suggested. Nothing where there are none.
    """

    overall: Measures
    by_factor: dict[str, Measures]
    plain_facts: int
    none_for_plain_facts: float | None


def evaluate(agreed: Sequence[Agreed], suggested: Sequence[Sequence[str]]) -> Evaluation:
    """Measure the codes suggested for each text, best first, against those agreed on."""
    pairs = list(zip(agreed, (list(codes)[:MOST] for codes in suggested), strict=True))
    found = [pair for pair in pairs if not pair[0].is_plain_fact]
    plain = [codes for one, codes in pairs if one.is_plain_fact]
    primaries = sorted({one.primary for one, _codes in found})
    by_factor = {code: _measures([pair for pair in found if pair[0].primary == code]) for code in primaries}
    return Evaluation(_measures(found), by_factor, len(plain), _share(not codes for codes in plain))


def words_of_file(path: Path) -> str:
    """The words of a file. Raises `Invalid` when it cannot be read."""
    try:
        content = path.read_bytes()
    except OSError:
        raise Invalid(f"We cannot read {path}. Check that the file is there.", "file") from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def read_rows(words: str, name: str) -> list[tuple[str, str]]:
    """The ids and texts of a CSV file. Raises `Invalid` when it is not one with those two columns."""
    return [(row["id"] or "", row["text"] or "") for row in _rows(words, name, TEXTS)]


def read_agreed(words: str, name: str) -> list[Agreed]:
    """The rows of a CSV file with the columns id, text, primary_code and, where there is one, other_codes."""
    found = [_agreed(row) for row in _rows(words, name, AGREED)]
    if not found:
        raise Invalid(f"{name} has no rows. Add at least one text with its factor.", "file")
    return found


def _rows(words: str, name: str, headings: Sequence[str]) -> list[dict[str, str | None]]:
    rows = csv.DictReader(io.StringIO(words, newline=""))
    if not set(headings) <= set(rows.fieldnames or ()):
        named = f"{', '.join(headings[:-1])} and {headings[-1]}"
        raise Invalid(f"{name} needs a first line with the headings {named}, parted by commas.", "file")
    return list(rows)


def _agreed(row: dict[str, str | None]) -> Agreed:
    primary = (row["primary_code"] or "").strip()
    others = (row.get("other_codes") or "").replace(" ", ";").split(";")
    return Agreed(
        id=row["id"] or "",
        text=row["text"] or "",
        primary="" if primary == NO_FACTOR else primary,
        others=tuple(filter(None, others)),
    )


def _measures(pairs: Sequence[tuple[Agreed, list[str]]]) -> Measures:
    offered = [code in one.codes for one, codes in pairs for code in codes]
    agreed = [code in codes for one, codes in pairs for code in sorted(one.codes)]
    places = [codes.index(one.primary) + 1 if one.primary in codes else None for one, codes in pairs]
    mrr = sum(1 / place for place in places if place) / len(places) if places else None
    return Measures(
        texts=len(pairs),
        precision=_share(offered),
        recall=_share(agreed),
        hit_at_1=_share(place == 1 for place in places),
        hit_at_5=_share(place is not None for place in places),
        mrr=mrr,
    )


def _share(claims: Iterable[bool]) -> float | None:
    told = list(claims)
    return sum(told) / len(told) if told else None
