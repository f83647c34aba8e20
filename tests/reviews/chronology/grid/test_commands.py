"""What is typed is kept, is nobody else's, and becomes entries as one act."""

import pytest
from sqlmodel import Session, func, select

from reviews.cases.commands import allocate
from reviews.chronology.entries.commands import add_entry, change_entry, remove_entry
from reviews.chronology.entries.many.commands import undo
from reviews.chronology.entries.queries import entries_of
from reviews.chronology.grid import commands
from reviews.chronology.grid.queries import changed_rows, changes_waiting, new_rows, unsent_paste
from reviews.chronology.grid.rules import Part
from tests.cast import Cast
from tests.reviews.chronology.drafts import an_entry
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet, Stale
from workbench.ui.sheets import Typed

ROW = {"date": "3/4/2015", "agency": "Police", "kind": "", "summary": "Called.", "source": "Log", "recorded_on": ""}


def typed(**rows: dict[str, str]) -> Typed:
    return Typed(changed=rows, order=list(rows))


def acts(db: Session) -> int:
    return db.exec(select(func.count()).select_from(AuditEntry)).one()


def test_new_rows_are_kept_as_they_are_typed_and_nobody_else_reads_them(db: Session, cast: Cast, case_id: str) -> None:
    before = acts(db)
    version = commands.keep_unsent_new_rows(db, cast.rita, case_id, typed(a=ROW, b={"date": "31/2/2015"}), 0)
    db.expire_all()
    sheet = new_rows(db, cast.rita, case_id)
    assert [row.id for row in sheet.rows] == ["a", "b"]
    assert (sheet.version, sheet.problems) == (version, 4)
    assert acts(db) == before
    assert entries_of(db, cast.rita, case_id) == ()
    with pytest.raises(NotYet):
        new_rows(db, cast.colin, case_id)


def test_rows_are_taken_out_and_put_in_order_and_blank_ones_are_not_kept(db: Session, cast: Cast, case_id: str) -> None:
    seen = commands.keep_unsent_new_rows(db, cast.rita, case_id, typed(a=ROW, b=ROW, c={"date": " "}), 0)
    seen = commands.keep_unsent_new_rows(db, cast.rita, case_id, Typed({"d": ROW}, order=["d", "b"]), seen)
    assert [row.id for row in new_rows(db, cast.rita, case_id).rows] == ["d", "b"]
    commands.keep_unsent_new_rows(db, cast.rita, case_id, Typed({}, order=[]), seen)
    assert new_rows(db, cast.rita, case_id).rows == ()


def test_another_tab_of_the_same_person_overwrites_nothing(db: Session, cast: Cast, case_id: str) -> None:
    seen = commands.keep_unsent_new_rows(db, cast.rita, case_id, typed(a=ROW), 0)
    commands.keep_unsent_new_rows(db, cast.rita, case_id, typed(a=ROW | {"agency": "Prison"}), seen)
    with pytest.raises(Stale, match="another tab"):
        commands.keep_unsent_new_rows(db, cast.rita, case_id, typed(a=ROW), seen)
    assert new_rows(db, cast.rita, case_id).rows[0].cells["agency"] == "Prison"


def test_rows_become_entries_in_one_act_that_can_be_undone(db: Session, cast: Cast, case_id: str) -> None:
    rows = {f"r{number}": ROW | {"summary": f"Call {number}."} for number in range(5)}
    commands.keep_unsent_new_rows(db, cast.rita, case_id, typed(**rows), 0)
    before = acts(db)
    assert commands.add_new_rows(db, cast.rita, case_id) == 5
    assert acts(db) == before + 1
    assert [entry.summary for entry in entries_of(db, cast.rita, case_id)] == [f"Call {number}." for number in range(5)]
    assert new_rows(db, cast.rita, case_id).rows == ()
    undo(db, cast.rita, case_id)
    assert entries_of(db, cast.rita, case_id) == ()


def test_one_row_that_cannot_be_read_keeps_all_of_them_in_the_grid(db: Session, cast: Cast, case_id: str) -> None:
    commands.keep_unsent_new_rows(db, cast.rita, case_id, typed(a=ROW, b=ROW | {"source": ""}), 0)
    with pytest.raises(Invalid, match="Put right first"):
        commands.add_new_rows(db, cast.rita, case_id)
    assert entries_of(db, cast.rita, case_id) == ()
    assert len(new_rows(db, cast.rita, case_id).rows) == 2


