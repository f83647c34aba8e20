"""The list as a file."""

import csv
import io

import pytest
from sqlmodel import Session, select

from reviews.improvement.following.commands import follow_improvement
from reviews.improvement.following.rules import Act, StepDraft
from reviews.improvement.overdue.commands import open_list
from reviews.improvement.overdue.listing import following_of, overdue_count
from reviews.improvement.overdue.rules import Choice
from reviews.improvement.queries import improvements_of
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from workbench import clock
from workbench.audit.models import AuditEntry
from workbench.clock import now
from workbench.errors import NotAllowed
from workbench.remembering import remember_in


def test_the_file_holds_what_the_screen_lists_and_is_recorded_with_its_reviews(db: Session, cast: Cast) -> None:
    remember_in(db)
    case_id = review_at(db, cast, Stage.FINAL)
    review_at(db, cast, Stage.COUNTERSIGNING)  # not followed yet
    file = open_list(db, cast.colin, Choice().as_text)
    (row,) = csv.DictReader(io.StringIO(file.content.decode("utf-8-sig")))
    assert (row["Whose job"], row["Where it stands"], row["Region"]) == ("Head of the delivery unit", "open", "London")
    taken = select(AuditEntry.case_id).where(AuditEntry.event == "improvements_taken")
    assert db.exec(taken).all() == [case_id]
    file = open_list(db, cast.colin, Choice(due="accepted").as_text)
    assert len(file.content.splitlines()) == 1


def test_it_is_overdue_the_day_after_and_not_while_its_evidence_waits(db: Session, cast: Cast) -> None:
    remember_in(db)
    case_id = review_at(db, cast, Stage.FINAL)
    (one,) = improvements_of(db, cast.colin, case_id)
    assert overdue_count(db, cast.colin) == 0
    with clock.stopped_at(now().replace(year=one.by_on.year, month=4, day=2)):
        db.expire_all()
        assert overdue_count(db, cast.colin) == 1
        assert [listed.due for listed in following_of(db, cast.colin)] == ["overdue"]
        follow_improvement(db, cast.rita, case_id, one.id, StepDraft(Act.OFFER, "Done"))
        assert overdue_count(db, cast.colin) == 0


def test_practitioners_analysts_and_outsiders_get_no_list(db: Session, cast: Cast) -> None:
    remember_in(db)
    review_at(db, cast, Stage.FINAL)
    for stranger in (cast.stef, cast.nat, cast.ada, cast.otto):
        assert overdue_count(db, stranger) == 0
        with pytest.raises(NotAllowed):
            open_list(db, stranger, Choice().as_text)
    assert len(following_of(db, cast.quinn)) == 1
