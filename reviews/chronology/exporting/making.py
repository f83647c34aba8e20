"""The chronology made into a file of some form. For a large one this is done in a child process."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reviews.chronology.entries.line import Line
from reviews.chronology.exporting.changes import Changes
from reviews.chronology.exporting.forms.delimited import delimited
from reviews.chronology.exporting.forms.forensic import iris_csv, timesketch_csv, timesketch_lines
from reviews.chronology.exporting.forms.picture import picture_of
from reviews.chronology.exporting.forms.records import json_lines, json_list
from reviews.chronology.exporting.forms.timelinejs import timeline_json, timeline_sheet
from reviews.chronology.exporting.forms.word import document_of
from reviews.chronology.exporting.forms.workbook import workbook_of
from reviews.chronology.exporting.lines import Exported
from reviews.chronology.exporting.rules import Form
from workbench.collection import paused
from workbench.jobs import Limits, Report

LIMITS = Limits(seconds=300, memory_mb=2000)
SAID_EVERY = 2000  # entries


@dataclass(frozen=True)
class MadeExport:
    """The file as it was made, and what was left out or changed."""

    form: Form
    content: bytes
    entries: int
    changes: Changes

    @property
    def sha256(self) -> str:
        """The digest of its bytes (hex)."""
        return hashlib.sha256(self.content).hexdigest()


Maker = Callable[[Report, Exported, Changes], bytes]
_makers: dict[Form, Maker] = {}


def register_maker(form: Form, make: Maker) -> None:
    """Say how a form is made that this package does not know how to make."""
    if _makers.setdefault(form, make) is not make:
        raise ValueError(f"The form {form} is made already")


def forms_made() -> tuple[Form, ...]:
    """The forms that can be made, in the order in which they are offered."""
    return tuple(form for form in Form if form is not Form.PDF or form in _makers)


def maker_of(form: Form) -> Maker | None:
    """Who makes this form, where it is not made here; handed to the child with the work."""
    return _makers.get(form)


@paused()
def make_export(report: Report, exported: Exported, form: Form, maker: Maker | None = None) -> MadeExport:
    """Make the file. The same entries give the same bytes."""
    changes = Changes()
    total = len(exported.lines)
    if maker is not None:
        content = maker(report, exported, changes)
    else:
        content = _made(form, exported, _counted(report, exported.lines), changes)
    return MadeExport(form, content, total, changes)


Pieces = Callable[[Iterable[Line], Sequence[str], Changes], Iterator[str]]
_PIECES: dict[Form, Pieces] = {
    Form.CSV: lambda lines, names, _: delimited(lines, names),
    Form.TSV: lambda lines, names, _: delimited(lines, names, "\t"),
    Form.JSON: lambda lines, _, __: json_list(lines),
    Form.JSONL: lambda lines, _, __: json_lines(lines),
    Form.TIMESKETCH: lambda lines, _, changes: timesketch_csv(lines, changes),
    Form.TIMESKETCH_JSONL: lambda lines, _, changes: timesketch_lines(lines, changes),
    Form.IRIS: lambda lines, _, changes: iris_csv(lines, changes),
    Form.TIMELINEJS: lambda lines, _, changes: timeline_json(lines, changes),
    Form.TIMELINEJS_SHEET: lambda lines, _, changes: timeline_sheet(lines, changes),
}


def is_text(form: Form) -> bool:
    """Whether a form is text, which can be written piece by piece without holding all of it."""
    return form in _PIECES


def pieces_of(form: Form, lines: Iterable[Line], names: Sequence[str], changes: Changes) -> Iterator[str]:
    """The file of a form that is text, piece by piece."""
    return _PIECES[form](lines, names, changes)


def _made(form: Form, exported: Exported, lines: Iterable[Line], changes: Changes) -> bytes:
    if is_text(form):
        text = "".join(pieces_of(form, lines, exported.names, changes))
        return text.encode("utf-8-sig" if form is Form.CSV else "utf-8")  # Excel knows UTF-8 by its mark alone
    if form is Form.XLSX:
        return workbook_of(lines, exported.names, changes)
    if form is Form.DOCX:
        return document_of(lines, exported.names, exported.title, changes)
    if form is Form.SVG:
        return picture_of(exported.lines, changes)
    raise ValueError(f"Nobody said how {form} is made")


def _counted(report: Report, lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, saying now and then how far they are."""
    for number, line in enumerate(lines):
        if number % SAID_EVERY == 0:
            report(number / len(lines), f"Writing entry {number + 1:,} of {len(lines):,}")
        yield line
