"""Files of a disclosure edition: made in every format, and read by others than those that read them back."""

import re
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from html import unescape
from io import BytesIO
from types import SimpleNamespace

import pytest

from reports.disclosure.drafting import Cleared, draft_of
from reports.disclosure.making import make_checked, words_around
from reports.disclosure.taking_out import contents_with
from reports.documents.contents import Contents
from reports.redaction.finding import Finder
from reports.redaction.forms import Detail, Listed, Sort, Whose
from reports.redaction.reading.leaks import texts_of
from reviews.editions.kinds import EditionKind, FileFormat
from reviews.editions.record import ReportRecord, Rests, with_texts
from reviews.editions.rules import Style, digest_of
from reviews.editions.summaries import disclosure
from tests.reports.documents.accessible import all_strings, all_text, faults_of
from tests.reports.documents.published import published_record
from tests.reports.redaction.oracle import left_of
from tests.reports.redaction.written import PEOPLE
from tests.reviews.chronology.material import needs_published
from tests.reviews.editions.invented import NAMES, RECORD
from workbench.errors import Refused

INVENTED = (
    Listed(Whose.STAFF, ("Siân O'Brien-Cole",), called="Probation practitioner 1"),
    Listed(Whose.STAFF, ("Marcus Adeyemi",), called="Probation practitioner 2"),
    Listed(Whose.STAFF, ("J. Holt",), called="Senior probation officer 3"),
    Listed(Whose.COMPLAINANT, ("Leah Winterbourne",), called="the victim"),
    Listed(
        Whose.SUPERVISED, ("Kieran Doyle", "Kez", "Kieran Doyle-Hart"),
        (Detail(Sort.NUMBER, "X123456"), Detail(Sort.BORN, "1990-05-17")), "the person on probation",
    ),
)  # fmt: skip
FORMS = [name for name in NAMES if name != "Cole"] + ["O'Brien-Cole", "X123456", "Doyle-Hart"]
WOVEN = ["O'Brien", "Jimmy", "Inés de la Cruz", "Cruz", "Fenwick", "900123", "X123456"]  # into the published case
SAID = {
    "the person on probation": "James O’BRIEN (X123456)",
    "probation": "probation, with Inés de la\u00a0Cruz,",
    "Police": "Police and M. Fenwick-Ó Dálaigh’s team (07700\u00a0900123)",
    "risk": "“Jimmy”-risk",
}


def quiet(_share, _words):
    """Nobody listens."""


def woven() -> ReportRecord:
    """The published case with invented names in it, in every entry and finding."""
    record = published_record()
    first, *others = record.findings
    first = replace(first, rests_on=tuple(Rests(entry_id=entry.id) for entry in record.entries))
    record = replace(record, findings=(first, *others))

    def weave(text: str) -> str:
        for plain, named in SAID.items():
            text = re.sub(rf"\b{plain}\b", named, text)
        return text

    return with_texts(record, weave)


def contents(record: ReportRecord, people, *, redact: bool = True) -> Contents:
    """What would be approved, everything that is left being taken out."""
    written, finder = disclosure.write(record, record), Finder(people)
    draft = draft_of(written, finder, {})
    draft = draft_of(written, finder, {place.key: Cleared(True, "Told to", "b") for _, place in draft.left})
    assert draft.left == ()
    words = draft.words if redact else draft.before
    return Contents(
        reference="SFO-2026-0007",
        kind=EditionKind.DISCLOSURE,
        version="Version 1",
        is_final=True,
        frozen_on=date(2026, 6, 1),
        frozen_at=datetime(2026, 6, 1, 9, 0, tzinfo=UTC),
        digest=digest_of(words),
        paragraphs=words,
    )


def everything_in(content: bytes, file_format: FileFormat) -> str:
    """All that another reader finds: PDFium and pikepdf for a PDF, the bare parts of a Word file, a page's source."""
    if file_format is FileFormat.PDF:
        return all_text(content) + "\n" + all_strings(content)
    if file_format is FileFormat.DOCX:
        with zipfile.ZipFile(BytesIO(content)) as parts:
            texts = [parts.read(name).decode("utf-8", "replace") for name in parts.namelist() if "font" not in name]
        return "\n".join(re.sub(r"</?\w+:t(?:\s[^>]*)?>", "", text) for text in texts)
    source = re.sub(r"data:[\w/+.-]+;base64,[A-Za-z0-9+/=]+", "", content.decode())
    return unescape(re.sub(r"</?[a-z0-9]+>", "", source))


