"""Standing before one of the chronology's screens: a review being drafted, and what a person does there."""

from streamlit.testing.v1 import AppTest

from reviews.chronology.entries.queries import EntryView, entries_of
from reviews.stages import Stage
from reviews.workflow.commands import advance
from tests.cast import PARTS, Cast
from tests.factories import allocated, notified, with_staff
from workbench.accounts.commands import mark_demonstration
from workbench.db import reading, transaction


def drafting(cast: Cast) -> str:
    """A review being drafted, with nothing in its chronology."""
    case_id = commissioned(cast)
    with transaction() as db:
        with_staff(db, cast, case_id)
        advance(db, cast.rita, case_id, Stage.DRAFTING)
    return case_id


def commissioned(cast: Cast, *, in_demonstration: bool = False) -> str:
    """A commissioned review. In a demonstration database the command line lets one be anybody."""
    with transaction() as db:
        case_id = notified(db, cast)
        allocated(db, cast, case_id)
        advance(db, cast.colin, case_id, Stage.COMMISSIONED)
        if in_demonstration:
            mark_demonstration(db, cast.ada, [f"{part}@demo.example" for part in PARTS])
    return case_id


def kept(cast: Cast, case_id: str) -> tuple[EntryView, ...]:
    """The entries as they are in the database."""
    with reading() as db:
        return entries_of(db, cast.rita, case_id)


def box(page: AppTest, label: str):
    """The box with this label."""
    return next(item for item in [*page.text_input, *page.text_area] if item.label == label)


def choose_first(page: AppTest, label: str) -> None:
    """Choose the first of a list."""
    next(one for one in page.selectbox if one.label == label).select_index(0).run()
    assert not page.exception


def fill(page: AppTest, **typed: str) -> None:
    """Type into the boxes of an entry."""
    labels = {"when": "When", "agency": "Agency", "summary": "What happened", "source": "Where it is written"}
    for name, value in typed.items():
        box(page, labels[name]).input(value)
