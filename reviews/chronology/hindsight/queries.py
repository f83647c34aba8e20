"""Reading whose practice is judged, and on which side of the hindsight line entries lie."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from reviews.cases.offence_days import reviewed_offence_of
from reviews.cases.queries import the_case
from reviews.chronology.entries.queries import entries_by_id
from reviews.chronology.hindsight.line import HindsightLine, Judged
from reviews.chronology.hindsight.models import Practice
from reviews.chronology.hindsight.rules import Hindsight, hindsight
from reviews.people.queries import people_in
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.remembering import remembered


@dataclass(frozen=True)
class PracticeView:
    """That the practice of a member of staff is judged, and by what day if not that of the offence."""

    id: str
    version: int
    staff_id: str
    label: str
    judged_on: date | None


@remembered()
def practices_of(db: Session, actor: Actor, case_id: str) -> tuple[PracticeView, ...]:
    """Whose practice somebody said is judged, by their number."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    rows = {row.staff_id: row for row in db.exec(select(Practice).where(col(Practice.case_id) == case_id))}
    return tuple(
        PracticeView(rows[one.id].id, rows[one.id].version, one.id, one.label, rows[one.id].judged_on)
        for one in people_in(db, case_id).staff
        if one.id in rows
    )


@remembered()
def line_of(db: Session, actor: Actor, case_id: str) -> HindsightLine:
    """Where the hindsight line lies: until somebody says whose practice is judged, for all staff, by the offence."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    offence = reviewed_offence_of(case)
    assert offence is not None, "a review is of at least one offence"
    on, is_charge = offence
    chosen = practices_of(db, actor, case_id)
    if chosen:
        judged = tuple(Judged(one.staff_id, one.label, one.judged_on or on) for one in chosen)
    else:
        judged = tuple(Judged(one.id, one.label, on) for one in people_in(db, case_id).staff)
    return HindsightLine(on, judged, is_chosen=bool(chosen), is_charge=is_charge)


def hindsight_of(db: Session, actor: Actor, case_id: str, entry_ids: Collection[str]) -> Mapping[str, Hindsight]:
    """On which side of the line each of these entries lies, by id. Ids that are no entries of this review are absent.

    Whoever has the entries at hand asks `line_of` and then `rules.hindsight` of each.
    """
    line = line_of(db, actor, case_id)
    entries = entries_by_id(db, actor, case_id, entry_ids)
    return {entry.id: hindsight(entry.known_to, entry.happened, line, entry.recorded_on) for entry in entries.values()}
