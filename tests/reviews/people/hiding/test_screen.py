"""One switch takes every name on record off every page of a review, and nothing can be changed meanwhile."""

import pytest

from reviews.people.commands import add_victim
from reviews.people.names.commands import add_name
from reviews.people.queries import people_of
from reviews.people.rules import AliasDraft, NameKind, Relation, VictimDraft
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.pages import OpenPage, words_of
from workbench.db import reading, transaction

SWITCH = "frame-without-names"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """A review being written, with a nickname in it."""
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.DRAFTING)
        add_name(db, stored_cast.rita, case_id, AliasDraft("Lexy", NameKind.NICKNAME))
        add_victim(db, stored_cast.rita, case_id, VictimDraft(Relation.KNOWN, "Vera Quill"))
    return case_id


def test_the_switch_takes_names_off_and_takes_the_forms_away(
    stored_cast: Cast, case_id: str, open_page: OpenPage
) -> None:
    page = open_page(stored_cast.rita, "reviews/people/page.py", case_id)
    assert "Alex Example" in words_of(page)
    page.toggle(key=SWITCH).set_value(True)
    page.run()
    shown = words_of(page)
    for name in ("Alex", "Example", "Lexy", "Quill", "Stef", "X123456", "17 May 1990"):
        assert name not in shown
    assert "Probation practitioner 1" in shown
    assert "Add member of staff" not in [button.label for button in page.button]
    with reading() as db:
        person = people_of(db, stored_cast.rita, case_id).supervised
    assert person is not None
    assert person.name == "Alex Example"
