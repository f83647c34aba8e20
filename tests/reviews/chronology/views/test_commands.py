"""Views are kept, shared and removed."""

from datetime import date

import pytest
from sqlmodel import Session, col, select

from reviews.chronology.knowledge.rules import Standing
from reviews.chronology.views.commands import remove_view, save_view
from reviews.chronology.views.models import SavedView
from reviews.chronology.views.queries import saved_views_of
from reviews.chronology.views.rules import EntryFilter, ViewDraft
from tests.cast import Cast
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed

CHOICE = EntryFilter(
    words="front door",
    agencies=("Police",),
    kinds=("visit",),
    since=date(2015, 5, 1),
    knew="Probation",
    standing=Standing.LATER,
    on=date(2015, 6, 1),
)


def test_a_view_is_kept_as_it_was_chosen(db: Session, cast: Cast, case_id: str) -> None:
    view_id = save_view(db, cast.rita, case_id, ViewDraft(" Police, May ", CHOICE))
    (view,) = saved_views_of(db, cast.rita, case_id)
    assert (view.id, view.name, view.choice) == (view_id, "Police, May", CHOICE)
    assert (view.is_mine, view.is_shared) == (True, False)
    assert "view_kept" in db.exec(select(AuditEntry.event).where(col(AuditEntry.object_id) == view_id)).all()


def test_a_view_of_ones_own_is_shown_to_nobody_else_until_it_is_shared(db: Session, cast: Cast, case_id: str) -> None:
    save_view(db, cast.rita, case_id, ViewDraft("Mine", CHOICE))
    save_view(db, cast.rita, case_id, ViewDraft("Ours", CHOICE, is_shared=True))
    save_view(db, cast.colin, case_id, ViewDraft("Zoo", CHOICE))
    assert [view.label for view in saved_views_of(db, cast.colin, case_id)] == ["Zoo", "Ours (shared by a colleague)"]
    assert [view.label for view in saved_views_of(db, cast.rita, case_id)] == ["Mine", "Ours (shared)"]


def test_two_people_may_use_one_name_and_one_person_may_not(db: Session, cast: Cast, case_id: str) -> None:
    save_view(db, cast.rita, case_id, ViewDraft("May", CHOICE))
    save_view(db, cast.colin, case_id, ViewDraft("May", CHOICE))
    with pytest.raises(Invalid) as refused:
        save_view(db, cast.rita, case_id, ViewDraft("May ", EntryFilter(is_key=True)))
    assert refused.value.field == "name"


def test_only_whoever_keeps_a_view_removes_it(db: Session, cast: Cast, case_id: str, noise: str) -> None:
    view_id = save_view(db, cast.rita, case_id, ViewDraft("Ours", CHOICE, is_shared=True))
    other = save_view(db, cast.colin, noise, ViewDraft("Elsewhere", CHOICE))
    for actor, wanted in ((cast.colin, view_id), (cast.colin, other), (cast.rita, "nothing")):
        with pytest.raises(NotAllowed):
            remove_view(db, actor, case_id, wanted)
    remove_view(db, cast.rita, case_id, view_id)
    assert saved_views_of(db, cast.rita, case_id) == ()
    assert db.exec(select(SavedView.id)).all() == [other]


def test_nobody_keeps_or_sees_views_of_a_review_they_may_not_read(db: Session, cast: Cast, noise: str) -> None:
    with pytest.raises(NotAllowed):
        save_view(db, cast.quinn, noise, ViewDraft("Mine", CHOICE))
    with pytest.raises(NotAllowed):
        saved_views_of(db, cast.quinn, noise)
    with pytest.raises(NotAllowed):
        remove_view(db, cast.quinn, noise, "any")


def test_what_is_refused_is_not_kept(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(Invalid):
        save_view(db, cast.rita, case_id, ViewDraft("Everything", EntryFilter()))
    assert saved_views_of(db, cast.rita, case_id) == ()
