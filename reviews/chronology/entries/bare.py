"""The entries of some kinds, bare: what rules reckon with, without the words, so that 100,000 are read quickly."""

import json
from collections.abc import Collection, Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlmodel import Session, col

from reviews.chronology.entries.counting import kinds_of
from reviews.chronology.entries.models import Entry
from reviews.chronology.kinds.rules import kind_for
from workbench.access import Actor
from workbench.remembering import remembered


class BareEntry(NamedTuple):
    """An entry without its words. `kind` is the code of the kind that the source's word stands for."""

    id: str
    order: str  # its place in the one order of the chronology
    kind: str
    agency: str
    happened: str | None  # EDTF; empty: undated
    earliest: date | None
    latest: date | None
    details: dict[str, Any]


class AlikeEntries(NamedTuple):
    """Entries that differ in nothing but their words and the time of day: one of them, and the places of all."""

    first: BareEntry  # with the day on which it happened, where the minute is known
    orders: str  # their places in the order, one a line, in no order; each ends with a space and the entry's id


@remembered()
def bare_entries(db: Session, actor: Actor, case_id: str, kinds: Collection[str]) -> tuple[BareEntry, ...]:
    """The entries of these kinds (codes) in the order of the chronology, without what was set aside."""
    codes = _codes(db, actor, case_id, kinds)
    rows = db.execute(_chosen(sa.select(*_COLUMNS), case_id, codes).order_by(col(Entry.sorted_by)))
    return tuple(BareEntry(row[0], row[1], codes[row[2]], *row[3:]) for row in rows)


@remembered()
def alike_entries(
    db: Session,
    actor: Actor,
    case_id: str,
    kinds: Collection[str],
    fields: tuple[tuple[str, str], ...] = (),
    agencies: tuple[str, ...] | None = None,
) -> tuple[AlikeEntries, ...]:
    """The entries of these kinds, those that are alike taken together by the database: a large chronology has few.

    Of a kind that `fields` names, only that one field (a text) is looked at and given, whatever else was filled in.
    With `agencies`, only those of one of them. In the order of the first of each.
    """
    codes = _codes(db, actor, case_id, kinds)
    by_field = dict(fields)
    read = cache(json.loads)  # most say of their details what others say
    found: list[AlikeEntries] = []
    for field in dict.fromkeys([*by_field.values(), ""]):
        of_field = {word: code for word, code in codes.items() if by_field.get(code, "") == field}
        asked = _alike(case_id, of_field, field)
        asked = asked if agencies is None else asked.where(col(Entry.agency).in_(agencies))
        for order, orders, *facts, text in db.execute(asked) if of_field else ():
            details = read(text or "{}") if not field else {field: text} if text is not None else {}
            first = BareEntry._make((order.rpartition(" ")[2], order, *facts, details))
            found.append(AlikeEntries(first, orders))
    return tuple(sorted(found, key=lambda one: one.first.order))


def _alike(case_id: str, codes: Mapping[str, str], field: str) -> sa.Select[Any]:
    """One row for entries that agree in everything but their words: with all details, or with one field of them."""
    details, happened = col(Entry.details), col(Entry.happened)
    kind = sa.case(codes, value=col(Entry.kind))
    day = sa.case((sa.func.substr(happened, 11, 1) == "T", sa.func.substr(happened, 1, 10)), else_=happened)
    said = details[field].as_string() if field else sa.cast(details, sa.Text)
    alike = (kind, col(Entry.agency), day, col(Entry.earliest), col(Entry.latest), said)
    orders = sa.func.aggregate_strings(col(Entry.sorted_by), "\n")
    return _chosen(sa.select(sa.func.min(col(Entry.sorted_by)), orders, *alike), case_id, codes).group_by(*alike)


_FACTS: tuple[Any, ...] = (Entry.kind, Entry.agency, Entry.happened, Entry.earliest, Entry.latest)
_COLUMNS: tuple[Any, ...] = (Entry.id, Entry.sorted_by, *_FACTS, Entry.details)


def _codes(db: Session, actor: Actor, case_id: str, kinds: Collection[str]) -> dict[str, str]:
    """The words that the sources use for these kinds, each with the code of its kind."""
    return {word: code for word in kinds_of(db, actor, case_id) if (code := kind_for(word).code) in kinds}


def _chosen(statement: sa.Select[Any], case_id: str, words: Collection[str]) -> sa.Select[Any]:
    here = col(Entry.is_set_aside).is_(False)
    return statement.where(col(Entry.case_id) == case_id, here, col(Entry.kind).in_(sorted(words)))
