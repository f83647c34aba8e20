"""A workbook (XLSX, XLSM): its sheets, read as a person sees them. Pure."""

import posixpath
from typing import Any

from reviews.chronology.importing.formats.archive import Archive, attribute
from reviews.chronology.importing.formats.cells import CellReader
from reviews.chronology.importing.formats.worksheet import worksheet_in
from reviews.chronology.importing.headings import sheet_from
from reviews.chronology.importing.rules import Note
from reviews.chronology.importing.sheet import FIELD, Sheet

_LOST = {
    "comments on cells": ("xl/comments", "xl/threadedcomments/"),
    "pictures": ("xl/media/",),
    "macros": ("xl/vbaproject.bin",),
}


def workbook_sheets(archive: Archive, root_part: str) -> tuple[Sheet, ...]:
    """Every sheet that a person sees and that holds something."""
    root = archive.tree(root_part)
    folder, relations = posixpath.dirname(root_part), _relations(archive, root_part)
    base = next(root.iter("{*}workbookPr"), None)
    texts, styles = (_of_kind(relations, kind, folder) for kind in ("sharedStrings", "styles"))
    with archive.reading():
        reader = CellReader(
            archive, texts, styles, from_1904=base is not None and attribute(base, "date1904") in ("1", "true")
        )
    sheets, dropped = [], _lost(archive)
    for each in root.iter("{*}sheet"):
        name, (kind, part) = each.get("name", ""), relations.get(attribute(each, "id"), ("", ""))
        if kind != "worksheet":
            dropped.append(Note(0, FIELD, name, "This sheet is a chart or a macro, and is not read."))
        elif each.get("state", "visible") != "visible":
            dropped.append(Note(0, FIELD, name, "This sheet is hidden, and is not read."))
        else:
            with archive.reading():
                found, notes = worksheet_in(archive, part, reader)
            sheets.append((name, found, notes))
    return tuple(
        sheet_from(
            found.table, file_name=archive.name, name=name, faults=found.faults, notes=notes, dropped=tuple(dropped)
        )
        for name, found, notes in sheets
        if found.rows
    )


def _relations(archive: Archive, part: str) -> dict[str, tuple[str, str]]:
    """What each relation of the workbook is, and the part it leads to, by its id."""
    folder, name = posixpath.split(part)
    tree: Any = archive.tree(f"{folder}/_rels/{name}.rels")
    if tree is None:
        raise archive.refused("is damaged and cannot be read. Open it in Excel and save it again.")
    return {
        each.get("Id", ""): (
            each.get("Type", "").rpartition("/")[2],
            posixpath.normpath(posixpath.join("/", folder, each.get("Target", ""))).lstrip("/"),
        )
        for each in tree
    }


def _of_kind(relations: dict[str, tuple[str, str]], wanted: str, folder: str) -> str:
    return next((part for kind, part in relations.values() if kind == wanted), f"{folder}/{wanted}.xml")


def _lost(archive: Archive) -> list[Note]:
    """What the workbook has beside its cells."""
    parts = [part.lower() for part in archive.parts]
    return [
        Note(0, FIELD, "", f"The workbook has {what}. They are not taken in.")
        for what, starts in _LOST.items()
        if any(part.startswith(starts) for part in parts)
    ]