def test_what_is_pasted_is_kept_and_then_divided_below_the_rows_that_are_there(
    db: Session, cast: Cast, case_id: str
) -> None:
    commands.keep_unsent_new_rows(db, cast.rita, case_id, typed(a=ROW), 0)
    text = "Date\tAgency\tRef\n4/4/2015\tPrison\t7"
    version = commands.keep_unsent_paste(db, cast.rita, case_id, text, 0)
    assert unsent_paste(db, cast.rita, case_id).text == text
    with pytest.raises(Stale):
        commands.keep_unsent_paste(db, cast.rita, case_id, "other", version - 1)
    assert commands.put_unsent_paste_into_rows(db, cast.rita, case_id).left_out == ("Ref",)
    assert [row.cells["agency"] for row in new_rows(db, cast.rita, case_id).rows] == ["Police", "Prison"]
    assert unsent_paste(db, cast.rita, case_id).text == ""


def test_rows_pasted_under_headings_into_the_grid_are_put_in_their_places(
    db: Session, cast: Cast, case_id: str
) -> None:
    pasted = "Source\tDate\tAgency\tWhat\nLog\t4/4/2015\tPrison\tCame."
    commands.keep_unsent_new_rows(db, cast.rita, case_id, Typed({"a": ROW}, order=["a"], pasted=pasted), 0)
    sheet = new_rows(db, cast.rita, case_id)
    assert ([row.cells["source"] for row in sheet.rows], sheet.problems) == (["Log", "Log"], 0)


def test_text_that_is_no_table_stays_where_it_was_pasted(db: Session, cast: Cast, case_id: str) -> None:
    commands.keep_unsent_paste(db, cast.rita, case_id, "Only words", 0)
    with pytest.raises(Invalid, match="no columns"):
        commands.put_unsent_paste_into_rows(db, cast.rita, case_id)
    assert unsent_paste(db, cast.rita, case_id).text == "Only words"


def test_changes_are_kept_over_the_entries_and_saved_together(db: Session, cast: Cast, case_id: str) -> None:
    first, second = (add_entry(db, cast.rita, case_id, an_entry("about 2015", summary=text)) for text in "ab")
    entries = entries_of(db, cast.rita, case_id)
    cells = dict(changed_rows(db, cast.rita, case_id, entries).rows[0].cells)
    change = Typed({first: cells | {"agency": "Prison", "is_key": "yes"}}, seen={first: 1})
    seen = commands.keep_unsent_changes(db, cast.rita, case_id, change, 0)
    assert changes_waiting(db, cast.rita, case_id).entries == 1
    assert changed_rows(db, cast.rita, case_id, entries).rows[0].cells["agency"] == "Prison"
    assert entries_of(db, cast.rita, case_id)[0].agency == "Police"
    assert commands.save_changed_rows(db, cast.rita, case_id) == 1
    saved = {entry.id: entry for entry in entries_of(db, cast.rita, case_id)}
    assert (saved[first].agency, saved[first].is_key, saved[first].happened.edtf) == ("Prison", True, "2015~")
    assert saved[second].version == 1
    assert changes_waiting(db, cast.rita, case_id).entries == 0
    assert seen


def test_a_cell_typed_back_to_what_it_was_is_no_change(db: Session, cast: Cast, case_id: str) -> None:
    entry_id = add_entry(db, cast.rita, case_id, an_entry())
    cells = dict(changed_rows(db, cast.rita, case_id, entries_of(db, cast.rita, case_id)).rows[0].cells)
    seen = commands.keep_unsent_changes(
        db, cast.rita, case_id, Typed({entry_id: cells | {"agency": "Prison"}}, seen={entry_id: 1}), 0
    )
    commands.keep_unsent_changes(db, cast.rita, case_id, Typed({entry_id: cells}, seen={entry_id: 1}), seen)
    assert changes_waiting(db, cast.rita, case_id).entries == 0
    with pytest.raises(Invalid, match="No entry has been changed"):
        commands.save_changed_rows(db, cast.rita, case_id)


