"""One review, from notification to national theme, by five people and a sixth who watches the nation.

With the published case where it is at hand, and otherwise with the invented chronology of the same difficulty.
"""

import csv
import io
import shutil
from pathlib import Path

import pikepdf
import pytest

from tests.browser import ROOT, People, Served
from tests.journeys import steps
from tests.journeys.person import Person

PUBLISHED = ROOT.parent / "shared" / "data" / "cases" / "case-a.csv"
INVENTED = ROOT / "reviews" / "demonstration" / "material" / "chronology.csv"


@pytest.fixture
def chronology(tmp_path: Path) -> Path:
    """The chronology to take in, copied: the walk puts other files beside it."""
    return shutil.copy(PUBLISHED if PUBLISHED.exists() else INVENTED, tmp_path / "chronology.csv")


def rows_of(chronology: Path) -> tuple[int, int]:
    """How many rows there are, and how many have no date."""
    rows = list(csv.DictReader(io.StringIO(chronology.read_text("utf-8-sig"))))
    first = next(iter(rows[0]))
    return len(rows), sum(not row[first].strip() for row in rows)


def test_a_review_from_notification_to_national_theme(served_app: Served, people: People, chronology: Path) -> None:
    def sits_down(name: str) -> Person:
        return Person(people.sit_down(height=1800), served_app.url, name)

    nat = sits_down("Nat")
    before = steps.reviews_naming_the_theme(nat)

    rita, colin = sits_down("Rita"), sits_down("Colin")
    case = steps.notify(rita)
    steps.commission(colin, case)
    steps.gather(rita, chronology, *rows_of(chronology))
    steps.interview(rita)
    steps.submitting_too_early_is_refused(rita)
    steps.find(rita, case)
    steps.judge(rita)
    stef = sits_down("Stef")
    steps.reply(stef, case)
    steps.answer(rita, case)
    steps.sign(colin, case)
    steps.assure(sits_down("Quinn"), case)
    report = steps.take_the_report(stef, case)

    with pikepdf.open(io.BytesIO(report)) as pdf:
        assert pdf.open_metadata()["pdfuaid:part"] == "1"
    assert steps.reviews_naming_the_theme(nat) == before + 1
    nat.picture("22-the-nation")
    nat.finds_nothing_serious()
