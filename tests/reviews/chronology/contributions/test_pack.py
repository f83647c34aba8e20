"""The workbook that an agency fills in."""

import io
import re
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.chronology.contributions.pack import PackContents, code_from, pack_of, reference_in, reference_of
from reviews.chronology.importing.reading import read_chronology
from reviews.chronology.kinds.rules import kinds
from tests.reviews.chronology.contributions.filling import filled_in
from tests.reviews.chronology.importing.files import sheet_xml, workbook_of
from workbench.errors import Invalid

CONTENTS = PackContents(
    reference="SFO-2026-0001-ABCD2345",
    agency="Police",
    period_from=date(2020, 1, 1),
    period_to=date(2026, 1, 9),
    due_on=date(2026, 5, 1),
    kinds=tuple(kind.heading for kind in kinds()),
)


def parts() -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(pack_of(CONTENTS))) as book:
        return {name: book.read(name).decode() for name in book.namelist()}


def test_the_pack_says_what_is_asked_in_plain_words() -> None:
    words = " ".join(re.findall(r"<t[^>]*>([^<]*)</t>", parts()["xl/sharedStrings.xml"]))
    for said in (
        "SFO-2026-0001-ABCD2345",
        "from 1 January 2020 to 9 January 2026. Please send it back by 1 May 2026.",
        "The same day: the day comes first, then the month.",
        "Home visit",
        "What happened",
    ):
        assert said in words


def test_the_pack_has_no_macros_no_formulas_and_its_headings_are_locked() -> None:
    book = parts()
    assert not [name for name in book if "vba" in name.lower()]
    account = book["xl/worksheets/sheet2.xml"]
    assert "<sheetProtection" in account
    assert "<f>" not in "".join(book.values())
    assert 'type="list"' in account
    assert 'state="hidden"' not in book["xl/workbook.xml"]


def test_the_same_request_gives_the_same_bytes() -> None:
    assert pack_of(CONTENTS) == pack_of(CONTENTS)


@given(st.integers(2000, 2099), st.integers(0, 9999), st.lists(st.integers(0, 31), min_size=8, max_size=8))
def test_a_reference_is_read_back_from_the_headings(year: int, number: int, code: list[int]) -> None:
    reference = reference_of(f"SFO-{year}-{number:04}", code_from(code))
    assert reference_in(["Date", "What happened", f"Request {reference}"]) == reference
    assert reference_in([f" request  {reference}".replace("request", "Request")]) == reference


def test_another_file_has_no_reference() -> None:
    assert reference_in(["Date", "Request", "Request for information", "SFO-2026-0001"]) is None
    assert reference_in([]) is None


def test_what_comes_back_is_known_without_a_mapping() -> None:
    filled = filled_in(pack_of(CONTENTS), ("3 April 2025", "", "", "Home visit", "Nobody answered the door.", "Log 7"))
    reading = read_chronology(filled, "returned.xlsx", requests={CONTENTS.reference: "Police"}, today=date(2026, 4, 3))
    ((number, draft),) = reading.rows
    assert (number, draft.agency, draft.happened.in_words) == (2, "Police", "3 April 2025")
    assert (draft.kind, draft.summary, draft.source) == ("Home visit", "Nobody answered the door.", "Log 7")
    assert (reading.request, reading.rejected, reading.ambiguous) == (CONTENTS.reference, (), ())


def test_no_sheet_that_an_agency_adds_to_its_account_goes_without_a_word() -> None:
    head = ("Date", "What happened", "Source", f"Request {CONTENTS.reference}")
    sheets = {name: sheet_xml(head, ("May 2025", name, "Log")) for name in ("Account", "Account (2)")}
    requests = {CONTENTS.reference: "Police"}
    copied = workbook_of(sheets)
    with pytest.raises(Invalid, match="several sheets: “Account”, “Account \\(2\\)”"):
        read_chronology(copied, "returned.xlsx", requests=requests)
    second = read_chronology(copied, "returned.xlsx", sheet="Account (2)", requests=requests)
    assert [(row.draft.agency, row.draft.summary) for row in second.rows] == [("Police", "Account (2)")]
    assert [(note.value, "not read" in note.reason) for note in second.dropped] == [("Account", True)]
    more = workbook_of({"Account": sheets["Account"], "More": sheet_xml(("2024", "He rang.")), "Types": sheet_xml("x")})
    reading = read_chronology(more, "returned.xlsx", requests=requests)
    assert [(row.draft.summary, reading.request) for row in reading.rows] == [("Account", CONTENTS.reference)]
    assert [note.value for note in reading.dropped] == ["More"]


def test_what_answers_another_reviews_request_is_refused() -> None:
    with pytest.raises(Invalid, match="a request that this review did not make"):
        read_chronology(pack_of(CONTENTS), "returned.xlsx", requests={"SFO-2026-0002-ABCD2345": "Police"})


def test_it_is_known_as_csv_too() -> None:
    text = f"Date,What happened,Source,Request {CONTENTS.reference}\nMay 2025,Called to the flat.,Log 7,\n"
    reading = read_chronology(text.encode(), "returned.csv", requests={CONTENTS.reference: "Police"})
    assert [row.draft.agency for row in reading.rows] == ["Police"]
    assert reading.request == CONTENTS.reference
