from reviews.chronology.exporting.changes import LISTED, Changes
from tests.reviews.chronology.exporting.leaving import POLICE, a_line


def test_each_change_names_its_entries_and_past_a_number_counts_them():
    changes = Changes()
    for _ in range(LISTED + 3):
        changes.note("left out, for want of a date", a_line(""))
    told = changes.in_words()
    assert told[0] == f"{LISTED + 3} entries: left out, for want of a date."
    assert told[1] == "  date not known, Police: Called to the address."
    assert (len(told), told[-1]) == (LISTED + 2, "  and 3 more")


def test_what_has_no_room_is_noted_only_where_there_is_something():
    changes = Changes()
    changes.note_left_out(a_line())
    assert changes.in_words() == []
    changes.note_left_out(a_line(known_to=(POLICE,), parent_id="id-2", is_key=True, position=2))
    assert list(changes.found) == [
        "who knew is left out", "the grouping is left out", "the order set by hand is left out",
        "the mark as a key entry is left out",
    ]  # fmt: skip
    kept = Changes()
    kept.note_left_out(a_line(is_key=True), holds_key=True)
    assert kept.in_words() == []
