"""Awkward files, as agencies send them: every row in or listed, no crash, and never a part of a file."""

import gzip
import io
import zipfile

import pytest
from sqlmodel import Session

from reviews.chronology.entries.queries import entry_count
from reviews.chronology.importing.commands import import_chronology
from reviews.chronology.importing.opening import opened
from reviews.chronology.importing.reading import read_chronology
from tests.cast import Cast
from tests.reviews.chronology.drafts import TODAY
from tests.reviews.chronology.importing.files import (
    HEAD,
    ROW,
    csv_of,
    document,
    number,
    sheet_xml,
    workbook,
    workbook_of,
)
from workbench.errors import Invalid, Refused

PICTURE = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + b"\x00" * 200
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


def read(content: bytes, name: str = "police.csv", **more: object):
    return read_chronology(content, name, today=TODAY, **more)


MERGED = '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'
WORKED_OUT = (' t="str"', "<f>D2</f><v>Went</v>")
MIXED = ("3/4/2015", "17/6/22", "Feb 2022", "c. June 2021", "2015-04-03", "", "by 18 Nov 2014", "31/2/2015", "soon")
FILES = {
    "windows-1252": (csv_of(("2015", "Café", "", "“Came” — 5 £", "log"), encoding="cp1252"), 1, 0),
    "semicolons": (csv_of(ROW, separator=";"), 1, 0),
    "tabs": (csv_of(ROW, separator="\t"), 1, 0),
    "utf-16, as Excel saves Unicode text": (csv_of(ROW, separator="\t", encoding="utf-16"), 1, 0),
    "dates in many styles": (csv_of(*((date, "Police", "", f"No {n}", "log") for n, date in enumerate(MIXED))), 7, 2),
    "blank dates": (csv_of(*(("", "Police", "", f"No {n}", "log") for n in range(3))), 3, 0),
    "rows of different length": (csv_of(ROW, ROW[:3], (*ROW, "more"), ROW), 2, 2),
    "a cell of ten megabytes": (csv_of(ROW, ("2015", "Police", "", "x" * 10_000_000, "log")), 1, 1),
    "quotation marks and lines in cells": (csv_of(("2015", "Police", "", '"Came\n""again"""', "log")), 1, 0),
    "merged cells": (
        workbook(HEAD, ROW, ("", "Courts", "", "Went", "log"), more=MERGED),
        2, 0,
    ),
    "formula cells": (
        workbook(HEAD, ROW, (("", "<f>A2</f>"), *ROW[1:]), ("2015", "Police", "", WORKED_OUT, "log")),
        2, 1,
    ),
    "real dates": (workbook(HEAD, (number(42097, "day"), *ROW[1:]), (number(42095, "month"), *ROW[1:])), 2, 0),
    "a cell in the last row and column": (
        workbook_of({"A": sheet_xml(HEAD, ROW).replace(
            "</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        )}),
        1, 1,
    ),
    "a Word table": (document([HEAD, ROW]), 1, 0),
    "a workbook by a name of its own": (workbook(HEAD, ROW), 1, 0),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_every_row_is_in_or_listed_with_its_number_and_reason(name: str) -> None:
    content, taken, listed = FILES[name]
    reading = read(content)
    assert (len(reading.rows), len(reading.kept_out)) == (taken, listed)
    assert {note.row for note in reading.rejected} == {row.number for row in reading.kept_out}
    assert all(note.reason.endswith(".") and len(note.value) <= 200 for note in reading.rejected)
    assert reading.read == taken + listed


def test_ten_megabytes_in_a_cell_of_a_workbook_get_one_sentence() -> None:
    with pytest.raises(Invalid, match="damaged"):
        read(workbook(HEAD, ("2015", "Police", "", "x" * 10_000_001, "log")))


def zipped(size: int) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made,
        made.open("xl/workbook.xml", "w") as part,
    ):
        for _ in range(size // 10_000_000):
            part.write(b" " * 10_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"", "empty.csv", "is empty"),
        (b"\xef\xbb\xbf \r\n", "empty.csv", "is empty"),
        (",".join(HEAD).encode(), "headings.csv", "no rows"),
        (PICTURE, "picture.csv", "is a picture"),
        (PICTURE, "picture.xlsx", "is a picture"),
        (OLE, "old.xls", "older Excel form"),
        (OLE + "WordDocument".encode("utf-16-le"), "old.doc", "older Word form"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "locked.xlsx", "protected by a password"),
        (b"%PDF-1.7 ...", "report.csv", "is a PDF"),
        (gzip.compress(csv_of(ROW), mtime=0), "police.csv", "compressed file"),
        (b"<html><table><tr><td>date</td></tr></table></html>", "export.xls", "is a web page or XML"),
        (b"{\\rtf1 date}", "police.doc", "RTF"),
        (csv_of(("2015", "Pol\0ice", "", "Came", "log")), "nul.csv", "not a text file"),
        (document(), "letter.docx", "no table"),
        (zipped(510_000_000), "bomb.xlsx", "unpacks to more than a chronology can be"),
        (b'{"events": 7}', "wrong.json", "no column for"),
        (b'"just a text"', "text.json", "no column for"),
        (b"date,date,agency,what happened,source\n1,2,3,4,5", "twice.csv", "both “date” and “date (2)”"),
        (b"," * 6_000_000, "wide.csv", "more cells than a chronology can have"),
        (b"\n".join([b"x"] * 100_022), "long.csv", "more than 100,000 rows"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_chronology_gets_one_sentence_that_names_it(content, name, words) -> None:
    with pytest.raises(Invalid) as refused:
        read(content, name)
    assert words in refused.value.sentence
    assert f"“{name}”" in refused.value.sentence
    assert refused.value.sentence.endswith(".")


def test_names_that_no_file_should_have_are_shown_plainly() -> None:
    assert opened(csv_of(ROW), "../../etc/pass\nwd\ud800.csv").file_name == "passwd.csv"
    assert opened(csv_of(ROW), "\n").file_name == "file"


def test_a_file_that_fills_the_memory_of_its_child_is_stopped_with_a_sentence(monkeypatch) -> None:
    from reviews.chronology.importing import opening
    from workbench import jobs

    monkeypatch.setattr(opening, "LIMITS", jobs.Limits(seconds=30, memory_mb=300))
    hungry = b"[" + b",".join([b'[["a"]]'] * 2_000_000) + b"]"
    with pytest.raises(Refused, match="more memory than is allowed"):
        opened(hungry, "hungry.json")


def test_nothing_of_a_file_with_a_bad_row_is_taken_in(db: Session, cast: Cast, case_id: str) -> None:
    for name, (content, _, listed) in FILES.items():
        if listed:
            with pytest.raises(Invalid, match="Nothing was taken in"):
                import_chronology(db, cast.rita, case_id, read(content, name))
    assert entry_count(db, cast.rita, case_id) == 0
