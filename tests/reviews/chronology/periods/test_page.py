"""What was in force on each day, on screen."""

from reviews.chronology.entries.commands import add_entry
from tests.cast import Cast
from tests.pages import OpenPage, words_of
from tests.reviews.chronology.drafts import an_entry
from tests.reviews.chronology.screen import drafting
from workbench.db import transaction

PAGE = "reviews/chronology/periods/page.py"


def test_who_was_responsible_and_on_which_days_nobody_was(open_page: OpenPage, stored_cast: Cast) -> None:
    case_id = drafting(stored_cast)
    with transaction() as db:
        for when, kind, details in (
            ("2 June 2025", "responsible", {"who": "<b>first practitioner</b>"}),
            ("1 September 2025", "responsible", {"nobody": True}),
            ("2 June 2025", "risk level", {"group": "overall", "level": "high"}),
            ("1 September 2025", "transfer", {"to": "Quay unit", "notice_on": "2025-09-01", "result": "waiting"}),
            ("5 June 2025", "address", {"address": "hostel", "result": "never verified"}),
            ("9 June 2025", "home visit", {"done": True, "required_by": "2025-06-17", "outcome": "nobody home"}),
            ("", "tier", {"tier": "A2"}),
            ("1 October 2025", "change of address", None),
        ):
            draft = an_entry(when, agency="Probation", kind=kind, details=details)
            add_entry(db, stored_cast.rita, case_id, draft)
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert not page.exception
    words = words_of(page)
    for said in ("&lt;b&gt;first practitioner", "Nobody, by the record", "Missing, due by 29 September 2025",
                 "Not verified (never verified)", "Nobody home", "1 in time", "Tier: 1.",
                 "Not said which"):  # fmt: skip
        assert said in words


def test_an_empty_review_says_that_nothing_is_established(open_page: OpenPage, stored_cast: Cast) -> None:
    page = open_page(stored_cast.rita, PAGE, drafting(stored_cast))
    assert not page.exception
    assert "shows no day on which nobody was responsible" in words_of(page)
    assert "No level is on record." in words_of(page)


def test_another_review_is_not_shown(open_page: OpenPage, stored_cast: Cast) -> None:
    page = open_page(stored_cast.quinn, PAGE, drafting(stored_cast))
    assert "cannot be opened" in words_of(page)
