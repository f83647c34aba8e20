"""The text of a file: UTF-8 with or without a byte order mark, UTF-16 with one, or Windows-1252. Pure."""

from reviews.chronology.importing.sheet import FIELD
from workbench.errors import Invalid

_MARKED = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def text_of(content: bytes, name: str) -> str:
    """The file's text. Raises `Invalid` when it is not text."""
    marked = [encoding for mark, encoding in _MARKED if content.startswith(mark)]
    for encoding in marked or ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Invalid(
        f"“{name}” is not a text file, a workbook or a Word document that we can read. Save the chronology as CSV or "
        "XLSX and choose that file.",
        FIELD,
    )


def kept(text: str) -> str:
    """The text, with half characters, which no database keeps, made into one that the rules of an entry refuse."""
    if text.isascii() or text.isprintable():
        return text
    return "".join("\0" if "\ud800" <= one <= "\udfff" else one for one in text)
