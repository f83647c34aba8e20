"""The PDF: accessible, whole, with nobody's name in it, and made of nothing but itself."""

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from weasyprint import HTML

from reports.documents.contents import MARKING, ROWS_IN_A_TABLE
from reports.documents.making import make_file
from reports.documents.pdf import FaultyPdf, pdf_of
from reviews.editions.blocks import CHAIN_CAPTION
from reviews.editions.composing import WRITERS
from reviews.editions.kinds import EditionKind, FileFormat
from reviews.editions.rules import Style
from tests.reports.documents.accessible import all_strings, all_text, bookmarks_of, faults_of, text_in_order, tree_of
from tests.reports.documents.material import contents, kept, made
from tests.reports.documents.published import published_record
from tests.reviews.chronology.material import needs_published
from tests.reviews.editions.invented import NAMES, RECORD
from workbench.errors import NotYet

FULL, STAFF, PLAIN, BRIEFING = EditionKind.FULL, EditionKind.STAFF, EditionKind.PLAIN, EditionKind.BRIEFING
EVERY = pytest.mark.parametrize(
    ("name", "kind"), [*(("usual", kind) for kind in WRITERS), ("empty", FULL), ("empty", BRIEFING), ("long", STAFF)]
)
PAGE = '<!DOCTYPE html><html lang="en-GB"><head><title>T</title></head><body><h1>T</h1>{}</body></html>'


def quiet(_share: float, _words: str) -> None:
    """Nobody listens."""


@EVERY
def test_every_edition_meets_pdf_ua_1_as_far_as_a_program_can_tell(name, kind):
    assert faults_of(made(name, kind).content) == []


@pytest.mark.parametrize("kind", [FULL, STAFF, PLAIN])
def test_it_is_read_aloud_in_the_order_in_which_it_is_written(kind):
    said = text_in_order(made("usual", kind).content)
    body = said[said.index("Contents") + 1 + len(contents(RECORD, kind).sections) :]
    headings = {"Number", "When", "Agency", "What happened, and where it is written", "Who knew, and from when"}
    body = [text for text in body if text not in headings and not text.startswith("Chronology, paragraphs")]
    wanted: list[str] = []
    for words in contents(RECORD, kind).paragraphs:
        if words.section == "Cover":
            continue
        if words.style is Style.CHRONOLOGY:
            when, agency, what, source, knew = words.cells
            wanted += [words.number, when, agency, f"{what} Source: {source}", knew]
        elif words.style is Style.FACT:
            wanted.append(" ".join(words.cells))
        elif words.style is Style.CHAIN:
            wanted.append(CHAIN_CAPTION)  # its words are the alternative text of the figure
        else:
            wanted.append(f"{words.number} {words.text}")
    # A paragraph that goes on overleaf is two elements: what is compared is the order of the words.
    assert " ".join(body).split() == " ".join(wanted).split()


def test_every_page_bears_the_marking_the_reference_the_version_and_its_number():
    file = made("long", STAFF)
    digest = contents(RECORD, STAFF).digest[:12]
    with pikepdf.open(BytesIO(file.content)) as pdf:
        assert len(pdf.pages) == file.pages > 20
    pages = re.split(r"(?=OFFICIAL-SENSITIVE)", all_text(file.content))
    text = all_text(file.content)
    assert text.count(MARKING) == file.pages
    assert text.count("SFO-2026-0007, staff edition") == file.pages - 1  # the cover says it in its own way
    assert len(re.findall(r"Draft 2, text [0-9a-f]{12}", text)) == file.pages
    for number in range(1, file.pages + 1):
        assert f"Page {number} of {file.pages}" in text
    assert f"Draft 2, text {digest}" in all_text(made("usual", STAFF).content)
    assert pages


@EVERY
def test_nobody_is_named_in_the_text_the_metadata_or_an_attachment(name, kind):
    content = made(name, kind).content
    everything = all_text(content) + "\n" + all_strings(content)
    cover_names = {"Doyle", "Kieran"} if kind is FULL else set()  # of the person on probation, on the cover alone
    named = {name for name in NAMES if re.search(rf"\b{name}\b", everything, re.IGNORECASE)}
    assert named <= cover_names
    assert ("X123456" in everything) is (kind is FULL)
    with pikepdf.open(BytesIO(content)) as pdf:
        assert len(pdf.attachments) == 0
        assert "Doyle" not in str(dict(pdf.docinfo))
    if kind is FULL and name == "usual":
        assert all_text(content).count("Kieran") == 1


