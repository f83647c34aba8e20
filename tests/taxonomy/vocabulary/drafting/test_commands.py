"""The national team drafts the next version; nobody else does, and what is published stays as it is meanwhile."""

from dataclasses import replace

import pytest
from sqlmodel import Session, select

from taxonomy.vocabulary.differences import differences
from taxonomy.vocabulary.drafting.commands import (
    add_factor,
    change_factor,
    merge_factors,
    put_back_factor,
    split_factor,
    start_draft,
    take_out_factor,
)
from taxonomy.vocabulary.drafting.queries import draft_differences, drafted_factors, open_draft
from taxonomy.vocabulary.drafting.rules import FactorWords
from taxonomy.vocabulary.queries import current_version, factors_of
from taxonomy.vocabulary.rules import Level
from taxonomy.vocabulary.succession import Standing
from tests.cast import Cast
from tests.taxonomy.vocabulary.drafting.team import drafted, second_analyst, with_a_split
from workbench.audit import AuditEntry
from workbench.errors import Invalid, NotAllowed, Stale

WORDS = FactorWords("Notes kept on paper", "The record was not in the system.")


def test_a_draft_begins_with_every_factor_of_the_version_in_force(db: Session, cast: Cast) -> None:
    draft_id = start_draft(db, cast.nat)
    draft = open_draft(db, cast.nat)
    assert draft is not None
    assert (draft.id, draft.name, draft.based_on, draft.begun_by) == (draft_id, "2026-2", "2026-1", "Nat Bell")
    assert [one.factor.code for one in drafted_factors(db, cast.nat, draft_id)] == [f.code for f in factors_of(db)]
    assert draft_differences(db, cast.nat, draft_id) == ()
    with pytest.raises(NotAllowed, match="2026-2 is being drafted already"):
        start_draft(db, cast.nat)


@pytest.mark.parametrize("part", ["rita", "colin", "stef", "quinn", "ada", "otto"])
def test_only_the_national_team_drafts(db: Session, cast: Cast, part: str) -> None:
    somebody = getattr(cast, part)
    with pytest.raises(NotAllowed):
        start_draft(db, somebody)
    draft_id = start_draft(db, cast.nat)
    row = drafted(db, cast.nat, draft_id, "IP01")
    assert open_draft(db, somebody) is None
    for act in (
        lambda: change_factor(db, somebody, draft_id, row.id, WORDS),
        lambda: add_factor(db, somebody, draft_id, Level.TEAM, WORDS),
        lambda: take_out_factor(db, somebody, draft_id, row.id),
        lambda: drafted_factors(db, somebody, draft_id),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_a_factor_is_said_otherwise_and_what_is_in_force_is_not(db: Session, cast: Cast) -> None:
    draft_id = start_draft(db, cast.nat)
    row = drafted(db, cast.nat, draft_id, "PD01")
    words = replace(FactorWords.of(row.factor), definition="More cases than hours.", synonyms=("too many cases", " "))
    change_factor(db, cast.nat, draft_id, row.id, words, row.version)
    now = drafted(db, cast.nat, draft_id, "PD01")
    assert (now.factor.definition, now.factor.synonyms) == ("More cases than hours.", ("too many cases",))
    (difference,) = draft_differences(db, cast.nat, draft_id)
    assert {change.field for change in difference.changes} == {"definition", "synonyms"}
    assert next(f for f in factors_of(db) if f.code == "PD01").definition != "More cases than hours."
    with pytest.raises(Stale):
        change_factor(db, cast.nat, draft_id, row.id, words, row.version)
    assert db.exec(select(AuditEntry).where(AuditEntry.event == "vocabulary_factor_changed")).one()


def test_a_factor_is_split_merged_retired_added_and_put_back(db: Session, cast: Cast) -> None:
    draft_id = with_a_split(db, cast)
    pair = [drafted(db, cast.nat, draft_id, code).id for code in ("IP05", "IP06")]
    merge_factors(db, cast.nat, draft_id, pair, WORDS)
    add_factor(db, cast.nat, draft_id, Level.TEAM, replace(WORDS, name="New", definition="Something new."))
    take_out_factor(db, cast.nat, draft_id, drafted(db, cast.nat, draft_id, "IP07").id)
    found = [(one.standing, one.code) for one in draft_differences(db, cast.nat, draft_id)]
    assert found == [
        (Standing.SPLIT, "IP02"), (Standing.MERGED, "IP05"), (Standing.MERGED, "IP06"), (Standing.RETIRED, "IP07"),
        (Standing.SPLIT, "IP32"), (Standing.SPLIT, "IP33"), (Standing.MERGED, "IP34"), (Standing.NEW, "PD11"),
    ]  # fmt: skip
    put_back_factor(db, cast.nat, draft_id, drafted(db, cast.nat, draft_id, "IP07").id)
    with pytest.raises(Invalid, match="IP02 is replaced by IP32 and IP33"):
        put_back_factor(db, cast.nat, draft_id, drafted(db, cast.nat, draft_id, "IP02").id)
    for code in ("IP32", "IP33"):
        take_out_factor(db, cast.nat, draft_id, drafted(db, cast.nat, draft_id, code).id)
    put_back_factor(db, cast.nat, draft_id, drafted(db, cast.nat, draft_id, "IP02").id)
    assert "IP02" not in {one.code for one in draft_differences(db, cast.nat, draft_id)}


def test_what_came_with_the_draft_is_not_split_again_and_one_is_no_merge(db: Session, cast: Cast) -> None:
    draft_id = with_a_split(db, cast)
    with pytest.raises(Invalid, match="came with this draft"):
        split_factor(db, cast.nat, draft_id, drafted(db, cast.nat, draft_id, "IP32").id, ("One", "Two"))
    other = drafted(db, cast.nat, draft_id, "IP05").id
    with pytest.raises(Invalid, match="at least two"):
        split_factor(db, cast.nat, draft_id, other, ("One", "one"))
    with pytest.raises(Invalid, match="at least two"):
        merge_factors(db, cast.nat, draft_id, [other, other], WORDS)


def test_a_factor_of_another_draft_is_not_touched(db: Session, cast: Cast) -> None:
    draft_id = start_draft(db, cast.nat)
    with pytest.raises(NotAllowed, match="not in the draft"):
        change_factor(db, cast.nat, draft_id, factors_of(db)[0].id, WORDS)


def test_the_differences_of_a_version_with_itself_are_none(db: Session, cast: Cast) -> None:
    assert current_version(db).name == "2026-1"
    assert second_analyst(db).name == "Nell Frost"
    assert differences([factors_of(db)]) == ()
