"""The printed page: one page of A4, accessible, and the same each time."""

from io import BytesIO

import pikepdf
import pytest

from reports.case_page.contents import CasePage
from reports.case_page.making import make_print
from tests.reports.case_page.material import a_full_page, a_page
from tests.reports.documents.accessible import all_text, faults_of


def quiet(_share: float, _words: str) -> None:
    """Nobody listens."""


@pytest.mark.parametrize("page", [a_page(), a_full_page()], ids=["small", "full"])
def test_it_is_one_accessible_page_of_a4(page: CasePage) -> None:
    made = make_print(quiet, page)
    assert made.pages == 1
    assert faults_of(made.content) == []
    with pikepdf.open(BytesIO(made.content)) as pdf:
        box = [float(one) for one in pdf.pages[0].mediabox]
    assert [round(one) for one in box] == [0, 0, 595, 842]
    assert "OFFICIAL-SENSITIVE" in all_text(made.content)


def test_the_same_page_gives_the_same_bytes() -> None:
    assert make_print(quiet, a_page()).sha256 == make_print(quiet, a_page()).sha256
