"""How every summary begins: what the person was charged with, what came of it, and how they were supervised."""

from collections.abc import Iterator

from reviews.editions.record import ReportRecord, Supervision
from workbench.ui.words import day

UNDECIDED = "The outcome is not known yet. Nothing here says that the person is guilty."
PARTLY_UNDECIDED = "Not every outcome is known yet. Where it is not, nothing here says that the person is guilty."


def charges(record: ReportRecord) -> Iterator[str]:
    """Each charge in a sentence. Several are charges against one person, and say so."""
    for number, charge in enumerate(record.charges):
        yield f"{'The same person' if number else 'A person on probation'} was {charge.in_words}."


def undecided(record: ReportRecord) -> str:
    """What has to be said while an outcome is awaited; empty when none is."""
    if all(charge.has_outcome for charge in record.charges):
        return ""
    return UNDECIDED if len(record.charges) == 1 else PARTLY_UNDECIDED


def supervised(supervision: Supervision) -> str:
    """Under what they were supervised, and since when."""
    since = day(supervision.started_on, "a day that is not known")
    return f"The Probation Service supervised the person: {supervision.kind}, from {since}."
