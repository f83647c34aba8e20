"""The printed chronology: accessible, paged, and the same each time."""

import pytest

from reports.chronology.printing import html_of, print_of
from reviews.chronology.exporting.changes import Changes
from reviews.chronology.exporting.rules import MOST_DRAWN
from tests.reports.documents.accessible import all_text, faults_of
from tests.reviews.chronology.exporting.leaving import EVERY_KIND, POLICE, a_line, exported
from workbench.errors import Invalid

LINES = [a_line(when, known_to=(POLICE,)) for when in EVERY_KIND] * 4


def quiet(_share: float, _words: str) -> None:
    """Nobody listens."""


def test_it_is_accessible_and_says_dates_as_they_are_known():
    pdf = print_of(quiet, exported(*LINES), Changes())
    assert faults_of(pdf) == []
    text = all_text(pdf)
    assert "OFFICIAL-SENSITIVE" in text
    assert "about June 2014" in text
    assert pdf == print_of(quiet, exported(*LINES), Changes())


def test_what_was_typed_is_never_markup():
    html = html_of(exported(a_line(summary="<b>x</b>")))
    assert "&lt;b&gt;x&lt;/b&gt;" in html


def test_a_print_that_nobody_could_read_is_refused():
    with pytest.raises(Invalid, match="too many for one print"):
        print_of(quiet, exported(*[a_line()] * (MOST_DRAWN + 1)), Changes())
