"""Published versions are loaded once, recorded, and never changed."""

from dataclasses import replace

import pytest
from sqlmodel import Session, select

from taxonomy.vocabulary.commands import load_published, publish
from taxonomy.vocabulary.queries import current_version, factor_by_code, factors_by_id, factors_of, versions
from taxonomy.vocabulary.rules import Version, read_version
from taxonomy.vocabulary.versions import published_files
from workbench.audit import AuditEntry
from workbench.errors import Invalid


@pytest.fixture
def first() -> Version:
    return read_version(published_files()[0])


def later(version: Version, **changes: str) -> Version:
    """A version published after `version`, whose first factor is changed."""
    factors = (replace(version.factors[0], **changes), *version.factors[1:])
    return replace(version, name="2099-1", published_on=version.published_on.replace(year=2099), factors=factors)


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
    assert {"version": "2099-1", "digest": first.digest, "factors": 117} in facts


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
    assert current_version(db).name == "2099-1"
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
