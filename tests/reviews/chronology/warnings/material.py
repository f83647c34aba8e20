"""A chronology that raises warnings: an arrest after which nobody looked at the risk, and a missed contact."""

from sqlmodel import Session

from reviews.chronology.entries.commands import add_entry
from tests.cast import Cast
from tests.reviews.chronology.drafts import an_entry

RISK, MISSED = "Risk level not looked at again after new information", "Missed contact not followed up"


def with_warnings(db: Session, cast: Cast, case_id: str) -> tuple[str, str]:
    """The ids of an arrest and of a missed contact, each of which raises a warning, and of nothing else."""
    arrest = add_entry(
        db, cast.rita, case_id, an_entry("1 July 2025", kind="arrest", summary="Arrested on suspicion of assault.")
    )
    missed = add_entry(
        db,
        cast.rita,
        case_id,
        an_entry(
            "1 August 2025",
            agency="Probation",
            kind="contact",
            summary="Did not attend.",
            source="Contact log",
            details={"kept": "missed"},
        ),
    )
    return arrest, missed
