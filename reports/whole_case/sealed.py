"""Rows that bear a digest of what stands in them: frozen texts and codings, files made of a text. Pure."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from reviews.coding.rules import Frozen
from reviews.editions.rules import Style, Words, digest_of
from reviews.findings.rules import FindingKind

Row = Mapping[str, Any]  # a file made of a text bears the digest of its bytes
CODING = "second_coding"


def is_sound(table: str, row: Row) -> bool:
    """Whether what stands in the row is what its digest was made of; so for every row that bears none."""
    if "content" in row and "sha256" in row:
        return hashlib.sha256(row["content"]).hexdigest() == str(row["sha256"])
    return table not in SEALS or not row["digest"] or seal_of(table, row) == str(row["digest"])


def seal_of(table: str, row: Row) -> str:
    """The digest that the row should bear."""
    try:
        return SEALS[table](row)
    except (TypeError, ValueError, KeyError):
        return ""  # what stands there cannot even be read as what it should be


def resealed(table: str, before: Row, after: Row) -> Row:
    """The row as it is restored: a frozen coding names its coder, who may have another id here.

    One that was not sound before is left as it was, and goes on being told as not sound.
    """
    if table != CODING or before == after or not is_sound(table, before):
        return after
    return {**after, "digest": seal_of(table, after)}


def _of_words(row: Row) -> str:
    return digest_of(words_of(row["paragraphs"]))


def words_of(paragraphs: Sequence[Any]) -> list[Words]:
    """Frozen paragraphs, as they are kept."""
    return [
        Words(number, section, Style(style), text, about, tuple(cells))
        for number, section, style, text, about, cells in paragraphs
    ]


def _of_coding(row: Row) -> str:
    return Frozen(
        kind=FindingKind(row["kind"]),
        title=row["title"],
        what=row["what"],
        why=row["why"],
        rests_on=tuple(row["rests_on"]),
        first=tuple(row["first"]),
        first_coder_id=row["first_coder_id"],
    ).digest


SEALS: dict[str, Callable[[Row], str]] = {
    "edition": _of_words,
    "disclosure": _of_words,
    CODING: _of_coding,
}
