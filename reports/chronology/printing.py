"""The print of a chronology: HTML made into an accessible PDF. Whoever takes the chronology out can ask for it."""

import hashlib
from dataclasses import dataclass

from reports.documents.contents import MARKING, ROWS_IN_A_TABLE
from reports.templates import style_of, templates_of
from reviews.chronology.entries.line import Line
from reviews.chronology.exporting.changes import Changes
from reviews.chronology.exporting.forms.picture import check_few_enough
from reviews.chronology.exporting.lines import Exported
from reviews.chronology.exporting.making import register_maker
from reviews.chronology.exporting.rules import Form
from reviews.chronology.kinds.rules import in_words, kind_for
from workbench.jobs import Report
from workbench.ui.words import count

PACKAGE = "reports.chronology"


@dataclass(frozen=True)
class Row:
    """One entry as it is printed."""

    when: str
    agency: str
    kind: str
    details: str
    summary: str
    source: str
    known_to: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """One table: a long one is divided, because it would take minutes to lay out."""

    caption: str
    rows: tuple[Row, ...]


def print_of(report: Report, exported: Exported, _changes: Changes) -> bytes:
    """The PDF. It leaves out ids alone, which say nothing to somebody who reads."""
    check_few_enough(exported.lines, "print")
    from reports.documents.pdf import pdf_of  # its libraries are slow to load, and missing on some machines

    html = html_of(exported)
    return pdf_of(report, html, hashlib.sha256(html.encode()).digest()[:16]).content


def html_of(exported: Exported) -> str:
    """The whole document, with everything it needs inside it."""
    return (
        templates_of(PACKAGE)
        .get_template("print.html")
        .render(
            title=exported.title,
            said=count(len(exported.lines), "entry", "entries"),
            parts=_parts(exported),
            marking=MARKING,
            style=style_of(PACKAGE, "print.css"),
        )
    )


def _parts(exported: Exported) -> list[Part]:
    rows = [_row(line) for line in exported.lines]
    starts = range(0, len(rows), ROWS_IN_A_TABLE)
    return [
        Part(
            f"Entries {start + 1} to {min(start + ROWS_IN_A_TABLE, len(rows))}",
            tuple(rows[start : start + ROWS_IN_A_TABLE]),
        )
        for start in starts
    ]


def _row(line: Line) -> Row:
    return Row(
        when=line.happened.in_words,
        agency=line.agency,
        kind=line.kind.replace("_", " "),
        details=in_words(kind_for(line.kind), line.details),
        summary=line.summary,
        source=line.source,
        known_to=tuple(known.in_words for known in line.known_to),
    )


register_maker(Form.PDF, print_of)