def test_bookmarks_are_the_headings_of_sections_and_findings():
    titles = bookmarks_of(made("usual").content)
    assert titles[:3] == ["Serious further offence review", "Contents", "1 About this review"]
    assert "Finding 2, good practice: Staff asked the police for what they held" in titles
    assert "Why it came about" not in titles


def test_the_contents_page_says_where_each_section_begins():
    said = text_in_order(made("usual").content)
    listed = [re.fullmatch(r"(\d) (.*) (\d+)", line) for line in said[said.index("Contents") + 1 :][:8]]
    assert [line[2] for line in listed] == [words.text for words in contents(RECORD).sections]
    numbers = [int(line[3]) for line in listed]
    assert numbers == sorted(numbers)
    assert numbers[0] == 3


def test_the_figure_is_vectors_with_words_beside_it():
    with pikepdf.open(BytesIO(made("usual").content)) as pdf:
        figure, *chains = [element for element in tree_of(pdf) if element.tag == "Figure"]
        assert "one lane for each agency" in str(figure.node.Alt)
        said = [str(chain.node.Alt) for chain in chains]
        assert said == [words.text for words in contents(RECORD).chains]
        images = [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"]
        assert images == []


def test_a_long_chronology_is_cut_into_tables_that_each_say_what_they_hold():
    captions = [text for text in text_in_order(made("long", STAFF).content) if text.startswith("Chronology, par")]
    assert len(captions) == -(-204 // ROWS_IN_A_TABLE)
    assert captions[0] == "Chronology, paragraphs 4.3 to 4.42 (table 1 of 6)"
    assert captions[-1] == "Chronology, paragraphs 4.203 to 4.206 (table 6 of 6)"


def test_the_same_contents_give_the_same_bytes():
    assert make_file(quiet, contents(RECORD), FileFormat.PDF).content == made("usual").content


def test_a_final_text_is_not_called_a_draft():
    text = all_text(make_file(quiet, contents(RECORD, is_final=True), FileFormat.PDF).content)
    assert "Final, version 3, 1 June 2026" in text
    assert "This is a draft" not in text
    assert "This is a draft" in all_text(made("usual").content)


@pytest.mark.parametrize(
    "bad",
    [
        '<img alt="x" src="file:///etc/passwd">',
        '<img alt="x" src="http://127.0.0.1:9/x.png">',
        '<link rel="stylesheet" href="file:///etc/passwd">',
        '<link rel="attachment" href="file:///etc/passwd">',
        '<object data="file:///etc/passwd"></object>',
        '<p style="background: url(file:///etc/passwd)">x</p>',
        "<style>@import url(http://127.0.0.1:9/x.css)</style>",
    ],
)
def test_a_document_that_asks_for_anything_outside_itself_is_not_made(bad):
    with pytest.raises(FaultyPdf):
        pdf_of(quiet, PAGE.format(bad), b"0" * 16)


@pytest.mark.parametrize("bad", ['<img src="data:image/png;base64,AAAA" alt="x">', "<style>p { colour: red }</style>"])
def test_a_document_that_weasyprint_complains_about_is_not_made(bad):
    with pytest.raises(FaultyPdf):
        pdf_of(quiet, PAGE.format(bad), b"0" * 16)


def test_progress_is_told_in_words_and_never_goes_back():
    told: list[tuple[float, str]] = []
    pdf_of(lambda share, words: told.append((share, words)), PAGE.format("<p>x</p>" * 500), b"0" * 16)
    assert [share for share, _ in told] == sorted(share for share, _ in told)
    assert {words for _, words in told} >= {"Reading the text", "Laying out page 2", "Writing the file"}
    assert all(0 <= share <= 1 for share, _ in told)


@needs_published
@pytest.mark.parametrize("kind", list(WRITERS))
def test_every_edition_of_the_published_case_is_accessible(kind):
    file = kept(contents(published_record(), kind), FileFormat.PDF)
    assert faults_of(file.content) == []
    assert kind is not BRIEFING or file.pages == 1


@needs_published
def test_the_published_case_is_told_with_all_its_entries():
    said = text_in_order(kept(contents(published_record()), FileFormat.PDF).content)
    numbers = [text for text in said if re.fullmatch(r"4\.\d+", text)]
    assert numbers == [f"4.{number}" for number in range(3, 44)]
    assert said.count("Date not known") == 2


def test_a_briefing_longer_than_its_page_is_not_made():
    some = contents(RECORD, BRIEFING)
    longer = replace(some, paragraphs=(*some.paragraphs, *([some.paragraphs[1]] * 90)))
    with pytest.raises(NotYet, match="more than one page"):
        make_file(quiet, longer, FileFormat.PDF)


def test_a_briefing_is_one_page_that_does_not_say_which_review_it_comes_from():
    file = made("usual", BRIEFING)
    assert file.pages == made("long", BRIEFING).pages == 1
    everything = all_text(file.content) + all_strings(file.content)
    assert RECORD.reference not in everything
    assert "London" not in everything


def spoilt(change) -> list[str]:
    """The faults found once something is taken out of a good file."""
    with pikepdf.open(BytesIO(made("usual").content)) as pdf:
        change(pdf)
        out = BytesIO()
        pdf.save(out)
    return faults_of(out.getvalue())


def first(pdf: pikepdf.Pdf, tag: str):
    return next(element.node for element in tree_of(pdf) if element.tag == tag)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda pdf: pdf.Root.__delitem__("/Lang"), "language"),
        (lambda pdf: pdf.Root.__delitem__("/MarkInfo"), "tagged"),
        (lambda pdf: pdf.Root.ViewerPreferences.__delitem__("/DisplayDocTitle"), "title is not shown"),
        (lambda pdf: pdf.docinfo.__delitem__("/Title"), "no title"),
        (lambda pdf: pdf.Root.__delitem__("/Metadata"), "PDF/UA-1"),
        (lambda pdf: pdf.Root.__delitem__("/Outlines"), "bookmarks"),
        (lambda pdf: first(pdf, "Figure").__delitem__("/Alt"), "alternative text"),
        (lambda pdf: first(pdf, "TD").A.__delitem__("/Headers"), "no header"),
        (lambda pdf: first(pdf, "H2").__setitem__("/S", pikepdf.Name.H4), "follows H1"),
        (lambda pdf: first(pdf, "LI").__setitem__("/S", pikepdf.Name.Div), "L holds"),
        (lambda pdf: first(pdf, "P").__setitem__("/S", pikepdf.Name.Paragraph), "no standard type"),
        (lambda pdf: pdf.pages[1].__delitem__("/Tabs"), "not tabbed"),
        (lambda pdf: pdf.pages[1].Annots[0].__delitem__("/Contents"), "no description"),
        (lambda pdf: pdf.pages[0].contents_add(b"BT (x) Tj ET"), "neither tagged nor an artifact"),
        (lambda pdf: pdf.pages[0].contents_add(b"/P << /MCID 999 >> BDC EMC"), "belongs to no element"),
    ],
)
def test_the_checker_finds_what_is_taken_out(change, fault):
    found = spoilt(change)
    assert any(fault in sentence for sentence in found), found


def test_the_checker_finds_a_font_that_is_not_embedded():
    def unembed(pdf: pikepdf.Pdf) -> None:
        for font in pdf.pages[0].Resources.Font.values():
            described = font.DescendantFonts[0].FontDescriptor
            for key in ("/FontFile", "/FontFile2", "/FontFile3"):
                if key in described:
                    del described[key]

    assert any("not embedded" in sentence for sentence in spoilt(unembed))


def test_the_checker_refuses_an_ordinary_pdf():
    plain = HTML(string=PAGE.format("<p>x</p>")).write_pdf()
    with pytest.raises((AttributeError, KeyError)):
        faults_of(plain)
