"""The kinds of entry: how a source's word is recognised, what fields each has, and what may stand in them. Pure.

An entry keeps the source's own word for what it is. `kind_for` says which kind that word stands for; an unknown word
stands for the plain one. A field left empty is not established: it is never filled in from anything else.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from reviews.chronology.kinds.fields import Field, FieldType
from reviews.chronology.kinds.values import check_value, is_fit
from workbench.errors import Invalid
from workbench.ui.words import sentence

PLAIN = "plain"
_APART = re.compile(r"[\s_-]+")


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
        check_value(by_name[name], value)
    for field in kind.fields:
        if details and field.required and field.name not in details:
            raise Invalid(f"Fill in “{field.label}” for {kind.words}, or leave all of its fields empty.", field.name)


def in_words(kind: EntryKind, details: Mapping[str, Any]) -> str:
    """What the details say, on one line: “announced, done: nobody home”. Empty when they say nothing.

    The outcome, where a kind has one, comes last. What the fields do not allow is left out.
    """
    said, last = [], ""
    for field in kind.fields:
        if field.name not in details or not is_fit(field, details[field.name]):
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
