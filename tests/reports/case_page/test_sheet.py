"""The sheet as HTML."""

from reports.case_page.sheet import print_of, sheet_of
from tests.reports.case_page.material import a_page


def test_what_a_person_typed_is_never_html() -> None:
    for html in (sheet_of(a_page()), print_of(a_page(), 10)):
        assert "Corin &lt;b&gt;Wetherall&lt;/b&gt;" in html
        assert "<b>" not in html


def test_what_somebody_should_look_at_is_marked() -> None:
    html = sheet_of(a_page())
    assert html.count('class="asks"') == 1
    assert "2 earlier." in html


def test_the_printed_page_has_its_marking_its_day_and_everything_inside_it() -> None:
    html = print_of(a_page(), 9)
    assert "OFFICIAL-SENSITIVE" in html
    assert "as it stood on 3 April 2026" in html
    assert "font-size: 9pt" in html
    assert "http" not in html
