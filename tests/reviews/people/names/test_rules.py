"""What makes a name, a date of birth and a number acceptable."""

from datetime import date

import pytest

from reviews.people.names.rules import (
    BirthDraft,
    IdentifierDraft,
    IdentifierKind,
    check_birth,
    check_identifier,
    check_name,
    number_key,
)
from reviews.people.rules import AliasDraft
from workbench.errors import Invalid

TODAY, BORN = date(2026, 3, 2), date(1990, 5, 17)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (AliasDraft(" "), "alias"),
        (AliasDraft("Lex", from_when="2015", until_when="2014-06"), "until_when"),
        (AliasDraft("Lex", from_when="2027"), "from_when"),
    ],
)
def test_a_name_that_cannot_be_so_is_refused_beside_its_field(draft: AliasDraft, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_name(draft, TODAY)
    assert refused.value.field == field


def test_a_name_may_begin_and_end_in_one_year() -> None:
    check_name(AliasDraft("Lex", from_when="2015-06", until_when="2015"), TODAY)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (BirthDraft(None, "Record"), "born_on"),
        (BirthDraft(TODAY, "Record"), "born_on"),
        (BirthDraft(BORN, "Record"), "born_on"),
        (BirthDraft(date(1990, 7, 15), " "), "source"),
    ],
)
def test_another_date_of_birth_is_past_another_and_written_somewhere(draft: BirthDraft, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_birth(draft, BORN, TODAY)
    assert refused.value.field == field


def test_a_number_has_something_in_it() -> None:
    with pytest.raises(Invalid):
        check_identifier(IdentifierDraft(IdentifierKind.PNC, " / "))
    assert number_key("2001/0123456a ") == "20010123456A"
