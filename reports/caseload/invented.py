"""Invented returns for a demonstration. Round numbers that speak of nobody, and say so in their source."""

from collections.abc import Iterator
from datetime import date

from reports.caseload.commands import bring_return
from reports.caseload.rules import Figure, ReturnDraft
from reviews.people.characteristics.reference import characteristics
from reviews.people.characteristics.rules import NOT_KNOWN
from workbench import clock
from workbench.access import Role
from workbench.cli import acting
from workbench.db import transaction

SOURCE = "Invented for the demonstration: no figure is real"
PEOPLE, UNKNOWN = 240_000, 0.02
RETURNS = 3  # as at 30 June of each of the last years
# Of a thousand people, so many in each group, in the order in which the groups are counted.
PARTS = {
    "age-group": (1, 39, 100, 160, 330, 210, 110, 50),
    "sex": (90, 910),
    "ethnicity": (70, 85, 45, 785, 15),
    "disability": (320, 680),
    "religion-or-belief": (480, 15, 350, 5, 3, 120, 10, 17),
    "sexual-orientation": (955, 20, 18, 7),
    "gender-reassignment": (992, 8),
    "marriage-and-civil-partnership": (180, 820),
    "pregnancy-and-maternity": (8, 992),
}


def invented_return(as_at: date) -> ReturnDraft:
    """The caseload on a day. It grows by a hundredth a year, and the first group of each characteristic by a little."""
    people = round(PEOPLE * (1 + (as_at.year - 2025) / 100))
    return ReturnDraft(as_at, SOURCE, tuple(_figures(people, as_at.year - 2025)), sha256="")


def bring_invented_returns() -> None:
    """Bring them, in a demonstration database, as its national analyst."""
    actor = acting(None, usually=Role.ANALYST)
    today = clock.today()
    last = today.year if today >= date(today.year, 6, 30) else today.year - 1
    with transaction() as db:
        for year in range(last - RETURNS + 1, last + 1):
            bring_return(db, actor, invented_return(date(year, 6, 30)))


def _figures(people: int, years: int) -> Iterator[Figure]:
    for characteristic in characteristics():
        parts = list(PARTS[characteristic.code])
        parts[0] += years
        for group, part in zip(characteristic.counted, parts, strict=True):
            yield Figure(characteristic.code, group.code, round(people * (1 - UNKNOWN) * max(0, part) / sum(parts)))
        yield Figure(characteristic.code, NOT_KNOWN, round(people * UNKNOWN))
