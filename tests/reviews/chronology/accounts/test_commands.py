"""Deciding about accounts of one thing, taking it back, and what never happens by itself."""

import pytest
from sqlmodel import Session, select

from reviews.chronology.accounts.commands import change_group, decide, take_back, take_back_apart, take_out
from reviews.chronology.accounts.finding import find
from reviews.chronology.accounts.queries import account_groups, decided_pairs, groups_of, kept_apart
from reviews.chronology.accounts.rules import Decision, DecisionDraft
from reviews.chronology.accounts.told import told_entries
from reviews.chronology.entries.commands import add_entry, remove_entry
from reviews.chronology.entries.queries import entries_by_id, entries_of, entry_count, set_aside_of
from reviews.chronology.knowledge.commands import say_who_knew
from tests.cast import Cast
from tests.reviews.chronology.conftest import a_review
from tests.reviews.chronology.drafts import an_entry, known
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed, Stale

TOGETHER = DecisionDraft(Decision.TOGETHER, "The call on 3 May", "")
CONFLICTING = DecisionDraft(Decision.CONFLICTING, "The call on 3 May", "Two days are given. Neither log is to be had.")
APART = DecisionDraft(Decision.APART, words="Two calls.")


@pytest.fixture
def pair(db: Session, cast: Cast, case_id: str) -> tuple[str, str]:
    """Two agencies' accounts of one call."""
    first = add_entry(db, cast.rita, case_id, an_entry(summary="Neighbour called about shouting at the flat."))
    second = an_entry(summary="A neighbour called police about shouting in the flat.", agency="Housing")
    return first, add_entry(db, cast.rita, case_id, second)


def third(db: Session, cast: Cast, case_id: str) -> str:
    return add_entry(
        db, cast.rita, case_id, an_entry(summary="Shouting at the flat; neighbour called.", agency="MARAC")
    )


def twice(kept_id: str) -> DecisionDraft:
    return DecisionDraft(Decision.TWICE, kept_id=kept_id)


def events(db: Session, case_id: str) -> list[str]:
    found = select(AuditEntry.event).where(AuditEntry.case_id == case_id).order_by(AuditEntry.number)
    return list(db.exec(found))


def raised(db: Session, cast: Cast, case_id: str) -> set[tuple[str, str]]:
    """The pairs that are found and not decided about."""
    found = {pair.ids for pair in find(told_entries(db, cast.rita, case_id)).pairs}
    return found - decided_pairs(db, cast.rita, case_id)


def test_two_accounts_stand_side_by_side_under_one_heading(
    db: Session, cast: Cast, case_id: str, pair: tuple[str, str]
) -> None:
    assert raised(db, cast, case_id) == {tuple(sorted(pair))}
    decide(db, cast.rita, case_id, *pair, TOGETHER)
    (group,) = account_groups(db, cast.rita, case_id)
    assert (group.heading, group.is_conflicting) == ("The call on 3 May", False)
    assert {account.entry.agency for account in group.standing} == {"Police", "Housing"}
    assert entry_count(db, cast.rita, case_id) == 2
    assert raised(db, cast, case_id) == set()
    assert groups_of(db, cast.rita, case_id, pair)[pair[0]].standing == 2
    assert "account_group_made" in events(db, case_id)


def test_what_was_sent_twice_is_set_aside_and_not_removed(
    db: Session, cast: Cast, case_id: str, pair: tuple[str, str]
) -> None:
    decide(db, cast.rita, case_id, *pair, twice(pair[0]))
    assert [entry.id for entry in entries_of(db, cast.rita, case_id)] == [pair[0]]
    assert [entry.id for entry in set_aside_of(db, cast.rita, case_id)] == [pair[1]]
    assert entries_by_id(db, cast.rita, case_id, pair).keys() == {pair[0]}
    (group,) = account_groups(db, cast.rita, case_id)
    assert [(account.entry.id, account.is_set_aside) for account in group.accounts if account.copy_of_id] == [
        (pair[1], True)
    ]
    take_out(db, cast.rita, case_id, pair[1])
    assert entry_count(db, cast.rita, case_id) == 2
    assert account_groups(db, cast.rita, case_id) == ()
    assert events(db, case_id).count("entry_set_aside") == events(db, case_id).count("entry_brought_back") == 1


def test_what_something_rests_on_is_not_set_aside(db: Session, cast: Cast, case_id: str, pair: tuple[str, str]) -> None:
    say_who_knew(db, cast.rita, case_id, pair[1], known())
    with pytest.raises(Invalid, match="Keep this one"):
        decide(db, cast.rita, case_id, *pair, twice(pair[0]))
    db.rollback()


def test_a_conflict_is_kept_until_a_person_resolves_it(
    db: Session, cast: Cast, case_id: str, pair: tuple[str, str]
) -> None:
    decide(db, cast.rita, case_id, *pair, CONFLICTING)
    decide(db, cast.rita, case_id, pair[0], third(db, cast, case_id), DecisionDraft(Decision.TOGETHER))
    (group,) = account_groups(db, cast.rita, case_id)
    assert (len(group.accounts), group.is_conflicting, group.words) == (3, True, CONFLICTING.words)
    resolved = DecisionDraft(Decision.TOGETHER, "The call on 3 May", "The police log was found: it was the 3rd.")
    change_group(db, cast.rita, case_id, group.id, resolved, group.version)
    (now,) = account_groups(db, cast.rita, case_id)
    assert (now.is_conflicting, now.words) == (False, resolved.words)
    with pytest.raises(Stale):
        change_group(db, cast.rita, case_id, group.id, CONFLICTING, group.version)


