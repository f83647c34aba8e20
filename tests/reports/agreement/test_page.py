"""The page on agreement: for QA and analysts, moved by each coding, and silent to everybody else."""

import pytest

from reports.agreement.queries import agreement
from reviews.coding.deciding import compared
from tests.cast import Cast
from tests.pages import OpenPage, words_of
from tests.reports.agreement.made import many, pair
from tests.reviews.coding.colleagues import Colleagues, add_colleagues, also, coded
from workbench.access import Grant, Role
from workbench.db import reading, transaction
from workbench.errors import NotAllowed

PAGE = "reports/agreement/page.py"


@pytest.fixture
def stored_colleagues(stored_cast: Cast) -> Colleagues:
    with transaction() as db:
        return add_colleagues(db)


@pytest.fixture
def coded_twice(stored_cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Cast:
    """Eighty findings coded twice, and two more that differ."""
    rows = [(None, one) for one in (*many(), *[pair("IP02", "MO02")] * 2)]
    monkeypatch.setattr(compared, "_compared", lambda _db, _actor: rows)
    return stored_cast


def test_quality_assurance_sees_figures_with_sentence_table_and_chart(coded_twice: Cast, open_page: OpenPage) -> None:
    page = open_page(coded_twice.quinn, PAGE)
    assert not page.exception
    words = words_of(page)
    assert "82 findings coded twice." in words
    assert "stood for each other most often, on 14 findings" in words
    assert "PD01 High caseload" in words
    assert [header.value for header in page.header] == [
        "By level", "By region", "By factor", "Factors that people confuse", "Factors to clarify",
    ]  # fmt: skip
    assert len(page.get("plotly_chart")) == 1
    page.selectbox(key="agreement-region").set_value("Wales").run()
    assert not page.exception
    assert "29 findings coded twice." in words_of(page)


def test_an_analyst_sees_no_small_number_and_has_no_filter(coded_twice: Cast, open_page: OpenPage) -> None:
    page = open_page(coded_twice.nat, PAGE)
    assert not page.exception
    assert "82 findings coded twice." in words_of(page)
    assert not page.selectbox
    assert "fewer than 5 findings" in words_of(page)


@pytest.mark.parametrize("part", ["rita", "colin", "stef", "ada", "otto"])
def test_nobody_else_reads_it(stored_cast: Cast, part: str) -> None:
    with reading() as db, pytest.raises(NotAllowed):
        agreement(db, getattr(stored_cast, part))


def test_with_nothing_coded_it_says_so(stored_cast: Cast, open_page: OpenPage) -> None:
    assert "No finding has been coded twice here yet" in words_of(open_page(stored_cast.quinn, PAGE))


def test_a_finished_coding_moves_the_figure(
    stored_cast: Cast, stored_colleagues: Colleagues, open_page: OpenPage
) -> None:
    with transaction() as db:
        coded(db, stored_cast, stored_colleagues.sam)
    assert "1 finding coded twice." in words_of(open_page(stored_cast.quinn, PAGE))
    with reading() as db:
        wales = also(stored_colleagues.wyn, Grant(Role.QA, "Wales"))
        assert agreement(db, wales)[0].size == 0
