import pytest

from reviews.chronology.exporting.changes import Changes
from reviews.chronology.exporting.forms.picture import picture_of
from reviews.chronology.exporting.rules import MOST_DRAWN
from tests.reviews.chronology.exporting.leaving import EVERY_KIND, a_line
from workbench.errors import Invalid


def test_a_picture_draws_what_has_a_date_and_says_what_has_none():
    changes = Changes()
    assert b"<svg" in picture_of([a_line(when) for when in EVERY_KIND], changes)
    assert {what: each.number for what, each in changes.found.items()} == {"not drawn, for want of a date": 1}


def test_too_many_entries_or_none_to_draw_is_refused():
    with pytest.raises(Invalid, match="too many for one picture"):
        picture_of([a_line()] * (MOST_DRAWN + 1), Changes())
    with pytest.raises(Invalid, match="nothing to draw"):
        picture_of([a_line("")], Changes())
