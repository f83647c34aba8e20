"""What a file is, by its first bytes and never by its name; and what to do with one that we do not read. Pure."""

from enum import StrEnum

from reviews.chronology.importing.rules import MAX_BYTES
from reviews.chronology.importing.sheet import FIELD
from workbench.errors import Invalid

_SAVE = "Save the chronology as CSV or XLSX and choose that file."
_REFUSED = (
    (b"%PDF", f"is a PDF. {_SAVE}"),
    (b"\xff\xd8\xff", f"is a picture. {_SAVE}"),
    (b"\x89PNG", f"is a picture. {_SAVE}"),
    (b"GIF8", f"is a picture. {_SAVE}"),
    (b"BM", f"is a picture. {_SAVE}"),
    (b"II*\0", f"is a picture. {_SAVE}"),
    (b"MM\0*", f"is a picture. {_SAVE}"),
    (b"{\\rtf", "is a Word document in the RTF form. Save it as DOCX and choose that file."),
    (b"\x1f\x8b", "is a compressed file. Unpack it and choose the chronology in it."),
    (b"7z\xbc\xaf", "is a compressed file. Unpack it and choose the chronology in it."),
    (b"Rar!", "is a compressed file. Unpack it and choose the chronology in it."),
    (b"\x7fELF", f"is a program. {_SAVE}"),
    (b"MZ", f"is a program. {_SAVE}"),
)
_PAGES = (b"<html", b"<!doctype html", b"<table", b"<?xml")
_COMPOUND = b"\xd0\xcf\x11\xe0"  # the container of older Office files, and of those with a password


class FileKind(StrEnum):
    """How a file is to be opened."""

    TEXT = "text"
    ZIPPED = "a workbook or Word document"
    RECORDS = "JSON"


def kind_of_file(content: bytes, name: str) -> FileKind:
    """What this file is. Raises `Invalid`, saying what it is and what to do, for one that we do not read."""
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not content.strip():
        raise Invalid(f"“{name}” is empty. Choose the file that holds the chronology.", FIELD)
    if len(content) > MAX_BYTES:
        raise Invalid(f"“{name}” is larger than {MAX_BYTES // 1_000_000} MB. Divide it into smaller files.", FIELD)
    if content.startswith(_COMPOUND):
        raise Invalid(f"“{name}” {_compound(content)}", FIELD)
    for first, what in _REFUSED:
        if content.startswith(first) and not _is_words(content, first):
            raise Invalid(f"“{name}” {what}", FIELD)
    if start[:20].lower().startswith(_PAGES):
        raise Invalid(
            f"“{name}” is a web page or XML. Open it in a spreadsheet program, save it as XLSX and choose that file.",
            FIELD,
        )
    if content.startswith(b"PK\x03\x04"):
        return FileKind.ZIPPED
    return FileKind.RECORDS if start[:1] in (b"{", b"[") else FileKind.TEXT


def _is_words(content: bytes, first: bytes) -> bool:
    """Whether what begins like a program or picture is text all the same: “MZ” and “BM” may begin a heading."""
    return len(first) == 2 and first.isalpha() and b"\0" not in content[:1024]


def _compound(content: bytes) -> str:
    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in content

    if holds("EncryptedPackage"):
        return "is protected by a password. Open it, save it without the password, and choose that file."
    if holds("WordDocument"):
        return "is in an older Word form. Open it in Word, save it as DOCX, and choose that file."
    return "is in an older Excel form. Open it in Excel, save it as XLSX, and choose that file."
