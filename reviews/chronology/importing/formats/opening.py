"""Opening a file of any kind: its bytes in, its sheets out. Pure."""

import hashlib

from reviews.chronology.importing.formats.delimited import delimited_sheet
from reviews.chronology.importing.formats.layouts import in_our_layout
from reviews.chronology.importing.formats.packed import packed_sheets
from reviews.chronology.importing.formats.recognising import FileKind, kind_of_file
from reviews.chronology.importing.formats.records import record_sheets
from reviews.chronology.importing.formats.text import text_of
from reviews.chronology.importing.sheet import Opened, Sheet


def open_file(content: bytes, name: str) -> Opened:
    """The sheets of a file. Raises `Invalid`, in one sentence, when it cannot be read."""
    name = plain_name(name)
    sheets = tuple(in_our_layout(sheet) for sheet in _sheets(content, name))
    return Opened(file_name=name, sha256=hashlib.sha256(content).hexdigest(), sheets=sheets)


def plain_name(name: str) -> str:
    """The name of a file without its folders, and without what cannot be kept or shown."""
    last = name.rpartition("/")[2].rpartition("\\")[2]
    return "".join(each for each in last if each.isprintable())[:255] or "file"


def _sheets(content: bytes, name: str) -> tuple[Sheet, ...]:
    match kind_of_file(content, name):
        case FileKind.ZIPPED:
            return packed_sheets(content, name)
        case FileKind.RECORDS:
            return record_sheets(text_of(content, name), name)
    return (delimited_sheet(text_of(content, name), name),)