@pytest.mark.parametrize("file_format", list(FileFormat))
def test_no_reader_finds_anybody_in_the_invented_case(file_format):
    made = make_checked(quiet, contents(RECORD, INVENTED), file_format, INVENTED, frozenset())
    assert left_of(everything_in(made.content, file_format), FORMS) == []
    assert file_format is not FileFormat.PDF or faults_of(made.content) == []


@needs_published
@pytest.mark.parametrize("file_format", list(FileFormat))
def test_no_reader_finds_anybody_in_the_published_case_with_names_woven_in(file_format):
    record = woven()
    before = "\n".join(words.text for words in disclosure.write(record, record))
    assert len(re.findall("O’BRIEN|Cruz|Fenwick|Jimmy", before)) > 30
    made = make_checked(quiet, contents(record, PEOPLE), file_format, PEOPLE, frozenset())
    assert left_of(everything_in(made.content, file_format), WOVEN) == []


def test_a_file_that_still_tells_is_refused():
    with pytest.raises(Refused, match="not kept"):
        make_checked(quiet, contents(RECORD, INVENTED, redact=False), FileFormat.HTML, INVENTED, frozenset())


@pytest.mark.parametrize(
    ("name", "file_format"),
    [
        ("Aaron Atkinson", FileFormat.DOCX),  # 00AA1D8D
        ("Bela Cox", FileFormat.DOCX),  # 0B0C0C
        ("Ed Facey", FileFormat.DOCX),
        *(("Gita Brown", file_format) for file_format in FileFormat),  # en-GB
        ("Ed Facey", FileFormat.HTML),
    ],
)
def test_initials_in_a_colour_or_a_language_and_names_in_a_digest_hold_no_file_back(file_format, name):
    people = (*INVENTED, Listed(Whose.STAFF, (name,), called="Probation practitioner 3"))
    digest = "7ed90000" * 8  # as it can come out: one in ten has “ed” between its numbers
    made = make_checked(quiet, replace(contents(RECORD, people), digest=digest), file_format, people, frozenset())
    assert made.content


@pytest.mark.parametrize("file_format", [FileFormat.DOCX, FileFormat.HTML])
def test_initials_in_the_text_still_hold_a_file_back(file_format):
    people = (*INVENTED, Listed(Whose.STAFF, ("Aaron Atkinson",), called="Probation practitioner 3"))
    given = contents(RECORD, people)
    place = next(place for place, words in enumerate(given.paragraphs) if words.style is Style.TEXT)
    told = replace(given.paragraphs[place], text="A. Atkinson rang on 12 May.")
    words = (*given.paragraphs[:place], told, *given.paragraphs[place + 1 :])
    with pytest.raises(Refused, match="not kept"):
        make_checked(quiet, replace(given, paragraphs=words), file_format, people, frozenset())


def test_an_edition_approved_shortly_after_midnight_bears_the_day_in_britain():
    late = datetime(2026, 7, 3, 23, 30, tzinfo=UTC)  # 12:30am on 4 July
    case = SimpleNamespace(reference="SFO-2026-0001")
    assert contents_with(case, 1, late, "0" * 64, ()).frozen_on == date(2026, 7, 4)


def test_what_stands_around_the_text_is_known_before_it_is_printed():
    """So that a second person can look at a name that is also one of those words."""
    given = contents(RECORD, INVENTED)
    around = set(re.findall(r"[A-Za-z]{3,}", " ".join(words_around(replace(given, digest="0" * 64, paragraphs=())))))
    made = make_checked(quiet, replace(given, paragraphs=()), FileFormat.PDF, (), frozenset())
    printed = " ".join(text.text for text in texts_of(made.content, FileFormat.PDF) if text.where.value == "text")
    assert set(re.findall(r"[A-Za-z]{3,}", printed)) <= around | set(
        re.findall(r"[A-Za-z]{3,}", given.digest_in_groups)
    )
