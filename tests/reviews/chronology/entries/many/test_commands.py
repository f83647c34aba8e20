"""Many entries as one act; and undoing it, and doing it again."""

from collections.abc import Callable

import pytest
from sqlmodel import Session, select

from reviews.cases.commands import allocate
from reviews.chronology.entries.commands import add_entry, change_entry, mark_key, remove_entry
from reviews.chronology.entries.many import commands
from reviews.chronology.entries.many.queries import last_acts
from reviews.chronology.entries.many.rules import BulkChange, ChangedEntry
from reviews.chronology.entries.queries import EntryView, entries_of
from reviews.chronology.entries.rules import KEPT_ACTS
from reviews.chronology.knowledge.commands import say_who_knew
from tests.cast import Cast
from tests.reviews.chronology.drafts import an_entry, known
from workbench.audit.models import AuditEntry
from workbench.audit.queries import verify
from workbench.errors import Invalid, NotAllowed, NotYet, Stale

BULK = BulkChange(agency="Prison", is_key=True)


def said(db: Session, cast: Cast, case_id: str) -> list[str]:
    return [entry.summary for entry in entries_of(db, cast.rita, case_id)]


def views(db: Session, cast: Cast, case_id: str) -> dict[str, EntryView]:
    return {entry.summary: entry for entry in entries_of(db, cast.rita, case_id)}


def three(db: Session, cast: Cast, case_id: str) -> tuple[str, ...]:
    drafts = [an_entry(f"{day} May 2015", summary=f"Call {day}.") for day in (3, 4, 5)]
    return commands.add_entries(db, cast.rita, case_id, drafts)


def last_event(db: Session) -> AuditEntry:
    event = db.exec(select(AuditEntry).order_by(AuditEntry.number.desc())).first()
    assert event is not None
    return event


def test_many_entries_are_added_as_one_act_that_names_them(db: Session, cast: Cast, case_id: str) -> None:
    ids = three(db, cast, case_id)
    event = last_event(db)
    assert (event.event, event.facts) == ("entries_added", {"entries": 3, "ids": list(ids)})
    assert said(db, cast, case_id) == ["Call 3.", "Call 4.", "Call 5."]
    assert "summary" in event.digests
    assert verify(db).intact


