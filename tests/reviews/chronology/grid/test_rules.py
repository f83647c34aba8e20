import pytest

from reviews.chronology.grid.rules import (
    MOST_ROWS,
    MOST_TEXT,
    UnsentRow,
    as_plain,
    check_room,
    check_size,
    from_plain,
    is_blank,
)
from workbench.errors import Invalid

CELLS = {"date": "3/4/2015", "agency": "Police"}


def test_rows_come_back_as_they_were_kept():
    rows = (UnsentRow("a", CELLS, 2), UnsentRow("b", {}))
    assert from_plain(as_plain(rows)) == rows


def test_there_is_an_end_to_what_can_be_written_at_once():
    check_room(MOST_ROWS)
    check_size(MOST_TEXT)
    with pytest.raises(Invalid, match="501 rows"):
        check_room(MOST_ROWS + 1)
    with pytest.raises(Invalid, match="Take in the whole file"):
        check_size(MOST_TEXT + 1)


def test_a_row_of_spaces_is_blank():
    assert is_blank({})
    assert is_blank({"date": " ", "summary": "\n"})
    assert not is_blank(CELLS)
