"""The accounts of agencies in the review to look around in: asked for, sent in, and one of them in conflict."""

import tomllib
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from sqlmodel import Session

from reviews.chronology.accounts.commands import decide
from reviews.chronology.accounts.rules import Decision, DecisionDraft
from reviews.chronology.contributions.commands import ask_agency
from reviews.chronology.contributions.queries import contributions_of
from reviews.chronology.contributions.rules import ContributionDraft
from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.queries import entries_of
from reviews.chronology.importing.commands import import_chronology
from reviews.demonstration.drafts import reading_of
from reviews.demonstration.told import ToldEntry
from workbench import clock
from workbench.access import Actor


def ask_agencies(db: Session, reviewer: Actor, case_id: str) -> None:
    """Ask each agency, and take in what came."""
    for said in _said()["request"]:
        ask_agency(db, reviewer, case_id, _draft(said))
    for said, request in zip(_said()["request"], contributions_of(db, reviewer, case_id), strict=True):
        if "rows" in said:
            reading = reading_of(_entries(said, clock.today()))
            sent = replace(reading, file_name=said["file_name"], request=request.reference)
            import_chronology(db, reviewer, case_id, sent)


def say_what_conflicts(db: Session, reviewer: Actor, case_id: str) -> None:
    """Tell two accounts side by side that cannot both be right."""
    said = _said()["conflict"]
    entries = entries_of(db, reviewer, case_id)
    first, second = (
        next(entry.id for entry in entries if entry.summary.startswith(said[place])) for place in ("first", "second")
    )
    decide(db, reviewer, case_id, first, second, DecisionDraft(Decision.CONFLICTING, said["heading"], said["words"]))


def _draft(said: dict[str, Any]) -> ContributionDraft:
    names = ("agency", "contact_role", "period_from", "period_to", "asked_on", "due_on", "note")
    return ContributionDraft(**{name: said[name] for name in names if name in said})


def _entries(said: dict[str, Any], today: date) -> tuple[ToldEntry, ...]:
    return tuple(
        ToldEntry(ImpreciseDate.from_text(when, today), said["agency"], kind, summary, source)
        for when, kind, summary, source in said["rows"]
    )


@cache
def _said() -> dict[str, Any]:
    return tomllib.loads(files("reviews.demonstration.material").joinpath("accounts.toml").read_text("utf-8"))