def test_one_that_says_too_little_keeps_all_of_them_out(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(Invalid):
        commands.add_entries(db, cast.rita, case_id, [an_entry(), an_entry(source="")])
    assert said(db, cast, case_id) == []


def test_many_are_changed_in_one_act_and_undone_and_done_again(db: Session, cast: Cast, case_id: str) -> None:
    ids = three(db, cast, case_id)
    before = entries_of(db, cast.rita, case_id)
    commands.change_many(db, cast.rita, case_id, ids[:2], BULK)
    assert last_event(db).facts["ids"] == list(ids[:2])
    assert [(e.agency, e.is_key) for e in entries_of(db, cast.rita, case_id)] == [
        ("Prison", True), ("Prison", True), ("Police", False),
    ]  # fmt: skip
    commands.undo(db, cast.rita, case_id)
    assert last_event(db).event == "act_undone"
    assert [(e.agency, e.is_key) for e in entries_of(db, cast.rita, case_id)] == [("Police", False)] * 3
    commands.redo(db, cast.rita, case_id)
    assert [e.agency for e in entries_of(db, cast.rita, case_id)] == ["Prison", "Prison", "Police"]
    assert [e.version for e in entries_of(db, cast.rita, case_id)] == [4, 4, before[2].version]


def test_acts_are_undone_one_by_one_and_redone_in_their_order(db: Session, cast: Cast, case_id: str) -> None:
    ids = three(db, cast, case_id)
    commands.change_many(db, cast.rita, case_id, ids, BulkChange(agency="Prison"))
    commands.change_many(db, cast.rita, case_id, ids[:1], BulkChange(agency="Health"))
    commands.remove_entries(db, cast.rita, case_id, ids[1:])
    assert [act.in_words.rpartition(",")[0] for act in last_acts(db, cast.rita, case_id).done] == [
        "2 entries removed", "1 entry changed", "3 entries changed", "3 entries added",
    ]  # fmt: skip
    states = [entries_of(db, cast.rita, case_id)]
    for _ in range(4):
        commands.undo(db, cast.rita, case_id)
        states.append(entries_of(db, cast.rita, case_id))
    assert states[-1] == ()
    with pytest.raises(Invalid, match="nothing of yours left to undo"):
        commands.undo(db, cast.rita, case_id)
    for state in reversed(states[:-1]):
        commands.redo(db, cast.rita, case_id)
        assert [(e.id, e.agency, e.created_at) for e in entries_of(db, cast.rita, case_id)] == [
            (e.id, e.agency, e.created_at) for e in state
        ]
    with pytest.raises(Invalid, match="nothing to do again"):
        commands.redo(db, cast.rita, case_id)
    assert verify(db).intact


def test_every_way_of_writing_an_entry_can_be_undone(db: Session, cast: Cast, case_id: str) -> None:
    first = add_entry(db, cast.rita, case_id, an_entry(summary="First."))
    change_entry(db, cast.rita, case_id, first, an_entry("2014", summary="Changed."), 1)
    mark_key(db, cast.rita, case_id, first, True)
    remove_entry(db, cast.rita, case_id, first)
    told = []
    for _ in range(4):
        commands.undo(db, cast.rita, case_id)
        told.append([(e.summary, e.in_words, e.is_key) for e in entries_of(db, cast.rita, case_id)])
    assert told == [
        [("Changed.", "2014", True)], [("Changed.", "2014", False)], [("First.", "3 May 2015", False)], [],
    ]  # fmt: skip


def test_a_new_act_ends_what_could_be_done_again(db: Session, cast: Cast, case_id: str) -> None:
    three(db, cast, case_id)
    commands.undo(db, cast.rita, case_id)
    add_entry(db, cast.rita, case_id, an_entry())
    with pytest.raises(Invalid, match="nothing to do again"):
        commands.redo(db, cast.rita, case_id)


def test_undoing_is_refused_once_somebody_has_changed_an_entry(db: Session, cast: Cast, case_id: str) -> None:
    ids = three(db, cast, case_id)
    commands.change_many(db, cast.rita, case_id, ids, BulkChange(agency="Prison"))
    allocate(db, cast.colin, case_id, reviewer_id=None, countersigner_id=cast.colin.account_id)
    allocate(db, cast.colin, case_id, reviewer_id=cast.rita.account_id, countersigner_id=cast.colin.account_id)
    _by_somebody_else(db, cast, case_id, ids[2])
    with pytest.raises(Invalid, match=r"“5 May 2015, Prison: Call 5.” is no longer as it was left"):
        commands.undo(db, cast.rita, case_id)
    assert [e.agency for e in entries_of(db, cast.rita, case_id)] == ["Prison"] * 3


def _by_somebody_else(db: Session, cast: Cast, case_id: str, entry_id: str) -> None:
    """A change that is not among Rita's acts: she was away, and another reviewer had the review."""
    from reviews.chronology.entries.models import Entry

    row = db.get(Entry, entry_id)
    assert row is not None
    row.source = "Another log"
    db.flush()


def test_nobody_undoes_what_somebody_else_did(db: Session, cast: Cast, case_id: str, noise: str) -> None:
    three(db, cast, case_id)
    allocate(db, cast.colin, noise, reviewer_id=cast.rita.account_id, countersigner_id=None)
    with pytest.raises(Invalid, match="nothing of yours"):
        commands.undo(db, cast.rita, noise)
    assert last_acts(db, cast.colin, case_id).done == ()
    assert len(said(db, cast, case_id)) == 3


def test_as_many_acts_are_kept_as_are_said_and_no_more(db: Session, cast: Cast, case_id: str) -> None:
    for number in range(KEPT_ACTS + 5):
        add_entry(db, cast.rita, case_id, an_entry(summary=f"Call {number}."))
    assert len(last_acts(db, cast.rita, case_id).done) == KEPT_ACTS
    for _ in range(KEPT_ACTS):
        commands.undo(db, cast.rita, case_id)
    assert said(db, cast, case_id) == [f"Call {number}." for number in range(5)]


def test_changes_of_several_are_saved_together_or_not_at_all(db: Session, cast: Cast, case_id: str) -> None:
    ids = three(db, cast, case_id)
    _by_somebody_else(db, cast, case_id, ids[1])
    changes = [ChangedEntry(one, an_entry("2014", summary=f"New {one}"), 1) for one in ids]
    with pytest.raises(Stale, match=r"“4 May 2015, Police: Call 4.”") as refusal:
        commands.change_entries(db, cast.rita, case_id, changes)
    assert refusal.value.theirs["source"] == "Another log"
    assert said(db, cast, case_id) == ["Call 3.", "Call 4.", "Call 5."]
    commands.change_entries(db, cast.rita, case_id, [changes[0], ChangedEntry(ids[1], changes[1].draft, 2)])
    assert [e.in_words for e in entries_of(db, cast.rita, case_id)] == ["2014", "2014", "5 May 2015"]
    assert last_event(db).facts["entries"] == 2


def test_a_change_that_changes_nothing_says_so_and_is_not_recorded(db: Session, cast: Cast, case_id: str) -> None:
    ids = three(db, cast, case_id)
    with pytest.raises(Invalid, match="already say this"):
        commands.change_many(db, cast.rita, case_id, ids, BulkChange(agency="Police"))
    assert last_event(db).event == "entries_added"


def test_entries_are_put_under_another_and_taken_out_again(db: Session, cast: Cast, case_id: str) -> None:
    first, second, third = three(db, cast, case_id)
    commands.put_under(db, cast.rita, case_id, [second, third], first)
    assert [e.parent_id for e in entries_of(db, cast.rita, case_id)] == [None, first, first]
    assert last_event(db).event == "entries_grouped"
    commands.put_under(db, cast.rita, case_id, [third], None)
    assert [e.parent_id for e in entries_of(db, cast.rita, case_id)] == [None, first, None]
    commands.undo(db, cast.rita, case_id)
    assert [e.parent_id for e in entries_of(db, cast.rita, case_id)] == [None, first, first]
    with pytest.raises(Invalid, match="under itself"):
        commands.put_under(db, cast.rita, case_id, [first], first)
    with pytest.raises(Invalid, match="has entries under it"):
        commands.put_under(db, cast.rita, case_id, [first], add_entry(db, cast.rita, case_id, an_entry()))
    with pytest.raises(Invalid, match="itself part of another"):
        commands.put_under(db, cast.rita, case_id, [add_entry(db, cast.rita, case_id, an_entry())], second)


def test_undoing_never_makes_a_group_within_a_group(db: Session, cast: Cast, case_id: str) -> None:
    first, second, third = three(db, cast, case_id)
    commands.put_under(db, cast.rita, case_id, [second], first)
    commands.put_under(db, cast.rita, case_id, [second], None)
    _grouped_by_somebody_else(db, first, third)
    with pytest.raises(Invalid, match="taken out or moved since"):
        commands.undo(db, cast.rita, case_id)


def _grouped_by_somebody_else(db: Session, entry_id: str, parent_id: str) -> None:
    from reviews.chronology.entries.models import Entry

    row = db.get(Entry, entry_id)
    assert row is not None
    row.parent_id = parent_id
    db.flush()


def test_a_whole_group_is_removed_and_comes_back_as_it_was(db: Session, cast: Cast, case_id: str) -> None:
    first, second, third = ids = three(db, cast, case_id)
    commands.put_under(db, cast.rita, case_id, [second, third], first)
    with pytest.raises(Invalid, match=r"rests on “3 May 2015, Police: Call 3.”"):
        commands.remove_entries(db, cast.rita, case_id, [first])
    commands.remove_entries(db, cast.rita, case_id, ids)
    assert (said(db, cast, case_id), last_event(db).event) == ([], "entries_removed")
    commands.undo(db, cast.rita, case_id)
    assert [(e.id, e.parent_id) for e in entries_of(db, cast.rita, case_id)] == [
        (first, None), (second, first), (third, first),
    ]  # fmt: skip


def test_what_something_rests_on_is_neither_removed_nor_its_adding_undone(
    db: Session, cast: Cast, case_id: str
) -> None:
    ids = three(db, cast, case_id)
    say_who_knew(db, cast.rita, case_id, ids[1], known())
    for act in (
        lambda: commands.remove_entries(db, cast.rita, case_id, ids),
        lambda: commands.undo(db, cast.rita, case_id),
    ):
        with pytest.raises(Invalid, match=r"rests on “4 May 2015, Police: Call 4.”"):
            act()
    assert len(said(db, cast, case_id)) == 3


def test_entries_of_another_review_cannot_be_reached(db: Session, cast: Cast, case_id: str, noise: str) -> None:
    ids = three(db, cast, case_id)
    allocate(db, cast.colin, noise, reviewer_id=cast.rita.account_id, countersigner_id=None)
    mine = add_entry(db, cast.rita, noise, an_entry())
    acts: list[Callable[[], object]] = [
        lambda: commands.change_many(db, cast.rita, noise, ids, BULK),
        lambda: commands.change_entries(db, cast.rita, noise, [ChangedEntry(ids[0], an_entry("2014"), 99)]),
        lambda: commands.remove_entries(db, cast.rita, noise, [mine, ids[0]]),
        lambda: commands.put_under(db, cast.rita, noise, [mine], ids[0]),
        lambda: commands.put_under(db, cast.rita, noise, [ids[0]], mine),
    ]
    for act in acts:
        with pytest.raises(NotAllowed, match="not part of this review"):
            act()
    assert len(said(db, cast, case_id)) == 3


def test_only_the_reviewer_writes(db: Session, cast: Cast, case_id: str) -> None:
    ids = three(db, cast, case_id)
    for stranger, refusal in ((cast.otto, NotAllowed), (cast.stef, NotAllowed), (cast.colin, NotYet)):
        acts: list[Callable[[], object]] = [
            lambda who=stranger: commands.add_entries(db, who, case_id, [an_entry()]),
            lambda who=stranger: commands.change_many(db, who, case_id, ids, BULK),
            lambda who=stranger: commands.remove_entries(db, who, case_id, ids),
            lambda who=stranger: commands.put_under(db, who, case_id, ids[1:], ids[0]),
            lambda who=stranger: commands.undo(db, who, case_id),
            lambda who=stranger: commands.redo(db, who, case_id),
        ]
        for act in acts:
            with pytest.raises(refusal):
                act()
