"""Reports to read: which reports look at one's own work, and which wait for a reply."""

from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at, with_replies_answered
from tests.pages import OpenPage, words_of
from workbench.access import Role
from workbench.accounts.models import RoleGrant
from workbench.db import transaction

PAGE = "reviews/replies/to_read_page.py"


def test_the_list_says_which_reports_wait_for_a_reply(open_page: OpenPage, stored_cast: Cast) -> None:
    with transaction() as db:
        for stage in (Stage.DRAFTING, Stage.REPLYING, Stage.FINAL):
            review_at(db, stored_cast, stage)
        with_replies_answered(db, stored_cast, review_at(db, stored_cast, Stage.REPLYING))
        review_at(db, stored_cast, Stage.COUNTERSIGNING)
    page = open_page(stored_cast.stef, PAGE)
    assert not page.exception
    said = words_of(page)
    assert said.count("open for your reply") == 1
    assert said.count("you can still add something; 1 reply from you") == 1
    assert said.count("being checked; 1 reply from you") == 1
    assert said.count("Final. You can read it") == 1


def test_another_practitioner_is_shown_nothing_of_it(open_page: OpenPage, stored_cast: Cast) -> None:
    otto = stored_cast.otto
    with transaction() as db:
        review_at(db, stored_cast, Stage.FINAL)
        db.add(RoleGrant(account_id=otto.account_id, role=Role.PRACTITIONER, region="London"))
    page = open_page(otto, PAGE)
    assert "There is no report for you to read now." in words_of(page)
    assert "SFO-2026" not in words_of(page)
