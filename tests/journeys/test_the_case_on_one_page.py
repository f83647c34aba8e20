"""A visit is written with the fields of its kind, without a pause before it is sent; then the case is printed."""

import pypdfium2

from tests.browser import People, axe
from tests.journeys.bench import Bench
from tests.journeys.person import Person


def test_a_visit_is_written_and_the_case_is_printed(bench: Bench, people: People) -> None:
    rita = Person(people.sit_down(height=900), bench.served.url, "Rita Reed")
    write_a_visit(rita, bench.case_id)
    on_each_day(rita)
    print_the_case(rita)
    hide_names(rita, bench.case_id)


def write_a_visit(rita: Person, case_id: str) -> None:
    """Another kind is tried on the way, and nothing typed is lost; the last field is still being typed at the end."""
    rita.open(f"entries?case={case_id}")
    rita.fill("What happened", "Went to the flat. Nobody came to the door.")
    rita.choose("What sort of thing it is", "Home visit")
    rita.choose("Was it done?", "Yes")
    rita.fill("Required by", "17 June 2025")
    rita.choose("What sort of thing it is", "Contact")
    rita.choose("What sort of thing it is", "Home visit")
    rita.holds("What happened", "Went to the flat. Nobody came to the door.")
    rita.holds("Required by", "17 June 2025")
    for label, text in (("When", "20 June 2025"), ("Agency", "Probation"), ("Where it is written", "Contact log")):
        rita.fill(label, text)
    rita.page.get_by_label("Outcome", exact=True).first.fill("nobody home")
    rita.press("Add entry")
    rita.sees("Entry added")


def on_each_day(rita: Person) -> None:
    """The visit came late."""
    rita.follow("On each day")
    rita.sees("1 late")
    assert axe(rita.page) == []


def print_the_case(rita: Person) -> None:
    """All of it stands on one screen, and on one page."""
    rita.follow("Review home")
    rita.follow("The case on one page")
    rita.sees("Where the review stands")
    sheet = rita.page.locator(".wb-sheet").bounding_box()
    assert sheet is not None
    assert sheet["y"] + sheet["height"] <= 900
    assert axe(rita.page) == []
    words = printed(rita)
    assert "OFFICIAL-SENSITIVE" in words
    assert "Alex Example" in words


def hide_names(rita: Person, case_id: str) -> None:
    """One switch, and nobody on record is named: on the pages, on the print, in what is taken out."""
    rita.page.get_by_text("Hide names").click()
    rita.sees("Names are hidden")
    assert not named_in(printed(rita))
    for page in ("people", "chronology", "findings", "judgement", "take-out"):
        rita.open(f"{page}?case={case_id}&names=hidden")
        rita.sees("Names are hidden")
        assert not named_in(rita.page.get_by_test_id("stMain").inner_text()), page
    rita.press("Make the file")
    assert not named_in(rita.take().decode())


def named_in(text: str) -> list[str]:
    return [name for name in ("Alex", "Example", "X123456") if name in text]


def printed(rita: Person) -> str:
    rita.press("Make the printed page")
    pdf = pypdfium2.PdfDocument(rita.take())
    assert len(pdf) == 1
    words = pdf[0].get_textpage().get_text_range()
    pdf.close()
    return words
