"""Reading the gaps of a chronology: contact, assessments and home visits against what was expected at that time."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlmodel import Session

from reviews.cases.queries import the_case
from reviews.chronology.entries.bare import AlikeEntries, BareEntry, alike_entries
from reviews.chronology.entries.counting import agencies_of
from reviews.chronology.gaps.reckoning import ASKED_OF, OWN, SAID, Reckoned, end_of, frequencies_for, reckon
from reviews.chronology.gaps.windows import Happening, window_of
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.collection import paused
from workbench.remembering import remembered

CHANGES = frozenset({*SAID, "responsible"})  # of these the order within a day counts
__all__ = ["Reckoned", "end_of", "gaps_of", "happenings_of", "together"]


@remembered()
@paused()
def gaps_of(db: Session, actor: Actor, case_id: str) -> Reckoned:
    """The gaps of this review's chronology, the earliest first, up to the offence or the end of supervision."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    counted = tuple(filter(frequencies_for(case).counts, agencies_of(db, actor, case_id)))
    own = alike_entries(db, actor, case_id, OWN, ASKED_OF, counted)
    said = alike_entries(db, actor, case_id, SAID)
    return reckon(case, together(sorted((*own, *said), key=lambda one: one.first.order)))


def happenings_of(rows: Sequence[BareEntry]) -> tuple[Happening, ...]:
    """Entries as gaps and warnings see them."""
    return tuple(_happening(row) for row in rows)


def together(rows: Sequence[AlikeEntries]) -> tuple[Happening, ...]:
    """The same, of entries that are taken together where they differ in nothing but their words.

    What changed something stands alone, for another change may lie between it and one that is like it on that day.
    """
    return tuple(one for row in rows for one in _taken(row))


def _taken(row: AlikeEntries) -> Iterator[Happening]:
    found = _happening(row.first, row.orders)
    if row.first.kind not in CHANGES or found.number == 1:
        yield found
        return
    for order in sorted(row.orders.split("\n")):
        yield replace(found, id=order.rpartition(" ")[2], order=order, orders="")


def _happening(row: BareEntry, orders: str = "") -> Happening:
    found = window_of(row.happened, row.earliest, row.latest)
    return Happening(row.id, row.order, row.kind, row.agency, found, row.details, orders)
