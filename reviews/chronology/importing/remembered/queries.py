"""What is remembered of earlier files."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.chronology.importing.mapping import DateOrder, Mapping, mapping_from_json
from reviews.chronology.importing.remembered.models import RememberedMapping
from reviews.chronology.importing.remembered.rules import as_far_as_it_goes, digest_of
from reviews.permissions import Permission
from workbench import clock
from workbench.access import Actor
from workbench.ui.words import day


@dataclass(frozen=True)
class Offer:
    """A mapping that was used before, as far as it fits these headings."""

    mapping: Mapping
    agency: str
    used_at: datetime
    is_same: bool  # the headings are the same, in the same order
    was_month_first: bool = False  # in that file's dates; it may be otherwise in this one, so it is not taken over

    @property
    def in_words(self) -> str:
        """What a person is told before it is used."""
        whose = f" of {self.agency}" if self.agency else ""
        when = day(clock.day_of(self.used_at))
        order = (
            " Dates in numbers had the month first. If these have too, say so below." if self.was_month_first else ""
        )
        if self.is_same:
            return (
                f"A file{whose} with these headings was taken in on {when}. Its columns are chosen as they were then."
                f"{order}"
            )
        return (
            f"The last file{whose}, on {when}, had other headings. Those that are the same are chosen as they were "
            f"then. Check the others.{order}"
        )


def offer_for(db: Session, actor: Actor, case_id: str, headings: Sequence[str], agency: str) -> Offer | None:
    """What was said the last time of these headings, or of this agency's."""
    the_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    latest = col(RememberedMapping.used_at).desc(), col(RememberedMapping.id)
    same = select(RememberedMapping).where(RememberedMapping.digest == digest_of(headings))
    found = db.exec(same.order_by(col(RememberedMapping.agency) != agency, *latest)).first()
    if found is None and agency:
        found = db.exec(select(RememberedMapping).where(RememberedMapping.agency == agency).order_by(*latest)).first()
    if found is None:
        return None
    mapping = as_far_as_it_goes(mapping_from_json(found.mapping, "remembered"), set(headings))
    is_same = tuple(found.headings) == tuple(headings)
    if not mapping.headings:
        return None
    was_month_first = mapping.date_order is DateOrder.MONTH_FIRST
    mapping = replace(mapping, date_order=DateOrder.DAY_FIRST)
    return Offer(mapping, found.agency, found.used_at, is_same, was_month_first)
