"""A draft goes out, is commented on, and is published by somebody else than who drafted it."""

from datetime import UTC, date, datetime

import pytest
from sqlmodel import Session, select

from taxonomy.vocabulary.consulting.commands import (
    comment_on_factor,
    give_up_draft,
    open_consultation,
    publish_draft,
    take_back_to_drafting,
)
from taxonomy.vocabulary.drafting.commands import change_factor, split_factor, start_draft, take_out_factor
from taxonomy.vocabulary.drafting.queries import comments_on, open_draft
from taxonomy.vocabulary.drafting.rules import FactorWords
from taxonomy.vocabulary.formats import as_toml
from taxonomy.vocabulary.queries import counted_lines, current_version, factor_by_code, factors_by_id, factors_of
from taxonomy.vocabulary.rules import read_version
from tests.cast import Cast
from tests.taxonomy.vocabulary.drafting.team import drafted, second_analyst, with_a_split
from workbench import clock
from workbench.access import Actor
from workbench.audit import AuditEntry
from workbench.errors import Invalid, NotAllowed

DRAFTED, LAST, AFTER = date(2026, 6, 1), date(2026, 6, 14), date(2026, 6, 15)


@pytest.fixture(autouse=True)
def on():
    """Say which day it is."""

    def be(day: date) -> None:
        clock._fixed.set(datetime(day.year, day.month, day.day, 9, tzinfo=UTC))

    be(DRAFTED)
    yield be
    clock._fixed.set(None)


@pytest.fixture
def nell(db: Session, cast: Cast) -> Actor:
    return second_analyst(db)


def test_a_version_is_drafted_consulted_on_and_published_and_old_tags_keep_their_words(
    db: Session, cast: Cast, nell: Actor, on
) -> None:
    old = factor_by_code(db, "IP02")
    draft_id = with_a_split(db, cast)
    open_consultation(db, cast.nat, draft_id, LAST)
    comment_on_factor(db, cast.rita, draft_id, old.guid, "The two are often confused.")
    on(AFTER)
    assert publish_draft(db, nell, draft_id, AFTER) == "2026-2"
    assert current_version(db).name == "2026-2"
    codes = {factor.code for factor in factors_of(db)}
    assert {"IP32", "IP33"} <= codes
    assert "IP02" not in codes
    assert factors_by_id(db, [old.id])[old.id].name == old.name
    line = next(line for line in counted_lines(db) if line.factor.code == "IP02")
    assert line.note == "before 2026-2: one factor; since then IP32 and IP33 together"
    assert open_draft(db, cast.nat) is None
    events = set(db.exec(select(AuditEntry.event)))
    assert {"vocabulary_draft_begun", "vocabulary_consultation_opened", "vocabulary_published"} <= events


def test_a_published_version_leaves_as_the_file_it_was_published_from(db: Session, cast: Cast, nell: Actor, on) -> None:
    draft_id = with_a_split(db, cast)
    open_consultation(db, cast.nat, draft_id, LAST)
    on(AFTER)
    publish_draft(db, nell, draft_id, AFTER)
    version = current_version(db)
    file = as_toml(version.name, version.published_on, factors_of(db, version))
    assert read_version(file.encode()).digest == version.digest
    assert 'replaces = ["IP02"]' in file


def test_who_drafts_does_not_publish_alone(db: Session, cast: Cast, nell: Actor, on) -> None:
    draft_id = with_a_split(db, cast)
    row = drafted(db, nell, draft_id, "IP01")
    change_factor(db, nell, draft_id, row.id, FactorWords("Another name", "Another definition."))
    open_consultation(db, nell, draft_id, LAST)
    on(AFTER)
    for drafter in (cast.nat, nell):
        with pytest.raises(NotAllowed, match="Somebody else in the national team"):
            publish_draft(db, drafter, draft_id, AFTER)
    for other in (cast.rita, cast.ada, cast.quinn):
        with pytest.raises(NotAllowed):
            publish_draft(db, other, draft_id, AFTER)
    assert current_version(db).name == "2026-1"


def test_it_is_not_published_before_the_last_day_of_its_consultation_has_passed(
    db: Session, cast: Cast, nell: Actor, on
) -> None:
    draft_id = with_a_split(db, cast)
    with pytest.raises(NotAllowed, match="after its consultation"):
        publish_draft(db, nell, draft_id, AFTER)
    open_consultation(db, cast.nat, draft_id, LAST)
    on(LAST)
    with pytest.raises(NotAllowed, match="until 14 June 2026"):
        publish_draft(db, nell, draft_id, AFTER)


def test_comments_are_taken_from_who_is_asked_and_until_the_day(db: Session, cast: Cast, nell: Actor, on) -> None:
    draft_id = with_a_split(db, cast)
    with pytest.raises(NotAllowed):
        comment_on_factor(db, cast.rita, draft_id, "", "Too early.")
    open_consultation(db, cast.nat, draft_id, LAST)
    assert open_draft(db, cast.stef) is None
    for somebody in (cast.stef, cast.ada, cast.otto):
        with pytest.raises(NotAllowed):
            comment_on_factor(db, somebody, draft_id, "", "Not asked.")
    with pytest.raises(Invalid):
        comment_on_factor(db, cast.rita, draft_id, "", " ")
    with pytest.raises(NotAllowed, match="not in the draft"):
        comment_on_factor(db, cast.rita, draft_id, "no-such-guid", "Where?")
    comment_on_factor(db, cast.quinn, draft_id, "", "Good.")
    on(AFTER)
    with pytest.raises(NotAllowed):
        comment_on_factor(db, cast.rita, draft_id, "", "Too late.")
    assert [(one.written_by, one.text) for one in comments_on(db, cast.nat, draft_id)] == [("Quinn Hale", "Good.")]


def test_what_is_out_cannot_be_changed_until_it_is_taken_back(db: Session, cast: Cast) -> None:
    draft_id = with_a_split(db, cast)
    open_consultation(db, cast.nat, draft_id, LAST)
    row = drafted(db, cast.nat, draft_id, "IP05")
    with pytest.raises(NotAllowed, match="Take it back to drafting"):
        take_out_factor(db, cast.nat, draft_id, row.id)
    take_back_to_drafting(db, cast.nat, draft_id)
    take_out_factor(db, cast.nat, draft_id, row.id)
    assert open_draft(db, cast.rita) is None


def test_parts_that_say_the_same_do_not_go_out(db: Session, cast: Cast) -> None:
    draft_id = start_draft(db, cast.nat)
    split_factor(db, cast.nat, draft_id, drafted(db, cast.nat, draft_id, "IP02").id, ("One", "Two"))
    with pytest.raises(Invalid, match="Say how they differ"):
        open_consultation(db, cast.nat, draft_id, LAST)


def test_a_draft_that_is_given_up_makes_room_for_another(db: Session, cast: Cast) -> None:
    give_up_draft(db, cast.nat, start_draft(db, cast.nat))
    start_draft(db, cast.nat)