def test_where_somebody_else_saved_first_both_are_shown_and_nothing_is_saved(
    db: Session, cast: Cast, case_id: str
) -> None:
    first, second = (add_entry(db, cast.rita, case_id, an_entry(f"{day} May 2015")) for day in (3, 4))
    change = Typed({first: {"agency": "Prison"}, second: {"agency": "Health"}}, seen={first: 1, second: 1})
    seen = commands.keep_unsent_changes(db, cast.rita, case_id, change, 0)
    change_entry(db, cast.rita, case_id, first, an_entry("3 May 2015", agency="Court"), 1)
    with pytest.raises(Stale, match="Both texts are shown"):
        commands.save_changed_rows(db, cast.rita, case_id)
    shown = changed_rows(db, cast.rita, case_id, entries_of(db, cast.rita, case_id)).rows
    assert (shown[0].cells["agency"], shown[0].theirs) == ("Prison", {"agency": "Court"})
    assert (shown[1].cells["agency"], shown[1].theirs) == ("Health", None)
    seen = commands.keep_unsent_changes(db, cast.rita, case_id, Typed({}, mine=[first]), seen)
    assert commands.save_changed_rows(db, cast.rita, case_id) == 2
    assert [entry.agency for entry in entries_of(db, cast.rita, case_id)] == ["Prison", "Health"]


def test_a_change_can_be_given_up_for_what_somebody_else_saved(db: Session, cast: Cast, case_id: str) -> None:
    entry_id = add_entry(db, cast.rita, case_id, an_entry())
    seen = commands.keep_unsent_changes(
        db, cast.rita, case_id, Typed({entry_id: {"agency": "Prison"}}, seen={entry_id: 1}), 0
    )
    commands.keep_unsent_changes(db, cast.rita, case_id, Typed({}, theirs=[entry_id]), seen)
    assert changes_waiting(db, cast.rita, case_id).entries == 0


def test_words_typed_over_an_entry_that_was_taken_out_are_still_shown(db: Session, cast: Cast, case_id: str) -> None:
    entry_id = add_entry(db, cast.rita, case_id, an_entry())
    commands.keep_unsent_changes(db, cast.rita, case_id, Typed({entry_id: {"agency": "Prison"}}, seen={entry_id: 1}), 0)
    remove_entry(db, cast.rita, case_id, entry_id)
    assert changes_waiting(db, cast.rita, case_id).removed == ("Prison",)
    commands.discard_unsent(db, cast.rita, case_id, Part.CHANGED)
    assert changes_waiting(db, cast.rita, case_id).removed == ()


def test_an_entry_of_another_review_is_not_changed_by_its_id(db: Session, cast: Cast, case_id: str, noise: str) -> None:
    entry_id = add_entry(db, cast.rita, case_id, an_entry())
    allocate(db, cast.colin, noise, reviewer_id=cast.rita.account_id, countersigner_id=None)
    commands.keep_unsent_changes(db, cast.rita, noise, Typed({entry_id: {"agency": "Prison"}}, seen={entry_id: 1}), 0)
    with pytest.raises(Invalid, match="No entry has been changed"):
        commands.save_changed_rows(db, cast.rita, noise)
    assert entries_of(db, cast.rita, case_id)[0].agency == "Police"


def test_only_whoever_may_write_keeps_anything(db: Session, cast: Cast, case_id: str) -> None:
    for stranger in (cast.otto, cast.stef, cast.quinn):
        for act in (
            lambda who=stranger: commands.keep_unsent_new_rows(db, who, case_id, typed(a=ROW), 0),
            lambda who=stranger: commands.keep_unsent_changes(db, who, case_id, typed(a=ROW), 0),
            lambda who=stranger: commands.keep_unsent_paste(db, who, case_id, "a\tb", 0),
            lambda who=stranger: commands.put_unsent_paste_into_rows(db, who, case_id),
            lambda who=stranger: commands.discard_unsent(db, who, case_id, Part.NEW),
            lambda who=stranger: commands.add_new_rows(db, who, case_id),
            lambda who=stranger: commands.save_changed_rows(db, who, case_id),
        ):
            with pytest.raises(NotAllowed):
                act()
