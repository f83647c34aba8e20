"""What is packed in a zip: a workbook, a Word document, or something that we do not read. Pure."""

from typing import Any

from reviews.chronology.importing.formats.archive import Archive, local
from reviews.chronology.importing.formats.word import word_sheets
from reviews.chronology.importing.formats.workbook import workbook_sheets
from reviews.chronology.importing.sheet import Sheet


def packed_sheets(content: bytes, name: str) -> tuple[Sheet, ...]:
    """The sheets of a workbook, or the tables of a Word document."""
    archive = Archive(content, name)
    if archive.text("mimetype").startswith("application/vnd.oasis.opendocument"):
        raise archive.refused("is an OpenDocument file. Save it as XLSX or DOCX, and choose that file.")
    part = _main_part(archive)
    if part.endswith(".bin"):
        raise archive.refused("is a workbook in the binary form (XLSB). Save it as XLSX, and choose that file.")
    root: Any = archive.tree(part) if part else None
    match local(root) if root is not None else "":
        case "workbook":
            sheets = workbook_sheets(archive, part)
        case "document":
            sheets = word_sheets(archive, root, part)
        case _:
            raise archive.refused("is neither a workbook nor a Word document. Unpack it, or save it as XLSX or CSV.")
    if not sheets:
        raise archive.refused("is empty. Choose the file that holds the chronology.")
    return sheets


def _main_part(archive: Archive) -> str:
    """The part with which the file begins, by its relations, or by the place where it usually stands."""
    relations = archive.tree("_rels/.rels")
    for each in relations if relations is not None else ():
        if each.get("Type", "").endswith("/officeDocument"):
            return str(each.get("Target", "")).lstrip("/")
    return next((part for part in ("xl/workbook.xml", "word/document.xml") if part in archive.parts), "")
