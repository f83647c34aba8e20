"""Writing the entries of one act, unless something rests on one that would go, or a group would go wrong."""

from collections.abc import Sequence

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from reviews.chronology.entries.changed import Changed, said
from reviews.chronology.entries.rewriting import is_part_of_a_part, rested_on, write
from workbench.errors import Invalid

RESTED_ON = (
    "Something in this review rests on {}: a finding, the judgement, who knew of it, or entries that are part of it. "
    "Take it out there first. Nothing was altered."
)
GROUP_CHANGED = (
    "This cannot be undone or done again: what the entries were part of has been taken out or moved since. Nothing was "
    "altered. Put them where they belong instead."
)


def write_entries(db: Session, wanted: Sequence[Changed]) -> tuple[Changed, ...]:
    """Make the entries say what is wanted, unless something rests on one that would go, or a group would go wrong."""
    going = {one.id: one.before for one in wanted if one.after is None}
    if going and (held := rested_on(db, going)):
        raise Invalid(RESTED_ON.format(said(going[held] or {})), "entries")
    try:
        with db.begin_nested():
            done = write(db, wanted)
    except IntegrityError:  # what it was part of, or the file it came with, is gone
        raise Invalid(GROUP_CHANGED, "undo") from None
    parents = {one.after["parent_id"] for one in done if one.after} - {None}
    if parents and is_part_of_a_part(db, parents, {one.id for one in done}):
        raise Invalid(GROUP_CHANGED, "undo")
    return done
