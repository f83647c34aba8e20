"""Pages under Streamlit's AppTest: signed in for real, run through app.py, on a database of the test's own."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from workbench import vouch
from workbench.access import Actor
from workbench.accounts.queries import session_of_token
from workbench.accounts.signing_in import start_session
from workbench.db import reading, transaction
from workbench.drafts.commands import keep_unsent_text
from workbench.ui import who
from workbench.ui.picking import Option

ROOT = Path(__file__).parent.parent
SECONDS = 30
OpenPage = Callable[..., AppTest]


def session_for(actor: Actor) -> str:
    """Sign somebody in, and give the id of their session."""
    with transaction() as db:
        token = start_session(db, actor.account_id, "password")
    with reading() as db:
        found = session_of_token(db, token)
    assert found is not None
    return found.session_id


@pytest.fixture(scope="session", autouse=True)
def components_found_once() -> Iterator[None]:
    """Streamlit reads what every installed package says of itself each time a page begins under test: let it once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> OpenPage:
    """`open_page(actor, "reviews/findings/page.py", case_id)` runs that page as somebody."""

    def open_it(actor: Actor, file: str, case_id: str = "") -> AppTest:
        session_id = session_for(actor)
        monkeypatch.setattr(who, "credentials", lambda: (vouch.vouch(), session_id))
        page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
        page.run()
        if case_id:  # after the bare address has led on: that leaves out what stands in it
            page.query_params["case"] = case_id
        page.switch_page(file)
        page.run()
        return page

    return open_it


class Picks:
    """Stands in for every box in which one of many is chosen, which AppTest cannot reach into."""

    def __init__(self) -> None:
        self.offered: dict[str, list[str]] = {}
        self._wanted: dict[str, str] = {}
        self._taken: dict[str, str] = {}

    def choose(self, label: str, begins: str) -> None:
        """Choose, in the next run of the page, the option whose label begins so."""
        self._wanted[label] = begins
        self._taken.pop(label, None)

    def pick(self, label: str, *, key: str, options: Sequence[Option], **_rest: object) -> str | None:
        """What the box gives: the same again under the same key, and nothing under a new one."""
        self.offered[label] = [option.label for option in options]
        if label not in self._wanted or self._taken.setdefault(label, key) != key:
            return None
        return next((option.id for option in options if option.label.startswith(self._wanted[label])), None)


@pytest.fixture
def picks(monkeypatch: pytest.MonkeyPatch) -> Picks:
    """`picks.choose("Add a factor", "IP02")`, then run the page."""
    found = Picks()
    monkeypatch.setattr("taxonomy.vocabulary.widgets.pick", found.pick)
    return found


def press(page: AppTest, label: str) -> AppTest:
    """Press the button with this label, and run the page."""
    next(button for button in page.button if button.label == label).click().run(timeout=2 * SECONDS)
    assert not page.exception
    return page


def begin(actor: Actor, form: str, field: str, text: str) -> None:
    """Type into a box that keeps what is typed, without sending it. The next run of the page shows it."""
    with transaction() as db:
        keep_unsent_text(db, actor, form, field, text)


def words_of(page: AppTest) -> str:
    """Everything a page says: text, headings, tables, notices."""
    parts = []
    for element in page:
        value = getattr(element, "value", None) or getattr(element, "body", None) or getattr(element, "label", None)
        if isinstance(value, str):
            parts.append(value)
    return "\n".join(parts)
