from datetime import UTC, date, datetime

import pytest
from sqlmodel import Session, select

from reviews.chronology.entries import rows
from reviews.chronology.entries.models import Entry
from reviews.chronology.entries.rows import add_entries, new_row
from reviews.chronology.entries.together import AT_ONCE
from reviews.chronology.importing.models import Import
from tests.reviews.chronology.drafts import an_entry
from workbench import clock

AWKWARD = "“Café” said:\n\t=1+1, 'x'; \\N \\. {} 👩\u200d👧 \u05e9\u05dc\u05d5\u05dd"
NOON = datetime(2026, 4, 3, 12, tzinfo=UTC)
DRAFTS = [
    an_entry("3 May 2015 at 11:42am", summary=AWKWARD, recorded_on=date(2015, 5, 4), position=3, is_key=True),
    an_entry("", source=AWKWARD, kind=""),
    an_entry("about June 2014", kind="home visit", details={"done": False, "purpose": AWKWARD}),
    an_entry("by 2015", agency="  Police "),
]


@pytest.mark.parametrize("at_once", [3, AT_ONCE])
def test_entries_added_together_are_kept_as_entries_added_one_by_one(
    db: Session, case_id: str, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows, "AT_ONCE", at_once)
    imported = Import(case_id=case_id, file_name="a.csv", sha256="0" * 64, rows_read=4, rows_accepted=4)
    db.add(imported)
    db.flush()
    with clock.stopped_at(NOON):
        singly = [new_row(case_id, draft, imported.id, number) for number, draft in enumerate(DRAFTS, 2)]
        add_entries(db, case_id, list(enumerate(DRAFTS, 2)), imported.id)
    kept = db.exec(select(Entry).order_by(Entry.row_number)).all()
    assert [said(row) for row in kept] == [said(row) for row in singly]
    assert len({row.id for row in kept}) == 4


def said(row: Entry):
    values = row.model_dump(exclude={"id"})
    return values | {"sorted_by": values["sorted_by"].removesuffix(row.id)}
