"""A file is read back whole: whatever still tells who somebody is, wherever it stands, is found."""

from base64 import b64encode
from io import BytesIO

import docx
import pikepdf
import pytest

from reports.documents.pdf import pdf_of
from reports.redaction.finding import Finder
from reports.redaction.forms import Listed, Sort, Whose
from reports.redaction.reading.leaks import Leak, check_no_leaks, leaks_in, texts_of
from reports.redaction.reading.parts import Where
from reviews.editions.kinds import FileFormat
from workbench.errors import Refused

FINDER = Finder([Listed(Whose.RELATIVE, ("Zoë Smith-Jones", "Rose Ng"))])
PAGE = (
    '<!DOCTYPE html><html lang="en-GB"><head><title>{title}</title></head><body><h1>{heading}</h1><p>{text}</p>'
    "<p>The visit was put off.</p>{more}</body></html>"
)
CLEAN = {"title": "A report", "heading": "About", "text": "Nobody is named.", "more": ""}
FIGURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>t</title><text y="9">{}</text></svg>'


def quiet(_share, _words):
    """Nobody listens."""


def page(**changes):
    return PAGE.format(**(CLEAN | changes))


def pdf(**changes):
    return pdf_of(quiet, page(**changes), b"0" * 16).content


def changed(change):
    with pikepdf.open(BytesIO(pdf())) as file:
        change(file)
        out = BytesIO()
        file.save(out)
    return out.getvalue()


def word(change=lambda _document: None):
    document = docx.Document()
    document.add_paragraph("Nobody is named.")
    change(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def in_runs(document):
    paragraph = document.add_paragraph("Zoë Sm")
    paragraph.add_run("ith-Jo").bold = True
    paragraph.add_run("nes’s home")


def where(content, file_format):
    return {leak.where for leak in leaks_in(texts_of(content, file_format), FINDER)}


@pytest.mark.parametrize(
    ("content", "file_format"),
    [(pdf(), FileFormat.PDF), (word(), FileFormat.DOCX), (page().encode(), FileFormat.HTML)],
)
def test_a_clean_file_is_let_through(content, file_format):
    check_no_leaks(content, file_format, FINDER, frozenset())


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (lambda: pdf(text="She told Smith-\nJones’s neighbour."), Where.PAGES),
        (lambda: pdf(title="About Zoe Smith Jones"), Where.PROPERTIES),
        (lambda: pdf(heading="SMITH-JONES, Zoë"), Where.HIDDEN),  # its bookmark
        (lambda: pdf(more='<p><a href="mailto:zoe.smith-jones@mail.example">write</a></p>'), Where.HIDDEN),
        (lambda: pdf(more=_figure("x", alt="Zoë Smith-Jones at home")), Where.HIDDEN),
        (lambda: changed(lambda file: file.attachments.update({"a.txt": b"Zoe Smith-Jones"})), Where.ATTACHMENT),
        (lambda: changed(lambda file: file.docinfo.update({"/Author": "Zoë Smith-Jones"})), Where.PROPERTIES),
        (lambda: changed(lambda file: file.Root.update({"/Lost": pikepdf.String("Zoë Ng")})), Where.HIDDEN),
    ],
    ids=["text", "title", "bookmark", "link", "alternative text", "attachment", "author", "an object of no use"],
)
def test_a_pdf_is_read_in_every_part(content, wanted):
    assert wanted in where(content(), FileFormat.PDF)


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (in_runs, Where.PAGES),
        (lambda document: setattr(document.core_properties, "author", "Zoë Smith-Jones"), Where.PROPERTIES),
        (lambda document: setattr(document.sections[0].header.paragraphs[0], "text", "Smith-Jones"), Where.PAGES),
        (lambda document: document.add_comment(document.paragraphs[0].runs, text="Zoë?", author="A"), Where.PAGES),
        (lambda document: document.add_comment(document.paragraphs[0].runs, text="?", author="Ng Rose"), Where.HIDDEN),
    ],
    ids=["runs", "author", "header", "comment", "who commented"],
)
def test_a_word_file_is_read_in_every_part(change, wanted):
    assert wanted in where(word(change), FileFormat.DOCX)


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({"text": "Zoë <b>Smith</b>-Jones"}, Where.PAGES),
        ({"title": "Smith-Jones"}, Where.PROPERTIES),
        ({"more": "<!-- Smith-Jones -->"}, Where.HIDDEN),
        ({"more": '<p title="Smith-Jones">x</p>'}, Where.HIDDEN),
        ({"more": "FIGURE"}, Where.PAGES),
    ],
)
def test_a_web_page_is_read_with_its_source_and_its_figures(changes, wanted):
    source = page(**changes).replace("FIGURE", _figure("Smith-Jones"))
    assert wanted in where(source.encode(), FileFormat.HTML)


def test_what_somebody_looked_at_and_left_in_is_let_through_and_nothing_else():
    content = page(text="Rose in the garden. Ng").encode()
    texts = texts_of(content, FileFormat.HTML)
    assert {leak.sort for leak in leaks_in(texts, FINDER)} == {Sort.NAME}
    assert leaks_in(texts, FINDER, frozenset({"rose"})) != ()
    assert leaks_in(texts, FINDER, frozenset({"rose", "ng"})) == ()
    surely = texts_of(page(text="Rose Ng").encode(), FileFormat.HTML)
    assert leaks_in(surely, FINDER, frozenset({"rose", "ng", "roseng"})) == (
        Leak(Where.PAGES, Whose.RELATIVE, Sort.NAME),
    )


def test_the_refusal_says_where_and_whose_and_never_what():
    with pytest.raises(Refused) as refused:
        check_no_leaks(pdf(text="Smith-Jones"), FileFormat.PDF, FINDER, frozenset())
    assert "its text still held a relative’s name" in refused.value.sentence
    assert "Smith" not in refused.value.sentence


def _figure(text, alt="a figure"):
    drawn = b64encode(FIGURE.format(text).encode()).decode()
    return f'<img alt="{alt}" src="data:image/svg+xml;base64,{drawn}">'
