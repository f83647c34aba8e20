"""A whole review leaves as a file by its manager alone, with to whom, why and how, and that is recorded."""

import pytest
from sqlmodel import Session, col, select

from reports.whole_case.commands import keep_case_file, note_case_taken, open_case_file
from reports.whole_case.packing import MadeCase
from reports.whole_case.queries import whole_case
from reports.whole_case.rules import Channel, LeavingDraft
from reviews.cases.commands import restrict
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import allocated, notified, review_at
from tests.reports.whole_case.made import exported
from workbench.access import Actor, Grant, Role
from workbench.audit import AuditEntry, Operation
from workbench.audit.models import History
from workbench.errors import Invalid, NotAllowed, NotYet

DRAFT = LeavingDraft("The records team", "The office moves house", Channel.OWN_STORE)


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    return review_at(db, cast, Stage.DRAFTING)


@pytest.fixture
def made(db: Session, cast: Cast, case_id: str) -> MadeCase:
    return exported(db, cast.colin, case_id)


def last_entry(db: Session) -> AuditEntry:
    return db.exec(select(AuditEntry).order_by(col(AuditEntry.number).desc())).first()


def test_whoever_had_it_made_takes_it_once_and_to_whom_and_why_is_recorded(db, cast, case_id, made) -> None:
    copy_id = keep_case_file(db, cast.colin, case_id, made, DRAFT)
    kept = last_entry(db)
    assert (kept.event, kept.facts["sha256"], kept.facts["channel"]) == (
        "whole_review_made", made.sha256, Channel.OWN_STORE.value,
    )  # fmt: skip
    values = db.exec(select(History).where(History.entry_id == kept.id)).one().values
    assert "The office moves house" in values["why"][1]
    assert "The office" not in str(kept.facts)  # the chain holds no words
    with pytest.raises(NotAllowed):
        open_case_file(db, cast.rita, copy_id)
    served = open_case_file(db, cast.colin, copy_id)
    assert served.name.endswith("-whole-review.zip")
    assert served.content == made.content
    taken = last_entry(db)
    assert (taken.operation, taken.event, taken.object_id) == (Operation.DISCLOSURE, "whole_review_taken", copy_id)
    with pytest.raises(NotAllowed):
        open_case_file(db, cast.colin, copy_id)


def test_on_the_command_line_it_is_recorded_in_one_entry(db, cast, case_id, made) -> None:
    note_case_taken(db, cast.colin, case_id, made, DRAFT)
    entry = last_entry(db)
    assert (entry.operation, entry.facts["rows"]) == (Operation.DISCLOSURE, made.manifest.rows)
    assert set(entry.digests) == {"to_whom", "why"}


def test_without_a_reason_nothing_is_kept(db, cast, case_id, made) -> None:
    with pytest.raises(Invalid):
        keep_case_file(db, cast.colin, case_id, made, LeavingDraft("Somebody", "", Channel.EMAIL))
    with pytest.raises(Invalid):
        note_case_taken(db, cast.colin, case_id, made, LeavingDraft("", "Why", Channel.EMAIL))


@pytest.mark.parametrize(
    ("who", "refusal"), [("rita", NotYet), ("stef", NotAllowed), ("ada", NotAllowed), ("nat", NotAllowed)]
)
def test_nobody_but_its_manager_takes_the_whole_review_out(db, cast, case_id, made, who, refusal) -> None:
    actor = getattr(cast, who)
    for ask in (
        lambda: whole_case(db, actor, case_id),
        lambda: keep_case_file(db, actor, case_id, made, DRAFT),
        lambda: note_case_taken(db, actor, case_id, made, DRAFT),
    ):
        with pytest.raises(refusal):
            ask()


def test_a_restricted_review_only_by_the_manager_named_on_it(db, cast) -> None:
    case_id = notified(db, cast)
    allocated(db, cast, case_id)
    restrict(db, cast.colin, case_id, is_restricted=True)
    other = Actor(cast.quinn.account_id, "", "", frozenset({Grant(Role.COUNTERSIGNER)}))
    with pytest.raises(NotAllowed):
        whole_case(db, other, case_id)
    assert whole_case(db, cast.colin, case_id).manifest.case_id == case_id


def test_the_file_of_one_review_is_never_handed_out_as_that_of_another(db, cast, made) -> None:
    other = review_at(db, cast, Stage.NOTIFIED)
    with pytest.raises(NotAllowed):
        keep_case_file(db, cast.colin, other, made, DRAFT)
