"""A final review with people in its text, for the tests of what is disclosed. Nobody in it is real."""

from datetime import date

from sqlmodel import Session

from reports.disclosure import commands
from reports.disclosure.queries import disclosures_of, draft_now
from reports.disclosure.rules import ClearDraft, FormDraft
from reports.redaction.forms import Sort, Whose
from reviews.chronology.entries.queries import entries_of
from reviews.findings.commands import add_finding
from reviews.findings.rules import FindingDraft, FindingKind, GroundDraft, GroundKind, TagDraft
from reviews.people.commands import add_victim
from reviews.people.rules import Relation, VictimDraft
from reviews.stages import FORWARD, Stage
from tests.cast import Cast
from tests.factories import TURNS, notified, with_entries

SISTER = FormDraft(Whose.RELATIVE, Sort.NAME, "Rose Ng")
TEXT = (
    "Stef Okoro told Leah Winterbourne’s sister, Rose Ng (07700 900123), that a visit was planned.\n\n"
    "Rose in turn rang the office. Alex Example was not seen."
)
NAMES = ("Okoro", "Winterbourne", "Leah", "Ng", "900123", "Example", "Reed", "X123456")


def final_review(db: Session, cast: Cast) -> str:
    """A review that is final, with a victim and her sister named in a finding. No outcome is recorded yet."""
    case_id = notified(db, cast)
    for stage in FORWARD[1 : FORWARD.index(Stage.FINAL) + 1]:
        if stage is Stage.REPLYING:
            add_victim(db, cast.rita, case_id, VictimDraft(Relation.PARTNER, "Leah Winterbourne"))
            with_entries(db, cast, case_id)
            _with_names(db, cast, case_id)
        TURNS[stage](db, cast, case_id)
    return case_id


def prepared(db: Session, cast: Cast, case_id: str) -> str:
    """Rita lists the sister and prepares the edition."""
    commands.list_form(db, cast.rita, case_id, SISTER)
    commands.list_form(db, cast.rita, case_id, FormDraft(Whose.RELATIVE, Sort.PHONE, "07700 900123"))
    return commands.prepare(db, cast.rita, case_id)


def cleared(db: Session, cast: Cast, case_id: str, *, goes: bool = True) -> None:
    """Colin decides on everything that is left."""
    keys = tuple(place.key for _, place in draft_now(db, cast.colin, case_id).left)
    if keys:
        commands.clear(db, cast.colin, case_id, ClearDraft(keys, goes, "Read in its place by me"))


def approved(db: Session, cast: Cast, case_id: str) -> str:
    """Prepared, cleared and approved."""
    disclosure_id = prepared(db, cast, case_id)
    cleared(db, cast, case_id)
    (view,) = disclosures_of(db, cast.colin, case_id)
    commands.approve(db, cast.colin, case_id, disclosure_id, view.version)
    return disclosure_id


def _with_names(db: Session, cast: Cast, case_id: str) -> None:
    entry = entries_of(db, cast.rita, case_id)[0]
    grounds = (
        GroundDraft(GroundKind.ENTRY, entry.id),
        GroundDraft(GroundKind.GAP, words="No visit", gap_from=date(2025, 9, 1), gap_to=date(2026, 1, 9)),
    )
    draft = FindingDraft(
        kind=FindingKind.GOOD_PRACTICE, title="A visit was planned", what=TEXT, why="The team met weekly.",
        grounds=grounds, tags=(TagDraft("GP06"),),
    )  # fmt: skip
    add_finding(db, cast.rita, case_id, draft)
