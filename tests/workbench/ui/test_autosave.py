"""What the page does with a draft that the autosaving box sends."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from workbench.access import Actor, Grant, Role
from workbench.errors import Invalid, Stale
from workbench.ui import autosave
from workbench.ui.autosave import CHANGED, SIGNED_OUT, Kept, deal_with, save_what_was_sent, take_draft, watch

RITA = Actor("r", "rita@demo.example", "Rita", frozenset({Grant(Role.REVIEWER, "London")}))


def _draft(text: str, version: int | None = None, id: str = "1") -> dict[str, Any]:
    return {"id": id, "text": text, "version": version}


@pytest.fixture(autouse=True)
def at_the_screen(monkeypatch: pytest.MonkeyPatch) -> Callable[[Actor | None], None]:
    """Say who is at the screen now; Rita, until told otherwise."""

    def sit(actor: Actor | None) -> None:
        monkeypatch.setattr(autosave, "current_actor", lambda: actor)

    sit(RITA)
    return sit


class Row:
    """A row as a command would hold it: each saving makes a new version, and an old one is refused."""

    def __init__(self) -> None:
        self.text, self.version = "", 1

    def save(self, text: str, seen: int) -> int:
        if seen != self.version:
            raise Stale("Somebody else saved this.", {"text": self.text})
        self.text, self.version = text, self.version + 1
        return self.version


def test_a_draft_is_saved_and_the_box_is_told_when() -> None:
    saved: list[str] = []
    kept = Kept(text="before")
    deal_with(kept, _draft("after"), saved.append, RITA)
    assert saved == ["after"]
    assert (kept.text, kept.answered, kept.problem) == ("after", "1", "")
    assert kept.at.endswith(("am", "pm"))


def test_a_refused_draft_keeps_what_is_saved_and_says_why() -> None:
    def refuse(_text: str) -> None:
        raise Invalid("Name nobody here.")

    kept = Kept(text="before")
    deal_with(kept, _draft("after"), refuse, RITA)
    assert (kept.text, kept.problem, kept.is_conflict) == ("before", "Name nobody here.", False)
    deal_with(kept, _draft("good", id="2"), lambda _text: None, RITA)
    assert kept.problem == ""


def test_drafts_one_after_another_are_no_conflict_even_before_the_first_is_answered() -> None:
    row, kept = Row(), Kept(version=1)
    for number, text in enumerate(("a", "ab", "abc")):  # all typed on top of version 1
        deal_with(kept, _draft(text, 1, id=str(number)), row.save, RITA)
        assert kept.problem == ""
    assert (row.text, row.version, kept.version) == ("abc", 4, 4)


def test_another_persons_text_is_never_overwritten() -> None:
    row, kept = Row(), Kept(version=1)
    deal_with(kept, _draft("mine", 1), row.save, RITA)
    row.save("theirs", row.version)
    deal_with(kept, _draft("mine, longer", 2, id="2"), row.save, RITA)
    assert row.text == "theirs"
    assert kept.is_conflict
    assert kept.must_read_again
    assert "Somebody else" in kept.problem


def test_after_seeing_both_texts_ones_own_can_be_saved() -> None:
    row, kept = Row(), Kept(version=1)
    row.save("theirs", 1)
    deal_with(kept, _draft("mine", 1), row.save, RITA)
    assert kept.is_conflict
    deal_with(kept, _draft("mine", row.version, id="2"), row.save, RITA)
    assert row.text == "mine"
    assert not kept.is_conflict


@pytest.mark.parametrize(("now", "said"), [(None, SIGNED_OUT), (Actor("r", RITA.email, "Rita"), CHANGED)])
def test_nothing_is_saved_for_whoever_the_page_was_not_drawn_for(
    at_the_screen: Callable[[Actor | None], None], now: Actor | None, said: str
) -> None:
    at_the_screen(now)
    saved: list[str] = []
    kept = Kept(text="before")
    deal_with(kept, _draft("after"), saved.append, RITA)
    assert saved == []
    assert (kept.text, kept.problem) == ("before", said)


def test_an_unforeseen_error_is_not_swallowed() -> None:
    def fail(_text: str) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        deal_with(Kept(), _draft("x"), fail, RITA)


def test_a_draft_is_not_answered_before_it_is_saved() -> None:
    kept, seen = Kept(), []
    deal_with(kept, _draft("words"), lambda _text: seen.append(kept.answered), RITA)
    assert seen == [""]
    assert kept.answered == "1"


def test_before_a_page_is_read_what_no_callback_took_is_saved_once(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, saved = Kept(), list[str]()
    state: dict[str, Any] = {"box": {"draft": _draft("words")}}
    monkeypatch.setattr(autosave.st, "session_state", state)
    watch("box", partial(take_draft, "box", kept, saved.append, RITA))
    watch("of another page", lambda: pytest.fail("It does not stand here."))
    save_what_was_sent()
    save_what_was_sent()
    assert saved == ["words"]
    assert kept.answered == "1"
