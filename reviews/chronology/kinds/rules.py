"""The kinds of entry: how a source's word is recognised, what fields each has, and what may stand in them. Pure.

An entry keeps the source's own word for what it is. `kind_for` says which kind that word stands for; an unknown word
stands for the plain one. A field left empty is not established: it is never filled in from anything else.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from workbench.errors import Invalid
from workbench.ui.words import day, sentence

PLAIN = "plain"
LONGEST = 400
MOST = 1_000_000
_APART = re.compile(r"[\s_-]+")


class FieldType(StrEnum):
    """What may stand in a field. A date is an ISO day."""

    TEXT = "text"
    CHOICE = "choice"
    DATE = "date"
    YES_NO = "yes/no"
    NUMBER = "number"


@dataclass(frozen=True)
class Field:
    """One field of a kind. Nothing in it means that it is not established."""

    name: str
    label: str
    type: FieldType
    choices: tuple[str, ...] = ()
    required: bool = False  # once anything at all is said of the kind's own fields
    hint: str = ""
    said_as: str = ""  # what stands before the value in a sentence
    said: tuple[str, str] = ("", "")  # what a yes and a no are in a sentence

    def in_words(self, value: Any) -> str:
        """The value as a person would say it in a list: “announced”, “planned for 3 April 2026”."""
        if self.type is FieldType.YES_NO:
            return self.said[0] if value else self.said[1]
        words = day(date.fromisoformat(value)) if self.type is FieldType.DATE else str(value)
        return f"{self.said_as} {words}".strip()


@dataclass(frozen=True)
class EntryKind:
    """A sort of thing that a chronology tells of."""

    code: str
    words: str
    synonyms: tuple[str, ...]
    fields: tuple[Field, ...]

    @property
    def heading(self) -> str:
        """“Home visit”."""
        return sentence(self.words)


@cache
def kinds() -> tuple[EntryKind, ...]:
    """Every kind, in the order in which they are offered; the plain one last."""
    rows = tomllib.loads(files(__package__).joinpath("kinds.toml").read_text("utf-8"))["kind"]
    return tuple(EntryKind(row["code"], row["words"], tuple(row["synonyms"]), _fields(row)) for row in rows)


def kind_of(code: str) -> EntryKind:
    """The kind with this code."""
    return next(kind for kind in kinds() if kind.code == code)


def kind_for(words: str) -> EntryKind:
    """The kind that a source's word stands for, whatever its case and hyphens; the plain one for an unknown word."""
    return _by_words().get(plain_words(words), kind_of(PLAIN))


def words_for(*codes: str) -> frozenset[str]:
    """Every word, as `plain_words` writes it, that stands for one of these kinds."""
    return frozenset(words for words, kind in _by_words().items() if kind.code in codes)


def plain_words(words: str) -> str:
    """A source's word in small letters, with single spaces: “Home_Visit” as “home visit”."""
    return _APART.sub(" ", words).strip().lower()


def check_details(kind: EntryKind, details: Mapping[str, Any]) -> None:
    """Raise `Invalid`, naming the field, unless each field is one of this kind's and holds what it may hold.

    An entry may have no details at all. Once it has one, what the kind cannot do without is asked for.
    """
    by_name = {field.name: field for field in kind.fields}
    for name, value in details.items():
        if name not in by_name:
            raise Invalid(f"“{name}” is not a field of {kind.words}. Take it out, or choose another kind.", name)
        _check_value(by_name[name], value)
    for field in kind.fields:
        if details and field.required and field.name not in details:
            raise Invalid(f"Fill in “{field.label}” for {kind.words}, or leave all of its fields empty.", field.name)


def in_words(kind: EntryKind, details: Mapping[str, Any]) -> str:
    """What the details say, on one line: “announced, done: nobody home”. Empty when they say nothing.

    The outcome, where a kind has one, comes last. What the fields do not allow is left out.
    """
    said, last = [], ""
    for field in kind.fields:
        if field.name not in details or not _is_fit(field, details[field.name]):
            continue
        words = field.in_words(details[field.name])
        if field.name == "outcome":
            last = words
        elif words:
            said.append(words)
    return ": ".join(part for part in (", ".join(said), last) if part)


def _fields(row: Mapping[str, Any]) -> tuple[Field, ...]:
    return tuple(
        Field(
            **{
                **field,
                "type": FieldType(field["type"]),
                "choices": tuple(field.get("choices", ())),
                "said": tuple(field.get("said", ("", ""))),
            }
        )
        for field in row.get("field", ())
    )


@cache
def _by_words() -> dict[str, EntryKind]:
    return {plain_words(words): kind for kind in kinds() for words in (kind.code, kind.words, *kind.synonyms)}


def _is_fit(field: Field, value: Any) -> bool:
    try:
        _check_value(field, value)
    except Invalid:
        return False
    return True


def _check_value(field: Field, value: Any) -> None:
    if field.type is FieldType.YES_NO and not isinstance(value, bool):
        raise Invalid(f"{field.label}: answer yes or no, or leave it empty if it is not known.", field.name)
    if field.type is FieldType.NUMBER and (isinstance(value, bool) or not isinstance(value, int)):
        raise Invalid(f"{field.label}: write a whole number, such as 3.", field.name)
    if field.type is FieldType.NUMBER and not 0 <= value <= MOST:
        raise Invalid(f"{field.label}: write a number from 0 to {MOST:,}.", field.name)
    if field.type is FieldType.CHOICE and value not in field.choices:
        raise Invalid(f"{field.label}: choose one of {', '.join(field.choices)}.", field.name)
    if field.type is FieldType.DATE:
        _check_day(field, value)
    if field.type is FieldType.TEXT:
        _check_text(field, value)


def _check_day(field: Field, value: Any) -> None:
    try:
        is_day = isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        is_day = False
    if not is_day:
        raise Invalid(f"{field.label}: give a day, a month and a year, or leave it empty.", field.name)


def _check_text(field: Field, value: Any) -> None:
    if not isinstance(value, str) or not value.strip():
        raise Invalid(f"{field.label}: write it in words, or leave it empty.", field.name)
    if len(value) > LONGEST:
        raise Invalid(f"{field.label}: shorten this to {LONGEST} characters.", field.name)
    if "\0" in value:
        raise Invalid(f"{field.label}: this has a character in it that cannot be kept. Type it again.", field.name)