def test_decisions_stick_and_only_what_is_new_is_raised(
    db: Session, cast: Cast, case_id: str, pair: tuple[str, str]
) -> None:
    decide(db, cast.rita, case_id, *pair, APART)
    assert raised(db, cast, case_id) == set()
    new = third(db, cast, case_id)
    assert set.union(set(), *raised(db, cast, case_id)) <= {new, *pair}
    assert all(new in ids for ids in raised(db, cast, case_id))
    (apart,) = kept_apart(db, cast.rita, case_id)
    assert ({apart.first.id, apart.second.id}, apart.words) == (set(pair), "Two calls.")
    take_back_apart(db, cast.rita, case_id, apart.id)
    assert tuple(sorted(pair)) in raised(db, cast, case_id)


def test_one_decided_before_is_decided_anew(db: Session, cast: Cast, case_id: str, pair: tuple[str, str]) -> None:
    decide(db, cast.rita, case_id, *pair, APART)
    decide(db, cast.rita, case_id, *pair, TOGETHER)
    assert kept_apart(db, cast.rita, case_id) == ()
    decide(db, cast.rita, case_id, *pair, twice(pair[1]))
    assert entry_count(db, cast.rita, case_id) == 1
    decide(db, cast.rita, case_id, *pair, twice(pair[1]))
    take_out(db, cast.rita, case_id, pair[0])
    decide(db, cast.rita, case_id, *pair, APART)
    assert entry_count(db, cast.rita, case_id) == 2
    assert account_groups(db, cast.rita, case_id) == ()


def test_accounts_told_together_can_be_said_to_be_different_things(
    db: Session, cast: Cast, case_id: str, pair: tuple[str, str]
) -> None:
    decide(db, cast.rita, case_id, *pair, TOGETHER)
    decide(db, cast.rita, case_id, *pair, APART)
    assert account_groups(db, cast.rita, case_id) == ()
    assert len(kept_apart(db, cast.rita, case_id)) == 1


def test_a_copy_follows_the_account_it_is_a_copy_of(
    db: Session, cast: Cast, case_id: str, pair: tuple[str, str]
) -> None:
    new = third(db, cast, case_id)
    decide(db, cast.rita, case_id, *pair, TOGETHER)
    decide(db, cast.rita, case_id, pair[0], new, twice(pair[0]))
    with pytest.raises(Invalid, match="Bring that one back first"):
        take_out(db, cast.rita, case_id, pair[0])
    (group,) = account_groups(db, cast.rita, case_id)
    assert (len(group.accounts), len(group.standing)) == (3, 2)
    take_back(db, cast.rita, case_id, group.id)
    assert entry_count(db, cast.rita, case_id) == 3
    assert account_groups(db, cast.rita, case_id) == ()


def test_two_groups_are_not_run_together_by_one_pair(
    db: Session, cast: Cast, case_id: str, pair: tuple[str, str]
) -> None:
    others = third(db, cast, case_id), third(db, cast, case_id)
    decide(db, cast.rita, case_id, *pair, TOGETHER)
    decide(db, cast.rita, case_id, *others, TOGETHER)
    with pytest.raises(Invalid, match="already told side by side"):
        decide(db, cast.rita, case_id, pair[0], others[0], TOGETHER)


def test_an_entry_that_is_an_account_of_something_is_not_removed_but_one_kept_apart_is(
    db: Session, cast: Cast, case_id: str, pair: tuple[str, str]
) -> None:
    decide(db, cast.rita, case_id, *pair, TOGETHER)
    with pytest.raises(Invalid, match="several accounts"):
        remove_entry(db, cast.rita, case_id, pair[0])
    decide(db, cast.rita, case_id, *pair, APART)
    remove_entry(db, cast.rita, case_id, pair[0])
    db.expire_all()
    assert kept_apart(db, cast.rita, case_id) == ()


def test_another_reviews_entries_and_groups_are_out_of_reach(
    db: Session, cast: Cast, case_id: str, pair: tuple[str, str]
) -> None:
    other = a_review(db, cast, reviewer_id=cast.rita.account_id)
    with pytest.raises(NotAllowed):
        decide(db, cast.rita, other, *pair, TOGETHER)
    decide(db, cast.rita, case_id, *pair, TOGETHER)
    (group,) = account_groups(db, cast.rita, case_id)
    for act in (
        lambda: take_back(db, cast.rita, other, group.id),
        lambda: take_out(db, cast.rita, other, pair[0]),
        lambda: change_group(db, cast.rita, other, group.id, TOGETHER, 1),
        lambda: take_back_apart(db, cast.rita, case_id, group.id),
        lambda: decide(db, cast.stef, case_id, *pair, APART),
        lambda: account_groups(db, cast.otto, case_id),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert len(account_groups(db, cast.rita, case_id)) == 1
