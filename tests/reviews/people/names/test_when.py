"""As much of a date as is known of a name."""

import pytest

from reviews.people.names.when import is_after, read_when, when_in_words
from workbench.errors import Invalid


@pytest.mark.parametrize(
    ("typed", "edtf", "words"),
    [
        ("2015", "2015", "2015"),
        ("June 2015", "2015-06", "June 2015"),
        ("jun 2015", "2015-06", "June 2015"),
        ("3rd June 2015", "2015-06-03", "3 June 2015"),
        ("3/6/2015", "2015-06-03", "3 June 2015"),
        ("6/2015", "2015-06", "June 2015"),
        ("2015-06-03", "2015-06-03", "3 June 2015"),
        ("", "", ""),
    ],
)
def test_what_is_typed_is_read_and_said_again(typed: str, edtf: str, words: str) -> None:
    assert read_when(typed, "from_when") == edtf
    assert when_in_words(edtf) == words
    assert read_when(words, "from_when") == edtf


@pytest.mark.parametrize("typed", ["soon", "31/2/2015", "2015-13", "Smarch 2015", "15", "0000"])
def test_what_is_no_date_is_refused_with_how_to_write_one(typed: str) -> None:
    with pytest.raises(Invalid, match="Write 2015, June 2015 or 3 June 2015") as refused:
        read_when(typed, "until_when")
    assert refused.value.field == "until_when"


def test_a_year_is_not_after_a_month_of_it() -> None:
    assert not is_after("2015", "2015-06")
    assert is_after("2016", "2015-06")
