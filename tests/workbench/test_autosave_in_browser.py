"""What somebody typed a few seconds ago is in the database, whatever happens to the tab, the server or a colleague."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Locator, Page, expect
from sqlmodel import Session, select

from tests.browser import People, axe, shot
from tests.workbench.conftest import Small, actor_of
from workbench.accounts import commands
from workbench.accounts.models import Mark

pytestmark = pytest.mark.browser
LABEL = "Why it came about"


@pytest.fixture
def fresh(small_demonstration: Small) -> Small:
    """With nothing written yet."""
    _colleague_writes(small_demonstration, "")
    return small_demonstration


def _colleague_writes(small: Small, text: str) -> None:
    with Session(small.engine) as db:
        row = db.exec(select(Mark).where(Mark.name == "text")).one()
        row.value = {"text": text}
        row.version += 1
        db.commit()


def _sit_down(page: Page, small: Small, name: str = "Rita Reed") -> Locator:
    page.goto(small.url)
    page.get_by_role("button", name=name).click()
    box = page.get_by_label(LABEL)
    expect(box).to_be_visible(timeout=20_000)
    return box


def _run_slowly(page: Page, small: Small) -> Locator:
    """A page that takes its time is running again."""
    _sit_down(page, small)
    page.goto(f"{small.url}/?waits=1")
    box = page.get_by_label(LABEL)
    expect(box).to_be_visible(timeout=20_000)
    page.get_by_label("Another box").fill("x")
    page.get_by_label("Another box").press("Enter")
    return box


@contextmanager
def _writing_elsewhere(small: Small) -> Iterator[None]:
    """Somebody else is writing to the database, and is not done."""
    with small.engine.connect() as other:
        other.exec_driver_sql("ROLLBACK")
        other.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            other.exec_driver_sql("ROLLBACK")


def _saved(small: Small, text: str) -> bool:
    return _within(8, lambda: small.text() == text)


def _within(seconds: float, is_so: Callable[[], bool]) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if is_so():
            return True
        time.sleep(0.1)
    return False


def test_text_is_saved_while_typing_and_survives_a_reload(browser_page: Page, fresh: Small) -> None:
    box = _sit_down(browser_page, fresh)
    box.click()
    browser_page.keyboard.type("r c The risk plan was not looked at again.", delay=10)  # r and c are Streamlit's keys
    assert _saved(fresh, "r c The risk plan was not looked at again.")
    expect(browser_page.get_by_role("status").filter(has_text="Saved ")).to_be_visible()
    assert axe(browser_page) == []
    shot(browser_page, "autosave-saved")
    browser_page.reload()
    expect(browser_page.get_by_label(LABEL)).to_have_value("r c The risk plan was not looked at again.")


def test_typing_goes_on_undisturbed_while_it_saves(browser_page: Page, fresh: Small) -> None:
    box = _sit_down(browser_page, fresh)
    box.fill("The end.")
    assert _saved(fresh, "The end.")
    box.evaluate("box => box.setSelectionRange(0, 0)")
    words = "Typed before it, slowly, with pauses that let it save. "
    for number, letter in enumerate(words):
        browser_page.keyboard.type(letter)
        if number % 18 == 17:
            time.sleep(1.3)
    assert _saved(fresh, f"{words}The end.")
    expect(box).to_be_focused()
    assert box.evaluate("box => box.selectionStart") == len(words)


def test_leaving_the_box_saves_at_once(browser_page: Page, fresh: Small) -> None:
    box = _sit_down(browser_page, fresh)
    box.fill("Left at once")
    browser_page.get_by_label("Another box").click()
    assert _within(0.9, lambda: fresh.text() == "Left at once")


def test_a_press_is_heard_with_the_words_before_it_however_long_they_take_to_save(
    browser_page: Page, fresh: Small
) -> None:
    box = _sit_down(browser_page, fresh)
    box.fill("As it was.")
    assert _saved(fresh, "As it was.")
    with _writing_elsewhere(fresh):
        box.fill("What was typed.")
        browser_page.get_by_role("button", name="Keep this").click()
        browser_page.wait_for_timeout(600)
        expect(box).to_have_value("What was typed.")
        expect(browser_page.get_by_text("Saving…")).to_be_visible()
        assert fresh.text() == "As it was."
    expect(browser_page.get_by_text("Kept: “What was typed.”")).to_be_visible()
    expect(browser_page.get_by_role("status").filter(has_text="Saved ")).to_be_visible()


def test_words_typed_while_the_page_runs_outlast_a_press_and_a_box_drawn_anew(browser_page: Page, fresh: Small) -> None:
    box = _run_slowly(browser_page, fresh)
    box.click()
    browser_page.keyboard.type("Typed while it ran.", delay=60)  # it ends meanwhile, and the box stands elsewhere
    expect(box).to_be_focused()
    browser_page.get_by_role("button", name="Keep this").click()
    expect(browser_page.get_by_text("Kept: “")).to_be_visible()
    assert browser_page.get_by_text("Kept: “").inner_text() == f"Kept: “{box.input_value()}”"
    assert len(box.input_value()) > len("Typed while it ran.") - 3  # a key may fall between the two drawings
    assert fresh.text() == box.input_value()


def test_a_press_without_leaving_the_box_is_heard_with_what_was_typed(browser_page: Page, fresh: Small) -> None:
    box = _sit_down(browser_page, fresh)
    box.fill("Not left.")
    browser_page.get_by_role("button", name="Keep this").evaluate("button => button.click()")
    expect(browser_page.get_by_text("Kept: “Not left.”")).to_be_visible()


def test_who_follows_a_link_at_once_loses_nothing(browser_page: Page, fresh: Small) -> None:
    box = _run_slowly(browser_page, fresh)
    box.fill("Typed, then away.")
    browser_page.get_by_role("link", name="Away").click()
    browser_page.wait_for_url("**/sign-in")
    assert fresh.text() == "Typed, then away."


def test_a_refused_text_stays_in_the_box_with_the_sentence(browser_page: Page, fresh: Small) -> None:
    box = _sit_down(browser_page, fresh)
    box.fill("a forbidden word")
    expect(browser_page.get_by_role("alert")).to_contain_text("Take it out")
    expect(box).to_have_value("a forbidden word")
    expect(box).to_have_attribute("aria-invalid", "true")
    assert axe(browser_page) == []
    assert fresh.text() == ""
    box.fill("a better word")
    assert _saved(fresh, "a better word")
    expect(browser_page.get_by_role("alert")).to_have_count(0)


def test_when_somebody_else_saved_first_both_texts_are_shown(browser_page: Page, fresh: Small) -> None:
    box = _sit_down(browser_page, fresh)
    box.fill("mine")
    assert _saved(fresh, "mine")
    _colleague_writes(fresh, "theirs <b>here</b>")
    box.fill("mine, longer")
    expect(browser_page.get_by_text("theirs <b>here</b>")).to_be_visible()
    expect(box).to_have_value("mine, longer")
    assert fresh.text() == "theirs <b>here</b>"
    assert axe(browser_page) == []
    shot(browser_page, "autosave-both-texts")
    browser_page.get_by_role("button", name="Save my text instead").click()
    assert _saved(fresh, "mine, longer")
    expect(browser_page.get_by_role("status").filter(has_text="Saved ")).to_be_visible()
    _colleague_writes(fresh, "theirs again")
    box.fill("mine once more")
    browser_page.get_by_role("button", name="Use the saved text").click()
    expect(box).to_have_value("theirs again")
    time.sleep(1.5)
    assert fresh.text() == "theirs again"


def test_a_colleagues_text_appears_when_nothing_is_being_typed(browser_page: Page, fresh: Small) -> None:
    box = _sit_down(browser_page, fresh)
    _colleague_writes(fresh, "from a colleague")
    browser_page.get_by_label("Another box").fill("x")
    browser_page.get_by_label("Another box").press("Enter")
    expect(box).to_have_value("from a colleague")


def test_after_the_session_was_ended_nothing_is_saved_and_nothing_typed_is_lost(people: People, fresh: Small) -> None:
    page = people.sit_down()
    box = _sit_down(page, fresh, "Nat Bell")
    nat = actor_of(fresh, "nat@demo.example")
    with Session(fresh.engine) as db:
        commands.end_sessions(db, nat, nat.account_id)
        db.commit()
    box.fill("written too late")
    expect(page.get_by_role("alert")).to_contain_text("You are signed out")
    expect(box).to_have_value("written too late")
    assert fresh.text() == ""


def test_text_survives_the_server_being_killed(people: People, fresh: Small, complaints: list[str]) -> None:
    page, small = people.sit_down(), fresh
    box = _sit_down(page, small)
    box.click()
    page.keyboard.type("Typed a few seconds before.", delay=5)
    time.sleep(2.5)
    small.process.kill()
    small.process.wait()
    assert small.text() == "Typed a few seconds before."
    page.keyboard.type(" And while it was down.", delay=5)
    assert [one for one in complaints if "Content Security Policy" in one] == []
    small.start_again()
    assert _within(30, lambda: small.text() == "Typed a few seconds before. And while it was down.")
    page.goto(small.url)  # still signed in: the session is in the database
    expect(page.get_by_label(LABEL)).to_have_value("Typed a few seconds before. And while it was down.")
    complaints.clear()  # the browser says that the server was away
