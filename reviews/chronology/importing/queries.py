"""Holding a file against the chronology, before anything is taken in."""

from sqlmodel import Session

from reviews.chronology.importing.holding import held_against
from reviews.chronology.importing.rules import Reading, Report
from workbench.access import Actor


def preview(db: Session, actor: Actor, case_id: str, reading: Reading) -> Report:
    """What would become of each row of the file in this review. Nothing is written."""
    return held_against(db, actor, case_id, reading)
