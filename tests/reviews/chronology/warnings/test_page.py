import sqlalchemy as sa

from reviews.chronology.warnings.queries import warnings_of
from reviews.chronology.warnings.rules import State
from tests.cast import Cast
from tests.pages import OpenPage, press, words_of
from tests.reviews.chronology.conftest import a_review
from tests.reviews.chronology.screen import box
from tests.reviews.chronology.warnings.material import MISSED, RISK, with_warnings
from workbench.db import reading, transaction

PAGE = "reviews/chronology/warnings/page.py"


def drafted(cast: Cast) -> str:
    with transaction() as db:
        case_id = a_review(db, cast, reviewer_id=cast.rita.account_id)
        with_warnings(db, cast, case_id)
    return case_id


def states(cast: Cast, case_id: str) -> dict[str, State]:
    with reading() as db:
        return {one.name: one.state for one in warnings_of(db, cast.rita, case_id)}


def open_first(page, label: str = "Warning to read or answer") -> None:
    next(one for one in page.selectbox if one.label == label).select_index(0).run()
    assert not page.exception


def test_a_warning_is_answered_in_words(store: sa.Engine, stored_cast: Cast, open_page: OpenPage) -> None:
    case_id = drafted(stored_cast)
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "2 warnings wait for an answer." in words_of(page)
    open_first(page)
    assert "No level of risk and no completed assessment by probation is recorded by 11 July 2025." in words_of(page)
    box(page, "Your answer").input("It was looked at by telephone.")
    press(page, "Answer in words")
    assert "1 warning waits for an answer." in words_of(page)
    assert states(stored_cast, case_id) == {RISK: State.ANSWERED, MISSED: State.OPEN}


def test_an_empty_answer_is_refused_and_the_warning_stays(
    store: sa.Engine, stored_cast: Cast, open_page: OpenPage
) -> None:
    case_id = drafted(stored_cast)
    page = open_page(stored_cast.rita, PAGE, case_id)
    open_first(page)
    press(page, "Answer in words")
    assert any("Say in words what explains this" in one.value for one in page.error)
    assert set(states(stored_cast, case_id).values()) == {State.OPEN}


def test_an_answer_is_taken_back(store: sa.Engine, stored_cast: Cast, open_page: OpenPage) -> None:
    case_id = drafted(stored_cast)
    page = open_page(stored_cast.rita, PAGE, case_id)
    open_first(page)
    box(page, "Your answer").input("It was looked at by telephone.")
    press(page, "Answer in words")
    next(one for one in page.radio if one.label == "Show").set_value("every").run()
    next(one for one in page.selectbox if one.label == "Warning to read or answer").select_index(1).run()
    box(page, "Why the answer no longer holds").input("It was another arrest.")
    press(page, "Take the answer back")
    assert states(stored_cast, case_id)[RISK] is State.OPEN


def test_the_manager_reads_and_cannot_answer(store: sa.Engine, stored_cast: Cast, open_page: OpenPage) -> None:
    case_id = drafted(stored_cast)
    page = open_page(stored_cast.colin, PAGE, case_id)
    open_first(page)
    assert RISK in words_of(page)
    assert not [one for one in page.button if one.label in ("Answer in words", "Turn into a finding")]


def test_somebody_elses_review_is_not_shown(store: sa.Engine, stored_cast: Cast, open_page: OpenPage) -> None:
    case_id = drafted(stored_cast)
    page = open_page(stored_cast.quinn, PAGE, case_id)
    assert RISK not in words_of(page)


def test_an_empty_review_says_so(store: sa.Engine, stored_cast: Cast, open_page: OpenPage) -> None:
    with transaction() as db:
        case_id = a_review(db, stored_cast, reviewer_id=stored_cast.rita.account_id)
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert not page.exception
    assert "No warnings wait for an answer." in words_of(page)
