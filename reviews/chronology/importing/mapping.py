"""A mapping: which headings of a file give each field, chosen by a person or found by what we know. Pure.

As JSON, for `--map FILE`, by field or by heading, whichever is easier to write; what no heading gives can be given in
words for every row:

    {"date": "Datum", "what happened": ["Title", "Text"], "source": {"words": "Custody record"}}
    {"Datum": "date", "Title": "what happened", "Remarks": null}
"""

from collections.abc import Mapping as Dictionary
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from reviews.chronology.importing.columns import OF_ITS_KIND, WORDS, field_of
from reviews.chronology.importing.sheet import FIELD
from workbench.errors import Invalid

DATE_ORDER = "date order"


class DateOrder(StrEnum):
    """Which comes first in a date written in numbers. In Britain it is the day."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


@dataclass(frozen=True)
class Mapping:
    """Each field with the headings that give it, in the order in which they are put together, or its words."""

    headings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    words: tuple[tuple[str, str], ...] = ()  # for every row that says nothing itself
    date_order: DateOrder = DateOrder.DAY_FIRST

    @property
    def as_json(self) -> dict[str, Any]:
        """The shape that `--map` reads."""
        found: dict[str, Any] = {field: list(headings) for field, headings in self.headings}
        found |= {field: {"words": words} for field, words in self.words}
        return found | ({DATE_ORDER: self.date_order.value} if self.date_order is DateOrder.MONTH_FIRST else {})


def mapping_from_json(value: Any, name: str) -> Mapping:
    """The mapping that a JSON file says. Raises `Invalid` with what is wrong with it."""
    if not isinstance(value, dict) or not value:
        raise Invalid(f'“{name}” is not a mapping. Write it as {{"date": "heading of the date", "agency": …}}.', "map")
    given = dict(value)
    order = _order(given.pop(DATE_ORDER, None), name)
    if not all(_field(key) for key in given) and all(field is None or _field(field) for field in given.values()):
        given = _turned_round(given)
    headings: dict[str, tuple[str, ...]] = {}
    words: dict[str, str] = {}
    for key, said in given.items():
        field = _field(key)
        if field is None:
            raise Invalid(f"“{name}” names “{key}”, which is no field. The fields are {_fields()}.", "map")
        match said:
            case str() if said:
                headings[field] = (*headings.get(field, ()), said)
            case [*several] if several and all(isinstance(one, str) for one in several):
                headings[field] = (*headings.get(field, ()), *several)
            case {"words": str() as text} if len(said) == 1:
                words[field] = text.strip()
            case None:
                continue
            case _:
                raise Invalid(
                    f"“{name}” does not say which heading gives the {WORDS.get(field, field)}. Give one heading, "
                    'a list of them, or {"words": "…"}.',
                    "map",
                )
    return Mapping(tuple(headings.items()), tuple(words.items()), order)


def mapping_of(headings: tuple[str, ...], file_name: str) -> Mapping:
    """What we know of these headings. Raises `Invalid` when two of them could be the same field."""
    found: dict[str, str] = {}
    for heading in headings:
        field = field_of(heading)
        if field is None:
            continue
        if field in found:
            raise Invalid(
                f"In “{file_name}” both “{found[field]}” and “{heading}” could be the {WORDS.get(field, field)}. "
                "Rename the one that is not, or say which column is which.",
                FIELD,
            )
        found[field] = heading
    return Mapping(tuple((field, (heading,)) for field, heading in found.items()))


def as_far_as_known(headings: tuple[str, ...]) -> Mapping:
    """What we know of these headings; of two that could be the same field, the first."""
    found: dict[str, str] = {}
    for heading in headings:
        if field := field_of(heading):
            found.setdefault(field, heading)
    return Mapping(tuple((field, (heading,)) for field, heading in found.items()))


def _turned_round(given: Dictionary[str, Any]) -> dict[str, Any]:
    """From headings that give fields to fields with the headings that give them."""
    found: dict[str, list[str]] = {}
    for heading, field in given.items():
        if field:
            found.setdefault(_field(field) or field, []).append(heading)
    return dict(found)


def _field(words: Any) -> str | None:
    if not isinstance(words, str):
        return None
    if words in WORDS or words.startswith(OF_ITS_KIND):
        return words
    return next((field for field, said in WORDS.items() if said == words.strip().lower()), None)


def _order(value: Any, name: str) -> DateOrder:
    try:
        return DateOrder(value or DateOrder.DAY_FIRST)
    except ValueError:
        raise Invalid(f"In “{name}” the {DATE_ORDER} is either “day first” or “month first”.", "map") from None


def _fields() -> str:
    return ", ".join(WORDS)
