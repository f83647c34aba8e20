"""The pack: a workbook in which an agency writes its account, and sends it back. Pure.

It holds no personal data: the review's reference, a code for the request, and the period. There are no macros. The
reference stands in the last heading, so it is still there when somebody saves the sheet as CSV.
"""

import io
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from importlib.resources import files
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from workbench.ui.words import day

REQUEST = "Request"
_REFERENCE = re.compile(r"\bRequest ((?:[A-Z0-9]+-)+[A-Z2-9]{8})\b")
_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # nothing that is easily misread
CODE_LENGTH = 8
MADE_AT = datetime(2026, 1, 1, tzinfo=UTC)  # the same request gives the same bytes
TEXT, TYPES, ACCOUNT, READ_ME = "@", "Types", "Account", "Read me first"
LAST_ROW = 1_048_575
STILL_ALLOWED = (
    "format_cells", "format_columns", "format_rows", "insert_rows", "delete_rows", "sort", "autofilter",
)  # fmt: skip


@dataclass(frozen=True)
class PackContents:
    """What stands in a pack."""

    reference: str
    agency: str
    period_from: date | None
    period_to: date | None
    due_on: date | None
    kinds: tuple[str, ...]


def code_from(numbers: Iterable[int]) -> str:
    """A code of letters and digits from random numbers below 32."""
    return "".join(_ALPHABET[number] for number in numbers)


def reference_of(case_reference: str, code: str) -> str:
    """What stands in the file: the review's reference and the request's code."""
    return f"{case_reference}-{code}"


def reference_in(headings: Sequence[str]) -> str | None:
    """The reference in the headings of a file that comes back, or nothing for any other file."""
    found = (_REFERENCE.search(" ".join(heading.split())) for heading in headings)
    return next((match[1] for match in found if match), None)


def file_name_of(contents: PackContents) -> str:
    """What the file is called. The agency's name is left out: it may say too much."""
    return f"account {contents.reference}.xlsx"


def pack_of(contents: PackContents) -> bytes:
    """The workbook."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": f"Account for {contents.reference}", "created": MADE_AT.replace(tzinfo=None)})
    read_me = book.add_worksheet(READ_ME)
    account = book.add_worksheet(ACCOUNT)
    types = book.add_worksheet(TYPES)
    _instruct(book, read_me, contents)
    _lay_out(book, account, contents)
    types.set_column(0, 0, 40)
    types.write_column(0, 0, contents.kinds)
    types.protect()
    book.close()
    return out.getvalue()


def _instruct(book: xlsxwriter.Workbook, sheet: Worksheet, contents: PackContents) -> None:
    title = book.add_format({"bold": True, "font_size": 16})
    strong = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 90)
    sheet.write_string(0, 0, _said()["title"], title)
    for row, (name, words) in enumerate(_instructions(contents), start=2):
        sheet.write_string(row, 0, name, strong)
        sheet.write_string(row, 1, words, plain)
    sheet.protect(options={"select_locked_cells": True, "select_unlocked_cells": True})
    sheet.activate()


def _instructions(contents: PackContents) -> list[tuple[str, str]]:
    until = f" Please send it back by {day(contents.due_on)}." if contents.due_on else ""
    told = {"account": ACCOUNT, "period": _period(contents), "until": until}
    asked = [(one["name"], one["words"].format(**told)) for one in _said()["instruction"]]
    dates = [(one["written"], one["means"]) for one in _said()["date"]]
    first = [("Reference", contents.reference), ("Who fills this in", contents.agency)]
    return [*first, *asked, ("", ""), tuple(_said()["dates_title"]), *dates]


def _period(contents: PackContents) -> str:
    if contents.period_from and contents.period_to:
        return f"from {day(contents.period_from)} to {day(contents.period_to)}"
    if contents.period_from:
        return f"from {day(contents.period_from)}"
    return f"until {day(contents.period_to)}" if contents.period_to else "for the whole time it holds records of"


def _lay_out(book: xlsxwriter.Workbook, sheet: Worksheet, contents: PackContents) -> None:
    """The headings, locked, over columns that take whatever is typed as text: no date is turned into another."""
    heading = book.add_format({"bold": True, "bg_color": "#1d3557", "font_color": "white", "border": 1, "locked": True})
    reference = book.add_format({"italic": True, "font_color": "#505a5f", "locked": True})
    cells = book.add_format({"num_format": TEXT, "text_wrap": True, "valign": "top", "locked": False})
    for place, column in enumerate(_said()["heading"]):
        sheet.set_column(place, place, column["width"], cells)
        sheet.write_string(0, place, column["name"], heading)
        sheet.data_validation(1, place, LAST_ROW, place, _rule(column, len(contents.kinds)))
    last = len(_said()["heading"])
    sheet.set_column(last, last, 30)
    sheet.write_string(0, last, f"{REQUEST} {contents.reference}", reference)
    sheet.freeze_panes(1, 0)
    sheet.protect(options=dict.fromkeys(STILL_ALLOWED, True))


def _rule(column: dict[str, Any], kinds: int) -> dict[str, Any]:
    """What is said beside a cell, and what it offers. A word of the agency's own is taken too."""
    rule = {"validate": "any", "input_title": column["name"], "input_message": column["hint"]}
    if column["name"] == "Type":
        rule |= {"validate": "list", "source": f"={TYPES}!$A$1:$A${kinds}", "show_error": False}
    return rule


@cache
def _said() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("pack.toml").read_text("utf-8"))
