"""Published versions are loaded once, recorded, and never changed."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from sqlmodel import Session, select

from taxonomy.vocabulary.commands import load_published, publish
from taxonomy.vocabulary.queries import (
    counted_lines,
    current_version,
    factor_by_code,
    factors_by_id,
    factors_of,
    versions,
)
from taxonomy.vocabulary.rules import Version, read_version
from taxonomy.vocabulary.versions import published_files
from workbench import clock
from workbench.audit import AuditEntry
from workbench.errors import Invalid


@pytest.fixture
def first() -> Version:
    return read_version(published_files()[0])


@pytest.fixture(autouse=True)
def day_after_both(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: date(2026, 6, 1))


def later(version: Version, **changes: str) -> Version:
    """A version published after `version`, whose first factor is changed."""
    factors = (replace(version.factors[0], **changes), *version.factors[1:])
    return replace(version, name="2026-2", published_on=date(2026, 5, 1), factors=factors)


def test_loading_again_changes_nothing(db: Session) -> None:
    load_published(db)
    before = len(db.exec(select(AuditEntry.id)).all())
    assert load_published(db) == ()
    assert len(db.exec(select(AuditEntry.id)).all()) == before


def test_loading_is_recorded_as_done_by_the_workbench(db: Session, first: Version) -> None:
    publish(db, later(first))
    entries = db.exec(select(AuditEntry).where(AuditEntry.event == "vocabulary_published")).all()
    facts = [entry.facts for entry in entries]
    assert {entry.actor_id for entry in entries} == {"system"}
    assert {"version": "2026-2", "digest": first.digest, "factors": 117} in facts


def test_a_published_version_whose_file_has_changed_is_refused(db: Session, first: Version) -> None:
    load_published(db)
    with pytest.raises(Invalid, match="make the change in a new version"):
        publish(db, replace(first, digest="0" * 64))


def test_factors_come_in_the_order_of_their_file(db: Session, first: Version) -> None:
    load_published(db)
    assert [factor.code for factor in factors_of(db)] == [factor.code for factor in first.factors]
    assert [replace(factor, id="") for factor in factors_of(db)] == list(first.factors)


def test_the_version_in_force_is_the_one_published_last(db: Session, first: Version) -> None:
    load_published(db)
    publish(db, later(first, name="Risk set too low"))
    assert current_version(db).name == "2026-2"
    assert factor_by_code(db, "IP01").name == "Risk set too low"


def test_an_old_tag_keeps_the_words_it_was_made_with(db: Session, first: Version) -> None:
    load_published(db)
    old = factor_by_code(db, "IP01")
    publish(db, later(first, name="Risk set too low"))
    new = factor_by_code(db, "IP01")
    found = factors_by_id(db, [old.id, new.id, "not-an-id"])
    assert {row_id: factor.name for row_id, factor in found.items()} == {old.id: old.name, new.id: "Risk set too low"}
    assert old.guid == new.guid


def test_an_unknown_code_is_refused(db: Session) -> None:
    load_published(db)
    with pytest.raises(Invalid, match="“ZZ99” is not a factor"):
        factor_by_code(db, "ZZ99")


def test_an_empty_vocabulary_says_what_to_do(db: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("taxonomy.vocabulary.queries.versions", lambda _db: ())
    with pytest.raises(Invalid, match="sfo migrate"):
        current_version(db)
    assert versions(db)


def test_a_version_holds_from_its_day_and_the_first_one_before_any(
    db: Session, first: Version, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(db, later(first))
    for today, name in ((date(2022, 1, 1), "2026-1"), (date(2026, 4, 30), "2026-1"), (date(2026, 5, 1), "2026-2")):
        monkeypatch.setattr(clock, "today", lambda today=today: today)
        assert current_version(db).name == name


def test_a_version_needs_a_later_day_than_the_last(db: Session, first: Version) -> None:
    with pytest.raises(Invalid, match="needs a later day"):
        publish(db, replace(later(first), published_on=first.published_on))


def test_a_guid_that_is_given_to_another_factor_is_refused(db: Session, first: Version) -> None:
    with pytest.raises(Invalid, match="never used for another factor"):
        publish(db, later(first, code="IP77"))


def test_old_and_new_tags_are_counted_on_lines_over_both_versions(db: Session, first: Version) -> None:
    parts = [
        replace(first.factors[0], code=f"IP{number}", guid=str(uuid4()), name=f"Part {number}", replaces=("IP01",))
        for number in (80, 81)
    ]
    publish(db, replace(later(first), factors=(*parts, *first.factors[1:])))
    line = next(line for line in counted_lines(db) if line.factor.code == "IP01")
    assert line.within == {part.guid for part in parts}
    assert line.note.startswith("before 2026-2: one factor")
