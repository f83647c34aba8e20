"""How an agency stood to an entry, asked of the database: for whoever chooses entries by who knew of them."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped
from sqlmodel import col, select

from reviews.chronology.certainty import surely_after, surely_by
from reviews.chronology.knowledge.models import Knowledge
from reviews.chronology.knowledge.rules import Standing


def stood(
    case_id: str, entry_id: Mapped[str], agency: str, standing: Standing | None = None, on: date | None = None
) -> sa.ColumnElement[bool]:
    """Whether the agency stood so to the entry with this id at the end of the day, as `rules.standing_of` says it.

    With no standing or day: whether anything at all is recorded of what the agency knew of it.
    """
    recorded = sa.exists(_ids(case_id, entry_id, agency))
    if standing is None or on is None:
        return recorded
    by = surely_by(col(Knowledge.known_from), col(Knowledge.latest), on)
    after = surely_after(col(Knowledge.known_from), col(Knowledge.earliest), on)
    knew = sa.exists(_ids(case_id, entry_id, agency).where(by))
    may_have = sa.exists(_ids(case_id, entry_id, agency).where(~by, ~after))
    return {
        Standing.KNOWN: knew,
        Standing.MAY_HAVE_KNOWN: ~knew & may_have,
        Standing.LATER: recorded & ~knew & ~may_have,
        Standing.NOT_ESTABLISHED: ~recorded,
    }[standing]


def learned(case_id: str, entry_id: Mapped[str], after: date, by: date) -> sa.ColumnElement[bool]:
    """Whether somebody came to know of the entry, or may have, after the end of one day and by the end of another."""
    edtf, earliest, latest = col(Knowledge.known_from), col(Knowledge.earliest), col(Knowledge.latest)
    knew = surely_by(edtf, latest, by) & ~surely_by(edtf, latest, after)
    may_have = surely_after(edtf, earliest, after) & ~surely_after(edtf, earliest, by)
    here = select(Knowledge.id).where(Knowledge.case_id == case_id, col(Knowledge.entry_id) == entry_id)
    return sa.exists(here.where(knew | may_have))


def _ids(case_id: str, entry_id: Mapped[str], agency: str) -> Any:
    return select(Knowledge.id).where(
        Knowledge.case_id == case_id, col(Knowledge.entry_id) == entry_id, Knowledge.agency == agency
    )
