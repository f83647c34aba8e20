"""Opening a file of any kind: its bytes in, its sheets out. Pure."""

import hashlib

from reviews.chronology.importing.formats.delimited import delimited_sheet
from reviews.chronology.importing.formats.recognising import FileKind, kind_of_file
from reviews.chronology.importing.formats.text import text_of
from reviews.chronology.importing.sheet import FIELD, Opened, Sheet
from workbench.errors import Invalid


def open_file(content: bytes, name: str) -> Opened:
    """The sheets of a file. Raises `Invalid`, in one sentence, when it cannot be read."""
    name = name.rpartition("/")[2].rpartition("\\")[2][:255]
    return Opened(file_name=name, sha256=hashlib.sha256(content).hexdigest(), sheets=_sheets(content, name))


def _sheets(content: bytes, name: str) -> tuple[Sheet, ...]:
    kind = kind_of_file(content, name)
    if kind is FileKind.ZIPPED:
        raise Invalid(f"“{name}” looks like an Excel or Word file. Save the chronology as CSV.", FIELD)
    return (delimited_sheet(text_of(content, name), name),)
